public import Calendars
public import Documents
public import Planning

/// A plan as calendars that every calendar program reads: RFC 5545 and 7986.
///
/// A session is the same event in each of them, at the same time; what its title and description say depends on who reads it. There
/// is no METHOD: a calendar that is subscribed to or imported is no message (RFC 5546 3.2.1 would demand an ORGANIZER).
public enum PlanCalendars {
    /// The folder of the employees' own calendars: what each of them attends, by their clock and in their language.
    public static let employees = "employees"
    /// The folder of the trainers' calendars: what each of them teaches, with the names of those who attend.
    public static let trainers = "trainers"
    /// The folder of the rooms' bookings.
    public static let rooms = "rooms"
    /// The folder of the teams' calendars: who of each team is away in training, and when.
    public static let teams = "teams"
    /// The folder of the stages' calendars: what is taught for each of them.
    public static let stages = "stages"
    /// The calendar of all sessions, payments and go-lives.
    public static let wholePlan = "plan.ics"

    /// All calendars of a plan. Everybody has one, even without a session. Readers are reminded `alarm` minutes before, if at all.
    public static func drafts(of plan: Plan, alarm: Int? = nil) -> [CalendarDraft] {
        let writer = CalendarWriter(plan, alarm: alarm)
        let rollout = plan.rollout
        let attended = Dictionary(grouping: plan.sessions.flatMap { session in session.attendees.map { ($0, session) } }, by: \.0)
        let taught = Dictionary(grouping: plan.sessions, by: \.trainer)
        let booked = Dictionary(grouping: plan.sessions, by: \.room)
        let byStage = Dictionary(grouping: plan.sessions, by: \.stage)
        let languages = Dictionary(rollout.staff.map { ($0.id, $0.language) }) { first, _ in first }

        var drafts: [CalendarDraft] = []
        func add(
            _ folder: String, _ items: [(id: String, owner: CalendarDraft.Owner, audience: CalendarAudience)],
            _ clock: (Int) -> (zone: Zone, language: Language), _ sessions: (Int) -> [PlannedSession]
        ) {
            let names = FileNames(items.map { (id: $0.id, name: $0.owner.name) })
            for (index, item) in items.enumerated() {
                let (zone, language) = clock(index)
                drafts.append(
                    CalendarDraft(
                        id: "\(folder)/\(item.id)", path: "\(folder)/\(names.name(item.id)).ics", owner: item.owner,
                        head: writer.head(of: item.audience, zone: zone, in: language),
                        events: sessions(index).map { writer.event($0, for: item.audience, zone: zone, in: language) }))
            }
        }
        let own = { (_: Int) in (zone: rollout.zone, language: rollout.language) }
        add(
            employees, rollout.staff.map { ($0.id.text, .init(kind: .employee, name: $0.name, email: $0.email), .learner($0)) },
            { (rollout.staff[$0].zone, rollout.staff[$0].language) }, { (attended[rollout.staff[$0].id] ?? []).map(\.1) })
        add(
            trainers, rollout.trainers.map { ($0.id.text, .init(kind: .trainer, name: $0.name, email: $0.email), .trainer($0)) },
            { index in
                let trainer = rollout.trainers[index]
                return (trainer.zone, trainer.employee.flatMap { languages[$0] } ?? rollout.language)
            }, { taught[rollout.trainers[$0].id] ?? [] })
        add(
            rooms,
            rollout.rooms.map { room in
                (room.id.text, .init(kind: .room, name: room.title.text(in: rollout.language), email: nil), .room(room))
            }, own, { booked[rollout.rooms[$0].id] ?? [] })
        let teams = writer.teams
        add(
            Self.teams, teams.map { ($0.name.text, .init(kind: .team, name: $0.name.text, email: nil), .team($0)) }, own,
            { index in plan.sessions.filter { !teams[index].members.isDisjoint(with: $0.attendees) } })
        add(
            stages,
            rollout.stages.map { stage in
                (stage.id.text, .init(kind: .stage, name: stage.title.text(in: rollout.language), email: nil), .stage(stage))
            }, own, { byStage[rollout.stages[$0].id] ?? [] })
        let whole = CalendarDraft(
            id: "plan", path: wholePlan,
            owner: .init(kind: .plan, name: rollout.name.text(in: rollout.language), email: nil),
            head: writer.head(of: .everybody, zone: rollout.zone, in: rollout.language),
            events: plan.sessions.map { writer.event($0, for: .everybody, zone: rollout.zone, in: rollout.language) }
                + ManagersDay.all(of: plan).map { writer.event($0) })
        return drafts + [whole]
    }

    /// What the events of a plan show, each once.
    public static func subjects(of plan: Plan) -> [CalendarSubject] {
        let writer = CalendarWriter(plan, alarm: nil)
        return plan.sessions.map(writer.subject) + ManagersDay.all(of: plan).map(writer.subject)
    }

    /// All the time in which the plan may have sessions, so that a zone's rules stay the same when sessions move.
    public static func span(of plan: Plan) -> Interval {
        let zone = plan.rollout.zone
        let days = plan.rollout.horizon
        // A zone may be a day ahead of the document's or behind it.
        return Interval(
            start: zone.moment(days.lowerBound.advanced(by: -1), .midnight),
            end: zone.moment(days.upperBound.advanced(by: 1), .endOfDay))
    }

    /// An event's properties once it does not take place: its title says so, for some readers show it like any other; it keeps nobody
    /// from anything.
    public static func cancelled(_ properties: [ICalendarProperty], in language: Language) -> [ICalendarProperty] {
        properties.map { property in
            switch property.name {
            case "SUMMARY":
                ICalendarProperty(
                    "SUMMARY", CalendarWording.cancelled(property.value, in: language), parameters: property.parameters)
            case "TRANSP": ICalendarProperty("TRANSP", "TRANSPARENT")
            default: property
            }
        }
    }
}
