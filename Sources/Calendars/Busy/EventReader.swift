/// From the lines of a VEVENT or a VFREEBUSY to events.
struct EventReader {
    /// The file and where it is read.
    var scanner: CalendarScanner
    /// The zones that the file's times are in.
    var zones = ZoneUses()

    private var text: [UInt8] { scanner.text }

    init(_ bytes: consuming [UInt8]) {
        scanner = CalendarScanner(bytes)
    }

    /// Names of zones, each with a number and the line that used it first.
    struct ZoneUses {
        private(set) var uses: [(name: String, line: Int)] = []
        private var numbers: [String: Int] = [:]
        private var last: (bytes: [UInt8], number: Int)?

        /// The number of that name in the current calendar.
        mutating func number(_ bytes: ArraySlice<UInt8>, _ name: () -> String, line: Int) -> Int {
            // Most files use one name throughout.
            if let last, last.bytes.elementsEqual(bytes) { return last.number }
            let name = name()
            let number = numbers[name] ?? uses.count
            if number == uses.count {
                uses.append((name, line))
                numbers[name] = number
            }
            last = (Array(bytes), number)
            return number
        }

        /// Another calendar of the file may mean something else by the same names.
        mutating func forgetNames() {
            numbers = [:]
            last = nil
        }
    }

    /// The last day that the calendar has; longer events are cut there, far beyond any horizon.
    static let lastDay = CivilDate(daysSinceEpoch: 2_932_896)

    // MARK: Events

    /// The event of those lines.
    mutating func event(_ lines: [ScannedLine], begin: Int) throws(BusyCalendar.Finding) -> BusyEvent {
        var found = Properties()
        for line in lines { try found.take(line) }
        guard let startLine = found.dtstart else { throw .init(line: begin, problem: .missing(property: "DTSTART")) }
        let start = try time(startLine)
        if let duration = found.duration, found.dtend != nil { throw .init(line: duration.number, problem: .endAndDuration) }
        var event = BusyEvent(start: start, length: try length(of: start, found), line: begin)
        event.uid = found.uid.map { String(decoding: text[$0.value], as: UTF8.self) }
        if let line = found.sequence { event.sequence = try number(line) }
        // A stamp only orders states; one that cannot be read is the oldest.
        if case .utc(let date, let seconds)? = found.dtstamp.flatMap({ CalendarTime(bare($0.value)) }) {
            event.stamp = date.daysSinceEpoch * Recurrence.daySeconds + seconds
        }
        event.isCancelled = found.status.map { isWord($0, "CANCELLED") } ?? false
        event.isFree = found.transp.map { isWord($0, "TRANSPARENT") } ?? false
        for line in found.recurring { event.repetitions.append(try repetition(line, isOfDays: start.isDay)) }
        if let line = found.recurrenceID {
            event.replaced = BusyEvent.Replaced(time: try time(line), isForLater: try isForLater(line))
            if let line = found.recurring.first {
                throw .init(line: line.number, problem: .repeatsWithin(property: line.name.text))
            }
        }
        return event
    }

    /// The lines of an event by their names.
    private struct Properties {
        var uid, sequence, dtstamp, dtstart, dtend, duration, status, transp, recurrenceID: ScannedLine?
        var recurring: [ScannedLine] = []

        mutating func take(_ line: ScannedLine) throws(BusyCalendar.Finding) {
            switch line.name {
            case .uid: try Self.set(&uid, line)
            case .sequence: try Self.set(&sequence, line)
            case .dtstamp: if dtstamp == nil { dtstamp = line }
            case .dtstart: try Self.set(&dtstart, line)
            case .dtend: try Self.set(&dtend, line)
            case .duration: try Self.set(&duration, line)
            case .status: try Self.set(&status, line)
            case .transp: try Self.set(&transp, line)
            case .recurrenceID: try Self.set(&recurrenceID, line)
            case .rrule, .rdate, .exdate, .exrule: recurring.append(line)
            case .begin, .end, .version, .freebusy, .other: break
            }
        }

        private static func set(_ place: inout ScannedLine?, _ line: ScannedLine) throws(BusyCalendar.Finding) {
            guard place == nil else { throw .init(line: line.number, problem: .repeated(property: line.name.text)) }
            place = line
        }
    }

    /// RFC 5545 3.6.1: without an end a date lasts one day, a time none. Some programs write a day's end as that same day.
    private mutating func length(
        of start: StatedTime, _ found: Properties
    ) throws(BusyCalendar.Finding) -> BusyEvent.Length {
        if let line = found.dtend {
            let end = try time(line)
            guard end.isDay == start.isDay else { throw .init(line: line.number, problem: .dateAndTime) }
            // On one clock this shows at once; between zones it does when both are known.
            guard end.clock != start.clock || end.seconds >= start.seconds else {
                throw .init(line: line.number, problem: .endBeforeStart)
            }
            return .end(end, line: line.number)
        }
        guard let line = found.duration else { return .unsaid }
        guard let duration = CalendarDuration(bare(line.value)) else { throw invalid(line) }
        guard !start.isDay || duration.seconds == 0 else { throw .init(line: line.number, problem: .dateAndTime) }
        return .duration(duration)
    }

    private func isForLater(_ line: ScannedLine) throws(BusyCalendar.Finding) -> Bool {
        guard let range = parameter("RANGE", of: line) else { return false }
        // THISANDPRIOR went with RFC 2445.
        guard range.uppercased() == "THISANDFUTURE" else { throw invalid(line) }
        return true
    }

    // MARK: Repetitions

