import Documents
import Planning
import Presentation
import Testing

@testable import Calendars
@testable import Publishing

/// The form of what is published, requirement by requirement of the checklist of calendars.
@Suite struct `A published file` {
    private let published: [PublishedFile]

    /// Everything that a file can have: reminders, a link, a cancelled event, days of the roll-out, readers in two zones and languages.
    init() throws {
        let first = Publication(SmallPlan.plan(), after: nil, now: SmallPlan.stamp, alarm: 15)
        let second = Publication(
            SmallPlan.plan(sessions: [SmallPlan.phone]), after: first.ledger, now: SmallPlan.stamp.advanced(by: 60), alarm: 15)
        published = try (first.files + second.files).map(PublishedFile.init)
    }

    @Test func `begins with VERSION, PRODID and CALSCALE, each once (5)`() {
        for file in published {
            let names = file.calendar.properties.map(\.property.name)
            #expect(names.prefix(3) == ["VERSION", "PRODID", "CALSCALE"], "\(file.path)")
            #expect(Set(names).count == names.count && file.calendar.all("VERSION")[0].property.value == "2.0", "\(file.path)")
        }
    }

    @Test func `has the properties that every event must have, each once (6)`() {
        let once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS"]
        for file in published {
            for event in file.events {
                for name in once { #expect(event.all(name).count == 1, "\(name) in \(file.path)") }
                #expect(event.value("DTSTAMP").hasSuffix("Z") && event.value("LAST-MODIFIED").hasSuffix("Z"), "\(file.path)")
            }
        }
    }

    @Test func `ends every event after its start, by the same kind of time (7)`() throws {
        for event in published.flatMap(\.events) {
            let (start, end) = (event.value("DTSTART"), event.value("DTEND"))
            #expect(event.all("DTSTART")[0].property.parameters == event.all("DTEND")[0].property.parameters)
            #expect(start.count == end.count && start < end)
        }
        // A day ends on the day after it.
        let day = try #require(published.flatMap(\.events).first { $0.value("DTSTART").count == 8 })
        #expect(day.value("DTSTART") == "20270201" && day.value("DTEND") == "20270202")
    }

    @Test func `describes each zone of its times once, before the events (8)`() {
        for file in published {
            let zones = file.calendar.components.filter { $0.name == "VTIMEZONE" }.map { $0.value("TZID") }
            let used = file.events.flatMap(\.properties).compactMap { $0.property.parameter("TZID") }
            #expect(Set(used).isSubset(of: zones) && Set(zones).count == zones.count, "\(file.path)")
            let kinds = file.calendar.components.map(\.name)
            #expect(kinds == zones.map { _ in "VTIMEZONE" } + file.events.map { _ in "VEVENT" }, "\(file.path)")
        }
    }

    @Test func `has its events by start, then by identity (10)`() {
        for file in published {
            // All times of one file are on one clock.
            let keys = file.events.map { ($0.value("DTSTART"), $0.value("UID")) }
            #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }, "\(file.path)")
        }
    }

    @Test(arguments: [1, 8]) func `is the same bytes, however many are written at a time (10)`(tasks: Int) async {
        let alone = Publication(SmallPlan.plan(), after: nil, now: SmallPlan.stamp).files
        await withTaskGroup(of: [CalendarFile].self) { group in
            for _ in 0..<tasks {
                group.addTask { Publication(SmallPlan.plan(), after: nil, now: SmallPlan.stamp).files }
            }
            for await files in group { #expect(files == alone) }
        }
    }

    @Test func `names itself twice, in its reader's language (13)`() throws {
        for file in published { #expect(file.calendar.value("NAME") == file.calendar.value("X-WR-CALNAME"), "\(file.path)") }
        #expect(try file("employees/00001").calendar.value("NAME") == "Моё обучение — Щукин Олег")
        #expect(try file("employees/00002").calendar.value("NAME") == "My training – Ann Lee")
    }

    @Test func `mixes no languages, cancelled or not (14)`() throws {
        let names = ["Ольга Петрова", "Ярославль"]
        let english = published.filter { $0.path.hasPrefix("employees/00002") }
        #expect(english.count == 2 && english[1].text.contains("SUMMARY:Cancelled: Sales pipeline"))
        for file in english {
            let rest = names.reduce(file.text) { $0.replacing($1, with: "") }
            #expect(!rest.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(rest)")
        }
        let russian = published.filter { $0.path.hasPrefix("employees/00001") }
        #expect(russian.count == 2 && russian[1].text.contains("SUMMARY:Отменено: Воронка продаж"))
        for file in russian {
            for event in file.events {
                let texts = ["SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES"].map { event.value($0) }.joined(separator: " ")
                let words = texts.replacing("https://meet.example/1", with: "").replacing("\\n", with: " ")
                #expect(!words.contains { $0.isASCII && $0.isLetter }, "\(words)")
            }
        }
    }

    @Test func `has identities without names, of at most 255 octets (18)`() {
        for uid in Set(published.flatMap(\.events).map { $0.value("UID") }) {
            #expect(uid.wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil, "\(uid)")
        }
    }

    @Test func `is no message: it has no METHOD, ORGANIZER or ATTENDEE; the trainer reads who comes (31)`() throws {
        for file in published {
            #expect(!["METHOD", "ORGANIZER", "ATTENDEE"].contains { file.text.contains("\r\n\($0)") }, "\(file.path)")
        }
        let event = try #require(try file("trainers/olga").events.first)
        #expect(event.value("DESCRIPTION").hasSuffix(#"Участники (2):\nЩукин Олег\nAnn Lee"#))
    }

    @Test func `asks to be looked at each hour, in both ways to say so (37)`() {
        for file in published {
            let interval = file.calendar.all("REFRESH-INTERVAL").map(\.property)
            #expect(
                interval == [ICalendarProperty("REFRESH-INTERVAL", "PT1H", parameters: [.init("VALUE", "DURATION")])],
                "\(file.path)")
            #expect(file.calendar.value("X-PUBLISHED-TTL") == "PT1H", "\(file.path)")
        }
    }

    @Test func `of a learner names no other learner, nor who is away (43)`() throws {
        let people = SmallPlan.plan().rollout.staff
        for person in people {
            let file = try file("employees/\(person.id)")
            for other in people where other.id != person.id {
                #expect(!file.text.contains(other.name) && !file.text.contains(other.id.text), "\(other.name) in \(file.path)")
            }
        }
        #expect(try file("employees/00001").text.contains("Ольга Петрова"))
    }

    private func file(_ path: String) throws -> PublishedFile {
        try #require(published.first { $0.path.hasPrefix(path) }, "\(path)")
    }
}

/// What anything that a file shows does to its bytes, from which a feed's ETag is computed.
@Suite struct `A change of what a file shows` {
    @Test(arguments: ShownChange.all) func `changes its bytes (34)`(_ change: ShownChange) throws {
        let first = Publication(SmallPlan.plan(), after: nil, now: SmallPlan.stamp)
        let plan = SmallPlan.plan(sessions: [change.pipeline, SmallPlan.phone], named: change.names)
        let second = Publication(plan, after: first.ledger, now: SmallPlan.stamp.advanced(by: 60))
        func bytes(_ publication: Publication) throws -> [UInt8] {
            try #require(publication.files.first { $0.path.hasPrefix(change.file) }).bytes
        }
        #expect(try bytes(first) != bytes(second))
    }
}

/// One thing of the small plan that is changed, and a file that shows it.
struct ShownChange: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var file = "employees/00001"
    var names = SmallPlan.Names()
    var pipeline = SmallPlan.pipeline

    static let all = [
        ShownChange(testDescription: "a renamed room", names: .init(blue: "Голубая")),
        ShownChange(testDescription: "a new title", names: .init(pipeline: "Воронка и отказы")),
        ShownChange(testDescription: "another trainer", names: .init(olga: "Ольга Иванова")),
        ShownChange(testDescription: "another link", names: .init(link: "https://meet.example/2")),
        ShownChange(
            testDescription: "another time",
            pipeline: SmallPlan.session(
                "pipeline", from: SmallPlan.pipeline.interval.start.advanced(by: 15), room: "blue", ["00001", "00002"])),
        ShownChange(
            testDescription: "a joined attendee", file: "trainers/olga",
            pipeline: SmallPlan.session(
                "pipeline", from: SmallPlan.pipeline.interval.start, room: "blue", ["00001", "00002", "00003"])),
    ]
}

/// A file as its readers see it.
private struct PublishedFile {
    let path: String
    let text: String
    let calendar: ParsedComponent

    init(_ file: CalendarFile) throws {
        path = file.path
        text = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "")
        calendar = try #require(try ParsedComponent.calendars(in: file.bytes).first)
    }

    var events: [ParsedComponent] { calendar.components.filter { $0.name == "VEVENT" } }
}

extension ParsedComponent {
    fileprivate func value(_ name: String) -> String { all(name).first?.property.value ?? "" }
}
