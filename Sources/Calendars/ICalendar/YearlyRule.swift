/// A change of the clock that happens every year on one weekday of one month, at one time and by one step.
struct YearlyRule: Hashable, Sendable {
    /// The month, 1 to 12.
    let month: Int
    /// The weekday.
    let weekday: Weekday
    /// Which of the month's days of that weekday.
    let week: Week

    /// Which of a month's days of one weekday.
    enum Week: Hashable, Sendable {
        /// The first, second, third or fourth.
        case number(Int)
        /// The last.
        case last
        /// The one on that day of the month or in the six days after it.
        case from(day: Int)
    }

    /// The calendar repeats after 28 years: weekdays and leap years have then met in every way.
    static let sampleYears = 28

    /// The rule that all of some changes follow, one for each of `years` years; `nil` where there is none.
    init?(_ changes: [Zone.Change], years: Int) {
        guard changes.count == years, let first = changes.first, Set(changes.map(\.date.year)).count == years,
            changes.allSatisfy({ change in
                change.date.month == first.date.month && change.date.weekday == first.date.weekday && change.time == first.time
                    && change.from == first.from && change.to == first.to
            })
        else { return nil }
        let days = changes.map(\.date.day)
        guard let earliest = days.min(), let latest = days.max(), latest - earliest < 7 else { return nil }
        month = first.date.month
        weekday = first.date.weekday
        if earliest % 7 == 1, earliest < 28, latest == earliest + 6 {
            week = .number(earliest / 7 + 1)
        } else if changes.allSatisfy({ $0.date.day + 7 > $0.date.daysInMonth }) {
            week = .last
        } else if latest == earliest + 6 {
            week = .from(day: earliest)
        } else {
            return nil
        }
    }

    /// The value of an RRULE, RFC 5545 3.3.10.
    var text: String {
        let day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday.rawValue - 1]
        let start = "FREQ=YEARLY;BYMONTH=\(month);BYDAY="
        return switch week {
        case .number(let number): "\(start)\(number)\(day)"
        case .last: "\(start)-1\(day)"
        case .from(let first): "\(start)\(day);BYMONTHDAY=" + (first...first + 6).map(String.init).joined(separator: ",")
        }
    }
}
