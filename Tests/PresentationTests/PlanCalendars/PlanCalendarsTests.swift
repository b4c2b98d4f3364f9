import Calendars
import Documents
import Planning
import Testing

@testable import Presentation

@Suite struct `The calendars of a plan` {
    private func drafts(_ plan: Plan) -> [String: CalendarDraft] {
        Dictionary(uniqueKeysWithValues: PlanCalendars.drafts(of: plan).map { ($0.id, $0) })
    }

    private func read(_ id: String, of plan: Plan) throws -> (head: CalendarDraft.Head, events: [EventDraft]) {
        let draft = try #require(drafts(plan)[id])
        return (draft.head, draft.events)
    }

    private func value(_ name: String, _ event: EventDraft?) -> String? {
        event?.properties.first { $0.name == name }?.value
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

    @Test func `are one for each employee, trainer, room, team and stage, and one for all`() {
        #expect(
            PlanCalendars.drafts(of: plan).map(\.path).sorted() == [
                "employees/1-Щукин-Олег.ics", "employees/2-Ершова-Анна.ics", "employees/3-Мухина-Вера.ics",
                "employees/4-Ann-Lee.ics", "plan.ics", "rooms/blue-Синяя.ics", "rooms/online-Онлайн.ics",
                "stages/base-База.ics", "stages/calls-Звонки.ics", "teams/Маркетинг.ics", "teams/Сервис.ics",
                "trainers/2-Ершова-Анна.ics", "trainers/olga-Ольга-Петрова.ics",
            ])
    }

    @Test(arguments: [
        ("employees/1", ["s-pipeline-1-01"]), ("employees/2", ["s-pipeline-1-01"]),
        ("employees/3", ["s-phone-1-01", "s-phone-2-01"]), ("trainers/2", ["s-phone-1-01", "s-phone-2-01"]),
        ("trainers/olga", ["s-pipeline-1-01"]), ("rooms/blue", ["s-pipeline-1-01"]),
        ("teams/Маркетинг", ["s-pipeline-1-01"]), ("teams/Сервис", ["s-pipeline-1-01", "s-phone-1-01", "s-phone-2-01"]),
        ("stages/calls", ["s-phone-1-01", "s-phone-2-01"]),
        (
            "plan",
            [
                "s-pipeline-1-01", "s-phone-1-01", "s-phone-2-01", "payment/base/1", "go-live/base", "payment/calls/1",
                "go-live/calls",
            ]
        ),
    ])
    func `hold everybody's own sessions, and the whole plan the payments and go-lives too`(
        _ path: String, _ sessions: [String]
    ) throws {
        #expect(try read(path, of: plan).events.map(\.subject) == sessions)
    }

