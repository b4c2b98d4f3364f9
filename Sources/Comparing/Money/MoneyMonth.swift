public import Calendars
public import Documents
internal import Planning

/// What a month brings and takes.
public struct MoneyMonth: Hashable, Sendable {
    /// The month's first day.
    public let month: CivilDate
    /// What is paid to others.
    public let paid: Money
    /// The wages of the time in training; `nil` where the document has no wages. Paid anyhow, so no part of `paid`.
    public let timeAway: Money?
    /// What the budget brings; `nil` without a budget.
    public let income: Money?
    /// What is left at the month's end of all that came in, less all that was paid; below 0 where money is missing. `nil` without a budget,
    /// and for months before the horizon, in which no money has come in yet.
    public let balance: Money?

    /// From the first month in which something happens, at the latest the horizon's first, to the last such month, at the earliest the
    /// horizon's last.
    static func all(of plan: Plan, payments: [CashItem]) -> [MoneyMonth] {
        let rollout = plan.rollout
        let horizon = rollout.horizon
        let wages = rollout.wages.isEmpty ? nil : TimeAway.byMonth(of: plan)
        let busy = payments.map(\.date.firstOfMonth) + Array((wages ?? [:]).keys)
        let first = (busy + [horizon.lowerBound.firstOfMonth]).min() ?? horizon.lowerBound.firstOfMonth
        let last = (busy + [horizon.upperBound.firstOfMonth]).max() ?? first
        let accrual = rollout.budget.map { BudgetAccrual(budget: $0, start: horizon.lowerBound) }
        var total = Money.zero
        return (0...first.months(to: last)).map { count in
            let month = first.advanced(byMonths: count)
            let end = month.advanced(byMonths: 1).advanced(by: -1)
            let paid = payments.filter { $0.date.firstOfMonth == month }.map(\.amount).total
            total += paid
            let isBefore = end < horizon.lowerBound
            let isFirst = month == horizon.lowerBound.firstOfMonth
            return MoneyMonth(
                month: month, paid: paid, timeAway: wages.map { $0[month] ?? .zero },
                income: accrual.map { isBefore ? .zero : isFirst ? $0.budget.available : $0.budget.monthly },
                balance: isBefore ? nil : accrual.map { $0.total(on: end) - total })
        }
    }
}
