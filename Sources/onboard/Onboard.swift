import ArgumentParser

/// The program: options in, one call, output and exit code out.
@main
struct Onboard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onboard",
        abstract: "Plans who learns what, when and with whom when a company rolls out a CRM.",
        subcommands: [])
}
