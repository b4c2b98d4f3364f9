import ArgumentParser
import Documents
import Presentation

struct CurriculaVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "curricula",
            abstract: Help.curriculaAbstract,
            discussion: Help.curriculaDiscussion,
            subcommands: [ListVerb.self, ShowVerb.self, CheckFileVerb.self, CopyVerb.self], defaultSubcommand: ListVerb.self)
    }

    /// Language and form of a listing.
    struct Output: ParsableArguments {
        @Option(name: .customLong("lang"), help: Help.language) var asked: Language?
        @Option(help: Help.format) var format: OutputFormat = .table

        var language: Language { asked ?? Speech.system }

        func print(_ listing: Listing) throws { try Terminal.result(listing, format, language) }
    }

    struct ListVerb: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "list", abstract: Help.listAbstract,
                discussion: Help.listDiscussion)
        }

        @OptionGroup var output: Output

        func run() throws {
            let curricula = BundledFiles.curriculumIDs.compactMap { Bundled.curriculum($0) }
            try output.print(Listings.curricula(curricula, in: output.language))
        }
    }

    struct ShowVerb: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show", abstract: Help.showAbstract,
                discussion: Help.showDiscussion)
        }

        @Argument(help: Help.showID) var id: String
        @OptionGroup var output: Output

        func run() throws {
            let curriculum = try Bundled.required(id, in: output.language)
            try output.print(Listings.modules(of: curriculum, in: output.language))
        }
    }

    struct CheckFileVerb: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "check",
                abstract: Help.checkFileAbstract,
                discussion: Help.checkFileDiscussion)
        }

        @Argument(help: Help.checkFileFile) var file: String
        @OptionGroup var output: Output

        func run() throws {
            let language = output.language
            let (curriculum, diagnostics): (Curriculum?, [Diagnostic]) =
                switch DocumentReader.curriculum(at: file) {
                case .usable(let curriculum, let notices): (curriculum, notices)
                case .unusable(let diagnostics): (nil, diagnostics)
                }
            if output.format == .table {
                Report.print(diagnostics, in: language)
            } else {
                try output.print(Listings.diagnostics(diagnostics, in: language))
            }
            // Whoever writes a curriculum wants to be stopped by a missing translation, which a roll-out gets along with.
            let isWhole = diagnostics.allSatisfy { diagnostic in
                if case .missingTranslation = diagnostic.problem { false } else { diagnostic.severity == .notice }
            }
            if let curriculum, isWhole {
                if output.format == .table { Terminal.result(ProgramWording.fine(curriculum, in: language)) }
                return
            }
            throw Status.input
        }
    }

    struct CopyVerb: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "copy",
                abstract: Help.copyAbstract,
                discussion: Help.copyDiscussion)
        }

        @Argument(help: Help.copyID) var id: String
        @Argument(help: Help.copyFile) var file: String
        @Option(name: .customLong("lang"), help: Help.language) var asked: Language?

        func run() throws {
            let language = asked ?? Speech.system
            _ = try Bundled.required(id, in: language)
            guard let bytes = BundledFiles.bytes(of: "\(id).yaml") else { throw Status.input }
            try Files.create(bytes, at: file, language)
            Terminal.result(ProgramWording.wrote(file, in: language))
        }
    }
}

/// Bundled curricula by their ids.
enum Bundled {
    static func curriculum(_ id: String) -> Curriculum? {
        guard case .usable(let curriculum, _) = BundledFiles.curriculum(id: id) else { return nil }
        return curriculum
    }

    /// The curriculum of that id; an unknown one ends the program.
    static func required(_ id: String, in language: Language) throws -> Curriculum {
        if let curriculum = curriculum(id) { return curriculum }
        Terminal.message(ProgramWording.unknownCurriculum(id, known: BundledFiles.curriculumIDs, in: language))
        throw Status.input
    }
}
