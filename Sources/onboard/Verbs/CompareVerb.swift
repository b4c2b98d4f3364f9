import ArgumentParser
import Comparing
import Documents
import Planning
import Presentation

struct CompareVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "compare",
            abstract: Help.compareAbstract,
            discussion: Help.compareDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Option(
        help: Help.compareStrategies)
    var strategies: StrategyList = StrategyList(strategies: Strategy.allCases)
    @OptionGroup var search: SearchOptions
    @Option(help: Help.format) var format: OutputFormat = .table

    func run() async throws {
        let rollout = try document.rollout()
        let language = document.asked ?? rollout.language
        let options = try search.planning(rollout, language: language)
        let plans = await Plans.make(rollout, strategies: strategies.strategies, options: options, language: language)
        let comparison = Comparison.of(plans)
        if plans.contains(where: \.wasCutShort) { Terminal.message(ProgramWording.cutShort(in: language)) }
        switch format {
        case .table:
            Terminal.result(
                ComparisonText.render(comparison, of: document.named, language: language, style: Terminal.style))
        case .json: Terminal.result(bytes: try ComparisonDocument(comparison).json())
        case .csv: Terminal.result(bytes: ComparisonCSV.bytes(comparison, language: language))
        }
        if plans.contains(where: \.hasGaps) { throw Status.gaps }
    }
}
