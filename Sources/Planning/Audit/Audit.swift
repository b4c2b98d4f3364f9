public import Calendars
public import Documents

/// Whether a plan is really right: the ten rules of DESIGN.md section 4 again, slowly, in the design's words.
///
/// It shares no code with the engine and none with the tables that the engine is given: each moment of each session is looked at
/// with calendar and clock. It is the only twin of the rules.
public enum Audit {
    /// A rule that a plan breaks.
    public struct Violation: Hashable, Sendable, CustomStringConvertible {
        /// The rule's number in DESIGN.md section 4, 1 to 10.
        public let rule: Int
        /// The session in which it is broken; `nil` where no single one is.
        public let session: SessionID?
        /// Who or what it concerns, and what was found.
        public let detail: String

        /// `rule 2, s-pipeline-1-01: anna is in two sessions at once`.
        public var description: String {
            "rule \(rule)\(session.map { ", \($0)" } ?? ""): \(detail)"
        }
    }

    /// Every rule that the plan breaks; none for a sound one. Sessions that stand whatever the rules say (``Plan/standing``) break none by
    /// themselves, but others may not be in their way. O(sessions² + sessions × attendees × days).
    public static func violations(in plan: Plan, now: Moment? = nil) -> [Violation] {
        let case_ = AuditCase(plan, now: now)
        return [
            case_.everyEnrolmentOnce(), case_.nobodyTwiceAtOnce(), case_.insideWorkingTime(), case_.trainerAndRoomFit(),
            case_.prerequisitesFirst(), case_.readyAndDue(), case_.learnerAndTrainerLimits(), case_.teamsNotEmptied(),
            case_.pinsStand(), case_.startsOnGrid(),
        ].flatMap { $0 }
    }
}

/// A plan with what the rules look up in it.
struct AuditCase {
    let plan: Plan
    let now: Moment?
    let employees: [EmployeeID: Employee]
    let modules: [ModuleID: TrainingModule]
    let trainers: [TrainerID: Trainer]
    let rooms: [RoomID: Room]
    let attended: [EmployeeID: [PlannedSession]]
    let taught: [TrainerID: [PlannedSession]]

    init(_ plan: Plan, now: Moment?) {
        self.plan = plan
        self.now = now
        let rollout = plan.rollout
        employees = Dictionary(rollout.staff.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        trainers = Dictionary(rollout.trainers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        rooms = Dictionary(rollout.rooms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var attended: [EmployeeID: [PlannedSession]] = [:]
        var taught: [TrainerID: [PlannedSession]] = [:]
        for session in plan.sessions {
            for attendee in session.attendees { attended[attendee, default: []].append(session) }
            if let trainer = session.trainer { taught[trainer, default: []].append(session) }
        }
        self.attended = attended
        self.taught = taught
    }

    var rollout: Rollout { plan.rollout }

    /// The sessions that the document pins: they stand as agreed, and other rules do not move them.
    func isPinned(_ session: PlannedSession) -> Bool {
        rollout.pinned.contains {
            $0.module == session.module && $0.part == session.part && $0.start == session.interval.start
                && $0.employees.sorted() == session.attendees.sorted()
        }
    }

    /// Whether a session stands as it was in an earlier plan, whatever the rules say now.
    func isStanding(_ session: PlannedSession) -> Bool { plan.standing.contains(session.id) }

    /// The site of a session: the room's, or at the desks the learners'.
    func site(of session: PlannedSession) -> SiteName? {
        if let room = session.room { return rooms[room]?.site }
        guard modules[session.module]?.format.place == .desks else { return nil }
        return session.attendees.lazy.compactMap { employees[$0]?.site }.first
    }

    /// The part of a module that one person attends.
    func session(of employee: EmployeeID, module: ModuleID, part: Int) -> PlannedSession? {
        attended[employee]?.first { $0.module == module && $0.part == part && !$0.isRefresher }
    }
}
