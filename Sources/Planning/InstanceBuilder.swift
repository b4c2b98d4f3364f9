import Calendars
import Documents
import Scheduling

/// Turns a checked roll-out under one strategy into the engine's integers, and back.
struct InstanceBuilder {
    let rollout: Rollout
    let stages: [StageSchedule]
    let enrolments: Enrolments
    let grid: Grid
    let instance: Instance
    /// The first day that the present and the notice period leave free.
    let notBefore: CivilDate?
    /// Module and part of each activity.
    let activities: [(module: TrainingModule, part: Int)]
    /// The lengths in minutes that ``Instance/Activity/durationIndex`` counts, those of refreshers too where the document has a target.
    let durations: [Int]

    init(rollout: Rollout, strategy: Strategy, now: Moment?) {
        self.rollout = rollout
        stages = strategy.schedule(of: rollout)
        enrolments = Enrolments(of: rollout)
        grid = Grid(of: rollout)
        let earliest = Self.earliest(rollout, now: now)
        notBefore = earliest.map { rollout.zone.local($0).date }
        let parts = InstanceParts(
            rollout: rollout, strategy: strategy, stages: stages, enrolments: enrolments, grid: grid, earliest: earliest)
        activities = parts.activityKeys
        durations = parts.durations
        instance = parts.instance
    }

    /// The same roll-out with another instance: one in which some sessions stand and others were told.
    init(_ other: InstanceBuilder, instance: Instance, notBefore: CivilDate?) {
        rollout = other.rollout
        stages = other.stages
        enrolments = other.enrolments
        grid = other.grid
        activities = other.activities
        durations = other.durations
        self.instance = instance
        self.notBefore = notBefore
    }

    /// The first slot that the notice period leaves free.
    func notBefore(_ now: Moment?) -> Int { Self.earliest(rollout, now: now).map(grid.firstSlot(from:)) ?? 0 }

    /// The first instant that the notice period leaves free.
    static func earliest(_ rollout: Rollout, now: Moment?) -> Moment? {
        guard let now else { return nil }
        let local = rollout.zone.local(now)
        let day = WorkCalendar(rollout.workingTime).day(rollout.limits.notice, after: local.date)
        return max(now, rollout.zone.moment(day, rollout.limits.notice == 0 ? local.time : .midnight))
    }
}

/// The parts of an instance, built in the order in which they need one another.
private struct InstanceParts {
    let activityKeys: [(module: TrainingModule, part: Int)]
    let durations: [Int]
    let instance: Instance

