import ArgumentParser
import Documents
import Planning
import Presentation
import Publishing
import Storage

struct DiffVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "diff", abstract: Help.diffAbstract, discussion: Help.diffDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Option(help: Help.diffFrom) var from: String?
    @Option(help: Help.diffTo) var to: String?
    @OptionGroup var database: DatabaseOptions
    @Option(help: Help.format) var format: OutputFormat = .table

    /// What is compared.
    private struct Side {
        let title: String
        let plan: Plan
        let told: [PlannedSession]
    }

    func run() throws {
        let kept = try Kept.open(document.document, database, now: nil, asked: document.asked, looksBack: true)
        let language = kept.language
        let (one, other) = try sides(kept)
        let everybody = kept.dossier.withEverybody(other.plan)
        // What was past by then is a part of the difference.
        let changes = SessionChange.all(from: one.told, to: other.told, staff: everybody.staff.map(\.id))
        let people = PersonalChanges.all(changes, in: everybody)
        switch format {
        case .json:
            Terminal.result(
                bytes: try PlanDocument(other.plan, changes: .init(changes, people)) {
                    ReasonWording.text($0, in: other.plan, language: language)
                }.json())
        case .csv: Terminal.result(bytes: ChangesCSV.bytes(people, in: everybody, language: language))
        case .table:
            Terminal.result(Terminal.heading(kept.words.between(one.title, other.title)) + "\n")
            Terminal.result(
                ChangesText.render(people, sessions: changes, in: everybody, language: language, style: Terminal.style))
            if !changes.isEmpty {
                Terminal.result("\n" + Terminal.heading(kept.words.bySession()))
                Terminal.result(ChangesText.bySession(changes, in: everybody, language: language, style: Terminal.style))
            }
            let text = SideBySideText(
                [(one.title, one.plan), (other.title, other.plan)], in: kept.dossier.rollout, language: language)
            Terminal.result("\n" + Terminal.heading(kept.words.measures()) + "\n" + text.render(style: Terminal.style))
        }
    }

    private func sides(_ kept: Kept) throws -> (Side, Side) {
        let last = try kept.lastNumber()
        let numbers = kept.dossier.publications
        var later: Side?
        if to == nil, from == nil || from == String(last.number), let replan = kept.dossier.replan {
            later = kept.dossier.plan(of: replan).map { Side(title: kept.words.again(), plan: $0, told: replan.sessions) }
        }
        let end = try to.map { try number($0, kept) } ?? last
        let start: PublicationID
        if let from {
            start = try number(from, kept)
        } else if later != nil {
            start = last
        } else if let before = numbers.last(where: { $0 < end }) {
            start = before
        } else {
            Terminal.message(kept.words.onlyOne())
            throw Status.input
        }
        return (try side(start, kept), try later ?? side(end, kept))
    }

    private func number(_ text: String, _ kept: Kept) throws -> PublicationID {
        if let number = Int64(text), kept.dossier.publications.contains(PublicationID(number)) { return PublicationID(number) }
        Terminal.message(kept.words.noPublication(text, known: kept.dossier.publications.map(\.number)))
        throw Status.input
    }

    private func side(_ id: PublicationID, _ kept: Kept) throws -> Side {
        guard let published = try kept.published(id) else { throw Status.environment }
        return Side(title: kept.words.column(id.number), plan: published.plan, told: published.record.sessions)
    }
}
