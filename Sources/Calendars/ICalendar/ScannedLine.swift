/// A line `NAME;PARAMETER=value:value` of a file as places in its bytes, without a text of its own.
struct ScannedLine {
    /// The line of the file, from 1, as an editor counts them.
    let number: Int
    /// The name, where the reader of busy times knows it.
    let name: Name
    /// Where the whole line is.
    let range: Range<Int>
    private let nameEnd: Int
    private let colon: Int

    /// Names of properties that say something about busy times.
    enum Name {
        case begin, end, version, uid, sequence, dtstamp, dtstart, dtend, duration, status, transp
        case rrule, rdate, exdate, exrule, recurrenceID, freebusy
        case other

        /// What it is called in a file.
        var text: String {
            switch self {
            case .begin: "BEGIN"
            case .end: "END"
            case .version: "VERSION"
            case .uid: "UID"
            case .sequence: "SEQUENCE"
            case .dtstamp: "DTSTAMP"
            case .dtstart: "DTSTART"
            case .dtend: "DTEND"
            case .duration: "DURATION"
            case .status: "STATUS"
            case .transp: "TRANSP"
            case .rrule: "RRULE"
            case .rdate: "RDATE"
            case .exdate: "EXDATE"
            case .exrule: "EXRULE"
            case .recurrenceID: "RECURRENCE-ID"
            case .freebusy: "FREEBUSY"
            case .other: ""
            }
        }

        private static let byLength: [[(bytes: [UInt8], name: Name)]] = {
            let known: [Name] = [
                .begin, .end, .version, .uid, .sequence, .dtstamp, .dtstart, .dtend, .duration, .status, .transp, .rrule, .rdate,
                .exdate, .exrule, .recurrenceID, .freebusy,
            ]
            let longest = known.map(\.text.utf8.count).max() ?? 0
            return (0...longest).map { length in
                known.filter { $0.text.utf8.count == length }.map { (Array($0.text.utf8), $0) }
            }
        }()

        fileprivate init(_ text: Span<UInt8>, _ range: Range<Int>) {
            self = .other
            guard range.count < Self.byLength.count else { return }
            candidates: for (bytes, name) in Self.byLength[range.count] {
                for offset in bytes.indices where bytes[offset] != Self.capital(text[range.lowerBound + offset]) {
                    continue candidates
                }
                self = name
                return
            }
        }

        fileprivate static func capital(_ byte: UInt8) -> UInt8 {
            byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
        }
    }

    /// The line in those bytes, or `nil` where there is no `name *(";" param "=" value *("," value)) ":" value`.
    init?(_ text: Span<UInt8>, _ range: Range<Int>, number: Int) {
        let end = range.upperBound
        var place = range.lowerBound
        func skipName() -> Bool {
            let start = place
            while place < end, Self.isNameLetter(text[place]) { place += 1 }
            return place > start
        }
        guard skipName() else { return nil }
        nameEnd = place
        while place < end, text[place] == UInt8(ascii: ";") {
            place += 1
            guard skipName(), place < end, text[place] == UInt8(ascii: "=") else { return nil }
            repeat {
                place += 1
                if place < end, text[place] == UInt8(ascii: "\"") {
                    place += 1
                    while place < end, text[place] != UInt8(ascii: "\"") { place += 1 }
                    guard place < end else { return nil }
                    place += 1
                } else {
                    while place < end, !Self.endsValue(text[place]) { place += 1 }
                }
            } while place < end && text[place] == UInt8(ascii: ",")
        }
        guard place < end, text[place] == UInt8(ascii: ":") else { return nil }
        colon = place
        self.number = number
        self.range = range
        name = Name(text, range.lowerBound..<nameEnd)
    }

    /// Where the value is.
    var value: Range<Int> { colon + 1..<range.upperBound }

    /// Whether there is no parameter.
    var isBare: Bool { nameEnd == colon }

    private static func isNameLetter(_ byte: UInt8) -> Bool {
        let capital = Name.capital(byte)
        return capital >= UInt8(ascii: "A") && capital <= UInt8(ascii: "Z")
            || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            || byte == UInt8(ascii: "-")
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
    }
}

extension ScannedLine {
    /// Where the first value of the parameter of that name (in capitals) is, without its quotes.
    func parameter(_ name: String, in text: Span<UInt8>) -> Range<Int>? {
        var place = nameEnd
        while place < colon {
            let start = place + 1
            place = start
            while text[place] != UInt8(ascii: "=") { place += 1 }
            let isAsked = Self.isEqual(text, start..<place, name)
            var value: Range<Int>?
            repeat {
                place += 1
                var first = place
                if text[place] == UInt8(ascii: "\"") {
                    first += 1
                    place += 1
                    while text[place] != UInt8(ascii: "\"") { place += 1 }
                    value = value ?? first..<place
                    place += 1
                } else {
                    while !Self.endsValue(text[place]) { place += 1 }
                    value = value ?? first..<place
                }
            } while text[place] == UInt8(ascii: ",")
            if isAsked { return value }
        }
        return nil
    }

    private static func isEqual(_ text: Span<UInt8>, _ range: Range<Int>, _ name: String) -> Bool {
        guard range.count == name.utf8.count else { return false }
        var place = range.lowerBound
        for byte in name.utf8 {
            guard Name.capital(text[place]) == byte else { return false }
            place += 1
        }
        return true
    }
}
