public import Calendars
public import Documents

/// The first day on which the roll-out is of use: a feature is live, and its people, or those of one wave, have been taught all that they
/// need about it. Whoever cannot be placed is counted as unplaced, and does not keep the others from working.
public struct FirstValue: Hashable, Sendable {
    /// Which day.
    public let day: CivilDate
    /// What is of use from that day on, in the order of the stages.
    public let features: [FeatureID]

    init?(_ uses: [FeatureUse]) {
        let days = uses.map(\.firstDay)
        guard let first = days.compactMap(\.self).min() else { return nil }
        day = first
        features = zip(uses, days).filter { $0.1 == first }.map(\.0.feature)
    }
}
