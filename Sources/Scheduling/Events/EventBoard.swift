/// A valid timetable that the search changes: no hard rule is ever broken on it, events may be missing from it.
///
/// A slot is looked at through its rooms: one word has a bit for each room, set where the event in that room has the property in question
/// (shares an attendee with event e, is closed at slot t, …). So a step of a Kempe chain is one word, whatever the number of events.
struct EventBoard: Sendable {
    let model: EventModel

    /// The slot of each event, −1 while it has none.
    var slotOf: [Int32]
    /// The room of each event, −1 while it has none.
    var roomOf: [Int32]
    /// The event in a room at a slot, −1 for none: slot × rooms + room.
    var occupant: [Int32]
    /// For each slot, the rooms without an event.
    var freeRooms: [UInt64]
    /// For each slot, the rooms whose event shares an attendee with an event: slot × events + event.
    var clashing: [UInt64]
    /// For each slot, the rooms whose event may not be at another slot: slot × slots + other.
    var closed: [UInt64]
    /// For each slot, the rooms whose event has to be before or after another.
    var ordered: [UInt64]
    /// The slots at which a person has an event, bit by bit.
    var week: [UInt64]
    /// The soft cost of each day.
    var costOfDay: [Int]
    /// The soft cost.
    var cost = 0
    /// How many events have no slot.
    var missing: Int

    /// Two slots' rooms while events are given rooms: scratch of ``EventBoard/accommodate(_:in:free:)``.
    var draft: [Int32]
    /// How many attendances exchanges have changed so far.
    var attendeesMoved = 0
    /// Steps of work done: what time limits are counted in, so that results do not depend on the clock.
    var work = 0

    init(_ model: EventModel) {
        self.model = model
        slotOf = Array(repeating: -1, count: model.events)
        roomOf = slotOf
        occupant = Array(repeating: -1, count: model.slots * model.rooms)
        let all: UInt64 = model.rooms == 64 ? .max : (1 << UInt64(model.rooms)) - 1
        freeRooms = Array(repeating: all, count: model.slots)
        clashing = Array(repeating: 0, count: model.slots * model.events)
        closed = Array(repeating: 0, count: model.slots * model.slots)
        ordered = Array(repeating: 0, count: model.slots)
        week = Array(repeating: 0, count: model.people)
        costOfDay = Array(repeating: 0, count: model.days)
        missing = model.events
        draft = Array(repeating: -1, count: 2 * model.rooms)
    }

    /// The timetable as it stands.
    var timetable: EventTimetable {
        EventTimetable(
            places: slotOf.indices.map { slotOf[$0] < 0 ? nil : EventPlace(slot: Int(slotOf[$0]), room: Int(roomOf[$0])) })
    }

    /// How many attendances the events left out have.
    var distance: Int {
        (0..<model.events).reduce(0) { slotOf[$1] < 0 ? $0 + model.firstAttendee[$1 + 1] - model.firstAttendee[$1] : $0 }
    }

    /// A soft cost that no timetable of the events on the board is below: whoever attends but one of them has a single event on its day, and an
    /// event that can only be in last slots costs each of its attendees one.
    var leastCost: Int {
        let last = (0..<model.slots).reduce(UInt64(0)) { model.hour[$1] == model.slotsOfDay - 1 ? $0 | 1 << UInt64($1) : $0 }
        var attended = [Int](repeating: 0, count: model.people)
        var cost = 0
        for event in 0..<model.events where slotOf[event] >= 0 {
            let range = model.firstAttendee[event]..<model.firstAttendee[event + 1]
            for index in range { attended[Int(model.attendees[index])] += 1 }
            if model.allowed[event] & ~last == 0 { cost += range.count }
        }
        return cost + attended.count { $0 == 1 }
    }

    // MARK: One event

    /// What an event's attendees would suffer more on that day if it were at the slot, where none of them has anything; if it is there
    /// already, what they would suffer more without it.
    func gain(of event: Int, at slot: Int) -> Int {
        let hour = model.hour[slot]
        let shift = UInt64(slot - hour)
        let mask: UInt64 = (1 << UInt64(model.slotsOfDay)) - 1
        let table = hour << model.slotsOfDay
        var sum = 0
        for index in model.firstAttendee[event]..<model.firstAttendee[event + 1] {
            let bits = Int(truncatingIfNeeded: week[Int(model.attendees[index])] >> shift & mask)
            sum += Int(model.gain[table | bits])
        }
        return sum
    }

