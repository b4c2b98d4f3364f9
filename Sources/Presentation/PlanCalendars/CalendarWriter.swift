internal import Calendars
internal import Documents
internal import Planning

/// Writes the calendars of one plan.
struct CalendarWriter {
    /// The teams in the order in which the staff file names them first.
    let teams: [CalendarTeam]
    private let plan: Plan
    private let stamp: Moment
    private let names: [Language: PlanNames]
    private let modules: [ModuleID: TrainingModule]
    private let rooms: [RoomID: Room]
    private let sites: [EmployeeID: SiteName]
    private let uids: [SessionID: String]
    private let zones: [Zone: ICalendarComponent]

    /// How often a subscriber should look for news, RFC 5545 3.3.6. Google and some others take their own time.
    private static let refresh = "PT1H"

    init(_ plan: Plan, stamp: Moment) {
        let rollout = plan.rollout
        self.plan = plan
        self.stamp = stamp
        names = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, PlanNames(rollout, $0)) })
        modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        rooms = Dictionary(rollout.rooms.map { ($0.id, $0) }) { first, _ in first }
        sites = Dictionary(rollout.staff.compactMap { employee in employee.site.map { (employee.id, $0) } }) { first, _ in first }
        uids = Dictionary(plan.sessions.map { ($0.id, EventUID.text($0.id, in: rollout.id)) }) { first, _ in first }
        var order: [TeamName] = []
        var members: [TeamName: Set<EmployeeID>] = [:]
        for employee in rollout.staff {
            guard let team = employee.team else { continue }
            if members[team] == nil { order.append(team) }
            members[team, default: []].insert(employee.id)
        }
        teams = order.map { CalendarTeam(name: $0, members: members[$0] ?? []) }
        let span = Self.span(of: plan)
        var zones: [Zone: ICalendarComponent] = [:]
        for zone in [rollout.zone] + rollout.staff.map(\.zone) + rollout.trainers.map(\.zone) where zones[zone] == nil {
            zones[zone] = zone.calendarComponent(covering: span)
        }
        self.zones = zones
    }

    /// The file of a calendar with those sessions.
    func calendar(for audience: CalendarAudience, of sessions: [PlannedSession], zone: Zone, in language: Language) -> [UInt8] {
        let name = CalendarWording.name(of: audience, rollout: plan.rollout.name.text(in: language), in: language)
        let refresh = Self.refresh
        let properties: [ICalendarProperty] = [
            ICalendarProperty("VERSION", "2.0"), ICalendarProperty("PRODID", "-//onboard//onboard 1//EN"),
            ICalendarProperty("CALSCALE", "GREGORIAN"), .text("NAME", name), .text("X-WR-CALNAME", name),
            ICalendarProperty("REFRESH-INTERVAL", refresh, parameters: [.init("VALUE", "DURATION")]),
            ICalendarProperty("X-PUBLISHED-TTL", refresh),
        ]
        // Times of UTC need no component; but a calendar without any is none (RFC 5545 3.6), so that it stands for missing events.
        let clock = zone == .utc && !sessions.isEmpty ? nil : zones[zone]
        return ICalendarComponent(
            "VCALENDAR", properties: properties,
            components: [clock].compactMap(\.self) + sessions.map { event($0, for: audience, zone: zone, in: language) }
        ).serialized()
    }

    private func event(
        _ session: PlannedSession, for audience: CalendarAudience, zone: Zone, in language: Language
    ) -> ICalendarComponent {
        let words = words(session, in: language)
        let link = words.link
        var properties: [ICalendarProperty] = [
            .text("UID", uids[session.id] ?? EventUID.text(session.id, in: plan.rollout.id)), .utc("DTSTAMP", stamp),
            .time("DTSTART", session.interval.start, in: zone), .time("DTEND", session.interval.end, in: zone),
            .text("SUMMARY", CalendarWording.title(words, for: audience, in: language)),
            .text("DESCRIPTION", CalendarWording.description(words, for: audience, in: language)),
        ]
        if let place = words.place { properties.append(.text("LOCATION", place)) }
        if let url = link.flatMap({ ICalendarProperty.address("URL", $0) }) { properties.append(url) }
        if let link, let room = words.room,
            let conference = ICalendarProperty.address(
                "CONFERENCE", link,
                parameters: [.init("VALUE", "URI"), .init("FEATURE", values: ["AUDIO", "VIDEO"]), .init("LABEL", room)])
        {
            properties.append(conference)
        }
        properties += [
            .texts("CATEGORIES", [CalendarWording.category(in: language), words.stage]), .utc("LAST-MODIFIED", stamp),
            ICalendarProperty("SEQUENCE", "0"), ICalendarProperty("STATUS", "CONFIRMED"),
            ICalendarProperty("TRANSP", audience.isBusy ? "OPAQUE" : "TRANSPARENT"),
        ]
        return ICalendarComponent("VEVENT", properties: properties)
    }

    private func words(_ session: PlannedSession, in language: Language) -> CalendarWording.Session {
        let names = names[language] ?? PlanNames(plan.rollout, language)
        let module = modules[session.module]
        let room = session.room.flatMap { rooms[$0] }
        let features = plan.rollout.curriculum.features.filter { module?.features.contains($0.id) ?? false }
        return CalendarWording.Session(
            module: session.isRefresher ? names.title(of: session) : names.module(session.module),
            features: features.map { $0.title.text(in: language) },
            part: session.part, parts: session.isRefresher ? 1 : module?.parts ?? 1, stage: names.stage(session.stage),
            format: names.format(session.module),
            trainer: session.trainer.map(names.trainer), room: room?.title.text(in: language), link: room?.link,
            place: place(session, room, in: language),
            attendees: session.attendees.map { (id: $0, name: names.employee($0)) })
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

    /// All the time in which the plan may have sessions, so that a zone's rules stay the same when sessions move.
    private static func span(of plan: Plan) -> Interval {
        let zone = plan.rollout.zone
        let days = plan.rollout.horizon
        let start = zone.moment(days.lowerBound, .midnight)
        let end = zone.moment(days.upperBound, .endOfDay)
        // A zone may be a day ahead of the document's or behind it.
        let first = plan.sessions.map(\.interval.start).min() ?? start
        let last = plan.sessions.map(\.interval.end).max() ?? end
        return Interval(start: min(start, first).advanced(by: -dayMinutes), end: max(end, last).advanced(by: dayMinutes))
    }

    private static let dayMinutes = 1_440
}
