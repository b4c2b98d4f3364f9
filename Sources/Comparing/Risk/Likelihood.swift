import Foundation
internal import Documents

/// How much likelier runs are under some assumptions than under those that they were drawn with: the weights with which they stand for
/// runs under the others (importance sampling: Owen 2013, "Monte Carlo theory, methods and examples", chapter 9; as an answer to "what if":
/// Rubinstein 1989, Operations Research 37(1)).
///
/// `nil` where weights cannot say it: where the other assumptions make something possible that was never drawn, or where a number that
/// changes belongs to no draw, such as how long the change of an integrator takes.
struct Likelihood {
    private let from: RiskAssumptions
    private let to: RiskAssumptions
    /// By whole days, where the number that changes is about them.
    private let delays: [Double]?
    private let queues: (from: LogNormalDays, to: LogNormalDays)?
    private let overruns: (from: LogNormalDays, to: LogNormalDays)?

    init?(from: RiskAssumptions, to: RiskAssumptions) {
        guard
            from.changeCosts == to.changeCosts, from.replacedAfter == to.replacedAfter, from.taughtShare == to.taughtShare,
            from.abandonedPerMonth == to.abandonedPerMonth
        else { return nil }
        self.from = from
        self.to = to
        let pairs = [(from.noShow, to.noShow), (from.illPerDay, to.illPerDay), (from.turnoverPerYear, to.turnoverPerYear)]
        guard pairs.allSatisfy({ $0 > 0 || $1 == 0 }) else { return nil }
        guard from.changePerBoundary > 0 || to.changePerBoundary == 0 else { return nil }
        guard from.featureDropped.keys.allSatisfy({ from.dropChance(of: $0) > 0 || to.dropChance(of: $0) == 0 }) else {
            return nil
        }
        guard to.illDaysLeast >= from.illDaysLeast, to.illDaysMost <= from.illDaysMost else { return nil }
        delays = Self.isSamePayment(from, to) ? nil : Self.ratios(ofDelays: from, to)
        guard delays != nil || Self.isSamePayment(from, to) else { return nil }
        queues = Self.pair((from.queueMedian, from.queueP90), (to.queueMedian, to.queueP90))
        overruns = Self.pair((from.overrunMedian, from.overrunP90), (to.overrunMedian, to.overrunP90))
        guard queues?.from.isSpread ?? true, overruns?.from.isSpread ?? true else { return nil }
    }

    /// The logarithm of the ratio for one run; minus infinity for what cannot happen under the other assumptions.
    func logRatio(of run: DrawnRun) -> Double {
        var sum = 0.0
        if let delays { sum += run.delays.reduce(0) { $0 + ($1 < delays.count ? delays[$1] : -.infinity) } }
        if let overruns {
            sum += run.overruns.reduce(0) { $0 + log(overruns.to.mass($1)) - log(overruns.from.mass($1)) }
        }
        if let queues {
            sum += run.queues.reduce(0) { sum, days in
                let range = (Double(days) - Self.half)..<(Double(days) + Self.half)
                return sum + log(queues.to.mass(range)) - log(queues.from.mass(range))
            }
        }
        let changes = run.changes.count { $0 }
        sum += Self.cases(changes, of: run.changes.count, from.changePerBoundary, to.changePerBoundary)
        for feature in run.features {
            sum += Self.cases(feature.isDropped ? 1 : 0, of: 1, from.dropChance(of: feature.id), to.dropChance(of: feature.id))
        }
        sum += Self.cases(run.shows.missed, of: run.shows.missed + run.shows.came, from.noShow, to.noShow)
        return sum + illness(run) + turnover(run)
    }

