import Calendars

/// Dates, times and days of the week in a document.
extension YAMLValue {
    /// A date, ISO 8601.
    func date(_ expected: Problem.Expected = .date, _ report: inout Report) -> CivilDate? {
        guard let text = text(expected, &report) else { return nil }
        return Self.date(text, expected, at: place, &report)
    }

    private static func date(
        _ text: String, _ expected: Problem.Expected, at place: Diagnostic.Place, _ report: inout Report
    ) -> CivilDate? {
        if let date = CivilDate(iso8601: text) { return date }
        if text.isDateShaped {
            report.error(.impossibleDate(text), at: place)
        } else {
            report.error(.unreadable(text, expected: expected, suggestion: text.asISODate), at: place)
        }
        return nil
    }

    /// `2027-02-01..2027-02-05`, or one date.
    func dateRange(_ expected: Problem.Expected = .dateRange, _ report: inout Report) -> ClosedRange<CivilDate>? {
        guard let text = text(expected, &report) else { return nil }
        guard let (first, second) = text.halves(of: "..") else {
            return Self.date(text, expected, at: place, &report).map { $0...$0 }
        }
        let from = Self.date(first, expected, at: place, &report)
        let to = Self.date(second, expected, at: place, &report)
        guard let from, let to else { return nil }
        guard from <= to else {
            report.error(.backwards(text), at: place)
            return nil
        }
        return from...to
    }

    /// Ranges of dates, or one.
    func dateRanges(_ report: inout Report) -> [ClosedRange<CivilDate>] {
        var ranges: [ClosedRange<CivilDate>] = []
        for element in elements {
            if let range = element.dateRange(.dateRange, &report) { ranges.append(range) }
        }
        return ranges
    }

    /// `09:00-13:00`, with a hyphen or an en dash.
    func timeRange(_ report: inout Report) -> TimeRange? {
        guard let text = text(.timeRange, &report) else { return nil }
        let plain = text.replacing("–", with: "-").replacing("—", with: "-")
        guard let (first, second) = plain.halves(of: "-"), let start = TimeOfDay(written: first),
            let end = TimeOfDay(written: second)
        else {
            report.error(.unreadable(text, expected: .timeRange), at: place)
            return nil
        }
        guard let range = TimeRange(start: start, end: end) else {
            report.error(.backwards(text), at: place)
            return nil
        }
        return range
    }

    /// Ranges of time, or one, sorted; overlapping ones are merged.
    func timeRanges(_ report: inout Report) -> [TimeRange] {
        var ranges: [TimeRange] = []
        for element in elements {
            if let range = element.timeRange(&report) { ranges.append(range) }
        }
        return ranges.merged
    }

    /// Days of the week: `mon`, `mon-fri`, or a list of them.
    func weekdays(_ report: inout Report) -> [Weekday] {
        var days: [Weekday] = []
        for element in elements {
            for day in element.read(.weekday, &report, Weekday.range(written:)) ?? [] where !days.contains(day) {
                days.append(day)
            }
        }
        return days
    }

