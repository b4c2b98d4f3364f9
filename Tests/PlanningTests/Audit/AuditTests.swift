import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

/// A handwritten timetable of the small roll-out, and how often it breaks one rule.
struct AuditedTimetable: CustomTestStringConvertible, Sendable {
    let rule: Int
    let breaks: Int
    let what: String
    /// Sessions as `cards 2027-02-09 10:00 olga blue anna,boris`; `-` is no trainer, or no room.
    let sessions: [String]
    /// What is replaced in the documents.
    let changes: [(String, String)]
    /// The present, where it matters.
    let now: String?

    init(
        _ rule: Int, breaks: Int, _ what: String, _ sessions: [String], changing changes: [(String, String)] = [],
        now: String? = nil
    ) {
        self.rule = rule
        self.breaks = breaks
        self.what = what
        self.sessions = sessions
        self.changes = changes
        self.now = now
    }

    var testDescription: String { "rule \(rule): \(what)" }

    /// The plan of these sessions; whoever is in none is unplaced.
    func plan() throws -> Plan {
        let rollout = try WrittenRollout.small.replacing(changes).rollout()
        let sessions = try self.sessions.enumerated().map { number, text in
            let words = text.split(separator: " ").map(String.init)
            let name = words[0].split(separator: "/").map(String.init)
            let module = try #require(rollout.curriculum.modules.first { $0.id.text == name[0] })
            let start = try #require(rollout.moment("\(words[1]) \(words[2])"))
            return PlannedSession(
                id: SessionID("s-\(number + 1)"), module: module.id, part: name.count > 1 ? Int(name[1]) ?? 1 : 1,
                stage: StageID("base"),
                interval: Interval(start: start, end: start.advanced(by: module.duration.count)),
                trainer: words[3] == "-" ? nil : TrainerID(words[3]), room: words[4] == "-" ? nil : RoomID(words[4]),
                attendees: words[5].split(separator: ",").map { EmployeeID(String($0)) })
        }
        let unplaced = Enrolments(of: rollout).all.filter { enrolment in
            !sessions.contains {
                $0.module == enrolment.module && $0.part == enrolment.part && $0.attendees.contains(enrolment.employee)
            }
        }
        return Plan(
            rollout: rollout, strategy: .staged, seed: 1, stages: Strategy.staged.schedule(of: rollout), sessions: sessions,
            unplaced: unplaced.map {
                UnplacedEnrolment(employee: $0.employee, module: $0.module, part: $0.part, reason: .noCommonTime)
            },
            late: [], objective: [], load: [])
    }
}

@Suite struct `The audit` {
    static let cards = "cards 2027-02-09 10:00 olga blue anna,boris"
    static let twoParts = [("duration: 60m\n    requires: [cards]", "duration: 60m\n    parts: 2\n    requires: [cards]")]