    @Test func `tell the manager of payments and go-lives as whole days`() throws {
        let events = try read("plan", of: plan).events.suffix(4)
        #expect(
            events.map { value("SUMMARY", $0)?.replacing("\u{A0}", with: " ") } == [
                "Оплата: База\\, 1 000 ₽", "Запуск: База", "Оплата: Звонки\\, 500 ₽", "Запуск: Звонки",
            ])
        #expect(events.map { value("DTSTART", $0) } == ["20270201", "20270226", "20270401", "20270430"])
        #expect(events.first?.properties[1] == ICalendarProperty("DTEND", "20270202", parameters: [.init("VALUE", "DATE")]))
    }

    @Test func `are written by everybody's own clock and in everybody's language (14)`() throws {
        let (head, events) = try read("employees/4", of: plan)
        #expect(head.name == "My training – Ann Lee")
        #expect(head.zone == "Asia/Yekaterinburg")
        let start = try #require(events.first?.properties.first { $0.name == "DTSTART" })
        #expect(start == ICalendarProperty("DTSTART", "20270209T120000", parameters: [.init("TZID", "Asia/Yekaterinburg")]))
        #expect(events.map { value("SUMMARY", $0) } == ["Sales pipeline", "Telephony (part 1 of 2)", "Telephony (part 2 of 2)"])
    }

    @Test func `name no other learner to a learner, but the trainer (43)`() throws {
        let text = try read("employees/4", of: plan).events.flatMap(\.properties).map(\.contentLine).joined()
        #expect(["Щукин", "Мухина"].allSatisfy { !text.contains($0) })
        #expect(text.contains("Trainer: Ольга Петрова"))
    }

    @Test(arguments: [
        (
            "employees/1", "Воронка продаж",
            #"Чему учимся: pipeline\nФормат: практикум\nПочему сейчас: этап «База» запускается 26.02.2027\nТренер: Ольга Петрова\nГде: Синяя"#
        ),
        (
            "trainers/olga", "Воронка продаж · 3 человека",
            #"Чему учимся: pipeline\nФормат: практикум\nПочему сейчас: этап «База» запускается 26.02.2027\nГде: Синяя\nУчастники (3):\nЩукин Олег\nЕршова Анна\nAnn Lee"#
        ),
        (
            "rooms/blue", "Воронка продаж · Ольга Петрова",
            #"Чему учимся: pipeline\nФормат: практикум\nПочему сейчас: этап «База» запускается 26.02.2027\nТренер: Ольга Петрова\nГде: Синяя\n3 человека"#
        ),
        (
            "teams/Сервис", "Воронка продаж · 2 человека",
            #"Чему учимся: pipeline\nФормат: практикум\nПочему сейчас: этап «База» запускается 26.02.2027\nТренер: Ольга Петрова\nГде: Синяя\nИз отдела «Сервис» (2):\nЕршова Анна\nAnn Lee"#
        ),
    ])
    func `tell each reader what that reader needs, the trainer who comes (31)`(
        _ path: String, _ title: String, _ description: String
    ) throws {
        let event = try #require(try read(path, of: plan).events.first)
        #expect(value("SUMMARY", event)?.replacing("\u{A0}", with: " ") == title)
        #expect(value("DESCRIPTION", event)?.replacing("\u{A0}", with: " ") == description)
    }

    @Test func `lead to the meeting where there is a link (12)`() throws {
        let event = try #require(try read("employees/3", of: plan).events.first)
        #expect(value("LOCATION", event) == "Онлайн")
        #expect(value("URL", event) == "https://meet.example/%D0%B6")
        #expect(value("DESCRIPTION", event)?.contains("Ссылка для входа: https://meet.example/ж") == true)
        let conference = try #require(event.properties.first { $0.name == "CONFERENCE" })
        #expect(conference.parameters.map(\.name) == ["VALUE", "FEATURE", "LABEL"])
        #expect(conference.value == "https://meet.example/%D0%B6")
    }

    @Test func `keep people from nothing where they only look on`() throws {
        for (path, expected) in [
            ("employees/1", "OPAQUE"), ("trainers/olga", "OPAQUE"), ("rooms/blue", "OPAQUE"),
            ("teams/Сервис", "TRANSPARENT"), ("plan", "TRANSPARENT"),
        ] {
            #expect(value("TRANSP", try read(path, of: plan).events.first) == expected, "\(path)")
        }
    }

    @Test func `say what is to be learnt before, by whoever learns it`() throws {
        let plan = company.plan(sessions: [
            session("pipeline", on: day(2, 9), attendees: ["1"]),
            session("phone", on: day(4, 6), stage: "calls", attendees: ["1", "3"]),
        ])
        for (id, says) in [("employees/1", true), ("employees/3", false), ("trainers/olga", true)] {
            let text = try read(id, of: plan).events.last.flatMap { value("DESCRIPTION", $0) }
            #expect(text?.contains("Пройти до этого: Воронка продаж") == says, "\(id)")
        }
    }

    @Test func `remind nobody unless asked, and then those alone who take part (11)`() throws {
        #expect(PlanCalendars.drafts(of: plan).flatMap(\.events).allSatisfy { $0.alarm == nil })
        for draft in PlanCalendars.drafts(of: plan, alarm: 15) {
            let expected: Int? = ["employees", "trainers", "rooms"].contains { draft.id.hasPrefix($0) } ? 15 : nil
            #expect(draft.events.allSatisfy { $0.alarm == expected }, "\(draft.id)")
        }
    }
}

private let yekaterinburg = Zone(identifier: "Asia/Yekaterinburg") ?? .utc
