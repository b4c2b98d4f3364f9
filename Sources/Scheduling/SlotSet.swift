/// A set of slots as a bit each: somebody's free starts, a room's bookings.
public struct SlotSet: Hashable, Sendable {
    /// How many slots there are; bits at and above it are 0.
    public let slotCount: Int
    /// 64 slots a word, the lowest slot in the lowest bit.
    public private(set) var words: [UInt64]

    /// No slot of `slotCount`.
    public init(slotCount: Int) {
        precondition(slotCount >= 0, "a negative number of slots: \(slotCount)")
        self.slotCount = slotCount
        words = [UInt64](repeating: 0, count: (slotCount + 63) / 64)
    }

    /// Whether that slot is in it; false outside the grid.
    public func contains(_ slot: Int) -> Bool {
        guard slot >= 0, slot < slotCount else { return false }
        return words[slot >> 6] & (1 << UInt64(slot & 63)) != 0
    }

    /// Adds a slot of the grid.
    public mutating func insert(_ slot: Int) {
        precondition(slot >= 0 && slot < slotCount, "slot \(slot) of \(slotCount)")
        words[slot >> 6] |= 1 << UInt64(slot & 63)
    }

    /// Takes a slot of the grid out.
    public mutating func remove(_ slot: Int) {
        precondition(slot >= 0 && slot < slotCount, "slot \(slot) of \(slotCount)")
        words[slot >> 6] &= ~(1 << UInt64(slot & 63))
    }

    /// Keeps only what `other` has too.
    public mutating func formIntersection(_ other: SlotSet) {
        precondition(slotCount == other.slotCount, "sets of \(slotCount) and \(other.slotCount) slots")
        for index in words.indices { words[index] &= other.words[index] }
    }

    /// Adds what `other` has.
    public mutating func formUnion(_ other: SlotSet) {
        precondition(slotCount == other.slotCount, "sets of \(slotCount) and \(other.slotCount) slots")
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// How many slots are in it.
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Whether none is in it.
    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}
