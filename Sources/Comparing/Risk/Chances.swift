internal import Calendars
internal import Documents
internal import Planning

/// What the runs of one strategy say by each criterion that chance touches.
struct Chances {
    let outcomes: [RunOutcome]

    /// The plan's criteria with percentiles, and those that only chance brings, in the design's order.
    func criteria(_ planned: [Criterion]) -> [Criterion] {
        guard !outcomes.isEmpty else { return planned }
        var all = planned.map { Criterion($0.id, $0.value, range: $0.range, percentiles: percentiles(of: $0.id)) }
        all += [
            probability(.deadlineProbability, \.allHeld), probability(.abandonmentProbability, \.isAbandoned),
            mean(.featuresDelivered, \.featuresDelivered), mean(.replans, \.replans),
        ]
        return CriterionID.allCases.compactMap { id in all.first { $0.id == id } }
    }

    private func probability(_ id: CriterionID, _ happened: (RunOutcome) -> Bool) -> Criterion {
        let seen = EstimatedProbability(count: outcomes.count(where: happened), of: outcomes.count)
        let (low, high) = (seen.interval.lowerBound, seen.interval.upperBound)
        return Criterion(
            id, .probability(rounding: seen.share),
            range: Criterion.Range(low: .probability(rounding: low), high: .probability(rounding: high)))
    }

    private func mean(_ id: CriterionID, _ number: (RunOutcome) -> Int) -> Criterion {
        let sum = outcomes.reduce(0) { $0 + number($1) }
        return Criterion(
            id, .mean(hundredths: rounded(sum * 100, over: outcomes.count)), percentiles: percentiles(of: id))
    }

    /// Values that so many percent of the runs reach or better; `nil` for what chance does not touch.
    private func percentiles(of id: CriterionID) -> Criterion.Percentiles? {
        let values = outcomes.compactMap { $0.value(of: id) }
        guard !values.isEmpty else { return nil }
        let better = id.better
        let sorted = values.sorted {
            better == .lower ? $0.magnitude < $1.magnitude : $0.magnitude > $1.magnitude
        }
        func reached(_ percent: Int) -> Criterion.Value {
            sorted[max(0, (percent * sorted.count + 99) / 100 - 1)]
        }
        return Criterion.Percentiles(p50: reached(50), p80: reached(80), p95: reached(95))
    }
}
