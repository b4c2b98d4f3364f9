/// The lines of a calendar file in order, with its components' beginnings and ends matched; RFC 5545 3.1 and 3.6.
///
/// Continuations are joined as bytes, before they are letters, for a fold may fall inside one: in the file's own buffer, where
/// the joined line is never longer than its pieces. CRLF, LF and CR end a line; a byte order mark and empty lines are passed over.
struct CalendarScanner {
    /// The file, with the lines that were read so far joined.
    private(set) var text: [UInt8]
    /// The components that are open, the outermost first, by the lines of their BEGIN.
    private(set) var open: [ScannedLine] = []
    private var position: Int
    private var number = 1
    private var hasCalendar = false

    /// The deepest nesting that is read; a calendar's alarms are at 3.
    static let maximumDepth = 8

    /// A line of a file, and what it does to the components around it.
    enum Token {
        /// A component begins; it is the last of ``open`` now.
        case begin(ScannedLine)
        /// A property of the innermost component.
        case property(ScannedLine)
        /// The innermost component has ended, the one that began with that line.
        case end(ScannedLine)
    }

    init(_ bytes: consuming [UInt8]) {
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        text = bytes
    }

    /// The next line, or `nil` at the end of a file in which at least one calendar is whole.
    mutating func next() throws(BusyCalendar.Failure) -> Token? {
        guard let (number, range, isASCII) = unfoldedLine() else {
            if let last = open.last { throw .init(.unclosed(component: name(of: last)), at: last.number) }
            guard hasCalendar else { throw .init(.notACalendar, at: 1) }
            return nil
        }
        let line = try line(number, range, isASCII: isASCII)
        switch line.name {
        case .begin:
            guard !open.isEmpty || name(of: line) == Self.calendar else { throw .init(.notACalendar, at: number) }
            if let outer = open.last, cannotLie(line) {
                throw .init(.nested(component: name(of: line), outer: name(of: outer), outerLine: outer.number), at: number)
            }
            guard open.count < Self.maximumDepth else { throw .init(.tooDeep(limit: Self.maximumDepth), at: number) }
            open.append(line)
            return .begin(line)
        case .end:
            guard let last = open.popLast() else { throw .init(.notACalendar, at: number) }
            guard matches(last, line) else {
                throw .init(.wrongEnd(found: BusyCalendar.excerpt(string(line.value)), expected: name(of: last)), at: number)
            }
            hasCalendar = true
            return .end(last)
        default:
            guard !open.isEmpty else { throw .init(.notACalendar, at: number) }
            return .property(line)
        }
    }

    /// The text of some bytes of the file.
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// What follows a BEGIN, in capitals.
    func name(of begin: ScannedLine) -> String { string(begin.value).uppercased() }

    /// Whether the component that begins may not lie inside those that are open: RFC 5545 3.6, a calendar in nothing, events and
    /// their like in a calendar alone.
    private func cannotLie(_ begin: ScannedLine) -> Bool {
        // Directly in a calendar lies all but another one.
        if open.count == 1 && begin.value.count != Self.calendar.utf8.count { return false }
        let name = name(of: begin)
        return name == Self.calendar || open.count > 1 && Self.outermost.contains(name)
    }

    private static let calendar = "VCALENDAR"
    private static let outermost = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"]

    private func matches(_ begin: ScannedLine, _ end: ScannedLine) -> Bool {
        text[begin.value].elementsEqual(text[end.value]) || name(of: begin) == name(of: end)
    }

    private func line(_ number: Int, _ range: Range<Int>, isASCII: Bool) throws(BusyCalendar.Failure) -> ScannedLine {
        // The first line of a web page or a table is no property either, but that is not what is wrong with it.
        let isFirst = open.isEmpty && !hasCalendar
        guard isASCII || String(validating: text[range], as: UTF8.self) != nil else {
            throw .init(isFirst ? .notACalendar : .notUTF8, at: number)
        }
        guard let line = ScannedLine(text.span, range, number: number) else {
            throw .init(isFirst ? .notACalendar : .malformedLine(BusyCalendar.excerpt(string(range))), at: number)
        }
        return line
    }

    /// The next line that is not empty, and the number of the line at which it starts.
    private mutating func unfoldedLine() -> (number: Int, range: Range<Int>, isASCII: Bool)? {
        while position < text.count {
            let start = position
            let first = number
            var letters: UInt8 = 0
            var end = physicalLine(&letters)
            if end == start { continue }
            while position < text.count, text[position] == 32 || text[position] == 9 {
                position += 1
                let piece = position
                for index in piece..<physicalLine(&letters) {
                    text[end] = text[index]
                    end += 1
                }
            }
            return (first, start..<end, letters & 0x80 == 0)
        }
        return nil
    }

    /// Passes a line and what ends it; gives where its own bytes end.
    private mutating func physicalLine(_ letters: inout UInt8) -> Int {
        let (end, next, seen) = Self.lineEnd(text.span, from: position)
        if next > end { number += 1 }
        position = next
        letters |= seen
        return end
    }

    /// Where the line ends that begins there, where the next one begins, and which bits its bytes have.
    private static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, next: Int, bits: UInt8) {
        var index = start
        var seen: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 10 || byte == 13 {
                let isPair = byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
                return (index, index + (isPair ? 2 : 1), seen)
            }
            seen |= byte
            index += 1
        }
        return (index, index, seen)
    }
}
