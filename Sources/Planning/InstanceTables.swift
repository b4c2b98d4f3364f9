import Calendars
import Documents
import Scheduling

/// The zones of a roll-out as indices; the document's is the first.
struct ZoneTables {
    let tables: [Instance.ZoneTable]
    private let indices: [Zone: Int]

    init(rollout: Rollout, grid: Grid) {
        var zones = [rollout.zone]
        var isListed: Set = [rollout.zone]
        for zone in rollout.staff.map(\.zone) + rollout.trainers.map(\.zone) where isListed.insert(zone).inserted {
            zones.append(zone)
        }
        indices = Dictionary(uniqueKeysWithValues: zones.enumerated().map { ($1, $0) })
        tables = zones.map(grid.table)
    }

    func index(of zone: Zone) -> Int { indices[zone] ?? 0 }
}

/// The sites of a roll-out as indices.
struct SiteTable {
    private let indices: [SiteName: Int]

    init(rollout: Rollout) {
        let names =
            rollout.staff.compactMap(\.site) + rollout.rooms.compactMap(\.site) + rollout.trainers.flatMap { $0.sites ?? [] }
        indices = Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    }

    func index(_ site: SiteName) -> Int? { indices[site] }
}

/// Teams with a limit on how many may be away, and that limit in each slot.
struct TeamTable {
    let teams: [Instance.Team]
    private let indices: [TeamName: Int]

    init(rollout: Rollout, grid: Grid, availability: Availability) {
        let limited = rollout.limits.away.keys.sorted()
        indices = Dictionary(uniqueKeysWithValues: limited.enumerated().map { ($1, $0) })
        let members = Dictionary(grouping: rollout.staff, by: \.team)
        teams = limited.map { name in
            switch rollout.limits.away[name] {
            case .count(let count):
                return Instance.Team(awayBySlot: [Int16](repeating: Int16(clamping: count), count: grid.slotCount + 1))
            case .share(let share):
                var atWork: [TimesKey: IntervalSet] = [:]
                let times = (members[name] ?? []).map { member in
                    let key = availability.key(of: member)
                    let own = atWork[key] ?? availability.atWork(member)
                    atWork[key] = own
                    return own
                }
                return Instance.Team(
                    awayBySlot: Self.atWork(times, grid: grid).map { Int16(clamping: max(1, share.roundedDown(of: $0))) })
            case nil:
                return Instance.Team(awayBySlot: [Int16](repeating: .max, count: grid.slotCount + 1))
            }
        }
    }

    func index(_ team: TeamName) -> Int? { indices[team] }

    /// How many are at work throughout each slot: the least of any moment in it.
    private static func atWork(_ members: [IntervalSet], grid: Grid) -> [Int] {
        var change = [Int](repeating: 0, count: grid.slotCount + 2)
        for member in members {
            for stretch in member.intervals {
                let first = grid.firstSlot(from: stretch.start)
                // The last slot that lies wholly in the stretch.
                let end = grid.start.minutes(to: stretch.end) / Instance.minutesPerSlot
                guard first < end else { continue }
                change[first] += 1
                change[min(end, grid.slotCount + 1)] -= 1
            }
        }
        var count = 0
        return (0...grid.slotCount).map { slot in
            count += change[slot]
            return count
        }
    }
}

/// What a trainer's hour costs: as the document says, else the dearest wage of their roles, else the dearest trainer's, else one
/// unit of the currency, so that trainers' time is never free.
struct TrainerRates {
    private let rollout: Rollout
    private let fallback: Money
    private let staff: [EmployeeID: Employee]

    init(of rollout: Rollout) {
        self.rollout = rollout
        staff = Dictionary(uniqueKeysWithValues: rollout.staff.map { ($0.id, $0) })
        fallback = rollout.trainers.compactMap(\.costPerHour).max() ?? Money(minorUnits: 100)
    }

    func perHour(_ trainer: Trainer) -> Money {
        if let cost = trainer.costPerHour { return cost }
        return trainer.employee.flatMap { staff[$0] }.flatMap(rollout.wage) ?? fallback
    }
}

/// Everybody's needs as integers, with when each is ready and due and what comes before it.
struct EnrolmentTable {
    let all: [Instance.Enrolment]
    /// What days cost; see ``SpacingTables``.
    let dayCosts: [[Int32]]
    private let index: [Key: Int]
    private let activityIndex: [ActivityKey: Int]

    private struct Key: Hashable {
        let person: Int
        let activity: Int
    }

