import ArgumentParser
import Comparing
import Documents
import Foundation
import Planning
import Presentation
import Publishing

struct DemoVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "demo",
            abstract: Help.demoAbstract,
            discussion: Help.demoDiscussion)
    }

    @ArgumentParser.Argument(help: Help.demoExample) var example: String = "okna-plus"
    @Option(help: Help.demoTo) var to: String?
    @Flag(help: Help.demoList) var list = false
    @OptionGroup var search: SearchOptions
    @Option(help: Help.format) var format: OutputFormat = .table
    @Option(name: .customLong("lang"), help: Help.language) var asked: Language?

    func run() async throws {
        let fallback = asked ?? Speech.system
        if list { return try printExamples(fallback) }
        let files = BundledFiles.files(ofExample: example)
        guard !files.isEmpty else {
            Terminal.message(ProgramWording.unknownExample(example, known: BundledFiles.exampleNames, in: fallback))
            throw Status.input
        }
        guard let to else {
            Terminal.message(ProgramWording.missingFolder(in: fallback))
            throw Status.input
        }
        guard let rollout = try Self.read(example, fallback) else { throw Status.environment }
        let language = asked ?? rollout.language
        let options = try search.planning(rollout, language: language)
        let plans = await Plans.make(rollout, strategies: Strategy.allCases, options: options, language: language)
        let comparison = await Comparisons.make(
            plans, runs: min(Self.runs, Simulation.defaultRuns(of: rollout)), language: language)
        let exported = plans.flatMap { plan in
            Export(plan, now: Files.stamp(options), language: language).files.map { file in
                OutputFile(path: "\(Self.plansFolder)/\(plan.strategy.rawValue)/\(file.path)", bytes: file.bytes)
            }
        }
        let report = OutputFile(
            path: Self.report, bytes: ReportHTML.bytes(comparison, plans: plans, options: options, language: language))
        try Files.createFolder(
            files.map { OutputFile(path: $0.name, bytes: $0.bytes) } + exported + [report], at: to, language)
        switch format {
        case .table:
            Terminal.result(ComparisonText.render(comparison, of: to, language: language, style: Terminal.style))
            Terminal.result("")
            Terminal.result(ProgramWording.demoDone(to, in: language))
        case .json: Terminal.result(bytes: try ComparisonDocument(comparison).json())
        case .csv: Terminal.result(bytes: ComparisonCSV.bytes(comparison, language: language))
        }
    }

    /// Fewer than `compare` makes: a demo is there to be seen soon.
    private static let runs = 200
    /// Where the plans and calendars lie in the demo's folder.
    private static let plansFolder = "plans"
    private static let report = "report.html"

    private func printExamples(_ language: Language) throws {
        var examples: [(name: String, rollout: Rollout)] = []
        for name in BundledFiles.exampleNames {
            if let rollout = try Self.read(name, language) { examples.append((name, rollout)) }
        }
        let listing = Listings.examples(examples, in: language)
        switch format {
        case .table: Terminal.result(listing.table(Terminal.style))
        case .json: Terminal.result(bytes: try listing.json())
        case .csv: Terminal.result(bytes: listing.csv(language))
        }
    }

    /// An example, read as every roll-out is: from files, which lie in the system's temporary folder for that long.
    private static func read(_ example: String, _ language: Language) throws -> Rollout? {
        let process = ProcessInfo.processInfo.processIdentifier
        let scratch = FileManager.default.temporaryDirectory.appending(path: "onboard-\(process)-\(example)").path
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let files = BundledFiles.files(ofExample: example).map { OutputFile(path: $0.name, bytes: $0.bytes) }
        try Files.createFolder(files, at: scratch, language)
        guard case .usable(let rollout, _) = DocumentReader.rollout(at: scratch) else { return nil }
        return rollout
    }
}
