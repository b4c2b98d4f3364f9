/// A component of a file as it was read, RFC 5545 3.6.
struct ParsedComponent: Hashable, Sendable {
    /// `VEVENT`, in capitals.
    let name: String
    /// The line of its BEGIN.
    let line: Int
    /// Its own properties in the file's order.
    var properties: [ContentLine] = []
    /// The components inside it, in the file's order.
    var components: [ParsedComponent] = []

    /// The properties of that name.
    func all(_ name: String) -> [ContentLine] { properties.filter { $0.property.name == name } }

    /// The calendars of a file. There is at least one, and nothing stands outside them.
    static func calendars(in bytes: [UInt8]) throws(BusyCalendar.Failure) -> [ParsedComponent] {
        var scanner = CalendarScanner(bytes)
        var calendars: [ParsedComponent] = []
        while let token = try scanner.next() {
            guard case .begin(let begin) = token else { continue }
            calendars.append(try ParsedComponent(begin, &scanner))
        }
        return calendars
    }

    /// The component that has just begun, up to its end.
    init(_ begin: ScannedLine, _ scanner: inout CalendarScanner) throws(BusyCalendar.Failure) {
        name = scanner.name(of: begin)
        line = begin.number
        while let token = try scanner.next() {
            switch token {
            // The scanner refuses to go deeper than its limit.
            case .begin(let begin): components.append(try ParsedComponent(begin, &scanner))
            case .property(let line): properties.append(try ContentLine(line, scanner.text))
            case .end: return
            }
        }
    }
}

extension ContentLine {
    /// The line with texts of its own.
    init(_ line: ScannedLine, _ text: [UInt8]) throws(BusyCalendar.Failure) {
        do throws(Fault) {
            self.init(line: line.number, property: try Self.property(in: Array(text[line.range])))
        } catch {
            let text = String(decoding: text[line.range], as: UTF8.self)
            throw .init(error == .notUTF8 ? .notUTF8 : .malformedLine(BusyCalendar.excerpt(text)), at: line.number)
        }
    }
}
