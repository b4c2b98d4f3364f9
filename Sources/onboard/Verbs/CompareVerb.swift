import ArgumentParser
import Comparing
import Documents
import Planning
import Presentation
import Scheduling

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
    var strategies: StrategyList = StrategyList(strategies: Strategy.allCases, searches: true)
    @Option(help: Help.compareRuns) var runs: RunCount?
    @OptionGroup var scope: ScopeOptions
    @Flag(help: Help.compareTrim) var trim = false
    @Option(help: Help.compareWrite) var write: String?
    @OptionGroup var search: SearchOptions
    @Option(help: Help.format) var format: OutputFormat = .table

    func run() async throws {
        let whole = try document.rollout()
        let language = document.asked ?? whole.language
        let cut = try scope.cut(whole, language)
        let rollout = cut?.rollout ?? whole
        let options = try search.planning(rollout, language: language)
        if let write { try checkWriting(to: write, language) }
        let plans = await Plans.make(rollout, strategies: strategies.strategies, options: options, language: language)
        let review = await Comparisons.review(cut, of: whole, against: plans, options: options, language: language)
        var comparison = await Comparisons.make(plans, scope: review, runs: runs?.number, language: language)
        if strategies.searches { comparison.auto = await stagings(rollout, plans, options, language) }
        if let write { try self.write(comparison.auto?.found.first?.plan, to: write, language) }
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

    /// Other ways to cut the stages than the written one.
    private func stagings(
        _ rollout: Rollout, _ plans: [Plan], _ options: PlanningOptions, _ language: Language
    ) async -> AutoStaging? {
        let known = plans.first { $0.strategy == .staged }
        let written: Plan?
        if let known {
            written = known
        } else {
            written = await Plans.make(rollout, strategies: [.staged], options: options, language: language).first
        }
        guard let written else { return nil }
        let label = ProgramWording.searchingStages(in: language)
        return await StagingFinder.find(against: written) { requests, isQuick in
            var own = options
            if isQuick { own.effort = .quick }
            return await Plans.make(requests, options: own, label: label)
        }
    }

    // MARK: Writing

    private func checkWriting(to path: String, _ language: Language) throws {
        guard strategies.searches else {
            Terminal.message(ProgramWording.writeNeedsAuto(in: language))
            throw Status.input
        }
        try Files.new(path, language)
        guard Files.isBeside(path, document.document) else {
            Terminal.message(ProgramWording.writeBeside(path, in: language))
            throw Status.input
        }
    }

    private func write(_ plan: Plan?, to path: String, _ language: Language) throws {
        guard let plan else {
            Terminal.message(ProgramWording.nothingToWrite(in: language))
            return
        }
        let original = DocumentReader.head(ofRolloutAt: document.document, bytes: Self.longestDocument) ?? []
        guard let bytes = FoundDocument.bytes(of: plan, in: original, language: language) else {
            Terminal.message(ProgramWording.cannotWriteStages(in: language))
            throw Status.input
        }
        try Files.create(bytes, at: path, language)
        Terminal.message(ProgramWording.wrote(path, in: language))
    }

    /// More than any document that can be read.
    private static let longestDocument = 1 << 26
}
