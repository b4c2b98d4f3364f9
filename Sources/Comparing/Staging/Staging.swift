internal import Calendars
internal import Documents

/// A way to cut a roll-out into stages: which feature in which stage, in which order, with what time between, paid how.
struct Staging: Hashable, Sendable {
    /// The stage of each feature, in the order of ``StagingFacts/features``; stages are numbered from 0 without gaps.
    var stageOf: [Int]
    /// Working days from a stage's go-live to the next one's first payment; below 0 that many before it.
    var gap: Int
    /// How much more time than the least a stage's teaching is given, in percent of the least.
    var pace: Int
    /// Whether everything is paid for up front at the price for all at once.
    var isPrepaid: Bool
    /// Whether payments wait until the budget covers them.
    var waits: Bool
    /// Working days from ready to go-live of each stage, where a plan has shown how many it takes; empty before that.
    var taught: [Int] = []
    /// What has to be there beside the price, in the smallest unit, before a payment that waits: what a plan was short of.
    var reserve = 0

    /// How many stages there are.
    var count: Int { (stageOf.max() ?? -1) + 1 }

    /// Stages numbered without gaps, in the same order.
    func compact() -> Staging {
        var copy = self
        let used = Set(stageOf).sorted()
        copy.stageOf = stageOf.map { used.firstIndex(of: $0) ?? 0 }
        copy.taught = []
        copy.reserve = 0
        return copy
    }

    /// What may be chosen.
    static let gaps = [-10, -5, 0, 5, 10]
    static let paces = [100, 150, 200]
    /// More stages than the written ones by at most so many, and never more than the limit.
    static let mostMore = 2
    static let mostStages = 6
    /// A stage is no smaller than this part of all prices, in percent, unless the smallest written one is: nobody contracts for less.
    static let leastShare = 10
}

/// When a stage of a staging is paid for, ready and live.
struct StagingDates: Hashable {
    let payment: CivilDate
    let ready: CivilDate
    let goLive: CivilDate
}