    private mutating func repetition(
        _ line: ScannedLine, isOfDays: Bool
    ) throws(BusyCalendar.Finding) -> BusyEvent.Repetition {
        switch line.name {
        case .rrule, .exrule:
            guard let rule = RecurrenceRule(bare(line.value)) else { throw invalid(line) }
            guard !isOfDays || rule.frequency >= .daily else { throw invalid(line) }
            return line.name == .rrule ? .rule(rule, line: line.number) : .exceptRule(rule, line: line.number)
        case .rdate:
            var dates: [(start: StatedTime, length: BusyEvent.Length)] = []
            for item in items(line) {
                if item.contains(UInt8(ascii: "/")) {
                    guard !isOfDays else { throw .init(line: line.number, problem: .dateAndTime) }
                    dates.append(try period(item, line))
                } else {
                    let start = try time(item, line)
                    // A day among times would have no hour.
                    guard start.isDay == isOfDays else { throw .init(line: line.number, problem: .dateAndTime) }
                    dates.append((start, .unsaid))
                }
            }
            return .dates(dates)
        default:
            var times: [StatedTime] = []
            for item in items(line) { times.append(try time(item, line)) }
            return .exceptDates(times)
        }
    }

    private func items(_ line: ScannedLine) -> [ArraySlice<UInt8>] {
        bare(line.value).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    }

    /// RFC 5545 3.3.9: a start, and an end or a length.
    private mutating func period(
        _ item: ArraySlice<UInt8>, _ line: ScannedLine
    ) throws(BusyCalendar.Finding) -> (start: StatedTime, length: BusyEvent.Length) {
        let parts = item.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw invalid(line) }
        let start = try time(parts[0], line)
        guard !start.isDay else { throw invalid(line) }
        if let duration = CalendarDuration(parts[1]) { return (start, .duration(duration)) }
        let end = try time(parts[1], line)
        guard !end.isDay else { throw invalid(line) }
        guard end.clock != start.clock || end.seconds >= start.seconds else {
            throw .init(line: line.number, problem: .endBeforeStart)
        }
        return (start, .end(end, line: line.number))
    }

    // MARK: Free and busy

    /// RFC 5545 3.6.4: the periods of a FREEBUSY, in UTC, are busy unless they are said to be free.
    mutating func busyPeriods(_ lines: [ScannedLine]) throws(BusyCalendar.Finding) -> [BusyEvent] {
        var events: [BusyEvent] = []
        for line in lines where line.name == .freebusy {
            let isFree = parameter("FBTYPE", of: line)?.uppercased() == "FREE"
            for item in items(line) {
                let (start, length) = try period(item, line)
                guard start.clock == .utc else { throw invalid(line) }
                events.append(BusyEvent(isFree: isFree, start: start, length: length, line: line.number))
            }
        }
        return events
    }

    // MARK: Values

    /// The value as a date or a time. A date without `VALUE=DATE`, which many programs write, is one.
    private mutating func time(_ line: ScannedLine) throws(BusyCalendar.Finding) -> StatedTime {
        try time(bare(line.value), line)
    }

    private mutating func time(
        _ bytes: ArraySlice<UInt8>, _ line: ScannedLine
    ) throws(BusyCalendar.Finding) -> StatedTime {
        guard let time = CalendarTime(bytes) else { throw invalid(line) }
        let kind = parameter("VALUE", of: line)?.uppercased()
        switch (kind, time) {
        case (nil, .date(let date)), ("DATE", .date(let date)):
            return StatedTime(seconds: date.daysSinceEpoch * Recurrence.daySeconds, clock: .day)
        case (nil, .utc(let date, let seconds)), ("DATE-TIME", .utc(let date, let seconds)),
            ("PERIOD", .utc(let date, let seconds)):
            return StatedTime(seconds: date.daysSinceEpoch * Recurrence.daySeconds + seconds, clock: .utc)
        case (nil, .local(let date, let seconds)), ("DATE-TIME", .local(let date, let seconds)),
            ("PERIOD", .local(let date, let seconds)):
            return StatedTime(seconds: date.daysSinceEpoch * Recurrence.daySeconds + seconds, clock: clock(of: line))
        default: throw invalid(line)
        }
    }

    private mutating func clock(of line: ScannedLine) -> StatedTime.Basis {
        guard let bytes = parameterBytes("TZID", of: line) else { return .reader }
        let text = text
        return .zone(zones.number(bytes, { String(decoding: text[bytes.indices], as: UTF8.self) }, line: line.number))
    }

    private func number(_ line: ScannedLine) throws(BusyCalendar.Finding) -> Int {
        guard let number = Int(String(decoding: bare(line.value), as: UTF8.self)) else { throw invalid(line) }
        return number
    }

    /// Whether the value is that word of ASCII capitals, in any case.
    private func isWord(_ line: ScannedLine, _ word: String) -> Bool {
        String(decoding: bare(line.value), as: UTF8.self).uppercased() == word
    }

    /// The value without blanks around it, for values that are no text.
    private func bare(_ range: Range<Int>) -> ArraySlice<UInt8> {
        var bytes = text[range]
        while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
        while let first = bytes.first, first == 32 || first == 9 { bytes.removeFirst() }
        return bytes
    }

    private func parameter(_ name: String, of line: ScannedLine) -> String? {
        parameterBytes(name, of: line).map { String(decoding: $0, as: UTF8.self) }
    }

    private func parameterBytes(_ name: String, of line: ScannedLine) -> ArraySlice<UInt8>? {
        line.isBare ? nil : line.parameter(name, in: text.span).map { text[$0] }
    }

    private func invalid(_ line: ScannedLine) -> BusyCalendar.Finding {
        let value = BusyCalendar.excerpt(String(decoding: text[line.value], as: UTF8.self))
        return .init(line: line.number, problem: .invalidValue(property: line.name.text, value: value))
    }
}
