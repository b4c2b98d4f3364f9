internal import Planning

/// How sure it is.
extension Criteria {
    /// Payments of prices. Licences, once bought, renew themselves; trainers are paid for what was taught.
    static func paymentDecisions(_ measures: Measures) -> Criterion.Value? {
        .count(measures.payments.count { $0.reason.isPrice })
    }

    static func exitUnusableMoney(_ measures: Measures) -> Criterion.Value? {
        measures.exits.map(\.unusable).max().map { .money($0) }
    }

    static func unplaced(_ measures: Measures) -> Criterion.Value? {
        .count(measures.plan.unplaced.count)
    }

    static func lateDays(_ measures: Measures) -> Criterion.Value? {
        .days(measures.plan.late.reduce(0) { $0 + $1.days })
    }
}
