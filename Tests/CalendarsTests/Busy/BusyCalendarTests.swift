import Calendars
import Testing

@Suite struct `A calendar of busy times` {
    @Test(arguments: [
        BusyTime("in UTC", "DTSTART:20270210T070000Z\nDTEND:20270210T083000Z", is: "2027-02-10 07:00", "2027-02-10 08:30"),
        BusyTime(
            "floating, in the reader's zone", "DTSTART:20270210T100000\nDTEND:20270210T110000", is: "2027-02-10 07:00",
            "2027-02-10 08:00"),
        BusyTime(
            "in a zone without its VTIMEZONE",
            "DTSTART;TZID=Europe/Berlin:20270328T030000\nDTEND;TZID=\"Europe/Berlin\":20270328T040000",
            is: "2027-03-28 01:00", "2027-03-28 02:00"),
        BusyTime(
            "from one zone to another", "DTSTART;TZID=Europe/London:20270701T100000\nDTEND;TZID=Asia/Kolkata:20270701T153000",
            is: "2027-07-01 09:00", "2027-07-01 10:00"),
        BusyTime(
            "in a zone by Windows' name", "DTSTART;TZID=Russian Standard Time:20270210T100000\nDURATION:PT45M",
            is: "2027-02-10 07:00", "2027-02-10 07:45"),
        BusyTime(
            "in a zone of a registry", "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20270210T100000\nDURATION:PT1H",
            is: "2027-02-10 09:00", "2027-02-10 10:00"),
        BusyTime(
            "for a day of the clock across its change", "DTSTART;TZID=Europe/Berlin:20270327T120000\nDURATION:P1D",
            is: "2027-03-27 11:00", "2027-03-28 10:00"),
        BusyTime(
            "for 24 hours across the change", "DTSTART;TZID=Europe/Berlin:20270327T120000\nDURATION:PT24H",
            is: "2027-03-27 11:00", "2027-03-28 11:00"),
        BusyTime("for a week and more", "DTSTART:20270210T070000Z\nDURATION:P1W", is: "2027-02-10 07:00", "2027-02-17 07:00"),
        BusyTime(
            "to the second, widened", "DTSTART:20270210T070030Z\nDTEND:20270210T080001Z", is: "2027-02-10 07:00",
            "2027-02-10 08:01"),
        BusyTime(
            "in UTC in spite of a TZID", "DTSTART;TZID=Nowhere:20270210T070000Z\nDURATION:PT1H", is: "2027-02-10 07:00",
            "2027-02-10 08:00"),
        BusyTime(
            "tentative", "STATUS:TENTATIVE\nDTSTART:20270210T070000Z\nDURATION:PT1H", is: "2027-02-10 07:00", "2027-02-10 08:00"),
        BusyTime(
            "in small letters", "dtstart;tzid=Europe/Moscow:20270210T100000\nduration:PT1H", is: "2027-02-10 07:00",
            "2027-02-10 08:00"),
    ])
    func `reads an event (45, 46)`(_ case: BusyTime) throws {
        let contents = try read(calendar(event: `case`.properties)).get()
        #expect(try contents.intervals == [Interval(start: utc(`case`.start), end: utc(`case`.end))])
        #expect(contents.days.isEmpty)
    }

    @Test(arguments: [
        ("DTSTART;VALUE=DATE:20270408\nDTEND;VALUE=DATE:20270410", "2027-04-08", "2027-04-09"),
        ("DTSTART;VALUE=DATE:20270408", "2027-04-08", "2027-04-08"),
        ("DTSTART:20270408", "2027-04-08", "2027-04-08"),
        ("DTSTART;VALUE=DATE:20270408\nDTEND;VALUE=DATE:20270408", "2027-04-08", "2027-04-08"),
        ("DTSTART;VALUE=DATE:20270408\nDURATION:P2W", "2027-04-08", "2027-04-21"),
        ("DTSTART;VALUE=DATE;TZID=Asia/Tokyo:20270408", "2027-04-08", "2027-04-08"),
    ])
    func `reads an all-day event as days of its reader (46)`(properties: String, first: String, last: String) throws {
        let contents = try read(calendar(event: properties)).get()
        #expect(try contents.days == [day(first)...day(last)])
        #expect(contents.intervals.isEmpty)
    }

