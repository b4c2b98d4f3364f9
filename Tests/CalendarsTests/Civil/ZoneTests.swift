import Calendars
import Testing

@Suite struct `A zone` {
    @Test(arguments: [
        "Europe/Moscow", "Asia/Kolkata", "Asia/Calcutta", "America/Argentina/Buenos_Aires", "America/Buenos_Aires", "Europe/Kyiv",
        "Etc/UTC", "Etc/GMT-3", "US/Eastern", "UTC",
    ])
    func `is found by its name in the database`(_ name: String) {
        #expect(Zone(identifier: name)?.identifier == name)
    }

    @Test(arguments: [
        "MSK", "EST", "GMT+3", "UTC+3", "europe/moscow", "Europe/Moscow ", "Europe/Nowhere", "SystemV/EST5", "", "/",
    ])
    func `is not made of an abbreviation, an offset or a misspelt name`(_ name: String) {
        #expect(Zone(identifier: name) == nil)
    }

    /// From the IANA database; the last but one changes its clock by half an hour.
    @Test(arguments: [
        LocalTime("Europe/Moscow", "2027-07-01", "12:00", is: "2027-07-01 09:00"),
        LocalTime("Asia/Kathmandu", "2027-02-01", "00:00", is: "2027-01-31 18:15"),
        LocalTime("America/St_Johns", "2027-02-01", "12:00", is: "2027-02-01 15:30"),
        LocalTime("Europe/Berlin", "2027-03-28", "01:59", is: "2027-03-28 00:59"),
        LocalTime("Europe/Berlin", "2027-03-28", "03:00", is: "2027-03-28 01:00"),
        LocalTime("Europe/Berlin", "2027-10-31", "03:00", is: "2027-10-31 02:00"),
        LocalTime("Pacific/Kiritimati", "2027-01-01", "00:00", is: "2026-12-31 10:00"),
        LocalTime("Pacific/Pago_Pago", "2027-01-01", "23:00", is: "2027-01-02 10:00"),
        LocalTime("Australia/Lord_Howe", "2027-04-04", "02:00", is: "2027-04-03 15:30"),
        LocalTime("Europe/London", "2027-03-27", "24:00", is: "2027-03-28 00:00"),
    ])
    func `turns local time into an instant`(_ case: LocalTime) throws {
        #expect(try zone(`case`.zone).moment(day(`case`.date), time(`case`.time)) == utc(`case`.utc))
    }

    /// RFC 5545 3.3.5: the offset before the gap.
    @Test(arguments: [
        LocalTime("Europe/Berlin", "2027-03-28", "02:00", is: "2027-03-28 01:00"),
        LocalTime("Europe/Berlin", "2027-03-28", "02:30", is: "2027-03-28 01:30"),
        LocalTime("America/New_York", "2027-03-14", "02:30", is: "2027-03-14 07:30"),
        LocalTime("Africa/Cairo", "2027-04-30", "00:15", is: "2027-04-29 22:15"),
        LocalTime("Australia/Lord_Howe", "2027-10-03", "02:15", is: "2027-10-02 15:45"),
        // The whole day was left out when Samoa crossed the date line.
        LocalTime("Pacific/Apia", "2011-12-30", "12:00", is: "2011-12-30 22:00"),
    ])
    func `reads a time that clocks skip with the offset before the change`(_ case: LocalTime) throws {
        #expect(try zone(`case`.zone).moment(day(`case`.date), time(`case`.time)) == utc(`case`.utc))
    }

    @Test(arguments: [
        LocalTime("Europe/Berlin", "2027-10-31", "02:00", is: "2027-10-31 00:00"),
        LocalTime("Europe/Berlin", "2027-10-31", "02:59", is: "2027-10-31 00:59"),
        LocalTime("America/New_York", "2027-11-07", "01:30", is: "2027-11-07 05:30"),
        LocalTime("Australia/Lord_Howe", "2027-04-04", "01:45", is: "2027-04-03 14:45"),
    ])
    func `reads a time that clocks show twice as the first of the two`(_ case: LocalTime) throws {
        #expect(try zone(`case`.zone).moment(day(`case`.date), time(`case`.time)) == utc(`case`.utc))
    }

    @Test(arguments: [
        "Europe/Moscow", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran",
    ])
    func `shows the same local time again at the instant made of it`(_ name: String) throws {
        let zone = try zone(name)
        var generator = SeededGenerator(seed: 1)
        let span = try utc("2010-01-01 00:00").minutes...utc("2035-01-01 00:00").minutes
        for _ in 0..<5_000 {
            let moment = Moment(minutes: Int.random(in: span, using: &generator))
            let local = zone.local(moment)
            let again = zone.moment(local.date, local.time)
            #expect(again <= moment, "\(moment)")
            #expect(zone.local(again) == local, "\(moment)")
        }
    }
}

/// A local time and the instant that it is.
struct LocalTime: CustomTestStringConvertible, Sendable {
    let zone, date, time, utc: String

    init(_ zone: String, _ date: String, _ time: String, is utc: String) {
        self.zone = zone
        self.date = date
        self.time = time
        self.utc = utc
    }

    var testDescription: String { "\(date) \(time) in \(zone)" }
}
