public import Calendars
public import Learning
public import Planning

/// Whether it pays to learn in parts: strategies that teach stage by stage against those that teach everything in one block.
///
/// Spacing is about repeating the same material. Teaching one module in March and another one in May repeats nothing: the first only has
/// longer to be forgotten, unless it is used at work meanwhile. So staging loses below some share of use, and wins above it.
public struct LearningComparison: Sendable {
    /// What share of a module's components is taken to be in use at work.
    public let use: UseAtWork
    /// Whether the document leaves that to the program.
    public let isUseAssumed: Bool
    /// Each strategy that teaches in parts against the block that it would replace.
    public let pairs: [Pair]

    /// Two strategies at go-live.
    public struct Pair: Sendable {
        /// The one that teaches stage by stage.
        public let parts: Strategy
        /// The one that teaches everything in one block.
        public let block: Strategy
        /// The last go-live of anybody with the parts.
        public let partsGoLive: CivilDate
        /// The last go-live of anybody with the block.
        public let blockGoLive: CivilDate
        /// From which share of use on the parts are ahead, by the primary model.
        public let ppe: BreakEven
        /// The same by the cross-check.
        public let pa: BreakEven
        /// The readier one; `first` is the parts.
        public let verdict: PairedVerdict
    }

    init?(_ measures: [Measures]) {
        guard let first = measures.first?.outlook else { return nil }
        let use = first.use
        self.use = use
        isUseAssumed = first.isUseAssumed
        let blocks = measures.filter { !$0.plan.strategy.isTaughtInParts }
        let block = blocks.first { $0.plan.strategy == .atOnce } ?? blocks.first
        pairs = measures.filter(\.plan.strategy.isTaughtInParts).compactMap { parts in
            guard let block, let one = parts.readiness(at: .goLive), let other = block.readiness(at: .goLive) else { return nil }
            return Pair(
                parts: parts.plan.strategy, block: block.plan.strategy, partsGoLive: one.date, blockGoLive: other.date,
                ppe: BreakEven(of: one.ppe, against: other.ppe),
                pa: BreakEven(of: one.pa, against: other.pa), verdict: Self.verdict(one, other, use))
        }
    }

    /// For each strategy whether it is the readiest at a milestone beyond doubt: named the winner against each other one.
    static func readiest(_ measures: [Measures], at milestone: Milestone) -> [Bool] {
        let found = measures.map { $0.readiness(at: milestone) }
        return measures.indices.map { index in
            measures.count > 1
                && measures.indices.allSatisfy { other in
                    guard other != index else { return true }
                    guard let one = found[index], let against = found[other] else { return false }
                    return verdict(one, against, measures[index].outlook.use) == .first
                }
        }
    }

    /// The verdict that holds at both ends of the assumed use.
    static func verdict(_ one: MilestoneReadiness, _ other: MilestoneReadiness, _ use: UseAtWork) -> PairedVerdict {
        func verdict(at share: Double) -> PairedVerdict {
            PairedVerdict(
                ppe: PairedDifference(one.ppe.mixed(share), minus: other.ppe.mixed(share)),
                pa: PairedDifference(one.pa.mixed(share), minus: other.pa.mixed(share)))
        }
        let atLow = verdict(at: use.low)
        return atLow == verdict(at: use.high) ? atLow : .tooCloseToCall
    }
}

extension Measures {
    func readiness(at milestone: Milestone) -> MilestoneReadiness? {
        outlook.readiness.first { $0.milestone == milestone }
    }
}
