import Calendars
import Documents

/// A plan with what its explanation looks up in it, in the document's words.
struct ExplainedPlan {
    let plan: Plan
    /// Nothing new is put before it; `nil` for anywhere in the horizon.
    let earliest: Moment?
    let grid: Grid
    let calendar: WorkCalendar
    let availability: Availability
    let modules: [ModuleID: TrainingModule]
    let employees: [EmployeeID: Employee]
    let stageOfModule: [ModuleID: StageID]
    let trainerPresence: [TrainerID: Presence]
    let roomPresence: [RoomID: Presence]
    /// When the horizon begins and ends.
    let horizon: Interval

    init(_ plan: Plan, now: Moment?) {
        let rollout = plan.rollout
        self.plan = plan
        earliest = InstanceBuilder.earliest(rollout, now: now)
        grid = Grid(of: rollout)
        calendar = WorkCalendar(rollout.workingTime)
        let availability = Availability(of: rollout)
        self.availability = availability
        modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        let employees = Dictionary(rollout.staff.map { ($0.id, $0) }) { first, _ in first }
        self.employees = employees
        stageOfModule = Enrolments(of: rollout).stageOfModule
        trainerPresence = Dictionary(
            rollout.trainers.map { ($0.id, Presence($0, $0.employee.flatMap { employees[$0] }, availability)) }
        ) { first, _ in first }
        roomPresence = Dictionary(rollout.rooms.map { ($0.id, Presence($0, availability)) }) { first, _ in first }
        horizon = Interval(
            start: rollout.zone.moment(rollout.horizon.lowerBound, .midnight),
            end: rollout.zone.moment(rollout.horizon.upperBound.advanced(by: 1), .midnight))
    }

    var rollout: Rollout { plan.rollout }

    /// Whether somebody has that module in their own set.
    func needs(_ employee: Employee, _ module: ModuleID) -> Bool {
        guard let module = modules[module], stageOfModule[module.id] != nil else { return false }
        return employee.needs(module)
    }

    /// The day from which a module may be taught to somebody, and the last day on which it is not late.
    func window(_ employee: Employee, _ module: ModuleID) -> (stage: StageSchedule, ready: CivilDate, due: CivilDate)? {
        guard let id = stageOfModule[module], let stage = plan.stages.first(where: { $0.stage == id }) else { return nil }
        let delay = rollout.wave(of: employee)?.after ?? 0
        return (stage, stage.opens(after: delay, calendar), calendar.day(delay, after: stage.due))
    }

    /// What must have ended before somebody attends a part of a module, with the gap after it.
    func before(_ employee: Employee, _ module: TrainingModule, part: Int) -> [Predecessor] {
        func parts(_ numbers: Range<Int>, of module: ModuleID, gap: TrainingModule.Gap) -> [Predecessor] {
            numbers.map { Predecessor(module: module, part: $0, gap: gap) }
        }
        let required = module.requires.filter { needs(employee, $0.module) }
        return parts(1..<max(1, part), of: module.id, gap: .none)
            + required.flatMap { parts(1..<(modules[$0.module]?.parts ?? 1) + 1, of: $0.module, gap: $0.gap) }
    }

    /// The first moment at which something may start that comes after a session with a gap.
    func free(after session: PlannedSession, gap: TrainingModule.Gap) -> Moment {
        let end = session.interval.end
        switch gap {
        case .none: return end
        case .minutes(let minutes): return end.advanced(by: minutes.count)
        case .days(let days):
            let zone = rollout.zone
            return max(end, zone.moment(zone.local(end).date.advanced(by: days), .midnight))
        }
    }

    /// The sites to which a trainer goes; `nil` for anywhere.
    func sites(of trainer: Trainer) -> Set<SiteName>? {
        let own = trainer.employee.flatMap { employees[$0]?.site }
        if trainer.sites == nil, own == nil { return nil }
        return Set((trainer.sites ?? []) + (own.map { [$0] } ?? []))
    }

    /// The site to which a session takes its trainer: its room's, or at the desks the learners'.
    func site(of session: PlannedSession) -> SiteName? {
        if let room = session.room { return rollout.rooms.first { $0.id == room }?.site }
        guard modules[session.module]?.format.place == .desks else { return nil }
        return session.attendees.lazy.compactMap { employees[$0]?.site }.first
    }

    /// How many calendar days after its due day somebody ends a session; 0 where they are in time.
    func daysLate(_ employee: Employee, _ module: ModuleID, ending end: Moment) -> Int {
        guard let window = window(employee, module) else { return 0 }
        return max(0, window.due.days(to: rollout.zone.local(end).date))
    }

    /// Whether the document pins a session.
    func isPinned(_ session: PlannedSession) -> Bool {
        rollout.pinned.contains {
            $0.module == session.module && $0.part == session.part && $0.start == session.interval.start
                && $0.employees.sorted() == session.attendees.sorted()
        }
    }
}

/// A part of a module that comes before another one.
struct Predecessor: Hashable {
    let module: ModuleID
    let part: Int
    let gap: TrainingModule.Gap
}