    /// Days of the month: `5`, `1-5`, or a list of them.
    func daysOfMonth(_ report: inout Report) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for element in elements {
            let range = element.read(.dayOfMonth, &report) { text -> ClosedRange<Int>? in
                let (first, second) = text.replacing("–", with: "-").halves(of: "-") ?? (text, text)
                guard let from = Int(digits: first), let to = Int(digits: second), from <= to, from >= 1, to <= 31 else {
                    return nil
                }
                return from...to
            }
            if let range { ranges.append(range) }
        }
        return ranges
    }

    /// A weekly map: `{mon-fri: [09:00-13:00, 14:00-18:00], sun: …}`.
    func weeklyMap(_ report: inout Report) -> WeeklyHours? {
        var hours: [Weekday: [TimeRange]] = [:]
        let before = report.errorCount
        for entry in openEntries(&report) {
            let key = YAMLValue(place: entry.place, content: .text(entry.key))
            let ranges = entry.value.timeRanges(&report)
            for day in key.read(.weekday, &report, Weekday.range(written:)) ?? [] {
                hours[day] = ((hours[day] ?? []) + ranges).merged
            }
        }
        return report.errorCount == before ? WeeklyHours(hours) : nil
    }

    /// The hours of a trainer or a room: a weekly map, or a text as in a staff file.
    func hours(_ document: DocumentHours, _ report: inout Report) -> WorkingHours? {
        switch content {
        case .map:
            return weeklyMap(&report).map { .weekly(document.withoutLunch($0)) }
        case .list:
            // Plain ranges on the document's working days.
            let before = report.errorCount
            let ranges = timeRanges(&report).flatMap(document.withoutLunch)
            guard report.errorCount == before else { return nil }
            return .weekly(WeeklyHours(Dictionary(uniqueKeysWithValues: document.workingDays.map { ($0, ranges) })))
        case .nothing, .text:
            guard let text = text(.hours, &report) else { return nil }
            switch HoursText.parse(text, document: document) {
            case .success(let meaning): return meaning.hours
            case .failure(let problem):
                report.error(.hours(problem), at: place)
                return nil
            }
        }
    }
}

extension DocumentHours {
    /// A weekly map without the lunch gap, where a day's only range reaches beyond both its sides. Several ranges a day name
    /// their own breaks.
    func withoutLunch(_ hours: WeeklyHours) -> WeeklyHours {
        WeeklyHours(
            hours.ranges.mapValues { ranges in
                guard ranges.count == 1, let range = ranges.first else { return ranges }
                return withoutLunch(range)
            })
    }
}

extension TimeOfDay {
    /// Reads `09:00`, `9:00`, `24:00`.
    init?(written text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2 else { return nil }
        guard let hour = Int(digits: parts[0]), let minute = Int(digits: parts[1]) else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

extension Weekday {
    /// The words of the documents, Monday first.
    static let words = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// Reads `mon`, `mon-fri`, `sat-mon`, `mon,wed`.
    static func range(written text: String) -> [Weekday]? {
        var days: [Weekday] = []
        for part in text.lowercased().replacing("–", with: "-").split(separator: ",", omittingEmptySubsequences: false) {
            let (first, second) = String(part).halves(of: "-") ?? (String(part), String(part))
            guard let from = words.firstIndex(of: first.trimmed), let to = words.firstIndex(of: second.trimmed) else {
                return nil
            }
            let length = (to - from + 7) % 7
            for step in 0...length {
                guard let day = Weekday(rawValue: (from + step) % 7 + 1) else { return nil }
                days.append(day)
            }
        }
        return days.isEmpty ? nil : days
    }
}

extension [TimeRange] {
    /// The same time, sorted, touching and overlapping ranges joined.
    var merged: [TimeRange] {
        var result: [TimeRange] = []
        for range in sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = result.last, range.start <= last.end {
                result[result.count - 1] = TimeRange(start: last.start, end: Swift.max(last.end, range.end)) ?? last
            } else {
                result.append(range)
            }
        }
        return result
    }
}

extension String {
    /// What stands before and after the only separator, without spaces.
    func halves(of separator: String) -> (String, String)? {
        let parts = split(separator: separator, omittingEmptySubsequences: false)
        return parts.count == 2 ? (parts[0].trimmed, parts[1].trimmed) : nil
    }

    /// Whether this is written as a date is, whatever its numbers.
    var isDateShaped: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { Int(digits: $0) != nil } && parts.map(\.count) == [4, 2, 2]
    }

    /// The date as the documents write it, where this is one that people write: 01.02.2027, 2027-2-1.
    var asISODate: String? {
        let dotted = split(separator: ".").compactMap { Int(digits: $0) }
        let dashed = split(separator: "-").compactMap { Int(digits: $0) }
        if dotted.count == 3, dotted[2] >= 1_000 {
            return CivilDate(year: dotted[2], month: dotted[1], day: dotted[0])?.description
        }
        if dashed.count == 3, dashed[0] >= 1_000 {
            return CivilDate(year: dashed[0], month: dashed[1], day: dashed[2])?.description
        }
        return nil
    }
}
