import Learning

/// Sessions that reach everything, on those days.
func taught(_ days: Double...) -> History { History(days.map { LearningEvent(day: $0, kind: .initial) }) }

/// A few numbers from a seed: SplitMix64.
struct Draws {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(_ range: ClosedRange<Double>) -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        let fraction = Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
        return range.lowerBound + fraction * (range.upperBound - range.lowerBound)
    }

    mutating func whole(_ range: ClosedRange<Int>) -> Int {
        min(range.upperBound, Int(number(Double(range.lowerBound)...Double(range.upperBound + 1))))
    }

    mutating func days(_ count: Int, within: ClosedRange<Double>) -> [Double] { (0..<count).map { _ in number(within) } }
}
