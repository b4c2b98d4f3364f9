import Calendars

extension WeeklyHours {
    /// The week that the items say; `nil` where they leave days and hours to the document.
    init?(_ items: HoursItems, document: DocumentHours) throws(HoursProblem.Reason) {
        let named = items.groups.reduce(into: Set<Weekday>()) { $0.formUnion($1.days) }
        if let pattern = items.pattern, !named.isEmpty, named.count != pattern.on {
            throw .daysDoNotMatch(pattern: pattern.text, days: named.count)
        }
        guard !items.groups.isEmpty else {
            guard items.breaks.isEmpty else { throw .breakOutsideHours }
            return nil
        }
        var spans: [Weekday: [HoursItems.Span]] = [:]
        for group in items.groups {
            if let turn = group.spans.first(where: { $0.count == HoursItems.day && $0.lowerBound > 0 }) {
                throw .emptyRange(part: turn.text)
            }
            let days = group.days.isEmpty ? document.workingDays : Weekday.allCases.filter(group.days.contains)
            for day in days {
                let own = group.spans.isEmpty ? document.spans(on: day) : try items.pieces(of: group.spans, document: document)
                // What is after midnight belongs to the next weekday.
                spans[day, default: []] += own.filter { $0.lowerBound < HoursItems.day }
                    .map { $0.lowerBound..<min($0.upperBound, HoursItems.day) }
                spans[day.next, default: []] += own.filter { $0.upperBound > HoursItems.day }
                    .map { max($0.lowerBound, HoursItems.day) - HoursItems.day..<$0.upperBound - HoursItems.day }
            }
        }
        for (day, ranges) in spans {
            guard !ranges.overlap else { throw .overlappingRanges }
            spans[day] = ranges.sorted { $0.lowerBound < $1.lowerBound }
        }
        self.init(spans.mapValues { $0.compactMap(TimeRange.init) })
    }
}

extension Rota {
    /// The rota that the items say.
    init(_ pattern: HoursItems.Pattern, _ items: HoursItems, document: DocumentHours) throws(HoursProblem.Reason) {
        guard items.groups.allSatisfy(\.days.isEmpty) else { throw .rotaWithDays(pattern: pattern.text) }
        let said = items.groups.flatMap(\.spans)
        if said.isEmpty, !items.breaks.isEmpty { throw .breakOutsideHours }
        let spans = said.isEmpty ? document.rotaSpans : try items.pieces(of: said, document: document)
        self.init(
            on: pattern.on, off: pattern.off, from: items.start ?? document.firstDay ?? HoursText.anyDay,
            isSecondShift: items.shift == .second, ranges: spans.compactMap(RotaRange.init))
    }
}

extension HoursItems {
    /// Ranges less their breaks: those that are said, else the document's lunch gap for a plain range that reaches beyond both its
    /// sides.
    fileprivate func pieces(of spans: [Span], document: DocumentHours) throws(HoursProblem.Reason) -> [Span] {
        let sorted = spans.sorted { $0.lowerBound < $1.lowerBound }
        guard !sorted.overlap else { throw .overlappingRanges }
        if !breaks.isEmpty {
            guard breaks.allSatisfy({ pause in sorted.contains { $0.contains(pause) || $0.contains(pause.nextDay) } }) else {
                throw .breakOutsideHours
            }
            return breaks.reduce(sorted) { pieces, pause in pieces.flatMap { $0.without(pause) } }
        }
        guard sorted.count == 1, !hasNoBreak, let gap = document.lunchGap else { return sorted }
        return sorted[0].without(gap.start.minutes..<gap.end.minutes)
    }
}

extension HoursItems.Span {
    /// The range without a gap that lies inside it, on its own day or on the next one; else the range itself.
    fileprivate func without(_ gap: Self) -> [Self] {
        for hole in [gap, gap.nextDay] where lowerBound < hole.lowerBound && hole.upperBound < upperBound {
            return [lowerBound..<hole.lowerBound, hole.upperBound..<upperBound]
        }
        return [self]
    }

    /// `09:00-18:00`.
    fileprivate var text: String {
        [lowerBound, upperBound].compactMap { TimeOfDay(minutes: $0 > HoursItems.day ? $0 - HoursItems.day : $0)?.description }
            .joined(separator: "-")
    }

    fileprivate var nextDay: Self { lowerBound + HoursItems.day..<upperBound + HoursItems.day }

    fileprivate func contains(_ other: Self) -> Bool { lowerBound < other.lowerBound && other.upperBound < upperBound }
}

extension [HoursItems.Span] {
    /// Whether two of them share a minute.
    fileprivate var overlap: Bool {
        let sorted = sorted { $0.lowerBound < $1.lowerBound }
        return zip(sorted, sorted.dropFirst()).contains { $0.upperBound > $1.lowerBound }
    }
}

extension TimeRange {
    /// The stretch of minutes within one day; `nil` for one that leaves it.
    fileprivate init?(_ span: HoursItems.Span) {
        guard let start = TimeOfDay(minutes: span.lowerBound), let end = TimeOfDay(minutes: span.upperBound) else { return nil }
        self.init(start: start, end: end)
    }
}

extension RotaRange {
    /// The stretch of minutes from a day of work; `nil` for what starts only on the day after, as the hours after lunch do in a
    /// turn of twenty-four hours that begins after lunch: a rota can't say these, and they are left out.
    fileprivate init?(_ span: HoursItems.Span) {
        guard span.lowerBound < HoursItems.day, let start = TimeOfDay(minutes: span.lowerBound),
            let end = TimeOfDay(minutes: span.upperBound > HoursItems.day ? span.upperBound - HoursItems.day : span.upperBound)
        else { return nil }
        self.init(start: start, end: end)
    }
}

extension DocumentHours {
    /// The document's stretches on a weekday; one without any has those of the first working weekday.
    fileprivate func spans(on day: Weekday) -> [HoursItems.Span] {
        (weekly?.ranges[day] ?? firstWorkingRanges ?? []).map { $0.start.minutes..<$0.end.minutes }
    }

    /// What a rota without times works: the hours that all working weekdays share, because its days fall on any of them; where
    /// they share none, those of the first.
    fileprivate var rotaSpans: [HoursItems.Span] {
        guard let first = workingDays.first else { return [] }
        let shared = workingDays.dropFirst().reduce(spans(on: first)) { shared, day in
            shared.flatMap { left in spans(on: day).map { left.clamped(to: $0) } }.filter { !$0.isEmpty }
        }
        return shared.isEmpty ? spans(on: first) : shared
    }
}

extension Weekday {
    fileprivate var next: Weekday { Weekday.allCases[rawValue % Weekday.allCases.count] }
}
