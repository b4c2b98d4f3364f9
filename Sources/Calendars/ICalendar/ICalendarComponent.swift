/// A component of a calendar to be written, RFC 5545 3.6: `VCALENDAR`, `VEVENT`, `VTIMEZONE` and their parts.
public struct ICalendarComponent: Hashable, Sendable {
    /// The name in capitals.
    public let name: String
    /// Its properties, in the order in which they are written.
    public var properties: [ICalendarProperty]
    /// The components inside it, in the order in which they are written, after the properties.
    public var components: [ICalendarComponent]

    /// The component of those parts.
    public init(_ name: String, properties: [ICalendarProperty] = [], components: [ICalendarComponent] = []) {
        self.name = name
        self.properties = properties
        self.components = components
    }

    /// The bytes of the component: UTF-8, lines folded at 75 octets, each ended by CRLF. The same component gives the same bytes.
    public func serialized() -> [UInt8] {
        var text = CalendarText()
        text.append(self)
        return text.bytes
    }
}
