/// Predicted performance on what was taught: the share of a module's components that can be recalled, 0 to 1, the mean of a group.
public struct Readiness: Hashable, Sendable {
    /// At the module's own threshold.
    public let value: Double
    /// At the highest threshold of the band.
    public let low: Double
    /// At the lowest threshold of the band.
    public let high: Double

    /// Those three.
    public init(value: Double, low: Double, high: Double) {
        self.value = value
        self.low = low
        self.high = high
    }

    /// The mean of several, each weighted; nothing where no weight is above 0.
    public static func mean(of weighted: some Sequence<(Double, Readiness)>) -> Readiness {
        var (sum, value, low, high) = (0.0, 0.0, 0.0, 0.0)
        for (weight, readiness) in weighted {
            sum += weight
            value += weight * readiness.value
            low += weight * readiness.low
            high += weight * readiness.high
        }
        guard sum > 0 else { return Readiness(value: 0, low: 0, high: 0) }
        return Readiness(value: value / sum, low: low / sum, high: high / sum)
    }
}

extension Retention {
    /// Readiness on a day: the shares of the strata, each as far as it is kept. An event counts only if it is strictly earlier.
    public func readiness(of history: History, on day: Double, threshold: Threshold) -> Readiness {
        let band = model.band
        let point = threshold.value(for: model)
        var value = 0.0
        var low = 0.0
        var high = 0.0
        for stratum in history.strata {
            guard let strength = strength(of: stratum.trace, at: day * History.hoursPerDay) else { continue }
            value += stratum.share * recall(strength, threshold: point)
            low += stratum.share * recall(strength, threshold: band.upperBound)
            high += stratum.share * recall(strength, threshold: band.lowerBound)
        }
        return Readiness(value: value, low: low, high: high)
    }

    /// Readiness on a day at one threshold of the model's scale.
    public func readiness(of history: History, on day: Double, at threshold: Double) -> Double {
        expected(history, before: day, on: day, at: threshold)
    }

    /// Consolidation: readiness a week after that day if nothing more happens from it on.
    public func consolidated(_ history: History, on day: Double, threshold: Threshold) -> Double {
        expected(
            history, before: day, on: day + Constants.consolidationDays.value, at: threshold.value(for: model))
    }

    /// Readiness on a day from the events before an earlier one, or the same.
    private func expected(_ history: History, before end: Double, on day: Double, at threshold: Double) -> Double {
        var value = 0.0
        for stratum in history.strata {
            let window = stratum.trace.window(before: end * History.hoursPerDay)
            guard !window.isEmpty else { continue }
            let strength = strength(of: stratum.trace, window, at: day * History.hoursPerDay)
            value += stratum.share * recall(strength, threshold: threshold)
        }
        return value
    }
}
