import Calendars
import Documents
import Learning

/// What happens to each part of each module of each employee under a plan: sessions, refreshers, and working days of use.
///
/// The parts of a module teach different components, so that each part is a module of its own to the learning models. Time runs in days
/// from the Monday on or before the horizon's first day, by each employee's own clock. A part is in use from the working day after its stage
/// has gone live and all of its module has been taught; a module that is not wholly placed is never in use. A refresher that is shorter than
/// the curriculum's repeats as large a share of the components, of those in use and of the others alike.
struct LearnerTimelines {
    let rollout: Rollout
    /// Day 0.
    let first: CivilDate
    /// How many days are looked at: until 90 days after the last go-live or session.
    let days: Int
    let workDays: WorkDays
    /// In the staff's order.
    let learners: [Learner]
    /// What quizzes say of the material; `nil` without one.
    let calibration: Calibration?

    struct Learner {
        let employee: EmployeeID
        let pattern: Int
        let wage: Money?
        /// The day on which all that they need is to be live; `nil` for whoever needs nothing.
        let goLive: Int?
        /// The day of the last session; `nil` without one.
        let lastSession: Int?
        let sessions: [(day: Int, minutes: Double)]
        let parts: [Part]
    }

    struct Part: Hashable {
        let module: ModuleID
        /// The minutes of a full refresher of the module; `nil` where the curriculum has none.
        let refresher: Int?
        let elements: Int
        let threshold: Threshold
        /// When it was taught, refreshers too, in order; empty where it is not placed.
        let sessions: [LearningEvent]
        /// The first day that may be one of use; `nil` for never.
        let useFrom: Int?
        /// The employee's working days.
        let pattern: Int

        /// The day on which it is taught for the first time.
        var taughtOn: Int? { sessions.first.map { Int($0.day.rounded(.down)) } }
    }

    init(_ plan: Plan) {
        rollout = plan.rollout
        calibration = plan.quizzes?.calibration
        let first = rollout.horizon.lowerBound.advanced(by: 1 - rollout.horizon.lowerBound.weekday.rawValue)
        self.first = first
        let dates = StageDates(plan, first: first)
        let attended = Attendance(plan, first: first)
        let last = max(dates.last, attended.last)
        days = last + (Milestone.after90.daysAfterGoLive ?? 0) + 2
        workDays = WorkDays(of: rollout, from: first, count: days)
        let modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        let enrolments = Dictionary(grouping: Enrolments(of: rollout).all, by: \.employee)
        let patterns = workDays.patternOf
        learners = rollout.staff.enumerated().map { index, employee in
            let own = enrolments[employee.id] ?? []
            let delay = plan.rollout.wave(of: employee)?.after ?? 0
            let book = attended.book(of: employee.id)
            return Learner(
                employee: employee.id, pattern: patterns[index], wage: plan.rollout.wage(of: employee),
                goLive: own.compactMap { dates.due($0.stage, delay: delay) }.max(), lastSession: book.lastDay,
                sessions: book.sessions,
                parts: own.compactMap { enrolment in
                    guard let module = modules[enrolment.module] else { return nil }
                    let live = dates.live(enrolment.stage, delay: delay)
                    let done = book.lastDay(of: module)
                    return Part(
                        module: module.id, refresher: module.refresher?.count, elements: module.concepts(ofPart: enrolment.part),
                        threshold: Threshold(module.difficulty),
                        sessions: book.events(module.id, part: enrolment.part),
                        useFrom: live.flatMap { live in done.map { max(live, $0) + 1 } }, pattern: patterns[index])
                })
        }
    }

    /// The threshold by which the primary model judges a part: that of its difficulty, or the one that quizzes gave.
    func threshold(of part: Part) -> Threshold {
        calibration.map { .value($0.ppe.middleUse) } ?? part.threshold
    }

    /// The histories of a part: as it is where nobody uses it, and where it is used on every working day from `useFrom` on.
    func histories(of part: Part) -> (idle: History, used: History) {
        let idle = History(part.sessions)
        guard let from = part.useFrom else { return (idle, idle) }
        let use = workDays.patterns[part.pattern].filter { $0 >= from }.map {
            LearningEvent(day: Double($0) + LearningEvent.timeOfUse, kind: .use)
        }
        return (idle, use.isEmpty ? idle : History(part.sessions + use))
    }
}

/// When stages are live and due, as days from the first; a wave moves both by its working days.
private struct StageDates {
    private var dates: [Key: Int] = [:]

