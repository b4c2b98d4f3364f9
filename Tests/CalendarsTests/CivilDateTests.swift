import Calendars
import Testing

@Suite struct `A civil date` {
    static let impossible = [
        (2027, 2, 29), (2027, 2, 30), (2027, 4, 31), (2027, 13, 1), (2027, 0, 1), (2027, 1, 0), (1900, 2, 29),
    ]

    @Test(arguments: impossible) func `does not exist where the calendar has none`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["2027-2-1", "2027-02-30", "01.02.2027", "", "2027-02-01 ", "２027-02-1"])
    func `is read from ISO 8601 and nothing else`(text: String) {
        #expect(CivilDate(iso8601: text) == nil)
    }

    /// Dates and ISO weeks as `date -u -d … +%G-W%V` prints them.
    @Test(arguments: [
        ("2027-01-01", "2026-W53", Weekday.friday), ("2027-01-04", "2027-W01", .monday), ("2026-12-31", "2026-W53", .thursday),
        ("2024-12-30", "2025-W01", .monday), ("2027-03-28", "2027-W12", .sunday), ("1970-01-01", "1970-W01", .thursday),
        ("1969-12-31", "1970-W01", .wednesday), ("2000-02-29", "2000-W09", .tuesday),
    ])
    func `knows its ISO week and its weekday`(text: String, week: String, weekday: Weekday) throws {
        let date = try #require(CivilDate(iso8601: text))
        #expect(date.description == text)
        #expect(date.isoWeek.description == week)
        #expect(date.weekday == weekday)
    }

    @Test func `of every day of four centuries is written and read the same`() throws {
        let start = try #require(CivilDate(iso8601: "1900-01-01"))
        for offset in 0..<146_097 {
            let date = start.advanced(by: offset)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }
}
