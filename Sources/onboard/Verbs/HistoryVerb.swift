import ArgumentParser
import Documents
import Planning
import Presentation
import Publishing
import Storage

struct HistoryVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "history", abstract: Help.historyAbstract, discussion: Help.historyDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Flag(help: Help.historyActual) var actual = false
    @Option(help: Help.historyRescue) var rescue: String?
    @OptionGroup var database: DatabaseOptions
    @Option(help: Help.nowOfHistory) var now: String?
    @Option(help: Help.format) var format: OutputFormat = .table

    func run() throws {
        if let rescue { return try self.rescue(to: rescue) }
        let kept = try Kept.open(document.document, database, now: now, asked: document.asked, looksBack: true)
        _ = try kept.lastNumber()
        if actual { return try printActual(kept) }
        let listing = try Database.saying(kept.language) { () throws(StoreFailure) in
            try History(kept.dossier).listing(in: kept.language)
        }
        try Terminal.result(listing, format, kept.language)
    }

    /// What was promised beside what came of it.
    private func printActual(_ kept: Kept) throws {
        let plans = try kept.firstAndLast()
        let amended = kept.amendment(kept.dossier.strategy ?? .staged)
        let went = try Database.saying(kept.language) { () throws(StoreFailure) in try kept.dossier.planAsItWent(amended) }
        let text = SideBySideText(
            plans, outcome: went.map { (kept.words.asItWent(), $0) }, in: kept.dossier.rollout, language: kept.language)
        switch format {
        case .table:
            Terminal.result(text.render(style: Terminal.style))
            let cost = text.cost()
            if !cost.isEmpty { Terminal.result(cost.map { "- " + $0 }.joined(separator: "\n")) }
            let quizzes = went.flatMap(kept.words.quizzes)
            for line in [kept.words.recordings(amended.happened), quizzes].compactMap(\.self) { Terminal.result("- " + line) }
        case .json, .csv: try Terminal.result(text.listing(), format, kept.language)
        }
    }

    private func rescue(to folder: String) throws {
        let rollout = try document.rollout()
        let language = document.asked ?? rollout.language
        let words = PublishingWording(rollout, language: language)
        let path = database.path(ofRolloutAt: document.document)
        guard let rescued = Rescue(at: path, of: rollout) else {
            Terminal.message(words.notRescued(path))
            throw Status.environment
        }
        try Files.createFolder(rescued.files, at: folder, language)
        Terminal.result(words.rescued(rescued.number, to: folder))
        if !rescued.isWhole { Terminal.message(words.notWhole(rescued.number)) }
    }
}