    static let once = [
        AuditedTimetable(1, breaks: 0, "everybody in one session, or unplaced", [cards]),
        AuditedTimetable(1, breaks: 2, "somebody in two sessions of a module", [cards, "cards 2027-02-10 10:00 olga blue anna"]),
    ]
    static let overlaps = [
        AuditedTimetable(
            2, breaks: 0, "one session at the other's end", [cards, "pipeline 2027-02-09 11:00 olga blue anna"]),
        AuditedTimetable(
            2, breaks: 3, "learner, trainer and room in both for a quarter of an hour",
            [cards, "pipeline 2027-02-09 10:45 olga blue anna"]),
        AuditedTimetable(
            2, breaks: 0, "a link in two sessions at once",
            ["cards 2027-02-09 10:00 olga online anna", "cards 2027-02-09 10:00 head online boris"]),
        AuditedTimetable(
            2, breaks: 1, "somebody who teaches and attends at once",
            ["cards 2027-02-09 10:00 olga blue head", "cards 2027-02-09 10:30 head online boris"]),
    ]
    static let workingTime = [
        AuditedTimetable(3, breaks: 0, "up to lunch", ["cards 2027-02-09 12:00 olga blue anna"]),
        AuditedTimetable(3, breaks: 3, "a quarter into lunch", ["cards 2027-02-09 12:15 olga online anna,boris"]),
        AuditedTimetable(
            3, breaks: 1, "on leave", [cards],
            changing: [
                (
                    "role: sales, team: Sales, site: Samara}\n  - {id: boris",
                    "role: sales, team: Sales, site: Samara, days-off: [2027-02-09]}\n  - {id: boris"
                )
            ]),
        AuditedTimetable(
            3, breaks: 1, "in a closed room", [cards],
            changing: [("capacity: 2}\n  - {id: red", "capacity: 2, closed: [2027-02-09]}\n  - {id: red")]),
        AuditedTimetable(
            3, breaks: 0, "on an open Saturday", ["cards 2027-02-13 10:00 olga blue anna"],
            changing: [("working-time: {", "working-time: {open: [2027-02-13], ")]),
        AuditedTimetable(3, breaks: 2, "on a Saturday", ["cards 2027-02-13 10:00 olga blue anna"]),
        AuditedTimetable(
            3, breaks: 1, "in blocked hours", [cards],
            changing: [("working-time: {", "working-time: {blocked: [{employees: [anna], hours: \"10:45-11:00\"}], ")]),
        AuditedTimetable(
            3, breaks: 0, "before blocked hours", [cards],
            changing: [("working-time: {", "working-time: {blocked: [{employees: [anna], hours: \"11:00-12:00\"}], ")]),
    ]
    static let fit = [
        AuditedTimetable(4, breaks: 0, "as many as there are seats", [cards]),
        AuditedTimetable(4, breaks: 1, "one more than there are seats", [cards.replacing("boris", with: "boris,head")]),
        AuditedTimetable(
            4, breaks: 1, "more than the group takes", [cards],
            changing: [("duration: 60m\n  - id", "duration: 60m\n    group: {max: 1}\n  - id")]),
        AuditedTimetable(4, breaks: 1, "a trainer who does not teach it", [cards, "pipeline 2027-02-10 10:00 head online anna"]),
        AuditedTimetable(4, breaks: 1, "somebody from elsewhere in the room", [cards.replacing("boris", with: "vera")]),
        AuditedTimetable(4, breaks: 1, "without a trainer", [cards.replacing("olga", with: "-")]),
        AuditedTimetable(4, breaks: 1, "without a room", [cards.replacing("blue", with: "-")]),
        AuditedTimetable(
            4, breaks: 1, "a trainer at two sites on one day", [cards, "cards 2027-02-09 14:00 olga red vera"]),
        AuditedTimetable(4, breaks: 0, "a trainer at two sites on two days", [cards, "cards 2027-02-10 14:00 olga red vera"]),
    ]
    static let order = [
        AuditedTimetable(5, breaks: 0, "right after what it requires", [cards, "pipeline 2027-02-09 11:00 olga blue anna"]),
        AuditedTimetable(5, breaks: 1, "before what it requires", [cards, "pipeline 2027-02-09 09:00 olga blue anna"]),
        AuditedTimetable(5, breaks: 1, "without what it requires", ["pipeline 2027-02-09 09:00 olga blue anna"]),
        AuditedTimetable(
            5, breaks: 1, "the same day where a day is between", [cards, "pipeline 2027-02-09 14:00 olga blue anna"],
            changing: [("requires: [cards]", "requires: [{module: cards, gap: 1d}]")]),
        AuditedTimetable(
            5, breaks: 0, "the next day where a day is between", [cards, "pipeline 2027-02-10 09:00 olga blue anna"],
            changing: [("requires: [cards]", "requires: [{module: cards, gap: 1d}]")]),
        AuditedTimetable(
            5, breaks: 1, "the second part without the first", [cards, "pipeline/2 2027-02-10 09:00 olga blue anna"],
            changing: twoParts),
        AuditedTimetable(
            5, breaks: 1, "a colleague who teaches what they have not attended", ["cards 2027-02-09 10:00 head blue anna"]),
        AuditedTimetable(
            5, breaks: 0, "a colleague who teaches right after attending",
            ["cards 2027-02-09 10:00 olga online head", "cards 2027-02-09 11:00 head blue anna"]),
    ]
    static let ready = [
        AuditedTimetable(6, breaks: 0, "on the day the stage is ready", ["cards 2027-02-08 09:00 olga blue anna"]),
        AuditedTimetable(6, breaks: 1, "on the day before", ["cards 2027-02-05 17:00 olga blue anna"]),
        AuditedTimetable(
            6, breaks: 1, "on that day in a wave that is a working day later", ["cards 2027-02-08 09:00 olga blue anna"],
            changing: [("limits:", "waves: [{id: later, employees: [anna], after: 1d}]\nlimits:")]),
        AuditedTimetable(6, breaks: 0, "on the due day", ["cards 2027-02-26 09:00 olga blue anna"]),
        AuditedTimetable(6, breaks: 1, "late without saying so", ["cards 2027-03-01 09:00 olga blue anna"]),
    ]
    static let limits = [
        AuditedTimetable(
            7, breaks: 0, "two hours a day", [cards, "pipeline 2027-02-09 11:00 olga blue anna"],
            changing: [("limits: {", "limits: {training-per-day: 120m, ")]),
        AuditedTimetable(
            7, breaks: 1, "two hours a day where a minute less is the limit",
            [cards, "pipeline 2027-02-09 11:00 olga blue anna"], changing: [("limits: {", "limits: {training-per-day: 119m, ")]),
        AuditedTimetable(
            7, breaks: 1, "a minute more than the week's limit", [cards, "pipeline 2027-02-12 11:00 olga blue anna"],
            changing: [("limits: {", "limits: {training-per-week: 119m, ")]),
        AuditedTimetable(
            7, breaks: 0, "in another week", [cards, "pipeline 2027-02-15 11:00 olga blue anna"],
            changing: [("limits: {", "limits: {training-per-week: 119m, ")]),
        AuditedTimetable(
            7, breaks: 1, "two sessions on a day where one is the limit", [cards, "pipeline 2027-02-09 15:00 olga blue anna"],
            changing: [("limits: {", "limits: {sessions-per-day: 1, ")]),
        AuditedTimetable(
            7, breaks: 1, "two in a row where one is the limit", [cards, "pipeline 2027-02-09 11:00 olga blue anna"],
            changing: [("limits: {", "limits: {sessions-in-a-row: 1, ")]),
        AuditedTimetable(
            7, breaks: 0, "two with a quarter of an hour between", [cards, "pipeline 2027-02-09 11:15 olga blue anna"],
            changing: [("limits: {", "limits: {sessions-in-a-row: 1, ")]),
        AuditedTimetable(
            7, breaks: 1, "a trainer above the day's minutes", [cards, "pipeline 2027-02-09 11:00 olga blue anna"],
            changing: [("teaches: [cards, pipeline]", "teaches: all, training-per-day: 119m")]),
    ]
    static let away = [
        AuditedTimetable(
            8, breaks: 0, "one of the team at a time", ["cards 2027-02-09 10:00 olga blue anna"],
            changing: [("limits: {", "limits: {away: {Sales: 1}, ")]),
        AuditedTimetable(8, breaks: 1, "two of the team", [cards], changing: [("limits: {", "limits: {away: {Sales: 1}, ")]),
        AuditedTimetable(
            8, breaks: 0, "two of three where two thirds may go", [cards],
            changing: [("limits: {", "limits: {away: {Sales: 67%}, ")]),
        AuditedTimetable(
            8, breaks: 1, "two of three where a little less may go", [cards],
            changing: [("limits: {", "limits: {away: {Sales: 66%}, ")]),
    ]
    static let pin = """
        pinned: [{module: cards, start: "2027-02-09 10:00", trainer: olga, room: blue, employees: [anna, boris]}]
        limits:
        """
    static let fixed = [
        AuditedTimetable(9, breaks: 0, "a pinned session as it is", [cards], changing: [("limits:", pin)]),
        AuditedTimetable(
            9, breaks: 1, "a pinned session moved by a quarter of an hour", [cards.replacing("10:00", with: "10:15")],
            changing: [("limits:", pin)]),
        AuditedTimetable(9, breaks: 1, "before now", [cards], now: "2027-02-09 10:01"),
        AuditedTimetable(9, breaks: 0, "now", [cards], now: "2027-02-09 10:00"),
        AuditedTimetable(
            9, breaks: 1, "in the notice period", [cards], changing: [("notice: 0d", "notice: 2d")], now: "2027-02-08 10:00"),
        AuditedTimetable(
            9, breaks: 0, "after the notice period", [cards], changing: [("notice: 0d", "notice: 1d")], now: "2027-02-08 10:00"),
    ]
    static let grid = [
        AuditedTimetable(10, breaks: 0, "at a quarter to", ["cards 2027-02-09 10:45 olga blue anna"]),
        AuditedTimetable(10, breaks: 1, "five minutes off the grid", ["cards 2027-02-09 10:05 olga blue anna"]),
    ]

    @Test(arguments: [once, overlaps, workingTime, fit, order, ready, limits, away, fixed, grid].flatMap { $0 })
    func `finds what breaks a rule, and nothing at its limit`(_ case: AuditedTimetable) throws {
        let plan = try `case`.plan()
        let now = try `case`.now.map { try #require(plan.rollout.moment($0)) }
        let found = Audit.violations(in: plan, now: now).filter { $0.rule == `case`.rule }
        #expect(found.count == `case`.breaks, "\(found)")
    }

    @Test func `is asked about each of the ten rules`() {
        let rules = Set(
            [
                Self.once, Self.overlaps, Self.workingTime, Self.fit, Self.order, Self.ready, Self.limits, Self.away, Self.fixed,
                Self.grid,
            ].flatMap { $0 }.filter { $0.breaks > 0 }.map(\.rule))
        #expect(rules == Set(1...10))
    }
}