    init(
        rollout: Rollout, strategy: Strategy, stages: [StageSchedule], enrolments: Enrolments, grid: Grid,
        activityIndex: [ActivityKey: Int],
        staffIndex: [EmployeeID: Int], earliest: Moment?
    ) {
        let calendar = WorkCalendar(rollout.workingTime)
        let scheduleOf = Dictionary(uniqueKeysWithValues: stages.map { ($0.stage, $0) })
        let modules = Dictionary(uniqueKeysWithValues: rollout.curriculum.modules.map { ($0.id, $0) })
        let notBefore = earliest.map(grid.firstSlot(from:)) ?? 0
        var index: [Key: Int] = [:]
        for (number, enrolment) in enrolments.all.enumerated() {
            let person = staffIndex[enrolment.employee] ?? 0
            let activity = activityIndex[ActivityKey(module: enrolment.module, part: enrolment.part)] ?? 0
            index[Key(person: person, activity: activity)] = number
        }
        // A wave moves few distinct days; counting working days for each enrolment would be the slowest part of all.
        var windows: [WindowKey: (ready: Int, due: Int32, days: SpacingTables.Window)] = [:]
        var spacing = SpacingTables(rollout, mayUseBefore: stages.contains { strategy.liveDay(of: $0, in: rollout) < $0.due })
        let delays = rollout.staff.map { rollout.wave(of: $0)?.after ?? 0 }
        all = enrolments.all.map { enrolment in
            let person = staffIndex[enrolment.employee] ?? 0
            let key = WindowKey(stage: enrolment.stage, after: delays[person])
            var window = windows[key]
            if window == nil, let schedule = scheduleOf[enrolment.stage] {
                let ready = schedule.opens(after: key.after, calendar)
                let due = calendar.day(key.after, after: schedule.due)
                let live = calendar.day(key.after, after: strategy.liveDay(of: schedule, in: rollout))
                let first = max(ready, earliest.map { rollout.zone.local($0).date } ?? ready)
                window = (
                    max(grid.firstSlot(of: ready), notBefore), grid.day(due), .init(ready: first, due: due, live: live)
                )
                windows[key] = window
            }
            // Every earlier part and every part of what is required, not the last alone: that one may be pinned while another has
            // no place.
            func parts(_ numbers: Range<Int>, of module: ModuleID, gap: TrainingModule.Gap) -> [Instance.Predecessor] {
                numbers.compactMap { part in
                    activityIndex[ActivityKey(module: module, part: part)].flatMap { index[Key(person: person, activity: $0)] }
                        .map { Instance.Predecessor(enrolment: $0, gap: gap) }
                }
            }
            var after = parts(1..<max(1, enrolment.part), of: enrolment.module, gap: .none)
            let module = modules[enrolment.module]
            for requirement in module?.requires ?? [] {
                guard let required = modules[requirement.module] else { continue }
                after += parts(1..<required.parts + 1, of: required.id, gap: requirement.gap)
            }
            return Instance.Enrolment(
                person: person, activity: activityIndex[ActivityKey(module: enrolment.module, part: enrolment.part)] ?? 0,
                ready: window?.ready ?? grid.slotCount, dueDay: window?.due ?? .max, after: after,
                dayCost: window.flatMap { window in
                    module.map { spacing.table($0, part: enrolment.part, window.days, person: person) }
                })
        }
        dayCosts = spacing.tables
        self.index = index
        self.activityIndex = activityIndex
    }

    /// For each activity of a module in the person's own set: all its parts, which they attend before they teach it.
    func ownBeforeTeaching(person: Int, keys: [(module: TrainingModule, part: Int)]) -> [Int: [Int]] {
        var first: [Int: [Int]] = [:]
        for (activity, key) in keys.enumerated() {
            let own = (1...key.module.parts).compactMap { part in
                activityIndex[ActivityKey(module: key.module.id, part: part)].flatMap {
                    index[Key(person: person, activity: $0)]
                }
            }
            if !own.isEmpty { first[activity] = own }
        }
        return first
    }

    /// What the document pins.
    func fixed(_ rollout: Rollout, grid: Grid) -> [Session] {
        let staffIndex = Dictionary(uniqueKeysWithValues: rollout.staff.enumerated().map { ($1.id, $0) })
        return rollout.pinned.compactMap { pin in
            guard let activity = activityIndex[ActivityKey(module: pin.module, part: pin.part)],
                let start = grid.slot(at: pin.start)
            else { return nil }
            let enrolments = pin.employees.compactMap { id in
                staffIndex[id].flatMap { index[Key(person: $0, activity: activity)] }
            }
            guard !enrolments.isEmpty else { return nil }
            return Session(
                activity: activity, start: start, trainer: rollout.trainers.firstIndex { $0.id == pin.trainer },
                room: rollout.rooms.firstIndex { $0.id == pin.room }, enrolments: enrolments.sorted())
        }
    }

    private struct WindowKey: Hashable {
        let stage: StageID
        let after: Int
    }
}

extension Instance.Predecessor {
    /// That enrolment, with the document's gap after it.
    init(enrolment: Int, gap: TrainingModule.Gap) {
        switch gap {
        case .none: self.init(enrolment: enrolment)
        case .days(let days): self.init(enrolment: enrolment, days: Int32(clamping: days))
        case .minutes(let minutes): self.init(enrolment: enrolment, minutes: minutes.count)
        }
    }
}
