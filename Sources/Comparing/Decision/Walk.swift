/// How far one number has been gone along.
struct Walk: Sendable {
    let assumption: Assumption
    let from: Double
    /// What is still to be tried, the nearest first.
    var ahead: [Trial]
    /// Up to where the answer stays as it is, below and above.
    var stays: (below: Double, above: Double)
    /// Up to where it probably does.
    private var probablyStays: (below: Double, above: Double)
    /// Where another strategy seems to be ahead, and what was begun between there and what stays.
    var turned: Trial?
    var between: Trial?
    /// Whether few runs have been wrong: then another strategy is ahead only where all say so.
    var asksAll = false
    var planned = 0
    /// Whether it stopped because more plans would have had to be mended than might be.
    var isShort = false
    var outcome: Outcome?

    enum Outcome {
        case never
        case turns(number: Double, winner: Int)
    }

    init(_ assumption: Assumption, from: Double, ahead: [Trial]) {
        self.assumption = assumption
        self.from = from
        self.ahead = ahead
        stays = (from, from)
        probablyStays = (from, from)
    }

    func distance(_ number: Double) -> Double { abs(number - from) }

    /// Up to where the answer probably stays on the side of that number.
    func stays(towards number: Double) -> Double { number < from ? probablyStays.below : probablyStays.above }

    /// That the answer stays as it is at a number, surely or probably.
    mutating func pass(_ number: Double, surely: Bool = true) {
        if number < from {
            probablyStays.below = min(probablyStays.below, number)
            if surely { stays.below = min(stays.below, number) }
        } else {
            probablyStays.above = max(probablyStays.above, number)
            if surely { stays.above = max(stays.above, number) }
        }
    }

    /// The nearest first, of two as near the lower one.
    mutating func sort() {
        let from = from
        ahead.sort { (abs($0.number - from), $0.number) < (abs($1.number - from), $1.number) }
    }
}
