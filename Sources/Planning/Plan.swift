public import Calendars
public import Documents
public import Scheduling

/// A timetable under one strategy with its measures: a pure value of document, strategy, seed and effort.
public struct Plan: Sendable {
    /// The checked document.
    public let rollout: Rollout
    /// How it is paid and trained.
    public let strategy: Strategy
    /// The seed of the search.
    public let seed: UInt64
    /// When each stage is ready and due, in the document's order.
    public let stages: [StageSchedule]
    /// The first day that the present and the notice period leave free; `nil` where any day of the horizon is.
    public let notBefore: CivilDate?
    /// The sessions by start, then id.
    public let sessions: [PlannedSession]
    /// The sessions that stand as they were in an earlier plan, whatever the rules say now: held, started or in the notice period.
    public let standing: Set<SessionID>
    /// What could not be placed, by employee in the staff's order, then module in the curriculum's, then part.
    public let unplaced: [UnplacedEnrolment]
    /// What ends after its due day, in the same order.
    public let late: [LateEnrolment]
    /// What was minimised.
    public let objective: [TermValue]
    /// The learning load of everybody, in the staff's order.
    public let load: [EmployeeLoad]
    /// Whether the clock cut the search short.
    public let wasCutShort: Bool
    /// What quizzes say of how hard the material is to keep; `nil` without one.
    public let quizzes: QuizFindings?
    private let measured = Once<LearningOutlook>()

    /// The plan of those parts.
    public init(
        rollout: Rollout, strategy: Strategy, seed: UInt64, stages: [StageSchedule], notBefore: CivilDate? = nil,
        sessions: [PlannedSession], standing: Set<SessionID> = [], unplaced: [UnplacedEnrolment], late: [LateEnrolment],
        objective: [TermValue],
        load: [EmployeeLoad],
        wasCutShort: Bool = false, quizzes: QuizFindings? = nil
    ) {
        self.rollout = rollout
        self.strategy = strategy
        self.seed = seed
        self.stages = stages
        self.notBefore = notBefore
        self.sessions = sessions
        self.standing = standing
        self.unplaced = unplaced
        self.late = late
        self.objective = objective
        self.load = load
        self.wasCutShort = wasCutShort
        self.quizzes = quizzes
    }

    /// The same plan with what quizzes say of the material.
    public func with(quizzes: QuizFindings?) -> Plan {
        Plan(
            rollout: rollout, strategy: strategy, seed: seed, stages: stages, notBefore: notBefore, sessions: sessions,
            standing: standing, unplaced: unplaced, late: late, objective: objective, load: load, wasCutShort: wasCutShort,
            quizzes: quizzes)
    }
}

extension Plan {
    /// Learning load and readiness under it, worked out when first asked for.
    public var outlook: LearningOutlook { measured.value { LearningOutlook(self) } }

    /// The day of acceptance of what a stage brings: from then on it is live.
    public func liveDay(of stage: StageID) -> CivilDate? {
        stages.first { $0.stage == stage }.map { strategy.liveDay(of: $0, in: rollout) }
    }
}

/// How the roll-out is paid, and how people are trained.
public enum Strategy: String, CaseIterable, Hashable, Sendable {
    /// Paid per stage, trained as each stage goes live.
    case staged
    /// Everything paid up front, one block after everything is configured.
    case atOnce = "at-once"
    /// Everything paid up front, trained in parts as features become ready.
    case prepaidStaged = "prepaid-staged"
    /// Paid per stage, one block at the very end.
    case stagedFinal = "staged-final"
}

/// When a stage is ready and due under a strategy, before any wave's delay.
public struct StageSchedule: Hashable, Sendable {
    /// Which stage.
    public let stage: StageID
    /// When its set-up starts.
    public let setupStart: CivilDate
    /// The first day on which its modules may be taught.
    public let ready: CivilDate
    /// The last day on which they are taught without being late.
    public let due: CivilDate
    /// Days in which no wave begins, see ``Rollout/standstills``.
    public let standstills: [Range<CivilDate>]

