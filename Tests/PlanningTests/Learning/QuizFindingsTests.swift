import Calendars
import Documents
import Learning
import Scheduling
import Testing

@testable import Planning

/// Quizzes after the first session of «Окна Плюс».
@Suite struct `Quizzes` {
    private static let plan = Result {
        Planner.plan(try Examples.rollout("okna-plus"), strategy: .staged, options: PlanningOptions(effort: .quick))
    }

    private let plan: Plan
    private let session: PlannedSession
    private let went: PlanAsItWent

    init() throws {
        plan = try Self.plan.get()
        session = try #require(plan.sessions.first)
        went = try Self.went(plan, plan.rollout)
    }

    private static func went(_ plan: Plan, _ rollout: Rollout, _ entries: [Entry] = []) throws -> PlanAsItWent {
        let now = rollout.zone.moment(rollout.horizon.upperBound, .midnight)
        let amended = Amendment(rollout, strategy: .staged, published: plan.sessions, entries: [], now: now) { _, _, _ in
            .usable(BusyTimes(), notices: [])
        }
        let facts = try #require(PlanFacts(json: PlanDocument(plan) { _ in "" }.json()))
        return PlanAsItWent(amended, told: plan.sessions, strategy: .staged, seed: 1, facts: facts, entries: entries)
    }

    /// Everybody scores that many percent, so many days after the session.
    private func quiz(_ percent: Int, days: Int = 7) throws -> [Entry] {
        let share = try #require(Share(millipercent: percent * 1000))
        let zone = plan.rollout.zone
        let quiz = Actual.quiz(
            session: session.id, scores: session.attendees.map { Actual.Score(employee: $0, share: share) },
            date: zone.local(session.interval.end).date.advanced(by: days))
        // When it is recorded says nothing of when it was.
        return [Entry(id: EntryID(1), moment: zone.moment(plan.rollout.horizon.upperBound, .midnight), actual: quiz)]
    }

    private func calibrated(_ percent: Int, days: Int = 7, _ rollout: Rollout? = nil) throws -> Plan {
        try Self.went(plan, rollout ?? plan.rollout, quiz(percent, days: days)).plan
    }

    private func goLive(_ plan: Plan) throws -> Readiness { try #require(plan.outlook.readiness(at: .goLive)) }

    @Test(arguments: [20, 40, 70, 95], [30_000, 60_000, 90_000])
    func `leave room for what they would say with any share in use that the document allows`(_ percent: Int, _ used: Int) throws {
        let share = try #require(Share(millipercent: used))
        var assumptions = plan.rollout.assumptions
        assumptions.useBetweenStages = share...share
        let range = try goLive(calibrated(percent))
        let sure = try goLive(calibrated(percent, plan.rollout.replacing(assumptions: assumptions)))
        #expect(range.low <= sure.value && sure.value <= range.high)
    }

    @Test func `better than was predicted raise readiness, worse ones lower it`() throws {
        let (low, high) = (try calibrated(20), try calibrated(95))
        #expect(try goLive(low).value < goLive(high).value)
        let (bad, good) = (try #require(low.quizzes), try #require(high.quizzes))
        #expect(try #require(bad.calibration).ppe.middleUse > #require(good.calibration).ppe.middleUse)
        #expect(bad.scores == session.attendees.count && bad.silent == 0 && bad.right == 0.2 && bad.predicted == good.predicted)
        let predicted = try #require(try calibrated(Int((bad.predicted * 100).rounded())).quizzes?.calibration)
        // What was predicted is found again with the threshold of the material, to the percent that a score can say.
        let module = try #require(plan.rollout.curriculum.modules.first { $0.id == session.module })
        #expect(abs(predicted.ppe.middleUse - Threshold(module.difficulty).value(for: .ppe)) < 0.001)
    }

    @Test func `narrow what is said of readiness, of everybody and of each module`() throws {
        let (before, after) = (try goLive(went.plan), try goLive(calibrated(70)))
        #expect(after.high - after.low < before.high - before.low)
        let calibrated = try calibrated(70)
        let employee = session.attendees[0]
        let (wide, narrow) = (EmployeeLearning(of: employee, in: went.plan), EmployeeLearning(of: employee, in: calibrated))
        func width(_ learning: EmployeeLearning?) throws -> [Double] {
            try #require(learning).modules.compactMap { module in
                module.readiness.first { $0.milestone == .goLive }?.ppe.range(plan.outlook.use)
            }.map { $0.high - $0.low }
        }
        #expect(try width(narrow).reduce(0, +) < width(wide).reduce(0, +))
        for end in calibrated.outlook.employees.flatMap(\.weeks).map(\.readiness) {
            #expect(end.low <= end.value && end.value <= end.high)
        }
    }

    @Test(arguments: [0, 5, 95, 100]) func `are not believed beyond what any published material was`(_ percent: Int) throws {
        let fitted = try #require(try calibrated(percent).quizzes?.calibration)
        for (model, thresholds) in [(RetentionModel.ppe, fitted.ppe), (.pa, fitted.pa)] {
            for threshold in [thresholds.leastUse, thresholds.middleUse, thresholds.greatestUse] {
                #expect(model.band.contains(threshold))
            }
        }
    }

    @Test func `leave the error of a prediction after a quiz on either side`() throws {
        let share = try #require(Share(millipercent: 60_000))
        var assumptions = plan.rollout.assumptions
        assumptions.useBetweenStages = share...share
        let range = try goLive(calibrated(70, plan.rollout.replacing(assumptions: assumptions)))
        let error = Constants.errorAfterQuiz.value
        #expect(abs(range.value - error - range.low) < 1e-12 && abs(range.value + error - range.high) < 1e-12)
    }

    @Test func `at the end of the session say what was learnt, not what is kept`() throws {
        let atOnce = try calibrated(70, days: 0)
        let findings = try #require(atOnce.quizzes)
        #expect(findings.calibration == nil && findings.scores == 0 && findings.silent == session.attendees.count)
        #expect(try goLive(atOnce) == goLive(went.plan))
    }

    @Test func `of what had not been taught say nothing`() throws {
        #expect(try calibrated(70, days: -7).quizzes == nil)
        #expect(went.plan.quizzes == nil)
    }

    @Test func `narrow the readiness of what is planned again, and of what was published since`() throws {
        let entries = try quiz(70)
        let again = Planner.replan(
            plan.rollout, strategy: .staged, earlier: plan.sessions, now: session.interval.end.advanced(by: 8 * 24 * 60),
            entries: entries, options: PlanningOptions(effort: .quick))
        #expect(again.quizzes?.scores == session.attendees.count)
        let json = String(decoding: try PlanDocument(again) { _ in "" }.json(), as: UTF8.self)
        #expect(json.contains("\"quizzes\"") && json.contains("\"error\" : 9"))
        let (before, after) = (try goLive(went.plan), try goLive(again))
        #expect(after.high - after.low < before.high - before.low)
    }
}
