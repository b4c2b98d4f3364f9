extension ICalendarProperty {
    /// A property whose value is text for people, RFC 5545 3.3.11: `SUMMARY`, `DESCRIPTION`, `LOCATION`.
    public static func text(_ name: String, _ text: String, parameters: [Parameter] = []) -> ICalendarProperty {
        ICalendarProperty(name, escaped(text), parameters: parameters)
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
        ICalendarProperty(name, texts.map(escaped).joined(separator: ","))
    }

    /// A property whose value is an instant in UTC: `DTSTAMP`.
    public static func utc(_ name: String, _ moment: Moment) -> ICalendarProperty {
        ICalendarProperty(name, written(moment, in: .utc) + "Z")
    }

    /// A property whose value is a day: `DTSTART` of an all-day event.
    public static func date(_ name: String, _ date: CivilDate) -> ICalendarProperty {
        ICalendarProperty(name, digits(of: date), parameters: [Parameter("VALUE", "DATE")])
    }

    /// A property whose value is an instant on the clock of a zone: `DTSTART`. The calendar needs the zone's component.
    ///
    /// Of an hour that clocks show twice only the first can be said so (RFC 5545 3.3.5); the second is written in UTC.
    public static func time(_ name: String, _ moment: Moment, in zone: Zone) -> ICalendarProperty {
        let local = zone.local(moment)
        // Only where clocks went back within the last day can this be the second of two.
        let wentBack = zone.offset(at: moment.advanced(by: -1_440)) > zone.offset(at: moment)
        guard zone != .utc, !wentBack || zone.moment(local.date, local.time) == moment else { return .utc(name, moment) }
        return ICalendarProperty(name, written(local.date, local.time), parameters: [Parameter("TZID", zone.identifier)])
    }

    /// A property whose value is an absolute address, or `nil` where the text is none: `URL`, `CONFERENCE`.
    ///
    /// What may not stand in an address as it is, letters beyond ASCII for one, is percent-encoded (RFC 3986 2.1).
    public static func address(_ name: String, _ text: String, parameters: [Parameter] = []) -> ICalendarProperty? {
        percentEncoded(text).map { ICalendarProperty(name, $0, parameters: parameters) }
    }

    /// The unfolded line, without its CRLF. Control characters never reach it.
    public var contentLine: String {
        var line: [UInt8] = []
        appendLine(to: &line)
        return String(decoding: line, as: UTF8.self)
    }

    /// Appends the unfolded line, without its CRLF.
    func appendLine(to line: inout [UInt8]) {
        line += name.utf8
        for parameter in parameters {
            line.append(UInt8(ascii: ";"))
            line += parameter.name.utf8
            line.append(UInt8(ascii: "="))
            for (index, value) in parameter.values.enumerated() {
                if index > 0 { line.append(UInt8(ascii: ",")) }
                line += Self.quoted(value).utf8
            }
        }
        line.append(UInt8(ascii: ":"))
        if Self.mayHoldControls(value) {
            line += String(String.UnicodeScalarView(value.unicodeScalars.filter { !Self.isControl($0) })).utf8
        } else {
            line += value.utf8
        }
    }

    /// Whether there is an octet of a control character: below a blank, DEL, or the second of U+0080 to U+009F.
    private static func mayHoldControls(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for octet in text.utf8 {
            if octet < 0x20 && octet != 9 || octet == 0x7F || previous == 0xC2 && octet < 0xA0 { return true }
            previous = octet
        }
        return false
    }

    /// Line breaks of every kind become `\n`, other control characters fall out, blanks at either end too: some readers drop
    /// them, and the text would then differ between readers.
    private static func escaped(_ text: String) -> String {
        let backslash = UInt8(ascii: "\\")
        let isPlain = text.utf8.allSatisfy { octet in
            octet > 0x20 && octet < 0x7F && octet != backslash && octet != UInt8(ascii: ",") && octet != UInt8(ascii: ";")
        }
        if isPlain { return text }
        let lineBreak = [backslash, UInt8(ascii: "n")]
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        var isAfterReturn = false
        for octet in hasBareEnds(text) ? text[...].utf8 : Substring(trimmed(text)).utf8 {
            switch octet {
            case backslash, UInt8(ascii: ";"), UInt8(ascii: ","): result += [backslash, octet]
            case 10 where isAfterReturn: break
            case 10, 11, 12, 13: result += lineBreak
            // U+0080 to U+009F are control characters, NEL among them.
            case 0x80..<0xA0 where result.last == 0xC2:
                result.removeLast()
                guard octet == 0x85 else { continue }
                result += lineBreak
            case 0xA8, 0xA9:
                // U+2028 and U+2029.
                if result.suffix(2).elementsEqual([0xE2, 0x80]) {
                    result.removeLast(2)
                    result += lineBreak
                } else {
                    result.append(octet)
                }
            default:
                if octet < 0x20 && octet != 9 || octet == 0x7F { continue }
                result.append(octet)
            }
            // The first octet of a control character that falls out is not yet anything between the two.
            isAfterReturn = octet == 13 || isAfterReturn && octet == 0xC2
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether the text neither begins nor ends with something that falls out.
    private static func hasBareEnds(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return true }
        return !isDropped(first) && !isDropped(last)
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        // Letters, digits and marks of ASCII are most of what texts begin and end with.
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
        return scalar.properties.isWhitespace || isControl(scalar)
    }

    private static func trimmed(_ text: String) -> Substring.UnicodeScalarView {
        var rest = text.unicodeScalars[...].drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }

    /// A tab may stand in a value (RFC 5545 3.3.11).
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\t" && scalar.properties.generalCategory == .control
    }

    /// RFC 5545 3.2 and RFC 6868: quoted where it must be, with `^'` for a quotation mark, `^n` for a line break, `^^` for a caret.
    private static func quoted(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy { octet in
            isLetter(octet) || addressMarks[Int(octet)] && octet < 0x80 && !parameterMarks.contains(octet)
        }
        if isPlain { return value }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}": result.append(contentsOf: ["^", "n"])
            case "\"": result.append(contentsOf: ["^", "'"])
            case "^": result.append(contentsOf: ["^", "^"])
            default: if !isControl(scalar) { result.append(scalar) }
            }
            previous = scalar
        }
        let mustBeQuoted = result.contains { $0 == "," || $0 == ";" || $0 == ":" }
        return mustBeQuoted ? "\"\(String(result))\"" : String(result)
    }

    private static func written(_ moment: Moment, in zone: Zone) -> String {
        let local = zone.local(moment)
        return written(local.date, local.time)
    }

    /// `20270210T100000`.
    static func written(_ date: CivilDate, _ time: TimeOfDay) -> String {
        digits(of: date) + "T" + String(1_000_000 + time.minutes / 60 * 10_000 + time.minutes % 60 * 100).dropFirst()
    }

    /// `20270210`.
    private static func digits(of date: CivilDate) -> String {
        let (year, month, day) = date.civil
        return String(String(100_000_000 + year * 10_000 + month * 100 + day).dropFirst())
    }

    private static func percentEncoded(_ text: String) -> String? {
        let octets = Array(String(trimmed(text)).utf8)
        let scheme = octets.prefix { $0 != UInt8(ascii: ":") }
        let isScheme = scheme.first.map(isLetter) ?? false
        guard isScheme, scheme.count < octets.count - 1, scheme.allSatisfy({ isLetter($0) || Self.schemeMarks.contains($0) })
        else {
            return nil
        }
        let hex = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for octet in octets {
            if isLetter(octet) || addressMarks[Int(octet)] {
                result.append(octet)
            } else {
                result += [UInt8(ascii: "%"), hex[Int(octet >> 4)], hex[Int(octet & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isLetter(_ octet: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
    }

    private static let schemeMarks = Set("0123456789+-.".utf8)
    /// The reserved and unreserved characters of RFC 3986 2.2 and 2.3, and the sign of what is encoded already.
    private static let addressMarks: [Bool] = {
        let marks = Set("0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
        return (0...255).map { marks.contains($0) }
    }()
    /// Those of them that a parameter's value may not have bare.
    private static let parameterMarks = Array(",;:".utf8)
}
