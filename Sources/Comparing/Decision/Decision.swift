internal import Documents
public import Planning

/// Which strategy is best for the company that the document describes, how surely, and what would turn the answer around.
///
/// Each criterion's value is worth something on a scale of the document's (``Scales``); the criteria of a priority are averaged, and the four
/// averages weighted (an additive value model: Keeney and Raiffa 1976, chapter 3). Where chance touches a criterion its worth is averaged
/// over the runs, in which all strategies meet the same luck.
public struct Decision: Sendable {
    /// What each strategy comes to, in the order of the plans.
    public let standings: [Standing]
    /// The best one.
    public let best: Strategy
    /// The one that comes next.
    public let second: Strategy
    /// By how much the best is ahead of the second, on the scale from 0 to 1.
    public let margin: Double
    /// Between what bounds that difference lies, 95 %, from the runs' paired differences; `nil` without runs.
    public let interval: ClosedRange<Double>?
    /// Whether the best is ahead of every other one beyond doubt: by ``leastMargin`` at the least, beyond the interval, and without
    /// what the learning models call too close.
    public let separated: Bool
    /// By what the best is ahead of the second, the weightiest first.
    public let strengths: [CriterionID]
    /// By what it is behind, the weightiest first.
    public let weaknesses: [CriterionID]
    /// What turns the answer around, the smallest change first; then what does not.
    public let flips: [Flip]
    /// Numbers of the risk model of which the runs leave it open whether they turn the answer around.
    public let unsettled: [Unsettled]
    /// Whether the best is ahead of the second in the runs beyond doubt, but by less than ``leastMargin``: a small difference, no unsure one.
    public var isSmallButSure: Bool { !separated && margin < Self.leastMargin && (interval.map { $0.lowerBound > 0 } ?? false) }

    /// What one strategy comes to.
    public struct Standing: Sendable {
        /// Which.
        public let strategy: Strategy
        /// Its worth, 0 to 1.
        public let score: Double
        /// The worth of each priority's criteria; a priority without any is left out.
        public let groups: [(group: CriterionID.Group, worth: Double)]

        /// The worth by one priority.
        public func worth(of group: CriterionID.Group) -> Double? { groups.first { $0.group == group }?.worth }
    }

    /// Less than a hundredth of the scale is not worth naming: it is the step in which scores are shown.
    public static let leastMargin = 0.01
}

extension Decision {
    /// The decision between strategies; `nil` where there is only one, or nothing counts.
    init?(
        _ candidates: [Candidate], priorities: Priorities, ties: (Int, Int, CriterionID) -> Bool, flips: [Flip],
        unsettled: [Unsettled] = []
    ) {
        guard candidates.count > 1 else { return nil }
        let standings = candidates.map { $0.standing(priorities) }
        let order = standings.indices.sorted { (-standings[$0].score, $0) < (-standings[$1].score, $1) }
        let (first, next) = (order[0], order[1])
        self.standings = standings
        best = standings[first].strategy
        second = standings[next].strategy
        margin = standings[first].score - standings[next].score
        interval = Self.interval(candidates[first].scores(priorities), candidates[next].scores(priorities))
        separated = candidates.indices.allSatisfy { other in
            other == first || Self.isAhead(candidates[first], candidates[other], priorities) { ties(first, other, $0) }
        }
        let gains = candidates[first].gains(over: candidates[next], priorities)
        strengths = gains.filter { $0.gain > Self.leastGain }.map(\.id)
        weaknesses = gains.reversed().filter { $0.gain < -Self.leastGain }.map(\.id)
        self.flips = flips
        self.unsettled = unsettled
    }

    /// A criterion that brings or costs less than this is not named as a reason.
    public static let leastGain = 0.002

    private static func isAhead(
        _ one: Candidate, _ other: Candidate, _ priorities: Priorities, isTied: (CriterionID) -> Bool
    ) -> Bool {
        let tied = one.gains(over: other, priorities).filter { isTied($0.id) }.reduce(0) { $0 + $1.gain }
        let margin = one.standing(priorities).score - other.standing(priorities).score
        guard margin >= leastMargin, margin - tied >= leastMargin else { return false }
        guard let interval = interval(one.scores(priorities), other.scores(priorities)) else { return true }
        return interval.lowerBound - tied > 0
    }

    /// The mean of paired differences, 95 %, by the central limit theorem; `nil` for less than two runs.
    private static func interval(_ one: [Double], _ other: [Double]) -> ClosedRange<Double>? {
        guard one.count > 1 else { return nil }
        let differences = zip(one, other).map { $0 - $1 }
        let count = Double(differences.count)
        let mean = differences.reduce(0, +) / count
        let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        let half = Interval95.quantile * (variance / count).squareRoot()
        return (mean - half)...(mean + half)
    }
}

/// A strategy that is to be judged.
struct Candidate {
    let strategy: Strategy
    let worth: Worth
    let runs: Int

    func standing(_ priorities: Priorities) -> Decision.Standing {
        let groups = CriterionID.Group.allCases.compactMap { group in worth.mean(of: group).map { (group: group, worth: $0) } }
        return Decision.Standing(strategy: strategy, score: Self.score(groups, priorities), groups: groups)
    }

    static func score(_ groups: [(group: CriterionID.Group, worth: Double)], _ priorities: Priorities) -> Double {
        let weights = groups.map { priorities.weight(of: $0.group) }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return 0 }
        return zip(groups, weights).reduce(0) { $0 + $1.0.worth * $1.1 } / sum
    }

    func scores(_ priorities: Priorities) -> [Double] { worth.scores(priorities, runs: runs) }

    /// Whether a priority that counts has any criterion.
    func hasSay(_ priorities: Priorities) -> Bool {
        worth.entries.contains { priorities.weight(of: $0.id.group) > 0 }
    }

    /// What each criterion adds to this one's score beyond another's, the most first.
    func gains(over other: Candidate, _ priorities: Priorities) -> [(id: CriterionID, gain: Double)] {
        let groups = standing(priorities).groups.map(\.group)
        let weights = groups.map(priorities.weight).reduce(0, +)
        guard weights > 0 else { return [] }
        let gains = worth.entries.compactMap { entry -> (id: CriterionID, gain: Double)? in
            guard let against = other.worth.entries.first(where: { $0.id == entry.id }) else { return nil }
            let count = worth.entries.count { $0.id.group == entry.id.group }
            let weight = priorities.weight(of: entry.id.group) / weights / Double(count)
            return (entry.id, (entry.mean - against.mean) * weight)
        }
        return gains.enumerated().sorted { (-$0.element.gain, $0.offset) < (-$1.element.gain, $1.offset) }.map(\.element)
    }
}
