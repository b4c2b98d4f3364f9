import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

@Suite struct `A plan of an example` {
    /// Small enough for every strategy in a debug build; the largest is planned once here, and by all strategies before the judges.
    static let cases =
        ["okna-plus", "technosnab", "london-warsaw"].flatMap { name in Strategy.allCases.map { (name, $0) } }
        + [("dom-mebeli", .staged)]

    @Test(arguments: cases) func `breaks no rule that the audit knows`(_ name: String, _ strategy: Strategy) throws {
        let plan = Planner.plan(try Examples.rollout(name), strategy: strategy, options: PlanningOptions(effort: .quick))
        #expect(Audit.violations(in: plan).isEmpty)
        for term in plan.objective { #expect(term.bound <= term.value, "\(term.term)") }
    }

    /// SCENARIOS.md: who needs what, counted by another program.
    @Test(arguments: [("okna-plus", 141), ("technosnab", 443), ("dom-mebeli", 4_821), ("london-warsaw", 440)])
    func `has every person's need of every module`(_ name: String, _ count: Int) throws {
        #expect(Enrolments(of: try Examples.rollout(name)).all.count == count)
    }

    /// SCENARIOS.md, where the stages' first payments and set-ups are worked out by hand.
    static let ready: [(String, [String])] = [
        ("okna-plus", ["2027-02-08", "2027-03-11", "2027-04-14"]),
        ("technosnab", ["2027-02-15", "2027-03-29", "2027-04-29", "2027-05-27"]),
        ("dom-mebeli", ["2027-02-08", "2027-03-09", "2027-04-12", "2027-05-17"]),
    ]

    @Test(arguments: ready) func `has its stages ready on the scenario's days`(_ name: String, _ days: [String]) throws {
        let stages = Strategy.staged.schedule(of: try Examples.rollout(name))
        #expect(stages.map(\.ready.description) == days)
    }

    @Test func `is the same in every run, alone or beside others`() async throws {
        let rollout = try Examples.rollout("okna-plus")
        func json() throws -> [UInt8] {
            try PlanDocument(Planner.plan(rollout, strategy: .atOnce, options: PlanningOptions(effort: .quick))) { _ in "" }
                .json()
        }
        let alone = try json()
        let beside = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 { group.addTask { try json() } }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(beside.allSatisfy { $0 == alone })
    }

    @Test func `differs for another seed, and is as sound`() throws {
        let rollout = try Examples.rollout("okna-plus")
        let one = Planner.plan(rollout, strategy: .staged, options: PlanningOptions(seed: 1, effort: .quick))
        let other = Planner.plan(rollout, strategy: .staged, options: PlanningOptions(seed: 2, effort: .quick))
        #expect(one.sessions != other.sessions)
        #expect(Audit.violations(in: other).isEmpty)
    }

    @Test func `leaves the past and the notice period empty`() throws {
        let rollout = try Examples.rollout("okna-plus")
        let morning = try #require(TimeOfDay(hour: 9, minute: 0))
        let monday = try #require(CivilDate(year: 2027, month: 3, day: 15))
        let now = rollout.zone.moment(monday, morning)
        let plan = Planner.plan(rollout, strategy: .staged, options: PlanningOptions(effort: .quick, now: now))
        let first = try #require(plan.sessions.map(\.interval.start).min())
        // Two working days after Monday.
        #expect(first >= rollout.zone.moment(monday.advanced(by: 2), .midnight))
        #expect(Audit.violations(in: plan, now: now).isEmpty)
    }

    /// The administrators' one module of 150 minutes is longer than the two hours a day that the company allows; and in Yekaterinburg it
    /// falls into the lunch of either the learner or the trainer, so that there both would have to change.
    @Test func `leaves out only what a limit or the hours of the document forbid`() throws {
        let rollout = try Examples.rollout("technosnab")
        let plan = Planner.plan(rollout, strategy: .staged, options: PlanningOptions(effort: .quick))
        #expect(plan.unplaced.map(\.employee.text) == ["00035", "00036"])
        #expect(plan.unplaced.map(\.module.text) == ["spa", "spa"])
        #expect(plan.unplaced.map(\.reason) == [.learnerLimit, .severalObstacles])
        let longer = Limits(
            trainingPerDay: Minutes(150), trainingPerWeek: rollout.limits.trainingPerWeek,
            sessionsInARow: rollout.limits.sessionsInARow, sessionsPerDay: rollout.limits.sessionsPerDay,
            notice: rollout.limits.notice, away: rollout.limits.away)
        let relaxed = Planner.plan(rollout.with(limits: longer), strategy: .staged, options: PlanningOptions(effort: .quick))
        #expect(relaxed.unplaced.map(\.employee.text) == ["00036"])
    }
}

extension Rollout {
    /// The same roll-out with other limits.
    func with(limits: Limits) -> Rollout {
        Rollout(
            id: id, name: name, language: language, zone: zone, currency: currency, horizon: horizon, curriculum: curriculum,
            staff: staff, workingTime: workingTime, stages: stages, atOnce: atOnce, waves: waves, budget: budget,
            licences: licences,
            trainers: trainers, rooms: rooms, limits: limits, avoid: avoid, pinned: pinned, readinessTarget: readinessTarget,
            wages: wages, assumptions: assumptions, priorities: priorities)
    }
}
