import ArgumentParser
import Documents
import Foundation
import Scheduling

/// Solves an instance of the competition.
struct Itc2007Command: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "itc2007",
        abstract: "Timetables an instance of the Second International Timetabling Competition, track 2.",
        discussion: """
            Reads a .tim file, searches on one core and writes the competition's .sln: a line “slot room” for each event.
            The same file, limit and seed give the same timetable, unless the machine is so slow that the limit cuts the search off.
            """)

    @Argument(help: "The instance, a .tim file.") var file: String
    @Option(help: "How long to search, such as 190s or 3m.") var timeLimit: TimeLimit = TimeLimit(seconds: 190)
    @Option(help: "Another seed, another timetable.") var seed: UInt64 = 1
    @Option(help: "Where the timetable goes; without it, to standard output.") var output: String?
    /// What a limit is worth on a machine that others use too; the same work on any.
    @Flag(help: ArgumentHelp("Do all the work of the limit, however long it takes.", visibility: .hidden)) var unhurried = false

    /// What is kept of the limit for writing the answer, so that the limit holds.
    private static let reserve = Duration.milliseconds(100)

    func run() throws {
        let started = ContinuousClock.now
        let instance: EventInstance
        do {
            instance = try TimFile.instance(Array(Data(contentsOf: URL(fileURLWithPath: file))))
        } catch let malformed as TimFile.Malformed {
            try fail("\(file): \(malformed)", ExitCode(2))
        } catch {
            try fail("\(file): cannot be read: \(Self.reason(error, file))", ExitCode(2))
        }
        let deadline = started + max(timeLimit.duration - Self.reserve, timeLimit.duration / 2)
        var search = EventSearch(instance, seed: seed)
        let outcome = search.run(budget: EventSearch.workPerSecond * timeLimit.seconds) {
            !unhurried && ContinuousClock.now >= deadline
        }

        let answer = SlnFile.text(outcome.timetable)
        if let output {
            do {
                try Data(answer.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
            } catch {
                try fail("\(output): cannot be written: \(Self.reason(error, output, isOutput: true))", ExitCode(3))
            }
        } else {
            print(answer, terminator: "")
        }
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        say("distance \(outcome.distance), soft cost \(outcome.cost), \(String(format: "%.1f", seconds)) s")
    }

    /// Why a file could not be read or written: the two commonest reasons in our words, since Foundation's name no path or only a number.
    private static func reason(_ error: any Error, _ path: String, isOutput: Bool = false) -> String {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return "it is a folder" }
        let needed = isOutput ? URL(fileURLWithPath: path).deletingLastPathComponent().path : path
        if FileManager.default.fileExists(atPath: needed) { return error.localizedDescription }
        return isOutput ? "there is no such folder" : "there is no such file"
    }

    private func fail(_ message: String, _ code: ExitCode) throws -> Never {
        say(message)
        throw code
    }

    private func say(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}

/// A time limit of at least a second, written as in documents: 190s, 3m.
struct TimeLimit: ExpressibleByArgument, CustomStringConvertible {
    let seconds: Int

    init(seconds: Int) { self.seconds = seconds }

    init?(argument: String) {
        guard let seconds = DurationText.seconds(argument), seconds > 0 else { return nil }
        self.seconds = seconds
    }

    var duration: Duration { .seconds(seconds) }
    var description: String { "\(seconds)s" }
    var defaultValueDescription: String { description }
}
