import Calendars

/// Sessions that are agreed already.
enum PinnedSection {
    static let keys = ["module", "part", "start", "trainer", "room", "employees"]

    static func read(_ value: YAMLValue?, _ rollout: Parts, _ report: inout Report) -> [PinnedSession] {
        var pinned: [(session: PinnedSession, element: YAMLValue)] = []
        var seats = Set<Seat>()
        for element in value?.elements ?? [] {
            guard let session = session(element, rollout, &report) else { continue }
            for employee in session.employees {
                let seat = Seat(employee: employee, module: session.module, part: session.part)
                if !seats.insert(seat).inserted {
                    let problem = Problem.pinnedTwice(employee, session.module, part: session.part)
                    report.error(problem, at: element.place(ofKey: "employees"))
                }
            }
            pinned.append((session, element))
        }
        PinnedChecks(rollout).check(pinned, &report)
        return pinned.map(\.session)
    }

    /// What a pinned session is checked against.
    struct Parts {
        let curriculum: Curriculum
        let staff: [Employee]
        /// The ids of all trainers and rooms as written, those too that could not be read.
        let trainers: [String]
        let rooms: [String]
        /// Those that could be read.
        let knownTrainers: [Trainer]
        let knownRooms: [Room]
        /// The modules that the stages bring; `nil` where an error stands in the way of knowing.
        let needed: Set<ModuleID>?
        let zone: Zone
        let horizon: ClosedRange<CivilDate>
    }

    private struct Seat: Hashable {
        let employee: EmployeeID
        let module: ModuleID
        let part: Int
    }

    private static func session(_ value: YAMLValue, _ parts: Parts, _ report: inout Report) -> PinnedSession? {
        guard let fields = Fields(value, keys: keys, &report) else { return nil }
        let before = report.errorCount
        let id: ModuleID? = fields.required("module", &report)?
            .reference(.module, among: parts.curriculum.modules.map(\.id.text), &report)
        let part = fields.optional("part").flatMap { $0.count(1...ModuleSection.mostParts, &report) } ?? 1
        let start = fields.required("start", &report).flatMap { Self.start($0, parts, &report) }
        let trainer: TrainerID? = fields.optional("trainer").flatMap {
            $0.reference(.trainer, among: parts.trainers, &report)
        }
        let room: RoomID? = fields.optional("room").flatMap { $0.reference(.room, among: parts.rooms, &report) }
        let employees: [EmployeeID] = ModuleSection.references(
            fields.required("employees", &report), "employees", .employee, among: parts.staff.map(\.id.text), &report)
        guard report.errorCount == before, let start, let module = parts.curriculum.modules.first(where: { $0.id == id }) else {
            return nil
        }
        if part > module.parts { report.error(.noSuchPart(part, parts: module.parts), at: fields.place(of: "part")) }
        if module.format.needsTrainer, trainer == nil { report.error(.pinnedWithout(.trainer), at: fields.place) }
        let needsRoom = module.format.place == .room || module.format.place == .linkedRoom
        if needsRoom, room == nil { report.error(.pinnedWithout(.room), at: fields.place) }
        for id in employees {
            guard let needed = parts.needed, let employee = parts.staff.first(where: { $0.id == id }) else { continue }
            let needs =
                needed.contains(module.id) && employee.roles.contains(where: module.roles.contains)
                && !employee.knows.contains(module.id)
            if !needs { report.error(.notEnrolled(id, module.id), at: fields.place(of: "employees")) }
        }
        return PinnedSession(
            module: module.id, part: part, start: start, trainer: module.format.needsTrainer ? trainer : nil,
            room: needsRoom ? room : nil, employees: employees)
    }

    /// `2027-02-10 10:00` in the document's zone, on the grid and inside the horizon.
    private static func start(_ value: YAMLValue, _ parts: Parts, _ report: inout Report) -> Moment? {
        guard let text = value.text(.localTime, &report) else { return nil }
        let halves = text.replacing("T", with: " ").halves(of: " ")
        guard let (day, clock) = halves, let date = CivilDate(iso8601: day), let time = TimeOfDay(written: clock) else {
            report.error(.unreadable(text, expected: .localTime), at: value.place)
            return nil
        }
        guard time.minutes % gridMinutes == 0 else {
            report.error(.offGrid(text), at: value.place)
            return nil
        }
        guard parts.horizon.contains(date) else {
            report.error(.outsideHorizon(text), at: value.place)
            return nil
        }
        return parts.zone.moment(date, time)
    }

    /// Sessions start on a grid of 15 minutes.
    private static let gridMinutes = 15
}
