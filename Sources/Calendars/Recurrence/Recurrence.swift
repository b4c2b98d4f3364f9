// How a rule becomes times (RFC 5545 3.3.10), and why it is done so.
//
// A rule steps through periods: every INTERVALth year, month, week, day, hour, minute or second, counted from the one that holds
// DTSTART. Within a period each BY part either *expands* (gives times that the period has) or *limits* (keeps some of them).
// RFC 5545 has a table of which does which; read by column it becomes two cases:
//
//   YEARLY, MONTHLY, WEEKLY, DAILY    a set of days (PeriodDays.swift) × one list of times of day, the same for all days
//   HOURLY, MINUTELY, SECONDLY        days, hours, minutes and seconds that pass all limits, × what is smaller than the step
//
// So a period's times are never stored: its nth is day n / T at time n % T, where T is how many times a day has, and BYSETPOS is an
// index. What a rule leaves out (the day, the weekday, the time) is DTSTART's. All this happens on the local clock, where days have
// 24 hours; daylight saving comes later, when a local time becomes an instant (Clock.swift). A time that clocks skip is taken with
// the offset before the change: RFC 5545 3.3.10 says in one paragraph that it is to be left out and in another that it is read like
// any other such time; calendar programs do the latter, and someone who comes at that hour had better be counted as busy.
//
// Only the window matters. Without COUNT, the first period is the one just before it, by division. With COUNT, periods before it
// must be counted, but not one by one where each has as many times (no limiting part). The last period is the one that begins after
// the window or after UNTIL. Between, a day that fails the limits of a sub-daily rule is passed in one step, an hour and a minute
// too. What is left is paid from a `WorkAllowance`: a rule that would take longer is refused. No rule takes memory.
//
// Where the standard is silent or undecided:
//  - DTSTART. A rule here gives its own times only; whoever asks adds DTSTART, which is part of the set in any case (3.8.5.3). If the
//    rule does not give it, COUNT counts the rule's own times all the same: Google Calendar and libical show it so, though 3.3.10
//    says that DTSTART counts. One time more is shown as busy than a strict reader would.
//  - BYWEEKNO belongs to the year of the week: week 1 of 2025 begins in December 2024, and `INTERVAL=2` or BYSETPOS take all its
//    days as 2025's. libical reads it so; python-dateutil cuts weeks at the turn of the year. With BYWEEKNO alone the weekday is
//    DTSTART's (libical too; python-dateutil takes all seven).
//  - YEARLY with BYMONTHDAY or BYYEARDAY and BYDAY: the days that are both, an ordinal being one of the month where BYMONTH is there,
//    else one of the year (notes 1 and 2 of the table).
//  - BYSETPOS alone is the position of the period's only time: 1 and −1 keep it, any other leaves nothing.

/// The times of a rule in a window, in order.
struct Recurrence {
    /// The rule; its COUNT is obeyed here, its UNTIL is the caller's, who knows the zone.
    let rule: RecurrenceRule
    /// DTSTART on the local clock, in seconds since 1970-01-01T00:00 there.
    let start: Int
    /// The first time that is asked for.
    let from: Int
    /// The last time that is asked for, at most that of an UNTIL.
    let through: Int

    static let daySeconds = 86_400
    static let daysOfAWeek = 7

    /// Gives each time of the rule that is neither before `start` nor outside `from...through`.
    ///
    /// Throws when the allowance is spent. What was given until then is not all.
    func forEach(
        spending allowance: inout WorkAllowance, _ body: (Int) throws(WorkAllowance.Spent) -> Void
    ) throws(WorkAllowance.Spent) {
        guard max(from, start) <= through else { return }
        if rule.frequency >= .daily {
            try forEachOfDays(spending: &allowance, body)
        } else {
            try forEachOfClock(spending: &allowance, body)
        }
    }

    /// What remains of COUNT, and what to do with a time.
    struct Tally {
        private(set) var remaining: Int?
        private let start: Int
        private let from: Int
        private let through: Int

        init(_ recurrence: Recurrence) {
            if case .count(let count) = recurrence.rule.end { remaining = count }
            start = recurrence.start
            from = recurrence.from
            through = recurrence.through
        }

        /// Whether there may be more.
        mutating func take(_ time: Int, _ body: (Int) throws(WorkAllowance.Spent) -> Void) throws(WorkAllowance.Spent) -> Bool {
            if time < start { return true }
            if time > through { return false }
            if let left = remaining {
                if left == 0 { return false }
                remaining = left - 1
            }
            if time >= from { try body(time) }
            return true
        }

        /// Counts times that lie between the start and the window; whether there may be more.
        mutating func pass(_ count: Int) -> Bool {
            guard let left = remaining else { return true }
            guard left > count else { return false }
            remaining = left - count
            return true
        }
    }

    /// The place of a position in a list of so many, or `nil`.
    private static func index(_ position: Int, of count: Int) -> Int? {
        let index = position > 0 ? position - 1 : count + position
        return index >= 0 && index < count ? index : nil
    }

    /// The places of BYSETPOS in a period that has so many times.
    private func places(of count: Int) -> [Int] {
        Set(rule.positions.compactMap { Self.index($0, of: count) }).sorted()
    }

