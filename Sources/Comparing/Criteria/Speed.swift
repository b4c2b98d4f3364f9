internal import Calendars
internal import Documents
internal import Planning

/// How soon it is of use.
extension Criteria {
    static func firstValue(_ measures: Measures) -> Criterion.Value? {
        guard let day = measures.firstValue?.day else { return .never }
        return .days(measures.plan.rollout.horizon.lowerBound.days(to: day))
    }

    /// What follows a payment waits as long as it does: set-up begins with the first one. Left out without a budget.
    static func affordableFirstValue(_ measures: Measures) -> Criterion.Value? {
        guard !measures.affordability.isEmpty else { return nil }
        guard let day = measures.firstValue?.day else { return .never }
        let start = measures.plan.rollout.horizon.lowerBound
        var wait = 0
        for (payment, affordability) in zip(measures.payments, measures.affordability) where payment.date <= day {
            guard let from = affordability.from else { return .never }
            wait = max(wait, max(payment.date, start).days(to: from))
        }
        return .days(start.days(to: day) + wait)
    }

    /// Left out where nobody's role meets a feature.
    static func featureDays(_ measures: Measures) -> Criterion.Value? {
        guard measures.uses.contains(where: { !$0.people.isEmpty }) else { return nil }
        let end = measures.plan.rollout.horizon.upperBound
        return .featureDays(Int(measures.uses.reduce(0) { $0 + $1.days(until: end) }.rounded()))
    }

    static func finish(_ measures: Measures) -> Criterion.Value? {
        let zone = measures.plan.rollout.zone
        let ends = measures.plan.sessions.map { zone.local($0.interval.end).date }
        return (ends + measures.plan.stages.map(\.due)).max().map { .date($0) }
    }
}
