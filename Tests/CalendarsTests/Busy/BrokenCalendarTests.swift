import Calendars
import Testing

@Suite struct `A calendar that cannot be read` {
    /// The properties of an event start at line 5 of the file.
    @Test(arguments: [
        Broken("RRULE:FREQ=WEEKLY;INTERVAL=0", at: 6, .invalidValue(property: "RRULE", value: "FREQ=WEEKLY;INTERVAL=0")),
        Broken("RRULE:INTERVAL=1", at: 6, .invalidValue(property: "RRULE", value: "INTERVAL=1")),
        Broken("RRULE:FREQ=WEEKLY;BYMONTHDAY=1", at: 6, .invalidValue(property: "RRULE", value: "FREQ=WEEKLY;BYMONTHDAY=1")),
        Broken("RRULE:FREQ=DAILY;BYPHASE=FULL", at: 6, .invalidValue(property: "RRULE", value: "FREQ=DAILY;BYPHASE=FULL")),
        Broken(
            "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270301", at: 6,
            .invalidValue(property: "RRULE", value: "FREQ=DAILY;COUNT=2;UNTIL=20270301")),
        Broken("RDATE:20270211", at: 6, .dateAndTime),
        Broken("RDATE;VALUE=PERIOD:20270211T100000Z/PT", at: 6, .invalidValue(property: "RDATE", value: "20270211T100000Z/PT")),
        Broken("EXDATE:20270230T100000Z", at: 6, .invalidValue(property: "EXDATE", value: "20270230T100000Z")),
        Broken(
            "RECURRENCE-ID;RANGE=THISANDPRIOR:20270211T100000Z", at: 6,
            .invalidValue(property: "RECURRENCE-ID", value: "20270211T100000Z")),
        Broken("RECURRENCE-ID:20270211T100000Z\nRRULE:FREQ=DAILY", at: 7, .repeatsWithin(property: "RRULE")),
        Broken("DTSTART:20270211T100000Z", at: 6, .repeated(property: "DTSTART")),
        Broken("DTEND:20270230T100000Z", at: 6, .invalidValue(property: "DTEND", value: "20270230T100000Z")),
        Broken("DTEND:20270210T240000Z", at: 6, .invalidValue(property: "DTEND", value: "20270210T240000Z")),
        Broken("DTEND:tomorrow", at: 6, .invalidValue(property: "DTEND", value: "tomorrow")),
        Broken("DTEND;VALUE=DATE:20270210T100000Z", at: 6, .invalidValue(property: "DTEND", value: "20270210T100000Z")),
        Broken("DTEND;VALUE=DATE:20270211", at: 6, .dateAndTime),
        Broken("DTEND:20270210T065959Z", at: 6, .endBeforeStart),
        Broken("DTEND;TZID=Mars/Olympus:20270210T200000", at: 6, .unknownZone("Mars/Olympus")),
        Broken("DTEND:20270210T090000Z\nDURATION:PT1H", at: 7, .endAndDuration),
        Broken("DURATION:-PT1H", at: 6, .invalidValue(property: "DURATION", value: "-PT1H")),
        Broken("DURATION:PT", at: 6, .invalidValue(property: "DURATION", value: "PT")),
        Broken("DURATION:P1H", at: 6, .invalidValue(property: "DURATION", value: "P1H")),
        Broken("DURATION:PT1H1H", at: 6, .invalidValue(property: "DURATION", value: "PT1H1H")),
        Broken("DURATION:P99999999999D", at: 6, .invalidValue(property: "DURATION", value: "P99999999999D")),
        Broken("SEQUENCE:first", at: 6, .invalidValue(property: "SEQUENCE", value: "first")),
        Broken("a line without a colon", at: 6, .malformedLine("a line without a colon")),
        Broken("X-A;B:c", at: 6, .malformedLine("X-A;B:c")),
        Broken("X-A;B=\"c:d", at: 6, .malformedLine("X-A;B=\"c:d")),
        Broken("END:VCALENDAR", at: 6, .wrongEnd(found: "VCALENDAR", expected: "VEVENT")),
        Broken("BEGIN:VALARM", at: 7, .wrongEnd(found: "VEVENT", expected: "VALARM")),
    ])
    func `is refused by line`(_ case: Broken) throws {
        let result = try read(calendar(event: "DTSTART:20270210T070000Z\n\(`case`.property)"))
        #expect(throws: BusyCalendar.Failure.self) { try result.get() }
        #expect(result.findings == [Found(`case`.line, `case`.problem)])
    }

