import Calendars
import Documents
import Planning
import Scheduling
import Testing

/// A company of three people, one trainer and two stages; a test changes what it is about.
struct SmallCompany {
    var staff = [
        employee("1", "Щукин Олег", team: "Маркетинг"), employee("2", "Ершова Анна", team: "Сервис"),
        employee("3", "Мухина Вера", team: "Сервис"),
    ]
    var modules = [
        module("pipeline", en: "Sales pipeline", ru: "Воронка продаж", feature: "pipeline"),
        module("phone", en: "Telephony", ru: "Телефония", feature: "phone", parts: 2, requires: ["pipeline"]),
    ]
    var workingTime = WorkingTime(weekly: WeeklyHours([:]))
    var priorities = Priorities()
    var waves: [Wave] = []
    var atOnce: AtOnce?
    var budget: Budget? = Budget(available: euros(900), monthly: euros(100))
    var currency: String? = "RUB"
    var trainers = [Trainer(id: Identifier("olga"), name: "Ольга Петрова", costPerHour: euros(30), zone: moscow)]
    /// Of the two stages.
    var prices = [1000, 500]
    var rooms = [Room(id: Identifier("blue"), title: text("Blue room", "Синяя"), capacity: 6)]

    var rollout: Rollout {
        Rollout(
            id: Identifier("small"), name: text("Small rolls out a CRM", "«Малая» внедряет CRM"), language: .russian,
            zone: moscow, currency: currency, horizon: day(2, 1)...day(6, 30),
            curriculum: Curriculum(
                id: Identifier("crm"), title: text("CRM", "CRM"),
                roles: [Role(id: Identifier("sales"), title: text("Sales", "Продажи"))],
                features: ["pipeline", "phone"].map { Feature(id: Identifier($0), title: text($0, $0)) }, modules: modules),
            staff: staff, workingTime: workingTime,
            stages: [
                stage("base", "Base", "База", feature: "pipeline", price: prices[0], paid: day(2, 1), goLive: day(2, 26)),
                stage("calls", "Calls", "Звонки", feature: "phone", price: prices[1], paid: day(4, 1), goLive: day(4, 30)),
            ],
            atOnce: atOnce, waves: waves, budget: budget,
            trainers: trainers, rooms: rooms, priorities: priorities)
    }

    /// A plan whose stages are ready a week after their payment.
    func plan(
        _ strategy: Strategy = .staged, sessions: [PlannedSession] = [], unplaced: [UnplacedEnrolment] = [],
        late: [LateEnrolment] = [], objective: [TermValue] = [], load: [EmployeeLoad] = [], notBefore: CivilDate? = nil
    ) -> Plan {
        let rollout = rollout
        return Plan(
            rollout: rollout, strategy: strategy, seed: 1,
            stages: rollout.stages.map {
                let paid = $0.payments.firstDate ?? $0.goLive
                return StageSchedule(stage: $0.id, setupStart: paid, ready: paid.advanced(by: 7), due: $0.goLive)
            },
            notBefore: notBefore, sessions: sessions, unplaced: unplaced, late: late, objective: objective, load: load)
    }
}

/// Monday to Friday, nine to six.
let week = WeeklyHours(
    Dictionary(
        uniqueKeysWithValues: [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map { day in
            let hours = TimeOfDay(hour: 9, minute: 0).flatMap { from in
                TimeOfDay(hour: 18, minute: 0).flatMap { TimeRange(start: from, end: $0) }
            }
            return (day, [hours].compactMap(\.self))
        }))

let moscow = Zone(identifier: "Europe/Moscow") ?? .utc

func day(_ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: 2027, month: month, day: day) else { preconditionFailure("no day \(month)-\(day)") }
    return date
}

func euros(_ amount: Int) -> Money { Money(minorUnits: amount * 100) }

func text(_ english: String, _ russian: String) -> LocalizedText {
    LocalizedText([.english: english, .russian: russian]) ?? LocalizedText(everywhere: english)
}

func employee(_ id: String, _ name: String, team: String) -> Employee {
    Employee(
        id: Identifier(id), name: name, roles: [Identifier("sales")], team: Identifier(team), site: Identifier("Ярославль"),
        zone: moscow, language: .russian)
}

func module(
    _ id: String, en: String, ru: String, feature: String, parts: Int = 1, requires: [String] = [],
    format: TrainingModule.Format = .workshop
) -> TrainingModule {
    TrainingModule(
        id: Identifier(id), title: text(en, ru), features: [Identifier(feature)], roles: [Identifier("sales")],
        duration: Minutes(90), parts: parts, format: format,
        requires: requires.map { TrainingModule.Requirement(module: Identifier($0)) })
}

func stage(_ id: String, _ en: String, _ ru: String, feature: String, price: Int, paid: CivilDate, goLive: CivilDate) -> Stage {
    Stage(
        id: Identifier(id), title: text(en, ru), features: [Identifier(feature)], price: euros(price),
        payments: [Payment(share: .whole, due: .date(paid))], setup: 5, goLive: goLive)
}

/// A session at ten o'clock in Moscow.
func session(
    _ module: String, part: Int = 1, on date: CivilDate, stage: String = "base", trainer: String? = "olga",
    room: String? = "blue", attendees: [String] = ["1", "2", "3"]
) -> PlannedSession {
    let start = moscow.moment(date, TimeOfDay(hour: 10, minute: 0) ?? .midnight)
    return PlannedSession(
        id: Identifier("s-\(module)-\(part)-01"), module: Identifier(module), part: part, stage: Identifier(stage),
        interval: Interval(start: start, end: start.advanced(by: 90)), trainer: trainer.map { Identifier($0) },
        room: room.map { Identifier($0) }, attendees: attendees.map { Identifier($0) })
}

func unplaced(_ employee: String, _ module: String, part: Int = 1, _ reason: UnplacedReason) -> UnplacedEnrolment {
    UnplacedEnrolment(employee: Identifier(employee), module: Identifier(module), part: part, reason: reason)
}