    @Test(arguments: ["STATUS:CANCELLED", "TRANSP:TRANSPARENT", "status:cancelled", "TRANSP:transparent "])
    func `leaves out and counts what is cancelled or free (47)`(_ property: String) throws {
        let contents = try read(calendar(event: "\(property)\nDTSTART:20270210T070000Z\nDURATION:PT1H")).get()
        #expect(contents.intervals.isEmpty)
        #expect(contents.freeCount + contents.cancelledCount == 1)
    }

    @Test func `takes no time for an event without an end (46)`() throws {
        let contents = try read(calendar(event: "DTSTART:20270210T070000Z")).get()
        #expect(contents.intervals.isEmpty)
        #expect(contents.outsideCount == 0)
    }

    @Test func `leaves out and counts what lies outside the horizon`() throws {
        let contents = try read(calendar(event: "DTSTART:20260210T070000Z\nDURATION:PT1H")).get()
        #expect(contents.intervals.isEmpty)
        #expect(contents.outsideCount == 1)
    }

    @Test func `passes over tasks, alarms and what nobody knows`() throws {
        let bytes = calendar(
            """
            BEGIN:VTODO
            DUE:20270210T070000Z
            RRULE:FREQ=DAILY
            END:VTODO
            BEGIN:X-OTHER
            DTSTART:never
            END:X-OTHER
            BEGIN:VEVENT
            DTSTART:20270210T070000Z
            DURATION:PT1H
            X-NOTE;X-P="a:b;c,d":anything
            BEGIN:VALARM
            TRIGGER:-PT15M
            DURATION:PT1M
            END:VALARM
            END:VEVENT
            """)
        #expect(try read(bytes).get().intervals.count == 1)
    }

    @Test func `takes the newest state of an event (50)`() throws {
        let states = [("0", "20270101", "07"), ("2", "20270102", "08"), ("2", "20270103", "09"), ("1", "20270109", "10")]
        let events = states.map { sequence, stamp, hour in
            """
            BEGIN:VEVENT
            UID:one
            SEQUENCE:\(sequence)
            DTSTAMP:\(stamp)T000000Z
            DTSTART:20270210T\(hour)0000Z
            DURATION:PT1H
            END:VEVENT
            """
        }
        let contents = try read(calendar(events.joined(separator: "\n"))).get()
        #expect(try contents.intervals == [Interval(start: utc("2027-02-10 09:00"), end: utc("2027-02-10 10:00"))])
    }

    @Test func `reads periods of busy time (47)`() throws {
        let bytes = calendar(
            """
            BEGIN:VFREEBUSY
            DTSTART:20270101T000000Z
            FREEBUSY:20270210T070000Z/20270210T080000Z,20270211T070000Z/PT30M
            FREEBUSY;FBTYPE=FREE:20270212T070000Z/PT30M
            END:VFREEBUSY
            """)
        let contents = try read(bytes).get()
        #expect(
            try contents.intervals == [
                Interval(start: utc("2027-02-10 07:00"), end: utc("2027-02-10 08:00")),
                Interval(start: utc("2027-02-11 07:00"), end: utc("2027-02-11 07:30")),
            ])
        #expect(contents.freeCount == 1)
    }

    @Test(arguments: ["\r\n", "\n", "\r"])
    func `is read whatever ends its lines, folds and a byte order mark too (44)`(lineEnd: String) throws {
        let text =
            "\u{FEFF}BEGIN:VCALENDAR\nVERSION:2.0\n\nBEGIN:VEVENT\nSUMMARY:Вст\n реча\nDTSTA\n\tRT:20270210T07\n 0000Z\nDURATION:PT1H\nEND:VEVENT\n"
            + "END:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR"
        #expect(try read(Array(text.replacing("\n", with: lineEnd).utf8)).get().intervals.count == 1)
    }

    @Test func `is read with a fold inside a letter`() throws {
        let letter = Array("я".utf8)
        let event = crlf("DTSTART:20270210T070000Z\nDURATION:PT1H\nSUMMARY:")
        let bytes =
            crlf("BEGIN:VCALENDAR\nBEGIN:VEVENT\n") + event + [letter[0]] + crlf("\n ") + [letter[1]]
            + crlf("\nEND:VEVENT\nEND:VCALENDAR\n")
        #expect(try read(bytes).get().intervals.count == 1)
    }
}

/// The properties of an event, and when it is in UTC.
struct BusyTime: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let properties, start, end: String

    init(_ name: String, _ properties: String, is start: String, _ end: String) {
        testDescription = name
        self.properties = properties
        self.start = start
        self.end = end
    }
}
