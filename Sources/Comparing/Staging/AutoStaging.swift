internal import Calendars
public import Documents
public import Planning

/// What the search for a better staging found: stagings that are planned like any other, and of which none is beaten by another one, nor
/// by the written staging, in money, time and learning together.
public struct AutoStaging: Sendable {
    /// The staging as it is written, under `staged`.
    public let written: Outcome
    /// The same stages prepaid, where a prepaid staging was found: what that one is set against.
    public let writtenPrepaid: Outcome?
    /// Whether any of the stagings that were planned, or the written one, is paid for by the budget in time: then all that were found are;
    /// `nil` without a budget.
    public let fitsBudget: Bool?
    /// What is worth showing of the front, the best by the document's priorities first; empty where nothing is better in anything.
    public let found: [FoundStaging]
    /// How many stagings are on the front, of those that were planned.
    public let frontCount: Int
    /// How many were planned.
    public let plannedCount: Int
    /// How many were looked at by estimates.
    public let lookedCount: Int
}

extension AutoStaging {
    /// The written stages under the strategy of a staging that was found: only the cut differs between the two.
    public func written(for found: FoundStaging) -> Outcome {
        found.plan.strategy == written.strategy ? written : writtenPrepaid ?? written
    }
}

/// A staging that was found.
public struct FoundStaging: Sendable {
    /// Its plan; the roll-out is the document with other stages.
    public let plan: Plan
    /// What it comes to.
    public let outcome: Outcome
    /// By what it is ahead of the other ones.
    public let merits: [Merit]

    /// What a staging is ahead by.
    public enum Merit: String, CaseIterable, Hashable, Sendable {
        /// The best by the document's priorities.
        case best
        /// The least cash short; without a budget, the least that is committed before the first use.
        case cash
        /// The least to pay.
        case cheapest
        /// The most feature-days in use.
        case soonest
        /// The lowest load index.
        case lightest
    }
}

/// A plan that is wanted.
public struct PlanRequest: Sendable {
    /// Of which roll-out.
    public let rollout: Rollout
    /// Under which strategy.
    public let strategy: Strategy

    /// That plan.
    public init(rollout: Rollout, strategy: Strategy) {
        self.rollout = rollout
        self.strategy = strategy
    }
}

/// Finds stagings.
public enum StagingFinder {
    /// Makes plans, in the order of the requests; quick ones, or with the effort that was asked for.
    public typealias Planning = (_ requests: [PlanRequest], _ isQuick: Bool) async -> [Plan]

    /// How many candidates are planned, by the number of enrolments: planning is what takes the time.
    static func candidates(enrolments: Int) -> Int {
        switch enrolments {
        case ...1_000: 16
        case ...3_000: 8
        default: 3
        }
    }

    /// How often plans correct the estimated go-lives: once to what they show; then, where somebody is still late, to that and so many
    /// working days more, for every plan places people a little differently.
    private static let passes = 3
    private static let margin = 2

    /// Searches for stagings that are better than the written one. Requires a plan of it under `staged`.
    public static func find(against written: Plan, planning: Planning) async -> AutoStaging {
        let facts = StagingFacts(written.rollout)
        var search = StagingSearch(facts, seed: written.seed)
        let most = candidates(enrolments: Enrolments(of: written.rollout).all.count)
        let candidates = search.candidates(most: most)
        let first = await plan(candidates, facts, planning)
        // A plan shows how much time teaching takes: the go-lives move there, and what follows with them.
        var planned = first
        var last = first
        for pass in 0..<passes {
            let fitted = last.compactMap { fit($0, facts, onlyLater: pass > 0) }.filter { staging in
                !planned.contains { $0.staging == staging }
            }
            last = await plan(fitted, facts, planning)
            planned += last
        }
        let base = await planning([PlanRequest(rollout: written.rollout, strategy: written.strategy)], true)
        let plans = planned.map(\.plan)
        let outcomes = Comparison.of([base.first ?? written] + plans).outcomes
        let front = front(of: plans, outcomes, against: base.first ?? written)
        let chosen = representatives(front.map { outcomes[$0 + 1] }).map { front[$0] }
        let final = await planning(chosen.map { planned[$0].request }, false)
        let isPrepaid = final.contains { $0.strategy == .prepaidStaged }
        let prepaid = isPrepaid ? await planning([PlanRequest(rollout: written.rollout, strategy: .prepaidStaged)], false) : []
        let shown = Comparison.of([written] + final).outcomes
        return AutoStaging(
            written: shown[0], writtenPrepaid: prepaid.first.flatMap { Comparison.of([written, $0]).outcomes.last },
            fitsBudget: written.rollout.budget.map { _ in outcomes.contains(where: isPaidFor) },
            found: found(final, Array(shown.dropFirst())), frontCount: front.count,
            plannedCount: planned.count, lookedCount: search.looked)
    }

    private struct Planned {
        let staging: Staging
        let request: PlanRequest
        let plan: Plan
    }

    private static func plan(_ stagings: [Staging], _ facts: StagingFacts, _ planning: Planning) async -> [Planned] {
        let requests = stagings.compactMap { staging in
            facts.rollout(of: staging).map { (staging, PlanRequest(rollout: $0.rollout, strategy: $0.strategy)) }
        }
        guard !requests.isEmpty else { return [] }
        let plans = await planning(requests.map(\.1), true)
        return zip(requests, plans).map { Planned(staging: $0.0, request: $0.1, plan: $1) }
    }

