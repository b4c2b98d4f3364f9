internal import Documents
internal import Planning

/// What it costs and when. Money is what is paid to others; the time of the company's own people is `time-away-cost`.
extension Criteria {
    static func totalCost(_ measures: Measures) -> Criterion.Value? {
        .money(measures.payments.map(\.amount).total)
    }

    /// One payment of a price, or one bill for licences: what somebody has to sign for at once.
    static func largestPayment(_ measures: Measures) -> Criterion.Value? {
        .money(measures.payments.map(\.amount).max() ?? .zero)
    }

    /// The whole price of every contract whose first payment is before the first value, and what else is paid before it. Where nothing
    /// is ever of use, everything.
    static func committedBeforeFirstValue(_ measures: Measures) -> Criterion.Value? {
        guard let day = measures.firstValue?.day else { return totalCost(measures) }
        let signed = measures.contracts.filter { $0.firstPayment < day }.map(\.price).total
        let bills = measures.payments.filter { !$0.reason.isPrice && $0.date < day }.map(\.amount).total
        return .money(signed + bills)
    }

    static func cashShort(_ measures: Measures) -> Criterion.Value? {
        measures.shortfall.map { .money($0.largest) }
    }

    static func cashShortDays(_ measures: Measures) -> Criterion.Value? {
        measures.shortfall.map { .days($0.days) }
    }

    /// Left out where no trainer from outside has a cost.
    static func trainerCost(_ measures: Measures) -> Criterion.Value? {
        guard measures.plan.rollout.trainers.contains(where: \.isPaidByTheHour) else { return nil }
        return .money(measures.payments.filter(\.reason.isTrainer).map(\.amount).total)
    }

    /// Left out where the document has no wages.
    static func timeAwayCost(_ measures: Measures) -> Criterion.Value? {
        guard !measures.plan.rollout.wages.isEmpty else { return nil }
        return .money(TimeAway.cost(of: measures.plan))
    }

    /// Left out where nothing is left out of the scope.
    static func droppedScopeSaved(_ measures: Measures) -> Criterion.Value? { measures.saved.map { .money($0) } }
}
