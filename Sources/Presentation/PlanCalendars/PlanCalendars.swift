public import Calendars
internal import Documents
public import Planning

/// A plan as calendars that every calendar program reads: RFC 5545 and 7986.
///
/// A session is the same event in each of them, under one UID and at the same time; what its title and description say depends on
/// who reads it. There is no METHOD: a calendar that is subscribed to or imported is no message (RFC 5546 3.2.1 would demand an
/// ORGANIZER).
public enum PlanCalendars {
    /// The folder of the employees' own calendars: what each of them attends, by their clock and in their language.
    public static let employees = "employees"
    /// The folder of the trainers' calendars: what each of them teaches, with the names of those who attend.
    public static let trainers = "trainers"
    /// The folder of the rooms' bookings.
    public static let rooms = "rooms"
    /// The folder of the teams' calendars: who of each team is away in training, and when.
    public static let teams = "teams"
    /// The calendar of all sessions.
    public static let wholePlan = "plan.ics"

    /// All calendars of a plan. Everybody has one, even without a session; the same plan and stamp give the same bytes.
    ///
    /// `stamp` is when the plan became what it is: DTSTAMP and LAST-MODIFIED of each event.
    public static func all(_ plan: Plan, stamp: Moment) -> [CalendarFile] {
        let writer = CalendarWriter(plan, stamp: stamp)
        let rollout = plan.rollout
        let attended = Dictionary(grouping: plan.sessions.flatMap { session in session.attendees.map { ($0, session) } }, by: \.0)
        let taught = Dictionary(grouping: plan.sessions, by: \.trainer)
        let booked = Dictionary(grouping: plan.sessions, by: \.room)

        var files: [CalendarFile] = []
        func add(_ folder: String, _ ids: [String], _ bytes: (Int) -> [UInt8]) {
            let names = FileNames(ids)
            for (index, id) in ids.enumerated() {
                files.append(CalendarFile(path: "\(folder)/\(names.name(id)).ics", bytes: bytes(index)))
            }
        }
        add(employees, rollout.staff.map(\.id.text)) { index in
            let employee = rollout.staff[index]
            return writer.calendar(
                for: .learner(employee), of: (attended[employee.id] ?? []).map(\.1), zone: employee.zone, in: employee.language)
        }
        let languages = Dictionary(rollout.staff.map { ($0.id, $0.language) }) { first, _ in first }
        add(trainers, rollout.trainers.map(\.id.text)) { index in
            let trainer = rollout.trainers[index]
            let language = trainer.employee.flatMap { languages[$0] } ?? rollout.language
            return writer.calendar(for: .trainer(trainer), of: taught[trainer.id] ?? [], zone: trainer.zone, in: language)
        }
        add(rooms, rollout.rooms.map(\.id.text)) { index in
            let room = rollout.rooms[index]
            return writer.calendar(for: .room(room), of: booked[room.id] ?? [], zone: rollout.zone, in: rollout.language)
        }
        let teams = writer.teams
        add(Self.teams, teams.map(\.name.text)) { index in
            let team = teams[index]
            let sessions = plan.sessions.filter { !team.members.isDisjoint(with: $0.attendees) }
            return writer.calendar(for: .team(team), of: sessions, zone: rollout.zone, in: rollout.language)
        }
        let whole = writer.calendar(for: .everybody, of: plan.sessions, zone: rollout.zone, in: rollout.language)
        return files + [CalendarFile(path: wholePlan, bytes: whole)]
    }
}
