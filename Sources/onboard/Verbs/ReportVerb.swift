import ArgumentParser
import Comparing
import Documents
import Planning
import Presentation

struct ReportVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: Help.reportAbstract,
            discussion: Help.reportDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Option(help: Help.reportOutput) var output: String?
    @Flag(help: Help.reportASCII) var ascii = false
    @Option(help: Help.reportStrategy) var strategy: Strategy?
    @Option(help: Help.compareRuns) var runs: RunCount?
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var search: SearchOptions

    func run() async throws {
        let whole = try document.rollout()
        let language = document.asked ?? whole.language
        let cut = try scope.cut(whole, language)
        let rollout = cut?.rollout ?? whole
        let options = try search.planning(rollout, language: language)
        if let output { try Files.spare(filesOf: document.document, from: output, language) }
        let plans = await Plans.make(rollout, strategies: Strategy.allCases, options: options, language: language)
        let review = await Comparisons.review(cut, of: whole, against: plans, options: options, language: language)
        let comparison = await Comparisons.make(plans, scope: review, runs: runs?.number, language: language)
        if plans.contains(where: \.wasCutShort) { Terminal.message(ProgramWording.cutShort(in: language)) }
        if let output {
            let page = ReportHTML.bytes(comparison, plans: plans, detailing: strategy, options: options, language: language)
            try Files.write(page, to: output, language)
            Terminal.result(ProgramWording.wroteReport(output, bytes: page.count, in: language))
        } else {
            let style = Terminal.style
            Terminal.result(
                ReportText.render(
                    comparison, plans: plans, detailing: strategy, language: language, style: style, onlyASCII: ascii))
        }
        if plans.contains(where: \.hasGaps) { throw Status.gaps }
    }
}
