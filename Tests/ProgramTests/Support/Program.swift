import Foundation
import Testing

/// The program as people run it.
struct Program {
    /// What came of a run.
    struct Outcome {
        let status: Int32
        let output: String
        let problems: String
    }

    /// The binary that was built beside these tests.
    static let path: String = {
        let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appending(path: "onboard").path
    }()

    /// Runs it in a folder, without colours, terminals and the tester's language.
    static func run(
        _ arguments: [String], in folder: Folder, environment: [String: String] = [:], shell: Bool = false
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: shell ? "/bin/bash" : path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path,
        ]
        variables.merge(environment) { $1 }
        process.environment = variables
        let files = try ["out", "err"].map { name -> URL in
            let url = URL(filePath: folder.path).deletingLastPathComponent().appending(path: "\(UUID().uuidString).\(name)")
            try Data().write(to: url)
            return url
        }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        let handles = try files.map { try FileHandle(forWritingTo: $0) }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        for handle in handles { try handle.close() }
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
            problems: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
    }
}

/// A folder of its own for a test, gone when the test is.
final class Folder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "onboard-test-\(UUID().uuidString)/work").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
    }

    /// Writes a file into it.
    func write(_ text: String, to name: String) throws {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Copies one of the bundled examples into it.
    func copyExample(_ name: String) throws {
        let source = Folder.repository.appending(path: "Curricula/Examples/\(name)")
        for file in try FileManager.default.contentsOfDirectory(atPath: source.path) {
            try FileManager.default.copyItem(at: source.appending(path: file), to: URL(filePath: path).appending(path: file))
        }
    }

    /// Replaces a text that must be there in a file.
    func replace(_ old: String, with new: String, in name: String) throws {
        let url = URL(filePath: path).appending(path: name)
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        try #require(text.contains(old), "\(name) has no \(old)")
        try Data(text.replacing(old, with: new).utf8).write(to: url)
    }

    /// Everything in it, sorted.
    var files: [String] {
        get throws { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
    }

    /// The text of a file in it.
    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path).appending(path: name)), as: UTF8.self)
    }

    /// The root of the sources.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}
