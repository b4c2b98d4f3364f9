/// One calendar as a file.
public struct CalendarFile: Hashable, Sendable {
    /// Where it belongs inside an export's folder, `employees/00003.ics`.
    public let path: String
    /// What is in it.
    public let bytes: [UInt8]

    /// That file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
