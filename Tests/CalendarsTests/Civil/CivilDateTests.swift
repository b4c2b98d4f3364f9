import Calendars
import Foundation
import Testing

@Suite struct `A civil date` {
    @Test(arguments: ["2027-02-30", "2027-13-01", "2027-00-10", "2027-01-00", "2100-02-29", "0000-01-01"])
    func `is not made of an impossible day`(_ text: String) {
        #expect(CivilDate(iso8601: text) == nil)
    }

    @Test(arguments: ["", "2027-2-1", "2027-02-01 ", "20270201", "2027/02/01", "+027-02-01", "2027-02-0١", "2027-02-01T10:00"])
    func `is not read from another notation`(_ text: String) {
        #expect(CivilDate(iso8601: text) == nil)
    }

    @Test(arguments: ["1970-01-01", "2024-02-29", "2000-02-29", "1969-12-31", "0001-01-01", "9999-12-31"])
    func `is written as it is read`(_ text: String) throws {
        #expect(try day(text).description == text)
    }

    /// Foundation's ISO 8601 calendar is the judge; it changes to the Julian calendar before 1582.
    @Test func `agrees with Foundation on every day of eight hundred years`() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        let first = try day("1600-01-01")
        let last = try day("2399-12-31")
        for number in stride(from: first.daysSinceEpoch, through: last.daysSinceEpoch, by: 17) {
            let date = CivilDate(daysSinceEpoch: number)
            let judged = calendar.dateComponents(
                [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear],
                from: Date(timeIntervalSince1970: Double(number) * 86_400))
            #expect(date.year == judged.year && date.month == judged.month && date.day == judged.day)
            #expect(date.weekday.rawValue % 7 + 1 == judged.weekday)
            #expect(date.isoWeek.week == judged.weekOfYear && date.isoWeek.year == judged.yearForWeekOfYear)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }

    @Test(arguments: [
        ("2027-01-01", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2020-12-31", "2020-W53"),
    ])
    func `lies in the ISO week of its Thursday`(_ text: String, week: String) throws {
        #expect(try day(text).isoWeek.description == week)
    }

    @Test func `counts days in both directions`() throws {
        let february = try day("2028-02-28")
        #expect(try february.days(to: day("2028-03-01")) == 2)
        #expect(try february.advanced(by: -59) == day("2027-12-31"))
        #expect(february.daysInMonth == 29)
    }
}

@Suite struct `A time of day` {
    @Test(arguments: [(25, 0), (24, 1), (10, 60), (-1, 0), (0, -1)])
    func `is not made of what no clock shows`(hour: Int, minute: Int) {
        #expect(TimeOfDay(hour: hour, minute: minute) == nil)
    }

    @Test func `runs from midnight to the end of the day`() {
        #expect(TimeOfDay(hour: 0, minute: 0) == .midnight)
        #expect(TimeOfDay(hour: 24, minute: 0) == .endOfDay)
        #expect(TimeOfDay(hour: 9, minute: 5)?.description == "09:05")
        #expect(TimeRange(start: .endOfDay, end: .midnight) == nil)
        #expect(TimeRange(start: .midnight, end: .midnight) == nil)
    }
}
