import Documents
import Foundation
import Planning
import Presentation
import Testing

@testable import Calendars
@testable import Publishing

extension ICalendarComponent {
    /// A component as it was read.
    fileprivate init(_ parsed: ParsedComponent) {
        self.init(
            parsed.name, properties: parsed.properties.map(\.property), components: parsed.components.map(ICalendarComponent.init)
        )
    }
}

@Suite struct `An exported calendar` {
    @Test func `is the same bytes when it is read and written again`() throws {
        for file in Publication(SmallPlan.plan(), after: nil, now: SmallPlan.stamp, alarm: 15).files {
            let calendars = try ParsedComponent.calendars(in: file.bytes)
            #expect(calendars.flatMap { ICalendarComponent($0).serialized() } == file.bytes, "\(file.path)")
        }
    }

    @Test func `has lines of at most 75 octets, ended by CRLF, and nothing before or between them (1, 2)`() throws {
        for file in Publication(SmallPlan.plan(), after: nil, now: SmallPlan.stamp).files {
            let lines = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n")
            #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "" && !lines.dropLast().contains(""))
            #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") }, "\(file.path)")
        }
    }

    @Test func `reads as busy exactly when its owner is`() throws {
        let plan = SmallPlan.plan()
        let file = try #require(
            Publication(plan, after: nil, now: SmallPlan.stamp).files.first { $0.path.hasPrefix("employees/00002") })
        let contents = try BusyCalendar.read(file.bytes, zone: .utc, horizon: plan.rollout.horizon).get()
        #expect(contents.intervals == plan.sessions.map(\.interval).sorted())
    }

    @Test func `has its reminder only where it is asked for (11)`() throws {
        func alarms(_ minutes: Int?) throws -> Int {
            try Publication(SmallPlan.plan(), after: nil, now: SmallPlan.stamp, alarm: minutes).files
                .flatMap { try ParsedComponent.calendars(in: $0.bytes) }.flatMap(\.components).flatMap(\.components)
                .count(where: \.isWholeAlarm)
        }
        #expect(try alarms(nil) == 0)
        #expect(try alarms(15) == 8)
    }

    @Test func `is a calendar even without a session (42)`() throws {
        let files = Publication(SmallPlan.plan(sessions: []), after: nil, now: SmallPlan.stamp).files
        let file = try #require(files.first { $0.path.hasPrefix("employees/") })
        let calendar = try #require(try ParsedComponent.calendars(in: file.bytes).first)
        #expect(calendar.components.map(\.name) == ["VTIMEZONE"])
        #expect(!calendar.properties.contains { $0.property.name == "METHOD" })
    }
}

extension ParsedComponent {
    fileprivate var isWholeAlarm: Bool {
        name == "VALARM" && ["ACTION", "TRIGGER", "DESCRIPTION"].allSatisfy { all($0).count == 1 }
    }
}

@Suite struct `The page of an export` {
    @Test func `leads to every calendar, by names that are text and nothing else`() {
        let hostile = "<script>alert('1')</script> & \"Co\""
        let index = CalendarIndex(
            [.init(kind: .team, owner: hostile, path: "teams/Отдел-1.ics", sessions: 2)], of: SmallPlan.plan().rollout)
        let page = String(decoding: index.html(in: .english), as: UTF8.self)
        #expect(page.contains("<li><a href=\"teams/%D0%9E%D1%82%D0%B4%D0%B5%D0%BB-1.ics\">&lt;script&gt;alert(&#39;1&#39;)"))
        #expect(!page.contains("<script") && page.contains("<html lang=\"en\">") && page.contains("Small rolls out a CRM"))
        let table = String(decoding: index.csv(in: .russian), as: UTF8.self)
        #expect(table.contains("Подразделение;\"<script>alert('1')</script> & \"\"Co\"\"\";teams/Отдел-1.ics;2\r\n"))
    }
}
