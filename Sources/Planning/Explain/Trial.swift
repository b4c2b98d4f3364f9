import Calendars
import Documents
import Scheduling

/// Places learners with the engine in the same roll-out with some obstacles away, while the other sessions stand.
struct Trial {
    private let builder: InstanceBuilder
    private let index: EngineIndex

    init(_ plan: Plan, now: Moment?) {
        let builder = InstanceBuilder(rollout: plan.rollout, strategy: plan.strategy, now: now)
        self.builder = builder
        index = EngineIndex(builder)
    }

    /// What a trial comes to.
    struct Outcome {
        /// All sessions; those of whoever has been added by a relaxation have no trainer, or no room.
        let sessions: [PlannedSession]
        let unplaced: [UnplacedEnrolment]
        let late: [LateEnrolment]
        let terms: [TermValue]
    }

    /// A part of a module that an employee needs.
    struct Place: Hashable {
        let employee: EmployeeID
        let module: ModuleID
        let part: Int
    }

    /// The timetable that keeps those sessions and places all the rest but those left out, with some obstacles away.
    func place(
        keeping sessions: [PlannedSession], leavingOut: Set<Place> = [], without relaxations: [Relaxation] = []
    ) -> Outcome {
        var relaxed = RelaxedInstance(builder, relaxations, leavingOut: leavingOut, index)
        let refreshers = relaxed.stand(sessions.filter(\.isRefresher))
        let fixed = sessions.filter { !$0.isRefresher }.compactMap(index.session) + refreshers
        let solution = Search.solve(relaxed.instance(fixed: fixed), effort: .quick, seed: 1)
        // Who is added by a relaxation is in no list of the document: the session is told without them.
        let known = Solution(
            sessions: solution.sessions.filter { $0.activity < builder.activities.count }.map { session in
                var session = session
                if let trainer = session.trainer, trainer >= index.trainers.count { session.trainer = nil }
                if let room = session.room, room >= index.rooms.count { session.room = nil }
                return session
            }, unplaced: solution.unplaced, terms: solution.terms, wasCutShort: solution.wasCutShort)
        return Outcome(
            sessions: builder.sessions(of: known), unplaced: builder.unplaced(of: known), late: builder.late(of: known),
            terms: solution.terms)
    }
}

/// The parts of an instance with some obstacles taken away.
private struct RelaxedInstance {
    private let base: Instance
    private let grid: Grid
    private var people: [Instance.Person]
    private var trainers: [Instance.Trainer]
    private var rooms: [Instance.Room]
    private var activities: [Instance.Activity]
    private var enrolments: [Instance.Enrolment]
    private var teams: [Instance.Team]
    private var limits: Instance.LearnerLimits
    private let builder: InstanceBuilder
    private let index: EngineIndex
    private let availability: Availability

    init(
        _ builder: InstanceBuilder, _ relaxations: [Relaxation], leavingOut: Set<Trial.Place>, _ index: EngineIndex
    ) {
        self.builder = builder
        self.index = index
        availability = Availability(of: builder.rollout)
        base = builder.instance
        grid = builder.grid
        people = base.people
        trainers = base.trainers
        rooms = base.rooms
        activities = base.activities
        enrolments = base.enrolments
        teams = base.teams
        limits = base.limits
        for relaxation in relaxations { apply(relaxation) }
        for (index, enrolment) in builder.enrolments.all.enumerated()
        where leavingOut.contains(.init(employee: enrolment.employee, module: enrolment.module, part: enrolment.part)) {
            // What is never ready is not placed.
            enrolments[index] = enrolments[index].with(ready: base.slotCount)
        }
    }

    func instance(fixed: [Session]) -> Instance {
        Instance(
            slotCount: base.slotCount, zones: base.zones, people: people, trainers: trainers, rooms: rooms,
            activities: activities, enrolments: enrolments, dayCosts: base.dayCosts, fixed: fixed, teams: teams, limits: limits)
    }

