import Foundation
import Testing

@Suite struct `A calendar that is checked alone` {
    private static func calendar(_ event: String) -> String {
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n\(event)\nEND:VEVENT\nEND:VCALENDAR\n"
    }

    @Test func `is printed as its busy times, merged, in UTC`() throws {
        let folder = try Folder()
        let event = "DTSTART;TZID=Europe/Moscow:20270201T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY"
        let second = "DTSTART:20270201T093000\nDTEND:20270201T101500"
        try folder.write(Self.calendar("\(event)\nEND:VEVENT\nBEGIN:VEVENT\n\(second)"), to: "busy.ics")
        let run = try Program.run(
            ["check", "busy.ics", "--timezone", "Europe/Moscow", "--horizon", "2027-02-01..2027-02-02", "--format", "json"],
            in: folder)
        #expect(run.status == 0, "\(run.problems)")
        let pairs = try JSONDecoder().decode([[String]].self, from: Data(run.output.utf8))
        #expect(
            pairs == [["2027-02-01T06:00:00Z", "2027-02-01T07:15:00Z"], ["2027-02-02T06:00:00Z", "2027-02-02T07:00:00Z"]])
    }

    @Test func `lasts from midnight to midnight of the zone where it has days`() throws {
        let folder = try Folder()
        try folder.write(Self.calendar("DTSTART;VALUE=DATE:20270208\nRRULE:FREQ=WEEKLY;COUNT=2"), to: "days.ics")
        let run = try Program.run(
            ["check", "days.ics", "--timezone", "Europe/Moscow", "--horizon", "2027-02-01..2027-02-28", "--format", "json"],
            in: folder)
        let pairs = try JSONDecoder().decode([[String]].self, from: Data(run.output.utf8))
        #expect(
            pairs == [["2027-02-07T21:00:00Z", "2027-02-08T21:00:00Z"], ["2027-02-14T21:00:00Z", "2027-02-15T21:00:00Z"]])
    }

    @Test func `is refused whole, with file and line, and code 2 (44)`() throws {
        let folder = try Folder()
        try folder.write(Self.calendar("DTSTART:20270230T090000"), to: "bad.ics")
        let run = try Program.run(["check", "bad.ics", "--format", "json", "--lang", "en"], in: folder)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.problems.contains("bad.ics:4:"))
    }

    @Test func `says in a roll-out whose busy times are missing (44)`() throws {
        let folder = try Folder()
        try folder.copyExample("technosnab")
        try folder.write("<html>", to: "krylov.ics")
        let run = try Program.run(["check", "--lang", "en"], in: folder)
        #expect(run.status == 2)
        #expect(run.problems.contains("krylov.ics:1: error: this is not a calendar"))
        #expect(run.problems.contains("the busy times of "))
    }
}
