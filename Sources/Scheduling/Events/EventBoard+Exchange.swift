/// Events that change places between two slots: whole Kempe chains, that is, with an event every event of the other slot that shares
/// an attendee with it. Kempe chains are Morgenstern and Shapiro's (1989) moves for colouring; Lewis and Thompson (2015), "Analysing the
/// effects of solution space connectivity with an effective metaheuristic for the course timetabling problem", show that on this
/// problem plain moves and swaps leave the timetables badly connected and chains do not.
struct EventExchange: Sendable {
    let from: Int
    let to: Int
    /// The rooms at `from` whose events go to `to`, and the rooms at `to` whose events come back.
    var going: UInt64 = 0
    var coming: UInt64 = 0
    /// How many attendances it changes, as far as ``EventBoard/evaluate(_:limit:)`` has looked.
    var attendees = 0
    /// How many events' chains were looked at for it.
    var steps = 0
    /// What the exchange adds to the soft cost of the day of `from` and of the day of `to`; all at `from` if they are the same.
    var gainFrom = 0
    var gainTo = 0

    var gain: Int { gainFrom &+ gainTo }
}

extension EventBoard {
    /// Adds the event that the exchange is about, which must be open to `to`, with its chain; false if an event of that may not be where it
    /// would come.
    @inline(__always)
    func begin(_ exchange: inout EventExchange, with event: Int) -> Bool {
        let met = clashing[exchange.to &* model.events &+ event]
        if met & closed[exchange.to &* model.slots &+ exchange.from] != 0 { return false }
        exchange.going = 1 << UInt64(truncatingIfNeeded: roomOf[event])
        return met == 0 || extend(&exchange, going: 0, coming: met)
    }

    /// Adds events of the exchange's slots, by their rooms, and whatever has to move because they do; false if one of them may not be where it
    /// would come. The events themselves must be open to their new slot.
    func extend(_ exchange: inout EventExchange, going: UInt64, coming: UInt64) -> Bool {
        let events = model.events
        let rooms = model.rooms
        let fromRow = exchange.from &* events
        let toRow = exchange.to &* events
        let fromRooms = exchange.from &* rooms
        let toRooms = exchange.to &* rooms
        let closedFrom = closed[exchange.from &* model.slots &+ exchange.to]
        let closedTo = closed[exchange.to &* model.slots &+ exchange.from]
        let clashing = clashing.span
        let occupant = occupant.span
        var allGoing = exchange.going
        var allComing = exchange.coming
        var steps = 1
        defer { exchange.steps &+= steps }
        var going = going
        var coming = coming
        while true {
            if going != 0 {
                allGoing |= going
                var met: UInt64 = 0
                repeat {
                    met |= clashing[toRow &+ Int(occupant[fromRooms &+ going.trailingZeroBitCount])]
                    going &= going &- 1
                    steps &+= 1
                } while going != 0
                coming |= met & ~allComing
            }
            if coming & closedTo != 0 { return false }
            if coming == 0 { break }
            allComing |= coming
            var met: UInt64 = 0
            repeat {
                met |= clashing[fromRow &+ Int(occupant[toRooms &+ coming.trailingZeroBitCount])]
                coming &= coming &- 1
                steps &+= 1
            } while coming != 0
            going = met & ~allGoing
            if going & closedFrom != 0 { return false }
            if going == 0 { break }
        }
        exchange.going = allGoing
        exchange.coming = allComing
        return true
    }

    /// How many rooms too few the slot that events go to (positive) or come to (negative) would have; 0 if the numbers are right.
    func overflow(_ exchange: EventExchange) -> Int {
        let surplus = exchange.going.nonzeroBitCount &- exchange.coming.nonzeroBitCount
        if surplus > 0 {
            let rooms = freeRooms[exchange.to].nonzeroBitCount
            return surplus > rooms ? surplus &- rooms : 0
        }
        if surplus < 0 {
            let rooms = freeRooms[exchange.from].nonzeroBitCount
            return -surplus > rooms ? surplus &+ rooms : 0
        }
        return 0
    }