    private mutating func apply(_ relaxation: Relaxation) {
        switch relaxation {
        case .seats(let id, let count):
            change(room: id) { .init(capacity: count, site: $0.site, isShared: $0.isShared, starts: $0.starts) }
        case .group(let id, let count):
            for part in builder.activities.indices where builder.activities[part].module.id == id {
                activities[part] = activities[part].with(rooms: activities[part].rooms, groupMaximum: count)
            }
        case .away(let name, let count):
            let limited = builder.rollout.limits.away.keys.sorted()
            guard let index = limited.firstIndex(of: name) else { return }
            teams[index] = Instance.Team(awayBySlot: teams[index].awayBySlot.map { max($0, Int16(clamping: count)) })
        case .learnerDay(let minutes): limits = limits.with(minutesPerDay: minutes.count)
        case .learnerWeek(let minutes): limits = limits.with(minutesPerWeek: minutes.count)
        case .learnerSessions(let count): limits = limits.with(sessionsPerDay: count)
        case .learnerRow(let count): limits = limits.with(sessionsInARow: count)
        case .trainerDay(let id, let minutes): change(trainer: id) { $0.with(minutesPerDay: minutes.count) }
        case .trainerWeek(let id, let minutes): change(trainer: id) { $0.with(minutesPerWeek: minutes.count) }
        case .trainerHours(let id, let interval), .trainerAppointment(let id, let interval):
            guard let number = index.trainers[id] else { return }
            let starts = opened(trainers[number].starts, at: interval)
            trainers[number] = trainers[number].with(starts: starts)
        case .trainerDayOff(let id, let day):
            guard let trainer = builder.rollout.trainers.first(where: { $0.id == id }) else { return }
            let starts = starts(in: availability.teaching(trainer.working(on: day)), zone: trainer.zone)
            change(trainer: id) { $0.with(starts: starts) }
        case .trainerComes(let id, let site):
            let sites = SiteTable(rollout: builder.rollout)
            guard let index = sites.index(site) else { return }
            change(trainer: id) { $0.with(sites: $0.sites.map { Array(Set($0 + [index])).sorted() }) }
        case .anotherTrainer(let interval): addTrainer(at: interval)
        case .employeeHours(let id, let interval), .employeeAppointment(let id, let interval), .exception(let id, let interval):
            guard let number = index.staff[id] else { return }
            let starts = opened(people[number].starts, at: interval)
            people[number] = people[number].with(starts: starts)
        case .leaveDay(let id, let day):
            guard let number = index.staff[id] else { return }
            let employee = builder.rollout.staff[number]
            let starts = starts(in: availability.attending(employee.working(on: day)), zone: employee.zone)
            people[number] = people[number].with(starts: starts)
        case .roomHours(let id, let interval):
            guard let number = index.rooms[id] else { return }
            let starts = opened(rooms[number].starts, at: interval)
            change(room: id) { $0.with(starts: starts) }
        case .anotherRoom(let site, let seats, let interval): addRoom(site, seats, at: interval)
        case .stageReady(let stage, let day):
            let first = grid.firstSlot(of: day)
            for (index, enrolment) in builder.enrolments.all.enumerated() where enrolment.stage == stage {
                enrolments[index] = enrolments[index].with(ready: min(enrolments[index].ready, first))
            }
        case .move, .goLive, .horizon: break
        }
    }

    private mutating func change(trainer id: TrainerID, _ change: (Instance.Trainer) -> Instance.Trainer) {
        if let number = index.trainers[id] { trainers[number] = change(trainers[number]) }
    }

    private mutating func change(room id: RoomID, _ change: (Instance.Room) -> Instance.Room) {
        if let number = index.rooms[id] { rooms[number] = change(rooms[number]) }
    }

    private func duration(_ index: Int) -> Int? { activities.first { $0.durationIndex == index }?.minutes }

    /// The starts with those at which a session lies within an interval.
    private func opened(_ starts: [SlotSet], at interval: Interval) -> [SlotSet] {
        starts.indices.map { index in
            var set = starts[index]
            guard let minutes = duration(index) else { return set }
            var slot = grid.firstSlot(from: interval.start)
            while slot < grid.slotCount, grid.moment(of: slot).advanced(by: minutes) <= interval.end {
                set.insert(slot)
                slot += 1
            }
            return set
        }
    }

