import Calendars
import Documents
import Planning
import Testing

@Suite struct `The working days of a document` {
    /// A first payment, the set-up's working days, the day training opens: as SCENARIOS.md states them, a working day sooner from
    /// the open Saturday on.
    @Test(arguments: [
        ("2027-02-01", 5, "2027-02-08"), ("2027-03-01", 7, "2027-03-11"), ("2027-04-05", 7, "2027-04-14"),
        ("2027-02-01", 15, "2027-02-20"), ("2027-02-01", 30, "2027-03-16"), ("2027-01-18", 45, "2027-03-23"),
        ("2027-02-01", 0, "2027-02-01"), ("2027-02-19", 1, "2027-02-20"),
    ])
    func `are counted from the day after the payment`(payment: String, setup: Int, ready: String) throws {
        let calendar = WorkCalendar(try workingTime())
        #expect(calendar.day(setup, after: try date(payment)).description == ready)
    }

    @Test(arguments: [("2027-02-26", 1, true), ("2027-02-25", 1, false), ("2027-02-25", 2, true), ("2027-02-27", 2, false)])
    func `end a month with its last ones`(day: String, count: Int, isAmong: Bool) throws {
        #expect(WorkCalendar(try workingTime()).isAmongLast(count, ofMonthOf: try date(day)) == isAmong)
    }

    @Test func `run out where everything is closed, and then the search ends too`() throws {
        let forever = try date("2027-01-01")...(try date("2060-01-01"))
        let time = WorkingTime(weekly: try workingTime().weekly, closed: [forever])
        #expect(WorkCalendar(time).day(1, after: try date("2027-01-01")) > (try date("2037-01-01")))
    }

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso8601: text)) }

    private func workingTime() throws -> WorkingTime {
        let morning = try #require(TimeRange(start: try hour(9), end: try hour(13)))
        let afternoon = try #require(TimeRange(start: try hour(14), end: try hour(18)))
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return WorkingTime(
            weekly: WeeklyHours(Dictionary(uniqueKeysWithValues: weekdays.map { ($0, [morning, afternoon]) })),
            closed: try ["2027-02-23", "2027-03-08", "2027-05-03"].map { try date($0)...(try date($0)) },
            open: [try date("2027-02-20")...(try date("2027-02-20"))])
    }

    private func hour(_ hour: Int) throws -> TimeOfDay { try #require(TimeOfDay(hour: hour, minute: 0)) }
}
