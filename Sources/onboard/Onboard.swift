import ArgumentParser
import Foundation

/// The program: options in, one call, output and exit code out.
@main
struct Onboard: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "onboard", abstract: Help.program, discussion: Help.programDiscussion,
            subcommands: [
                DemoVerb.self, InitVerb.self, CheckVerb.self, PlanVerb.self, CompareVerb.self, ExportVerb.self,
                CurriculaVerb.self,
            ])
    }

    /// Runs a verb. A wrong option is wrong input like any other: exit code 2.
    static func main() async {
        _ = Interruption.started
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var verb = command as? any AsyncParsableCommand {
                try await verb.run()
            } else {
                try command.run()
            }
        } catch let status as Status {
            status.exit()
        } catch {
            let text = Frame.translated(fullMessage(for: error))
            guard exitCode(for: error) != .success else {
                Terminal.result(text)
                Status.done.exit()
            }
            Terminal.message(text)
            Status.input.exit()
        }
    }
}
