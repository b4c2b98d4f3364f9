/// A file to be written into a folder.
public struct OutputFile: Hashable, Sendable {
    /// Where, inside the folder: `plan.json`, `employees/00003.ics`. No part of it is empty, `.` or `..`.
    public let path: String
    /// What is in it.
    public let bytes: [UInt8]

    /// That file.
    public init(path: String, bytes: [UInt8]) {
        precondition(
            path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) },
            "a file of a folder would lie outside it: \(path)")
        self.path = path
        self.bytes = bytes
    }
}