    @Test(arguments: [
        WrongFile("nothing", "", at: 1, .notACalendar),
        WrongFile("blank lines", "\n\n", at: 1, .notACalendar),
        WrongFile("a web page", "\n<!DOCTYPE html>\n<html>", at: 2, .notACalendar),
        WrongFile("a contact", "BEGIN:VCARD\nEND:VCARD", at: 1, .notACalendar),
        WrongFile("a property alone", "VERSION:2.0", at: 1, .notACalendar),
        WrongFile("a continuation of nothing", " BEGIN:VCALENDAR\nEND:VCALENDAR", at: 1, .notACalendar),
        WrongFile("something after the calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR\nX:1", at: 3, .notACalendar),
        WrongFile("an end without a beginning", "END:VCALENDAR", at: 1, .notACalendar),
        WrongFile(
            "a download cut off between events", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270210\nEND:VEVENT", at: 1,
            .unclosed(component: "VCALENDAR")),
        WrongFile(
            "a download cut off in an event", "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20270210", at: 3,
            .unclosed(component: "VEVENT")),
        WrongFile("an older version", "BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR", at: 2, .unsupportedVersion("1.0")),
        WrongFile(
            "an event without a start", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", at: 2,
            .missing(property: "DTSTART")),
        WrongFile(
            "a bad period", "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nFREEBUSY:20270210T070000Z\nEND:VFREEBUSY\nEND:VCALENDAR", at: 3,
            .invalidValue(property: "FREEBUSY", value: "20270210T070000Z")),
        WrongFile(
            "components inside each other", "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:X-BOX\n", count: 9), at: 9,
            .tooDeep(limit: 8)),
        WrongFile(
            "an event whose end is missing",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270210\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR",
            at: 4, .nested(component: "VEVENT", outer: "VEVENT", outerLine: 2)),
        WrongFile(
            "an event in a zone's rules", "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nBEGIN:vevent\n", at: 4,
            .nested(component: "VEVENT", outer: "STANDARD", outerLine: 3)),
        WrongFile(
            "a calendar in a calendar", "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VCALENDAR\n", at: 3,
            .nested(component: "VCALENDAR", outer: "VCALENDAR", outerLine: 1)),
    ])
    func `names what it is instead`(_ case: WrongFile) throws {
        #expect(try read(crlf(`case`.text)).findings == [Found(`case`.line, `case`.problem)])
    }

    /// The zone's rules start at line 6; its name is at line 5.
    @Test(arguments: [
        BrokenZone("TZOFFSETFROM:+0200\nTZOFFSETTO:+9900", at: 9, .invalidValue(property: "TZOFFSETTO", value: "+9900")),
        BrokenZone("TZOFFSETFROM:2\nTZOFFSETTO:+0100", at: 8, .invalidValue(property: "TZOFFSETFROM", value: "2")),
        BrokenZone("TZOFFSETFROM:+0200", at: 6, .missing(property: "TZOFFSETTO")),
        BrokenZone("TZOFFSETFROM:+0200\nTZOFFSETTO:+0200\nTZOFFSETTO:+0100", at: 10, .repeated(property: "TZOFFSETTO")),
    ])
    func `names the zone of its own that is wrong (45)`(_ broken: BrokenZone) throws {
        let result = try read(calendar(Self.zone("TZID:Office", broken.offsets)))
        #expect(result.findings == [Found(broken.line, .ownZone("Office", broken.problem))])
    }

    @Test func `names a zone of its own without a name where it must be meant (45)`() throws {
        let result = try read(calendar(Self.zone("X-NAME:Office", "TZOFFSETFROM:+0200\nTZOFFSETTO:+0200")))
        #expect(result.findings == [Found(4, .ownZone(nil, .missing(property: "TZID")))])
    }

    private static func zone(_ name: String, _ offsets: String) -> String {
        "BEGIN:VTIMEZONE\n\(name)\nBEGIN:STANDARD\nDTSTART:16010101T030000\n\(offsets)\nEND:STANDARD\nEND:VTIMEZONE\n"
            + "BEGIN:VEVENT\nDTSTART;TZID=Office:20270324T090000\nEND:VEVENT"
    }

    @Test func `is not read in another encoding`() throws {
        let bytes = calendar(event: "DTSTART:20270210T070000Z\nSUMMARY:~").map { $0 == UInt8(ascii: "~") ? 0xC2 : $0 }
        #expect(try read(bytes).findings == [Found(6, .notUTF8)])
    }

    @Test func `lists every event that is wrong`() throws {
        let event = "BEGIN:VEVENT\nDTSTART:never\nEND:VEVENT"
        let findings = try read(calendar([event, event].joined(separator: "\n"))).findings
        #expect(findings.map(\.line) == [5, 8])
    }

    @Test func `lists no more than anybody reads`() throws {
        let events = Array(repeating: "BEGIN:VEVENT\nDTSTART:never\nEND:VEVENT", count: 1_000).joined(separator: "\n")
        #expect(try read(calendar(events)).findings.count == BusyCalendar.Failure.maximumFindings)
    }

    @Test func `is refused at once when it is too large`() throws {
        let limit = BusyCalendar.maximumBytes
        let findings = try read([UInt8](repeating: 10, count: limit + 1)).findings
        #expect(findings == [Found(1, .tooLarge(bytes: limit + 1, limit: limit))])
    }

    @Test(arguments: 0..<400)
    func `never brings the program down`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "DTSTART:20270210T070000Z\r\n",
            "DTSTART;TZID=", "Europe/Moscow", ":20270210T100000", "\r\n", "\n ", "DTEND", ";VALUE=DATE", ":99991231",
            "DURATION:P999999999W",
            "DURATION:PT999999999H", "FREEBUSY:", "00010101T000000", "/", "\"", "^", "я", "BEGIN:VFREEBUSY\r\n",
            "END:VFREEBUSY\r\n", "SEQUENCE:9",
        ]
        var bytes: [UInt8] = seed % 2 == 0 ? calendarHead : []
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            if Int.random(in: 0..<4, using: &generator) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &generator))
            } else {
                bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8)
            }
        }
        if seed % 2 == 0 { bytes += crlf("\nEND:VEVENT\nEND:VCALENDAR\n") }
        switch try read(bytes) {
        case .success(let contents): #expect(contents.intervals.allSatisfy { $0.start < $0.end })
        case .failure(let failure): #expect(!failure.findings.isEmpty)
        }
    }

    /// Each byte of a right calendar in turn is left out, doubled and changed.
    @Test func `never brings the program down when one byte is wrong`() throws {
        let right = calendar(event: "UID:я\nDTSTART;TZID=\"Europe/Moscow\":20270210T100000\nDURATION:P1DT2H\nSEQUENCE:1")
        var generator = SeededGenerator(seed: 7)
        for index in right.indices {
            var shorter = right
            shorter.remove(at: index)
            var longer = right
            longer.insert(right[index], at: index)
            var other = right
            other[index] = UInt8.random(in: 0...255, using: &generator)
            for bytes in [shorter, longer, other, Array(right[..<index])] { _ = try read(bytes) }
        }
    }

    private let calendarHead = crlf("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270210T070000Z\n")
}

