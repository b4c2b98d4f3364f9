import Documents
import Planning
import Testing

@testable import Calendars
@testable import Presentation

@Suite struct `The calendars of a plan` {
    private let stamp = moscow.moment(day(1, 15), .midnight)

    private func files(_ plan: Plan) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: PlanCalendars.all(plan, stamp: stamp).map { ($0.path, $0.bytes) })
    }

    /// The calendar in a file, and its events.
    private func read(_ path: String, of plan: Plan) throws -> (calendar: ParsedComponent, events: [ParsedComponent]) {
        let calendars = try ParsedComponent.calendars(in: #require(files(plan)[path]))
        #expect(calendars.count == 1)
        let calendar = try #require(calendars.first)
        return (calendar, calendar.components.filter { $0.name == "VEVENT" })
    }

    private func value(_ name: String, _ component: ParsedComponent?) -> String? {
        component?.properties.first { $0.property.name == name }?.property.value
    }

    /// Four people, one of whom, 2, also teaches; 4 works in Yekaterinburg and reads English.
    private var company: SmallCompany {
        var company = SmallCompany()
        company.staff.append(
            Employee(
                id: Identifier("4"), name: "Ann Lee", roles: [Identifier("sales")], team: Identifier("Сервис"),
                zone: yekaterinburg,
                language: .english))
        company.trainers.append(
            Trainer(id: Identifier("2"), name: "Ершова Анна", employee: Identifier("2"), zone: moscow))
        company.rooms.append(
            Room(id: Identifier("online"), title: text("Online", "Онлайн"), capacity: 9, link: "https://meet.example/ж"))
        return company
    }

    private var plan: Plan {
        company.plan(sessions: [
            session("pipeline", on: day(2, 9), attendees: ["1", "2", "4"]),
            session("phone", part: 1, on: day(4, 6), stage: "calls", trainer: "2", room: "online", attendees: ["3", "4"]),
            session("phone", part: 2, on: day(4, 7), stage: "calls", trainer: "2", room: "online", attendees: ["3", "4"]),
        ])
    }

    @Test func `are one for each employee, trainer, room and team, and one for all`() {
        #expect(
            files(plan).keys.sorted() == [
                "employees/1.ics", "employees/2.ics", "employees/3.ics", "employees/4.ics", "plan.ics", "rooms/blue.ics",
                "rooms/online.ics", "teams/Маркетинг.ics", "teams/Сервис.ics", "trainers/2.ics", "trainers/olga.ics",
            ])
    }

    @Test(arguments: [
        ("employees/1.ics", ["s-pipeline-1-01"]), ("employees/2.ics", ["s-pipeline-1-01"]),
        ("employees/3.ics", ["s-phone-1-01", "s-phone-2-01"]), ("trainers/2.ics", ["s-phone-1-01", "s-phone-2-01"]),
        ("trainers/olga.ics", ["s-pipeline-1-01"]), ("rooms/blue.ics", ["s-pipeline-1-01"]),
        ("teams/Маркетинг.ics", ["s-pipeline-1-01"]), ("teams/Сервис.ics", ["s-pipeline-1-01", "s-phone-1-01", "s-phone-2-01"]),
        ("plan.ics", ["s-pipeline-1-01", "s-phone-1-01", "s-phone-2-01"]),
    ])
    func `hold everybody's own sessions, in order, each under one identity`(_ path: String, _ sessions: [String]) throws {
        let rollout = plan.rollout.id
        #expect(
            try read(path, of: plan).events.map { value("UID", $0) }
                == sessions.map { EventUID.text(Identifier($0), in: rollout) })
    }

    @Test func `say the same of a session in every file, whatever its language and clock`() throws {
        var seen: [String: Set<String>] = [:]
        for (path, bytes) in files(plan) {
            let calendar = try #require(try ParsedComponent.calendars(in: bytes).first, "\(path)")
            for event in calendar.components where event.name == "VEVENT" {
                let facts = ["SEQUENCE", "STATUS", "DTSTAMP", "LAST-MODIFIED"].map { value($0, event) ?? "" }
                seen[value("UID", event) ?? "", default: []].insert(facts.joined(separator: " "))
            }
        }
        #expect(seen.count == 3)
        #expect(Set(seen.values) == [["0 CONFIRMED 20270114T210000Z 20270114T210000Z"]])
    }

    @Test func `are written by everybody's own clock and in everybody's language`() throws {
        let (calendar, events) = try read("employees/4.ics", of: plan)
        #expect(value("NAME", calendar) == "My training – Ann Lee")
        #expect(value("X-WR-CALNAME", calendar) == "My training – Ann Lee")
        let start = try #require(events.first?.properties.first { $0.property.name == "DTSTART" }).property
        #expect(start == ICalendarProperty("DTSTART", "20270209T120000", parameters: [.init("TZID", "Asia/Yekaterinburg")]))
        #expect(events.map { value("SUMMARY", $0) } == ["Sales pipeline", "Telephony (part 1 of 2)", "Telephony (part 2 of 2)"])
        let zone = try #require(calendar.components.first)
        #expect(zone.name == "VTIMEZONE" && value("TZID", zone) == "Asia/Yekaterinburg")
    }

    @Test func `name no other learner to a learner`() throws {
        let text = String(decoding: try #require(files(plan)["employees/4.ics"]), as: UTF8.self).replacing("\r\n ", with: "")
        #expect(["Щукин", "Мухина"].allSatisfy { !text.contains($0) })
        #expect(text.contains("Trainer: Ольга Петрова"))
    }

    @Test(arguments: [
        ("employees/1.ics", "Воронка продаж", #"Чему учимся: pipeline\nФормат: практикум\nЭтап: База\nТренер: Ольга Петрова"#),
        (
            "trainers/olga.ics", "Воронка продаж · 3 человека",
            #"Чему учимся: pipeline\nФормат: практикум\nЭтап: База\nУчастники (3):\nЩукин Олег\nЕршова Анна\nAnn Lee"#
        ),
        (
            "rooms/blue.ics", "Воронка продаж · Ольга Петрова",
            #"Чему учимся: pipeline\nФормат: практикум\nЭтап: База\nТренер: Ольга Петрова\n3 человека"#
        ),
        (
            "teams/Сервис.ics", "Воронка продаж · 2 человека",
            #"Чему учимся: pipeline\nФормат: практикум\nЭтап: База\nТренер: Ольга Петрова\nИз отдела «Сервис» (2):\nЕршова Анна\nAnn Lee"#
        ),
    ])
    func `tell each reader what that reader needs`(_ path: String, _ title: String, _ description: String) throws {
        let event = try #require(try read(path, of: plan).events.first)
        #expect(value("SUMMARY", event)?.replacing("\u{A0}", with: " ") == title)
        #expect(value("DESCRIPTION", event)?.replacing("\u{A0}", with: " ") == description)
    }

    @Test func `lead to the meeting where there is a link`() throws {
        let event = try #require(try read("employees/3.ics", of: plan).events.first)
        #expect(value("LOCATION", event) == "Онлайн")
        #expect(value("URL", event) == "https://meet.example/%D0%B6")
        #expect(value("DESCRIPTION", event)?.contains("Ссылка для входа: https://meet.example/ж") == true)
        let conference = try #require(event.properties.first { $0.property.name == "CONFERENCE" }).property
        #expect(conference.parameters.map(\.name) == ["VALUE", "FEATURE", "LABEL"])
        #expect(conference.value == "https://meet.example/%D0%B6")
    }

    @Test func `keep people from nothing where they only look on`() throws {
        for (path, expected) in [
            ("employees/1.ics", "OPAQUE"), ("trainers/olga.ics", "OPAQUE"), ("rooms/blue.ics", "OPAQUE"),
            ("teams/Сервис.ics", "TRANSPARENT"), ("plan.ics", "TRANSPARENT"),
        ] {
            #expect(value("TRANSP", try read(path, of: plan).events.first) == expected, "\(path)")
        }
    }

    @Test(arguments: ["Europe/Moscow", "Europe/London", "UTC"])
    func `are calendars even without a session`(_ zone: String) throws {
        var company = company
        company.staff = [
            Employee(
                id: Identifier("9"), name: "Ann", roles: [Identifier("sales")], zone: Zone(identifier: zone) ?? moscow,
                language: .english)
        ]
        let (calendar, events) = try read("employees/9.ics", of: company.plan())
        #expect(events.isEmpty)
        #expect(calendar.components.map(\.name) == ["VTIMEZONE"])
    }

    @Test func `are no messages`() {
        #expect(!files(plan).values.contains { String(decoding: $0, as: UTF8.self).contains("METHOD") })
    }

    @Test func `are the same bytes each time`() {
        #expect(PlanCalendars.all(plan, stamp: stamp) == PlanCalendars.all(plan, stamp: stamp))
    }
}

@Suite struct `The identity of a session` {
    @Test func `is a UUID that stays what it is`() {
        #expect(EventUID.text(Identifier("s-phone-1-01"), in: Identifier("small")) == "a1faa026-d031-8d5b-85ec-ce58fb5a7e8e")
    }

    @Test func `differs between sessions and between roll-outs`() {
        let ids = ["s-a-1-01", "s-a-1-02", "s-a-2-01"].flatMap { session in
            ["x", "y", "xs"].map { EventUID.text(Identifier(session), in: Identifier($0)) }
        }
        #expect(Set(ids).count == 9)
    }
}

private let yekaterinburg = Zone(identifier: "Asia/Yekaterinburg") ?? .utc
