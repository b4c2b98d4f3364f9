extension ICalendarProperty {
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
        line += octets
    }

    /// RFC 5545 3.2 and RFC 6868: quoted where it must be, with `^'` for a quotation mark, `^n` for a line break, `^^` for a caret.
    private static func quoted(_ value: String) -> String {
        if isPlain(value.utf8.span) { return value }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}": result.append(contentsOf: ["^", "n"])
            case "\"": result.append(contentsOf: ["^", "'"])
            case "^": result.append(contentsOf: ["^", "^"])
            default: if !ControlCharacters.contains(scalar) { result.append(scalar) }
            }
            previous = scalar
        }
        let mustBeQuoted = result.contains { $0 == "," || $0 == ";" || $0 == ":" }
        return mustBeQuoted ? "\"\(String(result))\"" : String(result)
    }

    private static func isPlain(_ octets: Span<UInt8>) -> Bool {
        for index in octets.indices where !plain[Int(octets[index])] { return false }
        return true
    }

    /// Octets that need neither quotes nor escapes in a parameter: most names and zones have no others.
    private static let plain: [Bool] = {
        let separators = Array(",;:".utf8)
        return (0...UInt8.max).map { PercentEncoding.stands($0) && !separators.contains($0) }
    }()
}
