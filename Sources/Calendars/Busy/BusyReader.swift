/// From the components of a file to its busy times.
struct BusyReader {
    private let zone: Zone
    private let horizon: ClosedRange<CivilDate>
    private var zones = NamedZones()
    private var findings: [BusyCalendar.Finding] = []

    /// A day in the horizon is a day of some zone; others begin it up to 14 hours earlier, or end it 12 later.
    private static let marginDays = 2
    /// No event is read as longer: it covers any horizon on both sides.
    private static let lastDay = CivilDate(daysSinceEpoch: 2_932_896)

    init(zone: Zone, horizon: ClosedRange<CivilDate>) {
        self.zone = zone
        self.horizon = horizon
    }

    /// The busy times of all calendars of a file.
    mutating func contents(of calendars: [ParsedComponent]) throws(BusyCalendar.Failure) -> BusyCalendar.Contents {
        var events: [BusyEvent] = []
        for calendar in calendars {
            checkVersion(of: calendar)
            zones.define(calendar.components)
            for component in calendar.components where findings.count < BusyCalendar.Failure.maximumFindings {
                do throws(BusyCalendar.Finding) {
                    switch component.name {
                    case "VEVENT": events.append(try event(component))
                    case "VFREEBUSY": events += try busyPeriods(component)
                    default: break
                    }
                } catch {
                    findings.append(error)
                }
            }
        }
        guard findings.isEmpty else { throw BusyCalendar.Failure(findings: findings) }
        return selected(Self.latest(events))
    }

    private mutating func checkVersion(of calendar: ParsedComponent) {
        for line in calendar.all("VERSION") where line.property.value.hasPrefix("1") {
            let version = BusyCalendar.excerpt(line.property.value)
            findings.append(BusyCalendar.Finding(line: line.line, problem: .unsupportedVersion(version)))
        }
    }

    private mutating func event(_ component: ParsedComponent) throws(BusyCalendar.Finding) -> BusyEvent {
        for line in component.properties where Self.recurring.contains(line.property.name) {
            throw .init(line: line.line, problem: .recurrence(property: line.property.name))
        }
        guard let start = try component.single("DTSTART") else {
            throw .init(line: component.line, problem: .missing(property: "DTSTART"))
        }
        let end = try component.single("DTEND")
        let duration = try component.single("DURATION")
        if let duration, end != nil { throw .init(line: duration.line, problem: .endAndDuration) }
        return BusyEvent(
            uid: try component.single("UID")?.property.value,
            sequence: try component.single("SEQUENCE")?.number() ?? 0,
            stamp: component.all("DTSTAMP").first?.property.value ?? "",
            isCancelled: try component.word("STATUS") == "CANCELLED",
            isFree: try component.word("TRANSP") == "TRANSPARENT",
            span: try span(from: start, to: end, lasting: duration))
    }

    /// RFC 5545 3.6.1: without an end a date lasts one day, a time none. Some programs write a day's end as that same day.
    private mutating func span(
        from start: ContentLine, to end: ContentLine?, lasting duration: ContentLine?
    ) throws(BusyCalendar.Finding) -> BusyEvent.Span {
        let length = try duration.map { line throws(BusyCalendar.Finding) in
            guard let length = CalendarDuration(line.bareValue) else { throw line.invalid }
            return length
        }
        switch try start.time() {
        case .date(let first):
            var next = first.advanced(by: 1)
            if let end {
                guard case .date(let date) = try end.time() else { throw .init(line: end.line, problem: .dateAndTime) }
                guard date >= first else { throw .init(line: end.line, problem: .endBeforeStart) }
                next = max(date, next)
            } else if let duration, let length {
                guard length.seconds == 0 else { throw .init(line: duration.line, problem: .dateAndTime) }
                next = max(first.advanced(by: length.days), next)
            }
            return .days(first...min(next.advanced(by: -1), max(first, Self.lastDay)))
        case let time:
            let from = try instant(time, of: start)
            var until = from
            if let end {
                let time = try end.time()
                if case .date = time { throw .init(line: end.line, problem: .dateAndTime) }
                until = try instant(time, of: end)
                guard until >= from else { throw .init(line: end.line, problem: .endBeforeStart) }
            } else if let length {
                until = try instant(time, of: start, after: length)
            }
            return .time(Self.wholeMinutes(from, until))
        }
    }

