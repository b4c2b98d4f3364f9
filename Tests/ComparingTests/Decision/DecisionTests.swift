import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

@Suite struct `A decision` {
    private let scales = Scales(RiskCompany().rollout, enrolments: 8)

    private func candidate(_ strategy: Strategy, _ criteria: [Criterion], runs: [RunOutcome] = [], placed: Double = 1)
        -> Candidate
    {
        Candidate(strategy: strategy, worth: Worth(criteria, runs: runs, placed: placed, scales: scales), runs: runs.count)
    }

    private func score(_ criteria: [Criterion], _ priorities: Priorities = Priorities(), placed: Double = 1) -> Double {
        candidate(.staged, criteria, placed: placed).standing(priorities).score
    }

    private func decide(_ candidates: [Candidate], _ priorities: Priorities = Priorities(), tied: [CriterionID] = []) throws
        -> Decision
    {
        let flips = Flips.ofWeights(candidates.map { $0.standing(priorities) }, priorities)
        return try #require(Decision(candidates, priorities: priorities, ties: { tied.contains($2) }, flips: flips))
    }

    private func cost(_ amount: Int) -> Criterion { Criterion(.totalCost, .money(euros(amount))) }
    private func use(_ days: Int) -> Criterion { Criterion(.featureDays, .featureDays(days)) }

    // MARK: Scales

    @Test func `takes what all stages cost for a half, and nothing for the whole`() {
        #expect(score([cost(2000)]) == 0.5)
        #expect(score([cost(0)]) == 1)
        #expect(score([cost(6000)]) == 0.25)
    }

    @Test func `takes use of everything on every day for the whole, and what never comes for nothing`() {
        let days = RiskCompany().horizon.lowerBound.days(to: RiskCompany().horizon.upperBound) + 1
        #expect(score([use(2 * days)]) == 1)
        #expect(score([use(days)]) == 0.5)
        #expect(score([Criterion(.firstValue, .never)]) == 0)
    }

    @Test func `averages a priority's criteria, and weighs the priorities`() {
        let criteria = [cost(2000), Criterion(.largestPayment, .money(euros(0))), Criterion(.readinessGoLive, .percent(40))]
        #expect(score(criteria, Priorities(cash: 3, learning: 1)) == (3 * 0.75 + 0.4) / 4)
        #expect(abs(score(criteria, Priorities(cash: 0, learning: 1)) - 0.4) < 1e-12)
    }

    @Test func `does not take leaving people out for a saving`() {
        #expect(score([cost(2000)], placed: 0.5) == 0.25)
        #expect(score([use(0)], placed: 0.5) == score([use(0)]))
    }

    @Test func `counts nothing twice`() {
        let without = [cost(2000), Criterion(.peakWeekMinutes, .minutes(Minutes(100)))]
        let also = [
            Criterion(.trainerCost, .money(euros(900))), Criterion(.trainingHours, .hours(Minutes(600))),
            Criterion(.meanWeekMinutes, .minutes(Minutes(90))),
        ]
        #expect(score(without + also) == score(without))
    }

    @Test(arguments: CriterionID.allCases) func `never likes a worse value better`(_ id: CriterionID) throws {
        let worths = [0.0, 1, 10, 1000, 1e6].compactMap { scales.worth($0, of: id) }
        guard !worths.isEmpty else { return }
        #expect(worths == worths.sorted { id.better == .lower ? $0 > $1 : $0 < $1 })
        #expect(worths.allSatisfy { (0...1).contains($0) })
        #expect(worths.first != worths.last)
    }

    // MARK: Who is compared

