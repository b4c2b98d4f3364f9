public import Calendars
public import Documents

/// Whether a payment can be made when it is due, after all that is due before it.
public struct Affordability: Hashable, Sendable {
    /// The first day on which the budget covers it and everything that is due before it; `nil` where it never does. It may lie before
    /// the day on which the payment is due: then the money waits.
    public let from: CivilDate?
    /// What is missing on the day it is due; nothing where the money is there.
    public let short: Money

    /// One for each payment, in their order. Requires payments by date. Payments before the horizon count on its first day.
    static func of(_ payments: [CashItem], budget: Budget, horizon: ClosedRange<CivilDate>) -> [Affordability] {
        let money = BudgetAccrual(budget: budget, start: horizon.lowerBound)
        var due = Money.zero
        return payments.map { payment in
            due += payment.amount
            let missing = due - money.total(on: payment.date)
            return Affordability(from: money.firstDay(having: due), short: max(.zero, missing))
        }
    }
}
