import ArgumentParser
import Calendars
import Foundation
import Glibc

/// How fast calendars are written and read, beside libical on the same data in the same run.
struct CalendarsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendars",
        abstract: "Measures the writing and the reading of calendars, beside libical.",
        discussion: """
            Writes the files of 400 people (12,000 events), and reads a file of 100,000 events and one of 200 MB. Programs take turns; \\
            the best of the rounds counts, in processor time. To be run at the repository's root, with cc and libical-dev.
            """)

    @Option(help: "How often each program runs.") var rounds = 5
    @Option(name: .customLong("libical-source"), help: "The C program that measures libical.")
    var source = "Tests/Judges/libical_speed.c"
    @Flag(help: "Leave out the file of 200 MB.") var quick = false

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "onboard-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "libical_speed").path
        _ = try Self.output(of: ["cc", "-O2", "-o", program, source, "-lical"])
        try measureWriting(folder, program)
        try measureReading(folder, program)
        if !quick { try measureMemory(folder) }
    }

    private func measureWriting(_ folder: URL, _ program: String) throws {
        let calendars = (0..<400).map { person in (0..<30).map { SampleEvent(person: person, number: $0) } }
        var paths: [String] = []
        for (index, events) in calendars.enumerated() {
            let file = folder.appending(path: "\(index).ics")
            try Data(SampleEvent.calendar(of: events)).write(to: file)
            paths.append(file.path)
        }
        var ours = Double.infinity
        var theirs = Double.infinity
        for _ in 0..<rounds {
            var bytes = 0
            ours = min(ours, Self.seconds { for events in calendars { bytes += SampleEvent.calendar(of: events).count } })
            precondition(bytes > 0)
            theirs = min(theirs, try Self.numbers(of: [program, "write"] + paths)[0])
        }
        Self.report("write 400 files, 12,000 events", ours, theirs)
    }

    private func measureReading(_ folder: URL, _ program: String) throws {
        let file = folder.appending(path: "large.ics")
        let bytes = SampleEvent.calendar(of: (0..<100_000).map { SampleEvent(person: $0 / 30, number: $0) })
        try Data(bytes).write(to: file)
        var ours = Double.infinity
        var parsing = Double.infinity
        var theirs = Double.infinity
        for _ in 0..<rounds {
            ours = min(ours, Self.seconds { Self.read(bytes) })
            let numbers = try Self.numbers(of: [program, "read", file.path])
            parsing = min(parsing, numbers[0])
            theirs = min(theirs, numbers[1])
        }
        Self.report("read 100,000 events, libical's parser alone", ours, parsing)
        Self.report("read 100,000 events, libical with times", ours, theirs)
    }

    /// In a process of its own, whose largest size is what counts.
    private func measureMemory(_ folder: URL) throws {
        let file = folder.appending(path: "huge.ics")
        var text = CalendarText()
        text.begin("VCALENDAR")
        var number = 0
        while text.bytes.count < 200_000_000 {
            text.append(SampleEvent(person: number / 30, number: number).component)
            number += 1
        }
        text.end("VCALENDAR")
        try Data(text.bytes).write(to: file)
        text = CalendarText()
        let output = try Self.output(of: [CommandLine.arguments[0], "calendar-memory", file.path])
        print("read a file of 200 MB, \(number) events: \(output.trimmingCharacters(in: .whitespacesAndNewlines))")
    }

    static func read(_ bytes: [UInt8]) {
        guard let first = CivilDate(iso8601: "2027-01-01"), let last = CivilDate(iso8601: "2044-12-31"),
            let zone = Zone(identifier: "Europe/Moscow"),
            case .success(let contents) = BusyCalendar.read(bytes, zone: zone, horizon: first...last), !contents.intervals.isEmpty
        else { preconditionFailure("the sample calendar cannot be read") }
    }

    private static func report(_ what: String, _ ours: Double, _ theirs: Double) {
        print(
            "\(what): onboard \(milliseconds(ours)) ms, libical \(milliseconds(theirs)) ms, \((theirs / ours * 100).rounded() / 100) times"
        )
    }

    private static func milliseconds(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10 }

    /// Processor time: other work on the machine does not count.
    private static func seconds(_ work: () -> Void) -> Double {
        let start = Program.processorSeconds
        work()
        return Program.processorSeconds - start
    }

    private static func numbers(of command: [String]) throws -> [Double] {
        try output(of: command).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    }

    private static func output(of command: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw ValidationError("\(command[0]) ended with \(process.terminationStatus)")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