    /// RFC 5545 3.6.4: the periods of a FREEBUSY are busy unless they are said to be free.
    private mutating func busyPeriods(_ component: ParsedComponent) throws(BusyCalendar.Finding) -> [BusyEvent] {
        var events: [BusyEvent] = []
        for line in component.all("FREEBUSY") {
            let isFree = line.property.parameter("FBTYPE")?.uppercased() == "FREE"
            for period in line.property.value.split(separator: ",", omittingEmptySubsequences: false) {
                let parts = period.split(separator: "/", omittingEmptySubsequences: false)
                guard parts.count == 2, let start = CalendarTime(parts[0]), case .utc = start else { throw line.invalid }
                let from = try instant(start, of: line)
                let until: Int
                if let end = CalendarTime(parts[1]), case .utc = end {
                    until = try instant(end, of: line)
                } else if let length = CalendarDuration(parts[1]) {
                    until = try instant(start, of: line, after: length)
                } else {
                    throw line.invalid
                }
                guard until >= from else { throw .init(line: line.line, problem: .endBeforeStart) }
                events.append(BusyEvent(isFree: isFree, span: .time(Self.wholeMinutes(from, until))))
            }
        }
        return events
    }

    /// Seconds since 1970. Days of a length are days of the clock's calendar, the rest of it is exact (RFC 5545 3.3.6).
    private mutating func instant(
        _ time: CalendarTime, of line: ContentLine, after length: CalendarDuration? = nil
    ) throws(BusyCalendar.Finding) -> Int {
        let clock: Zone
        let date: CivilDate
        let seconds: Int
        switch time {
        case .date: throw .init(line: line.line, problem: .dateAndTime)
        case .utc(let day, let second): (clock, date, seconds) = (.utc, day, second)
        case .local(let day, let second): (clock, date, seconds) = (try zone(of: line), day, second)
        }
        let day = min(date.advanced(by: length?.days ?? 0), Self.lastDay)
        guard let minute = TimeOfDay(minutes: seconds / 60) else { throw line.invalid }
        return clock.moment(day, minute).minutes * 60 + seconds % 60 + (length?.seconds ?? 0)
    }

    private mutating func zone(of line: ContentLine) throws(BusyCalendar.Finding) -> Zone {
        guard let name = line.property.parameter("TZID") else { return zone }
        guard let zone = zones.zone(name) else {
            throw .init(line: line.line, problem: .unknownZone(BusyCalendar.excerpt(name)))
        }
        return zone
    }

    /// The minutes that the time touches.
    private static func wholeMinutes(_ from: Int, _ until: Int) -> Interval {
        func floor(_ seconds: Int) -> Int { seconds >= 0 ? seconds / 60 : -((59 - seconds) / 60) }
        return Interval(start: Moment(minutes: floor(from)), end: Moment(minutes: floor(until + 59)))
    }

    private static let recurring: Set = ["RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID"]

    /// Of several states of one event the one with the highest SEQUENCE counts, then the one with the latest DTSTAMP. Where
    /// both are the same, all count: some programs give one UID to events that have nothing to do with each other.
    private static func latest(_ events: [BusyEvent]) -> [BusyEvent] {
        var newest: [String: BusyEvent] = [:]
        for event in events {
            guard let uid = event.uid else { continue }
            if let known = newest[uid], !known.isOlder(than: event) { continue }
            newest[uid] = event
        }
        return events.filter { event in
            guard let uid = event.uid, let newest = newest[uid] else { return true }
            return !event.isOlder(than: newest)
        }
    }

    private func selected(_ events: [BusyEvent]) -> BusyCalendar.Contents {
        let first = horizon.lowerBound.advanced(by: -Self.marginDays)
        let last = horizon.upperBound.advanced(by: Self.marginDays)
        var intervals: [Interval] = []
        var days: [ClosedRange<CivilDate>] = []
        var outside = 0
        for event in events where !event.isCancelled && !event.isFree {
            switch event.span {
            case .days(let range):
                if range.overlaps(first...last) { days.append(range) } else { outside += 1 }
            case .time(let interval):
                if interval.end.minutes < first.daysSinceEpoch * 1_440
                    || interval.start.minutes >= (last.daysSinceEpoch + 1) * 1_440
                {
                    outside += 1
                } else if interval.start < interval.end {
                    intervals.append(interval)
                }
            }
        }
        return BusyCalendar.Contents(
            intervals: intervals.sorted(),
            days: days.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) },
            freeCount: events.count { $0.isFree && !$0.isCancelled }, cancelledCount: events.count { $0.isCancelled },
            outsideCount: outside)
    }
}
