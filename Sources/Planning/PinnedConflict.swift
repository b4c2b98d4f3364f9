internal import Calendars
public import Documents

/// That somebody, or a room, is not free at a session which the document pins. It stands as agreed; people are told.
public struct PinnedConflict: Sendable {
    /// The session.
    public let session: PinnedSession
    /// Who or what is not free for all of it.
    public let party: Party

    /// A part that one plays in a session.
    public enum Party: Hashable, Sendable {
        case learner(EmployeeID)
        case trainer(TrainerID)
        case room(RoomID)
    }

    /// Every such conflict, in the document's order: hours, leave, closed and blocked days, busy calendars.
    public static func all(in rollout: Rollout) -> [PinnedConflict] {
        guard !rollout.pinned.isEmpty else { return [] }
        let availability = Availability(of: rollout)
        let modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return rollout.pinned.flatMap { session -> [PinnedConflict] in
            guard let module = modules[session.module] else { return [] }
            let interval = Interval(start: session.start, end: session.start.advanced(by: module.duration.count))
            var parties: [Party] = []
            for employee in rollout.staff where session.employees.contains(employee.id) {
                if !availability.attending(employee).containsInOneStretch(interval) { parties.append(.learner(employee.id)) }
            }
            for trainer in rollout.trainers where trainer.id == session.trainer {
                if !availability.teaching(trainer).containsInOneStretch(interval) { parties.append(.trainer(trainer.id)) }
            }
            for room in rollout.rooms where room.id == session.room {
                if !availability.open(room).containsInOneStretch(interval) { parties.append(.room(room.id)) }
            }
            return parties.map { PinnedConflict(session: session, party: $0) }
        }
    }
}
