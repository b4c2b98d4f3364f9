public import ArgumentParser
import Calendars
public import Documents
public import Planning
import Presentation
public import Scheduling

/// How results are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, csv
}

extension Language: ExpressibleByArgument {}
extension Strategy: ExpressibleByArgument {}
extension Effort: ExpressibleByArgument {}

/// The roll-out and the language in which it is talked about: options of every verb that reads one.
struct DocumentOptions: ParsableArguments {
    @Argument(help: Help.document) var document: String = "."
    @Option(name: .customLong("lang"), help: Help.language) var asked: Language?

    /// What commands that are suggested to the user name; nothing where the user named nothing.
    var named: String? { document == Self.here ? nil : document }
    private static let here = "."

    /// The language of problems, before the document could be read.
    var language: Language { Speech.language(asked, document: document) }

    /// The roll-out. Notices go to stderr; a broken document ends the program.
    func rollout() throws -> Rollout { try Self.read(document, asked) }

    /// The roll-out at that path.
    static func read(_ path: String, _ asked: Language?) throws -> Rollout { try kept(path, asked).rollout }

    /// The roll-out at that path, with the files that it was read from.
    static func kept(_ path: String, _ asked: Language?) throws -> (rollout: Rollout, files: DocumentFiles) {
        let (reading, files) = DocumentReader.keptRollout(at: path)
        switch reading {
        case .usable(let rollout, let notices):
            Report.print(notices, in: asked ?? rollout.language)
            Report.printPinned(rollout, in: asked ?? rollout.language)
            guard let files else { preconditionFailure("a roll-out was read from no file: \(path)") }
            return (rollout, files)
        case .unusable(let diagnostics):
            Report.print(diagnostics, in: Speech.language(asked, document: path))
            throw Status.input
        }
    }
}

/// What a search needs to know.
struct SearchOptions: ParsableArguments {
    @Option(help: Help.seed) var seed = Seed(1)
    @Option(help: Help.effort) var effort: Effort = .normal
    @Option(name: .customLong("time-limit"), help: Help.timeLimit) var timeLimit: TimeLimit?
    @Option(help: Help.now) var now: String?

    /// The planner's options for a roll-out.
    func planning(_ rollout: Rollout, language: Language) throws -> PlanningOptions {
        PlanningOptions(
            seed: seed.number, effort: effort, timeLimit: timeLimit?.duration,
            now: try now.map { try NowOption.moment($0, in: rollout.zone, language) })
    }
}

/// `--now`: a moment with an offset, or in the document's zone.
enum NowOption {
    static func moment(_ text: String, in zone: Zone, _ language: Language) throws -> Moment {
        if let moment = MomentText.moment(text, in: zone) { return moment }
        Terminal.message(ProgramWording.notAMoment(text, in: language))
        throw Status.input
    }
}

/// Problems and notices on stderr.
enum Report {
    static func print(_ diagnostics: [Diagnostic], in language: Language) {
        for diagnostic in diagnostics { Terminal.message(DiagnosticWording.line(diagnostic, in: language)) }
    }

    /// What is pinned though somebody is not free then.
    static func printPinned(_ rollout: Rollout, in language: Language) {
        for conflict in PinnedConflict.all(in: rollout) {
            Terminal.message(PinnedWording.text(conflict, in: rollout, language: language))
        }
    }
}
