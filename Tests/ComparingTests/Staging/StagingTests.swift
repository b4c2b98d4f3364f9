import Calendars
import Documents
import Planning
import Scheduling
import Testing

@testable import Comparing

/// Six features in two written stages; `leads` is taught after `pipeline`, `bot` after `leads`.
private let company: SmallRollout = {
    var small = SmallRollout()
    small.workingTime = mondayToFriday
    small.features = ["pipeline", "leads", "salesbot", "mail", "chats", "reports"]
    small.modules = [
        module("pipeline", features: ["pipeline"], concepts: 6), module("leads", features: ["leads"], requires: ["pipeline"]),
        module("bot", features: ["salesbot"], requires: ["leads"]), module("mail", features: ["mail"]),
        module("chats", features: ["chats"], parts: 3), module("reports", features: ["reports"], concepts: 9),
    ]
    small.stages = [
        stage(
            "base", features: ["pipeline", "mail", "chats"], price: 900, payments: [(50, day(2, 1)), (50, nil)],
            goLive: day(2, 26), setup: 6),
        stage(
            "more", features: ["leads", "salesbot", "reports"], price: 600, payments: [(50, day(4, 1)), (50, nil)],
            goLive: day(4, 30), setup: 3),
    ]
    small.atOnce = AtOnce(price: euros(1200), payments: payments([(100, day(2, 1))]), setup: 9, goLive: day(4, 2))
    return small
}()

private let written = Staging(stageOf: [0, 0, 0, 1, 1, 1], gap: 0, pace: 100, isPrepaid: false, waits: false)

@Suite struct `A staging` {
    private let facts = StagingFacts(company.rollout)

    @Test func `is set up after its payment, then taught, and the next one follows`() throws {
        // Two working days of set-up for each feature of the base, one for each of the others. Five hours of eight a week take four days;
        // three are the least.
        let dates = try #require(StagingEstimator(facts: facts).dates(of: written))
        #expect(dates.map(\.payment) == [day(2, 1), day(2, 15)])
        #expect(dates.map(\.ready) == [day(2, 9), day(2, 18)])
        #expect(dates.map(\.goLive) == [day(2, 15), day(2, 23)])
    }

    @Test func `goes live no earlier than what comes before it`() throws {
        var staging = written
        staging.gap = -10
        staging.taught = [20, 1]
        let dates = try #require(StagingEstimator(facts: facts).dates(of: staging))
        #expect(dates.map(\.goLive) == [day(3, 9), day(3, 9)])
    }

    @Test func `waits for the money where it is to`() throws {
        var company = company
        company.budget = Budget(available: euros(450), monthly: euros(300))
        var staging = written
        staging.waits = true
        let facts = StagingFacts(company.rollout)
        let dates = try #require(StagingEstimator(facts: facts).dates(of: staging))
        // 450 for the first half; 900 are there on 1 April, 1 200 and 1 500 a month later each.
        #expect(dates.map(\.payment) == [day(2, 1), day(5, 1)])
        #expect(dates.map(\.goLive) == [day(4, 1), day(6, 1)])
        #expect(StagingEstimator(facts: facts).estimate(staging)?.cash == 0)
        company.budget = Budget(available: euros(450))
        #expect(StagingEstimator(facts: StagingFacts(company.rollout)).dates(of: staging) == nil)
    }

    @Test func `teaches nothing before what it requires`() {
        var staging = written
        staging.stageOf = [1, 0, 0, 0, 1, 1]
        #expect(StagingEstimator(facts: facts).estimate(staging) == nil)
        staging.stageOf = [0, 0, 0, 0, 0, 1]
        #expect(StagingEstimator(facts: facts).estimate(staging) != nil)
    }

    @Test func `fits the horizon`() {
        var company = company
        company.horizon = day(2, 1)...day(2, 21)
        #expect(StagingEstimator(facts: StagingFacts(company.rollout)).dates(of: written) == nil)
    }

    @Test func `has equal shares of the written stages' prices and set-up`() throws {
        var staging = written
        staging.stageOf = [0, 1, 0, 1, 1, 1]
        let rollout = try #require(facts.rollout(of: staging)).rollout
        #expect(rollout.stages.map(\.price) == [euros(600), euros(900)])
        #expect(rollout.stages.map(\.setup) == [4, 5])
        #expect(
            rollout.stages.map { $0.features.map(\.text) } == [["pipeline", "chats"], ["mail", "leads", "salesbot", "reports"]])
        #expect(Set(rollout.stages.map(\.id)).count == 2)
    }

    @Test func `that is written keeps its stages' names`() throws {
        let found = try #require(facts.rollout(of: written))
        #expect(found.rollout.stages.map(\.id) == company.stages.map(\.id))
        #expect(found.strategy == .staged)
        var prepaid = written
        prepaid.isPrepaid = true
        #expect(facts.rollout(of: prepaid)?.strategy == .prepaidStaged)
    }
}