    private struct Key: Hashable {
        let stage: StageID
        let delay: Int
        let isDue: Bool
    }

    init(_ plan: Plan, first: CivilDate) {
        let calendar = WorkCalendar(plan.rollout.workingTime)
        for delay in Set(plan.rollout.waves.map(\.after) + [0]) {
            for schedule in plan.stages {
                let due = calendar.day(delay, after: schedule.due)
                let live = calendar.day(delay, after: plan.liveDay(of: schedule.stage) ?? schedule.due)
                dates[Key(stage: schedule.stage, delay: delay, isDue: true)] = first.days(to: due)
                dates[Key(stage: schedule.stage, delay: delay, isDue: false)] = first.days(to: live)
            }
        }
    }

    var last: Int { dates.values.max() ?? 0 }

    func due(_ stage: StageID, delay: Int) -> Int? { dates[Key(stage: stage, delay: delay, isDue: true)] }
    func live(_ stage: StageID, delay: Int) -> Int? { dates[Key(stage: stage, delay: delay, isDue: false)] }
}

/// Who attended what, and when by their own clock.
private struct Attendance {
    private var books: [EmployeeID: Book] = [:]

    struct Book {
        var sessions: [(day: Int, minutes: Double)] = []
        private var events: [PartKey: [LearningEvent]] = [:]

        private struct PartKey: Hashable {
            let module: ModuleID
            let part: Int
        }

        mutating func add(_ session: PlannedSession, day: Int, end: Double, of module: TrainingModule?) {
            let minutes = session.interval.start.minutes(to: session.interval.end)
            sessions.append((day, Double(minutes)))
            let reached = session.isRefresher ? 1...(module?.parts ?? 1) : session.part...session.part
            let event = LearningEvent(
                day: end, coverage: session.isRefresher ? module?.repeated(in: minutes) ?? 1 : 1,
                kind: session.isRefresher ? .refresher : .initial)
            for part in reached { events[PartKey(module: session.module, part: part), default: []].append(event) }
        }

        var lastDay: Int? { sessions.map(\.day).max() }

        /// In order of time.
        func events(_ module: ModuleID, part: Int) -> [LearningEvent] {
            (events[PartKey(module: module, part: part)] ?? []).sorted { $0.day < $1.day }
        }

        /// The day on which the last part is first taught; `nil` unless all are.
        func lastDay(of module: TrainingModule) -> Int? {
            var last: Double?
            for part in 1...module.parts {
                guard let taught = events(module.id, part: part).first?.day else { return nil }
                last = max(last ?? taught, taught)
            }
            return last.map { Int($0.rounded(.down)) }
        }
    }

    init(_ plan: Plan, first: CivilDate) {
        let zones = Dictionary(plan.rollout.staff.map { ($0.id, $0.zone) }) { first, _ in first }
        let modules = Dictionary(plan.rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        for session in plan.sessions {
            var times: [Zone: (day: Int, end: Double)] = [:]
            for employee in session.attendees {
                guard let zone = zones[employee] else { continue }
                let time = times[zone] ?? Self.time(session.interval, zone, first)
                times[zone] = time
                books[employee, default: Book()].add(session, day: time.day, end: time.end, of: modules[session.module])
            }
        }
    }

    var last: Int { books.values.compactMap(\.lastDay).max() ?? 0 }

    func book(of employee: EmployeeID) -> Book { books[employee] ?? Book() }

    /// The day of a session, and its end in days: from then on it is taught.
    private static func time(_ interval: Interval, _ zone: Zone, _ first: CivilDate) -> (day: Int, end: Double) {
        let end = zone.local(interval.end)
        return (
            first.days(to: zone.local(interval.start).date),
            Double(first.days(to: end.date)) + Double(end.time.minutes) / minutesPerDay
        )
    }

    private static let minutesPerDay = 1440.0
}

extension TrainingModule {
    /// The share of its components that a refresher of so many minutes repeats: as large as its share of a full one.
    func repeated(in minutes: Int) -> Double {
        refresher.map { min(1, Double(minutes) / Double(max(1, $0.count))) } ?? 1
    }
}

extension Threshold {
    /// The threshold of material of that difficulty.
    init(_ difficulty: TrainingModule.Difficulty) {
        switch difficulty {
        case .easy: self = .easy
        case .medium: self = .medium
        case .hard: self = .hard
        case .unknown: self = .unknown
        }
    }
}
