import Foundation

/// The Predictive Performance Equation (Walsh, Gluck, Gunzelmann, Jastrzembski, Krusmark 2018), at session level, in hours.
///
/// Events at ages r₁ … r_N with lags between successive ones: weights wⱼ = rⱼ^−x ∕ Σ r^−x, age T = Σ wⱼ rⱼ, decay d = b + m · mean of
/// 1 ∕ ln(lag + e), d = b for one event; strength M = N^c · T^−d.
struct PredictivePerformance: Sendable {
    var intercept = Constants.ppeIntercept.value
    var slope = Constants.ppeSlope.value
    var noise = Constants.ppeNoise.value
    let weighting = Constants.ppeWeighting.value
    private let shortestAge = Constants.shortestAge.value
    /// c · ln N for each number of events that can count, 0 for none.
    private let learning: [Double] = (0...Int(Constants.latestEvents.value)).map {
        Constants.ppeLearning.value * log(Double(max($0, 1)))
    }

    /// The strength at `hours` of those of a trace's events whose numbers are in `window`, none later than `hours`.
    ///
    /// The equation can say that an old course hurts today: the old event stretches the age more than its number gains. With the
    /// *guard*, the strength is that of the best suffix of the history, so that to have been taught more is never worse.
    func strength(_ trace: Trace, _ window: Range<Int>, at hours: Double, guarded: Bool) -> Double {
        var best = -Double.infinity
        var weights = 0.0
        var ages = 0.0
        var closeness = 0.0
        var count = 0
        for index in window.reversed() {
            let age = max(hours - trace.hours[index], shortestAge)
            let weight = exp(-weighting * log(age))
            weights += weight
            ages += weight * age
            count += 1
            if count > 1 { closeness += trace.closeness[index] }
            guard guarded || index == window.lowerBound else { continue }
            let decay = count == 1 ? intercept : intercept + slope * closeness / Double(count - 1)
            // Logarithms compare as strengths do, and need one exponential at the end.
            best = max(best, learning[count] - decay * log(ages / weights))
        }
        return exp(best)
    }
}
