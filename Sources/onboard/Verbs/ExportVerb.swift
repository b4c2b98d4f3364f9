import ArgumentParser
import Documents
import Planning
import Presentation

struct ExportVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: Help.exportAbstract,
            discussion: Help.exportDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Option(help: Help.strategy) var strategy: Strategy = .staged
    @Option(help: Help.exportTo) var to: String
    @OptionGroup var search: SearchOptions

    func run() async throws {
        let rollout = try document.rollout()
        let language = document.asked ?? rollout.language
        let options = try search.planning(rollout, language: language)
        let plans = await Plans.make(rollout, strategies: [strategy], options: options, language: language)
        guard let plan = plans.first else { return }
        try Files.export(plan, to: to, stamp: Files.stamp(options), language)
        if plan.wasCutShort { Terminal.message(ProgramWording.cutShort(in: language)) }
        Terminal.result(ProgramWording.exported(plan, to: to, in: language))
        if plan.hasGaps { throw Status.gaps }
    }
}
