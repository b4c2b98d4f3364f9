import Testing

@testable import Scheduling

/// A timetable that keeps a rule, keeps it exactly at its limit, or breaks it.
struct RuleCase: CustomTestStringConvertible, Sendable {
    let rule: Int
    let breaches: Int
    let testDescription: String
    let instance: @Sendable () -> SmallInstance
    let sessions: @Sendable () -> [Session]

    init(
        _ rule: Int, breaks breaches: Int, _ what: String, _ instance: @escaping @Sendable @autoclosure () -> SmallInstance,
        _ sessions: @escaping @Sendable @autoclosure () -> [Session]
    ) {
        self.rule = rule
        self.breaches = breaches
        testDescription = "rule \(rule): \(what)"
        self.instance = instance
        self.sessions = sessions
    }
}

@Suite struct `The hard rules` {
    typealias Small = SmallInstance

    /// A session of an activity, by day and quarter of an hour after 9 o'clock.
    private static func at(
        _ quarter: Int, day: Int = 0, activity: Int = 0, trainer: Int? = 0, room: Int? = 0, _ enrolments: Int...
    ) -> Session {
        Session(activity: activity, start: Small.slot(day: day, quarter), trainer: trainer, room: room, enrolments: enrolments)
    }

    /// Two learners who need one activity each.
    private static let pair = Small(
        learners: [.init(), .init()], activities: [.init(), .init()], enrolments: [.init(), .init(learner: 1, activity: 1)])
    /// One learner who needs two activities.
    private static let two = Small(activities: [.init(), .init()], enrolments: [.init(), .init(activity: 1)])

    private static func after(days: Int32 = 0, minutes: Int = 0) -> Small {
        var small = two
        small.enrolments?[1].after = [.init(enrolment: 0, days: days, minutes: minutes)]
        return small
    }

    static let placedOnce = [
        RuleCase(1, breaks: 0, "an enrolment in one session", Small(), [at(0, 0)]),
        RuleCase(1, breaks: 1, "an enrolment in two sessions", Small(), [at(0, 0), at(8, 0)]),
        RuleCase(1, breaks: 1, "an empty session", Small(), [at(0, 0), at(8)]),
        RuleCase(1, breaks: 1, "an enrolment in a session of another activity", two, [at(0, 0), at(8, activity: 0, 1)]),
    ]

    static let overlaps = [
        RuleCase(
            2, breaks: 0, "a trainer from one session to the next without a pause", pair, [at(0, 0), at(4, activity: 1, 1)]),
        RuleCase(2, breaks: 2, "a trainer and a room in two sessions for a quarter", pair, [at(0, 0), at(3, activity: 1, 1)]),
        RuleCase(
            2, breaks: 1, "a learner in two sessions",
            two.with(\.trainers, [.init(), .init()]).with(\.rooms, [.init(), .init()]),
            [at(0, 0), at(3, activity: 1, trainer: 1, room: 1, 1)]),
        RuleCase(
            2, breaks: 0, "a room with a link in two sessions",
            pair.with(\.trainers, [.init(), .init()]).with(\.rooms, [.init(isShared: true)]),
            [at(0, 0), at(0, activity: 1, trainer: 1, 1)]),
        RuleCase(
            2, breaks: 1, "a colleague who teaches and attends",
            pair.with(\.trainers, [.init(), .init(learner: 0)])
                .with(\.rooms, [.init(), .init()]), [at(0, 0), at(3, activity: 1, trainer: 1, room: 1, 1)]),
    ]

    static let workingTime = [
        RuleCase(3, breaks: 0, "a session in the last hour", Small(), [at(28, 0)]),
        RuleCase(
            3, breaks: 2, "a session a quarter too late for learner and trainer",
            Small().with(\.rooms, [.init(open: [Small.slot(day: 0, 0)..<Small.slot(day: 0, 40)])]), [at(29, 0)]),
        RuleCase(
            3, breaks: 1, "a session across the learner's pause",
            Small(learners: [.init(works: [Small.quarters(day: 0, 0..<4), Small.quarters(day: 0, 5..<9)])]), [at(2, 0)]),
    ]

