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
    /// What is left out of the document, if anything is.
    public let scope: ScopeReview?
    /// The features by what they cost and ask, where that is asked for.
    public var trim: [FeatureTrim]?
    /// What the search for a better staging found, where there was one.
    public var auto: AutoStaging?

    /// Compares plans of one roll-out. Requires at least one, and a saving of each strategy where `scope` has any.
    public static func of(_ plans: [Plan], scope: ScopeReview? = nil) -> Comparison {
        guard let first = plans.first else { preconditionFailure("a comparison of no plans") }
        let measured = plans.map { plan in
            Measures(plan, saved: scope?.savings.first { $0.strategy == plan.strategy }?.cost)
        }
        let criteria = measured.map(Criteria.values)
        let enrolments = Enrolments(of: first.rollout).all.count
        let scores = Score.scores(
            of: criteria, placed: plans.map { placedShare(of: $0, enrolments: enrolments) }, rollout: first.rollout)
        let readiest = CriterionID.allCases.compactMap { id in
            id.milestone.map { (id, LearningComparison.readiest(measured, at: $0)) }
        }
        let outcomes = measured.indices.map { index in
            Outcome(
                strategy: measured[index].plan.strategy,
                dominatedBy: dominator(of: index, in: criteria).map { plans[$0].strategy }, score: scores?[index],
                criteria: criteria[index], payments: measured[index].payments, affordability: measured[index].affordability,
                months: measured[index].months, shortfall: measured[index].shortfall,
                firstValue: measured[index].firstValue, features: measured[index].uses.map(FeatureStart.init),
                exits: measured[index].exits, readiest: Set(readiest.filter { $0.1[index] }.map(\.0)))
        }
        return Comparison(
            rollout: first.rollout, seed: first.seed, outcomes: outcomes, learning: LearningComparison(measured),
            scope: scope)
    }

    private static func placedShare(of plan: Plan, enrolments: Int) -> Double {
        enrolments > 0 ? 1 - Double(plan.unplaced.count) / Double(enrolments) : 1
    }

    /// The first strategy that is at least as good by every criterion and better by one.
    private static func dominator(of index: Int, in criteria: [[Criterion]]) -> Int? {
        criteria.indices.first { other in
            let pairs = zip(criteria[other], criteria[index])
            return pairs.allSatisfy { $0.loss <= $1.loss }
                && pairs.contains { $0.loss < $1.loss }
        }
    }
}

/// What one strategy comes to.
public struct Outcome: Sendable {
    /// Which strategy.
    public let strategy: Strategy
    /// Another strategy that is at least as good by every criterion and better by one, if there is any.
    public let dominatedBy: Strategy?
    /// How near it comes to being the best of those compared in everything, 0 to 1, as the document's priorities weigh it (``Score``);
    /// `nil` where all are equal.
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
    public func value(of id: CriterionID) -> Criterion.Value? {
        criteria.first { $0.id == id }?.value
    }
}
