import ArgumentParser
import Documents
import Planning
import Presentation
import Publishing
import Storage

struct PublishVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "publish", abstract: Help.publishAbstract, discussion: Help.publishDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Option(help: Help.publishStrategy) var strategy: Strategy?
    @Flag(name: .customLong("dry-run"), help: Help.publishDryRun) var dryRun = false
    @Option(help: Help.publishTo) var to: String?
    @Option(help: Help.exportMail) var mail: String?
    @Option(name: .customLong("mail-from"), help: Help.exportMailFrom) var mailFrom: String = Mails.defaultSender
    @Option(help: Help.exportAlarm) var alarm: TimeLimit?
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var search: SearchOptions
    @Option(help: Help.format) var format: OutputFormat = .table

    func run() async throws {
        let kept = try Kept.open(
            document.document, database, now: search.now, asked: document.asked)
        let language = kept.language
        guard let announcement = try await announcement(kept) else { return }
        if announcement.plan.wasCutShort { Terminal.message(ProgramWording.cutShort(in: language)) }
        var number = kept.dossier.publications.last?.number
        let isNew = !announcement.isPublished
        if isNew, !dryRun {
            let published = try Database.saying(language) { () throws(StoreFailure) in
                try announcement.publish(in: kept.dossier, by: Kept.user)
            }
            guard let published else {
                Terminal.message(StoreWording.text(.overtaken, in: language))
                throw Status.environment
            }
            number = published.number
        }
        try print(announcement, kept, number, isNew: isNew)
        if !dryRun { try write(announcement, kept) }
        if announcement.plan.hasGaps { throw Status.gaps }
    }

    /// The latest plan made again where it suits, else a fresh one.
    private func announcement(_ kept: Kept) async throws -> Announcement? {
        let dossier = kept.dossier
        let alarm = alarm.map { max(1, Int($0.duration.components.seconds) / 60) }
        let exported = try to.map { try Files.ledger(ofExportIn: $0, kept.language) } ?? nil
        if let replan = dossier.replan, strategy == nil || strategy == replan.strategy, let plan = dossier.plan(of: replan) {
            let files = DocumentFiles(document: replan.documentPath, contents: replan.files)
            let announcement = try Database.saying(kept.language) { () throws(StoreFailure) in
                try Announcement(
                    plan, dossier, files: files, through: .some(replan.actualsThrough), exported: exported, alarm: alarm)
            }
            guard !announcement.isTooOld(dossier, madeAt: replan.moment) else {
                Terminal.message(kept.words.tooOld(dossier.now))
                throw Status.input
            }
            Terminal.message(kept.words.takesReplan(replan.moment))
            if files != dossier.files { Terminal.message(kept.words.documentChanged()) }
            let since = dossier.entries.map(\.id).filter { id in replan.actualsThrough.map { $0 < id } ?? true }
            if !since.isEmpty { Terminal.message(kept.words.recordedSince(since)) }
            return announcement
        }
        guard let plan = try await kept.plan(strategy ?? dossier.strategy ?? .staged, search) else { return nil }
        return try Database.saying(kept.language) { () throws(StoreFailure) in
            try Announcement(plan, dossier, exported: exported, alarm: alarm)
        }
    }

    private func print(_ announcement: Announcement, _ kept: Kept, _ number: Int64?, isNew: Bool) throws {
        let language = kept.language
        switch format {
        case .json: Terminal.result(bytes: try announcement.json(in: language))
        case .csv: Terminal.result(bytes: ChangesCSV.bytes(announcement.people, in: announcement.everybody, language: language))
        case .table:
            let words = kept.words
            if dryRun {
                Terminal.result(words.rehearsed(announcement.plan))
            } else if let number {
                Terminal.result(isNew ? words.published(number, announcement.plan) : words.unchanged(number))
            }
            if announcement.isFirst {
                Terminal.result(words.firstTime(announcement.people))
            } else if isNew {
                Terminal.result(
                    "\n"
                        + ChangesText.render(
                            announcement.people, sessions: announcement.changes, in: announcement.everybody, language: language,
                            style: Terminal.style))
            }
            let gaps = TimetableText.gaps(announcement.plan, language: language, style: Terminal.style)
            if !gaps.isEmpty { Terminal.result(gaps) }
        }
    }

    private func write(_ announcement: Announcement, _ kept: Kept) throws {
        let language = kept.language
        if let to {
            try Files.write(
                Export(announcement.plan, publication: announcement.publication, language: language), to: to, language)
            if format == .table { Terminal.result(ProgramWording.exported(announcement.plan, to: to, in: language)) }
        }
        if let mail {
            let mails = Mails.files(of: announcement.plan, announcement.publication, from: mailFrom)
            try Files.replaceMails(mails, in: mail, language)
            if format == .table { Terminal.result(ProgramWording.mailed(mails.count, to: mail, in: language)) }
        }
    }
}
