import Calendars

/// When the company works.
enum WorkingTimeSection {
    static let keys = ["weekly", "closed", "open", "blocked"]

    /// The weekly hours alone, which much else leans on.
    static func weekly(_ value: YAMLValue?, _ report: inout Report) -> WeeklyHours? {
        guard let value, let fields = Fields(value, keys: keys, &report) else { return nil }
        guard let weekly = fields.required("weekly", &report) else { return nil }
        let hours = weekly.weeklyMap(&report)
        if let hours, hours.ranges.isEmpty { report.error(.noWorkingHours, at: weekly.place) }
        return hours
    }

    /// The rest, with the weekly hours that are known already.
    static func read(
        _ value: YAMLValue?, weekly: WeeklyHours, zone: Zone, horizon: ClosedRange<CivilDate>, _ names: Names,
        _ files: NeighbourFiles,
        _ report: inout Report
    ) -> WorkingTime {
        // Set-up may lie before the horizon, and what is due after it: working days are counted there too.
        let countedDays =
            horizon.lowerBound.advanced(
                by: -StageSection.longestSetup)...horizon.upperBound.advanced(by: StageSection.longestSetup)
        // Its keys have been checked with the weekly hours.
        var unused = Report()
        guard let value, let fields = Fields(value, keys: keys, &unused) else { return WorkingTime(weekly: weekly) }
        var closed: [ClosedRange<CivilDate>] = []
        var intervals: [Interval] = []
        for element in fields.optional("closed")?.elements ?? [] {
            if case .text(let text) = element.content, text.trimmed.lowercased().hasSuffix(calendarEnding) {
                let busy = report.take(files.calendar(text.trimmed, zone: zone, horizon: countedDays, at: element.place))
                closed += busy?.days ?? []
                intervals += busy?.intervals ?? []
            } else if let range = element.dateRange(.closedDays, &report) {
                closed.append(range)
            }
        }
        return WorkingTime(
            weekly: weekly, closed: closed, closedIntervals: intervals, open: fields.optional("open")?.dateRanges(&report) ?? [],
            blocked: PatternSection.patterns(fields.optional("blocked"), names, &report))
    }

    private static let calendarEnding = ".ics"
}
