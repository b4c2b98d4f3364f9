/// Text for people as it stands in a file, RFC 5545 3.3.11.
///
/// Line breaks of every kind become `\n`, other control characters fall out, blanks at either end too: some readers drop them, and the
/// text would then differ between readers.
enum EscapedText {
    /// A text with its escapes, in UTF-8.
    static func octets(of text: String) -> [UInt8] {
        let text = hasBareEnds(text) ? text : String(trimmed(text))
        let octets = Array(text.utf8)
        guard let first = firstMarked(octets.span, from: 0) else { return octets }
        var result: [UInt8] = []
        result.reserveCapacity(octets.count + octets.count / 8)
        // What stands as it is, is taken over as a whole.
        var start = 0
        var next: Int? = first
        while let index = next {
            result += octets[start..<index]
            let (length, written) = mark(octets.span, at: index)
            switch written {
            case .itself: result.append(octets[index])
            case .escaped:
                result.append(backslash)
                result.append(octets[index])
            case .lineBreak:
                result.append(backslash)
                result.append(UInt8(ascii: "n"))
            case .nothing: break
            }
            start = index + length
            next = firstMarked(octets.span, from: start)
        }
        result += octets[start...]
        return result
    }

    private static func firstMarked(_ octets: Span<UInt8>, from start: Int) -> Int? {
        let isMarked = marks.span
        var index = start
        while index < octets.count {
            if isMarked[Int(octets[index])] { return index }
            index += 1
        }
        return nil
    }

    /// The text without blanks and control characters at either end.
    static func trimmed(_ text: String) -> Substring.UnicodeScalarView {
        var rest = text.unicodeScalars[...].drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }

    private static let backslash = UInt8(ascii: "\\")

    /// What becomes of something that may not stand in a text as it is.
    private enum Mark {
        case itself, escaped, lineBreak, nothing
    }

    /// How many octets from a marked one on belong together, and what becomes of them.
    private static func mark(_ octets: Span<UInt8>, at index: Int) -> (length: Int, Mark) {
        let next = index + 1 < octets.count ? octets[index + 1] : 0
        switch octets[index] {
        case 13: return (afterReturn(octets, from: index + 1) - index, .lineBreak)
        case 10, 11, 12: return (1, .lineBreak)
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): return (1, .escaped)
        // U+0080 to U+009F are control characters; NEL among them is a line break.
        case 0xC2: return next >= 0xA0 ? (1, .itself) : (2, next == 0x85 ? .lineBreak : .nothing)
        // U+2028 and U+2029.
        case 0xE2:
            let isSeparator = next == 0x80 && index + 2 < octets.count && octets[index + 2] & 0xFE == 0xA8
            return isSeparator ? (3, .lineBreak) : (1, .itself)
        default: return (1, .nothing)
        }
    }

    /// Where a line break ends whose carriage return is over: behind its line feed, if nothing but what falls out stands between.
    private static func afterReturn(_ octets: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < octets.count, octets[index] != 10 {
            guard marks[Int(octets[index])], case (let length, .nothing) = mark(octets, at: index) else { return start }
            index += length
        }
        return index < octets.count ? index + 1 : start
    }

    /// Whether an octet can begin something that may not stand in a text as it is.
    private static let marks: [Bool] = (0...UInt8.max).map { octet in
        switch octet {
        case 9: false
        case 0..<0x20, UInt8(ascii: ","), UInt8(ascii: ";"), backslash, 0x7F, 0xC2, 0xE2: true
        default: false
        }
    }

    /// Whether the text neither begins nor ends with something that falls out.
    private static func hasBareEnds(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return true }
        return !isDropped(first) && !isDropped(last)
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        // Letters, digits and marks of ASCII are most of what texts begin and end with.
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
        return scalar.properties.isWhitespace || ControlCharacters.contains(scalar)
    }
}
