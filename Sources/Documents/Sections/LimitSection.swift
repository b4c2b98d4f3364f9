import Calendars

/// Limits, money, waves and what else is short.
enum LimitSection {
    static let limitKeys = ["training-per-day", "training-per-week", "sessions-in-a-row", "sessions-per-day", "notice", "away"]
    /// The most sessions a limit may allow, and people of a team.
    static let mostSessions = 1_000
    static let mostPeople = 1_000_000
    /// The longest minimum term of a licence, in months.
    static let longestTerm = 240

    static func limits(_ value: YAMLValue?, _ names: Names, _ report: inout Report) -> Limits {
        guard let value, let fields = Fields(value, keys: limitKeys, &report) else { return Limits() }
        var away: [TeamName: Limits.Away] = [:]
        for entry in fields.optional("away")?.openEntries(&report) ?? [] {
            let key = YAMLValue(place: entry.place, content: .text(entry.key))
            guard let team: TeamName = key.reference(.team, among: names.teams, &report) else { continue }
            away[team] = entry.value.read(.countOrShare, &report) { text -> Limits.Away? in
                if let share = Share(written: text) { return .share(share) }
                return Int(digits: text).flatMap { (0...mostPeople).contains($0) ? .count($0) : nil }
            }
        }
        return Limits(
            trainingPerDay: fields.optional("training-per-day").flatMap { $0.minutes(&report) },
            trainingPerWeek: fields.optional("training-per-week").flatMap { $0.minutes(&report) },
            sessionsInARow: fields.optional("sessions-in-a-row").flatMap { $0.count(1...mostSessions, &report) },
            sessionsPerDay: fields.optional("sessions-per-day").flatMap { $0.count(1...mostSessions, &report) },
            notice: fields.optional("notice").flatMap { StageSection.workingDays($0, &report) } ?? 0, away: away)
    }

    static func budget(_ value: YAMLValue?, _ report: inout Report) -> Budget? {
        guard let value, let fields = Fields(value, keys: ["available", "monthly"], &report) else { return nil }
        return Budget(
            available: fields.optional("available").flatMap { $0.money(&report) } ?? .zero,
            monthly: fields.optional("monthly").flatMap { $0.money(&report) } ?? .zero)
    }

    static func licences(_ value: YAMLValue?, _ report: inout Report) -> Licences? {
        guard let value, let fields = Fields(value, keys: ["seat-month", "portal-month", "minimum"], &report) else { return nil }
        let seat = fields.optional("seat-month").map { $0.rate(&report) }
        let portal = fields.optional("portal-month").map { $0.money(&report) }
        let minimum = fields.optional("minimum").flatMap { $0.count(1...longestTerm, &report) } ?? 1
        switch (seat, portal) {
        case (.some, .some):
            report.error(.conflictingKeys("seat-month", "portal-month"), at: fields.place(of: "portal-month"))
            return nil
        case (.some(let price), nil): return price.map { Licences(price: .perSeat($0), minimumMonths: minimum) }
        case (nil, .some(let price)): return price.map { Licences(price: .portal($0), minimumMonths: minimum) }
        case (nil, nil):
            report.error(.missingKey("seat-month"), at: fields.place)
            return nil
        }
    }

    static func waves(_ value: YAMLValue?, _ names: Names, _ report: inout Report) -> [Wave] {
        var waves: [Wave] = []
        var lines: [WaveID: Int?] = [:]
        for element in value?.elements ?? [] {
            guard let fields = Fields(element, keys: ["id", "after"] + PatternSection.who, &report) else { continue }
            let id: WaveID? = fields.required("id", &report)?.id(&report)
            let after = fields.optional("after").flatMap { StageSection.workingDays($0, &report) } ?? 0
            let who = PatternSection.people(fields, names, &report)
            guard let id else { continue }
            if let first = lines[id] {
                report.error(.duplicateID(id.text, .wave, firstLine: first), at: element.place)
                continue
            }
            lines[id] = element.place.line
            waves.append(Wave(id: id, who: who, after: after))
        }
        return waves
    }

    static func wages(_ value: YAMLValue?, _ names: Names, _ report: inout Report) -> [RoleID: Money] {
        var wages: [RoleID: Money] = [:]
        for entry in value?.openEntries(&report) ?? [] {
            let key = YAMLValue(place: entry.place, content: .text(entry.key))
            guard let role: RoleID = key.reference(.role, among: names.roles, &report) else { continue }
            wages[role] = entry.value.rate(&report)
        }
        return wages
    }

    static func priorities(_ value: YAMLValue?, _ report: inout Report) -> Priorities {
        guard let value, let fields = Fields(value, keys: ["cash", "speed", "learning", "certainty"], &report) else {
            return Priorities()
        }
        func weight(_ key: String) -> Double { fields.optional(key).flatMap { $0.weight(&report) } ?? 1 }
        return Priorities(
            cash: weight("cash"), speed: weight("speed"), learning: weight("learning"), certainty: weight("certainty"))
    }
}
