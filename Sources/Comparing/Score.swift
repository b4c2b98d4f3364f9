internal import Calendars
internal import Documents

/// The priorities' weighted ranking: how near a strategy comes to being the best of those compared in everything, 0 to 1.
///
/// By each criterion a strategy gets the best value divided by its own, where less is better, and its own divided by the best, where more
/// is: half as good gets half. Dates count from the horizon's first day. Where the best is nothing at all, nothing gets 1 and anything
/// gets 0, and so does what never comes to pass. Where a criterion counts only what is placed, leaving people out must not look like
/// a saving: the result is multiplied by the share of the enrolments that are placed. The criteria of each of the document's four priorities are averaged, and the four
/// averages weighted by the priorities. A criterion by which all are equal says nothing and is left out.
///
/// A ratio and not the place between best and worst, so that a strategy nobody would choose does not change the order of the others.
enum Score {
    /// The scores of strategies with those criteria and shares of placed enrolments, or `nil` where all are equal by everything that has a weight.
    static func scores(of criteria: [[Criterion]], placed: [Double], rollout: Rollout) -> [Double]? {
        guard let first = criteria.first else { return nil }
        var sums = Array(repeating: 0.0, count: criteria.count)
        var weights = 0.0
        for group in CriterionID.Group.allCases {
            let merits = first.indices.filter { first[$0].id.group == group }.compactMap { index in
                merit(criteria.map { $0[index] }, start: rollout.horizon.lowerBound).map { merits in
                    first[index].id.countsOnlyPlaced ? zip(merits, placed).map { $0 * $1 } : merits
                }
            }
            let weight = rollout.priorities.weight(of: group)
            guard !merits.isEmpty, weight > 0 else { continue }
            weights += weight
            for strategy in sums.indices {
                sums[strategy] += weight * merits.reduce(0) { $0 + $1[strategy] } / Double(merits.count)
            }
        }
        return weights > 0 ? sums.map { $0 / weights } : nil
    }

    /// What each strategy gets by one criterion, or `nil` where all are equal.
    private static func merit(_ values: [Criterion], start: CivilDate) -> [Double]? {
        guard let criterion = values.first?.id, Set(values.map(\.value)).count > 1 else { return nil }
        let amounts = values.map { $0.value.amount(from: start) }
        switch criterion.better {
        case .lower:
            let best = amounts.compactMap(\.self).min() ?? 0
            return amounts.map { amount in
                guard let amount else { return 0 }
                return amount == best ? 1 : best / amount
            }
        case .higher:
            let best = amounts.compactMap(\.self).max() ?? 0
            return amounts.map { amount in amount.map { best > 0 ? $0 / best : 1 } ?? 0 }
        }
    }
}

extension Criterion.Value {
    /// The value as a number that is 0 where there is nothing, or `nil` for ``never``.
    fileprivate func amount(from start: CivilDate) -> Double? {
        switch self {
        case .never: nil
        case .date(let date): Double(max(0, start.days(to: date)))
        case .money, .days, .featureDays, .count, .hours, .minutes, .percent: Double(max(0, magnitude))
        }
    }
}

extension Priorities {
    fileprivate func weight(of group: CriterionID.Group) -> Double {
        switch group {
        case .cash: cash
        case .speed: speed
        case .learning: learning
        case .certainty: certainty
        }
    }
}