@Suite struct `The search for stagings` {
    @Test func `finds the same with the same seed`() {
        var one = StagingSearch(StagingFacts(company.rollout), seed: 7)
        var other = StagingSearch(StagingFacts(company.rollout), seed: 7)
        #expect(one.candidates(most: 8) == other.candidates(most: 8))
        #expect(one.looked == other.looked)
    }

    @Test(arguments: 1...5) func `keeps what fits, with every feature once, and nothing that another one beats`(_ seed: UInt64) {
        let facts = StagingFacts(company.rollout)
        let estimator = StagingEstimator(facts: facts)
        var search = StagingSearch(facts, seed: seed)
        let candidates = search.candidates(most: 12)
        #expect(!candidates.isEmpty)
        for staging in candidates {
            #expect(Set(staging.stageOf) == Set(0..<staging.count))
            #expect(estimator.estimate(staging) != nil)
            let rollout = facts.rollout(of: staging)?.rollout
            #expect(Set(rollout?.stages.flatMap(\.features) ?? []) == Set(facts.features))
            #expect(rollout?.stages.reduce(Money.zero) { $0 + $1.price } == euros(1500))
        }
        let estimates = search.archive.map(\.estimate)
        #expect(!estimates.contains { one in estimates.contains { $0.dominates(one) } })
    }

    /// A plan in which everything is taught to everybody on the day on which its stage is ready.
    private func plan(_ request: PlanRequest) -> Plan {
        let schedule = request.strategy.schedule(of: request.rollout)
        let stages = Enrolments(of: request.rollout).stageOfModule
        let sessions = request.rollout.curriculum.modules.flatMap { module -> [PlannedSession] in
            let own = schedule.first { $0.stage == stages[module.id] }
            return own.map { own in
                (1...module.parts).map {
                    session(module.id.text, part: $0, on: own.ready, stage: own.stage.text, attendees: ["anna", "boris"])
                }
            } ?? []
        }
        return Plan(
            rollout: request.rollout, strategy: request.strategy, seed: 1, stages: schedule,
            sessions: sessions.sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }, unplaced: [], late: [],
            objective: [], load: [])
    }

    @Test func `finds that stages which wait for nothing can come sooner`() async throws {
        let written = plan(PlanRequest(rollout: company.rollout, strategy: .staged))
        let auto = await StagingFinder.find(against: written) { requests, _ in requests.map(plan) }
        let best = try #require(
            auto.found.max { left, right in
                (left.outcome.value(of: .featureDays)?.magnitude ?? 0) < (right.outcome.value(of: .featureDays)?.magnitude ?? 0)
            })
        let before = try #require(auto.written.value(of: .featureDays)?.magnitude)
        #expect(try #require(best.outcome.value(of: .featureDays)?.magnitude) > before)
        #expect(auto.found.first?.merits.contains(.best) == true)
        #expect(auto.found.allSatisfy { !$0.merits.isEmpty })
    }

    @Test func `finds only what the budget pays for in time, where anything is`() async {
        var company = company
        company.budget = Budget(available: euros(500), monthly: euros(350))
        let written = plan(PlanRequest(rollout: company.rollout, strategy: .staged))
        let auto = await StagingFinder.find(against: written) { requests, _ in requests.map(plan) }
        #expect(auto.fitsBudget == true)
        #expect(auto.found.allSatisfy { $0.outcome.shortfall?.largest == .zero })
    }

    @Test func `says that the budget pays for none`() async {
        var company = company
        company.budget = Budget(available: euros(1), monthly: .zero)
        let written = plan(PlanRequest(rollout: company.rollout, strategy: .staged))
        let auto = await StagingFinder.find(against: written) { requests, _ in requests.map(plan) }
        #expect(auto.fitsBudget == false)
    }

    @Test func `sets a prepaid staging against the written stages, prepaid too`() async {
        let written = plan(PlanRequest(rollout: company.rollout, strategy: .staged))
        let auto = await StagingFinder.find(against: written) { requests, _ in requests.map(plan) }
        for found in auto.found { #expect(auto.written(for: found).strategy == found.plan.strategy) }
    }

    @Test func `leaves out what leaves people out`() async {
        let written = plan(PlanRequest(rollout: company.rollout, strategy: .staged))
        let auto = await StagingFinder.find(against: written) { requests, _ in
            requests.map { request in
                let plan = plan(request)
                guard request.rollout.stages.map(\.goLive) != company.stages.map(\.goLive) else { return plan }
                return Plan(
                    rollout: plan.rollout, strategy: plan.strategy, seed: 1, stages: plan.stages, sessions: plan.sessions,
                    unplaced: [
                        UnplacedEnrolment(employee: Identifier("anna"), module: Identifier("mail"), part: 1, reason: .noSeat)
                    ], late: [], objective: [], load: [])
            }
        }
        #expect(auto.found.isEmpty)
        #expect(auto.frontCount == 0)
    }
}
