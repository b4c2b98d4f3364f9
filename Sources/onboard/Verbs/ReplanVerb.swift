import ArgumentParser
import Documents
import Planning
import Presentation
import Publishing
import Storage

struct ReplanVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "replan", abstract: Help.replanAbstract, discussion: Help.replanDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Option(help: Help.publishStrategy) var strategy: Strategy?
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var search: SearchOptions
    @Option(help: Help.format) var format: OutputFormat = .table
    @Option(help: Help.replanOutput) var output: String?

    func run() async throws {
        let kept = try Kept.open(document.document, database, now: search.now, asked: document.asked)
        let language = kept.language
        let last = try kept.lastNumber()
        if let output { try Files.spare(filesOf: document.document, from: output, language) }
        guard let plan = try await kept.plan(strategy ?? kept.dossier.strategy ?? .staged, search) else { return }
        let announcement = try Database.saying(language) { () throws(StoreFailure) in try Announcement(plan, kept.dossier) }
        let json = try announcement.json(in: language)
        if let output { try Files.write(json, to: output, language) }
        try Database.saying(language) { () throws(StoreFailure) in try announcement.keep(in: kept.dossier, by: Kept.user) }
        if plan.wasCutShort { Terminal.message(ProgramWording.cutShort(in: language)) }
        switch format {
        case .json: Terminal.result(bytes: json)
        case .csv: Terminal.result(bytes: ChangesCSV.bytes(announcement.people, in: announcement.everybody, language: language))
        case .table: try print(announcement, kept, after: last)
        }
        if plan.hasGaps { throw Status.gaps }
    }

    private func print(_ announcement: Announcement, _ kept: Kept, after last: PublicationID) throws {
        let (dossier, language, words) = (kept.dossier, kept.language, kept.words)
        Terminal.result(words.again(after: last.number, entries: dossier.entries.holding.count, now: dossier.now) + "\n")
        let isSame = announcement.isPublished
        Terminal.result(
            isSame
                ? words.nothingChanges()
                : ChangesText.render(
                    announcement.people, sessions: announcement.changes, in: announcement.everybody, language: language,
                    style: Terminal.style))
        let gaps = TimetableText.gaps(announcement.plan, language: language, style: Terminal.style)
        if !gaps.isEmpty { Terminal.result(gaps) }
        guard !isSame else { return }
        let plans = try kept.firstAndLast() + [(words.again(), announcement.plan)]
        let text = SideBySideText(plans, in: dossier.rollout, language: language)
        Terminal.result("\n" + Terminal.heading(words.measures()) + "\n" + text.render(style: Terminal.style))
        let cost = text.cost()
        if !cost.isEmpty { Terminal.result(cost.map { "- " + $0 }.joined(separator: "\n")) }
        if let proven = words.proven(announcement.plan) { Terminal.result("\n" + proven) }
        Terminal.result("\n" + words.next(document.named))
    }
}