    /// That schedule.
    public init(
        stage: StageID, setupStart: CivilDate, ready: CivilDate, due: CivilDate, standstills: [Range<CivilDate>] = []
    ) {
        self.stage = stage
        self.setupStart = setupStart
        self.ready = ready
        self.due = due
        self.standstills = standstills
    }

    /// The first day on which its modules may be taught to whoever is in a wave that begins so many working days later.
    public func opens(after delay: Int, _ calendar: WorkCalendar) -> CivilDate {
        guard delay > 0 else { return ready }
        let day = calendar.day(delay, after: ready)
        return standstills.first { $0.contains(day) }?.upperBound ?? day
    }
}

/// The kind of ``SessionID``.
public enum SessionIDKind: Sendable {}
/// The id of a session in a plan, `s-…`.
public typealias SessionID = Identifier<SessionIDKind>

extension SessionID {
    /// The id of the `number`th session of a part, or of those that repeat the module.
    static func session(of module: ModuleID, part: Int?, number: Int) -> SessionID {
        SessionID("s-\(module)-\(part.map(String.init) ?? "refresher")-\(number < 10 ? "0" : "")\(number)")
    }
}

/// One occurrence of a training module.
public struct PlannedSession: Hashable, Sendable {
    /// Its id.
    public let id: SessionID
    /// What is taught.
    public let module: ModuleID
    /// Which part of it, from 1.
    public let part: Int
    /// The stage that brings it.
    public let stage: StageID
    /// When, to the minute.
    public let interval: Interval
    /// Who teaches, where somebody does.
    public let trainer: TrainerID?
    /// Where, where there is a room.
    public let room: RoomID?
    /// Who attends, in the staff's order.
    public let attendees: [EmployeeID]
    /// Whether it repeats all of the module rather than teaches a part; its part is then 1 and means nothing.
    public let isRefresher: Bool

    /// That session.
    public init(
        id: SessionID, module: ModuleID, part: Int, stage: StageID, interval: Interval, trainer: TrainerID?,
        room: RoomID?, attendees: [EmployeeID], isRefresher: Bool = false
    ) {
        self.id = id
        self.module = module
        self.part = part
        self.stage = stage
        self.interval = interval
        self.trainer = trainer
        self.room = room
        self.attendees = attendees
        self.isRefresher = isRefresher
    }
}

/// An enrolment that could not be placed.
public struct UnplacedEnrolment: Hashable, Sendable {
    /// Who.
    public let employee: EmployeeID
    /// What.
    public let module: ModuleID
    /// Which part of it.
    public let part: Int
    /// What stands in the way.
    public let reason: UnplacedReason

    /// That enrolment.
    public init(employee: EmployeeID, module: ModuleID, part: Int, reason: UnplacedReason) {
        self.employee = employee
        self.module = module
        self.part = part
        self.reason = reason
    }
}

/// A placed enrolment that ends after its due day.
public struct LateEnrolment: Hashable, Sendable {
    /// Who.
    public let employee: EmployeeID
    /// What.
    public let module: ModuleID
    /// Which part of it.
    public let part: Int
    /// Calendar days from the due day to the day of the end, above 0.
    public let days: Int

    /// That enrolment.
    public init(employee: EmployeeID, module: ModuleID, part: Int, days: Int) {
        self.employee = employee
        self.module = module
        self.part = part
        self.days = days
    }
}

/// What a timetable asks of one employee.
public struct EmployeeLoad: Hashable, Sendable {
    /// Who.
    public let employee: EmployeeID
    /// The weeks with a session, in order; weeks are those of the employee's zone.
    public let weeks: [WeekLoad]

    /// That load.
    public init(employee: EmployeeID, weeks: [WeekLoad]) {
        self.employee = employee
        self.weeks = weeks
    }
}

/// What a week asks of one employee.
public struct WeekLoad: Hashable, Sendable {
    /// Which week.
    public let week: ISOWeek
    /// Minutes in sessions.
    public let minutes: Int
    /// New concepts: a module's, shared out over its parts, the earlier parts first.
    public let concepts: Int

    /// That load.
    public init(week: ISOWeek, minutes: Int, concepts: Int) {
        self.week = week
        self.minutes = minutes
        self.concepts = concepts
    }
}