    @Test func `cannot be turned around by an alternative that nobody would choose`() throws {
        // Ahead by cash, behind by speed; the bad one is far worse by both, or extreme in a row by which these two are alike.
        let alike = Criterion(.peakWeekMinutes, .minutes(Minutes(300)))
        let one = candidate(.staged, [cost(1000), use(100), alike])
        let other = candidate(.atOnce, [cost(1400), use(160), alike])
        let bad = candidate(.stagedFinal, [cost(90_000), use(0), Criterion(.peakWeekMinutes, .minutes(Minutes(9_000)))])
        for weight in [0.2, 0.6, 1, 3] {
            let priorities = Priorities(cash: weight)
            let alone = try decide([one, other], priorities)
            let crowded = try decide([one, other, bad], priorities)
            #expect(crowded.best == alone.best)
            #expect(crowded.margin == alone.margin)
            #expect(zip(crowded.standings, alone.standings).allSatisfy { $0.score == $1.score })
        }
    }

    // MARK: How sure it is

    private func run(_ cost: Int, held: Bool = true) -> RunOutcome {
        RunOutcome(
            finish: day(4, 9), firstValue: 25, featureDays: 100, featuresDelivered: 2, replans: 0,
            totalCost: euros(cost), cashShort: nil, isAbandoned: false, held: [held])
    }

    @Test func `separates what is ahead in every run, and not what is ahead by luck`() throws {
        let sure = try decide([
            candidate(.staged, [cost(1000)], runs: (0..<20).map { run(900 + 10 * $0) }),
            candidate(.atOnce, [cost(1200)], runs: (0..<20).map { run(1100 + 10 * $0) }),
        ])
        #expect(sure.best == .staged && sure.separated)
        let lucky = try decide([
            candidate(.staged, [cost(1000)], runs: (0..<20).map { run($0.isMultiple(of: 2) ? 100 : 2900) }),
            candidate(.atOnce, [cost(1000)], runs: (0..<20).map { run($0.isMultiple(of: 2) ? 2900 : 300) }),
        ])
        #expect(lucky.margin > Decision.leastMargin && !lucky.separated)
        #expect(try #require(lucky.interval).contains(0))
    }

    @Test func `separates nothing by less than a hundredth, nor by what the learning models call too close`() throws {
        #expect(!(try decide([candidate(.staged, [cost(2000)]), candidate(.atOnce, [cost(2010)])]).separated))
        let one = candidate(.staged, [Criterion(.readinessGoLive, .percent(60))])
        let other = candidate(.atOnce, [Criterion(.readinessGoLive, .percent(40))])
        #expect(try decide([one, other]).separated)
        #expect(!(try decide([one, other], tied: [.readinessGoLive]).separated))
    }

    @Test func `says by what the best one is ahead, and by what it is behind`() throws {
        let decision = try decide([
            candidate(.staged, [cost(500), use(100), Criterion(.largestPayment, .money(euros(500)))]),
            candidate(.atOnce, [cost(2000), use(140), Criterion(.largestPayment, .money(euros(600)))]),
        ])
        #expect(decision.strengths == [.totalCost, .largestPayment])
        #expect(decision.weaknesses == [.featureDays])
    }

    @Test func `calls what is ahead in every run by next to nothing small, not unsure`() throws {
        let one = candidate(.staged, [cost(1000)], runs: (0..<20).map { run(1000 + 10 * $0) })
        let other = candidate(.atOnce, [cost(1000)], runs: (0..<20).map { run(1010 + 10 * $0) })
        let decision = try decide([one, other])
        #expect(!decision.separated && decision.isSmallButSure)
        #expect(!(try decide([one, one]).isSmallButSure))
    }

    // MARK: What nobody can choose

    @Test func `is none where every priority is 0`() {
        var company = RiskCompany()
        company.priorities = Priorities(cash: 0, speed: 0, learning: 0, certainty: 0)
        let comparison = Comparison.of(company.plans([.staged, .atOnce]), runs: 2)
        #expect(comparison.decision == nil)
        #expect(comparison.weighsNothing)
    }

    @Test func `knows whether the budget pays on time, later or never`() throws {
        func money(_ budget: Budget?) -> MoneyVerdict? {
            var company = RiskCompany()
            company.budget = budget
            return Comparison.of(company.plans([.staged])).outcomes[0].money
        }
        #expect(money(nil) == nil)
        #expect(money(Budget(available: euros(5000), monthly: .zero)) == .suffices)
        let missing = try #require(money(Budget(available: euros(100), monthly: .zero)))
        guard case .never = missing else {
            Issue.record("\(missing)")
            return
        }
        let late = try #require(money(Budget(available: euros(100), monthly: euros(200))))
        guard case .waits(let day, _) = late else {
            Issue.record("\(late)")
            return
        }
        #expect(day > Calendars.CivilDate(daysSinceEpoch: 0))
    }

