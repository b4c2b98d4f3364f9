import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

@Suite struct `A mended plan` {
    private func plan(_ strategy: Strategy) throws -> Plan {
        Planner.plan(try Examples.rollout("okna-plus"), strategy: strategy, options: PlanningOptions(effort: .quick))
    }

    /// Stages that are ready so many days later.
    private func late(_ plan: Plan, _ days: [Int]) -> Setbacks {
        Setbacks(ready: zip(plan.stages, days).map { $0.ready.advanced(by: $1) })
    }

    @Test(arguments: Strategy.allCases) func `is the plan where nothing came in between`(_ strategy: Strategy) throws {
        let plan = try plan(strategy)
        let mended = Mender(plan, until: plan.rollout.horizon.upperBound).mend(late(plan, [0, 0, 0]))
        #expect(mended.sessions.map(\.interval) == plan.sessions.map(\.interval))
        #expect(mended.sessions.map(\.attendees) == plan.sessions.map(\.attendees))
        #expect(mended.ends.count { $0 == nil } == plan.unplaced.count)
    }

    @Test(arguments: Strategy.allCases) func `breaks no rule that the audit knows`(_ strategy: Strategy) throws {
        let plan = try plan(strategy)
        let until = plan.rollout.horizon.upperBound.advanced(by: 180)
        let mender = Mender(plan, until: until)
        var setbacks = late(plan, [3, 8, 20])
        let ill = plan.stages[1].ready.advanced(by: 4)...plan.stages[1].ready.advanced(by: 9)
        setbacks.absences = [Setbacks.Absence(trainer: 0, days: ill)]
        setbacks.missed = Array(stride(from: 0, to: mender.enrolments.count, by: 9))
        let mended = mender.mend(setbacks)
        let changed = plan.rollout.with(trainer: plan.rollout.trainers[0].id, away: ill)
            .replacing(horizon: plan.rollout.horizon.lowerBound...until)
        let stages = zip(plan.stages, setbacks.ready).map { stage, ready in
            StageSchedule(stage: stage.stage, setupStart: stage.setupStart, ready: ready, due: stage.due)
        }
        var lacking: [UnplacedEnrolment] = []
        var overdue: [LateEnrolment] = []
        for (number, enrolment) in mender.enrolments.enumerated() {
            guard let end = mended.ends[number] else {
                lacking.append(
                    UnplacedEnrolment(
                        employee: enrolment.employee, module: enrolment.module, part: enrolment.part, reason: .noCommonTime))
                continue
            }
            let days = mender.dueDays[number].days(to: end)
            if days > 0 {
                overdue.append(
                    LateEnrolment(employee: enrolment.employee, module: enrolment.module, part: enrolment.part, days: days))
            }
        }
        let after = Plan(
            rollout: changed, strategy: strategy, seed: 1, stages: stages,
            sessions: mended.sessions.filter { !$0.attendees.isEmpty }, unplaced: lacking, late: overdue, objective: [], load: [])
        #expect(Audit.violations(in: after).map(\.description) == [])
        #expect(mended.stagesThatHit.contains(true))
    }

    @Test func `teaches nothing of a feature that is dropped, unless another one needs it`() throws {
        let plan = try plan(.staged)
        let mender = Mender(plan, until: plan.rollout.horizon.upperBound)
        var setbacks = late(plan, [0, 0, 0])
        setbacks.dropped = [Identifier("salesbot")]
        let mended = mender.mend(setbacks)
        let own = mender.enrolments.indices.filter { mender.enrolments[$0].module == Identifier("salesbot") }
        #expect(!own.isEmpty && mended.dropped == Set(own))
        #expect(!mended.sessions.contains { $0.module == Identifier("salesbot") })
        #expect(mended.sessions.count < plan.sessions.count)
    }

    @Test func `teaches a successor everything after the first day, and remembers what went before`() throws {
        let plan = try plan(.staged)
        let mender = Mender(plan, until: plan.rollout.horizon.upperBound.advanced(by: 90))
        let left = plan.stages[1].ready
        let back = left.advanced(by: 14)
        var setbacks = late(plan, [0, 0, 0])
        setbacks.successions = [Setbacks.Succession(employee: 2, left: left, back: back)]
        let mended = mender.mend(setbacks)
        let own = mender.enrolments.indices.filter { mender.enrolments[$0].employee == plan.rollout.staff[2].id }
        #expect(own.allSatisfy { number in mended.ends[number].map { $0 >= back } ?? true })
        #expect(!mended.endsBefore.isEmpty && mended.endsBefore.values.allSatisfy { $0 < left })
        #expect(Set(mended.endsBefore.keys).isSubset(of: own))
        #expect(mended.successionsThatHit == [true])
    }
}
