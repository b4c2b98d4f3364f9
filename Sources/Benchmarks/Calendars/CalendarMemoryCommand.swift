import ArgumentParser
import Foundation
import Glibc

/// How much memory the reading of a calendar takes.
struct CalendarMemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar-memory", abstract: "Reads a calendar and prints the largest size of the process.",
        shouldDisplay: false)

    @Argument(help: "The calendar.") var file: String

    func run() throws {
        let start = ContinuousClock().now
        CalendarsCommand.read([UInt8](try Data(contentsOf: URL(filePath: file))))
        let spent = ContinuousClock().now - start
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        print("\(usage.ru_maxrss / 1024) MiB, \(spent.components.seconds) s")
    }
}
