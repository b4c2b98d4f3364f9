import Testing

@testable import Scheduling

@Suite struct `A timetable of events with fixed attendees` {
    @Test(arguments: 0..<60) func `breaks no rule and costs what it says`(seed: Int) throws {
        let instance = RandomEvents.instance(seed: UInt64(seed))
        var search = EventSearch(instance, seed: UInt64(seed))
        let outcome = search.run(budget: 60_000)

        #expect(RandomEvents.broken(outcome.timetable, instance) == [], "seed \(seed)")
        #expect(outcome.cost == RandomEvents.cost(outcome.timetable, instance), "seed \(seed)")
        let missing = zip(instance.events, outcome.timetable.places).filter { $1 == nil }.map(\.0)
        #expect(outcome.distance == missing.reduce(0) { $0 + $1.attendees.count }, "seed \(seed)")
    }

    @Test func `is complete where a complete one exists`() {
        for seed in 0..<30 {
            let instance = RandomEvents.instance(seed: UInt64(seed))
            var search = EventSearch(instance, seed: 1)
            #expect(search.run(budget: 400_000).distance == 0, "seed \(seed)")
        }
    }

    @Test func `is the same for the same seed and budget, and not always for another seed`() {
        let differing = (0..<10).filter { index in
            let instance = RandomEvents.instance(seed: UInt64(index))
            let places = [1, 1, 2].map { (seed: UInt64) in
                var search = EventSearch(instance, seed: seed)
                return search.run(budget: 30_000).timetable.places
            }
            #expect(places[0] == places[1], "instance \(index)")
            return places[0] != places[2]
        }
        #expect(!differing.isEmpty)
    }

    @Test func `leaves out an event that has no slot or no room, and places the rest`() {
        let open: UInt64 = 0b111
        let instance = EventInstance(
            days: 1, slotsOfDay: 3, rooms: 1, people: 3,
            events: [
                EventInstance.Event(attendees: [0], slots: open, rooms: 1),
                EventInstance.Event(attendees: [0, 1], slots: open, rooms: 0),
                EventInstance.Event(attendees: [2], slots: 0, rooms: 1),
            ],
            precedences: [])
        var search = EventSearch(instance, seed: 1)
        let outcome = search.run(budget: 10_000)
        #expect(outcome.timetable.places.map { $0 != nil } == [true, false, false])
        #expect(outcome.distance == 3)
    }

    /// The earlier event both shares a person with the later one and sits in the slot it wants: it is in the way for two reasons.
    @Test func `drives an event out once even if it is in the way for two reasons`() {
        let instance = EventInstance(
            days: 1, slotsOfDay: 4, rooms: 1, people: 1,
            events: (0..<4).map { EventInstance.Event(attendees: [0], slots: $0 == 3 ? 0b1000 : 0b0111, rooms: 1) },
            precedences: [.init(earlier: 0, later: 1), .init(earlier: 1, later: 2), .init(earlier: 2, later: 3)])
        for seed in 0..<20 {
            var search = EventSearch(instance, seed: UInt64(seed))
            let outcome = search.run(budget: 10_000)
            #expect(outcome.timetable.places.map { $0?.slot } == [0, 1, 2, 3])
        }
    }

    /// Lewis et al. (2007): the last slot, each third or later event in a row, a single event on a day.
    @Test(arguments: [
        (0b0_0000_0000, 0), (0b0_0000_0001, 1), (0b1_0000_0000, 2), (0b0_0000_0011, 0), (0b0_0000_0111, 1), (0b0_0001_1111, 3),
        (0b0_0111_0111, 2), (0b1_1100_0000, 2), (0b1_1111_1111, 8),
    ]) func `costs a person on a day what the competition says`(bits: Int, cost: Int) {
        #expect(EventModel.cost(ofDay: bits, slots: 9) == cost)
    }
}

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
