import ArgumentParser
import Documents
import Planning
import Presentation

struct PaymentVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "payment", abstract: Help.paymentAbstract, discussion: Help.paymentDiscussion)
    }

    @Argument(help: Help.recordStage) var stage: String
    @Option(help: Help.recordDate) var date: String
    @Option(help: Help.paymentAmount) var amount: String?
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(date)
        let money = try amount.map { text throws in
            if let money = MoneyText.money(text), money > .zero { return money }
            Terminal.message(ProgramWording.notMoney(text, in: options.language))
            throw Status.input
        }
        try options.record { recording throws(RecordingProblem) in
            .payment(stage: try recording.stage(stage), date: date, amount: money)
        }
    }
}

struct SetupVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "setup", abstract: Help.setupAbstract, discussion: Help.setupDiscussion)
    }

    @Argument(help: Help.recordStage) var stage: String
    @Option(help: Help.recordDate) var date: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(date)
        try options.record { recording throws(RecordingProblem) in .setup(stage: try recording.stage(stage), date: date) }
    }
}

struct StageSlipsVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "stage-slips", abstract: Help.stageSlipsAbstract, discussion: Help.stageSlipsDiscussion)
    }

    @Argument(help: Help.recordStage) var stage: String
    @Option(help: Help.stageSlipsTo) var to: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(to)
        try options.record { recording throws(RecordingProblem) in .stageSlips(stage: try recording.stage(stage), to: date) }
    }
}

struct StageCancelledVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "stage-cancelled", abstract: Help.stageCancelledAbstract, discussion: Help.stageCancelledDiscussion)
    }

    @Argument(help: Help.recordStage) var stage: String
    @Option(help: Help.recordDate) var date: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(date)
        try options.record { recording throws(RecordingProblem) in .stageCancelled(stage: try recording.stage(stage), date: date)
        }
    }
}

struct FeatureDroppedVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "feature-dropped", abstract: Help.featureDroppedAbstract, discussion: Help.featureDroppedDiscussion)
    }

    @Argument(help: Help.recordFeature) var feature: String
    @Option(help: Help.recordDate) var date: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(date)
        try options.record { recording throws(RecordingProblem) in
            .featureDropped(feature: try recording.feature(feature), date: date)
        }
    }
}

struct ContractorChangedVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "contractor-changed", abstract: Help.contractorAbstract, discussion: Help.contractorDiscussion)
    }

    @Option(help: Help.recordDate) var date: String
    @Option(help: Help.contractorDays) var days: DayCount
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(date)
        try options.record { _ throws(RecordingProblem) in .contractorChanged(date: date, days: days.number) }
    }
}

struct UndoVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "undo", abstract: Help.undoAbstract, discussion: Help.undoDiscussion)
    }

    @Argument(help: Help.undoEntry) var entry: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        guard let number = Int64(entry), number > 0 else {
            Terminal.message(ProgramWording.notAnEntry(entry, in: options.language))
            throw Status.input
        }
        try options.record { _ throws(RecordingProblem) in .undo(EntryID(number)) }
    }
}
