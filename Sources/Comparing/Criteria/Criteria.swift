internal import Documents
internal import Planning

/// The criteria in the design's order, each with where its value comes from. A value of `nil` leaves a criterion out: the document
/// has no figures for it.
enum Criteria {
    static let table: [(id: CriterionID, value: @Sendable (Measures) -> Criterion.Value?)] = [
        (.totalCost, totalCost),
        (.largestPayment, largestPayment),
        (.committedBeforeFirstValue, committedBeforeFirstValue),
        (.cashShort, cashShort),
        (.cashShortDays, cashShortDays),
        (.firstValue, firstValue),
        (.affordableFirstValue, affordableFirstValue),
        (.featureDays, featureDays),
        (.finish, finish),
        (.paymentDecisions, paymentDecisions),
        (.trainerCost, trainerCost),
        (.trainingHours, trainingHours),
        (.timeAwayCost, timeAwayCost),
        (.peakWeekMinutes, peakWeekMinutes),
        (.meanWeekMinutes, meanWeekMinutes),
        (.peakConceptsDay, peakConceptsDay),
        (.peakUnconsolidated, peakUnconsolidated),
        (.readinessGoLive, readinessGoLive),
        (.readiness30d, readiness30d),
        (.readiness90d, readiness90d),
        (.exitUnusableMoney, exitUnusableMoney),
        (.droppedScopeSaved, droppedScopeSaved),
        (.unplaced, unplaced),
        (.lateDays, lateDays),
    ]

    /// What each criterion comes to under that plan.
    static func values(_ measures: Measures) -> [Criterion] {
        table.compactMap { row in
            row.value(measures).map { Criterion(row.id, $0, range: range(of: row.id, measures)) }
        }
    }
}

extension Collection where Element == Money {
    /// The sum.
    var total: Money { reduce(.zero, +) }
}
