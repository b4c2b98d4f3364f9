import Scheduling

/// What somebody with a list and a calendar does: for each module, in an order in which prerequisites come first, the earliest time
/// that takes the most learners, again and again until nobody is left who can come. No rule is broken; nothing is moved again.
struct NaivePlanner {
    private let instance: Instance
    private var diary: Diary

    /// The timetable of an instance: sessions, and the enrolments that found no place.
    static func plan(_ instance: Instance) -> (sessions: [Session], unplaced: [Int]) {
        var planner = NaivePlanner(instance: instance, diary: Diary(instance))
        for activity in planner.order() { planner.place(activity) }
        let sessions = planner.diary.sessions.sorted {
            ($0.start, $0.activity, $0.enrolments[0]) < ($1.start, $1.activity, $1.enrolments[0])
        }
        return (sessions, instance.enrolments.indices.filter { planner.diary.sessionOf[$0] == nil })
    }

    /// The activities, each after those that somebody needs before it; of the possible ones the first due, then the first listed.
    private func order() -> [Int] {
        let count = instance.activities.count
        var before = [Set<Int>](repeating: [], count: count)
        var due = [Int32](repeating: .max, count: count)
        for enrolment in instance.enrolments {
            due[enrolment.activity] = min(due[enrolment.activity], enrolment.dueDay)
            for earlier in enrolment.after { before[enrolment.activity].insert(instance.enrolments[earlier.enrolment].activity) }
        }
        var order: [Int] = []
        var left = Set(0..<count)
        while !left.isEmpty {
            let possible = left.filter { before[$0].subtracting([$0]).isDisjoint(with: left) }
            guard let next = (possible.isEmpty ? left : possible).min(by: { (due[$0], $0) < (due[$1], $1) }) else { break }
            order.append(next)
            left.remove(next)
        }
        return order
    }

    // MARK: - One module

    /// A session that could be held.
    private struct Choice {
        let start: Int
        let trainer: Int?
        let room: Int?
        let learners: [Int]
    }

    private mutating func place(_ activity: Int) {
        // In time first, then late.
        for allowsLate in [false, true] {
            while let choice = best(activity, allowsLate: allowsLate) {
                diary.hold(
                    Session(
                        activity: activity, start: choice.start, trainer: choice.trainer, room: choice.room,
                        enrolments: choice.learners.sorted()))
            }
        }
    }

    /// The earliest start that takes the most.
    private func best(_ activity: Int, allowsLate: Bool) -> Choice? {
        let duration = instance.activities[activity].durationIndex
        var waiting: [Int: [Int]] = [:]
        for (enrolment, needed) in instance.enrolments.enumerated() where needed.activity == activity {
            guard diary.sessionOf[enrolment] == nil, let low = diary.earliest(enrolment) else { continue }
            for slot in instance.people[needed.person].starts[duration].members where slot >= low {
                guard allowsLate || !diary.isLate(enrolment, start: slot) else { break }
                waiting[slot, default: []].append(enrolment)
            }
        }
        var best: Choice?
        for (slot, enrolments) in waiting.sorted(by: { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }) {
            if let best, enrolments.count < best.learners.count { break }
            guard let choice = choice(activity, slot, enrolments) else { continue }
            if let best {
                guard
                    choice.learners.count > best.learners.count
                        || (choice.learners.count == best.learners.count && slot < best.start)
                else { continue }
            }
            best = choice
        }
        return best
    }

    /// The fullest session at a start: any room, the first trainer who is free, learners as they are listed.
    private func choice(_ activity: Int, _ slot: Int, _ enrolments: [Int]) -> Choice? {
        let definition = instance.activities[activity]
        var best: Choice?
        let rooms: [Int?] = definition.rooms.map { $0.map(Optional.some) } ?? [nil]
        for room in rooms {
            if let room, !diary.isFree(room: room, activity, slot) { continue }
            let sites: [Int?] =
                room != nil || !definition.isAtDesks
                ? [room.flatMap { instance.rooms[$0].site }] : Set(enrolments.map(site)).sorted { ($0 ?? -1) < ($1 ?? -1) }
            for site in sites {
                let trainers: [Int?] =
                    definition.needsTrainer
                    ? instance.trainers.indices.filter { diary.canTeach($0, activity, slot, site: site) } : [nil]
                guard let trainer = trainers.first else { continue }
                let seats = min(definition.groupMaximum, room.map { instance.rooms[$0].capacity } ?? .max)
                guard seats > best?.learners.count ?? 0 else { continue }
                let learners = diary.whoCome(enrolments, activity, slot, seats: seats) { enrolment in
                    let person = instance.enrolments[enrolment].person
                    if let trainer, instance.trainers[trainer].person == person { return false }
                    guard let site else { return !definition.isAtDesks || self.site(enrolment) == nil }
                    return self.site(enrolment) == site || (definition.isAtDesks && self.site(enrolment) == nil)
                }
                guard learners.count > best?.learners.count ?? 0 else { continue }
                best = Choice(start: slot, trainer: trainer, room: room, learners: learners)
            }
        }
        return best
    }

    private func site(_ enrolment: Int) -> Int? { instance.people[instance.enrolments[enrolment].person].site }
}

extension SlotSet {
    /// Its slots in order.
    var members: [Int] {
        words.enumerated().flatMap { index, word in
            var slots: [Int] = []
            var rest = word
            while rest != 0 {
                slots.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
            return slots
        }
    }
}
