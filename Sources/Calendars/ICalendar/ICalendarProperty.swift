/// A property of an iCalendar component, RFC 5545 3.1: `DTSTART;TZID=Europe/Moscow:20270210T100000`.
public struct ICalendarProperty: Hashable, Sendable {
    /// The name in capitals.
    public let name: String
    /// The parameters in the file's order.
    public let parameters: [Parameter]
    /// The value as it stands in the file, in UTF-8: most properties are made to be written, and a file is octets.
    let octets: [UInt8]

    /// The property whose value stands in the file exactly so, but for control characters, which fall out. For a text see
    /// ``text(_:_:parameters:)``.
    public init(_ name: String, _ value: String, parameters: [Parameter] = []) {
        self.init(name, octets: Array(ControlCharacters.removed(from: value).utf8), parameters: parameters)
    }

    /// The property of a value that holds no control characters.
    init(_ name: String, octets: [UInt8], parameters: [Parameter] = []) {
        self.name = name
        self.parameters = parameters
        self.octets = octets
    }

    /// The value as it stands in the file: a text is escaped, a list has its commas.
    public var value: String { String(decoding: octets, as: UTF8.self) }

    /// The first value of the parameter of that name (in capitals), if it is there.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.values.first
    }

    /// A parameter of a property, RFC 5545 3.2.
    public struct Parameter: Hashable, Sendable {
        /// The name in capitals.
        public let name: String
        /// The values, free of quotes and of the escapes of RFC 6868.
        public let values: [String]

        /// The parameter of those values.
        public init(_ name: String, _ values: String...) {
            self.init(name, values: values)
        }

        /// The parameter of a list of values.
        public init(_ name: String, values: [String]) {
            self.name = name
            self.values = values
        }
    }
}
