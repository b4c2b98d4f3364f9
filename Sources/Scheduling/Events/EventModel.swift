/// An instance laid out for the search: flat tables of numbers and bit sets, nothing to look up by name.
struct EventModel: Sendable {
    let events: Int
    let rooms: Int
    let people: Int
    let days: Int
    let slotsOfDay: Int
    let slots: Int

    /// The events that share an attendee with event e: `neighbours[firstNeighbour[e] ..< firstNeighbour[e + 1]]`.
    let firstNeighbour: [Int]
    let neighbours: [Int32]
    /// For each event, its slots, less those that precedences can never leave it.
    let allowed: [UInt64]
    /// The same as lists: the slots of event e are `open[firstOpen[e] ..< firstOpen[e + 1]]`.
    let firstOpen: [Int]
    let open: [Int32]
    /// And the slots that it may not take: `shut[firstShut[e] ..< firstShut[e + 1]]`.
    let firstShut: [Int]
    let shut: [Int32]
    /// For each event, the rooms that suit it.
    let suitable: [UInt64]

    /// The attendees of event e: `attendees[firstAttendee[e] ..< firstAttendee[e + 1]]`.
    let firstAttendee: [Int]
    let attendees: [Int32]

    /// The events before event e: `before[firstBefore[e] ..< firstBefore[e + 1]]`; likewise after.
    let firstBefore: [Int]
    let before: [Int32]
    let firstAfter: [Int]
    let after: [Int32]

    /// For each event, whether it has to be before or after another.
    let hasOrder: [Bool]

    /// The day of each slot, and its place in the day.
    let day: [Int]
    let hour: [Int]

    /// What a day costs a person, by the bits of the hours at which they have an event.
    let dayCost: [Int8]
    /// What an event more at an hour adds to that: `gain[hour << slotsOfDay | bits]`, for bits without that hour;
    /// for bits with it, what taking it away adds.
    let gain: [Int8]

    init(_ instance: EventInstance) {
        events = instance.events.count
        rooms = instance.rooms
        people = instance.people
        days = instance.days
        slotsOfDay = instance.slotsOfDay
        slots = instance.slots

        var ofPerson = [[Int]](repeating: [], count: people)
        var first = [0]
        var all: [Int32] = []
        for (event, properties) in instance.events.enumerated() {
            for person in properties.attendees {
                all.append(Int32(person))
                ofPerson[person].append(event)
            }
            first.append(all.count)
        }
        firstAttendee = first
        attendees = all

        var clash = [[Bool]](repeating: [Bool](repeating: false, count: instance.events.count), count: instance.events.count)
        for list in ofPerson {
            for a in list {
                for b in list where a != b { clash[a][b] = true }
            }
        }
        (firstNeighbour, neighbours) = Self.flattened(clash.map { row in row.indices.filter { row[$0] } })
        suitable = instance.events.map(\.rooms)

        let pairs = Set(instance.precedences)
        var beforeLists = [[Int]](repeating: [], count: events)
        var afterLists = beforeLists
        for pair in pairs.sorted(by: { ($0.earlier, $0.later) < ($1.earlier, $1.later) }) {
            beforeLists[pair.later].append(pair.earlier)
            afterLists[pair.earlier].append(pair.later)
        }
        (firstBefore, before) = Self.flattened(beforeLists)
        (firstAfter, after) = Self.flattened(afterLists)
        allowed = Self.narrowed(instance.events.map(\.slots), before: beforeLists, after: afterLists, slots: slots)

        hasOrder = (0..<events).map { !beforeLists[$0].isEmpty || !afterLists[$0].isEmpty }
        (firstOpen, open) = Self.flattened(allowed.map { mask in (0..<instance.slots).filter { mask >> UInt64($0) & 1 == 1 } })
        (firstShut, shut) = Self.flattened(allowed.map { mask in (0..<instance.slots).filter { mask >> UInt64($0) & 1 == 0 } })

        day = (0..<slots).map { $0 / instance.slotsOfDay }
        hour = (0..<slots).map { $0 % instance.slotsOfDay }
        let masks = 1 << instance.slotsOfDay
        let cost = (0..<masks).map { Self.cost(ofDay: $0, slots: instance.slotsOfDay) }
        dayCost = cost.map { Int8($0) }
        var gain = [Int8](repeating: 0, count: masks * instance.slotsOfDay)
        for hour in 0..<instance.slotsOfDay {
            for bits in 0..<masks {
                gain[hour << instance.slotsOfDay | bits] = Int8(cost[bits ^ (1 << hour)] - cost[bits])
            }
        }
        self.gain = gain
    }

    /// The soft cost of one person's day (Lewis et al. 2007, section 2): one for an event in the last slot, one for each event that is
    /// the third or a later one in a row, one if there is but a single event.
    static func cost(ofDay bits: Int, slots: Int) -> Int {
        var cost = bits >> (slots - 1) & 1
        var run = 0
        for hour in 0..<slots {
            run = bits >> hour & 1 == 1 ? run + 1 : 0
            if run > 2 { cost += 1 }
        }
        return bits.nonzeroBitCount == 1 ? cost + 1 : cost
    }

    private static func flattened(_ lists: [[Int]]) -> (first: [Int], all: [Int32]) {
        var first = [0]
        var all: [Int32] = []
        for list in lists {
            all += list.map { Int32($0) }
            first.append(all.count)
        }
        return (first, all)
    }

    /// The slots of each event without those too early for what must come before it or too late for what must come after it.
    private static func narrowed(_ given: [UInt64], before: [[Int]], after: [[Int]], slots: Int) -> [UInt64] {
        var allowed = given
        let all: UInt64 = slots == 64 ? .max : (1 << UInt64(slots)) - 1
        for event in allowed.indices { allowed[event] &= all }
        var changed = true
        while changed {
            changed = false
            for event in allowed.indices {
                var mask = allowed[event]
                for other in before[event] where allowed[other] != 0 {
                    let earliest = allowed[other].trailingZeroBitCount
                    mask &= earliest == 63 ? 0 : UInt64.max << UInt64(earliest + 1)
                }
                for other in after[event] where allowed[other] != 0 {
                    let latest = 63 - allowed[other].leadingZeroBitCount
                    mask &= (1 << UInt64(latest)) - 1
                }
                if mask != 0, mask != allowed[event] {
                    allowed[event] = mask
                    changed = true
                }
            }
        }
        return allowed
    }
}
