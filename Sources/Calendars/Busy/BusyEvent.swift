/// An event of a file as far as it matters to who is busy, RFC 5545 3.6.1.
struct BusyEvent: Sendable {
    /// What tells the states and the days of one event from other events; some programs leave it out.
    var uid: String?
    /// The version of the event.
    var sequence = 0
    /// When this state of it was written, in seconds since 1970.
    var stamp = Int.min
    /// Whether it does not take place.
    var isCancelled = false
    /// Whether its time is marked as free.
    var isFree = false
    /// When it starts, the first time if it repeats.
    let start: StatedTime
    /// How long it is.
    let length: Length
    /// How it repeats, in the file's order.
    var repetitions: [Repetition] = []
    /// Which one of a series it stands for.
    var replaced: Replaced?
    /// The line of its BEGIN.
    let line: Int

    /// How long an event is.
    enum Length: Hashable, Sendable {
        /// A day, or no time at all.
        case unsaid
        /// Up to an end, which stands in that line.
        case end(StatedTime, line: Int)
        /// So long.
        case duration(CalendarDuration)
    }

    /// What makes an event a series.
    enum Repetition: Sendable {
        /// RRULE.
        case rule(RecurrenceRule, line: Int)
        /// RDATE, each with its own length where it has one.
        case dates([(start: StatedTime, length: Length)])
        /// EXRULE, of RFC 2445.
        case exceptRule(RecurrenceRule, line: Int)
        /// EXDATE.
        case exceptDates([StatedTime])
    }

    /// RECURRENCE-ID.
    struct Replaced: Sendable {
        /// When that one would have been.
        let time: StatedTime
        /// Whether it stands for all later ones too.
        let isForLater: Bool
    }

    /// Whether `other`, of the same UID and the same place in the series, replaces this one: RFC 5546 2.1.5.
    func isOlder(than other: BusyEvent) -> Bool {
        (sequence, stamp) < (other.sequence, other.stamp)
    }
}

/// A date or a time as a file states it: what clock it is on is known once all of the calendar has been read.
struct StatedTime: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00 on its clock; midnight for a date.
    let seconds: Int
    /// The clock.
    let clock: Basis

    /// Which clock a time is on.
    enum Basis: Hashable, Sendable {
        /// None: it is a day.
        case day
        /// That of whoever reads it.
        case reader
        /// UTC.
        case utc
        /// That of the zone of this number among the names of the file.
        case zone(Int)
    }

    /// Whether it is a whole day.
    var isDay: Bool { clock == .day }

    /// Its day on its clock.
    var day: Int { Recurrence.floor(seconds, by: Recurrence.daySeconds) }
}

extension ParsedComponent {
    /// The property of that name, of which there may be one.
    func single(_ name: String) throws(BusyCalendar.Finding) -> ContentLine? {
        let found = all(name)
        if found.count > 1 { throw .init(line: found[1].line, problem: .repeated(property: name)) }
        return found.first
    }
}

extension ContentLine {
    /// The value without blanks around it, for values that are no text.
    var bareValue: Substring {
        var value = property.value[...]
        while let last = value.last, last == " " || last == "\t" { value.removeLast() }
        return value.drop { $0 == " " || $0 == "\t" }
    }

    /// That the value is not what its property asks for.
    var invalid: BusyCalendar.Finding {
        .init(line: line, problem: .invalidValue(property: property.name, value: BusyCalendar.excerpt(property.value)))
    }
}
