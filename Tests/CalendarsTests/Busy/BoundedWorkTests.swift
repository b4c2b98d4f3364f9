@testable import Calendars
import Testing

/// The work that rules ask for is counted, not timed: each of these takes well under the allowance of a file, or is refused.
@Suite struct `A rule that means more times than anybody can list (49)` {
    @Test(arguments: [
        "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;COUNT=1000000000",
        "FREQ=DAILY;COUNT=1000000000", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=1000000000", "FREQ=HOURLY;COUNT=1000000000",
        "FREQ=MINUTELY;COUNT=1000000000", "FREQ=SECONDLY;INTERVAL=60;COUNT=1000000000", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYSECOND=0;BYMINUTE=0;BYHOUR=0", "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;INTERVAL=999999999999", "FREQ=SECONDLY;INTERVAL=999999999999", "FREQ=WEEKLY;INTERVAL=999999999999",
    ])
    func `is expanded over the horizon alone, however long ago it began`(rule: String) throws {
        for start in ["00010101T080000Z", "20270101T080000Z"] {
            let contents = try read(calendar(event: "DTSTART:\(start)\nDURATION:PT1M\nRRULE:\(rule)")).get()
            #expect(contents.intervals.count < 600_000)
        }
    }

    @Test(arguments: ["FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=1000000000;BYDAY=MO"])
    func `is refused by its line where it would take too long`(rule: String) throws {
        let result = try read(calendar(event: "DTSTART:20000101T080000Z\nDURATION:PT1S\nRRULE:\(rule)"))
        #expect(result.findings == [Found(7, .repeatsTooOften(property: "RRULE"))])
    }

    @Test func `each second of a month is one busy time`() throws {
        let rule = "RRULE:FREQ=SECONDLY;UNTIL=20270131T235959Z"
        let contents = try read(calendar(event: "DTSTART:20270101T000000Z\nDURATION:PT1S\n\(rule)")).get()
        #expect(try contents.intervals == [Interval(start: utc("2027-01-01 00:00"), end: utc("2027-02-01 00:00"))])
    }

    @Test func `is refused where exceptions take away all of it, one by one`() throws {
        let rules = "RRULE:FREQ=SECONDLY\nEXRULE:FREQ=SECONDLY"
        let result = try read(calendar(event: "DTSTART:20270101T000000Z\nDURATION:PT1S\n\(rules)"))
        #expect(result.findings == [Found(8, .repeatsTooOften(property: "EXRULE"))])
    }

    @Test func `is refused with dense lists, and as one of many`() throws {
        func list(_ count: Int) -> String { (0..<count).map(String.init).joined(separator: ",") }
        let dense = "RRULE:FREQ=DAILY;BYHOUR=\(list(24));BYMINUTE=\(list(60));BYSECOND=\(list(60))"
        let event = "BEGIN:VEVENT\nDTSTART:20270101T000000Z\nDURATION:PT1S\n\(dense)\nEND:VEVENT"
        #expect(try read(calendar(event)).findings.count == 1)
        let many = Array(repeating: "BEGIN:VEVENT\nDTSTART:20200101T000000Z\nRRULE:FREQ=MINUTELY\nEND:VEVENT", count: 100)
        #expect(try read(calendar(many.joined(separator: "\n"))).findings.count == 1)
    }

    @Test func `as the rules of a zone is refused`() throws {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Office
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=SECONDLY
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            DTSTART;TZID=Office:20270324T090000
            END:VEVENT
            """
        #expect(try read(calendar(zone)).findings == [Found(10, .ownZone("Office", .repeatsTooOften(property: "RRULE")))])
    }

    /// Work is counted, not timed: the allowance of a file is well under a second of it.
    @Test(arguments: LargeFile.all) func `is finished or refused in a file of 10 MiB`(_ file: LargeFile) throws {
        let bytes = file.bytes
        #expect(bytes.count > 10 << 20)
        switch try read(bytes) {
        case .success(let contents): #expect(!file.isRefused && !contents.intervals.isEmpty)
        case .failure(let failure): #expect(file.isRefused && !failure.findings.isEmpty)
        }
    }

    @Test func `leaves a large file within its allowance`() throws {
        let event =
            "BEGIN:VEVENT\r\nDTSTART:20200101T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:VEVENT\r\n"
        let many = String(repeating: event, count: (2 << 20) / event.utf8.count)
        #expect(try read(calendar(many)).get().intervals.count == 1)
    }
}

/// A file of 10 MiB: a thousand of the same event, or one that is as long.
struct LargeFile: CustomTestStringConvertible, Sendable {
    let testDescription, properties: String
    var events = 1_000
    var isRefused = false

    /// Octets, not a text with its lines replaced: that would take longer than all the reading. Most of an event is a note.
    var bytes: [UInt8] {
        let note = [UInt8](repeating: UInt8(ascii: "x"), count: (10 << 20) / events)
        let event = Array("BEGIN:VEVENT\n\(properties)\nX-NOTE:".utf8) + note + Array("\nEND:VEVENT\n".utf8)
        var bytes = Array("BEGIN:VCALENDAR\nVERSION:2.0\n".utf8)
        for _ in 0..<events { bytes += event }
        return bytes + Array("END:VCALENDAR\n".utf8)
    }

    static let all = [
        LargeFile(testDescription: "plain events", properties: "DTSTART:20270201T080000Z\nDURATION:PT1H"),
        LargeFile(
            testDescription: "series without end that exclude themselves",
            properties: "DTSTART:20270101T080000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY\nEXRULE:FREQ=SECONDLY", isRefused: true),
        LargeFile(
            testDescription: "steps of nothing", properties: "DTSTART:20270201T080000Z\nRRULE:FREQ=DAILY;INTERVAL=0",
            isRefused: true),
        LargeFile(testDescription: "one line", properties: "DTSTART:20270201T080000Z\nDURATION:PT1H", events: 1),
    ]
}
