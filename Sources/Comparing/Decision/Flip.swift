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

    /// The smallest change of a number that makes another strategy the best, on a grid of the range: both ends are tried, then the half of
    /// what is left, some times over. `winner` says which one is the best at a number.
    static func search(
        _ subject: Flip.Subject, from: Double, range: ClosedRange<Double>, best: Int, strategies: [Strategy], step: Double,
        winner: (Double) -> Int
    ) -> Flip {
        var found: [(to: Double, winner: Int)] = []
        for end in [range.lowerBound, range.upperBound] where end != from && (end < from) == (end == range.lowerBound) {
            let atEnd = winner(end)
            guard atEnd != best else { continue }
            var (same, other, who) = (from, end, atEnd)
            for _ in 0..<halvings where abs(other - same) > step {
                let middle = ((same + other) / 2 / step).rounded() * step
                guard middle != same, middle != other else { break }
                let there = winner(middle)
                if there == best { same = middle } else { (other, who) = (middle, there) }
            }
            found.append((other, who))
        }
        let nearest = found.min { abs($0.to - from) < abs($1.to - from) }
        return Flip(
            subject: subject, from: from, to: nearest?.to, winner: nearest.map { strategies[$0.winner] }, range: range)
    }

    private static let halvings = 4
}