    // MARK: What would change it

    @Test func `finds the weight at which another one is as good, and goes just beyond it`() throws {
        let one = candidate(.staged, [cost(1000), use(36)])
        let other = candidate(.atOnce, [cost(2000), use(90)])
        let decision = try decide([one, other])
        #expect(decision.best == .staged)
        let flip = try #require(decision.flips.first { $0.isOfWeight(.speed) })
        let to = try #require(flip.to)
        #expect(flip.winner == .atOnce)
        let beyond = Priorities(speed: to)
        let before = Priorities(speed: to - 0.01)
        #expect(try decide([one, other], beyond).best == .atOnce)
        #expect(try decide([one, other], before).best == .staged)
        // Speed alone speaks for the other one, so that no weight of learning changes anything.
        let cash = try #require(decision.flips.first { $0.isOfWeight(.cash) }?.to)
        #expect(cash < 1)
        #expect(try decide([one, other], Priorities(cash: cash)).best == .atOnce)
    }

    @Test func `says that no weight changes it where one is better by everything`() throws {
        let decision = try decide([candidate(.staged, [cost(100), use(90)]), candidate(.atOnce, [cost(200), use(80)])])
        #expect(decision.flips.allSatisfy { $0.to == nil && $0.winner == nil })
    }

    @Test func `goes outwards step by step to the smallest change of a number`() {
        func search(_ isOther: @escaping (Double) -> Bool) -> Flip {
            Flips.search(
                .use, from: 5, range: 0...40, best: 0, strategies: [.staged, .atOnce], step: 1, winner: { isOther($0) ? 1 : 0 })
        }
        #expect(search { $0 >= 21 }.to == 21)
        #expect(search { $0 >= 21 }.winner == .atOnce)
        #expect(search { $0 > 40 }.to == nil)
        #expect(search { $0 <= 2 }.to == 2)
        // In the middle of the range only; and on both sides, one nearer.
        #expect(search { (12...14).contains($0) }.to == 12)
        #expect(search { $0 <= 2 || $0 >= 7 }.to == 7)
    }

    @Test func `looks at a range in steps that a document can write, the nearest first, and at its ends`() {
        #expect(Flips.grid(from: 5, range: 3...8, step: 2) == [4, 6, 3, 8])
        #expect(Flips.grid(from: 0.35, range: 0.3...0.4, step: 0.05) == [0.3, 0.4])
        #expect(Flips.grid(from: 5, range: 5...5, step: 1).isEmpty)
    }

    @Test func `turns to everything at once when payments drag, and not within a range in which they cannot`() throws {
        var company = RiskCompany()
        company.priorities = Priorities(cash: 1, speed: 1, learning: 0, certainty: 3)
        company.assumptions.paymentDelay = Assumptions.PaymentDelay(onTime: percent(90), minimum: 1, mode: 2, maximum: 10)
        let decision = try #require(Comparison.of(company.plans([.staged, .atOnce]), runs: 40).decision)
        let named = decision.flips.compactMap(\.assumption)
        #expect(
            Set(named).isSuperset(of: ["payment-delay.on-time", "integrator-queue.median", "abandonment-per-month", "no-show"]))
        for flip in decision.flips where flip.to != nil {
            #expect(flip.winner != decision.best)
            #expect(flip.range.contains(try #require(flip.to)))
        }
        #expect(decision.flips.map(\.size) == decision.flips.map(\.size).sorted())
    }
}

extension Flip {
    fileprivate func isOfWeight(_ group: CriterionID.Group) -> Bool {
        if case .weight(group) = subject { true } else { false }
    }

    fileprivate var assumption: String? {
        if case .assumption(let assumption) = subject { assumption.id } else { nil }
    }
}
