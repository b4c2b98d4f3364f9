import Foundation

/// Another program, run and measured.
enum Program {
    /// What it took.
    struct Usage {
        /// From start to end.
        let seconds: Double
        /// The most memory of any program run so far.
        let megabytes: Int
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs a program to its end. `nil` where it cannot be started.
    static func run(_ path: String, _ arguments: [String]) -> Usage? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // Pipes would have to be emptied while it runs; a file takes whatever comes.
        let folder = FileManager.default.temporaryDirectory.appending(path: "onboard-bench-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["output", "errors"].map { folder.appending(path: $0) }
        for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        guard let output = try? FileHandle(forWritingTo: files[0]), let errors = try? FileHandle(forWritingTo: files[1]) else {
            return nil
        }
        process.standardOutput = output
        process.standardError = errors
        let clock = ContinuousClock()
        let started = clock.now
        do { try process.run() } catch { return nil }
        process.waitUntilExit()
        let seconds = (clock.now - started).inSeconds
        var usage = rusage()
        getrusage(__rusage_who_t(truncatingIfNeeded: RUSAGE_CHILDREN.rawValue), &usage)
        func text(_ file: URL) -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
        return Usage(
            seconds: seconds, megabytes: usage.ru_maxrss / 1_024, status: process.terminationStatus, output: text(files[0]),
            errors: text(files[1]))
    }

    /// What all cores have spent on this process.
    static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    /// The first place where a program of that name is on the path.
    static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// The program that lies beside this one.
    static func beside(_ name: String) -> String? {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let path = own.deletingLastPathComponent().appending(path: name).path
        return FileManager.default.isExecutableFile(atPath: path) ? path : find(name)
    }
}
