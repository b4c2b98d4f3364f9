import Calendars
import Documents
import Planning
import Scheduling
import Testing

/// A company of two roles, two features and two stages, all of which a test can change.
struct SmallRollout {
    var horizon = day(2, 1)...day(6, 30)
    var staff = [employee("anna"), employee("boris")]
    var stages = [
        stage("base", features: ["pipeline"], price: 1000, payments: [(100, day(2, 1))], goLive: day(2, 26)),
        stage("more", features: ["leads"], price: 500, payments: [(100, day(4, 1))], goLive: day(4, 30)),
    ]
    var atOnce: AtOnce?
    var waves: [Wave] = []
    var budget: Budget?
    var licences: Licences?
    var trainers = [trainer("olga")]
    var wages: [RoleID: Money] = [:]
    var priorities = Priorities()
    var workingTime = WorkingTime(weekly: WeeklyHours([:]))
    var pinned: [PinnedSession] = []
    var assumptions = Assumptions()
    var features = ["pipeline", "leads", "salesbot"]
    var modules = [module("pipeline", features: ["pipeline"]), module("leads", features: ["leads"])]

    var rollout: Rollout {
        Rollout(
            id: Identifier("test"), name: LocalizedText(everywhere: "Test"), language: .english, zone: .utc,
            currency: "EUR", horizon: horizon,
            curriculum: Curriculum(
                id: Identifier("crm"), title: LocalizedText(everywhere: "CRM"),
                roles: ["sales", "head"].map { Role(id: Identifier($0), title: LocalizedText(everywhere: $0)) },
                features: features.map {
                    Feature(id: Identifier($0), title: LocalizedText(everywhere: $0))
                },
                modules: modules),
            staff: staff, workingTime: workingTime, stages: stages, atOnce: atOnce,
            waves: waves, budget: budget, licences: licences, trainers: trainers, rooms: [],
            pinned: pinned, wages: wages, assumptions: assumptions, priorities: priorities)
    }

    /// A plan of it as its stages' payments and set-up have it. Requires working days.
    func scheduled(_ strategy: Strategy, sessions: [PlannedSession] = []) -> Plan {
        Plan(
            rollout: rollout, strategy: strategy, seed: 1, stages: strategy.schedule(of: rollout), sessions: sessions,
            unplaced: [], late: [], objective: [], load: [])
    }

    /// A plan of it: each stage due on its go-live, or on `due`.
    func plan(
        _ strategy: Strategy = .staged, sessions: [PlannedSession] = [], due: [CivilDate]? = nil,
        unplaced: [UnplacedEnrolment] = [], late: [LateEnrolment] = [], load: [EmployeeLoad] = []
    ) -> Plan {
        let schedules = stages.enumerated().map { index, stage in
            let day = due?[index] ?? stage.goLive
            return StageSchedule(stage: stage.id, setupStart: day, ready: day, due: day)
        }
        return Plan(
            rollout: rollout, strategy: strategy, seed: 1, stages: schedules, sessions: sessions, unplaced: unplaced,
            late: late, objective: [], load: load)
    }
}

/// A day of 2027.
func day(_ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: 2027, month: month, day: day) else { preconditionFailure("no day \(month)-\(day)") }
    return date
}

/// From Monday to Friday.
let mondayToFriday: WorkingTime = {
    let hours = TimeOfDay(hour: 9, minute: 0).flatMap { start in
        TimeOfDay(hour: 17, minute: 0).flatMap { TimeRange(start: start, end: $0) }
    }
    let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    return WorkingTime(weekly: WeeklyHours(Dictionary(days.map { ($0, [hours].compactMap(\.self)) }) { $1 }))
}()

/// Whole euros.
func euros(_ amount: Int) -> Money { Money(minorUnits: amount * 100) }

func employee(_ id: String, roles: [String] = ["sales"], knows: [String] = []) -> Employee {
    Employee(
        id: Identifier(id), name: id, roles: roles.map { Identifier($0) }, zone: .utc, language: .english,
        knows: knows.map { Identifier($0) })
}

func trainer(_ id: String, cost: Int? = nil, employee: String? = nil) -> Trainer {
    Trainer(
        id: Identifier(id), name: id, employee: employee.map { Identifier($0) }, costPerHour: cost.map(euros), zone: .utc)
}

func module(
    _ id: String, features: [String], roles: [String] = ["sales"], parts: Int = 1, concepts: Int = 1, requires: [String] = []
) -> TrainingModule {
    TrainingModule(
        id: Identifier(id), title: LocalizedText(everywhere: id), features: features.map { Identifier($0) },
        roles: roles.map { Identifier($0) }, duration: Minutes(60), parts: parts, concepts: concepts,
        requires: requires.map { TrainingModule.Requirement(module: Identifier($0)) })
}

func payments(_ parts: [(percent: Int, date: CivilDate?)]) -> [Payment] {
    parts.compactMap { part in
        Share(millipercent: part.percent * 1000).map { Payment(share: $0, due: part.date.map { .date($0) } ?? .acceptance) }
    }
}

func stage(
    _ id: String, features: [String], price: Int, payments parts: [(Int, CivilDate?)], goLive: CivilDate, included: Int = 0,
    setup: Int = 5
) -> Stage {
    Stage(
        id: Identifier(id), title: LocalizedText(everywhere: id), features: features.map { Identifier($0) },
        price: euros(price), trainingIncluded: Minutes(included), payments: payments(parts), setup: setup,
        goLive: goLive)
}

/// A session at ten o'clock.
func session(
    _ module: String, part: Int = 1, on date: CivilDate, minutes: Int = 60, stage: String = "base",
    trainer: String? = "olga", attendees: [String] = ["anna", "boris"]
) -> PlannedSession {
    let start = Moment(minutes: date.daysSinceEpoch * 1440 + 600)
    return PlannedSession(
        id: Identifier("s-\(module)-\(part)-\(date)"), module: Identifier(module), part: part, stage: Identifier(stage),
        interval: Interval(start: start, end: start.advanced(by: minutes)), trainer: trainer.map { Identifier($0) },
        room: nil, attendees: attendees.map { Identifier($0) })
}
