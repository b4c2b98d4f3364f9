extension Clock {
    /// The clock that a file's own VTIMEZONE describes, RFC 5545 3.6.5, right up to the end of that day.
    init(
        _ component: ParsedComponent, through lastDay: CivilDate, spending allowance: inout WorkAllowance
    ) throws(BusyCalendar.Finding) {
        var onsets: [(local: Int, from: Int, to: Int)] = []
        let last = (lastDay.daysSinceEpoch + 1) * Recurrence.daySeconds
        for observance in component.components where ["STANDARD", "DAYLIGHT"].contains(observance.name) {
            let from = try observance.offset("TZOFFSETFROM")
            let to = try observance.offset("TZOFFSETTO")
            guard let line = try observance.single("DTSTART") else {
                throw .init(line: observance.line, problem: .missing(property: "DTSTART"))
            }
            guard case .local(let date, let seconds)? = CalendarTime(line.bytes) else { throw line.invalid }
            let start = date.daysSinceEpoch * Recurrence.daySeconds + seconds
            onsets.append((start, from, to))
            for line in observance.all("RRULE") {
                for time in try line.times(from: start, through: last, offset: from, spending: &allowance) {
                    onsets.append((time, from, to))
                }
            }
            for line in observance.all("RDATE") {
                for text in line.bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
                    guard case .local(let date, let seconds)? = CalendarTime(text) else { throw line.invalid }
                    onsets.append((date.daysSinceEpoch * Recurrence.daySeconds + seconds, from, to))
                }
            }
        }
        onsets.sort { ($0.local - $0.from, $0.to) < ($1.local - $1.from, $1.to) }
        guard let first = onsets.first else {
            throw .init(line: component.line, problem: .missing(property: "STANDARD"))
        }
        self.init(
            offset: first.from, changes: onsets.map { Change(instant: $0.local - $0.from, offset: $0.to) })
    }
}

extension ParsedComponent {
    /// A property `+0330` or `-001730`, in seconds.
    fileprivate func offset(_ name: String) throws(BusyCalendar.Finding) -> Int {
        guard let line = try single(name) else { throw .init(line: self.line, problem: .missing(property: name)) }
        let bytes = line.bytes
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), [5, 7].contains(bytes.count),
            let number = Int(line.bareValue.dropFirst()), number >= 0
        else { throw line.invalid }
        let (minutes, seconds) = bytes.count == 5 ? (number, 0) : (number / 100, number % 100)
        let (hour, minute) = (minutes / 100, minutes % 100)
        guard hour < 24, minute < 60, seconds < 60 else { throw line.invalid }
        return (hour * 3_600 + minute * 60 + seconds) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}

extension ContentLine {
    /// The bytes of a value that is no text.
    fileprivate var bytes: ArraySlice<UInt8> { Array(bareValue.utf8)[...] }

    /// When the rule of an observance lets clocks change; its UNTIL is in UTC, or, against the standard, local.
    fileprivate func times(
        from start: Int, through last: Int, offset: Int, spending allowance: inout WorkAllowance
    ) throws(BusyCalendar.Finding) -> [Int] {
        guard let rule = RecurrenceRule(bytes) else { throw invalid }
        var until = last
        if case .until(let time) = rule.end {
            switch time {
            case .date(let date): until = min(until, (date.daysSinceEpoch + 1) * Recurrence.daySeconds - 1)
            case .local(let date, let seconds): until = min(until, date.daysSinceEpoch * Recurrence.daySeconds + seconds)
            case .utc(let date, let seconds): until = min(until, date.daysSinceEpoch * Recurrence.daySeconds + seconds + offset)
            }
        }
        // Two changes a year since Windows' first year, 1601, are a hundredth of it.
        let mostChanges = 100_000
        var times: [Int] = []
        do throws(WorkAllowance.Spent) {
            try Recurrence(rule: rule, start: start, from: start, through: until)
                .forEach(spending: &allowance) { time throws(WorkAllowance.Spent) in
                    guard times.count < mostChanges else { throw WorkAllowance.Spent() }
                    times.append(time)
                }
        } catch {
            throw .init(line: line, problem: .repeatsTooOften(property: property.name))
        }
        return times
    }
}
