extension ICalendarProperty {
    /// A property whose value is text for people, RFC 5545 3.3.11: `SUMMARY`, `DESCRIPTION`, `LOCATION`.
    public static func text(_ name: String, _ text: String, parameters: [Parameter] = []) -> ICalendarProperty {
        ICalendarProperty(name, clean: escaped(text), parameters: parameters)
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
        ICalendarProperty(name, clean: texts.map(escaped).joined(separator: ","))
    }

    /// A property whose value is an instant in UTC: `DTSTAMP`.
    public static func utc(_ name: String, _ moment: Moment) -> ICalendarProperty {
        ICalendarProperty(name, clean: written(moment, in: .utc) + "Z")
    }

    /// A property whose value is a day: `DTSTART` of an all-day event.
    public static func date(_ name: String, _ date: CivilDate) -> ICalendarProperty {
        ICalendarProperty(name, clean: digits(of: date), parameters: [Parameter("VALUE", "DATE")])
    }

    /// A property whose value is an instant on the clock of a zone: `DTSTART`. The calendar needs the zone's component.
    ///
    /// Of an hour that clocks show twice only the first can be said so (RFC 5545 3.3.5); the second is written in UTC.
    public static func time(_ name: String, _ moment: Moment, in zone: Zone) -> ICalendarProperty {
        let local = zone.local(moment)
        // Only where clocks went back within the last day can this be the second of two.
        let wentBack = zone.offset(at: moment.advanced(by: -1_440)) > zone.offset(at: moment)
        guard zone != .utc, !wentBack || zone.moment(local.date, local.time) == moment else { return .utc(name, moment) }
        return ICalendarProperty(name, clean: written(local.date, local.time), parameters: [Parameter("TZID", zone.identifier)])
    }

    /// A property whose value is an absolute address, or `nil` where the text is none: `URL`, `CONFERENCE`.
    ///
    /// What may not stand in an address as it is, letters beyond ASCII for one, is percent-encoded (RFC 3986 2.1).
    public static func address(_ name: String, _ text: String, parameters: [Parameter] = []) -> ICalendarProperty? {
        percentEncoded(text).map { ICalendarProperty(name, clean: $0, parameters: parameters) }
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
        line += value.utf8
    }

    /// Appends the line with its folds and its CRLF.
    func appendFolded(to bytes: inout [UInt8]) {
        let start = bytes.count
        appendLine(to: &bytes)
        guard bytes.count - start > FoldedLine.maximumOctets else {
            bytes += [13, 10]
            return
        }
        let line = Array(bytes[start...])
        bytes.removeLast(line.count)
        FoldedLine.append(line, to: &bytes)
    }

    /// The value without control characters.
    static func withoutControls(_ value: String) -> String {
        guard mayHoldControls(value) else { return value }
        return String(String.UnicodeScalarView(value.unicodeScalars.filter { !isControl($0) }))
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
        let octets = Array(hasBareEnds(text) ? text[...].utf8 : Substring(trimmed(text)).utf8)
        guard let first = octets.firstIndex(where: isMarked) else { return octets.count == text.utf8.count ? text : bare(octets) }
        let backslash = UInt8(ascii: "\\")
        let lineBreak = [backslash, UInt8(ascii: "n")]
        var result: [UInt8] = []
        result.reserveCapacity(octets.count + octets.count / 8)
        // What stands as it is, is taken over as a whole.
        var bareFrom = 0
        var index = first
        while index < octets.count {
            let octet = octets[index]
            guard isMarked(octet) else {
                index += 1
                continue
            }
            let (length, written) = mark(octets, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            result += octets[bareFrom..<index]
            switch written {
            case .lineBreak: result += lineBreak
            case .escaped: result += [backslash, octet]
            case .nothing: break
            }
            index += length
            bareFrom = index
        }
        result += octets[bareFrom...]
        return bare(result)
    }

    private static func bare(_ octets: [UInt8]) -> String { String(decoding: octets, as: UTF8.self) }

    /// What becomes of something that may not stand in a text as it is.
    private enum Mark {
        case lineBreak, escaped, nothing
    }

    /// How many octets from there on may not stand as they are, 0 for none, and what becomes of them.
    private static func mark(_ octets: [UInt8], at index: Int) -> (length: Int, Mark) {
        let next = index + 1 < octets.count ? octets[index + 1] : 0
        switch octets[index] {
        case 13: return (afterReturn(octets, from: index + 1) - index, .lineBreak)
        case 10, 11, 12: return (1, .lineBreak)
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): return (1, .escaped)
        // U+0080 to U+009F are control characters; NEL among them is a line break.
        case 0xC2: return next >= 0xA0 ? (0, .nothing) : (2, next == 0x85 ? .lineBreak : .nothing)
        // U+2028 and U+2029.
        case 0xE2:
            let isSeparator = next == 0x80 && index + 2 < octets.count && octets[index + 2] & 0xFE == 0xA8
            return isSeparator ? (3, .lineBreak) : (0, .nothing)
        default: return (1, .nothing)
        }
    }

    /// Where a line break ends whose carriage return is over: behind its line feed, if nothing but what falls out stands between.
    private static func afterReturn(_ octets: [UInt8], from start: Int) -> Int {
        var index = start
        while index < octets.count, octets[index] != 10 {
            guard isMarked(octets[index]), case (let length, .nothing) = mark(octets, at: index), length > 0 else { return start }
            index += length
        }
        return index < octets.count ? index + 1 : start
    }

    /// Whether an octet can begin something that may not stand in a text as it is.
    private static func isMarked(_ octet: UInt8) -> Bool {
        octet < 0x20
            ? octet != 9
            : octet == UInt8(ascii: ",") || octet == UInt8(ascii: ";") || octet == UInt8(ascii: "\\") || octet == 0x7F
                || octet == 0xC2 || octet == 0xE2
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
