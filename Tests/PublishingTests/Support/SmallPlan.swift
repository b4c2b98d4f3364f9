import Calendars
import Documents
import Planning
import Scheduling

/// A plan of two sessions: one in a room, one with a link; three people, one of them abroad, one without a session.
enum SmallPlan {
    static let zone = Zone(identifier: "Europe/Moscow") ?? .utc
    static let london = Zone(identifier: "Europe/London") ?? .utc
    static let stamp = moment(1, 15, hour: 12)

    static let pipeline = session("pipeline", from: moment(2, 9, hour: 10), room: "blue", ["00001", "00002"])
    static let phone = session("phone", from: moment(3, 30, hour: 15), room: "online", ["00001", "00002"])

    static func plan(
        strategy: Strategy = .staged, sessions: [PlannedSession] = [pipeline, phone], named names: Names = Names()
    ) -> Plan {
        let unplaced = UnplacedEnrolment(
            employee: Identifier("00003"), module: Identifier("phone"), part: 1, reason: .noCommonTime)
        return Plan(
            rollout: rollout(names), strategy: strategy, seed: 1,
            stages: [
                StageSchedule(stage: Identifier("base"), setupStart: date(2, 1), ready: date(2, 8), due: date(4, 30))
            ],
            sessions: sessions,
            unplaced: [unplaced], late: [], objective: [],
            load: [
                EmployeeLoad(
                    employee: Identifier("00001"), weeks: [WeekLoad(week: ISOWeek(year: 2027, week: 6), minutes: 90, concepts: 3)]
                )
            ])
    }

    /// What calendars show beside times and people.
    struct Names: Sendable {
        var pipeline = "Воронка продаж"
        var blue = "Синяя"
        var olga = "Ольга Петрова"
        var link = "https://meet.example/1"
    }

    private static func rollout(_ names: Names) -> Rollout {
        Rollout(
            id: Identifier("small-2027"), name: text("Small rolls out a CRM", "«Малая» внедряет CRM"), language: .russian,
            zone: zone, horizon: date(2, 1)...date(6, 30),
            curriculum: Curriculum(
                id: Identifier("crm"), title: text("CRM", "CRM"),
                roles: [Role(id: Identifier("sales"), title: text("Sales", "Продажи"))],
                features: [
                    Feature(id: Identifier("deals"), title: text("Deals", "Сделки")),
                    Feature(id: Identifier("calls"), title: text("Calls", "Звонки")),
                ],
                modules: [
                    module("pipeline", text("Sales pipeline", names.pipeline), feature: "deals"),
                    module("phone", text("Telephony", "Телефония"), feature: "calls"),
                ]),
            staff: [
                employee("00001", "Щукин Олег", .russian, zone), employee("00002", "Ann Lee", .english, london),
                employee("00003", "Мухина Вера", .russian, zone),
            ],
            workingTime: WorkingTime(weekly: WeeklyHours([:])),
            stages: [
                Stage(
                    id: Identifier("base"), title: text("Base", "База"), features: [Identifier("deals"), Identifier("calls")],
                    price: Money(minorUnits: 100_00), payments: [Payment(share: .whole, due: .date(date(2, 1)))], setup: 5,
                    goLive: date(4, 30))
            ],
            trainers: [Trainer(id: Identifier("olga"), name: names.olga, zone: zone)],
            rooms: [
                Room(id: Identifier("blue"), title: text("Blue room", names.blue), site: Identifier("Ярославль"), capacity: 6),
                Room(id: Identifier("online"), title: text("Online", "Онлайн"), capacity: 9, link: names.link),
            ])
    }

    private static func text(_ english: String, _ russian: String) -> LocalizedText {
        LocalizedText([.english: english, .russian: russian]) ?? LocalizedText(everywhere: english)
    }

    private static func date(_ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: 2027, month: month, day: day) else { preconditionFailure("no day \(month)-\(day)") }
        return date
    }

    static func moment(_ month: Int, _ day: Int, hour: Int) -> Moment {
        zone.moment(date(month, day), TimeOfDay(hour: hour, minute: 0) ?? .midnight)
    }

    private static func module(_ id: String, _ title: LocalizedText, feature: String) -> TrainingModule {
        TrainingModule(
            id: Identifier(id), title: title, features: [Identifier(feature)], roles: [Identifier("sales")], duration: Minutes(90)
        )
    }

    private static func employee(_ id: String, _ name: String, _ language: Language, _ zone: Zone) -> Employee {
        Employee(
            id: Identifier(id), name: name, roles: [Identifier("sales")], team: Identifier("Отдел продаж"), zone: zone,
            language: language)
    }

    static func session(
        _ module: String, number: String = "01", from start: Moment, room: String, _ attendees: [String]
    ) -> PlannedSession {
        PlannedSession(
            id: Identifier("s-\(module)-1-\(number)"), module: Identifier(module), part: 1, stage: Identifier("base"),
            interval: Interval(start: start, end: start.advanced(by: 90)), trainer: Identifier("olga"), room: Identifier(room),
            attendees: attendees.map { Identifier($0) })
    }
}
