extension Model {
    /// Lays an instance out. Takes time in proportion to people × durations × slots.
    init(_ instance: Instance) {
        self.instance = instance
        grid = CompactGrid(instance: instance)
        let grid = grid
        appointments = Appointments(instance, grid)
        let words = max(1, (grid.count + 63) / 64)
        self.words = words
        calendars = instance.zones.map { CompactCalendar(table: $0, grid: grid) }
        (dayCosts, dayCostRow) = Self.dayCosts(of: instance, grid, calendars[0])
        let durations = (instance.activities.map(\.durationIndex).max() ?? 0) + 1
        durationCount = durations
        var minutesOf = [Int](repeating: 1, count: durations)
        for activity in instance.activities { minutesOf[activity.durationIndex] = activity.minutes }
        self.minutesOf = minutesOf
        lengthOf = minutesOf.map { ($0 + Instance.minutesPerSlot - 1) / Instance.minutesPerSlot }
        longest = lengthOf.max() ?? 1
        personStarts = Self.rows(instance.people.map(\.starts), grid, words, durations)
        personAvoided = Self.rows(instance.people.map(\.avoided), grid, words, durations)
        trainerStarts = Self.rows(instance.trainers.map(\.starts), grid, words, durations)
        roomStarts = Self.rows(instance.rooms.map(\.starts), grid, words, durations)

        var ofPerson = [[Int]](repeating: [], count: instance.people.count)
        var ofActivity = [[Int]](repeating: [], count: instance.activities.count)
        var successors = [[Instance.Predecessor]](repeating: [], count: instance.enrolments.count)
        for (index, enrolment) in instance.enrolments.enumerated() {
            ofPerson[enrolment.person].append(index)
            ofActivity[enrolment.activity].append(index)
            for before in enrolment.after {
                successors[before.enrolment].append(.init(enrolment: index, days: before.days, minutes: before.minutes))
            }
        }
        enrolmentsOfPerson = ofPerson
        enrolmentsOfActivity = ofActivity
        self.successors = successors
        durationsOfPerson = ofPerson.map { own in
            Array(Set(own.map { instance.activities[instance.enrolments[$0].activity].durationIndex })).sorted()
        }
        durationsOfTrainer = instance.trainers.map { trainer in
            let taught = instance.activities.indices.filter { trainer.teaches[$0] && instance.activities[$0].needsTrainer }
            return Array(Set(taught.map { instance.activities[$0].durationIndex })).sorted()
        }
        var trainersOfPerson = [[Int]](repeating: [], count: instance.people.count)
        var guarded = [[Guarded]](repeating: [], count: instance.enrolments.count)
        for (index, trainer) in instance.trainers.enumerated() {
            trainersOfPerson[trainer.person].append(index)
            for activity in instance.activities.indices {
                for own in trainer.attendsFirst[activity] ?? [] { guarded[own].append(.init(trainer: index, activity: activity)) }
            }
        }
        self.trainersOfPerson = trainersOfPerson
        self.guarded = guarded

        let days = instance.zones[0].dayBySlot
        firstDay = days.first ?? 0
        var dayStarts: [Int] = []
        for (slot, day) in days.enumerated() {
            while dayStarts.count <= Int(day - (days.first ?? 0)) { dayStarts.append(slot) }
        }
        self.dayStarts = dayStarts
        ready = instance.enrolments.map { grid.atOrAfter[min(max(0, $0.ready), instance.slotCount)] }
        lastOnTime = []
        weeksOpen = []
        let keys = instance.people.map { Cohort(team: $0.team ?? -1, site: $0.site ?? -1) }
        let cohorts = Array(Set(keys)).sorted { ($0.team, $0.site) < ($1.team, $1.site) }
        self.cohorts = cohorts
        cohortOf = keys.map { key in cohorts.firstIndex(of: key) ?? 0 }
        places = instance.activities.indices.map { Self.places(of: $0, in: instance, cohorts: cohorts) }
        lastOnTime = lastStarts()
        weeksOpen = weeks()
    }

