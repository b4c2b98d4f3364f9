import Testing

@testable import Scheduling

@Suite struct `A board of events` {
    /// The tables are changed bit by bit with each exchange; a board that is set up anew from the same places has to have the same.
    @Test(arguments: 0..<12) func `has the tables of one set up anew, after any exchanges`(seed: Int) {
        let instance = seed % 3 == 0 ? RandomEvents.crowded(seed: UInt64(seed)) : RandomEvents.instance(seed: UInt64(seed))
        var search = EventSearch(instance, seed: UInt64(seed))
        search.placeAll(budget: 20_000_000, isOver: { false })
        var kept = 0
        for step in 0..<3000 {
            if search.exchangeAtRandom(temperature: step % 2 == 0 ? 100 : 1) { kept += 1 }
            if step % 300 == 299 { expectTablesAnew(search.board, "seed \(seed), step \(step)") }
        }
        #expect(RandomEvents.broken(search.board.timetable, instance) == [])
        #expect(search.board.cost == RandomEvents.cost(search.board.timetable, instance))
        #expect(seed % 3 != 0 || kept > 50, "seed \(seed): only \(kept) exchanges were kept")
    }

    @Test(arguments: 0..<6) func `comes back to earlier places whole`(seed: Int) {
        let instance = RandomEvents.crowded(seed: UInt64(seed))
        var search = EventSearch(instance, seed: UInt64(seed))
        search.placeAll(budget: 20_000_000, isOver: { false })
        let earlier = search.board.places
        for _ in 0..<1000 { _ = search.exchangeAtRandom(temperature: 50) }
        search.board.restore(earlier)
        #expect(search.board.places == earlier)
        expectTablesAnew(search.board, "seed \(seed)")
    }

    /// Taking an exchange's gain from the limit it is compared with: at the gain it passes, below it is refused.
    @Test(arguments: 0..<6) func `accepts an exchange at its exact gain and refuses it one below`(seed: Int) throws {
        let instance = RandomEvents.crowded(seed: UInt64(seed))
        var search = EventSearch(instance, seed: UInt64(seed))
        search.placeAll(budget: 20_000_000, isOver: { false })
        var random = SeededGenerator(seed: UInt64(seed))
        var tried = 0
        for event in 0..<instance.events.count where search.board.slotOf[event] >= 0 {
            let from = Int(search.board.slotOf[event])
            for to in 0..<instance.slots where to != from && search.board.model.allowed[event] >> UInt64(to) & 1 == 1 {
                var exchange = EventExchange(from: from, to: to)
                guard search.board.begin(&exchange, with: event), search.board.balance(&exchange, random: &random),
                    search.board.keepsOrder(exchange)
                else { continue }
                var board = search.board
                #expect(board.evaluate(&exchange, limit: .max / 2))
                let gain = exchange.gain
                var again = exchange
                #expect(board.evaluate(&again, limit: gain))
                #expect(!board.evaluate(&again, limit: gain - 1))
                #expect(board.evaluate(&exchange, limit: gain))
                guard board.commit(exchange) else { continue }
                #expect(board.cost - search.board.cost == gain)
                #expect(board.cost == RandomEvents.cost(board.timetable, instance))
                tried += 1
                if tried == 40 { return }
            }
        }
        #expect(tried > 0)
    }

    private func expectTablesAnew(_ board: EventBoard, _ comment: String) {
        var anew = EventBoard(board.model)
        anew.restore(board.places)
        #expect(anew.places == board.places, "\(comment)")
        #expect(anew.occupant == board.occupant, "\(comment)")
        #expect(anew.freeRooms == board.freeRooms, "\(comment)")
        #expect(anew.clashing == board.clashing, "\(comment)")
        #expect(anew.closed == board.closed, "\(comment)")
        #expect(anew.ordered == board.ordered, "\(comment)")
        #expect(anew.week == board.week, "\(comment)")
        #expect(anew.costOfDay == board.costOfDay, "\(comment)")
        #expect(anew.missing == board.missing, "\(comment)")
    }
}
