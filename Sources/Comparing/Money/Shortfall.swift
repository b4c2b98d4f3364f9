public import Calendars
public import Documents

/// How far payments exceed the budget: what has been paid so far against what has come in so far.
///
/// Payments before the horizon count on its first day, when the available money is there. Money of the day comes in before it goes
/// out. The count runs to the horizon's end, or to the last payment if that is later.
public struct Shortfall: Hashable, Sendable {
    /// The most that is missing on a day; nothing if the money always suffices.
    public let largest: Money
    /// On how many days money is missing.
    public let days: Int
    /// The first day on which money is missing.
    public let firstDay: CivilDate?

    init(of payments: [CashItem], budget: Budget, horizon: ClosedRange<CivilDate>) {
        let start = horizon.lowerBound
        let end = max(horizon.upperBound, payments.map(\.date).max() ?? start)
        var changes: [CivilDate: Int] = [start: budget.available.minorUnits]
        for count in stride(from: 1, through: start.months(to: end), by: 1) {
            changes[start.firstOfMonth.advanced(byMonths: count), default: 0] += budget.monthly.minorUnits
        }
        for payment in payments {
            changes[max(payment.date, start), default: 0] -= payment.amount.minorUnits
        }
        var balance = 0
        var largest = 0
        var days = 0
        var firstDay: CivilDate?
        let dates = changes.keys.sorted()
        for (index, date) in dates.enumerated() {
            balance += changes[date] ?? 0
            guard balance < 0 else { continue }
            let until = index + 1 < dates.count ? dates[index + 1] : end.advanced(by: 1)
            largest = max(largest, -balance)
            days += date.days(to: until)
            firstDay = firstDay ?? date
        }
        self.largest = Money(minorUnits: largest)
        self.days = days
        self.firstDay = firstDay
    }
}
