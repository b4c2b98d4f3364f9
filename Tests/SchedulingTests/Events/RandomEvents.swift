@testable import Scheduling

/// Instances that are known to have a complete timetable, since they are made around one, and a slow judge of timetables.
enum RandomEvents {
    static func instance(seed: UInt64) -> EventInstance {
        var random = SeededGenerator(seed: seed &+ 1000)
        let days = 1 + random.below(3)
        let slotsOfDay = 3 + random.below(3)
        let slots = days * slotsOfDay
        let rooms = 1 + random.below(3)
        let people = 2 + random.below(6)
        var events: [EventInstance.Event] = []
        var planted: [Int] = []
        for slot in 0..<slots {
            var free = Array(0..<people)
            for room in 0..<rooms where random.below(10) < 8 {
                let size = min(free.count, 1 + random.below(3))
                guard size > 0 else { continue }
                let attendees = (0..<size).map { _ in free.remove(at: random.below(free.count)) }
                let open = random.next() & random.next() | 1 << UInt64(slot)
                events.append(
                    EventInstance.Event(
                        attendees: attendees, slots: open & ((1 << UInt64(slots)) - 1),
                        rooms: (random.next() | 1 << UInt64(room)) & ((1 << UInt64(rooms)) - 1)))
                planted.append(slot)
            }
        }
        var order: [EventInstance.Precedence] = []
        for _ in 0..<events.count / 3 {
            let (a, b) = (random.below(events.count), random.below(events.count))
            if planted[a] < planted[b] { order.append(.init(earlier: a, later: b)) }
        }
        return EventInstance(
            days: days, slotsOfDay: slotsOfDay, rooms: rooms, people: people, events: events, precedences: order)
    }

    /// An instance of the competition's kind, made around a complete timetable: nine tenths of all places are taken, half the slots open.
    static func crowded(seed: UInt64, rooms: Int = 3) -> EventInstance {
        var random = SeededGenerator(seed: seed &+ 2000)
        let days = 5
        let slotsOfDay = 4
        let slots = days * slotsOfDay
        let people = 12 * rooms
        var events: [EventInstance.Event] = []
        var planted: [Int] = []
        for slot in 0..<slots {
            var free = Array(0..<people)
            for room in 0..<rooms where random.below(10) < 9 {
                let attendees = (0..<1 + random.below(6)).map { _ in free.remove(at: random.below(free.count)) }
                let open = random.next() | 1 << UInt64(slot)
                events.append(
                    EventInstance.Event(
                        attendees: attendees, slots: open & ((1 << UInt64(slots)) - 1),
                        rooms: (random.next() | 1 << UInt64(room)) & ((1 << UInt64(rooms)) - 1)))
                planted.append(slot)
            }
        }
        var order: [EventInstance.Precedence] = []
        for _ in 0..<events.count / 8 {
            let (a, b) = (random.below(events.count), random.below(events.count))
            if planted[a] < planted[b] { order.append(.init(earlier: a, later: b)) }
        }
        return EventInstance(
            days: days, slotsOfDay: slotsOfDay, rooms: rooms, people: people, events: events, precedences: order)
    }

    /// Up to five events on two days of three slots, with or without a complete timetable.
    static func tiny(seed: UInt64) -> EventInstance {
        var random = SeededGenerator(seed: seed &+ 3000)
        let events = (0..<2 + random.below(4)).map { _ in
            var people = [0, 1, 2, 3]
            let attendees = (0..<1 + random.below(3)).map { _ in people.remove(at: random.below(people.count)) }
            return EventInstance.Event(
                attendees: attendees, slots: random.next() & 0b111_111 | 1 << UInt64(random.below(6)), rooms: 1)
        }
        let order = events.count > 2 && seed % 2 == 0 ? [EventInstance.Precedence(earlier: 0, later: 2)] : []
        return EventInstance(days: 2, slotsOfDay: 3, rooms: 1, people: 4, events: events, precedences: order)
    }

    /// The least distance, and the least cost at it, of all timetables in one room, by trying them all.
    static func exhaustive(_ instance: EventInstance) -> (distance: Int, cost: Int) {
        var best = (distance: Int.max, cost: Int.max)
        var places = [EventPlace?](repeating: nil, count: instance.events.count)
        func tryAll(from event: Int, distance: Int) {
            if distance > best.distance { return }
            guard event < places.count else {
                let timetable = EventTimetable(places: places)
                guard broken(timetable, instance).isEmpty else { return }
                let found = (distance, cost(timetable, instance))
                if found < best { best = found }
                return
            }
            for slot in 0..<instance.slots where instance.events[event].slots >> UInt64(slot) & 1 == 1 {
                places[event] = EventPlace(slot: slot, room: 0)
                tryAll(from: event + 1, distance: distance)
            }
            places[event] = nil
            tryAll(from: event + 1, distance: distance + instance.events[event].attendees.count)
        }
        tryAll(from: 0, distance: 0)
        return best
    }

    /// Every broken rule, by H1 to H5 of Lewis et al. (2007).
    static func broken(_ timetable: EventTimetable, _ instance: EventInstance) -> [String] {
        var broken: [String] = []
        let placed = timetable.places.enumerated().compactMap { event, place in place.map { (event, $0) } }
        for (event, place) in placed {
            let properties = instance.events[event]
            if properties.slots >> UInt64(place.slot) & 1 == 0 { broken.append("H4 \(event)") }
            if properties.rooms >> UInt64(place.room) & 1 == 0 { broken.append("H2 \(event)") }
            for (other, otherPlace) in placed where other < event && otherPlace.slot == place.slot {
                if otherPlace.room == place.room { broken.append("H3 \(other) \(event)") }
                if !Set(instance.events[other].attendees).isDisjoint(with: properties.attendees) {
                    broken.append("H1 \(other) \(event)")
                }
            }
        }
        for pair in instance.precedences {
            guard let earlier = timetable.places[pair.earlier], let later = timetable.places[pair.later] else { continue }
            if earlier.slot >= later.slot { broken.append("H5 \(pair.earlier) \(pair.later)") }
        }
        return broken
    }

    /// The soft cost, counted anew.
    static func cost(_ timetable: EventTimetable, _ instance: EventInstance) -> Int {
        var cost = 0
        for person in 0..<instance.people {
            let slots = Set(
                timetable.places.enumerated().compactMap { event, place in
                    instance.events[event].attendees.contains(person) ? place?.slot : nil
                })
            for day in 0..<instance.days {
                let hours = (0..<instance.slotsOfDay).filter { slots.contains(day * instance.slotsOfDay + $0) }
                if hours.count == 1 { cost += 1 }
                if hours.last == instance.slotsOfDay - 1 { cost += 1 }
                cost += hours.filter { hours.contains($0 - 1) && hours.contains($0 - 2) }.count
            }
        }
        return cost
    }
}
