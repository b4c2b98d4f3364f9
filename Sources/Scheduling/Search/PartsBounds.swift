/// Bounds of a part that was cut into regions: no bound of a region holds for the part, since another timetable may share trainers and
/// sessions otherwise.
///
/// Each enrolment is looked at as if nothing else were booked (the relaxation of ``Alone``), person by person, so that the memory does
/// not grow with the number of enrolments. Cost is bounded by modules: as many sessions as seats need, each with the cheapest trainer.
struct RegionBounds {
    /// How many enrolments no timetable places.
    private(set) var impossible = 0
    private let instance: Instance
    private let dayStarts: [Int]
    private var supplies: [Key: [UInt64]] = [:]
    /// What everybody can use of an activity: places without a site, and who teaches there; who teaches everywhere.
    private var everywhere: [Int: Everywhere] = [:]
    private var late: [Int] = []
    private var excess: [Int] = []
    private var unavoidable = 0
    private var possible: [Int]

    private struct Key: Hashable {
        let activity: Int
        let site: Int
    }

    private struct Everywhere {
        let supply: [UInt64]
        let trainers: [UInt64]
        let bound: [Int]
    }

    /// Looks at all enrolments of some parts of an instance together.
    init(_ instance: Instance, _ enrolments: [Int]) {
        self.instance = instance
        let days = instance.zones[0].dayBySlot
        var dayStarts: [Int] = []
        for (slot, day) in days.enumerated() {
            while dayStarts.count <= Int(day - (days.first ?? 0)) { dayStarts.append(slot) }
        }
        self.dayStarts = dayStarts
        possible = [Int](repeating: 0, count: instance.activities.count)
        var own: [Int] = []
        // Enrolments come person by person; a person that comes again only weakens nothing: each is counted where it is found.
        for enrolment in enrolments.sorted(by: { (instance.enrolments[$0].person, $0) < (instance.enrolments[$1].person, $1) }) {
            if let last = own.last, instance.enrolments[last].person != instance.enrolments[enrolment].person {
                look(own)
                own.removeAll(keepingCapacity: true)
            }
            own.append(enrolment)
        }
        if !own.isEmpty { look(own) }
    }

    /// The bounds in the order of the terms, for timetables that leave out `count`.
    func values(leavingOut count: Int) -> [Int] {
        let spare = max(0, count - impossible)
        return Objective.terms.map { entry in
            switch entry.term {
            case .unplaced: impossible
            case .lateDays: Bounds.sum(of: late, withoutLargest: spare)
            case .trainerCost: cost(leavingOut: spare)
            case .weeklyPeak: Bounds.sum(of: excess, withoutLargest: spare)
            case .avoidedHours: max(0, unavoidable - spare)
            // What changes is counted for the whole; that days cost something is not looked at.
            case .smallGroups, .spacing, .loneSessions, .peopleTold, .sessionsMoved, .minutesMoved: 0
            }
        }
    }

    /// Leaving an enrolment out spares one session at the most.
    private func cost(leavingOut spare: Int) -> Int {
        var total = 0
        var dearest = 0
        for (index, activity) in instance.activities.enumerated() where activity.needsTrainer && possible[index] > 0 {
            let rates = instance.trainers.indices.filter { instance.trainers[$0].teaches[index] }
                .map { instance.trainers[$0].costPerHour }
            let seats = activity.rooms.map { rooms in rooms.map { instance.rooms[$0].capacity }.max() ?? 1 } ?? Int.max
            let size = max(1, min(activity.groupMaximum, seats, possible[index]))
            let session = (rates.min() ?? 0) * activity.minutes
            total += session * ((possible[index] + size - 1) / size)
            dearest = max(dearest, session)
        }
        let left = spare > 0 && dearest > 0 ? max(0, total - min(spare, total / dearest + 1) * dearest) : total
        return TrainerCost.rounded(left)
    }

    // MARK: - One person

    private mutating func look(_ own: [Int]) {
        let person = instance.people[instance.enrolments[own[0]].person]
        let zone = instance.zones[person.zone]
        var earliest: [Int: Int] = [:]
        var minutes: [Int] = []
        var weeks = Set<Int32>()
        for enrolment in ordered(own) {
            let needed = instance.enrolments[enrolment]
            let activity = instance.activities[needed.activity]
            let starts = person.starts[activity.durationIndex].words
            let last = lastStart(endingBy: needed.dueDay, minutes: activity.minutes)
            if needed.ready <= last { note(&weeks, starts, needed.ready, last, zone.weekBySlot) }
            let low = earliestStart(needed, earliest)
            let supply = supply(of: needed.activity, at: person.site ?? -1)
            guard let low, let first = first(starts, supply, from: low) else {
                impossible += 1
                continue
            }
            earliest[enrolment] = first
            possible[needed.activity] += 1
            minutes.append(activity.minutes)
            late.append(max(0, Int(endDay(first, activity.minutes) - needed.dueDay)))
            let avoided = person.avoided[activity.durationIndex].words
            let isUnavoidable = starts.indices.allSatisfy { word in
                starts[word] & supply[word] & ~avoided[word] & [UInt64].mask(word: word, needed.ready, instance.slotCount) == 0
            }
            if isUnavoidable { unavoidable += 1 }
        }
        let open = max(1, weeks.count)
        excess.append(max(0, (minutes.max() ?? 0) - (minutes.reduce(0, +) + open - 1) / open))
    }

