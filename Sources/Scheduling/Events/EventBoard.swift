/// A valid timetable that the search changes: no hard rule is ever broken on it, events may be missing from it.
///
/// Rooms are not searched: a slot takes an event whenever its events can all be given rooms, which a bipartite matching decides by
/// augmenting paths from the rooms they have (Kuhn 1955), as Rossi-Doria et al. (2003) introduced for this problem.
struct EventBoard: Sendable {
    let model: EventModel

    /// The slot of each event, −1 while it has none.
    var slotOf: [Int]
    /// The room of each event, −1 while it has none.
    var roomOf: [Int]
    /// The event in a room at a slot, −1 for none: slot × rooms + room.
    var occupant: [Int]
    /// For each slot, the rooms without an event.
    var freeRooms: [UInt64]
    /// For each slot, its events: `model.words` words each.
    var members: [UInt64]
    /// The hours at which a person has an event, bit by bit: day × people + person.
    var attendance: [UInt16]
    /// The soft cost.
    var cost = 0
    /// How many events have no slot.
    var missing: Int

    /// The two slots of an exchange, as their rooms will be: scratch of ``Exchange``.
    var drafts: (Draft, Draft)
    var exchange: Exchange
    /// Steps of work done: what time limits are counted in, so that results do not depend on the clock.
    var work = 0

    /// The rooms of one slot while events are given rooms.
    struct Draft: Sendable {
        var occupant: [Int]
        var free: UInt64 = 0
    }

    init(_ model: EventModel) {
        self.model = model
        slotOf = Array(repeating: -1, count: model.events)
        roomOf = slotOf
        occupant = Array(repeating: -1, count: model.slots * model.rooms)
        let all: UInt64 = model.rooms == 64 ? .max : (1 << UInt64(model.rooms)) - 1
        freeRooms = Array(repeating: all, count: model.slots)
        members = Array(repeating: 0, count: model.slots * model.words)
        attendance = Array(repeating: 0, count: model.days * model.people)
        missing = model.events
        let draft = Draft(occupant: Array(repeating: -1, count: model.rooms))
        drafts = (draft, draft)
        exchange = Exchange(
            going: Array(repeating: 0, count: model.words), coming: Array(repeating: 0, count: model.words),
            events: Array(repeating: 0, count: model.events))
    }

    /// The timetable as it stands.
    var timetable: EventTimetable {
        EventTimetable(
            places: slotOf.indices.map { slotOf[$0] < 0 ? nil : EventPlace(slot: slotOf[$0], room: roomOf[$0]) })
    }

    // MARK: One event

    /// What an event's attendees would suffer more if it were at the slot, where none of them has anything.
    func gain(of event: Int, at slot: Int) -> Int {
        let base = model.day[slot] * model.people
        let table = model.hour[slot] << model.slotsOfDay
        var sum = 0
        for index in model.firstAttendee[event]..<model.firstAttendee[event + 1] {
            let bits = Int(attendance[base + Int(model.attendees[index])])
            sum &+= Int(model.gain[table | bits])
        }
        return sum
    }

    /// Whether an event of the slot shares an attendee with this one.
    func clashes(_ event: Int, at slot: Int) -> Bool {
        let a = event * model.words
        let b = slot * model.words
        for word in 0..<model.words where model.clash[a + word] & members[b + word] != 0 { return true }
        return false
    }

    /// Whether the placed events that must come before or after it allow the slot.
    func keepsOrder(_ event: Int, at slot: Int) -> Bool {
        for index in model.firstBefore[event]..<model.firstBefore[event + 1] where slotOf[model.before[index]] >= slot {
            return false
        }
        for index in model.firstAfter[event]..<model.firstAfter[event + 1] {
            let other = slotOf[model.after[index]]
            if other >= 0, other <= slot { return false }
        }
        return true
    }

    /// Takes an event off the board.
    mutating func remove(_ event: Int) {
        let slot = slotOf[event]
        cost += gain(of: event, at: slot)
        toggle(event, at: slot)
        let room = roomOf[event]
        occupant[slot * model.rooms + room] = -1
        freeRooms[slot] |= 1 << UInt64(room)
        slotOf[event] = -1
        roomOf[event] = -1
        missing += 1
    }

    /// Puts an event that has no slot into one where nothing clashes with it; false, and nothing changed, if the rooms do not suffice.
    mutating func place(_ event: Int, at slot: Int) -> Bool {
        load(&drafts.0, slot)
        guard Self.accommodate(event, in: &drafts.0, model.suitable) else { return false }
        store(drafts.0, slot)
        missing -= 1
        cost += gain(of: event, at: slot)
        slotOf[event] = slot
        toggle(event, at: slot)
        return true
    }

    /// Turns the event's bits at the slot over, on or off.
    mutating func toggle(_ event: Int, at slot: Int) {
        members[slot * model.words + event >> 6] ^= 1 << UInt64(event & 63)
        let base = model.day[slot] * model.people
        let bit: UInt16 = 1 << UInt16(model.hour[slot])
        for index in model.firstAttendee[event]..<model.firstAttendee[event + 1] {
            attendance[base + Int(model.attendees[index])] ^= bit
        }
    }

    // MARK: Rooms

    func load(_ draft: inout Draft, _ slot: Int) {
        let base = slot * model.rooms
        for room in 0..<model.rooms { draft.occupant[room] = occupant[base + room] }
        draft.free = freeRooms[slot]
    }

    mutating func store(_ draft: Draft, _ slot: Int) {
        let base = slot * model.rooms
        for room in 0..<model.rooms {
            let event = draft.occupant[room]
            occupant[base + room] = event
            if event >= 0 { roomOf[event] = room }
        }
        freeRooms[slot] = draft.free
    }

    /// Whether the event would find a room at the slot if the victims there were gone.
    func hasRoom(for event: Int, at slot: Int, without victims: [Int]) -> Bool {
        let base = slot * model.rooms
        var draft = Draft(occupant: Array(occupant[base..<base + model.rooms]), free: freeRooms[slot])
        for victim in victims where slotOf[victim] == slot {
            draft.occupant[roomOf[victim]] = -1
            draft.free |= 1 << UInt64(roomOf[victim])
        }
        return Self.accommodate(event, in: &draft, model.suitable)
    }

    /// Gives the event a room of the draft, moving others among rooms that suit them; false, and nothing changed, if there is none.
    static func accommodate(_ event: Int, in draft: inout Draft, _ suitable: [UInt64]) -> Bool {
        var tried: UInt64 = 0
        return augment(event, &draft, &tried, suitable)
    }

    private static func augment(_ event: Int, _ draft: inout Draft, _ tried: inout UInt64, _ suitable: [UInt64]) -> Bool {
        let free = suitable[event] & draft.free
        if free != 0 {
            let room = free.trailingZeroBitCount
            draft.free &= ~(1 << UInt64(room))
            draft.occupant[room] = event
            return true
        }
        var candidates = suitable[event] & ~tried
        while candidates != 0 {
            let room = candidates.trailingZeroBitCount
            tried |= 1 << UInt64(room)
            if augment(draft.occupant[room], &draft, &tried, suitable) {
                draft.occupant[room] = event
                return true
            }
            candidates = suitable[event] & ~tried
        }
        return false
    }
}
