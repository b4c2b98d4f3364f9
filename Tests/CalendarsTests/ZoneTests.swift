import Calendars
import Testing

@Suite struct `A zone` {
    /// Local times and the UTC instants they name; `zdump -v` gives the changes.
    @Test(arguments: [
        ("Europe/Moscow", "2027-02-01", 9 * 60, "2027-02-01", 6 * 60),
        ("Europe/London", "2027-03-27", 9 * 60, "2027-03-27", 9 * 60),
        ("Europe/London", "2027-03-28", 9 * 60, "2027-03-28", 8 * 60),
        // Skipped: 01:30 is read with the offset before the change, so it is 01:30 UTC, 02:30 on the clock.
        ("Europe/London", "2027-03-28", 90, "2027-03-28", 90),
        // Twice: the first of the two.
        ("Europe/London", "2027-10-31", 90, "2027-10-31", 30),
        ("America/St_Johns", "2027-07-01", 0, "2027-07-01", 150),
        ("Asia/Vladivostok", "2027-02-02", 8 * 60, "2027-02-01", 22 * 60),
    ])
    func `turns local time into an instant`(name: String, date: String, minutes: Int, utcDate: String, utcMinutes: Int) throws {
        let zone = try #require(Zone(identifier: name))
        let moment = zone.moment(try #require(CivilDate(iso8601: date)), try #require(TimeOfDay(minutes: minutes)))
        let utc = Zone.utc.local(moment)
        #expect(utc.date.description == utcDate)
        #expect(utc.time.minutes == utcMinutes)
    }

    @Test(arguments: ["MSK", "GMT+3", "Europe/Moskow", "", "Europe"])
    func `has a name of the IANA database`(name: String) {
        #expect(Zone(identifier: name) == nil)
    }
}
