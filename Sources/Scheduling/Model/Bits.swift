/// Rows of bits in one flat array: row `r` of `w` words starts at word `r * w`.
extension [UInt64] {
    /// Whether bit `bit` of the row at word `row` is set.
    @inline(__always)
    func hasBit(row: Int, _ bit: Int) -> Bool {
        self[row &+ (bit &>> 6)] & (1 &<< UInt64(truncatingIfNeeded: bit & 63)) != 0
    }

    /// Sets that bit.
    mutating func setBit(row: Int, _ bit: Int) {
        self[row + bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Clears bits `low` to below `high` of the row at word `row`; `high` may not be above `low`.
    mutating func clearBits(row: Int, _ low: Int, _ high: Int) {
        guard low < high else { return }
        let first = low >> 6
        let last = (high - 1) >> 6
        for word in first...last {
            self[row + word] &= ~Self.mask(word: word, low, high)
        }
    }

    /// Copies bits `low` to below `high` of the row at word `row` from the same place in `source`.
    mutating func copyBits(row: Int, _ low: Int, _ high: Int, from source: [UInt64]) {
        guard low < high else { return }
        let first = low >> 6
        let last = (high - 1) >> 6
        for word in first...last {
            let mask = Self.mask(word: word, low, high)
            self[row + word] = (self[row + word] & ~mask) | (source[row + word] & mask)
        }
    }

    /// The bits of a word that lie in `low ..< high`.
    @inline(__always)
    static func mask(word: Int, _ low: Int, _ high: Int) -> UInt64 {
        let base = word << 6
        var mask = UInt64.max
        if low > base { mask = low - base >= 64 ? 0 : mask << UInt64(low - base) }
        if high < base + 64 { mask = high <= base ? 0 : mask & (UInt64.max >> UInt64(base + 64 - high)) }
        return mask
    }
}