    static let fit = [
        RuleCase(4, breaks: 0, "a room that is just large enough", Small(rooms: [.init(capacity: 1)]), [at(0, 0)]),
        RuleCase(
            4, breaks: 1, "a room with a seat too few", Small(learners: [.init(), .init()], rooms: [.init(capacity: 1)]),
            [at(0, 0, 1)]),
        RuleCase(
            4, breaks: 1, "a group above its maximum", Small(learners: [.init(), .init()], activities: [.init(maximum: 1)]),
            [at(0, 0, 1)]),
        RuleCase(
            4, breaks: 0, "a group at its maximum", Small(learners: [.init(), .init()], activities: [.init(maximum: 2)]),
            [at(0, 0, 1)]),
        RuleCase(4, breaks: 1, "a trainer who does not teach it", Small(trainers: [.init(teaches: [])]), [at(0, 0)]),
        RuleCase(4, breaks: 1, "no trainer", Small(), [at(0, trainer: nil, 0)]),
        RuleCase(4, breaks: 1, "a trainer for self-study", Small(activities: [.init(needsTrainer: false)]), [at(0, 0)]),
        RuleCase(4, breaks: 1, "no room", Small(), [at(0, room: nil, 0)]),
        RuleCase(
            4, breaks: 1, "a learner of another site", Small(learners: [.init(site: 1)], rooms: [.init(site: 0)]), [at(0, 0)]),
        RuleCase(4, breaks: 1, "a learner without a site in a room with one", Small(rooms: [.init(site: 0)]), [at(0, 0)]),
        RuleCase(
            4, breaks: 1, "a trainer who does not come there",
            Small(learners: [.init(site: 0)], trainers: [.init(sites: [1])], rooms: [.init(site: 0)]), [at(0, 0)]),
        RuleCase(
            4, breaks: 1, "a trainer at two sites on a day",
            pair.with(\.learners, [.init(site: 0), .init(site: 1)]).with(\.rooms, [.init(site: 0), .init(site: 1)]),
            [at(0, 0), at(8, activity: 1, room: 1, 1)]),
        RuleCase(
            4, breaks: 0, "a trainer at two sites on two days",
            pair.with(\.learners, [.init(site: 0), .init(site: 1)]).with(\.rooms, [.init(site: 0), .init(site: 1)]),
            [at(0, 0), at(8, day: 1, activity: 1, room: 1, 1)]),
        RuleCase(
            4, breaks: 1, "learners of two sites at one desk",
            Small(learners: [.init(site: 0), .init(site: 1)], activities: [.init(isAtDesks: true)]), [at(0, room: nil, 0, 1)]),
        RuleCase(
            4, breaks: 1, "a colleague who teaches before attending",
            Small(
                learners: [.init(), .init()], trainers: [.init(), .init(learner: 1, attendsFirst: [0: [1]])],
                rooms: [.init(), .init()]),
            [at(0, trainer: 1, 0), at(8, 1)]),
        RuleCase(
            4, breaks: 0, "a colleague who teaches right after attending",
            Small(
                learners: [.init(), .init()], trainers: [.init(), .init(learner: 1, attendsFirst: [0: [1]])],
                rooms: [.init(), .init()]),
            [at(0, 1), at(4, trainer: 1, 0)]),
    ]

    static let order = [
        RuleCase(5, breaks: 0, "right after what comes before", after(), [at(0, 0), at(4, activity: 1, 1)]),
        RuleCase(5, breaks: 1, "before what comes before", after(), [at(8, 0), at(0, activity: 1, 1)]),
        RuleCase(5, breaks: 0, "after a gap of half an hour", after(minutes: 30), [at(0, 0), at(6, activity: 1, 1)]),
        RuleCase(5, breaks: 1, "a quarter inside a gap of half an hour", after(minutes: 30), [at(0, 0), at(5, activity: 1, 1)]),
        RuleCase(5, breaks: 0, "the day after", after(days: 1), [at(28, 0), at(0, day: 1, activity: 1, 1)]),
        RuleCase(5, breaks: 1, "the same day with a gap of a day", after(days: 1), [at(0, 0), at(28, activity: 1, 1)]),
        RuleCase(5, breaks: 1, "without what comes before", after(), [at(4, activity: 1, 1)]),
    ]

    static let ready = [
        RuleCase(6, breaks: 0, "at the moment it is ready", Small(enrolments: [.init(ready: Small.slot(day: 0, 4))]), [at(4, 0)]),
        RuleCase(
            6, breaks: 1, "a quarter before it is ready", Small(enrolments: [.init(ready: Small.slot(day: 0, 4))]), [at(3, 0)]),
    ]

