import Foundation
import Testing

@testable import Publishing

/// `Tests/Judges/judge_calendars.py`: two parsers that are not ours, and the checklist of calendars.
private enum CalendarJudge {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Judges/judge_calendars.py")

    /// Missing where the checks run is a failure, elsewhere a visible skip.
    static var isWanted: Bool {
        ProcessInfo.processInfo.environment["CI"] != nil
            || (try? python(["-c", "import icalendar, yaml"]).status) == 0
                && FileManager.default.fileExists(atPath: "/usr/include/libical/ical.h")
    }

    static func judge(_ folder: String) throws -> (status: Int32, output: String) {
        try python([script.path(percentEncoded: false), folder, "--plan", "\(folder)/plan.json"])
    }

    private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

@Suite(.enabled(if: CalendarJudge.isWanted, "python3 with Tests/Judges/requirements.txt and libical-dev are not here"))
struct `An export before outside judges` {
    @Test func `holds calendars that other programs read, with exactly the plan's sessions`() throws {
        let folder = try TemporaryFolder()
        try Export.write(SmallPlan.plan(), to: folder("out"), now: SmallPlan.stamp)
        let (status, output) = try CalendarJudge.judge(folder("out"))
        #expect(output == "9 files, 16 events, 0 violations\n")
        #expect(status == 0)
    }
}
