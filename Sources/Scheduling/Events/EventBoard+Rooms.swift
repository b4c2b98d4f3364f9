/// Rooms are not searched: a slot takes an event whenever its events can all be given rooms, which a bipartite matching decides by
/// augmenting paths from the rooms they have (Kuhn 1955), as Rossi-Doria et al. (2003) introduced for this problem.
extension EventBoard {
    /// Takes a slot's rooms into the scratch, from `base` on.
    mutating func load(_ slot: Int, into base: Int) {
        let rooms = slot * model.rooms
        for room in 0..<model.rooms { draft[base + room] = occupant[rooms + room] }
    }

    /// Makes the scratch's rooms those of the slot: every event whose room there is not what it was before changes its marks.
    mutating func store(_ slot: Int, from base: Int, free: UInt64) {
        let rooms = slot * model.rooms
        for room in 0..<model.rooms {
            let was = occupant[rooms + room]
            let event = draft[base + room]
            if was == event { continue }
            if was >= 0 { mark(Int(was), at: slot, room: room) }
            occupant[rooms + room] = event
            if event >= 0 {
                mark(Int(event), at: slot, room: room)
                roomOf[Int(event)] = Int32(truncatingIfNeeded: room)
            }
        }
        freeRooms[slot] = free
    }

    /// Whether the event would find a room at the slot if the events in those rooms were gone.
    mutating func hasRoom(for event: Int, at slot: Int, without victims: UInt64) -> Bool {
        if model.suitable[event] & (freeRooms[slot] | victims) != 0 { return true }
        load(slot, into: 0)
        var free = freeRooms[slot]
        var rooms = victims
        while rooms != 0 {
            draft[rooms.trailingZeroBitCount] = -1
            rooms &= rooms - 1
        }
        free |= victims
        return accommodate(event, in: 0, free: &free)
    }

    /// Gives the event a room of the scratch, moving others among rooms that suit them; false, and nothing changed, if there is none.
    @inline(__always)
    mutating func accommodate(_ event: Int, in base: Int, free: inout UInt64) -> Bool {
        let rooms = model.suitable[event] & free
        if rooms != 0 {
            let room = rooms.trailingZeroBitCount
            free &= ~(1 << UInt64(room))
            draft[base + room] = Int32(truncatingIfNeeded: event)
            return true
        }
        var tried: UInt64 = 0
        return augment(event, base, &free, &tried)
    }

    /// A step of an augmenting path; as deep as there are rooms at most.
    private mutating func augment(_ event: Int, _ base: Int, _ free: inout UInt64, _ tried: inout UInt64) -> Bool {
        let rooms = model.suitable[event]
        if rooms & free != 0 {
            let room = (rooms & free).trailingZeroBitCount
            free &= ~(1 << UInt64(room))
            draft[base + room] = Int32(truncatingIfNeeded: event)
            return true
        }
        var candidates = rooms & ~tried
        while candidates != 0 {
            let room = candidates.trailingZeroBitCount
            tried |= 1 << UInt64(room)
            if augment(Int(draft[base + room]), base, &free, &tried) {
                draft[base + room] = Int32(truncatingIfNeeded: event)
                return true
            }
            candidates = rooms & ~tried
        }
        return false
    }
}
