/// A content line of a file, RFC 5545 3.1, with the line at which it starts.
struct ContentLine: Hashable, Sendable {
    /// The line of the file, from 1, as an editor counts them.
    let line: Int
    /// What stands there.
    let property: ICalendarProperty
}

extension ICalendarProperty {
    /// Reads an unfolded line; `nil` where it is none.
    public init?(contentLine: String) {
        do throws(ContentLine.Fault) {
            self = try ContentLine.property(in: Array(contentLine.utf8))
        } catch {
            return nil
        }
    }
}

extension ContentLine {
    /// What keeps a line from being a property.
    enum Fault: Error, Hashable {
        /// The bytes are not UTF-8.
        case notUTF8
        /// There is no `NAME:value` in it.
        case malformed
    }

    /// Reads an unfolded line: `name *(";" param "=" value *("," value)) ":" value`.
    static func property(in bytes: [UInt8]) throws(Fault) -> ICalendarProperty {
        var scanner = Scanner(bytes: bytes)
        let name = try scanner.name()
        var parameters: [ICalendarProperty.Parameter] = []
        while scanner.take(UInt8(ascii: ";")) {
            let parameter = try scanner.name()
            guard scanner.take(UInt8(ascii: "=")) else { throw .malformed }
            var values = [try scanner.parameterValue()]
            while scanner.take(UInt8(ascii: ",")) { values.append(try scanner.parameterValue()) }
            parameters.append(.init(parameter, values: values))
        }
        guard scanner.take(UInt8(ascii: ":")) else { throw .malformed }
        return ICalendarProperty(name, try text(bytes[scanner.position...]), parameters: parameters)
    }

    fileprivate static func text(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return text
    }
}

/// A place in the bytes of one line.
private struct Scanner {
    let bytes: [UInt8]
    private(set) var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Letters, digits and hyphens, in capitals.
    mutating func name() throws(ContentLine.Fault) -> String {
        var name: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(byte - 32)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                name.append(byte)
            default:
                guard !name.isEmpty else { throw .malformed }
                return String(decoding: name, as: UTF8.self)
            }
            position += 1
        }
        throw .malformed
    }

    /// A quoted value up to its quote, or a plain one up to the next `;`, `:` or `,`; RFC 6868 undone.
    mutating func parameterValue() throws(ContentLine.Fault) -> String {
        let isQuoted = take(UInt8(ascii: "\""))
        let start = position
        while position < bytes.count, !ends(bytes[position], isQuoted: isQuoted) { position += 1 }
        let end = position
        if isQuoted, !take(UInt8(ascii: "\"")) { throw .malformed }
        return try Self.unescaped(ContentLine.text(bytes[start..<end]))
    }

    private func ends(_ byte: UInt8, isQuoted: Bool) -> Bool {
        if isQuoted { return byte == UInt8(ascii: "\"") }
        return byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
    }

    /// RFC 6868 3.2: `^n` is a line break, `^'` a quotation mark, `^^` a caret; any other caret stands for itself.
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch (scalar, rest.first) {
            case ("^", "n"?): result.append("\n")
            case ("^", "'"?): result.append("\"")
            case ("^", "^"?): result.append("^")
            default:
                result.append(scalar)
                continue
            }
            rest.removeFirst()
        }
        return String(result)
    }
}