    /// A person's enrolments, each after what comes before it.
    private func ordered(_ own: [Int]) -> [Int] {
        var order: [Int] = []
        var isTaken: Set<Int> = []
        let all = Set(own)
        while order.count < own.count {
            let before = order.count
            for enrolment in own where !isTaken.contains(enrolment) {
                let waits = instance.enrolments[enrolment].after.contains { before in
                    all.contains(before.enrolment) && !isTaken.contains(before.enrolment)
                }
                guard !waits else { continue }
                isTaken.insert(enrolment)
                order.append(enrolment)
            }
            guard order.count > before else { break }
        }
        return order
    }

    /// The first start after everything that comes before; `nil` where something before is impossible.
    private func earliestStart(_ needed: Instance.Enrolment, _ earliest: [Int: Int]) -> Int? {
        var low = needed.ready
        for before in needed.after {
            guard let start = earliest[before.enrolment] else { return nil }
            let minutes = instance.activities[instance.enrolments[before.enrolment].activity].minutes
            let end = start * Instance.minutesPerSlot + minutes + before.minutes
            low = max(low, (end + Instance.minutesPerSlot - 1) / Instance.minutesPerSlot)
            if before.days > 0 { low = max(low, firstSlot(ofDay: Int(endDay(start, minutes) + before.days))) }
        }
        return low
    }

    private func first(_ starts: [UInt64], _ supply: [UInt64], from low: Int) -> Int? {
        guard low < instance.slotCount else { return nil }
        for word in (low >> 6)..<starts.count {
            let bits = starts[word] & supply[word] & [UInt64].mask(word: word, low, instance.slotCount)
            if bits != 0 { return word << 6 + bits.trailingZeroBitCount }
        }
        return nil
    }

    private func note(_ weeks: inout Set<Int32>, _ starts: [UInt64], _ low: Int, _ high: Int, _ weekBySlot: [Int32]) {
        let end = min(high + 1, instance.slotCount)
        guard low < end else { return }
        for word in (low >> 6)...((end - 1) >> 6) {
            var bits = starts[word] & [UInt64].mask(word: word, low, end)
            while bits != 0 {
                let week = weekBySlot[word << 6 + bits.trailingZeroBitCount]
                weeks.insert(week)
                // The rest of the week says no more.
                while bits != 0, weekBySlot[word << 6 + bits.trailingZeroBitCount] == week { bits &= bits - 1 }
            }
        }
    }

    private func endDay(_ start: Int, _ minutes: Int) -> Int32 {
        instance.zones[0].dayBySlot[min(start + minutes / Instance.minutesPerSlot, instance.slotCount)]
    }

    private func firstSlot(ofDay day: Int) -> Int {
        let index = day - Int(instance.zones[0].dayBySlot.first ?? 0)
        return index < 0 ? 0 : index < dayStarts.count ? dayStarts[index] : instance.slotCount
    }

    private func lastStart(endingBy day: Int32, minutes: Int) -> Int {
        firstSlot(ofDay: Int(day) + 1) - 1 - minutes / Instance.minutesPerSlot
    }

    // MARK: - Places and who teaches

    /// The starts at which somebody of that site finds a place and somebody who teaches there.
    private mutating func supply(of index: Int, at site: Int) -> [UInt64] {
        let key = Key(activity: index, site: site)
        if let known = supplies[key] { return known }
        let activity = instance.activities[index]
        let words = (instance.slotCount + 63) / 64
        let common = everywhere[index] ?? everywhere(index, words)
        everywhere[index] = common
        var supply = common.supply
        if site >= 0, activity.rooms != nil || activity.isAtDesks {
            var rooms = [UInt64](repeating: activity.isAtDesks ? .max : 0, count: words)
            for room in activity.rooms ?? [] where instance.rooms[room].site == site && instance.rooms[room].capacity > 0 {
                Self.add(instance.rooms[room].starts[activity.durationIndex], to: &rooms)
            }
            var trainers = activity.needsTrainer ? common.trainers : [UInt64](repeating: .max, count: words)
            for trainer in common.bound where Model.goes(instance.trainers[trainer], to: site) {
                Self.add(instance.trainers[trainer].starts[activity.durationIndex], to: &trainers)
            }
            for word in 0..<words { supply[word] |= rooms[word] & trainers[word] }
        }
        supplies[key] = supply
        return supply
    }

    private func everywhere(_ index: Int, _ words: Int) -> Everywhere {
        let activity = instance.activities[index]
        let teachers = activity.needsTrainer ? instance.trainers.indices.filter { instance.trainers[$0].teaches[index] } : []
        var all = [UInt64](repeating: activity.needsTrainer ? 0 : .max, count: words)
        var anywhere = [UInt64](repeating: 0, count: words)
        for trainer in teachers {
            Self.add(instance.trainers[trainer].starts[activity.durationIndex], to: &all)
            if instance.trainers[trainer].sites == nil {
                Self.add(instance.trainers[trainer].starts[activity.durationIndex], to: &anywhere)
            }
        }
        // At desks whoever has no site sits at anybody's; where nothing is needed any start will do.
        var places = [UInt64](repeating: activity.rooms == nil ? .max : 0, count: words)
        for room in activity.rooms ?? [] where instance.rooms[room].site == nil && instance.rooms[room].capacity > 0 {
            Self.add(instance.rooms[room].starts[activity.durationIndex], to: &places)
        }
        return Everywhere(
            supply: (0..<words).map { places[$0] & all[$0] }, trainers: anywhere,
            bound: teachers.filter { instance.trainers[$0].sites != nil })
    }

    private static func add(_ set: SlotSet, to words: inout [UInt64]) {
        for (index, word) in set.words.enumerated() { words[index] |= word }
    }
}
