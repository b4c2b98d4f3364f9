import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

/// What may be recorded of «Окна Плюс» once it is published.
@Suite struct `What is to be recorded` {
    private static let plan = Result {
        Planner.plan(try Examples.rollout("okna-plus"), strategy: .staged, options: PlanningOptions(effort: .quick))
    }

    private let plan: Plan
    private let session: PlannedSession

    init() throws {
        plan = try Self.plan.get()
        session = try #require(plan.sessions.first)
    }

    private func recording(after actuals: [Actual] = []) -> Recording {
        let entries = actuals.enumerated().map { Entry(id: EntryID(Int64($0 + 1)), moment: Moment(minutes: 0), actual: $1) }
        let now = plan.rollout.zone.moment(plan.rollout.horizon.upperBound, .midnight)
        let amended = Amendment(
            plan.rollout, strategy: .staged, published: plan.sessions, entries: entries, now: now
        ) { _, _, _ in .usable(BusyTimes(), notices: []) }
        return Recording(
            plan.rollout, amended: amended, strategy: .staged, told: plan.sessions, isPublished: true, entries: entries, now: now)
    }

    private func problem(_ actual: Actual, after actuals: [Actual] = []) -> RecordingProblem? {
        do throws(RecordingProblem) {
            _ = try recording(after: actuals).check(actual) { _, _, _ in .usable(BusyTimes(), notices: []) }
            return nil
        } catch {
            return error
        }
    }

    private func attendance(_ presence: Actual.Presence) -> Actual {
        .attendance(session: session.id, employee: session.attendees[0], presence)
    }

    @Test func `may be said again once something else was said of it`() {
        #expect(problem(attendance(.absent), after: [attendance(.absent)]) == .recordedAlready(EntryID(1)))
        #expect(problem(attendance(.absent), after: [attendance(.absent), attendance(.present)]) == nil)
        let stage = plan.rollout.stages[0]
        let slips = [3, 5].map { Actual.stageSlips(stage: stage.id, to: stage.goLive.advanced(by: $0)) }
        #expect(problem(slips[0], after: slips) == nil && problem(slips[1], after: slips) == .recordedAlready(EntryID(2)))
    }

    @Test func `lies near the roll-out`() throws {
        let horizon = plan.rollout.horizon
        let (employee, stage) = (session.attendees[0], plan.rollout.stages[1].id)
        let after = horizon.upperBound.advanced(by: 1)
        #expect(
            problem(.leave(employee: employee, days: after...after.advanced(by: 2)))
                == .outside(after...after.advanced(by: 2), span: horizon))
        #expect(problem(.leave(employee: employee, days: horizon.upperBound...after)) == nil)
        let (near, far) = (after.advanced(by: 365), after.advanced(by: 366))
        #expect(problem(.payment(stage: stage, date: near, amount: nil)) == nil)
        guard case .outside = problem(.payment(stage: stage, date: far, amount: nil)) else {
            Issue.record("\(far) was taken")
            return
        }
    }

    @Test func `is named by id or by title in either language`() throws {
        let (recording, stage) = (recording(), plan.rollout.stages[1])
        for language in Language.allCases {
            #expect(try recording.stage(stage.title.text(in: language).uppercased()) == stage.id)
        }
        #expect(try recording.room("Переговорная") == RoomID("meeting"))
        #expect(try recording.feature("Salesbot") == FeatureID("salesbot"))
    }

    @Test func `can be a recording for whoever was not to attend, but not their absence`() throws {
        let other = try #require(plan.rollout.staff.map(\.id).first { !session.attendees.contains($0) })
        #expect(problem(.attendance(session: session.id, employee: other, .recording)) == nil)
        #expect(
            problem(.attendance(session: session.id, employee: other, .absent)) == .notInvited(other, session.id))
    }

    @Test func `says one thing of a person and a session in a list`() throws {
        let text = """
            session,employee,presence
            \(session.id),\(session.attendees[0]),present
            \(session.id),\(session.attendees[0]),present
            \(session.id),\(session.attendees[0]),absent
            """
        guard case .usable(let sheet, _) = AttendanceSheet.read(Array(text.utf8), file: "list.csv") else {
            Issue.record("the list cannot be read")
            return
        }
        let list = AttendanceList(sheet, recording())
        #expect(list.actuals == [attendance(.present)] && list.skipped == 1)
        #expect(list.problems.map(\.problem) == [.saidOtherwise(line: 2)] && list.problems.map(\.place.line) == [4])
    }

    // MARK: - Quizzes

    private func quiz(_ text: String, on date: CivilDate? = nil, after actuals: [Actual] = []) throws -> QuizList {
        guard case .usable(let sheet, _) = QuizSheet.read(Array("employee,score\n\(text)".utf8), file: "scores.csv") else {
            throw Unreadable()
        }
        return QuizList(sheet, of: session.id.text, on: date, recording(after: actuals))
    }

    private struct Unreadable: Error {}

    private var sessionDay: CivilDate { plan.rollout.zone.local(session.interval.end).date }

    @Test func `is a quiz on the day of its session where no other day is said`() throws {
        let (here, share) = (session.attendees[0], try #require(Share(millipercent: 80_000)))
        let scores = [Actual.Score(employee: here, share: share)]
        let atOnce = try quiz("\(here),8/10\n")
        #expect(atOnce.actual == .quiz(session: session.id, scores: scores, date: sessionDay) && atOnce.isAtOnce)
        let later = try quiz("\(here),8/10\n", on: sessionDay.advanced(by: 7))
        #expect(later.actual == .quiz(session: session.id, scores: scores, date: sessionDay.advanced(by: 7)) && !later.isAtOnce)
    }

    @Test(arguments: [-1, 400]) func `is no quiz before its session, nor in the future`(_ days: Int) throws {
        let day = sessionDay.advanced(by: days)
        let list = try quiz("\(session.attendees[0]),80%\n", on: day)
        #expect(list.actual == nil)
        let today = plan.rollout.horizon.upperBound
        #expect(list.problems.map(\.problem) == [.quizOutside(day, days: sessionDay...today)])
    }

    @Test func `has scores only of people who were there, each once`() throws {
        let (here, absent) = (session.attendees[0], try #require(session.attendees.last))
        let elsewhere = try #require(plan.rollout.staff.map(\.id).first { !session.attendees.contains($0) })
        let list = try quiz(
            "\(here),80%\n\(absent),70%\n\(elsewhere),60%\n\(here),90%\n",
            after: [.attendance(session: session.id, employee: absent, .absent)])
        let were = plan.rollout.staff.map(\.id).filter { session.attendees.contains($0) && $0 != absent }
        #expect(
            list.problems.map(\.problem) == [
                .notTaught(absent, session.id, were: were), .notTaught(elsewhere, session.id, were: were), .scoredBefore(line: 2),
            ])
        #expect(list.problems.map(\.place.line) == [3, 4, 5] && list.actual == nil)
        // Whoever came, or watched the recording, was taught.
        let came = Actual.attendance(session: session.id, employee: elsewhere, .recording)
        #expect(try quiz("\(elsewhere),60%\n", after: [came]).problems.isEmpty)
    }
}
