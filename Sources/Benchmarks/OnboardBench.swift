import ArgumentParser

@main
struct OnboardBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onboard-bench",
        abstract: "Measures the scheduling engine of onboard.",
        subcommands: [GenerateCommand.self, Itc2007Command.self])
}
