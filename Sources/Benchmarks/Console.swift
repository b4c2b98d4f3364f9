import Foundation

/// What the commands tell beside their results.
enum Console {
    /// A line to standard error.
    static func say(_ line: String) { try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8)) }
}
