public import Calendars
public import Documents

/// Why something changes in somebody's calendar, as far as what happened says it.
public enum ChangeCause: Hashable, Sendable {
    /// The stage is bought no more, or what the module is for.
    case notTaught(ModuleID)
    /// The person has left.
    case leaver
    /// The person is new.
    case newcomer
    /// The person missed that session, or left it early.
    case missed(PlannedSession)
    /// The person has caught up with a recording.
    case recording
    /// The person is on leave then.
    case onLeave
    /// The trainer is away then.
    case trainerAway(TrainerID)
    /// The trainer teaches no more.
    case trainerGone(TrainerID)
    /// The room is closed then.
    case roomClosed(RoomID)
    /// The stage is ready on that day only.
    case stageLater(StageID, ready: CivilDate)
    /// Somebody else who was to attend is on leave, or has left.
    case colleague(EmployeeID)
    /// Too many of the team would be away in training, for fewer are at work: that colleague is on leave then, or has left.
    case fewerAtWork(EmployeeID)
    /// Others move, and this follows: order, limits, rooms and hours of all have to fit.
    case follows

    /// What it is called in results for programs.
    public var id: String {
        switch self {
        case .notTaught: "not-taught"
        case .leaver: "leaver"
        case .newcomer: "newcomer"
        case .missed: "missed"
        case .recording: "recording"
        case .onLeave: "leave"
        case .trainerAway: "trainer-away"
        case .trainerGone: "trainer-gone"
        case .roomClosed: "room-closed"
        case .stageLater: "stage-later"
        case .colleague: "colleague"
        case .fewerAtWork: "fewer-at-work"
        case .follows: "follows"
        }
    }
}

/// Finds why things change, from what has happened.
public struct ChangeCauses: Sendable {
    private let plan: Plan
    private let actuals: [Actual]
    private let happened: Happened
    private let told: [PlannedSession]
    private let taught: Set<ModuleID>
    private let zones: [EmployeeID: Zone]
    private let trainerZones: [TrainerID: Zone]
    private let newcomers: Set<EmployeeID>
    private let delayOf: [EmployeeID: Int]
    private let everybody: [Employee]
    /// When the staff is at work, where somebody of it is away who was not expected to be.
    private let availability: Availability?

    /// The causes of the changes from what people were told to a plan, after those entries; `before` is the document without them.
    public init(of plan: Plan, told: [PlannedSession], before: Rollout, happened: Happened, entries: [Entry]) {
        self.plan = plan
        self.told = told
        self.happened = happened
        actuals = entries.holding.map(\.actual)
        let features = Set(plan.rollout.stages.flatMap(\.features))
        taught = Set(plan.rollout.curriculum.modules.filter { !features.isDisjoint(with: $0.features) }.map(\.id))
        let delays = plan.rollout.staff.map { ($0.id, plan.rollout.wave(of: $0)?.after ?? 0) }
        delayOf = Dictionary(delays) { first, _ in first }
        zones = Dictionary((before.staff + plan.rollout.staff).map { ($0.id, $0.zone) }) { first, _ in first }
        trainerZones = Dictionary(before.trainers.map { ($0.id, $0.zone) }) { first, _ in first }
        let known = Set(plan.rollout.staff.map(\.id))
        everybody = plan.rollout.staff + before.staff.filter { !known.contains($0.id) }
        let isSomebodyAway = actuals.contains { actual in
            switch actual {
            case .leave, .leaver: true
            default: false
            }
        }
        availability = isSomebodyAway ? Availability(of: plan.rollout) : nil
        newcomers = Set(plan.rollout.staff.map(\.id)).subtracting(before.staff.map(\.id))
    }

    /// Why somebody has the one session instead of the other.
    public func cause(_ person: PersonalChanges.Person, _ was: PlannedSession?, _ now: PlannedSession?) -> ChangeCause? {
        if case .employee(let employee) = person {
            if now == nil, hasLeft(employee) { return .leaver }
            if now == nil, let was, hasCaughtUp(employee, with: was) { return .recording }
            if was == nil {
                if newcomers.contains(employee) { return .newcomer }
                if let session = now.flatMap({ missed(by: employee, like: $0) }) { return .missed(session) }
            }
            if let was, isOnLeave(employee, at: was) { return .onLeave }
        }
        guard let was else { return .follows }
        if !taught.contains(was.module) { return .notTaught(was.module) }
        return ofPlace(was) ?? ofStage(was) ?? ofColleagues(was, but: person) ?? ofTeam(was, person) ?? .follows
    }

