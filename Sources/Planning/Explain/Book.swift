import Calendars
import Documents

/// The sessions that stand while one is looked at, by who and what is in them.
struct Book {
    let sessions: [PlannedSession]
    let attended: [EmployeeID: [PlannedSession]]
    let taught: [TrainerID: [PlannedSession]]
    let inRoom: [RoomID: [PlannedSession]]
    let byID: [SessionID: PlannedSession]

    init(_ sessions: [PlannedSession]) {
        self.sessions = sessions
        var attended: [EmployeeID: [PlannedSession]] = [:]
        var taught: [TrainerID: [PlannedSession]] = [:]
        var inRoom: [RoomID: [PlannedSession]] = [:]
        for session in sessions {
            for attendee in session.attendees { attended[attendee, default: []].append(session) }
            if let trainer = session.trainer { taught[trainer, default: []].append(session) }
            if let room = session.room { inRoom[room, default: []].append(session) }
        }
        self.attended = attended
        self.taught = taught
        self.inRoom = inRoom
        byID = Dictionary(sessions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The session in which somebody attends a part of a module.
    func session(of employee: EmployeeID, _ module: ModuleID, part: Int) -> PlannedSession? {
        attended[employee]?.first { $0.module == module && $0.part == part && !$0.isRefresher }
    }

    /// The book without some learners of a session; a session that nobody is left in is gone.
    func without(_ learners: Set<EmployeeID>, in id: SessionID) -> Book {
        Book(
            sessions.compactMap { session in
                guard session.id == id else { return session }
                let left = session.attendees.filter { !learners.contains($0) }
                return left.isEmpty ? nil : session.with(attendees: left)
            })
    }
}

extension PlannedSession {
    /// The same session with other learners.
    func with(attendees: [EmployeeID]) -> PlannedSession {
        PlannedSession(
            id: id, module: module, part: part, stage: stage, interval: interval, trainer: trainer, room: room,
            attendees: attendees, isRefresher: isRefresher)
    }

    /// The same session at another time, with another trainer, in another room.
    func moved(to interval: Interval, trainer: TrainerID?, room: RoomID?) -> PlannedSession {
        PlannedSession(
            id: id, module: module, part: part, stage: stage, interval: interval, trainer: trainer, room: room,
            attendees: attendees, isRefresher: isRefresher)
    }
}
