import Documents
import Foundation
import Publishing

/// A folder for as long as a benchmark runs.
struct Scratch {
    let path: String

    /// Makes one, and takes it away after `body`.
    static func with<Result>(_ body: (Scratch) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "onboard-bench-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(Scratch(path: path))
    }

    /// Writes a company there.
    func write(_ company: Company) throws { try WholeFolder.write(company.files, to: path, replacing: .nothing) }

    /// Writes a bundled example there.
    func write(example name: String) throws {
        let files = BundledFiles.files(ofExample: name).map { OutputFile(path: $0.name, bytes: $0.bytes) }
        try WholeFolder.write(files, to: path, replacing: .nothing)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }
}
