public import Calendars
public import Documents

/// From when on a feature is in use under a strategy.
public struct FeatureStart: Hashable, Sendable {
    /// Which feature.
    public let feature: FeatureID
    /// The stage that brings it.
    public let stage: StageID
    /// The day of acceptance.
    public let live: CivilDate
    /// The first day on which its people, or those of one wave, can use it; `nil` where that never is, and where it has no people. Whoever
    /// is never taught does not keep the others from working.
    public let inUse: CivilDate?
    /// The first day on which all of its people can use it, whoever is never taught left aside; `nil` as above.
    public let allReady: CivilDate?
    /// How many people's roles meet it.
    public let people: Int
    /// How many of them are ever taught all they need about it.
    public let ready: Int

    init(_ use: FeatureUse) {
        feature = use.feature
        stage = use.stage
        live = use.live
        inUse = use.firstDay
        allReady = use.people.compactMap(\.from).max()
        people = use.people.count
        ready = use.people.count { $0.from != nil }
    }
}
