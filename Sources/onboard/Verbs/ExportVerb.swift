import ArgumentParser
import Documents
import Planning
import Presentation
import Publishing
import Storage

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
    @Option(help: Help.exportMail) var mail: String?
    @Option(name: .customLong("mail-from"), help: Help.exportMailFrom) var mailFrom: String = Mails.defaultSender
    @Option(help: Help.exportAlarm) var alarm: TimeLimit?
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var search: SearchOptions

    func run() async throws {
        let whole = try document.rollout()
        let language = document.asked ?? whole.language
        let rollout = try scope.rollout(whole, language)
        let options = try search.planning(rollout, language: language)
        let path = database.path(ofRolloutAt: document.document)
        let published = try Database.saying(language) { () throws(StoreFailure) in
            try CalendarLedger.published(in: path, of: rollout.id)
        }
        let plans = await Plans.make(rollout, strategies: [strategy], options: options, language: language)
        guard let plan = plans.first else { return }
        let minutes = alarm.map { max(1, Int($0.duration.components.seconds) / 60) }
        let export = try Files.export(plan, to: to, published: published, now: Files.stamp(options), language, alarm: minutes)
        if let mail {
            let mails = Mails.files(of: plan, export.publication, from: mailFrom)
            try Files.replaceMails(mails, in: mail, language)
            Terminal.result(ProgramWording.mailed(mails.count, to: mail, in: language))
        }
        if plan.wasCutShort { Terminal.message(ProgramWording.cutShort(in: language)) }
        Terminal.result(ProgramWording.exported(plan, to: to, in: language))
        if plan.hasGaps { throw Status.gaps }
    }
}