    // MARK: - Parts

    private func hasLeft(_ employee: EmployeeID) -> Bool {
        actuals.contains { if case .leaver(employee, _) = $0 { true } else { false } }
    }

    private func missed(by employee: EmployeeID, like session: PlannedSession) -> PlannedSession? {
        told.first {
            $0.module == session.module && $0.part == session.part && $0.isRefresher == session.isRefresher
                && happened.missed.contains(.init(session: $0.id, employee: employee))
        }
    }

    private func hasCaughtUp(_ employee: EmployeeID, with session: PlannedSession) -> Bool {
        told.contains {
            $0.module == session.module && $0.part == session.part && !$0.isRefresher && !session.isRefresher
                && happened.byRecording.contains(.init(session: $0.id, employee: employee))
        }
    }

    private func isOnLeave(_ employee: EmployeeID, at session: PlannedSession) -> Bool {
        let day = (zones[employee] ?? plan.rollout.zone).local(session.interval.start).date
        return actuals.contains { actual in
            if case .leave(employee, let days) = actual { days.contains(day) } else { false }
        }
    }

    private func ofPlace(_ session: PlannedSession) -> ChangeCause? {
        let here = plan.rollout.zone.local(session.interval.start).date
        let there = session.trainer.flatMap { trainerZones[$0] }?.local(session.interval.start).date ?? here
        for actual in actuals {
            switch actual {
            case .trainerAway(let trainer, let days) where session.trainer == trainer && days.contains(there):
                return .trainerAway(trainer)
            case .trainerGone(let trainer, let date) where session.trainer == trainer && date <= there:
                return .trainerGone(trainer)
            case .roomClosed(let room, let days) where session.room == room && days.contains(here): return .roomClosed(room)
            default: continue
            }
        }
        return nil
    }

    private func ofStage(_ session: PlannedSession) -> ChangeCause? {
        guard let schedule = plan.stages.first(where: { $0.stage == session.stage }) else { return nil }
        let calendar = WorkCalendar(plan.rollout.workingTime)
        let ready = Set(session.attendees.map { delayOf[$0] ?? 0 }).map { schedule.opens(after: $0, calendar) }.max()
        guard let ready, plan.rollout.zone.local(session.interval.start).date < ready else { return nil }
        return .stageLater(session.stage, ready: ready)
    }

    private func ofColleagues(_ session: PlannedSession, but person: PersonalChanges.Person) -> ChangeCause? {
        session.attendees.first { employee in
            person != .employee(employee) && (isOnLeave(employee, at: session) || hasLeft(employee))
        }.map { .colleague($0) }
    }

    /// Whether the limit on who is away forbids what was told, now that fewer are at work.
    private func ofTeam(_ session: PlannedSession, _ person: PersonalChanges.Person) -> ChangeCause? {
        guard case .employee(let employee) = person, let availability,
            let team = everybody.first(where: { $0.id == employee })?.team,
            case .share(let share) = plan.rollout.limits.away[team]
        else { return nil }
        let colleagues = everybody.filter { $0.team == team && $0.id != employee }.map(\.id)
        guard let absent = colleagues.first(where: { isOnLeave($0, at: session) || hasLeft($0) }) else { return nil }
        let start = session.interval.start
        let members = plan.rollout.staff.filter { $0.team == team }
        let moment = Interval(start: start, end: start.advanced(by: 1))
        let atWork = members.count { availability.atWork($0).containsInOneStretch(moment) }
        let attending = members.count { member in
            told.contains { $0.interval.start <= start && start < $0.interval.end && $0.attendees.contains(member.id) }
        }
        return max(1, share.roundedDown(of: atWork)) < attending ? .fewerAtWork(absent) : nil
    }
}
