/// From the bytes of a file to its busy times, in three steps: the lines as events, the zones that their times name, the times.
struct BusyReader {
    private let zone: Zone
    private let horizon: ClosedRange<CivilDate>
    private var reader: EventReader
    private var events: [BusyEvent] = []
    private var clocks: [Clock] = []
    private var allowance = WorkAllowance()
    private var findings: [BusyCalendar.Finding] = []

    /// A day in the horizon is a day of some zone; others begin it up to 14 hours earlier, or end it 12 later.
    private static let marginDays = 2

    init(_ bytes: consuming [UInt8], zone: Zone, horizon: ClosedRange<CivilDate>) {
        self.zone = zone
        self.horizon = horizon
        reader = EventReader(bytes)
    }

    /// The busy times of all calendars of the file.
    mutating func contents() throws(BusyCalendar.Failure) -> BusyCalendar.Contents {
        while let token = try reader.scanner.next() {
            // Nothing but a calendar begins outside one.
            guard case .begin = token else { continue }
            try readCalendar()
        }
        try stopAtFindings()
        var times = BusyTimes(
            window: window, clocks: BusyClocks(reader: Clock(zone, around: days), zones: clocks), allowance: allowance)
        do throws(BusyCalendar.Finding) {
            for group in BusyGroups(events) { try times.add(group.map { events[$0] }) }
        } catch {
            throw .init(findings: [error])
        }
        return times.contents
    }

    private var days: ClosedRange<CivilDate> {
        horizon.lowerBound.advanced(by: -Self.marginDays)...horizon.upperBound.advanced(by: Self.marginDays)
    }

    /// In seconds; the instants and the local times of it are the same numbers, for which the margin is there.
    private var window: Range<Int> {
        days.lowerBound.daysSinceEpoch * Recurrence.daySeconds..<(days.upperBound.daysSinceEpoch + 1) * Recurrence.daySeconds
    }

    private func stopAtFindings() throws(BusyCalendar.Failure) {
        guard !findings.isEmpty else { return }
        let sorted = findings.sorted { $0.line < $1.line }
        throw BusyCalendar.Failure(findings: Array(sorted.prefix(BusyCalendar.Failure.maximumFindings)))
    }

    /// The calendar that has just begun, up to its end.
    private mutating func readCalendar() throws(BusyCalendar.Failure) {
        var named = NamedZones()
        reading: while let token = try reader.scanner.next() {
            switch token {
            case .begin(let begin):
                switch reader.scanner.name(of: begin) {
                case "VEVENT":
                    let lines = try lines()
                    try note { reader, events throws(BusyCalendar.Finding) in
                        events.append(try reader.event(lines, begin: begin.number))
                    }
                case "VFREEBUSY":
                    let lines = try lines()
                    try note { reader, events throws(BusyCalendar.Finding) in events += try reader.busyPeriods(lines) }
                case "VTIMEZONE": named.define(try ParsedComponent(begin, &reader.scanner))
                default: _ = try lines()
                }
            case .property(let line) where line.name == .version:
                let version = reader.scanner.string(line.value)
                if version.hasPrefix("1") {
                    findings.append(.init(line: line.number, problem: .unsupportedVersion(BusyCalendar.excerpt(version))))
                }
            case .property: break
            case .end: break reading
            }
        }
        resolveZones(named)
    }

    private mutating func note(
        _ read: (inout EventReader, inout [BusyEvent]) throws(BusyCalendar.Finding) -> Void
    ) throws(BusyCalendar.Failure) {
        do throws(BusyCalendar.Finding) {
            try read(&reader, &events)
        } catch {
            findings.append(error)
            if findings.count == BusyCalendar.Failure.maximumFindings { try stopAtFindings() }
        }
    }

    /// The lines of a component that matter, not those of the components inside it.
    private mutating func lines() throws(BusyCalendar.Failure) -> [ScannedLine] {
        var lines: [ScannedLine] = []
        var depth = 0
        while let token = try reader.scanner.next() {
            switch token {
            case .property(let line): if depth == 0, line.name != .other { lines.append(line) }
            case .begin: depth += 1
            case .end:
                if depth == 0 { return lines }
                depth -= 1
            }
        }
        return lines
    }

    /// The clocks of the names that the calendar used.
    private mutating func resolveZones(_ named: NamedZones) {
        for (name, line) in reader.zones.uses[clocks.count...] {
            var clock = Clock(offset: 0, changes: [])
            switch named.meaning(of: name) {
            case .zone(let zone): clock = Clock(zone, around: days)
            case .rules(let component):
                do throws(BusyCalendar.Finding) {
                    clock = try Clock(component, through: days.upperBound, spending: &allowance)
                } catch {
                    findings.append(.init(line: error.line, problem: .ownZone(BusyCalendar.excerpt(name), error.problem)))
                }
            case nil:
                let unknown = BusyCalendar.Finding(line: line, problem: .unknownZone(BusyCalendar.excerpt(name)))
                let nameless = named.namelessLine.map { line in
                    BusyCalendar.Finding(line: line, problem: .ownZone(nil, .missing(property: "TZID")))
                }
                findings.append(nameless ?? unknown)
            }
            clocks.append(clock)
        }
        reader.zones.forgetNames()
    }
}