    /// Adds random events of the fuller slot until either has rooms enough by number; false if that cannot be.
    func balance(_ exchange: inout EventExchange, random: inout SeededGenerator) -> Bool {
        while true {
            let overflow = overflow(exchange)
            if overflow == 0 { return true }
            if overflow > 0 {
                let others =
                    ~(freeRooms[exchange.to] | exchange.coming | closed[exchange.to &* model.slots &+ exchange.from]) & allRooms
                guard others != 0, extend(&exchange, going: 0, coming: Self.one(of: others, random: &random)) else {
                    return false
                }
            } else {
                let others =
                    ~(freeRooms[exchange.from] | exchange.going | closed[exchange.from &* model.slots &+ exchange.to]) & allRooms
                guard others != 0, extend(&exchange, going: Self.one(of: others, random: &random), coming: 0) else {
                    return false
                }
            }
        }
    }

    private var allRooms: UInt64 { model.rooms == 64 ? .max : (1 << UInt64(model.rooms)) &- 1 }

    /// A random bit of a word that is not zero.
    private static func one(of word: UInt64, random: inout SeededGenerator) -> UInt64 {
        var left = word
        for _ in 0..<random.below(word.nonzeroBitCount) { left &= left &- 1 }
        return left & (0 &- left)
    }

    /// Whether the exchange keeps every precedence.
    func keepsOrder(_ exchange: EventExchange) -> Bool {
        var rooms = exchange.going & ordered[exchange.from]
        while rooms != 0 {
            let event = Int(occupant[exchange.from * model.rooms + rooms.trailingZeroBitCount])
            rooms &= rooms &- 1
            guard keepsOrder(event, at: exchange.to, exchange) else { return false }
        }
        rooms = exchange.coming & ordered[exchange.to]
        while rooms != 0 {
            let event = Int(occupant[exchange.to * model.rooms + rooms.trailingZeroBitCount])
            rooms &= rooms &- 1
            guard keepsOrder(event, at: exchange.from, exchange) else { return false }
        }
        return true
    }

    private func keepsOrder(_ event: Int, at slot: Int, _ exchange: EventExchange) -> Bool {
        for index in model.firstBefore[event]..<model.firstBefore[event + 1]
        where self.slot(of: Int(model.before[index]), after: exchange) >= slot {
            return false
        }
        for index in model.firstAfter[event]..<model.firstAfter[event + 1] {
            let other = self.slot(of: Int(model.after[index]), after: exchange)
            if other >= 0, other <= slot { return false }
        }
        return true
    }

    private func slot(of event: Int, after exchange: EventExchange) -> Int {
        let slot = Int(slotOf[event])
        if slot == exchange.from { return exchange.going >> UInt64(roomOf[event]) & 1 == 1 ? exchange.to : slot }
        if slot == exchange.to { return exchange.coming >> UInt64(roomOf[event]) & 1 == 1 ? exchange.from : slot }
        return slot
    }

    /// Works out what the exchange adds to the soft cost; false as soon as it is certain to be above the limit.
    ///
    /// A person with an event on both sides keeps their hours, only swapped, so people change one at a time and events add up. What is not yet
    /// added up can at best take away all that the two days cost now.
    mutating func evaluate(_ exchange: inout EventExchange, limit: Int) -> Bool {
        let dayFrom = model.day[exchange.from]
        let dayTo = model.day[exchange.to]
        let hopeless = limit &+ costOfDay[dayFrom] &+ (dayFrom == dayTo ? 0 : costOfDay[dayTo])
        exchange.gainFrom = 0
        exchange.gainTo = 0
        var rooms = exchange.going
        var base = exchange.from &* model.rooms
        var looked = 0
        for side in 0..<2 {
            if side == 1 {
                rooms = exchange.coming
                base = exchange.to &* model.rooms
            }
            while rooms != 0 {
                let event = Int(occupant[base &+ rooms.trailingZeroBitCount])
                rooms &= rooms &- 1
                looked &+= add(event, to: &exchange, sameDay: dayFrom == dayTo)
                if exchange.gain > hopeless {
                    work &+= looked &* EventSearch.Step.attendee
                    return false
                }
            }
        }
        work &+= looked &* EventSearch.Step.attendee
        exchange.attendees = looked
        return exchange.gain <= limit
    }

