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
    @OptionGroup var scope: ScopeOptions
    @Flag(help: Help.compareTrim) var trim = false
    @OptionGroup var search: SearchOptions
    @Option(help: Help.format) var format: OutputFormat = .table

    func run() async throws {
        let whole = try document.rollout()
        let language = document.asked ?? whole.language
        let cut = try scope.cut(whole, language)
        let rollout = cut?.rollout ?? whole
        let options = try search.planning(rollout, language: language)
        let plans = await Plans.make(rollout, strategies: strategies.strategies, options: options, language: language)
        var review: ScopeReview?
        if let cut {
            // What is saved shows against the plans of the whole.
            let before = await Plans.make(whole, strategies: strategies.strategies, options: options, language: language)
            review = ScopeReview(cut, whole: before, left: plans)
        }
        var comparison = Comparison.of(plans, scope: review)
        if trim { comparison.trim = FeatureTrim.ranking(of: rollout) }
        if plans.contains(where: \.wasCutShort) { Terminal.message(ProgramWording.cutShort(in: language)) }
        switch format {
        case .table:
            Terminal.result(
                ComparisonText.render(comparison, of: document.named, language: language, style: Terminal.style))
        case .json: Terminal.result(bytes: try ComparisonDocument(comparison).json())
        case .csv:
            let features = comparison.trim.map { TrimListing.listing($0, of: rollout, in: language).csv(language) }
            Terminal.result(bytes: features ?? ComparisonCSV.bytes(comparison, language: language))
        }
        if plans.contains(where: \.hasGaps) { throw Status.gaps }
    }
}