    static let limits = [
        RuleCase(
            7, breaks: 0, "two hours a day at the limit", two.with(\.limits, .init(minutesPerDay: 120)),
            [at(0, 0), at(8, activity: 1, 1)]),
        RuleCase(
            7, breaks: 1, "two hours a day a minute above it", two.with(\.limits, .init(minutesPerDay: 119)),
            [at(0, 0), at(8, activity: 1, 1)]),
        RuleCase(
            7, breaks: 0, "two hours a week at the limit", two.with(\.limits, .init(minutesPerWeek: 120)),
            [at(0, 0), at(8, day: 1, activity: 1, 1)]),
        RuleCase(
            7, breaks: 1, "two hours a week a minute above it", two.with(\.limits, .init(minutesPerWeek: 119)),
            [at(0, 0), at(8, day: 1, activity: 1, 1)]),
        RuleCase(
            7, breaks: 1, "two sessions a day where one is the limit", two.with(\.limits, .init(sessionsPerDay: 1)),
            [at(0, 0), at(8, activity: 1, 1)]),
        RuleCase(
            7, breaks: 0, "a session a day", two.with(\.limits, .init(sessionsPerDay: 1)),
            [at(0, 0), at(8, day: 1, activity: 1, 1)]),
        RuleCase(
            7, breaks: 1, "two sessions in a row where one is the limit", two.with(\.limits, .init(sessionsInARow: 1)),
            [at(0, 0), at(4, activity: 1, 1)]),
        RuleCase(
            7, breaks: 0, "two sessions with a quarter between", two.with(\.limits, .init(sessionsInARow: 1)),
            [at(0, 0), at(5, activity: 1, 1)]),
        RuleCase(
            7, breaks: 1, "ten minutes between sessions of fifty are in a row",
            two.with(\.minutes, [50]).with(\.limits, .init(sessionsInARow: 1)), [at(0, 0), at(4, activity: 1, 1)]),
        RuleCase(
            7, breaks: 1, "a trainer above the day's minutes", pair.with(\.trainers, [.init(minutesPerDay: 119)]),
            [at(0, 0), at(8, activity: 1, 1)]),
        RuleCase(
            7, breaks: 0, "a trainer at the day's minutes", pair.with(\.trainers, [.init(minutesPerDay: 120)]),
            [at(0, 0), at(8, activity: 1, 1)]),
        RuleCase(
            7, breaks: 1, "a trainer above the week's minutes", pair.with(\.trainers, [.init(minutesPerWeek: 119)]),
            [at(0, 0), at(8, day: 1, activity: 1, 1)]),
    ]

    private static let team = Small(
        learners: [.init(team: 0), .init(team: 0)], trainers: [.init(), .init()], rooms: [.init(), .init()], away: [1])
    static let away = [
        RuleCase(8, breaks: 0, "one of the team after the other", team, [at(0, 0), at(4, trainer: 1, room: 1, 1)]),
        RuleCase(8, breaks: 1, "two of the team for a quarter", team, [at(0, 0), at(3, trainer: 1, room: 1, 1)]),
        RuleCase(8, breaks: 4, "two of the team for an hour", team, [at(0, 0, 1)]),
    ]

    static let fixed = [
        RuleCase(9, breaks: 0, "a fixed session as it is", Small(fixed: [at(0, 0)]), [at(0, 0)]),
        RuleCase(9, breaks: 1, "a fixed session a quarter later", Small(fixed: [at(0, 0)]), [at(1, 0)]),
        RuleCase(
            9, breaks: 1, "somebody added to a fixed session", Small(learners: [.init(), .init()], fixed: [at(0, 0)]),
            [at(0, 0, 1)]),
    ]

    static let grid = [
        RuleCase(
            10, breaks: 0, "a session that ends with the grid", Small(days: 1),
            [Session(activity: 0, start: 92, trainer: 0, room: 0, enrolments: [0])]),
        RuleCase(
            10, breaks: 1, "a session that starts too late to end on it", Small(days: 1),
            [Session(activity: 0, start: 93, trainer: 0, room: 0, enrolments: [0])]),
    ]

    @Test(arguments: [placedOnce, overlaps, workingTime, fit, order, ready, limits, away, fixed, grid].flatMap { $0 })
    func `hold up to their limit and no further`(_ case: RuleCase) {
        let instance = `case`.instance().instance
        let sessions = `case`.sessions()
        let placed = Set(sessions.flatMap(\.enrolments))
        let timetable = Timetable(
            instance: instance, sessions: sessions, unplaced: instance.enrolments.indices.filter { !placed.contains($0) })
        let found = Rules.breaches(timetable).filter { $0.rule == `case`.rule }
        #expect(found.count == `case`.breaches, "\(found)")
    }

    @Test func `have one entry for each number of the design`() {
        #expect(Rules.table.map(\.number) == Array(1...10))
    }
}