    /// The places of BYSETPOS, kept from one period to the next.
    private struct Places {
        let count: Int
        let list: [Int]
    }

    /// How many of a period's times BYSETPOS leaves.
    private func selected(of count: Int) -> Int {
        rule.positions.isEmpty ? count : places(of: count).count
    }

    static func floor(_ number: Int, by divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
    }

    // MARK: Days and longer

    private func forEachOfDays(
        spending allowance: inout WorkAllowance, _ body: (Int) throws(WorkAllowance.Spent) -> Void
    ) throws(WorkAllowance.Spent) {
        let times = timesOfDay
        try allowance.spend(times.count)
        var tally = Tally(self)
        var periods = PeriodDays(rule, start: start)
        var places = Places(count: 0, list: [])
        let isCounted = tally.remaining != nil
        let perPeriod = periods.constantCount.map { selected(of: $0 * times.count) }
        if !isCounted { periods.jump(toDay: Self.floor(from, by: Self.daySeconds)) }
        var isFirst = true
        while periods.earliestDay <= Self.floor(through, by: Self.daySeconds), periods.isInCalendar {
            let days = periods.days()
            try allowance.spend(periods.lookedAt)
            guard try give(days, times, &places, &tally, &allowance, body) else { return }
            let before = periods.index
            if isCounted, isFirst, perPeriod != nil { periods.jump(toDay: Self.floor(from, by: Self.daySeconds)) }
            if let perPeriod, periods.index > before + 1 {
                guard tally.pass((periods.index - before - 1) * perPeriod) else { return }
            } else {
                periods.index = before + 1
            }
            isFirst = false
        }
    }

    /// The times of one period; whether there may be more.
    private func give(
        _ days: [Int], _ times: [Int], _ places: inout Places, _ tally: inout Tally, _ allowance: inout WorkAllowance,
        _ body: (Int) throws(WorkAllowance.Spent) -> Void
    ) throws(WorkAllowance.Spent) -> Bool {
        guard rule.positions.isEmpty else {
            let count = days.count * times.count
            if places.count != count { places = Places(count: count, list: self.places(of: count)) }
            try allowance.spend(places.list.count)
            for place in places.list {
                let time = days[place / times.count] * Self.daySeconds + times[place % times.count]
                guard try tally.take(time, body) else { return false }
            }
            return true
        }
        for day in days {
            let midnight = day * Self.daySeconds
            if midnight + Self.daySeconds <= from {
                // Nobody asks for these; they only count.
                if midnight >= start {
                    guard tally.pass(times.count) else { return false }
                    continue
                }
                if tally.remaining == nil { continue }
            }
            try allowance.spend(times.count)
            for time in times { guard try tally.take(midnight + time, body) else { return false } }
        }
        return true
    }

    /// The times that each day has, in seconds since midnight.
    private var timesOfDay: [Int] {
        let time = start - Self.floor(start, by: Self.daySeconds) * Self.daySeconds
        let hours = rule.hours.isEmpty ? [time / 3_600] : rule.hours
        let minutes = rule.minutes.isEmpty ? [time / 60 % 60] : rule.minutes
        let seconds = rule.seconds.isEmpty ? [time % 60] : rule.seconds
        return hours.flatMap { hour in minutes.flatMap { minute in seconds.map { hour * 3_600 + minute * 60 + $0 } } }
    }

    // MARK: Hours and shorter

    private func forEachOfClock(
        spending allowance: inout WorkAllowance, _ body: (Int) throws(WorkAllowance.Spent) -> Void
    ) throws(WorkAllowance.Spent) {
        let unit = rule.frequency == .hourly ? 3_600 : rule.frequency == .minutely ? 60 : 1
        let step = unit * rule.interval
        let allTimes = timesOfStep
        let times = rule.positions.isEmpty ? allTimes : places(of: allTimes.count).map { allTimes[$0] }
        var limits = ClockLimits(rule)
        var tally = Tally(self)
        let first = Self.floor(start, by: unit) * unit
        var time = first
        if tally.remaining == nil {
            time = first + max(0, Self.floor(from - first, by: step)) * step
        }
        var isFirst = true
        while time <= through {
            try allowance.spend(1)
            if let next = limits.next(after: time) {
                time += max(1, Self.floor(next - time + step - 1, by: step)) * step
                continue
            }
            try allowance.spend(times.count)
            for offset in times { guard try tally.take(time + offset, body) else { return } }
            time += step
            if isFirst, tally.remaining != nil, limits.areNone {
                let passed = Self.floor(from - time, by: step)
                if passed > 0 {
                    guard tally.pass(passed * times.count) else { return }
                    time += passed * step
                }
            }
            isFirst = false
        }
    }

    /// The times within a step that is shorter than a day, in seconds since its beginning.
    private var timesOfStep: [Int] {
        let seconds = rule.seconds.isEmpty ? [start - Self.floor(start, by: 60) * 60] : rule.seconds
        switch rule.frequency {
        case .hourly:
            let minute = (start - Self.floor(start, by: 3_600) * 3_600) / 60
            return (rule.minutes.isEmpty ? [minute] : rule.minutes).flatMap { minute in seconds.map { minute * 60 + $0 } }
        case .minutely: return seconds
        default: return [0]
        }
    }
}