    /// Whether the placed events that must come before or after it allow the slot.
    func keepsOrder(_ event: Int, at slot: Int) -> Bool {
        for index in model.firstBefore[event]..<model.firstBefore[event + 1] where slotOf[Int(model.before[index])] >= slot {
            return false
        }
        for index in model.firstAfter[event]..<model.firstAfter[event + 1] {
            let other = slotOf[Int(model.after[index])]
            if other >= 0, other <= slot { return false }
        }
        return true
    }

    /// Takes an event off the board.
    mutating func remove(_ event: Int) {
        let slot = Int(slotOf[event])
        let room = Int(roomOf[event])
        let gain = gain(of: event, at: slot)
        costOfDay[model.day[slot]] += gain
        cost += gain
        toggle(event, at: 1 << UInt64(slot))
        mark(event, at: slot, room: room)
        occupant[slot * model.rooms + room] = -1
        freeRooms[slot] |= 1 << UInt64(room)
        slotOf[event] = -1
        roomOf[event] = -1
        missing += 1
    }

    /// Puts an event that has no slot into one where nothing clashes with it; false, and nothing changed, if the rooms do not suffice.
    mutating func place(_ event: Int, at slot: Int) -> Bool {
        load(slot, into: 0)
        var free = freeRooms[slot]
        guard accommodate(event, in: 0, free: &free) else { return false }
        settle(event, at: slot)
        store(slot, from: 0, free: free)
        return true
    }

    /// Where every event is, to come back to.
    struct Places: Equatable, Sendable {
        var slotOf: [Int32]
        var roomOf: [Int32]
        var cost: Int
    }

    var places: Places { Places(slotOf: slotOf, roomOf: roomOf, cost: cost) }

    /// Brings every event back to where it was.
    mutating func restore(_ places: Places) {
        for event in 0..<model.events where slotOf[event] >= 0 { remove(event) }
        for event in 0..<model.events where places.slotOf[event] >= 0 {
            let slot = Int(places.slotOf[event])
            let room = Int(places.roomOf[event])
            settle(event, at: slot)
            roomOf[event] = places.roomOf[event]
            occupant[slot * model.rooms + room] = Int32(truncatingIfNeeded: event)
            freeRooms[slot] &= ~(1 << UInt64(room))
            mark(event, at: slot, room: room)
        }
    }

    /// All of placing an event but its room.
    private mutating func settle(_ event: Int, at slot: Int) {
        let gain = gain(of: event, at: slot)
        costOfDay[model.day[slot]] += gain
        cost += gain
        missing -= 1
        slotOf[event] = Int32(truncatingIfNeeded: slot)
        toggle(event, at: 1 << UInt64(slot))
    }

    /// Turns bits of the event's attendees over, on or off.
    mutating func toggle(_ event: Int, at slots: UInt64) {
        Self.flip(
            slots, of: &week, at: model.attendees, in: model.firstAttendee[event]..<model.firstAttendee[event &+ 1], offset: 0)
    }

    /// Turns an event's bits of the slot's rooms over, on or off.
    mutating func mark(_ event: Int, at slot: Int, room: Int) {
        let bit: UInt64 = 1 << UInt64(room)
        Self.flip(
            bit, of: &clashing, at: model.neighbours, in: model.firstNeighbour[event]..<model.firstNeighbour[event &+ 1],
            offset: slot &* model.events)
        Self.flip(
            bit, of: &closed, at: model.shut, in: model.firstShut[event]..<model.firstShut[event &+ 1],
            offset: slot &* model.slots)
        if model.hasOrder[event] { ordered[slot] ^= bit }
    }

    private static func flip(_ bits: UInt64, of words: inout [UInt64], at indices: [Int32], in range: Range<Int>, offset: Int) {
        let indices = indices.span
        var words = words.mutableSpan
        for index in range { words[offset &+ Int(indices[index])] ^= bits }
    }
}
