import ArgumentParser
import Documents
import Planning
import Presentation

struct ExplainVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: Help.explainAbstract,
            discussion: Help.explainDiscussion)
    }

    @Argument(help: Help.explainSubjects) var subjects: [String]
    @Option(help: Help.explainRollout) var rollout: String = "."
    @Option(help: Help.strategy) var strategy: Strategy = .staged
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var search: SearchOptions
    @OptionGroup var database: DatabaseOptions
    @Option(help: Help.format) var format: OutputFormat = .table
    @Option(name: .customLong("lang"), help: Help.language) var asked: Language?

    func run() async throws {
        let whole = try DocumentOptions.read(rollout, asked)
        let language = asked ?? whole.language
        let rollout = try scope.rollout(whole, language)
        let options = try search.planning(rollout, language: language)
        let plans = await Plans.make(rollout, strategies: [strategy], options: options, language: language)
        guard let made = plans.first else { return }
        let plan = try calibrated(made, language)
        let subjects = try meant(in: plan, language)
        if plan.wasCutShort { Terminal.message(ProgramWording.cutShort(in: language)) }
        let explainer = Explainer(plan, now: options.now)
        let explanations = subjects.map(explainer.explain)
        switch format {
        case .table:
            Terminal.result(
                ExplanationText.render(explanations, of: plan, language: language, style: Terminal.style))
        case .json:
            let words = ExplainWording(plan, language: language).documentWords
            Terminal.result(bytes: try ExplanationDocument(explanations, of: plan, words: words).json())
        case .csv: Terminal.result(bytes: ExplanationCSV.bytes(explanations, of: plan, language: language))
        }
        if explanations.contains(where: \.hasGaps) { throw Status.gaps }
    }

    /// The plan with what quizzes say of the material, where any is recorded.
    private func calibrated(_ plan: Plan, _ language: Language) throws -> Plan {
        try Kept.quizzes(of: self.rollout, database, now: search.now, language: language).map(plan.with(quizzes:)) ?? plan
    }

    /// What is asked about; a word that is nothing, or several people, ends the program.
    private func meant(in plan: Plan, _ language: Language) throws -> [ExplainedSubject] {
        switch SubjectReading.of(subjects, in: plan) {
        case .subjects(let meant):
            if meant.count > subjects.count { Terminal.message(ExplainWording.several(meant, in: language)) }
            return meant
        case let other:
            Terminal.message(ExplainWording.notMeant(other, in: plan, language))
            throw Status.input
        }
    }
}
