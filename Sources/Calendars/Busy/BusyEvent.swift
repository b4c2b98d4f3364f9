/// An event of a file as far as it matters to who is busy.
struct BusyEvent: Hashable, Sendable {
    /// What tells the states of one event from other events; some programs leave it out.
    var uid: String?
    /// The version of the event.
    var sequence = 0
    /// When this state of it was written, in UTC: such texts compare as the times do.
    var stamp = ""
    /// Whether it does not take place.
    var isCancelled = false
    /// Whether its time is marked as free.
    var isFree = false
    /// When.
    let span: Span

    /// When an event is.
    enum Span: Hashable, Sendable {
        /// Whole days, in the zone of whoever reads it.
        case days(ClosedRange<CivilDate>)
        /// A time; perhaps an empty one.
        case time(Interval)
    }

    /// Whether `other`, of the same UID, replaces this one: RFC 5546 2.1.5.
    func isOlder(than other: BusyEvent) -> Bool {
        (sequence, stamp) < (other.sequence, other.stamp)
    }
}

extension ParsedComponent {
    /// The property of that name, of which there may be one.
    func single(_ name: String) throws(BusyCalendar.Finding) -> ContentLine? {
        let found = all(name)
        if found.count > 1 { throw .init(line: found[1].line, problem: .repeated(property: name)) }
        return found.first
    }

    /// The value of the property of that name in capitals; empty where there is none.
    func word(_ name: String) throws(BusyCalendar.Finding) -> String {
        try single(name)?.bareValue.uppercased() ?? ""
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

    /// The value as a date or a time. A date without `VALUE=DATE`, which many programs write, is one.
    func time() throws(BusyCalendar.Finding) -> CalendarTime {
        guard let time = CalendarTime(bareValue) else { throw invalid }
        switch (property.parameter("VALUE")?.uppercased(), time) {
        case (nil, _), ("DATE", .date), ("DATE-TIME", .local), ("DATE-TIME", .utc): return time
        default: throw invalid
        }
    }

    /// The value as a whole number.
    func number() throws(BusyCalendar.Finding) -> Int {
        guard let number = Int(bareValue) else { throw invalid }
        return number
    }
}
