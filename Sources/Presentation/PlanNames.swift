internal import Documents
internal import Planning

/// The names for people of what a plan refers to by id.
struct PlanNames {
    let language: Language
    private let modules: [ModuleID: TrainingModule]
    private let stages: [StageID: Stage]
    private let rooms: [RoomID: Room]
    private let trainers: [TrainerID: Trainer]
    private let employees: [EmployeeID: Employee]

    init(_ rollout: Rollout, _ language: Language) {
        self.language = language
        modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        stages = Dictionary(rollout.stages.map { ($0.id, $0) }) { first, _ in first }
        rooms = Dictionary(rollout.rooms.map { ($0.id, $0) }) { first, _ in first }
        trainers = Dictionary(rollout.trainers.map { ($0.id, $0) }) { first, _ in first }
        employees = Dictionary(rollout.staff.map { ($0.id, $0) }) { first, _ in first }
    }

    func module(_ id: ModuleID) -> String { modules[id]?.title.text(in: language) ?? id.text }

    /// The module, and which part of it where it has several.
    func module(_ id: ModuleID, part: Int) -> String {
        guard let module = modules[id], module.parts > 1 else { return self.module(id) }
        return "\(self.module(id)) (\(TimetableWording.part(part, of: module.parts, in: language)))"
    }

    /// What a session teaches or repeats.
    func title(of session: PlannedSession) -> String {
        session.isRefresher
            ? TimetableWording.refresher(module(session.module), in: language)
            : module(session.module, part: session.part)
    }

    func parts(_ id: ModuleID) -> Int? { modules[id]?.parts }

    func format(_ id: ModuleID) -> String? {
        modules[id].map { TimetableWording.format($0.format, in: language) }
    }

    func stage(_ id: StageID) -> String { stages[id]?.title.text(in: language) ?? id.text }

    func trainer(_ id: TrainerID) -> String { trainers[id]?.name ?? id.text }

    func employee(_ id: EmployeeID) -> String { employees[id]?.name ?? id.text }

    func room(_ id: RoomID) -> String { rooms[id]?.title.text(in: language) ?? id.text }

    /// The room, or how people learn where there is none.
    func place(of session: PlannedSession) -> String? {
        session.room.map(room) ?? format(session.module)
    }
}