    /// The tables of what days cost over the kept days, and where that of each enrolment begins.
    private static func dayCosts(
        of instance: Instance, _ grid: CompactGrid, _ calendar: CompactCalendar
    ) -> (costs: [Int32], rows: [Int]) {
        let count = calendar.dayStart.count
        let days = instance.zones[0].dayBySlot
        var costs = [Int32](repeating: 0, count: count)
        for table in instance.dayCosts {
            costs += calendar.dayStart.dropLast().map { table[Int(days[grid.original[$0]] - (days.first ?? 0))] } + [0]
        }
        return (costs, instance.enrolments.map { ($0.dayCost.map { $0 + 1 } ?? 0) * count })
    }

    /// Sets of the instance as rows over the kept slots.
    private static func rows(_ sets: [[SlotSet]], _ grid: CompactGrid, _ words: Int, _ durations: Int) -> [UInt64] {
        var rows = [UInt64](repeating: 0, count: max(1, sets.count * durations * words))
        for (index, each) in sets.enumerated() {
            for duration in 0..<min(durations, each.count) {
                let row = (index * durations + duration) * words
                for (position, word) in each[duration].words.enumerated() {
                    var rest = word
                    while rest != 0 {
                        let slot = position << 6 + rest.trailingZeroBitCount
                        rest &= rest - 1
                        let kept = grid.atOrAfter[slot]
                        if kept < grid.count, grid.original[kept] == slot { rows.setBit(row: row, kept) }
                    }
                }
            }
        }
        return rows
    }

    /// The kinds of place of an activity, by site.
    private static func places(of index: Int, in instance: Instance, cohorts: [Cohort]) -> [Place] {
        let activity = instance.activities[index]
        let everybody = Array(cohorts.indices)
        func trainers(at site: Int) -> [Int] {
            guard activity.needsTrainer else { return [] }
            return instance.trainers.indices
                .filter { instance.trainers[$0].teaches[index] && goes(instance.trainers[$0], to: site) }
                .sorted { (instance.trainers[$0].costPerHour, $0) < (instance.trainers[$1].costPerHour, $1) }
        }
        if let rooms = activity.rooms {
            let sites = Set(rooms.map { instance.rooms[$0].site ?? -1 }).sorted()
            return sites.map { site in
                let own = rooms.filter { instance.rooms[$0].site ?? -1 == site }
                    .sorted { (instance.rooms[$0].capacity, $0) < (instance.rooms[$1].capacity, $1) }
                return Place(
                    site: site, rooms: own,
                    capacity: min(activity.groupMaximum, own.map { instance.rooms[$0].capacity }.max() ?? 0),
                    trainers: trainers(at: site),
                    cohorts: everybody.filter { site < 0 || cohorts[$0].site == site })
            }
        }
        guard activity.isAtDesks else {
            return [Place(site: -1, rooms: [], capacity: activity.groupMaximum, trainers: trainers(at: -1), cohorts: everybody)]
        }
        return Set(cohorts.map(\.site)).sorted().map { site in
            Place(
                site: site, rooms: [], capacity: activity.groupMaximum, trainers: trainers(at: site),
                cohorts: everybody.filter { cohorts[$0].site == site || cohorts[$0].site < 0 })
        }
    }

    /// The last start of each enrolment that is not late.
    private func lastStarts() -> [Int] {
        instance.enrolments.map { enrolment in
            let minutes = instance.activities[enrolment.activity].minutes
            return grid.atOrBefore(lastStart(endingBy: enrolment.dueDay, minutes: minutes))
        }
    }

    /// For each person the weeks with a start, on time, of something that they need.
    private func weeks() -> [Int] {
        instance.people.indices.map { person in
            let calendar = calendar(ofPerson: person)
            var isOpen = [Bool](repeating: false, count: calendar.weekStart.count)
            for enrolment in enrolmentsOfPerson[person] where ready[enrolment] <= lastOnTime[enrolment] {
                let row = personRow(person, duration(ofEnrolment: enrolment))
                for slot in ready[enrolment]...lastOnTime[enrolment] where personStarts.hasBit(row: row, slot) {
                    isOpen[calendar.weekOf[slot]] = true
                }
            }
            return max(1, isOpen.count { $0 })
        }
    }
}
