/// The slots that any session can touch, numbered without the nights between: everything inside the search counts in these.
///
/// The slot after each run of such slots is kept too, so that two sessions that follow each other here follow each other in time.
struct CompactGrid: Sendable {
    /// How many are kept.
    let count: Int
    /// The slot of the instance that each stands for; one more at the end, the end of the grid.
    let original: [Int]
    /// For each slot of the instance and its end, the first kept one at or after it; `count` where there is none.
    let atOrAfter: [Int]

    init(instance: Instance) {
        var isTouched = [Bool](repeating: false, count: instance.slotCount + 1)
        var lengths: [Int: Int] = [:]
        for activity in instance.activities { lengths[activity.durationIndex] = activity.slots }
        for duration in lengths.keys.sorted() {
            let length = lengths[duration, default: 1]
            for start in Self.union(of: instance, duration: duration) {
                for slot in start..<min(start + length, instance.slotCount) { isTouched[slot] = true }
            }
        }
        for session in instance.fixed {
            let end = min(session.start + instance.activities[session.activity].slots, instance.slotCount)
            for slot in session.start..<end { isTouched[slot] = true }
        }
        var original: [Int] = []
        var atOrAfter = [Int](repeating: 0, count: instance.slotCount + 1)
        for slot in 0..<instance.slotCount {
            atOrAfter[slot] = original.count
            if isTouched[slot] || (slot > 0 && isTouched[slot - 1]) { original.append(slot) }
        }
        atOrAfter[instance.slotCount] = original.count
        count = original.count
        original.append(instance.slotCount)
        self.original = original
        self.atOrAfter = atOrAfter
    }

    /// The last kept slot at or before a slot of the instance; -1 where there is none.
    func atOrBefore(_ slot: Int) -> Int {
        guard slot >= 0 else { return -1 }
        return atOrAfter[Swift.min(slot + 1, atOrAfter.count - 1)] - 1
    }

    /// The starts of that duration at which any learner is free.
    private static func union(of instance: Instance, duration: Int) -> [Int] {
        var words = [UInt64](repeating: 0, count: (instance.slotCount + 63) / 64)
        for person in instance.people where duration < person.starts.count {
            for (index, word) in person.starts[duration].words.enumerated() { words[index] |= word }
        }
        var starts: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                starts.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return starts
    }
}

/// The days and weeks of one zone over the kept slots, numbered densely.
struct CompactCalendar: Sendable {
    /// The day of each kept slot.
    let dayOf: [Int]
    /// The first slot of each day; one more at the end.
    let dayStart: [Int]
    /// The week of each kept slot.
    let weekOf: [Int]
    /// The first slot of each week; one more at the end.
    let weekStart: [Int]

    init(table: Instance.ZoneTable, grid: CompactGrid) {
        (dayOf, dayStart) = Self.dense(table.dayBySlot, grid)
        (weekOf, weekStart) = Self.dense(table.weekBySlot, grid)
    }

    private static func dense(_ running: [Int32], _ grid: CompactGrid) -> (of: [Int], start: [Int]) {
        var numbers: [Int] = []
        var starts: [Int] = []
        var last: Int32?
        for slot in 0..<grid.count {
            let value = running[grid.original[slot]]
            if value != last {
                starts.append(slot)
                last = value
            }
            numbers.append(starts.count - 1)
        }
        starts.append(grid.count)
        return (numbers, starts)
    }
}
