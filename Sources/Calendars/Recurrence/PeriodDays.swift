/// The days of the periods of a rule that steps by days, weeks, months or years.
struct PeriodDays {
    /// The period: the one that holds DTSTART is 0, the next of the rule 1.
    var index = 0
    /// How many days were looked at for the last period.
    private(set) var lookedAt = 0
    private let rule: RecurrenceRule
    private let limits: DayLimits
    private let startDay: Int
    private let start: (year: Int, month: Int, day: Int)
    private let weekday: Weekday
    private let firstOfWeek: Int
    private var found: [Int] = []

    private static let monthsOfAYear = 12
    /// The Gregorian calendar repeats; shorter than any year, so that a jump by it never goes too far.
    private static let longestYear = 366
    private static let longestMonth = 31
    private static let lastYear = 9_999

    /// The year that period 0 is: of weeks, the one of DTSTART's week.
    private let firstYear: Int

    init(_ rule: RecurrenceRule, start time: Int) {
        self.rule = rule
        limits = DayLimits(rule)
        startDay = Recurrence.floor(time, by: Recurrence.daySeconds)
        let date = CivilDate(daysSinceEpoch: startDay)
        start = date.civil
        weekday = date.weekday
        firstOfWeek = startDay - Self.daysIntoWeek(date.weekday, from: rule.weekStart)
        // A week is of the year that has its fourth day.
        firstYear = rule.weeks.isEmpty ? start.year : CivilDate(daysSinceEpoch: firstOfWeek + 3).year
    }

    /// How many days each period has, where all have as many.
    var constantCount: Int? {
        guard rule.months.isEmpty, rule.monthDays.isEmpty else { return nil }
        switch rule.frequency {
        case .daily: return rule.weekdays.isEmpty ? 1 : nil
        case .weekly: return max(1, rule.weekdays.count)
        default: return nil
        }
    }

    /// Whether the period is in a year that dates can name.
    var isInCalendar: Bool { year <= Self.lastYear }

    /// No day of the period is earlier.
    var earliestDay: Int {
        switch rule.frequency {
        case .yearly: rule.weeks.isEmpty ? CivilDate.daysFromCivil(year: year, month: 1, day: 1) : firstDayOfWeeks(of: year)
        case .monthly: CivilDate.daysFromCivil(year: year, month: month, day: 1)
        case .weekly: firstOfWeek + index * rule.interval * Recurrence.daysOfAWeek
        default: startDay + index * rule.interval
        }
    }

    /// Goes forward to a period that begins before the day, and so that no later one does but perhaps a few. Never goes back.
    mutating func jump(toDay day: Int) {
        let longest =
            switch rule.frequency {
            case .yearly: Self.longestYear
            case .monthly: Self.longestMonth
            case .weekly: Recurrence.daysOfAWeek
            default: 1
            }
        let margin = rule.frequency == .yearly ? Recurrence.daysOfAWeek : 0
        let distance = day - earliestDay - margin
        guard distance > 0 else { return }
        index += distance / longest / rule.interval
    }

    /// The days of the period in order.
    mutating func days() -> [Int] {
        found.removeAll(keepingCapacity: true)
        lookedAt = 1
        switch rule.frequency {
        case .yearly: addDaysOfYear()
        case .monthly: if rule.months.isEmpty || rule.months.contains(month) { addDaysOfMonth(year, month) }
        case .weekly:
            let weekdays = rule.weekdays.isEmpty ? [weekday] : rule.weekdays.map(\.weekday)
            let months = rule.months
            addWeek(from: earliestDay, weekdays) { months.isEmpty || months.contains(CivilDate(daysSinceEpoch: $0).month) }
        default: if limits.allow(earliestDay) { found.append(earliestDay) }
        }
        sort()
        return found
    }

    private var year: Int {
        switch rule.frequency {
        case .yearly: firstYear + index * rule.interval
        case .monthly: (start.year * Self.monthsOfAYear + start.month - 1 + index * rule.interval) / Self.monthsOfAYear
        default: start.year
        }
    }

    private var month: Int { (start.month - 1 + index * rule.interval) % Self.monthsOfAYear + 1 }

