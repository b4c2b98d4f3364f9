import ArgumentParser

@main
struct OnboardBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onboard-bench",
        abstract: "Measures the scheduling engine and the calendars of onboard.",
        subcommands: [Itc2007Command.self, RecurrencesCommand.self, CalendarsCommand.self, CalendarMemoryCommand.self])
}
