import ArgumentParser
import Calendars
import Foundation

/// Many recurrence rules in one process, for judges in other languages.
struct RecurrencesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recurrences",
        abstract: "Expands the rules of a file, for comparison with other programs.",
        discussion: """
            Each line is RULE, DTSTART and a window FROM..THROUGH, with a tab between: the rule's times within the window, as they \
            are on the local clock, are printed as one JSON list a line; null where the rule is refused.
            """)

    @Argument(help: "The file of rules.") var file: String

    func run() throws {
        let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        var output = ""
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 3, let window = fields[2].firstRange(of: "..") else {
                throw ValidationError("not RULE, DTSTART and FROM..THROUGH: \(line)")
            }
            let times = RuleTimes.list(
                rule: fields[0], start: fields[1], from: String(fields[2][..<window.lowerBound]),
                through: String(fields[2][window.upperBound...]))
            output += times.map { "[\($0.map { "\"\($0)\"" }.joined(separator: ","))]" } ?? "null"
            output += "\n"
        }
        print(output, terminator: "")
    }
}
