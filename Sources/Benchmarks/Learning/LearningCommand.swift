import ArgumentParser
import Foundation

/// Answers an outside judge of the learning models.
struct LearningCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learning",
        abstract: "Answers a request to the learning models, JSON to JSON.",
        discussion: """
            Reads one learner's modules with their events, and prints predicted readiness and learning load. Everything is in the units of the
            request: days from the start, minutes, elements.
            """)

    @Argument(help: "The request, a .json file.") var file: String

    func run() throws {
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            let answer = LearningAnswer(to: try LearningRequest(bytes))
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            print(String(decoding: try encoder.encode(answer), as: UTF8.self))
        } catch let malformed as LearningRequest.Malformed {
            try fail("\(file): \(malformed)")
        } catch {
            try fail("\(file): cannot be read: \(error.localizedDescription)")
        }
    }

    private func fail(_ message: String) throws -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        throw ExitCode(2)
    }
}
