import Calendars

/// What pinned sessions contradict: each other, or what the document says of module, trainer and room.
///
/// A pinned session stands exactly so, and nothing the planner does could mend it. Hours, leave and closed days are no contradiction: people
/// do agree on a Saturday; Planning says so where it happens.
struct PinnedChecks {
    private let parts: PinnedSection.Parts
    private let modules: [ModuleID: TrainingModule]

    /// A pinned session with its place in the document.
    typealias Pin = (session: PinnedSession, element: YAMLValue)

    init(_ parts: PinnedSection.Parts) {
        self.parts = parts
        modules = Dictionary(parts.curriculum.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func check(_ pins: [Pin], _ report: inout Report) {
        for (index, pin) in pins.enumerated() {
            guard let module = modules[pin.session.module] else { continue }
            checkEnd(pin, module, &report)
            checkTrainer(pin, module, &report)
            checkPlace(pin, module, &report)
            for earlier in pins[..<index] { checkOverlap(pin, earlier, &report) }
            for other in pins { checkOrder(pin, module, other, &report) }
        }
    }

    private func interval(of session: PinnedSession) -> Interval? {
        modules[session.module].map {
            Interval(start: session.start, end: session.start.advanced(by: $0.duration.count))
        }
    }

    private func checkEnd(_ pin: Pin, _ module: TrainingModule, _ report: inout Report) {
        let end = pin.session.start.advanced(by: module.duration.count - 1)
        guard !parts.horizon.contains(parts.zone.local(end).date) else { return }
        let text = pin.element.value(ofKey: "start")?.written ?? ""
        report.error(.outsideHorizon(text), at: pin.element.place(ofKey: "start"))
    }

    private func checkTrainer(_ pin: Pin, _ module: TrainingModule, _ report: inout Report) {
        guard let trainer = parts.knownTrainers.first(where: { $0.id == pin.session.trainer }) else { return }
        if let teaches = trainer.teaches, !teaches.contains(module.id) {
            report.error(.pinnedUntaught(trainer.id, module.id), at: pin.element.place(ofKey: "trainer"))
        }
        if let own = trainer.employee, pin.session.employees.contains(own) {
            report.error(.pinnedOverlap(.employee, own.text, line: nil), at: pin.element.place(ofKey: "employees"))
        }
    }

    private func checkPlace(_ pin: Pin, _ module: TrainingModule, _ report: inout Report) {
        let place = pin.element.place(ofKey: "employees")
        let count = pin.session.employees.count
        let room = parts.knownRooms.first { $0.id == pin.session.room }
        let most = [module.format == .selfPaced ? 1 : module.groupMaximum, room?.capacity].compactMap(\.self).min()
        if let most, count > most { report.error(.pinnedTooMany(count, limit: most), at: place) }
        guard let room else { return }
        let fits =
            room.link != nil || module.format.place == .room && module.equipment.allSatisfy(room.equipment.contains)
        if !fits { report.error(.pinnedRoomUnfit(room.id, module.id), at: pin.element.place(ofKey: "room")) }
        guard let site = room.site else { return }
        for employee in parts.staff where pin.session.employees.contains(employee.id) && employee.site != site {
            report.error(.pinnedElsewhere(employee.id, site), at: place)
        }
    }

    /// Nobody, and no room, is in two sessions at once, whatever the part they play in them.
    private func checkOverlap(_ pin: Pin, _ other: Pin, _ report: inout Report) {
        guard let own = interval(of: pin.session), let before = interval(of: other.session), own.overlaps(before) else { return }
        let line = other.element.place.line
        for person in people(in: pin.session) where people(in: other.session).contains(person) {
            report.error(.pinnedOverlap(.employee, person, line: line), at: pin.element.place)
        }
        if let room = parts.knownRooms.first(where: { $0.id == pin.session.room }), room.link == nil,
            other.session.room == room.id
        {
            report.error(.pinnedOverlap(.room, room.id.text, line: line), at: pin.element.place(ofKey: "room"))
        }
    }

    /// Learners and trainer; a colleague who teaches has the employee's id as a trainer.
    private func people(in session: PinnedSession) -> [String] {
        session.employees.map(\.text) + [session.trainer?.text].compactMap(\.self)
    }

    /// Earlier parts and prerequisites that are pinned too end before.
    private func checkOrder(_ pin: Pin, _ module: TrainingModule, _ other: Pin, _ report: inout Report) {
        let isEarlierPart = other.session.module == module.id && other.session.part < pin.session.part
        guard isEarlierPart || module.requires.contains(where: { $0.module == other.session.module }),
            let before = interval(of: other.session), before.end > pin.session.start
        else { return }
        for employee in pin.session.employees where other.session.employees.contains(employee) {
            report.error(
                .pinnedBefore(employee, module.id, needs: other.session.module, line: other.element.place.line),
                at: pin.element.place(ofKey: "start"))
        }
    }
}
