import Calendars

/// Who teaches, and where.
enum TeachingSection {
    static let trainerKeys = [
        "id", "name", "email", "employee", "teaches", "cost-per-hour", "hours", "timezone", "sites", "training-per-day",
        "training-per-week", "days-off", "calendar",
    ]
    static let roomKeys = ["id", "title", "site", "capacity", "equipment", "link", "closed", "hours", "calendar"]
    /// The largest room.
    static let largestRoom = 100_000

    /// The trainers in the document's order.
    static func trainers(_ value: YAMLValue?, _ surroundings: Surroundings, _ report: inout Report) -> [Trainer] {
        var trainers: [Trainer] = []
        var lines: [TrainerID: Int?] = [:]
        for element in value?.elements ?? [] {
            guard let trainer = trainer(element, surroundings, &report) else { continue }
            let isColleague = trainer.employee == nil && surroundings.names.employees?.contains(trainer.id.text) ?? false
            if let first = lines[trainer.id] {
                report.error(.duplicateID(trainer.id.text, .trainer, firstLine: first), at: element.place)
            } else if isColleague {
                report.error(.duplicateID(trainer.id.text, .employee, firstLine: nil), at: element.place(ofKey: "id"))
            } else {
                lines[trainer.id] = element.place.line
                trainers.append(trainer)
            }
        }
        return trainers
    }

    private static func trainer(_ value: YAMLValue, _ surroundings: Surroundings, _ report: inout Report) -> Trainer? {
        guard let fields = Fields(value, keys: trainerKeys, &report) else { return nil }
        let before = report.errorCount
        var id: TrainerID?
        var employee: Employee?
        if let reference = fields.optional("employee") {
            if fields.optional("id") != nil { report.error(.conflictingKeys("id", "employee"), at: fields.place(of: "id")) }
            let known: EmployeeID? = reference.reference(.employee, among: surroundings.names.employees, &report)
            employee = surroundings.staff.first { $0.id == known }
            id = known.map { TrainerID($0.text) }
        } else {
            id = fields.required("id", &report)?.id(&report)
        }
        let name = fields.optional("name").flatMap { $0.text(.text, &report) }
        let email = fields.optional("email").flatMap { $0.text(.text, &report) }
        let (isTeacher, teaches) = teaches(fields, surroundings.names, &report)
        let cost = fields.optional("cost-per-hour").flatMap { $0.rate(&report) }
        let hours = fields.optional("hours").flatMap { $0.hours(surroundings.hours, &report) }
        let zone = fields.optional("timezone").flatMap { $0.zone(&report) } ?? employee?.zone ?? surroundings.zone
        let sites = fields.optional("sites").map { $0.elements.compactMap { element -> SiteName? in element.name(&report) } }
        let perDay = fields.optional("training-per-day").flatMap { $0.minutes(&report) }
        let perWeek = fields.optional("training-per-week").flatMap { $0.minutes(&report) }
        let daysOff = fields.optional("days-off").map { $0.dateRanges(&report) } ?? []
        let busy =
            fields.optional("calendar").flatMap {
                surroundings.calendar($0, of: employee?.name ?? name ?? id?.text, zone, &report)
            } ?? BusyTimes()
        guard report.errorCount == before, isTeacher, let id else { return nil }
        return Trainer(
            id: id, name: employee?.name ?? name ?? id.text, email: email ?? employee?.email, employee: employee?.id,
            teaches: teaches, costPerHour: cost, hours: hours, zone: zone, sites: sites, trainingPerDay: perDay,
            trainingPerWeek: perWeek, daysOff: daysOff, busy: busy)
    }

    /// `all`, or modules; whoever teaches none is no trainer.
    private static func teaches(_ fields: Fields, _ names: Names, _ report: inout Report) -> (
        isTeacher: Bool, modules: [ModuleID]?
    ) {
        guard let value = fields.optional("teaches"), !value.elements.isEmpty else {
            if !fields.isMisspelt("teaches") { report.error(.teachesNothing, at: fields.place(of: "teaches")) }
            return (false, nil)
        }
        if case .text(let text) = value.content, text.trimmed == everything { return (true, nil) }
        return (true, value.elements.compactMap { $0.reference(.module, among: names.modules, &report) })
    }

    private static let everything = "all"

    /// The rooms in the document's order.
    static func rooms(_ value: YAMLValue?, _ surroundings: Surroundings, _ report: inout Report) -> [Room] {
        var rooms: [Room] = []
        var lines: [RoomID: Int?] = [:]
        for element in value?.elements ?? [] {
            guard let room = room(element, surroundings, &report) else { continue }
            if let first = lines[room.id] {
                report.error(.duplicateID(room.id.text, .room, firstLine: first), at: element.place)
                continue
            }
            lines[room.id] = element.place.line
            if let site = room.site, let sites = surroundings.names.sites, !sites.contains(site.text) {
                report.notice(.nobodyAtSite(site), at: element.place(ofKey: "site"))
            }
            rooms.append(room)
        }
        return rooms
    }

    private static func room(_ value: YAMLValue, _ surroundings: Surroundings, _ report: inout Report) -> Room? {
        guard let fields = Fields(value, keys: roomKeys, &report) else { return nil }
        let before = report.errorCount
        let id: RoomID? = fields.required("id", &report)?.id(&report)
        let title = fields.optional("title").flatMap { $0.title(&report) }
        let site: SiteName? = fields.optional("site").flatMap { $0.name(&report) }
        let capacity = fields.required("capacity", &report).flatMap { $0.count(1...largestRoom, &report) }
        let equipment: [EquipmentName] = (fields.optional("equipment")?.elements ?? []).compactMap { $0.name(&report) }
        let link = fields.optional("link").flatMap { $0.text(.text, &report) }
        let closed = fields.optional("closed").map { $0.dateRanges(&report) } ?? []
        let hours = fields.optional("hours").flatMap { $0.hours(surroundings.hours, &report) }
        let busy =
            fields.optional("calendar").flatMap {
                surroundings.calendar($0, of: id?.text, surroundings.zone, &report)
            } ?? BusyTimes()
        guard report.errorCount == before, let id, let capacity else { return nil }
        return Room(
            id: id, title: title ?? LocalizedText(everywhere: id.text), site: site, capacity: capacity, equipment: equipment,
            link: link, closed: closed, hours: hours, busy: busy)
    }
}

/// What the sections of a roll-out are read against.
struct Surroundings {
    let zone: Zone
    let horizon: ClosedRange<CivilDate>
    let hours: DocumentHours
    let names: Names
    let staff: [Employee]
    let files: NeighbourFiles

    /// The busy times of a calendar file that a value names; where it cannot be read, whose they are is said.
    func calendar(_ value: YAMLValue, of owner: String?, _ zone: Zone, _ report: inout Report) -> BusyTimes? {
        guard let path = value.text(.text, &report) else { return nil }
        let reading = files.calendar(path, zone: zone, horizon: horizon, at: value.place)
        let times = report.take(reading)
        if let owner, case .unusable(let diagnostics) = reading, diagnostics.contains(where: \.isOfCalendar) {
            report.error(.busyTimesMissing(of: owner, file: path), at: value.place)
        }
        return times
    }
}
