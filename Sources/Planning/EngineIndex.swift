import Calendars
import Documents
import Scheduling

/// The engine's numbers of what the document names.
struct EngineIndex {
    let activities: [ActivityKey: Int]
    let staff: [EmployeeID: Int]
    let trainers: [TrainerID: Int]
    let rooms: [RoomID: Int]
    private let enrolments: [Key: Int]
    private let grid: Grid

    private struct Key: Hashable {
        let employee: EmployeeID
        let module: ModuleID
        let part: Int
    }

    init(_ builder: InstanceBuilder) {
        let rollout = builder.rollout
        activities = Self.numbers(builder.activities.map { ActivityKey(module: $0.module.id, part: $0.part) })
        staff = Self.numbers(rollout.staff.map(\.id))
        trainers = Self.numbers(rollout.trainers.map(\.id))
        rooms = Self.numbers(rollout.rooms.map(\.id))
        enrolments = Self.numbers(
            builder.enrolments.all.map { Key(employee: $0.employee, module: $0.module, part: $0.part) })
        grid = builder.grid
    }

    private static func numbers<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// An employee's enrolment in a part of a module.
    func enrolment(of employee: EmployeeID, _ module: ModuleID, part: Int) -> Int? {
        enrolments[Key(employee: employee, module: module, part: part)]
    }

    /// The activity of a session that repeats nothing.
    func activity(of session: PlannedSession) -> Int? {
        activities[ActivityKey(module: session.module, part: session.part)]
    }

    /// The enrolments that a session that repeats nothing meets.
    func enrolments(of session: PlannedSession) -> [Int] {
        session.attendees.compactMap { enrolment(of: $0, session.module, part: session.part) }
    }

    /// Who teaches a session and where it is, and whether both are known still.
    func place(of session: PlannedSession) -> (trainer: Int?, room: Int?, isKnown: Bool) {
        let trainer = session.trainer.flatMap { trainers[$0] }
        let room = session.room.flatMap { rooms[$0] }
        return (trainer, room, (trainer == nil) == (session.trainer == nil) && (room == nil) == (session.room == nil))
    }

    /// A session that repeats nothing; `nil` where its module or its start has no number.
    func session(_ planned: PlannedSession) -> Session? {
        guard let activity = activity(of: planned), let start = grid.slot(at: planned.interval.start) else { return nil }
        let (trainer, room, _) = place(of: planned)
        return Session(
            activity: activity, start: start, trainer: trainer, room: room, enrolments: enrolments(of: planned).sorted())
    }
}