    init(
        rollout: Rollout, strategy: Strategy, stages: [StageSchedule], enrolments: Enrolments, grid: Grid, earliest: Moment?
    ) {
        let availability = Availability(of: rollout)
        let tables = ZoneTables(rollout: rollout, grid: grid)
        let teams = TeamTable(rollout: rollout, grid: grid, availability: availability)
        let sites = SiteTable(rollout: rollout)
        let needed = rollout.curriculum.modules.filter { enrolments.stageOfModule[$0.id] != nil }
        let keys = needed.flatMap { module in (1...module.parts).map { (module: module, part: $0) } }
        activityKeys = keys
        let refreshers = rollout.readinessTarget == nil ? [] : needed.flatMap(\.refresherMinutes)
        let durations = Set(keys.map(\.module.duration.count) + refreshers).sorted()
        self.durations = durations

        let activities = keys.map { key in
            Self.activity(key.module, rooms: rollout.rooms, durations: durations)
        }
        let activityIndex = Dictionary(
            uniqueKeysWithValues: keys.enumerated().map { (ActivityKey(module: $1.module.id, part: $1.part), $0) })

        // Everybody on the staff in its order, then trainers from outside.
        let staffIndex = Dictionary(uniqueKeysWithValues: rollout.staff.enumerated().map { ($1.id, $0) })
        var known: [TimesKey: (starts: [SlotSet], avoided: [SlotSet])] = [:]
        var people = rollout.staff.map { employee in
            let zone = tables.index(of: employee.zone)
            let key = availability.key(of: employee)
            let times =
                known[key]
                ?? {
                    let free = availability.attending(employee)
                    let avoided = availability.avoided(employee)
                    return (
                        durations.map { grid.starts(in: free, minutes: $0, within: tables.tables[zone]) },
                        durations.map { grid.touching(avoided, minutes: $0) }
                    )
                }()
            known[key] = times
            return Instance.Person(
                zone: zone, site: employee.site.flatMap(sites.index), team: employee.team.flatMap(teams.index),
                starts: times.starts, avoided: times.avoided)
        }
        let nothing = durations.map { _ in SlotSet(slotCount: grid.slotCount) }

        let enrolmentTable = EnrolmentTable(
            rollout: rollout, strategy: strategy, stages: stages, enrolments: enrolments, grid: grid,
            activityIndex: activityIndex,
            staffIndex: staffIndex, earliest: earliest)

        let rates = TrainerRates(of: rollout)
        var trainers: [Instance.Trainer] = []
        for trainer in rollout.trainers {
            let zone = tables.index(of: trainer.zone)
            let person: Int
            let employee = trainer.employee.flatMap { staffIndex[$0] }
            if let employee {
                person = employee
            } else {
                person = people.count
                people.append(Instance.Person(zone: zone, site: nil, team: nil, starts: nothing, avoided: nothing))
            }
            let free = availability.teaching(trainer)
            let ownSite = employee.flatMap { rollout.staff[$0].site }
            let goesTo: [SiteName]? =
                if let listed = trainer.sites { listed + (ownSite.map { [$0] } ?? []) } else { ownSite.map { [$0] } }
            trainers.append(
                Instance.Trainer(
                    person: person,
                    starts: durations.map { grid.starts(in: free, minutes: $0, within: tables.tables[zone]) },
                    teaches: keys.map { key in
                        key.module.format.needsTrainer && (trainer.teaches.map { $0.contains(key.module.id) } ?? true)
                    },
                    attendsFirst: employee.map { enrolmentTable.ownBeforeTeaching(person: $0, keys: keys) } ?? [:],
                    costPerHour: rates.perHour(trainer).minorUnits, minutesPerDay: trainer.trainingPerDay?.count,
                    minutesPerWeek: trainer.trainingPerWeek?.count,
                    sites: goesTo.map { Array(Set($0.compactMap(sites.index))).sorted() }))
        }
        let rooms = rollout.rooms.map { room in
            let open = availability.open(room)
            return Instance.Room(
                capacity: room.capacity, site: room.site.flatMap(sites.index), isShared: room.link != nil,
                starts: durations.map { grid.starts(in: open, minutes: $0, within: nil) })
        }
        instance = Instance(
            slotCount: grid.slotCount, zones: tables.tables, people: people, trainers: trainers, rooms: rooms,
            activities: activities, enrolments: enrolmentTable.all, dayCosts: enrolmentTable.dayCosts,
            fixed: enrolmentTable.fixed(rollout, grid: grid), teams: teams.teams,
            limits: Instance.LearnerLimits(
                minutesPerDay: rollout.limits.trainingPerDay?.count, minutesPerWeek: rollout.limits.trainingPerWeek?.count,
                sessionsPerDay: rollout.limits.sessionsPerDay, sessionsInARow: rollout.limits.sessionsInARow))
    }

    private static func activity(_ module: TrainingModule, rooms: [Room], durations: [Int]) -> Instance.Activity {
        let fitting: [Int]? =
            switch module.format.place {
            case .room:
                rooms.indices.filter { index in
                    rooms[index].link != nil || module.equipment.allSatisfy(rooms[index].equipment.contains)
                }
            case .linkedRoom: rooms.indices.filter { rooms[$0].link != nil }
            case .desks, .nowhere: nil
            }
        return Instance.Activity(
            minutes: module.duration.count, durationIndex: durations.firstIndex(of: module.duration.count) ?? 0,
            needsTrainer: module.format.needsTrainer, isAtDesks: module.format.place == .desks, rooms: fitting,
            groupMinimum: module.format == .selfPaced ? 1 : module.groupMinimum,
            groupMaximum: module.format == .selfPaced ? 1 : module.groupMaximum ?? Int.max)
    }
}

/// A part of a module, as a key.
struct ActivityKey: Hashable {
    let module: ModuleID
    let part: Int
}
