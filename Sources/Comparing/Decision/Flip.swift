internal import Documents
public import Planning

/// The smallest change of one assumption, or one weight, that makes another strategy the best; or that none does.
public struct Flip: Sendable {
    /// What is changed.
    public let subject: Subject
    /// What it is.
    public let from: Double
    /// What makes another one the best; `nil` is nothing within the range.
    public let to: Double?
    /// Which one that is.
    public let winner: Strategy?
    /// Where it was looked for.
    public let range: ClosedRange<Double>
    /// Another number that moves along: with it the change has to be written.
    public let along: Along?

    init(
        subject: Subject, from: Double, to: Double?, winner: Strategy?, range: ClosedRange<Double>, along: Along? = nil
    ) {
        self.subject = subject
        self.from = from
        self.to = to
        self.winner = winner
        self.range = range
        self.along = along
    }

    /// What moves along with a changed number, so that its distribution keeps its shape.
    public struct Along: Sendable {
        /// Which number.
        public let assumption: Assumption
        /// What it comes to.
        public let to: Double
    }

    /// What can be changed.
    public enum Subject: Sendable {
        /// A number of the risk model.
        case assumption(Assumption)
        /// The weight of a priority.
        case weight(CriterionID.Group)
        /// The share of a module that is in use at work.
        case use
    }

    /// The change as a share of the range: what is compared to call one smaller.
    var size: Double { to.map { abs($0 - from) / max(range.upperBound - range.lowerBound, .leastNonzeroMagnitude) } ?? .infinity }
}

/// A number of the risk model of which the runs leave it open whether it turns the answer around.
public struct Unsettled: Sendable {
    /// Which number.
    public let assumption: Assumption
    /// Between what bounds it does not, from what it is outwards; where that is one number, nothing is known.
    public let steady: ClosedRange<Double>

    /// That number, and those bounds.
    public init(assumption: Assumption, steady: ClosedRange<Double>) {
        self.assumption = assumption
        self.steady = steady
    }
}

/// Looks for flips.
enum Flips {
    /// A weight beyond this leaves the other three without a say.
    static let weights = 0.0...10.0

    /// The weights that turn the answer around. Scores are linear in a weight, so that each crossing is exact; the smaller change counts.
    static func ofWeights(_ standings: [Decision.Standing], _ priorities: Priorities) -> [Flip] {
        guard let best = best(standings.map(\.score)) else { return [] }
        return standings[best].groups.map { group, _ in
            let from = priorities.weight(of: group)
            var crossings: [(to: Double, winner: Int)] = []
            for other in standings.indices where other != best {
                let slope = (standings[best].worth(of: group) ?? 0) - (standings[other].worth(of: group) ?? 0)
                let rest = standings[best].groups.filter { $0.group != group }.reduce(0.0) { sum, entry in
                    sum + priorities.weight(of: entry.group) * (entry.worth - (standings[other].worth(of: entry.group) ?? 0))
                }
                // Ahead by rest + slope × weight: nothing at the crossing, less beyond it.
                guard slope != 0 else { continue }
                let crossing = -rest / slope
                let beyond = slope > 0 ? rounded(crossing, .down) : rounded(crossing, .up)
                guard weights.contains(beyond), slope > 0 ? beyond < from : beyond > from else { continue }
                crossings.append((beyond, other))
            }
            let nearest = crossings.min { abs($0.to - from) < abs($1.to - from) }
            return Flip(
                subject: .weight(group), from: from, to: nearest?.to, winner: nearest.map { standings[$0.winner].strategy },
                range: weights)
        }
    }

    /// To hundredths, beyond the crossing.
    private static func rounded(_ weight: Double, _ rule: FloatingPointRoundingRule) -> Double {
        // A crossing that is a hundredth itself has to be passed.
        let step = rule == .up ? 1e-9 : -1e-9
        return ((weight + step) * 100).rounded(rule) / 100
    }

    /// The first of the best.
    static func best(_ scores: [Double]) -> Int? {
        scores.max().flatMap { most in scores.firstIndex { $0 == most } }
    }

    /// The smallest change of a number that makes another strategy the best: every step from the current number outwards is tried, to both
    /// sides, and the ends of the range. `winner` says which one is the best at a number.
    static func search(
        _ subject: Flip.Subject, from: Double, range: ClosedRange<Double>, best: Int, strategies: [Strategy], step: Double,
        winner: (Double) -> Int
    ) -> Flip {
        for number in grid(from: from, range: range, step: step) {
            let there = winner(number)
            guard there != best else { continue }
            return Flip(subject: subject, from: from, to: number, winner: strategies[there], range: range)
        }
        return Flip(subject: subject, from: from, to: nil, winner: nil, range: range)
    }

    /// Multiples of so many steps and the ends of the range, the nearest to a number first, of two as near the lower one; without it itself.
    static func grid(from: Double, range: ClosedRange<Double>, step: Double, each steps: Int = 1) -> [Double] {
        let apart = step * Double(steps)
        let low = Int((range.lowerBound / apart).rounded(.up))
        let high = Int((range.upperBound / apart).rounded(.down))
        var numbers = [range.lowerBound, range.upperBound]
        if low <= high { numbers += (low...high).map { multiple($0 * steps, of: step) } }
        let same = step / 1000
        var grid: [Double] = []
        for number in numbers.sorted(by: { (abs($0 - from), $0) < (abs($1 - from), $1) })
        where abs(number - from) > same && !grid.suffix(2).contains(where: { abs($0 - number) <= same }) {
            grid.append(number)
        }
        return grid
    }

    /// A multiple of a step as a document would write it: divided by whole numbers, 0.35 is 0.35.
    static func multiple(_ count: Int, of step: Double) -> Double {
        let parts = (1 / step).rounded()
        return parts > 1 ? Double(count) / parts : Double(count) * step
    }
}