    private mutating func addDaysOfYear() {
        let year = year
        if !rule.weeks.isEmpty { return addDaysOfWeeks(year) }
        if !rule.yearDays.isEmpty {
            let first = CivilDate.daysFromCivil(year: year, month: 1, day: 1)
            let next = CivilDate.daysFromCivil(year: year + 1, month: 1, day: 1)
            for number in rule.yearDays {
                let day = number > 0 ? first + number - 1 : next + number
                if day >= first, day < next, limits.allow(day) { found.append(day) }
            }
            lookedAt += rule.yearDays.count
        } else if rule.weekdays.isEmpty, rule.monthDays.isEmpty {
            for month in rule.months.isEmpty ? [start.month] : rule.months { addDay(start.day, year, month) }
        } else if rule.monthDays.isEmpty, rule.months.isEmpty {
            let first = CivilDate.daysFromCivil(year: year, month: 1, day: 1)
            addWeekdays(of: first...CivilDate.daysFromCivil(year: year + 1, month: 1, day: 1) - 1)
        } else {
            for month in rule.months.isEmpty ? Array(1...Self.monthsOfAYear) : rule.months { addDaysOfMonth(year, month) }
        }
    }

    private mutating func addDaysOfMonth(_ year: Int, _ month: Int) {
        let first = CivilDate.daysFromCivil(year: year, month: month, day: 1)
        let length = CivilDate.days(inMonth: month, of: year)
        if !rule.monthDays.isEmpty {
            lookedAt += rule.monthDays.count
            for number in rule.monthDays {
                let day = number > 0 ? number : length + 1 + number
                if (1...length).contains(day), limits.allow(first + day - 1) { found.append(first + day - 1) }
            }
        } else if !rule.weekdays.isEmpty {
            addWeekdays(of: first...first + length - 1)
        } else {
            addDay(start.day, year, month)
        }
    }

    private mutating func addDay(_ day: Int, _ year: Int, _ month: Int) {
        lookedAt += 1
        guard day <= CivilDate.days(inMonth: month, of: year) else { return }
        found.append(CivilDate.daysFromCivil(year: year, month: month, day: day))
    }

    /// BYDAY within a month or a year: each of a weekday, or the one of that number.
    private mutating func addWeekdays(of days: ClosedRange<Int>) {
        let week = Recurrence.daysOfAWeek
        let firstWeekday = CivilDate(daysSinceEpoch: days.lowerBound).weekday
        for number in rule.weekdays {
            let first = days.lowerBound + Self.daysIntoWeek(number.weekday, from: firstWeekday)
            let count = (days.upperBound - first) / week + 1
            if number.ordinal == 0 {
                lookedAt += count
                for nth in 0..<count { found.append(first + nth * week) }
            } else {
                lookedAt += 1
                let nth = number.ordinal > 0 ? number.ordinal - 1 : count + number.ordinal
                if nth >= 0, nth < count { found.append(first + nth * week) }
            }
        }
    }

    private mutating func addDaysOfWeeks(_ year: Int) {
        let first = firstDayOfWeeks(of: year)
        let count = (firstDayOfWeeks(of: year + 1) - first) / Recurrence.daysOfAWeek
        let isByDay = !rule.weekdays.isEmpty || !rule.monthDays.isEmpty || !rule.yearDays.isEmpty
        for number in rule.weeks {
            let week = number > 0 ? number - 1 : count + number
            guard week >= 0, week < count else { continue }
            addWeek(from: first + week * Recurrence.daysOfAWeek, isByDay ? Weekday.allCases : [weekday], limits.allow)
        }
    }

    private mutating func addWeek(from first: Int, _ weekdays: [Weekday], _ isAllowed: (Int) -> Bool) {
        lookedAt += Recurrence.daysOfAWeek
        let firstWeekday = CivilDate(daysSinceEpoch: first).weekday
        for weekday in weekdays {
            let day = first + Self.daysIntoWeek(weekday, from: firstWeekday)
            if isAllowed(day) { found.append(day) }
        }
    }

    /// The first day of week 1, the first week with at least four days in the year.
    private func firstDayOfWeeks(of year: Int) -> Int {
        let fourth = CivilDate(daysSinceEpoch: CivilDate.daysFromCivil(year: year, month: 1, day: 4))
        return fourth.daysSinceEpoch - Self.daysIntoWeek(fourth.weekday, from: rule.weekStart)
    }

    private static func daysIntoWeek(_ weekday: Weekday, from first: Weekday) -> Int {
        (weekday.rawValue - first.rawValue + Recurrence.daysOfAWeek) % Recurrence.daysOfAWeek
    }

    private mutating func sort() {
        guard found.count > 1 else { return }
        found.sort()
        var kept = 1
        for index in 1..<found.count where found[index] != found[kept - 1] {
            found[kept] = found[index]
            kept += 1
        }
        found.removeSubrange(kept...)
    }
}
