import Calendars
import Documents
import Learning
import Scheduling
import Testing

@testable import Planning

@Suite struct `Refreshers` {
    private static let length = Minutes(20)

    private func plan(target: Int?, of modules: (TrainingModule) -> Bool = { _ in true }) throws -> Plan {
        let rollout = try Examples.rollout("okna-plus").with(
            target: target.flatMap { Share(millipercent: $0 * 1000) }, refresher: { modules($0) ? Self.length : nil })
        return Planner.plan(rollout, strategy: .staged, options: PlanningOptions(effort: .quick))
    }

    private func goLive(_ plan: Plan) -> Double { LearningOutlook(plan).readiness(at: .goLive)?.value ?? 0 }

    @Test func `are off unless the document has a target`() throws {
        #expect(try plan(target: nil).sessions.allSatisfy { !$0.isRefresher })
    }

    @Test func `are real sessions that break no rule, and leave people readier`() throws {
        let before = try plan(target: nil)
        let after = try plan(target: 75)
        let refreshers = after.sessions.filter(\.isRefresher)
        #expect(!refreshers.isEmpty)
        #expect(Audit.violations(in: after).isEmpty)
        #expect(refreshers.allSatisfy { $0.interval.start.minutes(to: $0.interval.end) == Self.length.count })
        #expect(after.sessions.count == refreshers.count + before.sessions.count)
        #expect(goLive(after) > goLive(before) + 0.05)
        #expect(Set(after.sessions.map(\.id)).count == after.sessions.count)
        for term in after.objective { #expect(term.bound <= term.value, "\(term.term)") }
    }

    @Test func `stand when everything is planned again late, or one of the sessions is explained`() throws {
        let plan = try plan(target: 75)
        let last = plan.sessions.last(where: \.isRefresher)
        let refresher = try #require(last)
        let again = Planner.replan(
            plan.rollout, strategy: .staged, earlier: plan.sessions, now: refresher.interval.end,
            options: PlanningOptions(effort: .quick))
        #expect(again.sessions.contains { $0.id == refresher.id && $0.interval == refresher.interval })
        let explainer = Explainer(plan)
        let repeated = plan.sessions.filter { !$0.isRefresher && $0.module == refresher.module }
        #expect(!repeated.isEmpty)
        for session in [refresher] + repeated {
            guard case .session(let told) = explainer.explain(.session(session)) else {
                Issue.record("no session is explained")
                continue
            }
            #expect(told.session.id == session.id)
        }
    }

    @Test func `lie in the working week before go-live`() throws {
        let plan = try plan(target: 75)
        let last = try #require(plan.stages.map(\.due).max())
        for session in plan.sessions where session.isRefresher {
            let day = plan.rollout.zone.local(session.interval.end).date
            #expect(day <= last && day.days(to: last) <= 60, "\(session.id) on \(day)")
        }
    }

    @Test func `repeat only what the curriculum allows`() throws {
        let plan = try plan(target: 90) { $0.id.text == "cards" }
        #expect(Set(plan.sessions.filter(\.isRefresher).map(\.module.text)) == ["cards"])
    }

    @Test func `are no more than the target asks for`() throws {
        let (low, high) = (try plan(target: 65), try plan(target: 90))
        func minutes(_ plan: Plan) -> Int { plan.sessions.filter(\.isRefresher).count }
        #expect(minutes(low) < minutes(high))
        #expect(try plan(target: 1).sessions.allSatisfy { !$0.isRefresher })
    }

    @Test func `teach nothing new, but count as time`() throws {
        let (before, after) = (try plan(target: nil), try plan(target: 75))
        func sum(_ plan: Plan, _ value: (WeekLoad) -> Int) -> Int { plan.load.flatMap(\.weeks).reduce(0) { $0 + value($1) } }
        #expect(sum(before, \.concepts) == sum(after, \.concepts))
        #expect(sum(before, \.minutes) < sum(after, \.minutes))
    }
}

extension Rollout {
    /// The same roll-out with a target, and with refreshers of some modules.
    fileprivate func with(target: Share?, refresher: (TrainingModule) -> Minutes?) -> Rollout {
        let modules = curriculum.modules.map { module in
            TrainingModule(
                id: module.id, title: module.title, features: module.features, roles: module.roles, duration: module.duration,
                parts: module.parts, format: module.format, concepts: module.concepts, difficulty: module.difficulty,
                requires: module.requires, groupMinimum: module.groupMinimum, groupMaximum: module.groupMaximum,
                equipment: module.equipment, refresher: refresher(module))
        }
        return Rollout(
            id: id, name: name, language: language, zone: zone, currency: currency, horizon: horizon,
            curriculum: Curriculum(
                id: curriculum.id, title: curriculum.title, roles: curriculum.roles, features: curriculum.features,
                modules: modules),
            staff: staff, workingTime: workingTime, stages: stages, atOnce: atOnce, waves: waves, budget: budget,
            licences: licences, trainers: trainers, rooms: rooms, limits: limits, avoid: avoid, pinned: pinned,
            readinessTarget: target, wages: wages, assumptions: assumptions, priorities: priorities)
    }
}