    private func illness(_ run: DrawnRun) -> Double {
        let (lengths, well) = run.illness
        let cases = Self.cases(lengths.count, of: lengths.count + well, from.illPerDay, to.illPerDay)
        guard from.illDaysLeast != to.illDaysLeast || from.illDaysMost != to.illDaysMost else { return cases }
        guard lengths.allSatisfy({ (to.illDaysLeast...to.illDaysMost).contains(Double($0)) }) else { return -.infinity }
        let choices = (to.illDaysMost - to.illDaysLeast + 1) / (from.illDaysMost - from.illDaysLeast + 1)
        return cases - Double(lengths.count) * log(choices)
    }

    private func turnover(_ run: DrawnRun) -> Double {
        guard from.turnoverPerYear != to.turnoverPerYear else { return 0 }
        let days = Double(run.turnover.daysStayed + run.turnover.left.reduce(0, +))
        let stay = log1p(-to.turnoverPerYear) - log1p(-from.turnoverPerYear)
        let sum = days / World.daysPerYear * stay
        guard !run.turnover.left.isEmpty else { return sum }
        return sum + Double(run.turnover.left.count) * log(Self.perDay(to.turnoverPerYear) / Self.perDay(from.turnoverPerYear))
    }

    /// The chance of a day of what has a chance in a year.
    private static func perDay(_ chance: Double) -> Double { -expm1(log1p(-chance) / World.daysPerYear) }

    /// So many cases of so many, each with the same chance.
    private static func cases(_ count: Int, of all: Int, _ from: Double, _ to: Double) -> Double {
        guard from != to else { return 0 }
        return (count > 0 ? Double(count) * log(to / from) : 0)
            + (all > count ? Double(all - count) * (log1p(-to) - log1p(-from)) : 0)
    }

    // MARK: Payments

    private static func isSamePayment(_ from: RiskAssumptions, _ to: RiskAssumptions) -> Bool {
        (from.paidOnTime, from.delayMin, from.delayMode, from.delayMax) == (to.paidOnTime, to.delayMin, to.delayMode, to.delayMax)
    }

    /// For each number of days the logarithm of the ratio; `nil` where the other assumptions may come to days that were never drawn.
    private static func ratios(ofDelays from: RiskAssumptions, _ to: RiskAssumptions) -> [Double]? {
        let last = Int(max(from.delayMax, to.delayMax).rounded()) + 1
        let masses = (0...last).map { (from: mass(ofDelay: $0, from), to: mass(ofDelay: $0, to)) }
        let unseen = masses.reduce(0) { $0 + ($1.from > 0 ? 0 : $1.to) }
        guard unseen < leastMass else { return nil }
        return masses.map { $0.from > 0 ? log($0.to / $0.from) : -.infinity }
    }

    private static func mass(ofDelay days: Int, _ assumptions: RiskAssumptions) -> Double {
        func below(_ number: Double) -> Double {
            let (low, high) = (assumptions.delayMin, max(assumptions.delayMax, assumptions.delayMin))
            return Distributions.triangularBelow(
                number, min: low, mode: min(high, max(low, assumptions.delayMode)), max: high)
        }
        let late = below(Double(days) + half) - below(Double(days) - half)
        return (days == 0 ? assumptions.paidOnTime : 0) + (1 - assumptions.paidOnTime) * late
    }

    /// Less than this is not missed.
    private static let leastMass = 1e-4
    private static let half = 0.5

    // MARK: Set-up and queue

    private static func pair(
        _ from: (median: Double, p90: Double), _ to: (median: Double, p90: Double)
    ) -> (from: LogNormalDays, to: LogNormalDays)? {
        guard from != to else { return nil }
        return (LogNormalDays(median: from.median, p90: from.p90), LogNormalDays(median: to.median, p90: to.p90))
    }

    /// ``Distributions/logNormal(_:median:p90:)`` as a distribution.
    private struct LogNormalDays {
        let median: Double
        let p90: Double

        /// Whether it is not one number only.
        var isSpread: Bool { p90 > median }

        func mass(_ range: Range<Double>) -> Double {
            Distributions.logNormalBelow(range.upperBound, median: median, p90: p90)
                - Distributions.logNormalBelow(range.lowerBound, median: median, p90: p90)
        }
    }
}
