import Testing

@testable import Scheduling

@Suite struct `A timetable of events with fixed attendees` {
    @Test(arguments: 0..<60) func `breaks no rule and costs what it says`(seed: Int) throws {
        let instance = RandomEvents.instance(seed: UInt64(seed))
        var search = EventSearch(instance, seed: UInt64(seed))
        let outcome = search.run(budget: 400_000)

        #expect(RandomEvents.broken(outcome.timetable, instance) == [], "seed \(seed)")
        #expect(outcome.cost == RandomEvents.cost(outcome.timetable, instance), "seed \(seed)")
        let missing = zip(instance.events, outcome.timetable.places).filter { $1 == nil }.map(\.0)
        #expect(outcome.distance == missing.reduce(0) { $0 + $1.attendees.count }, "seed \(seed)")
    }

    @Test func `is complete where a complete one exists`() {
        for seed in 0..<30 {
            let instance = RandomEvents.instance(seed: UInt64(seed))
            var search = EventSearch(instance, seed: 1)
            search.placeAll(budget: 100_000_000, isOver: { false })
            #expect(search.board.missing == 0, "seed \(seed)")
        }
    }

    @Test func `is complete in nine tenths of all places, whatever the seed`() {
        for seed in 0..<12 {
            let instance = RandomEvents.crowded(seed: UInt64(seed), rooms: 4)
            var search = EventSearch(instance, seed: UInt64(seed) &* 77)
            search.placeAll(budget: 150_000_000, isOver: { false })
            #expect(search.board.missing == 0, "seed \(seed)")
        }
    }

    /// Against every timetable there is.
    @Test(arguments: 0..<40) func `is the best there is where all can be tried`(seed: Int) {
        let instance = RandomEvents.tiny(seed: UInt64(seed))
        var search = EventSearch(instance, seed: UInt64(seed))
        let outcome = search.run(budget: 2_000_000)
        let best = RandomEvents.exhaustive(instance)
        #expect(outcome.distance == best.distance, "seed \(seed)")
        #expect(best.distance > 0 || outcome.cost == best.cost, "seed \(seed)")
        if best.distance == 0 { #expect(search.board.leastCost <= best.cost, "seed \(seed)") }
    }

    @Test func `is the same for the same seed and budget, and not always for another seed`() {
        let differing = (0..<10).filter { index in
            let instance = RandomEvents.instance(seed: UInt64(index))
            let places = [1, 1, 2].map { (seed: UInt64) in
                var search = EventSearch(instance, seed: seed)
                return search.run(budget: 300_000).timetable.places
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
        let outcome = search.run(budget: 300_000)
        #expect(outcome.timetable.places.map { $0 != nil } == [true, false, false])
        #expect(outcome.distance == 3)
    }

    /// One who attends a single event, and an event with only the last slot open: at least 1 and 2.
    @Test func `is not sought further once it is certain to be the best`() {
        let instance = EventInstance(
            days: 1, slotsOfDay: 3, rooms: 1, people: 3,
            events: [
                EventInstance.Event(attendees: [0, 1, 2], slots: 0b001, rooms: 1),
                EventInstance.Event(attendees: [1, 2], slots: 0b100, rooms: 1),
            ],
            precedences: [])
        var search = EventSearch(instance, seed: 1)
        let budget = 1_000_000_000
        #expect(search.run(budget: budget).cost == 3)
        #expect(search.board.leastCost == 3)
        #expect(search.board.work < budget / 1000)
    }

    @Test func `places an event that nobody attends, though it counts for nothing`() {
        let events = [1, 0].map { EventInstance.Event(attendees: [], slots: 0b11, rooms: $0) }
        var search = EventSearch(
            EventInstance(days: 1, slotsOfDay: 2, rooms: 1, people: 0, events: events, precedences: []), seed: 1)
        #expect(search.run(budget: 100_000).timetable.places.map { $0 != nil } == [true, false])
    }

    /// The earlier event both shares a person with the later one and sits in the slot it wants: it is in the way for two reasons.
    @Test func `drives an event out once even if it is in the way for two reasons`() {
        let instance = EventInstance(
            days: 1, slotsOfDay: 4, rooms: 1, people: 1,
            events: (0..<4).map { EventInstance.Event(attendees: [0], slots: $0 == 3 ? 0b1000 : 0b0111, rooms: 1) },
            precedences: [.init(earlier: 0, later: 1), .init(earlier: 1, later: 2), .init(earlier: 2, later: 3)])
        for seed in 0..<20 {
            var search = EventSearch(instance, seed: UInt64(seed))
            let outcome = search.run(budget: 300_000)
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

    @Test(arguments: [1.5, 0.9, 0.6, 0.5]) func `is annealed from the first temperature to the last, never warmer than before`(
        hottest: Double
    ) {
        let cooling = EventSearch.Cooling(from: hottest, unit: 4)
        let temperatures = (0...200).map { cooling.temperature(after: Double($0) / 200) }
        #expect(abs(temperatures[0] - hottest * 4) < 1e-9)
        #expect(abs(temperatures[200] - EventSearch.Tuning.coldest * 4) < 1e-9)
        #expect(zip(temperatures, temperatures.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test(arguments: [0, 1_000_000, 9_000_000_000, 20_000_000_000, 170_000_000_000])
    func `is annealed in rounds that take up the whole budget and begin anew first`(work: Int) throws {
        let rounds = EventSearch.Tuning.rounds(within: work)
        #expect(abs(rounds.reduce(0) { $0 + $1.share } - 1) < 1e-9)
        #expect(try #require(rounds.first).isFresh)
        let least = min(Double(EventSearch.Tuning.leastRound), rounds.map { $0.share * Double(work) }.max() ?? 0)
        #expect(rounds.allSatisfy { $0.share * Double(work) >= least })
    }
}
