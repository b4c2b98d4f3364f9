import ArgumentParser

@main
struct OnboardBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onboard-bench",
        abstract: "Measures the scheduling engine and the calendars of onboard, and answers to outside judges of its models.",
        subcommands: [
            AllCommand.self, CompareCommand.self, SizesCommand.self, ThroughputCommand.self, GenerateCommand.self,
            InstanceCommand.self, JudgeCommand.self, Itc2007Command.self, LearningCommand.self, CalibrateCommand.self,
            LearningSpeedCommand.self,
            RecurrencesCommand.self, CalendarsCommand.self, CalendarMemoryCommand.self,
        ])
}
