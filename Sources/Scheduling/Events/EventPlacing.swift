/// A place for every event: the guided ejection search of Nagata and Bräysy (2009), "A powerful route minimization heuristic for the vehicle
/// routing problem with time windows", carried over to slots.
///
/// An event without a place takes the slot whose events in its way matter least and drives them out; how much an event matters is how often
/// it has been without a place. A few random exchanges after each ejection keep the search from going round in circles, which here
/// does the work of a tabu list.
extension EventSearch {
    /// How many budgets may be spent on completing a timetable: an incomplete one counts for little, so this goes on beyond the first.
    private static let patience = 2
    /// Random exchanges tried after an ejection.
    private static let shakes = 60

    /// Places events until none is left, twice the budget is spent or time is up; the board then holds what was reached last, the outcome
    /// the timetable of the least distance, at equal distance of the least cost.
    mutating func placeAll(budget: Int, isOver: () -> Bool) -> Outcome {
        let model = board.model
        var importance = [Int](repeating: 1, count: model.events)
        var unplaced = Array(0..<model.events)
        for index in unplaced.indices.reversed() where index > 0 { unplaced.swapAt(index, random.below(index + 1)) }
        let hopeless = unplaced.filter { slotsOf[$0].isEmpty || model.suitable[$0] == 0 }
        unplaced.removeAll { slotsOf[$0].isEmpty || model.suitable[$0] == 0 }
        func distance() -> Int {
            (unplaced + hopeless).reduce(0) { $0 + model.firstAttendee[$1 + 1] - model.firstAttendee[$1] }
        }
        var best = Outcome(timetable: board.timetable, cost: board.cost, distance: distance())
        var rounds = 0
        while !unplaced.isEmpty, board.work < budget * Self.patience {
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
            let now = distance()
            if now < best.distance || now == best.distance && board.cost < best.cost {
                best = Outcome(timetable: board.timetable, cost: board.cost, distance: now)
            }
        }
        return best
    }

    /// The slot where the events in the way of this one matter least, with them; ties are broken at random. −1 if there is none.
    private mutating func leastImportant(inTheWayOf event: Int, _ importance: [Int]) -> (slot: Int, victims: [Int]) {
        var best = (slot: -1, victims: [Int]())
        var least = Int.max
        var ties = 0
        for slot in slotsOf[event] {
            board.work &+= 8
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
    private func inTheWay(of event: Int, at slot: Int, _ importance: [Int], atMost limit: Int) -> (events: [Int], sum: Int)? {
        let model = board.model
        var victims: [Int] = []
        var sum = 0
        for word in 0..<model.words {
            var others = model.clash[event * model.words + word] & board.members[slot * model.words + word]
            while others != 0 {
                let other = word << 6 | others.trailingZeroBitCount
                others &= others - 1
                victims.append(other)
                sum += importance[other]
                if sum > limit { return nil }
            }
        }
        let early = model.before[model.firstBefore[event]..<model.firstBefore[event + 1]].filter { board.slotOf[$0] >= slot }
        let late = model.after[model.firstAfter[event]..<model.firstAfter[event + 1]]
            .filter { board.slotOf[$0] >= 0 && board.slotOf[$0] <= slot }
        for other in early + late where !victims.contains(other) {
            victims.append(other)
            sum += importance[other]
        }
        if sum > limit { return nil }
        if board.hasRoom(for: event, at: slot, without: victims) { return (victims, sum) }
        var least = Int.max
        var inTheRoom: Int?
        for room in 0..<model.rooms where model.suitable[event] >> UInt64(room) & 1 == 1 {
            let other = board.occupant[slot * model.rooms + room]
            if other >= 0, !victims.contains(other), importance[other] < least {
                least = importance[other]
                inTheRoom = other
            }
        }
        guard let inTheRoom, sum + least <= limit else { return nil }
        return (victims + [inTheRoom], sum + least)
    }
}
