import Calendars
import Documents
import Scheduling

/// On which days a module can be repeated for somebody at all: they are at work, and so is somebody who teaches it, where a room is open.
struct RefresherDays {
    private let builder: InstanceBuilder
    private let firstPart: [ModuleID: Int]
    private var places: [RefresherKind: SlotSet] = [:]

    init(_ builder: InstanceBuilder) {
        self.builder = builder
        firstPart = Dictionary(builder.activities.enumerated().map { ($1.module.id, $0) }) { first, _ in first }
    }

    /// Those days in order, by the person's own clock, from a slot on.
    mutating func days(of kind: RefresherKind, for person: Int, from first: Int) -> [CivilDate] {
        guard let duration = builder.durations.firstIndex(of: kind.minutes), let part = firstPart[kind.module] else { return [] }
        let instance = builder.instance
        let place = places[kind] ?? Self.starts(of: instance, part, duration)
        places[kind] = place
        var starts = instance.people[person].starts[duration]
        starts.formIntersection(place)
        let days = instance.zones[instance.people[person].zone].dayBySlot
        var found: [CivilDate] = []
        var last: Int32?
        for (index, word) in starts.words.enumerated() {
            var rest = word
            while rest != 0 {
                let slot = index * UInt64.bitWidth + rest.trailingZeroBitCount
                rest &= rest - 1
                guard slot >= first, days[slot] != last else { continue }
                last = days[slot]
                found.append(CivilDate(daysSinceEpoch: Int(days[slot])))
            }
        }
        return found
    }

    /// When somebody who teaches it is there, and a room.
    private static func starts(of instance: Instance, _ activity: Int, _ duration: Int) -> SlotSet {
        let known = instance.activities[activity]
        var all = SlotSet(slotCount: instance.slotCount)
        for slot in 0..<instance.slotCount { all.insert(slot) }
        func union(_ sets: [SlotSet]) -> SlotSet {
            sets.reduce(into: SlotSet(slotCount: instance.slotCount)) { $0.formUnion($1) }
        }
        if known.needsTrainer {
            all.formIntersection(union(instance.trainers.filter { $0.teaches[activity] }.map { $0.starts[duration] }))
        }
        if let rooms = known.rooms { all.formIntersection(union(rooms.map { instance.rooms[$0].starts[duration] })) }
        return all
    }
}

/// A module repeated in so many minutes.
struct RefresherKind: Hashable {
    let module: ModuleID
    let minutes: Int
}

extension TrainingModule {
    /// How long a refresher of it may be: steps of the grid up to that of the curriculum, and that; none where there is none.
    var refresherMinutes: [Int] {
        guard let full = refresher?.count, full > 0 else { return [] }
        return Array(stride(from: Instance.minutesPerSlot, to: full, by: Instance.minutesPerSlot)) + [full]
    }
}

extension PlannedSession {
    /// What it repeats, if it does.
    var kind: RefresherKind {
        RefresherKind(module: module, minutes: interval.start.minutes(to: interval.end))
    }
}
