internal import Calendars
internal import Documents

/// The budget as it comes in: what is there on the horizon's first day, and the monthly sum on each first day of a month after that.
struct BudgetAccrual {
    let budget: Budget
    let start: CivilDate

    /// Money that would take longer than this to come in does not come: a century of months.
    private static let longestWait = 1_200

    /// All that has come in by the end of that day. What is before the horizon is taken as its first day.
    func total(on day: CivilDate) -> Money {
        budget.available + budget.monthly.times(max(0, start.months(to: day)))
    }

    /// The first day on which that much has come in, or `nil` where it never will have.
    func firstDay(having amount: Money) -> CivilDate? {
        let missing = (amount - budget.available).minorUnits
        guard missing > 0 else { return start }
        guard budget.monthly > .zero else { return nil }
        let months = (missing - 1) / budget.monthly.minorUnits + 1
        guard months <= Self.longestWait else { return nil }
        return start.firstOfMonth.advanced(byMonths: months)
    }
}

extension CivilDate {
    /// The first day of its month.
    var firstOfMonth: CivilDate { advanced(by: 1 - day) }

    /// How many first days of a month come after this day, up to and with that one.
    func months(to other: CivilDate) -> Int {
        (other.year - year) * CivilDate.monthsPerYear + other.month - month
    }
}
