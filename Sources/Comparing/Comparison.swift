public import Calendars
public import Documents
public import Planning

/// Strategies of one roll-out side by side: what each of its plans comes to.
public struct Comparison: Sendable {
    /// The document of all of them.
    public let rollout: Rollout
    /// The seed of all of them.
    public let seed: UInt64
    /// What each strategy comes to, in the order of the plans.
    public let outcomes: [Outcome]
    /// Whether it pays to learn in parts.
    public let learning: LearningComparison?
    /// What becomes of the plans by chance; `nil` where no run was made.
    public let simulation: Simulation?
    /// Which strategy is best; `nil` where there is nothing to choose between.
    public let decision: Decision?
    /// What is left out of the document, if anything is.
    public let scope: ScopeReview?
    /// The features by what they cost and ask, where that is asked for.
    public var trim: [FeatureTrim]?
    /// What the search for a better staging found, where there was one.
    public var auto: AutoStaging?

    /// Compares plans of one roll-out, with so many runs of chance. Requires at least one plan, and a saving of each strategy where `scope`
    /// has any. `progress` hears what share of the runs, and of the search for what would turn the answer around, is done.
    public static func of(
        _ plans: [Plan], scope: ScopeReview? = nil, runs: Int = 0, progress: @escaping @Sendable (Double) -> Void = { _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) -> Comparison {
        guard let first = plans.first else { preconditionFailure("a comparison of no plans") }
        let measured = plans.map { plan in
            Measures(plan, saved: scope?.savings.first { $0.strategy == plan.strategy }?.cost)
        }
        let simulator = runs > 0 ? Simulator(plans) : nil
        let made = simulator?.remembered(runs, progress: { progress($0 / 2) }, isStopped: isStopped)
        let simulation = made.flatMap { $0.simulation.runs > 0 ? $0.simulation : nil }
        let judge = Judge(
            measured, planned: measured.map(Criteria.values), simulator: simulator, simulation: simulation, memory: made?.memory)
        let criteria = judge.criteria()
        let decision = judge.decision(criteria, progress: { progress((1 + $0) / 2) }, isStopped: isStopped)
        let readiest = CriterionID.allCases.compactMap { id in
            id.milestone.map { (id, LearningComparison.readiest(measured, at: $0)) }
        }
        let outcomes = measured.indices.map { index in
            Outcome(
                strategy: measured[index].plan.strategy,
                dominatedBy: dominator(of: index, in: criteria).map { plans[$0].strategy },
                score: decision?.standings[index].score,
                criteria: criteria[index], payments: measured[index].payments, affordability: measured[index].affordability,
                months: measured[index].months, shortfall: measured[index].shortfall,
                firstValue: measured[index].firstValue, features: measured[index].uses.map(FeatureStart.init),
                exits: measured[index].exits, readiest: Set(readiest.filter { $0.1[index] }.map(\.0)))
        }
        return Comparison(
            rollout: first.rollout, seed: first.seed, outcomes: outcomes, learning: LearningComparison(measured),
            simulation: simulation, decision: decision, scope: scope)
    }

    /// The first strategy that is at least as good by every criterion and better by one.
    private static func dominator(of index: Int, in criteria: [[Criterion]]) -> Int? {
        criteria.indices.first { dominates(criteria[$0].map(\.loss), criteria[index].map(\.loss)) }
    }
}

extension Comparison {
    /// Whether there is no decision only because all priorities are 0.
    public var weighsNothing: Bool {
        let priorities = rollout.priorities
        return decision == nil && outcomes.count > 1 && CriterionID.Group.allCases.allSatisfy { priorities.weight(of: $0) == 0 }
    }
}

extension Comparison {
    /// Paid stage by stage, a roll-out of one stage is taught at its end either way: the two strategies that are then one and the same.
    public var sameStrategies: (Strategy, Strategy)? {
        guard rollout.stages.count == 1 else { return nil }
        let both: [Strategy] = [.staged, .stagedFinal]
        let compared = outcomes.map(\.strategy)
        return both.allSatisfy(compared.contains) ? (.staged, .stagedFinal) : nil
    }
}

/// What one strategy comes to.
public struct Outcome: Sendable {
    /// Which strategy.
    public let strategy: Strategy
    /// Another strategy that is at least as good by every criterion and better by one, if there is any.
    public let dominatedBy: Strategy?
    /// What it is worth, 0 to 1, as the document's priorities weigh it (``Decision``); `nil` where there is nothing to choose between.
    public let score: Double?
    /// The criteria in the design's order; what the document has no figures for (a budget, wages) is left out.
    public let criteria: [Criterion]
    /// Everything that is paid to others, by date.
    public let payments: [CashItem]
    /// Whether the budget covers each of the payments, in their order; empty without a budget.
    public let affordability: [Affordability]
    /// What each month brings and takes.
    public let months: [MoneyMonth]
    /// How far payments exceed the budget; `nil` without a budget.
    public let shortfall: Shortfall?
    /// What is of use first; `nil` if nothing ever is.
    public let firstValue: FirstValue?
    /// When each feature is in use, in the order of the stages.
    public let features: [FeatureStart]
    /// What there would be if the project ended at a stage's go-live, by date.
    public let exits: [ExitPoint]
    /// The readiness rows by which it is ahead of each other strategy beyond doubt.
    public let readiest: Set<CriterionID>

    /// What a criterion comes to, or `nil` where it is left out.
    public func value(of id: CriterionID) -> Criterion.Value? { criterion(id)?.value }

    /// What it comes to by one criterion, with all that is known of it; `nil` where that is left out.
    public func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }

    /// Whether the budget pays for it; `nil` without a budget.
    public var money: MoneyVerdict? {
        guard let shortfall else { return nil }
        guard let last = affordability.last, shortfall.largest > .zero else { return .suffices }
        return last.from.map { .waits(until: $0, short: shortfall.largest) } ?? .never(short: shortfall.largest)
    }
}

/// Whether the budget pays for a strategy.
public enum MoneyVerdict: Hashable, Sendable {
    /// Every payment can be made when it is due.
    case suffices
    /// Up to so much is missing; all that has to be paid has come in by that day.
    case waits(until: CivilDate, short: Money)
    /// The budget never brings that much; up to so much is missing.
    case never(short: Money)
}
