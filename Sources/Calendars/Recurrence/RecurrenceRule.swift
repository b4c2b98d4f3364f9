/// A rule by which an event repeats, RFC 5545 3.3.10. What it means is in Recurrence.swift.
struct RecurrenceRule: Hashable, Sendable {
    /// What the rule steps by.
    var frequency: Frequency
    /// Every so many steps.
    var interval = 1
    /// Where the rule ends.
    var end = End.never
    /// BYSECOND, 0 to 59, sorted like all that follow; empty lists say nothing.
    var seconds: [Int] = []
    /// BYMINUTE, 0 to 59.
    var minutes: [Int] = []
    /// BYHOUR, 0 to 23.
    var hours: [Int] = []
    /// BYDAY.
    var weekdays: [WeekdayNumber] = []
    /// BYMONTHDAY, 1 to 31 or −1 to −31.
    var monthDays: [Int] = []
    /// BYYEARDAY, 1 to 366 or −1 to −366.
    var yearDays: [Int] = []
    /// BYWEEKNO, 1 to 53 or −1 to −53.
    var weeks: [Int] = []
    /// BYMONTH, 1 to 12.
    var months: [Int] = []
    /// BYSETPOS, of the times within one step, from its beginning or, below 0, from its end.
    var positions: [Int] = []
    /// WKST.
    var weekStart = Weekday.monday

    /// What a rule steps by, the shortest first.
    enum Frequency: Int, Hashable, Sendable, Comparable {
        case secondly, minutely, hourly, daily, weekly, monthly, yearly

        static func < (left: Frequency, right: Frequency) -> Bool { left.rawValue < right.rawValue }
    }

    /// Where a rule ends.
    enum End: Hashable, Sendable {
        /// Nowhere.
        case never
        /// After so many times.
        case count(Int)
        /// With the last time that is not later.
        case until(CalendarTime)
    }

    /// A weekday, and which one of the month or the year: `-1FR` is the last Friday, `FR` each.
    struct WeekdayNumber: Hashable, Sendable, Comparable {
        /// From the beginning, or below 0 from the end; 0 for each.
        let ordinal: Int
        /// The day of the week.
        let weekday: Weekday

        static func < (left: WeekdayNumber, right: WeekdayNumber) -> Bool {
            (left.ordinal, left.weekday) < (right.ordinal, right.weekday)
        }
    }
}
