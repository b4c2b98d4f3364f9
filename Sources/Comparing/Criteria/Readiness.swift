internal import Learning
internal import Planning

/// How ready people are: predictions, each with the range that comes from not knowing the material and its use.
extension Criteria {
    static func peakUnconsolidated(_ measures: Measures) -> Criterion.Value? {
        .count(greatestPeak(measures, \.value))
    }

    static func readinessGoLive(_ measures: Measures) -> Criterion.Value? { readiness(measures, .goLive) }

    static func readiness30d(_ measures: Measures) -> Criterion.Value? { readiness(measures, .after30) }

    static func readiness90d(_ measures: Measures) -> Criterion.Value? { readiness(measures, .after90) }

    /// The least and the greatest that a prediction may come to; `nil` for what is a fact.
    static func range(of id: CriterionID, _ measures: Measures) -> Criterion.Range? {
        if id == .peakUnconsolidated {
            return Criterion.Range(
                low: .count(greatestPeak(measures, \.low)), high: .count(greatestPeak(measures, \.high)))
        }
        guard let milestone = id.milestone, let readiness = measures.outlook.readiness(at: milestone) else { return nil }
        return Criterion.Range(low: .percent(rounding: readiness.low), high: .percent(rounding: readiness.high))
    }

    /// Where nothing can be said, nobody has anything to learn.
    private static func readiness(_ measures: Measures, _ milestone: Milestone) -> Criterion.Value? {
        measures.outlook.readiness(at: milestone).map { .percent(rounding: $0.value) }
    }

    private static func greatestPeak(_ measures: Measures, _ end: KeyPath<Readiness, Double>) -> Int {
        Int((measures.outlook.employees.map { $0.peakUnconsolidated[keyPath: end] }.max() ?? 0).rounded())
    }
}

extension CriterionID {
    /// The milestone whose readiness it is.
    var milestone: Milestone? {
        switch self {
        case .readinessGoLive: .goLive
        case .readiness30d: .after30
        case .readiness90d: .after90
        default: nil
        }
    }
}

extension Criterion.Value {
    /// A share to the nearest step that may be shown.
    static func percent(rounding share: Double) -> Criterion.Value { .percent(ShownShare.percent(share)) }

    /// A probability to thousandths.
    static func probability(rounding share: Double) -> Criterion.Value { .probability(permille: Int((share * 1000).rounded())) }
}