    /// The staging with the teaching time that its plan takes, `nil` where somebody has no place: then the time says nothing.
    private static func fit(_ planned: Planned, _ facts: StagingFacts, onlyLater: Bool) -> Staging? {
        let plan = planned.plan
        let short = short(plan)
        guard plan.unplaced.isEmpty, !onlyLater || !plan.late.isEmpty || short > .zero else { return nil }
        let delays = Dictionary(plan.rollout.staff.map { ($0.id, plan.rollout.wave(of: $0)?.after ?? 0) }) { first, _ in first }
        var staging = planned.staging
        if short > .zero, !staging.isPrepaid {
            // What is paid besides the stages' prices has to be there as well before the next stage is ordered.
            staging.waits = true
            staging.reserve += short.minorUnits
        }
        staging.taught = plan.stages.enumerated().map { index, schedule in
            let own = plan.sessions.filter { $0.stage == schedule.stage && !$0.isRefresher }
            let days = own.map { session in
                let end = plan.rollout.zone.local(session.interval.end).date
                let delay = session.attendees.compactMap { delays[$0] }.min() ?? 0
                return facts.days.days(after: schedule.ready, through: end) - delay
            }
            let before = onlyLater && index < planned.staging.taught.count ? planned.staging.taught[index] : 1
            return max(before, (days.max() ?? 1) + (onlyLater && !plan.late.isEmpty ? margin : 0))
        }
        return staging
    }

    /// By how much all that a plan has to pay, trainers and licences too, exceeds the budget; nothing without one.
    private static func short(_ plan: Plan) -> Money {
        plan.rollout.budget.map { Shortfall(of: Bills(plan).items, budget: $0, horizon: plan.rollout.horizon).largest } ?? .zero
    }

    // MARK: The front

    private static func isPaidFor(_ outcome: Outcome) -> Bool { outcome.shortfall.map { $0.largest == .zero } ?? true }

    /// Less is better by each.
    private static func figures(_ outcome: Outcome) -> [Int] {
        func loss(_ id: CriterionID) -> Int? { outcome.criterion(id)?.loss }
        return [
            loss(.cashShort) ?? loss(.committedBeforeFirstValue) ?? 0, loss(.totalCost) ?? 0, loss(.featureDays) ?? 0,
            loss(.peakUnconsolidated) ?? 0,
        ]
    }

    /// Which of the plans leave no more people out than the written one, keep their dates as well as it, are paid for by the budget where
    /// any is, and are beaten neither by it nor
    /// by each other; of equals the first. `outcomes` begin with the written one's.
    private static func front(of plans: [Plan], _ outcomes: [Outcome], against written: Plan) -> [Int] {
        let figures = outcomes.map(Self.figures)
        func beats(_ left: Int, _ right: Int) -> Bool {
            dominates(figures[left], figures[right]) || figures[left] == figures[right] && left < right
        }
        func lateDays(_ plan: Plan) -> Int { plan.late.reduce(0) { $0 + $1.days } }
        let fits = outcomes.contains(where: isPaidFor)
        let able = outcomes.indices.filter { index in
            guard index > 0 else { return true }
            let plan = plans[index - 1]
            return (!fits || isPaidFor(outcomes[index])) && plan.unplaced.count <= written.unplaced.count
                && lateDays(plan) <= lateDays(written)
        }
        return able.filter { index in index > 0 && !able.contains { $0 != index && beats($0, index) } }.map { $0 - 1 }
    }

    /// For each merit the one that has it; each once, the best by priorities first.
    private static func representatives(_ outcomes: [Outcome]) -> [Int] {
        var chosen: [Int] = []
        for (merit, index) in winners(outcomes)
        where merit != .cheapest && !chosen.contains(index) {
            chosen.append(index)
        }
        return chosen
    }

    /// Which of the outcomes has each merit; of equals the first.
    private static func winners(_ outcomes: [Outcome]) -> [(FoundStaging.Merit, Int)] {
        guard !outcomes.isEmpty else { return [] }
        let figures = outcomes.map(Self.figures)
        let scores = outcomes.map { $0.score ?? 0 }
        func least(_ number: Int) -> Int { figures.indices.min { (figures[$0][number], $0) < (figures[$1][number], $1) } ?? 0 }
        let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
        return [(.best, best), (.cash, least(0)), (.soonest, least(2)), (.lightest, least(3)), (.cheapest, least(1))]
    }

    private static func found(_ plans: [Plan], _ outcomes: [Outcome]) -> [FoundStaging] {
        let winners = winners(outcomes)
        let order = plans.indices.sorted { left, right in
            func rank(_ index: Int) -> Int { winners.firstIndex { $0.1 == index } ?? winners.count }
            return (rank(left), left) < (rank(right), right)
        }
        // Planned with more effort, one that stood out may no longer.
        return order.compactMap { index in
            let merits = winners.filter { $0.1 == index }.map(\.0)
            return merits.isEmpty ? nil : FoundStaging(plan: plans[index], outcome: outcomes[index], merits: merits)
        }
    }
}
