import Calendars
import Documents
import Foundation

import Scheduling
import Testing

@testable import Planning
@testable import Presentation

@Suite struct `An explanation as text` {
    private let small: SmallCompany
    private let plan: Plan
    private let first: PlannedSession

    init() {
        let small = SmallCompany()
        self.small = small
        let first = session("pipeline", on: day(2, 9))
        self.first = first
        plan = small.plan(
            sessions: [first], unplaced: [unplaced("1", "phone", .learnerLimit)],
            objective: ObjectiveTerm.allCases.map { TermValue(term: $0, value: 0, weight: 1, bound: 0) })
    }

    private func moment(_ month: Int, _ dayOfMonth: Int, _ hour: Int, _ minute: Int = 0) -> Moment {
        moscow.moment(day(month, dayOfMonth), TimeOfDay(hour: hour, minute: minute) ?? .midnight)
    }

    /// The text with ordinary spaces.
    private func text(_ explanation: Explanation, _ language: Language = .english, width: Int = 100) -> String {
        ExplanationText.render([explanation], of: plan, language: language, style: Style(width: width))
            .replacing("\u{A0}", with: " ")
    }

    private var sessionExplanation: SessionExplanation {
        let leave = Blocker.learner(Identifier("2"), .time(.dayOff(day(2, 8)...day(2, 8))))
        return SessionExplanation(
            session: first, isPinned: false,
            bounds: [LearnerBound(employee: Identifier("1"), ready: day(2, 8), due: day(2, 26), prerequisite: nil)],
            touches: [.cost(euros(45)), .lone(Identifier("olga"))], earlier: [],
            runs: [
                StartRun(first: moment(2, 8, 9), last: moment(2, 8, 16, 30), count: 31, obstruction: .single(leave)),
                StartRun(first: moment(2, 9, 9), last: moment(2, 9, 9, 45), count: 4, obstruction: nil),
            ],
            alternatives: [
                Alternative(
                    start: moment(2, 9, 9), trainer: Identifier("olga"), room: Identifier("blue"),
                    changes: [.init(term: .avoidedHours, by: 3)], total: 3)
            ], late: [])
    }

