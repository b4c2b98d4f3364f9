extension EventBoard {
    /// Events that change places between two slots: whole Kempe chains, that is, with an event every event of the other slot that shares
    /// an attendee with it. Kempe chains are Morgenstern and Shapiro's (1989) moves for colouring; Lewis and Thompson (2015), "Analysing the
    /// effects of solution space connectivity with an effective metaheuristic for the course timetabling problem", show that on this
    /// problem plain moves and swaps leave the timetables badly connected and chains do not.
    struct Exchange: Sendable {
        var from = 0
        var to = 0
        /// The events that go from `from` to `to`, and those that come back.
        var going: [UInt64]
        var coming: [UInt64]
        /// Both, in the order in which they were found.
        var events: [Int]
        var count = 0
        var goingCount = 0
        var comingCount = 0
    }

    /// Begins an exchange between the slot of an event and another.
    mutating func beginExchange(from: Int, to: Int) {
        exchange.from = from
        exchange.to = to
        for word in 0..<model.words {
            exchange.going[word] = 0
            exchange.coming[word] = 0
        }
        exchange.count = 0
        exchange.goingCount = 0
        exchange.comingCount = 0
    }

    /// Adds an event of either slot and whatever has to move because it does; false if one of them may not be where it would come.
    mutating func extendExchange(by event: Int) -> Bool {
        let words = model.words
        let fromBase = exchange.from * words
        let toBase = exchange.to * words
        var next = exchange.count
        guard join(event, going: slotOf[event] == exchange.from) else { return false }
        while next < exchange.count {
            let event = exchange.events[next]
            next += 1
            work &+= 1
            let row = event * words
            if slotOf[event] == exchange.from {
                for word in 0..<words {
                    var others = model.clash[row + word] & members[toBase + word] & ~exchange.coming[word]
                    while others != 0 {
                        guard join(word << 6 | others.trailingZeroBitCount, going: false) else { return false }
                        others &= others - 1
                    }
                }
            } else {
                for word in 0..<words {
                    var others = model.clash[row + word] & members[fromBase + word] & ~exchange.going[word]
                    while others != 0 {
                        guard join(word << 6 | others.trailingZeroBitCount, going: true) else { return false }
                        others &= others - 1
                    }
                }
            }
        }
        return true
    }

    @inline(__always)
    private mutating func join(_ event: Int, going: Bool) -> Bool {
        let target = going ? exchange.to : exchange.from
        guard model.allowed[event] >> UInt64(target) & 1 == 1 else { return false }
        if going {
            exchange.going[event >> 6] |= 1 << UInt64(event & 63)
            exchange.goingCount += 1
        } else {
            exchange.coming[event >> 6] |= 1 << UInt64(event & 63)
            exchange.comingCount += 1
        }
        exchange.events[exchange.count] = event
        exchange.count += 1
        return true
    }

    /// How many rooms too few the slot that events go to (positive) or come to (negative) would have; 0 if the numbers are right.
    var overflow: Int {
        let surplus = exchange.goingCount - exchange.comingCount
        let roomsThere = freeRooms[exchange.to].nonzeroBitCount
        if surplus > roomsThere { return surplus - roomsThere }
        let roomsHere = freeRooms[exchange.from].nonzeroBitCount
        if -surplus > roomsHere { return surplus + roomsHere }
        return 0
    }

    /// Whether the exchange keeps every precedence.
    var exchangeKeepsOrder: Bool {
        for index in 0..<exchange.count {
            let event = exchange.events[index]
            if model.firstBefore[event] == model.firstBefore[event + 1],
                model.firstAfter[event] == model.firstAfter[event + 1]
            {
                continue
            }
            let slot = slotAfter(event)
            for index in model.firstBefore[event]..<model.firstBefore[event + 1] where slotAfter(model.before[index]) >= slot {
                return false
            }
            for index in model.firstAfter[event]..<model.firstAfter[event + 1] {
                let other = slotAfter(model.after[index])
                if other >= 0, other <= slot { return false }
            }
        }
        return true
    }

    private func slotAfter(_ event: Int) -> Int {
        let slot = slotOf[event]
        if slot == exchange.from { return exchange.going[event >> 6] >> UInt64(event & 63) & 1 == 1 ? exchange.to : slot }
        if slot == exchange.to { return exchange.coming[event >> 6] >> UInt64(event & 63) & 1 == 1 ? exchange.from : slot }
        return slot
    }

    /// What the exchange adds to the soft cost.
    ///
    /// A person with an event on both sides keeps their hours, only swapped, so people change one at a time and events add up.
    mutating func exchangeGain() -> Int {
        let from = exchange.from
        let to = exchange.to
        let fromBase = model.day[from] * model.people
        let toBase = model.day[to] * model.people
        let fromHour = model.hour[from]
        let toHour = model.hour[to]
        let fromTable = fromHour << model.slotsOfDay
        let toTable = toHour << model.slotsOfDay
        let fromBit = 1 << fromHour
        let toBit = 1 << toHour
        var sum = 0
        var looked = 0
        if fromBase != toBase {
            for index in 0..<exchange.count {
                let event = exchange.events[index]
                let first = model.firstAttendee[event]
                let last = model.firstAttendee[event + 1]
                looked &+= last &- first
                // Going or coming: one of the two bits is set, the other is not, or both are and nothing changes.
                for index in first..<last {
                    let person = Int(model.attendees[index])
                    let here = Int(attendance[fromBase + person])
                    let there = Int(attendance[toBase + person])
                    if here & fromBit != 0, there & toBit != 0 { continue }
                    sum &+= Int(model.gain[fromTable | here]) &+ Int(model.gain[toTable | there])
                }
            }
        } else {
            let both = fromBit | toBit
            for index in 0..<exchange.count {
                let event = exchange.events[index]
                let first = model.firstAttendee[event]
                let last = model.firstAttendee[event + 1]
                looked &+= last &- first
                for index in first..<last {
                    let bits = Int(attendance[fromBase + Int(model.attendees[index])])
                    if bits & both == both { continue }
                    sum &+= Int(model.dayCost[bits ^ both]) &- Int(model.dayCost[bits])
                }
            }
        }
        work &+= looked >> 3
        return sum
    }

    /// Carries the exchange out; false, and nothing changed, if the rooms do not suffice.
    mutating func commitExchange(gain: Int) -> Bool {
        let from = exchange.from
        let to = exchange.to
        load(&drafts.0, from)
        load(&drafts.1, to)
        work &+= 8
        for index in 0..<exchange.count {
            let event = exchange.events[index]
            let room = roomOf[event]
            if slotOf[event] == from {
                drafts.0.occupant[room] = -1
                drafts.0.free |= 1 << UInt64(room)
            } else {
                drafts.1.occupant[room] = -1
                drafts.1.free |= 1 << UInt64(room)
            }
        }
        for index in 0..<exchange.count {
            let event = exchange.events[index]
            if slotOf[event] == from {
                guard Self.accommodate(event, in: &drafts.1, model.suitable) else { return false }
            } else {
                guard Self.accommodate(event, in: &drafts.0, model.suitable) else { return false }
            }
        }
        for index in 0..<exchange.count {
            let event = exchange.events[index]
            toggle(event, at: from)
            toggle(event, at: to)
            slotOf[event] = slotOf[event] == from ? to : from
        }
        store(drafts.0, from)
        store(drafts.1, to)
        cost += gain
        return true
    }

    /// A random event of one of the exchange's slots that is not part of it; nil if all are.
    func another(at slot: Int, random: inout SeededGenerator) -> Int? {
        let base = slot * model.rooms
        let start = random.below(model.rooms)
        for step in 0..<model.rooms {
            let room = start + step < model.rooms ? start + step : start + step - model.rooms
            let event = occupant[base + room]
            if event < 0 { continue }
            let chosen = slot == exchange.from ? exchange.going : exchange.coming
            if chosen[event >> 6] >> UInt64(event & 63) & 1 == 0 { return event }
        }
        return nil
    }
}
