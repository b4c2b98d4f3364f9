public import Calendars

/// What a staff file is read against: the rest of the roll-out, as far as it is known.
public struct StaffContext: Sendable {
    /// The curriculum's roles; `nil` where no curriculum is known, and roles can then not be checked.
    public let roles: [Role]?
    /// The curriculum's modules, for `knows`; `nil` as for ``roles``.
    public let modules: [TrainingModule]?
    /// The document's zone, for whoever has none of their own.
    public let zone: Zone
    /// The language of whoever has none of their own.
    public let language: Language
    /// The document's hours and the day from which rotas count.
    public let hours: DocumentHours
    /// Reads the calendar file that a row names, for a person in that zone. Its diagnostics join those of the staff file.
    public let calendar: @Sendable (_ path: String, _ zone: Zone, _ place: Diagnostic.Place) -> Reading<BusyTimes>

    /// That context.
    public init(
        roles: [Role]?, modules: [TrainingModule]?, zone: Zone, language: Language, hours: DocumentHours,
        calendar: @escaping @Sendable (_ path: String, _ zone: Zone, _ place: Diagnostic.Place) -> Reading<BusyTimes>
    ) {
        self.roles = roles
        self.modules = modules
        self.zone = zone
        self.language = language
        self.hours = hours
        self.calendar = calendar
    }
}

/// What hours that are written as text lean on: the document's working time, and the day from which rotas count.
public struct DocumentHours: Hashable, Sendable {
    /// The hours of each weekday; `nil` where no roll-out is known: Monday to Friday, at hours that nobody reads.
    public let weekly: WeeklyHours?
    /// The first day of the horizon; `nil` where no roll-out is known.
    public let firstDay: CivilDate?

    /// Those hours.
    public init(weekly: WeeklyHours?, firstDay: CivilDate?) {
        self.weekly = weekly
        self.firstDay = firstDay
    }

    /// The gap between the first and the second stretch of the first working weekday.
    public var lunchGap: TimeRange? {
        guard let ranges = firstWorkingRanges, ranges.count > 1 else { return nil }
        return TimeRange(start: ranges[0].end, end: ranges[1].start)
    }

    /// A plain range less the lunch gap, where it reaches beyond both its sides; else the range itself.
    public func withoutLunch(_ range: TimeRange) -> [TimeRange] {
        guard let gap = lunchGap, range.start < gap.start, gap.end < range.end else { return [range] }
        return [TimeRange(start: range.start, end: gap.start), TimeRange(start: gap.end, end: range.end)].compactMap(\.self)
    }

    /// The weekdays that have hours, Monday first.
    var workingDays: [Weekday] {
        guard let weekly else { return Array(Weekday.allCases.prefix(5)) }
        return Weekday.allCases.filter { weekly.ranges[$0] != nil }
    }

    /// The stretches of the first weekday that has any.
    var firstWorkingRanges: [TimeRange]? {
        guard let weekly else { return nil }
        return workingDays.first.flatMap { weekly.ranges[$0] }
    }
}