    @Test func `of a session names who blocks each stretch of earlier starts, and what a free one would change`() {
        #expect(
            text(.session(sessionExplanation)) == """
                Sales pipeline (s-pipeline-1-01)
                Tue 9 Feb 10:00–11:30 · Ольга Петрова · Blue room · Щукин Олег, Ершова Анна, Мухина Вера

                From when on it could be
                  Щукин Олег: ready on 8 Feb 2027, due on 26 Feb 2027

                What it costs the plan
                  the trainer's time: 45 ₽
                  the only session of Ольга Петрова that day

                Every earlier start, and what is in the way
                  Mon 8 Feb 09:00–16:30  Ершова Анна is off: 8 Feb 2027
                  Tue 9 Feb 09:00–09:45  free (Ольга Петрова, Blue room), but worse: Attendances in hours to avoid:
                                         +3

                """)
    }

    @Test func `of a gap numbers the ways out and says how each was tried`() {
        let way = WaysOut.Way(
            relaxations: [.learnerDay(Minutes(150))],
            placement: .init(
                interval: Interval(start: moment(4, 12, 10), end: moment(4, 12, 11, 30)), trainer: Identifier("olga"),
                room: Identifier("blue"), others: [Identifier("2")]), proof: .restKept)
        let gap = EnrolmentExplanation(
            employee: Identifier("1"), module: Identifier("phone"), part: 1, outcome: .unplaced(.learnerLimit),
            ways: WaysOut(waitsFor: nil, ways: [way], tried: 1))
        #expect(
            text(.enrolment(gap), .russian) == """
                Щукин Олег · Телефония
                  Телефония (часть 1 из 2), Щукин Олег: занятия нет. Исчерпаны пределы учебной нагрузки
                    Достаточно этого:
                      1. предел учёбы в день — 2 ч 30 мин → пн 12 апреля 10:00–11:30, Ольга Петрова, Синяя,
                         вместе: Ершова Анна (проверено: все остальные занятия на местах)

                """)
    }

    @Test(arguments: Language.allCases, [60, 100]) func `fits its width`(_ language: Language, _ width: Int) {
        for line in text(.session(sessionExplanation), language, width: width).split(separator: "\n") {
            #expect(line.displayWidth <= width)
        }
    }

    @Test func `as CSV has a row for each stretch`() {
        let bytes = ExplanationCSV.bytes([.session(sessionExplanation)], of: plan, language: .english)
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(rows.count == 4)
        #expect(rows[2] == "s-pipeline-1-01,blocked,2027-02-08,09:00,2027-02-08,16:30,Ершова Анна is off: 8\u{A0}Feb\u{A0}2027")
    }

    // MARK: - Every case has words

    private static let someone: EmployeeID = Identifier("1")
    private static let olga: TrainerID = Identifier("olga")
    private static let blue: RoomID = Identifier("blue")
    private static let pipeline: SessionID = Identifier("s-pipeline-1-01")
    private static let interval = Interval(start: Moment(minutes: 30_000_000), end: Moment(minutes: 30_000_060))
    private static let times: [TimeBlocker] = [
        .closed(day(2, 23)), .hours, .dayOff(day(2, 1)...day(2, 5)), .blocked, .busy, .attends(pipeline), .teaches(pipeline),
    ]
    private static let blockers: [Blocker] =
        [
            .horizon, .notice(until: Moment(minutes: 30_000_000)), .stage(Identifier("calls"), readyOn: day(4, 8)),
            .away(Identifier("Сервис"), attending: 2, allowed: 1), .noTrainer, .noRoom, .full(pipeline, seats: 6),
            .room(blue, .taken(pipeline)),
        ] + times.filter { $0 != .attends(pipeline) }.map { .room(blue, .time($0)) } + times.map { .trainer(olga, .time($0)) }
        + times.map { .learner(someone, .time($0)) }
        + [
            .minutesPerDay(Minutes(150), limit: Minutes(120)), .minutesPerWeek(Minutes(330), limit: Minutes(300)),
            .untrained(pipeline), .untrained(nil), .attendsIt, .elsewhere(Identifier("Самара")), .notComing(Identifier("Самара")),
        ].map { .trainer(olga, $0) }
        + [
            .minutesPerDay(Minutes(150), limit: Minutes(120)), .minutesPerWeek(Minutes(330), limit: Minutes(300)),
            .sessionsPerDay(3, limit: 2), .sessionsInARow(3, limit: 2), .prerequisiteUnplaced(Identifier("pipeline"), part: 1),
            .prerequisite(pipeline, ends: Moment(minutes: 30_000_000), free: Moment(minutes: 30_000_000)),
            .prerequisite(pipeline, ends: Moment(minutes: 30_000_000), free: Moment(minutes: 30_001_000)), .neededBy(pipeline),
            .teachesIt(pipeline),
        ].map { .learner(someone, $0) }

    private static let relaxations: [Relaxation] = [
        .seats(blue, 7), .group(Identifier("phone"), 7), .away(Identifier("Сервис"), 2), .learnerDay(Minutes(150)),
        .learnerWeek(Minutes(330)), .learnerSessions(3), .learnerRow(3), .trainerDay(olga, Minutes(240)),
        .trainerWeek(olga, Minutes(600)), .trainerHours(olga, interval), .trainerDayOff(olga, day(3, 3)),
        .trainerAppointment(olga, interval), .trainerComes(olga, Identifier("Самара")), .anotherTrainer(interval),
        .employeeHours(someone, interval), .leaveDay(someone, day(3, 3)), .employeeAppointment(someone, interval),
        .exception(someone, interval), .roomHours(blue, interval), .anotherRoom(Identifier("Самара"), seats: 5, interval),
        .anotherRoom(nil, seats: 5, interval), .move(pipeline), .stageReady(Identifier("calls"), day(4, 1)),
        .goLive(Identifier("calls"), day(5, 4)), .horizon(day(7, 9)),
    ]

    @Test(arguments: Language.allCases) func `has a sentence of its own for every blocker and every way`(_ language: Language) {
        let words = ExplainWording(plan, language: language)
        let blockers = Self.blockers.map(words.blocker)
        // That a day is closed, or a limit is reached, reads alike whoever it is about.
        #expect(Set(blockers).count >= blockers.count - 6, "\(blockers)")
        let relaxations = Self.relaxations.map(words.relaxation)
        #expect(Set(relaxations).count == relaxations.count)
        for text in blockers + relaxations {
            #expect(!text.isEmpty && !text.contains("nil") && !text.contains("Optional"), "\(text)")
        }
    }

    @Test func `as JSON says its schema, and each range with what blocks it`() throws {
        let leave = Obstruction.single(.learner(Identifier("2"), .time(.dayOff(day(2, 8)...day(2, 8)))))
        let explanation = SessionExplanation(
            session: first, isPinned: false, bounds: [], touches: [],
            earlier: [
                StartRange(first: moment(2, 8, 9), last: moment(2, 8, 9, 15), count: 2, verdict: .blocked([leave])),
                StartRange(
                    first: moment(2, 8, 9, 30), last: moment(2, 8, 9, 30), count: 1, verdict: .free(trainer: nil, room: Self.blue)
                ),
            ], runs: [], alternatives: [], late: [])
        let words = ExplainWording(plan, language: .english).documentWords
        let bytes = try ExplanationDocument([.session(explanation)], of: plan, words: words).json()
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(json["schema"] as? String == "onboard.explanation/1")
        let subject = try #require((json["explanations"] as? [[String: Any]])?.first)
        #expect(subject["about"] as? String == "session")
        let ranges = try #require(subject["earlier"] as? [[String: Any]])
        #expect(ranges.map { $0["free"] as? Bool } == [false, true])
        #expect(ranges[0]["first"] as? String == "2027-02-08T09:00:00+03:00")
        let blocked = try #require((ranges[0]["blocked"] as? [[String: Any]])?.first?["blockers"] as? [[String: Any]])
        #expect(blocked.first?["kind"] as? String == "learner-day-off")
        #expect(blocked.first?["employee"] as? String == "2")
    }
}
