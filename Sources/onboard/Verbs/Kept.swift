import ArgumentParser
import Calendars
import Comparing
import Documents
import Foundation
import Planning
import Presentation
import Publishing
import Storage

/// Where the roll-out's database is, and what time it is: options of every verb that publishes, records or looks back.
struct DatabaseOptions: ParsableArguments {
    @Option(help: Help.database) var database: String?

    /// Beside the roll-out, unless the user says otherwise.
    func path(ofRolloutAt document: String) -> String {
        if let database { return database }
        let folder = DocumentReader.folder(ofRolloutAt: document)
        return folder.isEmpty ? Self.file : folder.hasSuffix("/") ? folder + Self.file : "\(folder)/\(Self.file)"
    }

    private static let file = "onboard.sqlite"
}

/// A roll-out with what its database holds.
struct Kept {
    let dossier: Dossier
    let language: Language
    let database: String
    var words: PublishingWording { PublishingWording(dossier.rollout, language: language) }

    /// Opens the database of the roll-out at a path. Notices go to stderr; a broken document, or a failure of the database, ends the program.
    static func open(
        _ document: String, _ options: DatabaseOptions, now: String?, asked: Language?, looksBack: Bool = false
    ) throws -> Kept {
        let (rollout, files) = try DocumentOptions.kept(document, asked)
        let language = asked ?? rollout.language
        let moment = try now.map { try NowOption.moment($0, in: rollout.zone, language) } ?? clock
        let path = options.path(ofRolloutAt: document)
        let dossier = try Database.saying(language) { () throws(StoreFailure) in
            try Dossier(path, rollout, files: files, at: document, now: moment)
        }
        let kept = Kept(dossier: dossier, language: language, database: path)
        // Whoever looks back need not care what time it is.
        if dossier.isClockBack, now != nil || !looksBack { Terminal.message(kept.words.clockBack(dossier.now)) }
        if dossier.shifted > 0 { Terminal.message(kept.words.zoneChanged(dossier.shifted)) }
        return kept
    }

    /// What recorded quizzes say of the roll-out at a path; `nil` without one, or without a database. Its document's notices have been said.
    static func quizzes(
        of document: String, _ options: DatabaseOptions, now: String?, language: Language
    ) throws -> QuizFindings? {
        let path = options.path(ofRolloutAt: document)
        guard FileManager.default.fileExists(atPath: path),
            case (.usable(let rollout, _), let files?) = DocumentReader.keptRollout(at: document)
        else { return nil }
        let moment = try now.map { try NowOption.moment($0, in: rollout.zone, language) } ?? clock
        return try Database.saying(language) { () throws(StoreFailure) in
            let dossier = try Dossier(path, rollout, files: files, at: document, now: moment)
            return try dossier.planAsItWent(dossier.amendment(dossier.strategy ?? .staged))?.plan.quizzes
        }
    }

    /// With what its database holds by now.
    func reread() throws -> Kept {
        Kept(
            dossier: try Database.saying(language) { () throws(StoreFailure) in try dossier.reread() }, language: language,
            database: database)
    }

    /// The clock, read once.
    private static var clock: Moment { Moment(minutes: Int(Date().timeIntervalSince1970) / 60) }

    /// Who does it, for the log.
    static var user: String {
        let name = Terminal.environment("USER") ?? Terminal.environment("LOGNAME") ?? NSUserName()
        return name.isEmpty ? "?" : name
    }

    /// The document after what happened, with notices of what could not be applied.
    func amendment(_ strategy: Strategy) -> Amendment {
        let amended = dossier.amendment(strategy)
        let words = RecordWording(dossier.rollout, told: dossier.told, language: language)
        Report.print(amended.diagnostics.filter { $0.severity == .error }, in: language)
        for unused in amended.unused { Terminal.message(words.notice(unused)) }
        return amended
    }

    /// The last publication's number; ends the program where there is none.
    func lastNumber() throws -> PublicationID {
        if let last = dossier.publications.last { return last }
        Terminal.message(words.nothingPublished(database))
        throw Status.input
    }

    /// A publication and its plan; `nil`, and a word on it, where its document cannot be read by this version any more.
    func published(_ id: PublicationID) throws -> (record: PublicationRecord, plan: Plan)? {
        let record = try Database.saying(language) { () throws(StoreFailure) in try dossier.publication(id) }
        if let record, let plan = dossier.plan(of: record) { return (record, plan) }
        Terminal.message(words.unreadable(id.number))
        return nil
    }

    /// The plans of the first publication and of the last one, as far as they can be read, to be set side by side.
    func firstAndLast() throws -> [(title: String, plan: Plan)] {
        let numbers = dossier.publications
        return try [numbers.first, numbers.count > 1 ? numbers.last : nil].compactMap(\.self).compactMap { number in
            try published(number).map { (words.column(number.number), $0.plan) }
        }
    }

    /// Plans again after what happened, or for the first time.
    func plan(_ strategy: Strategy, _ search: SearchOptions) async throws -> Plan? {
        let amended = amendment(strategy)
        var options = try search.planning(amended.rollout, language: language)
        options.now = dossier.now
        guard dossier.last != nil else {
            return await Plans.make(amended.rollout, strategies: [strategy], options: options, language: language).first
        }
        let dossier = dossier
        let again = PlanRequest(rollout: amended.rollout, strategy: strategy)
        return await Plans.make([again], options: options, label: ProgramWording.planning(in: language)) {
            request, options, progress in
            Planner.replan(
                request.rollout, strategy: request.strategy, earlier: dossier.told, happened: amended.happened, now: dossier.now,
                reserved: dossier.reserved, entries: dossier.entries, options: options, progress: progress)
        }.first
    }
}

/// Calls of the database; a failure is said and ends the program.
enum Database {
    static func saying<Result>(_ language: Language, _ call: () throws(StoreFailure) -> Result) throws -> Result {
        do {
            return try call()
        } catch {
            Terminal.message(StoreWording.text(StoreProblem(error), in: language))
            throw Status.environment
        }
    }
}
