/// The bytes of a calendar, line by line: for whoever has its lines already, or writes them one after the other.
public struct CalendarText: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Nothing yet.
    public init() {}

    /// Begins a component.
    public mutating func begin(_ name: String) { append("BEGIN:", name) }

    /// Ends the component that was begun last.
    public mutating func end(_ name: String) { append("END:", name) }

    /// Writes a property of the component that was begun last.
    public mutating func append(_ property: ICalendarProperty) {
        let start = bytes.count
        property.appendLine(to: &bytes)
        FoldedLine.end(&bytes, from: start)
    }

    /// Writes a whole component.
    public mutating func append(_ component: ICalendarComponent) {
        begin(component.name)
        for property in component.properties { append(property) }
        for inner in component.components { append(inner) }
        end(component.name)
    }

    /// Writes a line as ``ICalendarProperty/contentLine`` gave it.
    public mutating func append(_ contentLine: String) { append(contentLine, "") }

    private mutating func append(_ first: String, _ rest: String) {
        let start = bytes.count
        bytes += first.utf8
        bytes += rest.utf8
        FoldedLine.end(&bytes, from: start)
    }
}
