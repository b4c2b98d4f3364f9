import Calendars
import Documents

extension AmendedDraft {
    /// Who and what is there, and when; `published` is what people have been told.
    mutating func people(
        _ entries: [Entry], published: [PlannedSession],
        calendar: @escaping @Sendable (_ path: String, _ zone: Zone, _ place: Diagnostic.Place) -> Reading<BusyTimes>
    ) {
        for entry in entries {
            let isKnown: Bool
            switch entry.actual {
            case .leave(let employee, let days): isKnown = setOff(employee, [days])
            case .leaver(let employee, let date): isKnown = leaves(employee, date, published)
            case .trainerAway(let trainer, let days): isKnown = setOff(trainer, [days])
            case .trainerGone(let trainer, let date): isKnown = setOff(trainer, daysFrom(date))
            case .roomClosed(let room, let days): isKnown = close(room, days)
            case .newcomer(let file, let date):
                isKnown = true
                come(file, date, entry, calendar)
            case .payment, .setup, .attendance, .stageSlips, .stageCancelled, .featureDropped, .contractorChanged, .quiz, .undo:
                isKnown = true
            }
            if !isKnown { passOver(entry, because: .unknown) }
        }
    }

    private mutating func setOff(_ employee: EmployeeID, _ days: [ClosedRange<CivilDate>]) -> Bool {
        guard let index = staff.firstIndex(where: { $0.id == employee }) else { return false }
        staff[index] = staff[index].off(days)
        return true
    }

    private mutating func setOff(_ trainer: TrainerID, _ days: [ClosedRange<CivilDate>]) -> Bool {
        guard let index = trainers.firstIndex(where: { $0.id == trainer }) else { return false }
        trainers[index] = trainers[index].off(days)
        return true
    }

    /// Who has left is gone, and so is what they taught; who is going to leave is there until then, and needs no more than what has been
    /// promised before.
    private mutating func leaves(_ employee: EmployeeID, _ date: CivilDate, _ published: [PlannedSession]) -> Bool {
        guard let index = staff.firstIndex(where: { $0.id == employee }) else { return false }
        guard date <= today else {
            staff[index] = staff[index].off(daysFrom(date))
            guard !published.isEmpty else { return true }
            let zone = staff[index].zone
            var parts: [ModuleID: Set<Int>] = [:]
            for session in published where session.attendees.contains(employee) && !session.isRefresher {
                guard zone.local(session.interval.start).date < date else { continue }
                parts[session.module, default: []].insert(session.part)
            }
            let useless = whole.curriculum.modules.filter { parts[$0.id]?.count ?? 0 < $0.parts }.map(\.id)
            staff[index] = staff[index].knowing(useless)
            return true
        }
        staff.remove(at: index)
        trainers.removeAll { $0.employee == employee }
        return true
    }

    private mutating func close(_ id: RoomID, _ days: ClosedRange<CivilDate>) -> Bool {
        guard let index = rooms.firstIndex(where: { $0.id == id }) else { return false }
        let room = rooms[index]
        rooms[index] = Room(
            id: room.id, title: room.title, site: room.site, capacity: room.capacity, equipment: room.equipment, link: room.link,
            closed: room.closed + [days], hours: room.hours, busy: room.busy)
        return true
    }

    private mutating func come(
        _ file: Actual.StaffFile, _ date: CivilDate, _ entry: Entry,
        _ calendar: @escaping @Sendable (_ path: String, _ zone: Zone, _ place: Diagnostic.Place) -> Reading<BusyTimes>
    ) {
        let context = StaffContext(
            roles: whole.curriculum.roles, modules: whole.curriculum.modules, zone: whole.zone, language: whole.language,
            hours: DocumentHours(weekly: whole.workingTime.weekly, firstDay: whole.horizon.lowerBound), calendar: calendar)
        switch StaffReader.read(file.bytes, file: file.name, context: context) {
        case .unusable(let found):
            diagnostics += found
            passOver(entry, because: .unreadable)
        case .usable(let newcomers, let notices):
            diagnostics += notices
            let there = Set(staff.map(\.id))
            if let twice = newcomers.first(where: { there.contains($0.id) }) {
                passOver(entry, because: .alreadyThere(twice.id))
                return
            }
            let first = whole.horizon.lowerBound
            let before = first < date ? [first...min(date.advanced(by: -1), whole.horizon.upperBound)] : []
            staff += newcomers.map { $0.off(before) }
        }
    }
}

extension Employee {
    /// The same person with more days off.
    fileprivate func off(_ days: [ClosedRange<CivilDate>]) -> Employee {
        Employee(
            id: id, name: name, email: email, roles: roles, team: team, site: site, zone: zone, hours: hours, language: language,
            knows: knows, daysOff: daysOff + days, busy: busy)
    }
}

extension Employee {
    /// The same person who needs no training in more modules.
    fileprivate func knowing(_ modules: [ModuleID]) -> Employee {
        Employee(
            id: id, name: name, email: email, roles: roles, team: team, site: site, zone: zone, hours: hours, language: language,
            knows: knows + modules.filter { !knows.contains($0) }, daysOff: daysOff, busy: busy)
    }
}

extension Trainer {
    /// The same trainer with more days off.
    fileprivate func off(_ days: [ClosedRange<CivilDate>]) -> Trainer {
        Trainer(
            id: id, name: name, email: email, employee: employee, teaches: teaches, costPerHour: costPerHour, hours: hours,
            zone: zone, sites: sites, trainingPerDay: trainingPerDay, trainingPerWeek: trainingPerWeek, daysOff: daysOff + days,
            busy: busy)
    }
}
