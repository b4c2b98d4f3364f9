import Calendars
import Testing

/// The properties of an event that repeats, and when it is, as `02-10 07:00` in UTC in 2027, each for an hour.
struct SeriesCase: CustomTestStringConvertible, Sendable {
    let testDescription, properties: String
    let starts: [String]

    init(_ name: String, _ properties: String, _ starts: String...) {
        testDescription = name
        self.properties = properties
        self.starts = starts
    }
}

@Suite struct `A series (48)` {
    private func hours(_ starts: [String]) throws -> [Interval] {
        try starts.map { start in
            let moment = try utc("2027-\(start)")
            return Interval(start: moment, end: moment.advanced(by: 60))
        }
    }

    private static let winter = "DTSTART;TZID=Europe/Berlin:20270324T090000\nDURATION:PT1H\n"

    @Test(arguments: [
        SeriesCase(
            "keeps its wall time across a change of the clock", winter + "RRULE:FREQ=WEEKLY;COUNT=2", "03-24 08:00", "03-31 07:00"
        ),
        SeriesCase("ends with its COUNT", winter + "RRULE:FREQ=DAILY;COUNT=2", "03-24 08:00", "03-25 08:00"),
        SeriesCase(
            "ends with an UNTIL in UTC, inclusive", winter + "RRULE:FREQ=DAILY;UNTIL=20270325T080000Z", "03-24 08:00",
            "03-25 08:00"),
        SeriesCase("ends before an UNTIL a second earlier", winter + "RRULE:FREQ=DAILY;UNTIL=20270325T075959Z", "03-24 08:00"),
        SeriesCase(
            "ends with an UNTIL on its own clock", winter + "RRULE:FREQ=DAILY;UNTIL=20270325T090000", "03-24 08:00",
            "03-25 08:00"),
        SeriesCase(
            "ends with the whole local day of an UNTIL", winter + "RRULE:FREQ=DAILY;UNTIL=20270325", "03-24 08:00", "03-25 08:00"),
        SeriesCase(
            "leaves out an EXDATE on its clock",
            winter + "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Europe/Berlin:20270325T090000", "03-24 08:00", "03-26 08:00"),
        SeriesCase(
            "leaves out EXDATEs in UTC", winter + "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20270324T080000Z,20270325T080000Z",
            "03-26 08:00"),
        SeriesCase(
            "leaves out an EXDATE that is a day", winter + "RRULE:FREQ=DAILY;COUNT=2\nEXDATE;VALUE=DATE:20270325", "03-24 08:00"),
        SeriesCase(
            "leaves out what EXRULE gives", winter + "RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2", "03-25 08:00",
            "03-27 08:00"),
        SeriesCase(
            "adds RDATEs", winter + "RDATE:20270401T100000Z,20270402T100000Z", "03-24 08:00", "04-01 10:00", "04-02 10:00"),
        SeriesCase(
            "adds an RDATE on another clock", winter + "RDATE;TZID=Asia/Tokyo:20270401T100000", "03-24 08:00", "04-01 01:00"),
        SeriesCase(
            "adds a PERIOD", winter + "RDATE;VALUE=PERIOD:20270401T100000Z/20270401T110000Z,20270402T100000Z/PT60M",
            "03-24 08:00", "04-01 10:00", "04-02 10:00"),
        SeriesCase(
            "has its DTSTART even where the rule does not", winter + "RRULE:FREQ=WEEKLY;COUNT=1;BYDAY=MO", "03-24 08:00",
            "03-29 07:00"),
        SeriesCase(
            "takes what clocks skip with the offset before",
            "DTSTART;TZID=Europe/Berlin:20270327T023000\nDURATION:PT1H\n"
                + "RRULE:FREQ=DAILY;COUNT=2", "03-27 01:30", "03-28 01:30"),
    ])
    func `means these times`(_ series: SeriesCase) throws {
        let contents = try read(calendar(event: series.properties)).get()
        #expect(try contents.intervals == hours(series.starts))
    }

