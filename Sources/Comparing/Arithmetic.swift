internal import Calendars
internal import Documents
internal import Planning

/// The quotient to the nearest whole number, halves up. Requires `sum >= 0` and `count > 0`.
func rounded(_ sum: Int, over count: Int) -> Int {
    let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: count)
    return remainder >= count - remainder ? quotient + 1 : quotient
}

/// Whether figures of which less is better are each at least as good as others, and one of them better.
func dominates(_ one: some Sequence<Int>, _ other: some Sequence<Int>) -> Bool {
    let pairs = zip(one, other)
    return pairs.allSatisfy { $0 <= $1 } && pairs.contains { $0 < $1 }
}

extension Money {
    static let minutesPerHour = 60

    /// What that many minutes cost at this price for an hour, to the nearest smallest unit.
    func perHour(for minutes: Int) -> Money {
        Money(minorUnits: rounded(minorUnits * minutes, over: Money.minutesPerHour))
    }

    /// That many times this amount.
    func times(_ count: Int) -> Money { Money(minorUnits: minorUnits * count) }
}

extension PlannedSession {
    /// Its length in minutes.
    var minutes: Int { interval.start.minutes(to: interval.end) }
}

extension CivilDate {
    /// The same day of the month that many months later, or the month's last day where it is shorter.
    func advanced(byMonths count: Int) -> CivilDate {
        let months = year * CivilDate.monthsPerYear + (month - 1) + count
        let (year, index) = months.quotientAndRemainder(dividingBy: CivilDate.monthsPerYear)
        guard let first = CivilDate(year: year, month: index + 1, day: 1) else { return self }
        return first.advanced(by: min(day, first.daysInMonth) - 1)
    }

    static let monthsPerYear = 12
}
