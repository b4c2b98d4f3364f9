public import Calendars

/// Lengths of time as the documents write them, for options of the command line.
public enum DurationText {
    /// The seconds of `45s`, `90m`, `1h30m`; `nil` for any other text, days too.
    public static func seconds(_ text: String) -> Int? {
        guard let length = Length(written: text), length.days == 0 else { return nil }
        return length.seconds
    }
}

/// Moments as people write them, for options of the command line.
public enum MomentText {
    /// `2027-02-10`, `2027-02-10T09:00`, `2027-02-10 09:00:30`, each with or without `Z` or an offset such as `+03:00`; without one the
    /// zone's. Seconds are cut off.
    public static func moment(_ text: String, in zone: Zone) -> Moment? {
        var rest = text.trimmed
        var offset: Int?
        if rest.hasSuffix("Z") {
            offset = 0
            rest.removeLast()
        } else if rest.count > 16, let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }),
            rest.distance(from: sign, to: rest.endIndex) == 6
        {
            guard let time = TimeOfDay(written: String(rest[rest.index(after: sign)...])) else { return nil }
            offset = rest[sign] == "-" ? -time.minutes : time.minutes
            rest = String(rest[..<sign])
        }
        let halves = rest.replacing("T", with: " ").split(separator: " ")
        guard let first = halves.first, halves.count <= 2, let date = CivilDate(iso8601: first) else { return nil }
        var time = TimeOfDay.midnight
        if halves.count == 2 {
            let parts = halves[1].split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2 || (parts.count == 3 && parts[2].count == 2 && Int(digits: parts[2]) != nil) else {
                return nil
            }
            guard let written = TimeOfDay(written: parts.prefix(2).joined(separator: ":")) else { return nil }
            time = written
        }
        guard let offset else { return zone.moment(date, time) }
        return Moment(minutes: date.daysSinceEpoch * 1_440 + time.minutes - offset)
    }
}

/// Ranges of days as the documents write them, for options of the command line.
public enum DayRangeText {
    /// The days of this century: a series may have no end.
    public static let thisCentury = "2000-01-01..2099-12-31"

    /// The days of `2027-02-01..2027-06-30`, or of one date; `nil` for any other text and for a range that ends before it starts.
    public static func days(_ text: String) -> ClosedRange<CivilDate>? {
        let (first, second) = text.halves(of: "..") ?? (text.trimmed, text.trimmed)
        guard let from = CivilDate(iso8601: first), let to = CivilDate(iso8601: second), from <= to else { return nil }
        return from...to
    }
}
