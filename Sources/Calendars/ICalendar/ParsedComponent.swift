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

    /// The deepest nesting that is read; a calendar's alarms are at 3.
    static let maximumDepth = 8

    /// The properties of that name.
    func all(_ name: String) -> [ContentLine] { properties.filter { $0.property.name == name } }

    /// The calendars of a file. There is at least one, and nothing stands outside them.
    static func calendars(in bytes: [UInt8]) throws(BusyCalendar.Failure) -> [ParsedComponent] {
        var open: [ParsedComponent] = []
        var calendars: [ParsedComponent] = []
        for (line, text) in UnfoldedLines(bytes) {
            let property = try property(in: text, at: line, isFirst: open.isEmpty && calendars.isEmpty)
            switch property.name {
            case "BEGIN":
                let name = property.value.uppercased()
                guard !open.isEmpty || name == "VCALENDAR" else { throw .init(.notACalendar, at: line) }
                guard open.count < maximumDepth else { throw .init(.tooDeep(limit: maximumDepth), at: line) }
                open.append(ParsedComponent(name: name, line: line))
            case "END":
                guard let last = open.popLast() else { throw .init(.notACalendar, at: line) }
                guard last.name == property.value.uppercased() else {
                    throw .init(.wrongEnd(found: BusyCalendar.excerpt(property.value), expected: last.name), at: line)
                }
                if open.isEmpty { calendars.append(last) } else { open[open.count - 1].components.append(last) }
            default:
                guard !open.isEmpty else { throw .init(.notACalendar, at: line) }
                open[open.count - 1].properties.append(ContentLine(line: line, property: property))
            }
        }
        if let last = open.last { throw .init(.unclosed(component: last.name), at: last.line) }
        guard !calendars.isEmpty else { throw .init(.notACalendar, at: 1) }
        return calendars
    }

    private static func property(
        in text: [UInt8], at line: Int, isFirst: Bool
    ) throws(BusyCalendar.Failure) -> ICalendarProperty {
        do throws(ContentLine.Fault) {
            return try ContentLine.property(in: text)
        } catch {
            // The first line of a web page or a table is no property either, but that is not what is wrong with it.
            if isFirst { throw .init(.notACalendar, at: line) }
            switch error {
            case .notUTF8: throw .init(.notUTF8, at: line)
            case .malformed:
                throw .init(.malformedLine(BusyCalendar.excerpt(String(decoding: text, as: UTF8.self))), at: line)
            }
        }
    }
}
