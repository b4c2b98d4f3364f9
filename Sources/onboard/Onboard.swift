import ArgumentParser
import Foundation
import Presentation

/// The program: options in, one call, output and exit code out.
@main
struct Onboard: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "onboard", abstract: Help.program, discussion: Help.programDiscussion,
            subcommands: [
                DemoVerb.self, InitVerb.self, CheckVerb.self, PlanVerb.self, CompareVerb.self, ReportVerb.self,
                ExplainVerb.self, ExportVerb.self, PublishVerb.self, RecordVerb.self, ReplanVerb.self, HistoryVerb.self,
                DiffVerb.self, CurriculaVerb.self,
            ])
    }

    /// Reads the command line and runs a verb. A wrong option is wrong input like any other: exit code 2.
    static func main() async {
        _ = Interruption.started
        signal(SIGPIPE, SIG_IGN)
        Terminal.reserveStandardStreams()
        do {
            switch Request.read(Array(CommandLine.arguments.dropFirst()), try Manual.ofProgram()) {
            case .help(let path): Terminal.result(HelpPage(path: path, width: Terminal.helpWidth).text)
            case .wrong(let problem, let path):
                let command = path.map(\.commandName).joined(separator: " ")
                Terminal.message(OptionWording.text(problem, command: command, in: Speech.help))
                throw Status.input
            case .run(let arguments): try await run(arguments)
            }
        } catch let status as Status {
            status.exit()
        } catch {
            // What the parser prints by itself (the completions of a shell), or refuses though its own description allowed it.
            let text = fullMessage(for: error)
            guard exitCode(for: error) != .success else {
                Terminal.result(text)
                Status.done.exit()
            }
            Terminal.message(text)
            Status.input.exit()
        }
    }

    private static func run(_ arguments: [String]) async throws {
        var command = try parseAsRoot(arguments)
        if var verb = command as? any AsyncParsableCommand {
            try await verb.run()
        } else {
            try command.run()
        }
    }
}
