/// One plan's readiness minus another's, the same threshold on both sides.
public struct PairedDifference: Hashable, Sendable {
    /// At the modules' own thresholds.
    public let value: Double
    /// At the lowest threshold of the band.
    public let atLowest: Double
    /// At the highest threshold of the band.
    public let atHighest: Double

    /// The difference of two plans: ``Readiness/high`` belongs to the lowest threshold.
    public init(_ one: Readiness, minus other: Readiness) {
        value = one.value - other.value
        atLowest = one.high - other.high
        atHighest = one.low - other.low
    }
}

/// Which of two plans leaves people readier, if that can be said at all.
public enum PairedVerdict: Hashable, Sendable {
    /// The first one.
    case first
    /// The second one.
    case second
    /// The models or the ends of the band disagree, or the difference is within 5 points.
    case tooCloseToCall

    /// A winner is named only if the sign is the same at both ends of the band in both models, and the primary model's difference exceeds
    /// 5 points.
    public init(ppe: PairedDifference, pa: PairedDifference) {
        let differences = [ppe.value, ppe.atLowest, ppe.atHighest, pa.atLowest, pa.atHighest]
        let margin = Constants.winningMargin.value
        if differences.allSatisfy({ $0 > 0 }), ppe.value > margin {
            self = .first
        } else if differences.allSatisfy({ $0 < 0 }), ppe.value < -margin {
            self = .second
        } else {
            self = .tooCloseToCall
        }
    }
}