    @inline(__always)
    private func add(_ event: Int, to exchange: inout EventExchange, sameDay: Bool) -> Int {
        let first = model.firstAttendee[event]
        let last = model.firstAttendee[event &+ 1]
        let attendees = model.attendees.span
        let week = week.span
        let fromHour = model.hour[exchange.from]
        let toHour = model.hour[exchange.to]
        let from = UInt64(truncatingIfNeeded: exchange.from)
        let to = UInt64(truncatingIfNeeded: exchange.to)
        let fromShift = from &- UInt64(truncatingIfNeeded: fromHour)
        let mask: UInt64 = (1 << UInt64(model.slotsOfDay)) &- 1
        if sameDay {
            let dayCost = model.dayCost.span
            let both = (1 << fromHour) | (1 << toHour)
            var sum = 0
            for index in first..<last {
                let bits = Int(truncatingIfNeeded: (week[Int(attendees[index])] &>> fromShift) & mask)
                if bits & both == both { continue }
                sum &+= Int(dayCost[bits ^ both]) &- Int(dayCost[bits])
            }
            exchange.gainFrom &+= sum
        } else {
            let toShift = to &- UInt64(truncatingIfNeeded: toHour)
            let gain = model.gain.span
            let fromTable = fromHour << model.slotsOfDay
            let toTable = toHour << model.slotsOfDay
            var here = 0
            var there = 0
            for index in first..<last {
                let bits = week[Int(attendees[index])]
                if (bits &>> from) & (bits &>> to) & 1 == 1 { continue }
                here &+= Int(gain[fromTable | Int(truncatingIfNeeded: (bits &>> fromShift) & mask)])
                there &+= Int(gain[toTable | Int(truncatingIfNeeded: (bits &>> toShift) & mask)])
            }
            exchange.gainFrom &+= here
            exchange.gainTo &+= there
        }
        return last &- first
    }

    /// Carries the exchange out; false, and nothing changed, if the rooms do not suffice.
    mutating func commit(_ exchange: EventExchange) -> Bool {
        let from = exchange.from
        let to = exchange.to
        let rooms = model.rooms
        load(from, into: 0)
        load(to, into: rooms)
        var freeFrom = freeRooms[from] | exchange.going
        var freeTo = freeRooms[to] | exchange.coming
        var left = exchange.going
        while left != 0 {
            draft[left.trailingZeroBitCount] = -1
            left &= left &- 1
        }
        left = exchange.coming
        while left != 0 {
            draft[rooms &+ left.trailingZeroBitCount] = -1
            left &= left &- 1
        }
        left = exchange.going
        while left != 0 {
            guard accommodate(Int(occupant[from &* rooms &+ left.trailingZeroBitCount]), in: rooms, free: &freeTo) else {
                return false
            }
            left &= left &- 1
        }
        left = exchange.coming
        while left != 0 {
            guard accommodate(Int(occupant[to &* rooms &+ left.trailingZeroBitCount]), in: 0, free: &freeFrom) else {
                return false
            }
            left &= left &- 1
        }
        let both: UInt64 = 1 << UInt64(from) | 1 << UInt64(to)
        left = exchange.going
        while left != 0 {
            let event = Int(occupant[from &* rooms &+ left.trailingZeroBitCount])
            left &= left &- 1
            toggle(event, at: both)
            slotOf[event] = Int32(truncatingIfNeeded: to)
        }
        left = exchange.coming
        while left != 0 {
            let event = Int(occupant[to &* rooms &+ left.trailingZeroBitCount])
            left &= left &- 1
            toggle(event, at: both)
            slotOf[event] = Int32(truncatingIfNeeded: from)
        }
        store(from, from: 0, free: freeFrom)
        store(to, from: rooms, free: freeTo)
        costOfDay[model.day[from]] &+= exchange.gainFrom
        costOfDay[model.day[to]] &+= exchange.gainTo
        cost &+= exchange.gain
        attendeesMoved &+= exchange.attendees
        return true
    }
}
