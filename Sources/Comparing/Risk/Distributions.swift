import Foundation

/// The distributions of the risk model, each drawn by inversion from one uniform number, so that the same number drawn with a larger
/// parameter never gives less.
enum Distributions {
    /// A delay between a least and a greatest value around a most likely one (Kotz and van Dorp 2004, chapter 1: triangular, by inversion).
    static func triangular(_ uniform: Double, min: Double, mode: Double, max: Double) -> Double {
        guard max > min else { return min }
        let rise = (mode - min) / (max - min)
        return uniform < rise
            ? min + (uniform * (max - min) * (mode - min)).squareRoot()
            : max - ((1 - uniform) * (max - min) * (max - mode)).squareRoot()
    }

    /// The probability that it is below a number.
    static func triangularBelow(_ number: Double, min: Double, mode: Double, max: Double) -> Double {
        guard max > min else { return number > min ? 1 : 0 }
        if number <= min { return 0 }
        if number >= max { return 1 }
        return number < mode
            ? (number - min) * (number - min) / ((max - min) * (mode - min))
            : 1 - (max - number) * (max - number) / ((max - min) * (max - mode))
    }

    /// A quantity of which one more than it is log-normal (Little 2006 finds the ratio of actual to estimated duration log-normal), from its
    /// median and the value below which nine of ten cases are; never below 0: nobody is paid for being early.
    ///
    /// One more: a share of 0.1 over the estimate is a ratio of 1.1; and a median of no days at all still has a tail.
    static func logNormal(_ uniform: Double, median: Double, p90: Double) -> Double {
        guard p90 > median else { return Swift.max(0, median) }
        let centre = log1p(median)
        let spread = (log1p(p90) - centre) / normalQuantile(ninth)
        return Swift.max(0, exp(centre + spread * normalQuantile(uniform)) - 1)
    }

    /// The probability that it is below a number.
    static func logNormalBelow(_ number: Double, median: Double, p90: Double) -> Double {
        guard number > 0 else { return 0 }
        guard p90 > median else { return number > median ? 1 : 0 }
        let centre = log1p(median)
        let spread = (log1p(p90) - centre) / normalQuantile(ninth)
        return erfc((centre - log1p(number)) / spread / 2.0.squareRoot()) / 2
    }

    /// How long until something happens whose chance within one unit of time is `chance`, at any moment alike: exponential.
    static func exponential(_ uniform: Double, chance: Double) -> Double {
        guard chance > 0 else { return .infinity }
        guard chance < 1 else { return 0 }
        return log1p(-uniform) / log1p(-chance)
    }

    private static let ninth = 0.9

    /// The quantile of the standard normal distribution by Acklam's rational approximations (2003); the relative error is below 1.15e-9.
    static func normalQuantile(_ probability: Double) -> Double {
        let p = Swift.min(Swift.max(probability, leastProbability), 1 - leastProbability)
        if p < low {
            let q = (-2 * log(p)).squareRoot()
            return polynomial(tailAbove, q) / (polynomial(tailBelow, q) * q + 1)
        }
        if p > 1 - low {
            let q = (-2 * log1p(-p)).squareRoot()
            return -polynomial(tailAbove, q) / (polynomial(tailBelow, q) * q + 1)
        }
        let q = p - 0.5
        let r = q * q
        return polynomial(centreAbove, r) * q / (polynomial(centreBelow, r) * r + 1)
    }

    private static let leastProbability = 1e-15
    private static let low = 0.02425
    private static let centreAbove = [
        -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01,
        2.506628277459239e+00,
    ]
    private static let centreBelow = [
        -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01,
    ]
    private static let tailAbove = [
        -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00,
        2.938163982698783e+00,
    ]
    private static let tailBelow = [
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00,
    ]

    private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
        coefficients.reduce(0) { $0 * x + $1 }
    }
}

/// A probability as runs let one estimate it.
public struct EstimatedProbability: Sendable {
    /// The share of the runs, 0 to 1; 0 of no runs.
    public let share: Double
    /// Within it lies the probability, 95 %.
    public let interval: ClosedRange<Double>

    /// Of what was seen `count` times in `runs`.
    init(count: Int, of runs: Int) {
        share = Double(count) / Double(max(1, runs))
        interval = Interval95.wilson(count: count, of: runs)
    }
}

/// How sure an estimated probability is.
enum Interval95 {
    /// The score interval of Wilson (1927), 95 %: within it lies the probability of what was seen `count` times in `runs`.
    static func wilson(count: Int, of runs: Int) -> ClosedRange<Double> {
        guard runs > 0 else { return 0...1 }
        let n = Double(runs)
        let p = Double(count) / n
        let z2 = quantile * quantile
        let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        let half = quantile / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        // At the ends the formula gives exactly 0 and 1, but for rounding.
        return (count == 0 ? 0 : max(0, centre - half))...(count == runs ? 1 : min(1, centre + half))
    }

    /// The normal quantile of 97.5 %.
    static let quantile = 1.959963984540054
}
