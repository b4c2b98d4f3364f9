import ArgumentParser
import Comparing
import Documents
import Planning
import Presentation

struct PlanVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan",
            abstract: Help.planAbstract,
            discussion: Help.planDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Option(help: Help.strategy) var strategy: Strategy = .staged
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var search: SearchOptions
    @Option(help: Help.format) var format: OutputFormat = .table
    @Option(
        help: Help.planOutput)
    var output: String?

    func run() async throws {
        let whole = try document.rollout()
        let language = document.asked ?? whole.language
        let cut = try scope.cut(whole, language)
        let rollout = cut?.rollout ?? whole
        let options = try search.planning(rollout, language: language)
        if let output { try Files.spare(filesOf: document.document, from: output, language) }
        let plans = await Plans.make(rollout, strategies: [strategy], options: options, language: language)
        guard let plan = plans.first else { return }
        let without = cut?.features ?? []
        if let output { try Files.write(try plan.json(in: language, without: without), to: output, language) }
        if plan.wasCutShort { Terminal.message(ProgramWording.cutShort(in: language)) }
        switch format {
        case .table:
            Terminal.result(TimetableText.render(plan, language: language, style: Terminal.style))
            if let review = await Comparisons.review(cut, of: whole, against: plans, options: options, language: language) {
                Terminal.result("\n" + ScopeText.render(review, language: language, style: Terminal.style))
            }
        case .json: Terminal.result(bytes: try plan.json(in: language, without: without))
        case .csv: Terminal.result(bytes: TimetableCSV.bytes(plan, language: language))
        }
        if plan.hasGaps { throw Status.gaps }
    }
}
