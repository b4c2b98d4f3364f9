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

    /// Office 365 gives new UIDs at each export: nothing of the file that was there before may stay, and nothing may come twice.
    @Test func `replaces what the file gave before, whatever its UIDs (50)`() throws {
        func calendar(_ uid: String, day: Int) -> String {
            Self.calendar("UID:\(uid)\nDTSTART:202702\(day)T090000\nDURATION:PT8H\nRRULE:FREQ=WEEKLY")
        }
        func plan(_ calendars: [String]) throws -> String {
            let folder = try Folder()
            try folder.writeSmallRollout()
            try folder.replace(
                "role\n1,Ann Lee,ann@example.com,sales", with: "role,calendar\n1,Ann Lee,ann@example.com,sales,ann.ics",
                in: "staff.csv")
            try folder.replace("bob@example.com,sales", with: "bob@example.com,sales,", in: "staff.csv")
            for calendar in calendars {
                try folder.write(calendar, to: "ann.ics")
                #expect(try Program.run(["plan", "--output", "plan.json"], in: folder).status == 0)
            }
            return try folder.text(of: "plan.json")
        }
        let (monday, tuesday) = (calendar("a", day: 15), calendar("b", day: 16))
        #expect(try plan([monday, tuesday]) == plan([tuesday]))
        #expect(try plan([tuesday, calendar("c", day: 16)]) == plan([tuesday]))
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