    /// Keeps refreshers where they are: none is an enrolment of the document's, so each is an activity with enrolments of its own, after
    /// all others. Whoever and whatever is in one is not free then, and its minutes count in their days and weeks.
    mutating func stand(_ refreshers: [PlannedSession]) -> [Session] {
        refreshers.compactMap { session in
            guard let like = index.activities[ActivityKey(module: session.module, part: 1)],
                let duration = builder.durations.firstIndex(of: session.kind.minutes),
                let start = grid.slot(at: session.interval.start)
            else { return nil }
            let activity = activities.count
            activities.append(activities[like].refresher(minutes: session.kind.minutes, durationIndex: duration))
            trainers = trainers.map { $0.with(teaches: $0.teaches + [$0.teaches[like]]) }
            let people = session.attendees.compactMap { index.staff[$0] }
            let first = enrolments.count
            enrolments += people.map { Instance.Enrolment(person: $0, activity: activity, ready: 0, dueDay: .max) }
            let (trainer, room, _) = index.place(of: session)
            return Session(
                activity: activity, start: start, trainer: trainer, room: room, enrolments: Array(first..<enrolments.count))
        }
    }

    /// The starts of somebody who is free then, for each duration.
    private func starts(in free: IntervalSet, zone: Zone) -> [SlotSet] {
        let table = grid.table(of: zone)
        return (people.first?.starts ?? []).indices.map { index in
            guard let minutes = duration(index) else { return SlotSet(slotCount: grid.slotCount) }
            return grid.starts(in: free, minutes: minutes, within: table)
        }
    }

    private mutating func addTrainer(at interval: Interval) {
        let nothing = (people.first?.starts ?? []).map { SlotSet(slotCount: $0.slotCount) }
        people.append(Instance.Person(zone: 0, site: nil, team: nil, starts: nothing, avoided: nothing))
        trainers.append(
            Instance.Trainer(
                person: people.count - 1, starts: opened(nothing, at: interval),
                teaches: activities.map(\.needsTrainer), costPerHour: trainers.map(\.costPerHour).max() ?? 0))
    }

    private mutating func addRoom(_ site: SiteName?, _ seats: Int, at interval: Interval) {
        let nothing = (people.first?.starts ?? []).map { SlotSet(slotCount: $0.slotCount) }
        let sites = SiteTable(rollout: builder.rollout)
        rooms.append(
            Instance.Room(
                capacity: seats, site: site.flatMap(sites.index), isShared: false, starts: opened(nothing, at: interval)))
        for index in activities.indices {
            activities[index] = activities[index].with(
                rooms: activities[index].rooms.map { $0 + [rooms.count - 1] }, groupMaximum: activities[index].groupMaximum)
        }
    }
}

// MARK: - The same without a day off

extension Employee {
    /// The same employee without a day off on that day.
    fileprivate func working(on day: CivilDate) -> Employee {
        Employee(
            id: id, name: name, email: email, roles: roles, team: team, site: site, zone: zone, hours: hours, language: language,
            knows: knows, daysOff: daysOff.flatMap { $0.without(day) }, busy: busy)
    }
}

extension Trainer {
    /// The same trainer without a day off on that day.
    fileprivate func working(on day: CivilDate) -> Trainer {
        Trainer(
            id: id, name: name, email: email, employee: employee, teaches: teaches, costPerHour: costPerHour, hours: hours,
            zone: zone, sites: sites, trainingPerDay: trainingPerDay, trainingPerWeek: trainingPerWeek,
            daysOff: daysOff.flatMap { $0.without(day) }, busy: busy)
    }
}

extension ClosedRange<CivilDate> {
    /// What is left of some days without one of them.
    fileprivate func without(_ day: CivilDate) -> [ClosedRange<CivilDate>] {
        guard contains(day) else { return [self] }
        return (lowerBound < day ? [lowerBound...day.advanced(by: -1)] : [])
            + (day < upperBound ? [day.advanced(by: 1)...upperBound] : [])
    }
}
