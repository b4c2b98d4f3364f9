public import Calendars
public import Documents

/// The document's working days: weekdays with hours, less what is closed, plus what is open.
public struct WorkCalendar: Sendable {
    private let weekdays: Set<Weekday>
    private let closed: [ClosedRange<CivilDate>]
    private let open: [ClosedRange<CivilDate>]

    /// More days than any search for a working day may cross: a calendar that is closed for so long has none.
    private static let longestSearch = 4_000

    /// The working days of that working time.
    public init(_ workingTime: WorkingTime) {
        weekdays = Set(workingTime.weekly.ranges.keys)
        closed = workingTime.closed
        open = workingTime.open
    }

    /// Whether the company works on that day.
    public func works(on day: CivilDate) -> Bool {
        isOpen(day) || (weekdays.contains(day.weekday) && !isClosed(day))
    }

    /// Whether the document declares the day open in spite of all.
    public func isOpen(_ day: CivilDate) -> Bool { open.contains { $0.contains(day) } }

    /// Whether the document closes the day; ``isOpen(_:)`` beats it.
    public func isClosed(_ day: CivilDate) -> Bool { closed.contains { $0.contains(day) } }

    /// The `count`th working day after `start`, which itself is not counted; `start` for none. Where the calendar has no such day
    /// within eleven years, the last day that was looked at.
    public func day(_ count: Int, after start: CivilDate) -> CivilDate {
        var day = start
        var left = count
        var steps = 0
        while left > 0, steps < Self.longestSearch {
            day = day.advanced(by: 1)
            steps += 1
            if works(on: day) { left -= 1 }
        }
        return day
    }

    /// How many working days come after `start`, up to and with `end`.
    public func days(after start: CivilDate, through end: CivilDate) -> Int {
        guard start < end else { return 0 }
        return (1...start.days(to: end)).count { works(on: start.advanced(by: $0)) }
    }

    /// Whether the day is among the last `count` working days of its month.
    public func isAmongLast(_ count: Int, ofMonthOf day: CivilDate) -> Bool {
        guard works(on: day) else { return false }
        var later = 0
        for offset in 1...31 where day.day + offset <= day.daysInMonth && works(on: day.advanced(by: offset)) { later += 1 }
        return later < count
    }
}
