import Foundation
import Testing

/// Files that older versions have written, beside these tests.
enum Versions {
    /// The packed database of that schema version.
    static func packed(_ version: Int) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Versions/\(version).sqlite.gz")
    }
}

extension Folder {
    /// Lays a database here as that version has written it.
    func unpack(version: Int) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "gzip -dc \"$0\" > \"$1\"", Versions.packed(version).path, database]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
