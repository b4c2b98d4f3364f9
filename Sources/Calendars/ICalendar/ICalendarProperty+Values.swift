extension ICalendarProperty {
    /// A property whose value is text for people, RFC 5545 3.3.11: `SUMMARY`, `DESCRIPTION`, `LOCATION`.
    public static func text(_ name: String, _ text: String, parameters: [Parameter] = []) -> ICalendarProperty {
        ICalendarProperty(name, octets: EscapedText.octets(of: text), parameters: parameters)
    }

    /// The value as a text for people, free of its escapes.
    public var text: String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    /// A property whose value is a list of texts: `CATEGORIES`.
    public static func texts(_ name: String, _ texts: [String]) -> ICalendarProperty {
        ICalendarProperty(name, octets: Array(texts.map(EscapedText.octets).joined(separator: [UInt8(ascii: ",")])))
    }

    /// A property whose value is an instant in UTC: `DTSTAMP`.
    public static func utc(_ name: String, _ moment: Moment) -> ICalendarProperty {
        let (date, time) = moment.local(offset: 0)
        return ICalendarProperty(name, octets: TimeDigits.utc(date, time))
    }

    /// A property whose value is a day: `DTSTART` of an all-day event.
    public static func date(_ name: String, _ date: CivilDate) -> ICalendarProperty {
        ICalendarProperty(name, octets: TimeDigits.date(date), parameters: [Parameter("VALUE", "DATE")])
    }

    /// A property whose value is an instant on the clock of a zone: `DTSTART`. The calendar needs the zone's component.
    ///
    /// Of an hour that clocks show twice only the first can be said so (RFC 5545 3.3.5); the second is written in UTC.
    public static func time(_ name: String, _ moment: Moment, in zone: Zone) -> ICalendarProperty {
        guard zone != .utc else { return .utc(name, moment) }
        let offset = zone.offset(at: moment)
        let (date, time) = moment.local(offset: offset)
        // Only where clocks went back within the last day can this be the second of two.
        let wentBack = zone.offset(at: moment.advanced(by: -1_440)) > offset
        guard !wentBack || zone.moment(date, time) == moment else { return .utc(name, moment) }
        return ICalendarProperty(name, octets: TimeDigits.local(date, time), parameters: [Parameter("TZID", zone.identifier)])
    }

    /// A property whose value is an absolute address, or `nil` where the text is none: `URL`, `CONFERENCE`.
    ///
    /// What may not stand in an address as it is, letters beyond ASCII for one, is percent-encoded (RFC 3986 2.1).
    public static func address(_ name: String, _ text: String, parameters: [Parameter] = []) -> ICalendarProperty? {
        PercentEncoding.address(text).map { ICalendarProperty(name, octets: $0, parameters: parameters) }
    }
}
