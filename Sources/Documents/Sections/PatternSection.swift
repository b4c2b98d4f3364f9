import Calendars

/// Who and when: the keys of waves, of what is blocked and of what is better avoided.
enum PatternSection {
    static let who = ["roles", "teams", "sites", "employees"]
    static let when = ["dates", "days", "days-of-month", "last-working-days-of-month", "hours"]
    /// The most last working days of a month that can be asked for.
    static let mostLastDays = 23

    /// The people of a map that also holds other keys.
    static func people(_ fields: Fields, _ names: Names, _ report: inout Report) -> PeoplePattern {
        PeoplePattern(
            roles: references(fields, "roles", .role, names.roles, &report),
            teams: references(fields, "teams", .team, names.teams, &report),
            sites: references(fields, "sites", .site, names.sites, &report),
            employees: references(fields, "employees", .employee, names.employees, &report))
    }

    /// A list of people at some times.
    static func patterns(_ value: YAMLValue?, _ names: Names, _ report: inout Report) -> [TimePattern] {
        (value?.elements ?? []).compactMap { pattern($0, names, &report) }
    }

    private static func pattern(_ value: YAMLValue, _ names: Names, _ report: inout Report) -> TimePattern? {
        guard let fields = Fields(value, keys: who + when, &report) else { return nil }
        guard (who + when).contains(where: { fields.optional($0) != nil }) else {
            report.error(.emptyPattern, at: value.place)
            return nil
        }
        return TimePattern(
            who: people(fields, names, &report), dates: fields.optional("dates").map { $0.dateRanges(&report) },
            days: fields.optional("days").map { $0.weekdays(&report) },
            daysOfMonth: fields.optional("days-of-month").map { $0.daysOfMonth(&report) },
            lastWorkingDaysOfMonth: fields.optional("last-working-days-of-month").flatMap { $0.count(1...mostLastDays, &report) },
            hours: fields.optional("hours").map { $0.timeRanges(&report) })
    }

    private static func references<Kind>(
        _ fields: Fields, _ key: String, _ kind: Problem.Reference, _ known: [String]?, _ report: inout Report
    ) -> [Identifier<Kind>]? {
        guard let value = fields.optional(key) else { return nil }
        return ModuleSection.references(value, key, kind, among: known, &report)
    }
}

/// The names that a document may refer to; `nil` where they could not be read, so that none can be called unknown.
struct Names {
    let roles: [String]?
    let features: [String]?
    let modules: [String]?
    var teams: [String]?
    var sites: [String]?
    var employees: [String]?
}
