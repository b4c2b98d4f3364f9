internal import Calendars
internal import Documents
internal import Planning

/// Writes what the calendars of one plan say.
struct CalendarWriter {
    /// The teams in the order in which the staff file names them first.
    let teams: [CalendarTeam]
    private let plan: Plan
    private let alarm: Int?
    private let names: [Language: PlanNames]
    private let modules: [ModuleID: TrainingModule]
    private let rooms: [RoomID: Room]
    private let sites: [EmployeeID: SiteName]
    private let dueDays: [StageID: CivilDate]
    /// What everybody learns, for what is to be learnt before.
    private let learnt: [EmployeeID: Set<ModuleID>]

    init(_ plan: Plan, alarm: Int?) {
        let rollout = plan.rollout
        self.plan = plan
        self.alarm = alarm
        names = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, PlanNames(rollout, $0)) })
        modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        rooms = Dictionary(rollout.rooms.map { ($0.id, $0) }) { first, _ in first }
        sites = Dictionary(rollout.staff.compactMap { employee in employee.site.map { (employee.id, $0) } }) { first, _ in first }
        dueDays = Dictionary(plan.stages.map { ($0.stage, $0.due) }) { first, _ in first }
        var order: [TeamName] = []
        var members: [TeamName: Set<EmployeeID>] = [:]
        for employee in rollout.staff {
            guard let team = employee.team else { continue }
            if members[team] == nil { order.append(team) }
            members[team, default: []].insert(employee.id)
        }
        teams = order.map { CalendarTeam(name: $0, members: members[$0] ?? []) }
        var learnt: [EmployeeID: Set<ModuleID>] = [:]
        for session in plan.sessions {
            for employee in session.attendees { learnt[employee, default: []].insert(session.module) }
        }
        self.learnt = learnt
    }

    /// What the calendar says about itself.
    func head(of audience: CalendarAudience, zone: Zone, in language: Language) -> CalendarDraft.Head {
        CalendarDraft.Head(
            name: CalendarWording.name(of: audience, rollout: plan.rollout.name.text(in: language), in: language),
            color: audience.color, language: language, zone: zone.identifier)
    }

    /// A session as that reader sees it.
    func event(
        _ session: PlannedSession, for audience: CalendarAudience, zone: Zone, in language: Language
    ) -> EventDraft {
        let words = words(session, for: audience, in: language)
        var properties: [ICalendarProperty] = [
            .time("DTSTART", session.interval.start, in: zone), .time("DTEND", session.interval.end, in: zone),
            .text("SUMMARY", CalendarWording.title(words, for: audience, in: language)),
            .text("DESCRIPTION", CalendarWording.description(words, for: audience, in: language)),
        ]
        if let place = words.place { properties.append(.text("LOCATION", place)) }
        if let link = words.link, let url = ICalendarProperty.address("URL", link) { properties.append(url) }
        if let link = words.link, let room = words.room,
            let conference = ICalendarProperty.address(
                "CONFERENCE", link,
                parameters: [.init("VALUE", "URI"), .init("FEATURE", values: ["AUDIO", "VIDEO"]), .init("LABEL", room)])
        {
            properties.append(conference)
        }
        properties += [
            .texts("CATEGORIES", [CalendarWording.category(in: language), words.stage]),
            ICalendarProperty("TRANSP", audience.isBusy ? "OPAQUE" : "TRANSPARENT"),
        ]
        return EventDraft(
            subject: session.id.text, interval: session.interval, properties: properties, alarm: audience.isBusy ? alarm : nil)
    }

    /// A day of the roll-out, for whoever runs it.
    func event(_ milestone: ManagersDay) -> EventDraft {
        let language = plan.rollout.language
        let category: String
        switch milestone.kind {
        case .payment: category = CalendarWording.payments(in: language)
        case .goLive: category = CalendarWording.goLives(in: language)
        }
        let properties: [ICalendarProperty] = [
            .date("DTSTART", milestone.date), .date("DTEND", milestone.date.advanced(by: 1)),
            .text("SUMMARY", title(milestone, in: language)),
            .text("DESCRIPTION", plan.rollout.name.text(in: language)), .texts("CATEGORIES", [category]),
            ICalendarProperty("TRANSP", "TRANSPARENT"),
        ]
        return EventDraft(
            subject: milestone.id, interval: milestone.interval(in: plan.rollout.zone), properties: properties, alarm: nil)
    }

    /// What all readers see of a session.
    func subject(_ session: PlannedSession) -> CalendarSubject {
        let shown = Language.allCases.flatMap { language in
            let words = words(session, for: .everybody, in: language)
            return [words.module, words.place ?? "", words.link ?? "", words.trainer ?? ""]
        }
        let kind = CalendarSubject.Kind.session(
            module: session.module.text, part: session.part, attendees: session.attendees.map(\.text))
        return CalendarSubject(id: session.id.text, kind: kind, interval: session.interval, shown: shown)
    }

    /// What whoever runs the roll-out sees of a day.
    func subject(_ milestone: ManagersDay) -> CalendarSubject {
        CalendarSubject(
            id: milestone.id, kind: .milestone, interval: milestone.interval(in: plan.rollout.zone),
            shown: Language.allCases.map { title(milestone, in: $0) })
    }

    private func title(_ milestone: ManagersDay, in language: Language) -> String {
        let names = names[language] ?? PlanNames(plan.rollout, language)
        switch milestone.kind {
        case .payment(let amount, let stage):
            let money = NumberWording.money(amount, currency: plan.rollout.currency, in: language)
            return CalendarWording.payment(money, stage: stage.map(names.stage), in: language)
        case .goLive(let stages): return CalendarWording.goLive(stages.map(names.stage), in: language)
        }
    }

    private func words(
        _ session: PlannedSession, for audience: CalendarAudience, in language: Language
    ) -> CalendarWording.Session {
        let names = names[language] ?? PlanNames(plan.rollout, language)
        let module = modules[session.module]
        let room = session.room.flatMap { rooms[$0] }
        let features = plan.rollout.curriculum.features.filter { module?.features.contains($0.id) ?? false }
        return CalendarWording.Session(
            module: session.isRefresher ? names.title(of: session) : names.module(session.module),
            features: features.map { $0.title.text(in: language) },
            part: session.part, parts: session.isRefresher ? 1 : module?.parts ?? 1, stage: names.stage(session.stage),
            due: dueDays[session.stage], format: names.format(session.module),
            before: before(session, for: audience).map(names.module),
            trainer: session.trainer.map(names.trainer), room: room?.title.text(in: language), link: room?.link,
            place: place(session, room, in: language), equipment: module?.equipment.map(\.text) ?? [],
            bringsEquipment: room == nil,
            attendees: session.attendees.map { (id: $0, name: names.employee($0)) })
    }

    /// The modules that are to be done before: those of the reader's own set, or of any attendee's.
    private func before(_ session: PlannedSession, for audience: CalendarAudience) -> [ModuleID] {
        let readers: [EmployeeID]
        switch audience {
        case .learner(let employee): readers = [employee.id]
        case .trainer, .room, .team, .stage, .everybody: readers = session.attendees
        }
        let required = (modules[session.module]?.requires ?? []).map(\.module)
        return required.filter { module in readers.contains { learnt[$0]?.contains(module) ?? false } }
    }

    /// The room and its site; or the desk of those who learn there, and theirs.
    private func place(_ session: PlannedSession, _ room: Room?, in language: Language) -> String? {
        let site: SiteName?
        let title: String
        if let room {
            title = room.title.text(in: language)
            site = room.site
        } else if modules[session.module]?.format.place == .desks {
            title = CalendarWording.desk(in: language)
            site = session.attendees.lazy.compactMap { sites[$0] }.first
        } else {
            return nil
        }
        return site.map { "\(title), \($0)" } ?? title
    }
}
