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

    private static func went(_ plan: Plan, _ rollout: Rollout) throws -> PlanAsItWent {
        let now = rollout.zone.moment(rollout.horizon.upperBound, .midnight)
        let amended = Amendment(rollout, strategy: .staged, published: plan.sessions, entries: [], now: now) { _, _, _ in
            .usable(BusyTimes(), notices: [])
        }
        let facts = try #require(PlanFacts(json: PlanDocument(plan) { _ in "" }.json()))
        return PlanAsItWent(amended, told: plan.sessions, strategy: .staged, seed: 1, facts: facts)
    }

    /// Everybody scores that many percent, so many days after the session.
    private func findings(_ percent: Int, days: Int = 7, of went: PlanAsItWent? = nil) throws -> QuizFindings? {
        let share = try #require(Share(millipercent: percent * 1000))
        let quiz = Actual.quiz(
            session: session.id, scores: session.attendees.map { Actual.Score(employee: $0, share: share) })
        let moment = session.interval.end.advanced(by: days * 24 * 60)
        return QuizFindings([Entry(id: EntryID(1), moment: moment, actual: quiz)], went ?? self.went)
    }

    @Test(arguments: [20, 40, 70, 95], [30_000, 60_000, 90_000])
    func `leave room for what they would say with any share in use that the document allows`(_ percent: Int, _ used: Int) throws {
        let share = try #require(Share(millipercent: used))
        var assumptions = plan.rollout.assumptions
        assumptions.useBetweenStages = share...share
        let certain = try Self.went(plan, plan.rollout.replacing(assumptions: assumptions))
        let range = try #require(try findings(percent)).goLive
        let sure = try #require(try findings(percent, of: certain)).goLive
        #expect(range.low <= sure.value && sure.value <= range.high)
    }

    @Test func `better than was predicted raise readiness, worse ones lower it`() throws {
        let (low, high) = (try #require(try findings(20)), try #require(try findings(95)))
        #expect(low.threshold > high.threshold && low.goLive.value < high.goLive.value)
        #expect(low.scores == session.attendees.count && low.right == 0.2 && low.predicted == high.predicted)
        let predicted = try #require(try findings(Int((low.predicted * 100).rounded())))
        // What was predicted is found again with the threshold of the material, to the percent that a score can say.
        let module = try #require(plan.rollout.curriculum.modules.first { $0.id == session.module })
        #expect(abs(predicted.threshold - Threshold(module.difficulty).value(for: .ppe)) < 0.001)
    }

    @Test func `narrow what is said of readiness`() throws {
        let before = try #require(went.plan.outlook.readiness(at: .goLive))
        let after = try #require(try findings(70)).goLive
        #expect(after.high - after.low < before.high - before.low)
    }

    @Test func `of what had not been taught say nothing`() throws {
        #expect(try findings(70, days: -7) == nil)
        #expect(QuizFindings([], went) == nil)
    }
}
