/// The bytes of a calendar, component by component: for whoever has its lines already.
public struct CalendarText: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var line: [UInt8] = []

    /// Nothing yet.
    public init() {}

    /// Begins a component.
    public mutating func begin(_ name: String) { append("BEGIN:\(name)") }

    /// Ends the component that was begun last.
    public mutating func end(_ name: String) { append("END:\(name)") }

    /// Writes a property of the component that was begun last.
    public mutating func append(_ property: ICalendarProperty) { property.appendFolded(to: &bytes) }

    /// Writes a whole component.
    public mutating func append(_ component: ICalendarComponent) { bytes += component.serialized() }

    /// Writes a line as ``ICalendarProperty/contentLine`` gave it.
    public mutating func append(_ contentLine: String) {
        line.removeAll(keepingCapacity: true)
        line += contentLine.utf8
        FoldedLine.append(line, to: &bytes)
    }
}
