/// A series: an event that repeats, less its exceptions, with the changes to single days of it; RFC 5545 3.8.4.4 and 3.8.5.
struct BusySeries {
    private let event: BusyEvent
    private let clocks: BusyClocks
    private let extent: BusyClocks.Extent
    private let later: [LaterChange]
    private let asked: (from: Int, through: Int)
    private var without = ExcludedTimes()

    /// A change to one time of the series and to all later ones.
    private struct LaterChange {
        /// The first time that is changed, as the series' keys are.
        let key: Int
        /// How much later each is on the clock.
        let shift: Int
        let event: BusyEvent
        let extent: BusyClocks.Extent
    }

    /// `changes` are the events with a RECURRENCE-ID, by time.
    init(
        _ event: BusyEvent, changes: [BusyEvent], clocks: BusyClocks, window: Range<Int>, spending allowance: inout WorkAllowance
    ) throws(BusyCalendar.Finding) {
        self.event = event
        self.clocks = clocks
        extent = try clocks.extent(event.length, from: event.start)
        let basis = event.start.clock
        var later: [LaterChange] = []
        for change in changes {
            guard let replaced = change.replaced, replaced.isForLater else { continue }
            let time = replaced.time
            let local = time.clock == basis ? time.seconds : clocks.local(clocks.instant(time), on: basis)
            later.append(
                LaterChange(
                    key: basis == .day ? time.day : clocks.instant(time), shift: change.start.seconds - local, event: change,
                    extent: try clocks.extent(change.length, from: change.start)))
        }
        self.later = later
        let reach = ([extent] + later.map(\.extent)).map { $0.days * Recurrence.daySeconds + $0.seconds }.max() ?? 0
        let moved = later.map { abs($0.shift) }.max() ?? 0
        asked = (window.lowerBound - reach - moved, window.upperBound + moved)
        for change in changes {
            if let replaced = change.replaced { without.insert(excluded(replaced.time)) }
        }
        try leaveOutExceptions(spending: &allowance)
    }

    /// Adds all its times: DTSTART, what the rules give, and the dates. Whether any of them touches the window.
    ///
    /// Not mutating: what changes `self` would copy it for each of up to millions of times.
    func add(to spans: inout BusySpans, spending allowance: inout WorkAllowance) throws(BusyCalendar.Finding) -> Bool {
        var touchesWindow = add(event.start.seconds, nil, to: &spans)
        for repetition in event.repetitions {
            switch repetition {
            case .rule(let rule, let line):
                do throws(WorkAllowance.Spent) {
                    try forEach(rule, spending: &allowance) { time in
                        // DTSTART is there already.
                        if time != event.start.seconds, add(time, nil, to: &spans) { touchesWindow = true }
                    }
                } catch {
                    throw .init(line: line, problem: .repeatsTooOften(property: "RRULE"))
                }
            case .dates(let dates):
                for (start, length) in dates {
                    let basis = event.start.clock
                    let time = start.clock == basis ? start.seconds : clocks.local(clocks.instant(start), on: basis)
                    let own = length == .unsaid ? nil : try clocks.extent(length, from: start)
                    if add(time, own, to: &spans) { touchesWindow = true }
                }
            case .exceptRule, .exceptDates: break
            }
        }
        return touchesWindow
    }

    /// One time of the series, perhaps moved by a change to it and all later ones, perhaps with a length of its own.
    private func add(_ time: Int, _ own: BusyClocks.Extent?, to spans: inout BusySpans) -> Bool {
        let basis = event.start.clock
        let day = Recurrence.floor(time, by: Recurrence.daySeconds)
        let key = basis == .day ? day : clocks.instant(time, on: basis)
        if without.contains(key, localDay: day) { return false }
        guard let change = later.last(where: { $0.key <= key }) else {
            return spans.add(time, on: basis, lasting: own ?? extent)
        }
        guard !change.event.isCancelled, !change.event.isFree else { return false }
        return spans.add(time + change.shift, on: change.event.start.clock, lasting: change.extent)
    }

    /// The times of a rule, of which an UNTIL is the last.
    private func forEach(
        _ rule: RecurrenceRule, spending allowance: inout WorkAllowance,
        _ body: (Int) throws(WorkAllowance.Spent) -> Void
    ) throws(WorkAllowance.Spent) {
        let basis = event.start.clock
        var through = asked.through
        var last = Int.max
        if case .until(let time) = rule.end {
            switch time {
            case .date(let date): through = min(through, (date.daysSinceEpoch + 1) * Recurrence.daySeconds - 1)
            case .local(let date, let seconds): through = min(through, date.daysSinceEpoch * Recurrence.daySeconds + seconds)
            case .utc(let date, let seconds) where basis == .day:
                // Outlook writes the instant of the last day's midnight, others a date with the beginning or the end of a UTC day.
                let isDate = seconds == 0 || seconds == Recurrence.daySeconds - 1
                let local = clocks.reader.local(date.daysSinceEpoch * Recurrence.daySeconds + seconds)
                let day = isDate ? date.daysSinceEpoch : Recurrence.floor(local, by: Recurrence.daySeconds)
                through = min(through, day * Recurrence.daySeconds)
            case .utc(let date, let seconds):
                last = date.daysSinceEpoch * Recurrence.daySeconds + seconds
                // Where clocks go back, a later instant may be an earlier time of the clock.
                through = min(through, clocks.local(last, on: basis) + Recurrence.daySeconds)
            }
        }
        let recurrence = Recurrence(rule: rule, start: event.start.seconds, from: asked.from, through: through)
        try recurrence.forEach(spending: &allowance) { time throws(WorkAllowance.Spent) in
            if last == .max || clocks.instant(time, on: basis) <= last { try body(time) }
        }
    }

    /// EXDATE and EXRULE.
    private mutating func leaveOutExceptions(spending allowance: inout WorkAllowance) throws(BusyCalendar.Finding) {
        var without = without
        for repetition in event.repetitions {
            switch repetition {
            case .exceptDates(let times): for time in times { without.insert(excluded(time)) }
            case .exceptRule(let rule, let line):
                do throws(WorkAllowance.Spent) {
                    try forEach(rule, spending: &allowance) { time throws(WorkAllowance.Spent) in
                        guard without.count < ExcludedTimes.most else { throw WorkAllowance.Spent() }
                        let isDay = event.start.isDay
                        without.insert(
                            .time(
                                isDay
                                    ? Recurrence.floor(time, by: Recurrence.daySeconds)
                                    : clocks.instant(time, on: event.start.clock)))
                    }
                } catch {
                    throw .init(line: line, problem: .repeatsTooOften(property: "EXRULE"))
                }
            case .rule, .dates: break
            }
        }
        self.without = without
    }

    /// What a time of EXDATE or RECURRENCE-ID means in the series: for days, some programs write times; for times, days.
    private func excluded(_ time: StatedTime) -> ExcludedTimes.Item {
        guard event.start.isDay else { return time.isDay ? .localDay(time.day) : .time(clocks.instant(time)) }
        let isDate = time.isDay || time.seconds % Recurrence.daySeconds == 0
        let day = Recurrence.floor(clocks.reader.local(clocks.instant(time)), by: Recurrence.daySeconds)
        return .time(isDate ? time.day : day)
    }
}