    @Test(arguments: [
        ("RRULE:FREQ=DAILY;UNTIL=20270409", 2), ("RRULE:FREQ=DAILY;UNTIL=20270408T210000Z", 2),
        ("RRULE:FREQ=DAILY;UNTIL=20270409T000000Z", 2), ("RRULE:FREQ=DAILY;UNTIL=20270409T235959Z", 2),
        ("RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20270409", 2), ("RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20270408T210000Z", 2),
        ("RDATE;VALUE=DATE:20270501", 2),
    ])
    func `of days ends and leaves out by days of its reader`(rule: String, count: Int) throws {
        let contents = try read(calendar(event: "DTSTART;VALUE=DATE:20270408\n\(rule)")).get()
        #expect(contents.days.count == count)
        #expect(try contents.days.first == day("2027-04-08")...day("2027-04-08"))
    }

    private func changed(_ changes: String...) throws -> BusyCalendar.Contents {
        let events = changes.map { "BEGIN:VEVENT\nUID:a\n\($0)\nEND:VEVENT" }
        let series = "BEGIN:VEVENT\nUID:a\nDTSTART:20270301T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4\nEND:VEVENT"
        return try read(calendar(([series] + events).joined(separator: "\n"))).get()
    }

    @Test func `has one of its times replaced by a RECURRENCE-ID`() throws {
        let contents = try changed("RECURRENCE-ID:20270302T080000Z\nDTSTART:20270302T150000Z\nDURATION:PT1H")
        #expect(try contents.intervals == hours(["03-01 08:00", "03-02 15:00", "03-03 08:00", "03-04 08:00"]))
    }

    @Test func `has a time replaced whose zone is written otherwise`() throws {
        let contents = try changed("RECURRENCE-ID;TZID=Europe/Moscow:20270302T110000\nDTSTART:20270302T150000Z\nDURATION:PT1H")
        #expect(try contents.intervals == hours(["03-01 08:00", "03-02 15:00", "03-03 08:00", "03-04 08:00"]))
    }

    @Test func `has this and all later times replaced`() throws {
        let contents = try changed(
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20270302T080000Z\nDTSTART:20270302T150000Z\nDURATION:PT1H",
            "RECURRENCE-ID:20270304T080000Z\nDTSTART:20270304T200000Z\nDURATION:PT1H")
        #expect(try contents.intervals == hours(["03-01 08:00", "03-02 15:00", "03-03 15:00", "03-04 20:00"]))
    }

    @Test func `is free where one of its times is cancelled, or this and all later ones`() throws {
        let one = try changed("RECURRENCE-ID:20270302T080000Z\nDTSTART:20270302T080000Z\nSTATUS:CANCELLED")
        #expect(try one.intervals == hours(["03-01 08:00", "03-03 08:00", "03-04 08:00"]))
        let later = try changed(
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20270302T080000Z\nDTSTART:20270302T080000Z\nSTATUS:CANCELLED")
        #expect(try later.intervals == hours(["03-01 08:00"]))
    }

    @Test func `may be missing from the file: its changed time is an event`() throws {
        let contents = try read(calendar(event: "UID:a\nRECURRENCE-ID:20270302T080000Z\nDTSTART:20270302T150000Z\nDURATION:PT1H"))
            .get()
        #expect(try contents.intervals == hours(["03-02 15:00"]))
    }

    @Test func `in a zone of the file's own rules follows them (45)`() throws {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Office
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """
        let event = "BEGIN:VEVENT\nDTSTART;TZID=Office:20270324T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT"
        // A zone may stand after the events that use it.
        for text in ["\(zone)\n\(event)", "\(event)\n\(zone)"] {
            #expect(try read(calendar(text)).get().intervals == hours(["03-24 08:00", "03-31 07:00"]))
        }
    }

    @Test func `that lies outside the horizon is counted once`() throws {
        let contents = try read(calendar(event: "DTSTART:20200301T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=9")).get()
        #expect(contents.outsideCount == 1)
        #expect(contents.intervals.isEmpty)
    }

    @Test func `is counted once where it is free or cancelled (47)`() throws {
        for (word, free, cancelled) in [("TRANSP:TRANSPARENT", 1, 0), ("STATUS:CANCELLED", 0, 1)] {
            let contents = try read(calendar(event: "\(word)\nDTSTART:20270301T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY")).get()
            #expect(contents.intervals.isEmpty)
            #expect([contents.freeCount, contents.cancelledCount] == [free, cancelled])
        }
    }
}
