/// What a rule that steps by hours, minutes or seconds leaves out.
struct ClockLimits {
    private let rule: RecurrenceRule
    private let days: DayLimits
    private var day: Int?
    private var isDayAllowed = true

    init(_ rule: RecurrenceRule) {
        self.rule = rule
        days = DayLimits(rule)
    }

    /// Whether the rule leaves out no step.
    var areNone: Bool {
        days.areNone && rule.hours.isEmpty && (rule.minutes.isEmpty || rule.frequency == .hourly)
            && (rule.seconds.isEmpty || rule.frequency != .secondly)
    }

    /// `nil` where the step at that time is allowed; else the earliest time at which the next one may be.
    mutating func next(after time: Int) -> Int? {
        let today = Recurrence.floor(time, by: Recurrence.daySeconds)
        if day != today {
            day = today
            isDayAllowed = days.allow(today)
        }
        guard isDayAllowed else { return (today + 1) * Recurrence.daySeconds }
        let second = time - today * Recurrence.daySeconds
        if !rule.hours.isEmpty, !rule.hours.contains(second / 3_600) { return time - second % 3_600 + 3_600 }
        guard rule.frequency < .hourly else { return nil }
        if !rule.minutes.isEmpty, !rule.minutes.contains(second / 60 % 60) { return time - second % 60 + 60 }
        guard rule.frequency == .secondly else { return nil }
        return rule.seconds.isEmpty || rule.seconds.contains(second % 60) ? nil : time + 1
    }
}

/// The days that the BY parts of a rule leave where each of them limits.
struct DayLimits {
    private let rule: RecurrenceRule

    init(_ rule: RecurrenceRule) {
        self.rule = rule
    }

    /// Whether no day is left out.
    var areNone: Bool {
        rule.months.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty && rule.weekdays.isEmpty
    }

    /// Whether BYMONTH, BYMONTHDAY, BYYEARDAY and BYDAY all allow the day.
    func allow(_ day: Int) -> Bool {
        if areNone { return true }
        let date = CivilDate(daysSinceEpoch: day).civil
        let length = CivilDate.days(inMonth: date.month, of: date.year)
        return (rule.months.isEmpty || rule.months.contains(date.month))
            && (rule.monthDays.isEmpty || rule.monthDays.contains(date.day) || rule.monthDays.contains(date.day - length - 1))
            && (rule.yearDays.isEmpty || allowsYearDay(day, of: date.year))
            && (rule.weekdays.isEmpty || allowsWeekday(day, of: date))
    }

    private func allowsYearDay(_ day: Int, of year: Int) -> Bool {
        let first = CivilDate.daysFromCivil(year: year, month: 1, day: 1)
        let next = CivilDate.daysFromCivil(year: year + 1, month: 1, day: 1)
        return rule.yearDays.contains(day - first + 1) || rule.yearDays.contains(day - next)
    }

    private func allowsWeekday(_ day: Int, of date: (year: Int, month: Int, day: Int)) -> Bool {
        let weekday = CivilDate(daysSinceEpoch: day).weekday
        return rule.weekdays.contains { number in
            guard number.weekday == weekday else { return false }
            guard number.ordinal != 0 else { return true }
            // An ordinal is one of the month, unless the rule is of a year and names no month.
            let (first, last) =
                rule.frequency == .yearly && rule.months.isEmpty
                ? (
                    CivilDate.daysFromCivil(year: date.year, month: 1, day: 1),
                    CivilDate.daysFromCivil(year: date.year + 1, month: 1, day: 1) - 1
                )
                : (day - date.day + 1, day - date.day + CivilDate.days(inMonth: date.month, of: date.year))
            let fromStart = (day - first) / Recurrence.daysOfAWeek + 1
            let fromEnd = (last - day) / Recurrence.daysOfAWeek + 1
            return number.ordinal == fromStart || number.ordinal == -fromEnd
        }
    }
}
