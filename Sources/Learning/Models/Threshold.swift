/// How strong a memory must be to be of use: what tells easy material from hard.
public enum Threshold: Hashable, Sendable {
    /// As facts.
    case easy
    /// As names of objects.
    case medium
    /// As foreign words.
    case hard
    /// Not known: the medium one stands for it, and the band says how far off that may be.
    case unknown
    /// A number of that model's scale, from a quiz.
    case value(Double)

    /// The threshold on a model's scale.
    public func value(for model: RetentionModel) -> Double {
        switch (self, model) {
        case (.value(let value), _): value
        case (.easy, .ppe): Constants.ppeEasy.value
        case (.easy, .pa): Constants.paEasy.value
        case (.medium, .ppe), (.unknown, .ppe): Constants.ppeMedium.value
        case (.medium, .pa), (.unknown, .pa): Constants.paMedium.value
        case (.hard, .ppe): Constants.ppeHard.value
        case (.hard, .pa): Constants.paHard.value
        }
    }
}

extension RetentionModel {
    /// Between which thresholds material lies that nobody has tested; 78 % of the published results lie between.
    public var band: ClosedRange<Double> {
        switch self {
        case .ppe: Constants.ppeBandLow.value...Constants.ppeBandHigh.value
        case .pa: Constants.paBandLow.value...Constants.paBandHigh.value
        }
    }
}
