public import Calendars
public import Documents
public import Scheduling

/// Why a part of a plan is as it is.
public enum Explanation: Sendable {
    /// An employee's whole timetable.
    case employee(EmployeeExplanation)
    /// A module's sessions.
    case module(ModuleExplanation)
    /// One session.
    case session(SessionExplanation)
    /// One employee's need for one module.
    case enrolment(EnrolmentExplanation)

    /// Whether something of what is explained is late or has no place.
    public var hasGaps: Bool {
        switch self {
        case .employee(let explanation): !explanation.gaps.isEmpty
        case .module(let explanation): !explanation.gaps.isEmpty
        case .session(let explanation): !explanation.late.isEmpty
        case .enrolment(let explanation): explanation.isGap
        }
    }
}

/// Why a session is where it is.
public struct SessionExplanation: Sendable {
    /// The session.
    public let session: PlannedSession
    /// Whether the document pins it: then it stands, and no other reason is needed.
    public let isPinned: Bool
    /// From when on each attendee could attend it at all, in the staff's order.
    public let bounds: [LearnerBound]
    /// What it adds to what is minimised.
    public let touches: [Touch]
    /// Every start before its own, from the day on which the stage is ready; consecutive ones of which the same is true together.
    public let earlier: [StartRange]
    /// The same in the fewest stretches of one reason each.
    public let runs: [StartRun]
    /// What it would change to start at the first of the free stretches instead.
    public let alternatives: [Alternative]
    /// Who is late in it, with what would help.
    public let late: [EnrolmentExplanation]
}

/// From when on somebody could attend a session at all.
public struct LearnerBound: Hashable, Sendable {
    /// Who.
    public let employee: EmployeeID
    /// The day on which the stage is ready for them.
    public let ready: CivilDate
    /// The last day on which they are not late.
    public let due: CivilDate
    /// The session before it that ends last, with when this one may start after it.
    public let prerequisite: Prerequisite?

    /// What comes before.
    public struct Prerequisite: Hashable, Sendable {
        /// The session.
        public let session: SessionID
        /// When it ends.
        public let ends: Moment
        /// When the next one may start.
        public let free: Moment
    }
}

/// What a session adds to a term that is minimised.
public enum Touch: Hashable, Sendable {
    /// The trainer's time costs so much.
    case cost(Money)
    /// That learner is that many days late.
    case late(EmployeeID, days: Int)
    /// The group lacks that many to its smallest size.
    case small(missing: Int)
    /// It starts when those learners would rather not.
    case avoided([EmployeeID])
    /// It is the trainer's only session of the day.
    case lone(TrainerID)
    /// It lies in the fullest week of those learners, with the most minutes that any of them has there.
    case peak([EmployeeID], minutes: Minutes)
}

/// A free start with what it would change.
public struct Alternative: Hashable, Sendable {
    /// The start.
    public let start: Moment
    /// The trainer there.
    public let trainer: TrainerID?
    /// The room there.
    public let room: RoomID?
    /// How each term would change, those that would not left out.
    public let changes: [TermChange]
    /// How the weighted total would change; below 0 is better.
    public let total: Int

    /// How a term would change.
    public struct TermChange: Hashable, Sendable {
        /// Which term.
        public let term: ObjectiveTerm
        /// By how much.
        public let by: Int
    }
}

/// Why an enrolment is where it is, or nowhere.
public struct EnrolmentExplanation: Hashable, Sendable {
    /// Who.
    public let employee: EmployeeID
    /// What.
    public let module: ModuleID
    /// Which part.
    public let part: Int
    /// What became of it.
    public let outcome: Outcome
    /// What would help; `nil` where it is placed in time, and where too many others were to be looked at.
    public let ways: WaysOut?

    /// Whether it is late or has no place.
    public var isGap: Bool {
        if case .placed(_, daysLate: 0) = outcome { false } else { true }
    }

    /// What became of an enrolment.
    public enum Outcome: Hashable, Sendable {
        /// It is in that session, that many days late.
        case placed(SessionID, daysLate: Int)
        /// It has no place.
        case unplaced(UnplacedReason)
    }
}

/// Why an employee's timetable is as it is.
public struct EmployeeExplanation: Sendable {
    /// Who.
    public let employee: EmployeeID
    /// The sessions they attend, by start.
    public let attends: [Line]
    /// The sessions they teach, by start.
    public let teaches: [PlannedSession]
    /// Their weeks.
    public let load: EmployeeLoad
    /// The most minutes on one of their days.
    public let busiestDay: Minutes
    /// What it asks of them, and how ready it leaves people with such a timetable; `nil` for whoever learns nothing.
    public let learning: EmployeeLearning?
    /// What is late or has no place, with what would help.
    public let gaps: [EnrolmentExplanation]

    /// A session with why it is not earlier.
    public struct Line: Hashable, Sendable {
        /// The session.
        public let session: PlannedSession
        /// Why it is not earlier.
        public let why: Why
    }
}

/// In short, why a session is not earlier.
public enum Why: Hashable, Sendable {
    /// The document pins it.
    case pinned
    /// It repeats what was taught before: the nearer to go-live, the more of it is known then.
    case repeats
    /// It starts as soon as it may: when the stage is ready, or when what comes before has ended.
    case soonest(LearnerBound)
    /// An earlier start is free.
    case free(Moment)
    /// All earlier starts after what comes before it are blocked, so many in all; this reason blocks the longest stretch of them.
    case blocked(Obstruction, starts: Int)
}

/// Why a module's sessions are as they are.
public struct ModuleExplanation: Sendable {
    /// Which module.
    public let module: ModuleID
    /// When its stage is ready and due; `nil` where no stage brings it.
    public let stage: StageSchedule?
    /// Its parts with their sessions.
    public let parts: [Part]
    /// What is late or has no place, with what would help for the first of them.
    public let gaps: [EnrolmentExplanation]

    /// A part of the module.
    public struct Part: Sendable {
        /// Which part, from 1.
        public let part: Int
        /// How many need it.
        public let learners: Int
        /// The most that fit into one session at each place where its learners can only sit together: at each site, or anywhere.
        public let groups: [Group]
        /// Its sessions by start.
        public let sessions: [Session]

        /// The fewest sessions that could hold them all, whoever is free when.
        public var fewest: Int { groups.reduce(0) { $0 + ($1.learners + $1.seats - 1) / max(1, $1.seats) } }
    }

    /// Learners who can only sit together.
    public struct Group: Hashable, Sendable {
        /// The site that binds them; `nil` where a room is open to all.
        public let site: SiteName?
        /// How many they are.
        public let learners: Int
        /// The most that one session holds.
        public let seats: Int
    }

    /// A session with why its people are in no other.
    public struct Session: Sendable {
        /// The session.
        public let session: PlannedSession
        /// Why it is not earlier.
        public let why: Why
        /// For a few other sessions of the part, those with seats left and near in time first, what keeps its people from joining them.
        public let others: [Other]
    }

    /// Another session of the same part, and what keeps people from it.
    public struct Other: Hashable, Sendable {
        /// The other session.
        public let session: SessionID
        /// The seats left in it.
        public let seatsLeft: Int
        /// Those who could join it, were there a seat.
        public let couldJoin: Int
        /// For those who could not the first blocker of each; empty where a group cannot sit there at all.
        public let blockers: [Blocker]
    }
}