/// A line and its problem.
struct Found: Hashable {
    let line: Int
    let problem: BusyCalendar.Problem

    init(_ line: Int, _ problem: BusyCalendar.Problem) {
        self.line = line
        self.problem = problem
    }
}

extension Result where Success == BusyCalendar.Contents, Failure == BusyCalendar.Failure {
    /// What is wrong, or nothing.
    var findings: [Found] {
        switch self {
        case .success: []
        case .failure(let failure): failure.findings.map { Found($0.line, $0.problem) }
        }
    }
}

/// A property that makes an event wrong.
struct Broken: CustomTestStringConvertible, Sendable {
    let property: String
    let line: Int
    let problem: BusyCalendar.Problem

    init(_ property: String, at line: Int, _ problem: BusyCalendar.Problem) {
        self.property = property
        self.line = line
        self.problem = problem
    }

    var testDescription: String { property }
}

/// A file that is no calendar.
struct WrongFile: CustomTestStringConvertible, Sendable {
    let testDescription, text: String
    let line: Int
    let problem: BusyCalendar.Problem

    init(_ name: String, _ text: String, at line: Int, _ problem: BusyCalendar.Problem) {
        testDescription = name
        self.text = text
        self.line = line
        self.problem = problem
    }
}

/// Offsets that make the zone of a file unusable.
struct BrokenZone: CustomTestStringConvertible, Sendable {
    let offsets: String
    let line: Int
    let problem: BusyCalendar.Problem

    init(_ offsets: String, at line: Int, _ problem: BusyCalendar.Problem) {
        self.offsets = offsets
        self.line = line
        self.problem = problem
    }

    var testDescription: String { offsets }
}
