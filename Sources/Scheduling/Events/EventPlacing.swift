/// A place for every event: the guided ejection search of Nagata and Bräysy (2009), "A powerful route minimization heuristic for the vehicle
/// routing problem with time windows", carried over to slots.
///
/// An event without a place takes the slot whose events in its way matter least and drives them out; how much an event matters is how often
/// it has been without a place. A few random exchanges after each ejection keep the search from going round in circles, which here
/// does the work of a tabu list.
extension EventSearch {
    /// Random exchanges tried after an ejection.
    private static let shakes = 60

    /// Places events until none is left, the budget is spent or time is up; the board then holds the timetable of the least distance met; of
    /// several that with the fewest events left out (some have no attendees), then the least cost. Events without an open slot or a suitable room stay out.
    mutating func placeAll(budget: Int, isOver: () -> Bool) {
        let model = board.model
        var importance = [Int](repeating: 1, count: model.events)
        var unplaced = (0..<model.events).filter { model.allowed[$0] != 0 && model.suitable[$0] != 0 }
        for index in unplaced.indices.reversed() where index > 0 { unplaced.swapAt(index, random.below(index + 1)) }
        var best = (places: board.places, distance: board.distance, missing: board.missing)
        var rounds = 0
        while !unplaced.isEmpty, board.work < budget {
            rounds += 1
            if rounds & 63 == 0, isOver() { break }
            let event = unplaced.remove(at: random.below(unplaced.count))
            importance[event] += 1
            let (slot, victims) = leastImportant(inTheWayOf: event, importance)
            for victim in victims {
                board.remove(victim)
                unplaced.append(victim)
            }
            if slot < 0 || !board.place(event, at: slot) { unplaced.append(event) }
            if !victims.isEmpty {
                for _ in 0..<Self.shakes { _ = exchangeAtRandom(temperature: .infinity) }
            }
            let now = board.distance
            if (now, board.missing, board.cost) < (best.distance, best.missing, best.places.cost) {
                best = (board.places, now, board.missing)
            }
        }
        board.restore(best.places)
    }

    /// The slot where the events in the way of this one matter least, with them; ties are broken at random. −1 if there is none.
    private mutating func leastImportant(inTheWayOf event: Int, _ importance: [Int]) -> (slot: Int, victims: [Int]) {
        var best = (slot: -1, victims: [Int]())
        var least = Int.max
        var ties = 0
        for index in board.model.firstOpen[event]..<board.model.firstOpen[event + 1] {
            let slot = Int(board.model.open[index])
            board.work &+= Step.look
            guard let (victims, sum) = inTheWay(of: event, at: slot, importance, atMost: least) else { continue }
            if sum < least {
                ties = 1
            } else {
                ties += 1
                if random.below(ties) != 0 { continue }
            }
            least = sum
            best = (slot, victims)
        }
        return best
    }

    /// The placed events that would have to go if the event came to the slot, and how much they matter; nil if that is above a limit.
    private mutating func inTheWay(
        of event: Int, at slot: Int, _ importance: [Int], atMost limit: Int
    ) -> (events: [Int], sum: Int)? {
        let model = board.model
        var rooms = board.clashing[slot * model.events + event]
        var victims: [Int] = []
        var sum = 0
        var left = rooms
        while left != 0 {
            let other = Int(board.occupant[slot * model.rooms + left.trailingZeroBitCount])
            left &= left - 1
            victims.append(other)
            sum += importance[other]
            if sum > limit { return nil }
        }
        if model.hasOrder[event] {
            let early = model.before[model.firstBefore[event]..<model.firstBefore[event + 1]].map { Int($0) }
                .filter { board.slotOf[$0] >= slot }
            let late = model.after[model.firstAfter[event]..<model.firstAfter[event + 1]].map { Int($0) }
                .filter { board.slotOf[$0] >= 0 && board.slotOf[$0] <= slot }
            for other in early + late where !victims.contains(other) {
                victims.append(other)
                sum += importance[other]
                if board.slotOf[other] == slot { rooms |= 1 << UInt64(board.roomOf[other]) }
            }
            if sum > limit { return nil }
        }
        if board.hasRoom(for: event, at: slot, without: rooms) { return (victims, sum) }
        var least = Int.max
        var inTheRoom: Int?
        left = model.suitable[event]
        while left != 0 {
            let other = Int(board.occupant[slot * model.rooms + left.trailingZeroBitCount])
            left &= left - 1
            if other >= 0, !victims.contains(other), importance[other] < least {
                least = importance[other]
                inTheRoom = other
            }
        }
        guard let inTheRoom, sum + least <= limit else { return nil }
        return (victims + [inTheRoom], sum + least)
    }
}
