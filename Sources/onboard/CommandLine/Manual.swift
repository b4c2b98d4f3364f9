import ArgumentParser
import Documents
import Foundation

/// A verb with its arguments and options, as the argument parser knows them: the one source of help and of complaints.
struct Manual: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let defaultSubcommand: String?
    private let subcommands: [Manual]?
    private let arguments: [Entry]?

    /// The whole program.
    static func ofProgram() throws -> Manual {
        struct Tool: Decodable { let command: Manual }
        return try JSONDecoder().decode(Tool.self, from: Data(Onboard._dumpHelp().utf8)).command
    }

    /// The verbs under this one. The parser's own `help` is none: it is read before the parser.
    var verbs: [Manual] { (subcommands ?? []).filter { $0.commandName != Self.help } }
    static let help = "help"

    /// The verb of that name.
    func verb(_ name: String) -> Manual? { verbs.first { $0.commandName == name } }

    /// The arguments by place.
    var positionals: [Entry] { (arguments ?? []).filter { $0.kind == .positional } }

    /// The arguments by name, but for `--help`.
    var options: [Entry] { (arguments ?? []).filter { $0.kind != .positional && !$0.isHelp } }

    /// The option of that name, hyphens included.
    func option(_ name: String) -> Entry? { options.first { $0.flags.contains(name) } }

    /// An argument or an option.
    struct Entry: Decodable {
        enum Kind: String, Decodable {
            case positional, option, flag
        }

        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let kind: Kind
        let isOptional: Bool
        let isRepeating: Bool
        private let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        /// The words that are its values, if these are listed.
        let allValues: [String]?
        let abstract: String?

        /// How it is written: `--lang`, `-h`.
        var flags: [String] { (names ?? []).map { $0.kind == "long" ? "--\($0.name)" : "-\($0.name)" } }

        /// The name that is used in texts.
        var flag: String { flags.first { $0.hasPrefix("--") } ?? flags.first ?? "" }

        /// `--to <dir>`, `<file>`.
        var label: String {
            let value = "<\(valueName ?? "")>"
            return switch kind {
            case .positional: isRepeating ? "\(value)…" : value
            case .option: "\(flag) \(value)"
            case .flag: flag
            }
        }

        var isHelp: Bool { flags.contains("--help") }

        /// `--lang` where no verb is named yet that has it.
        static var language: Entry {
            Entry(
                kind: .option, isOptional: true, isRepeating: false, names: [Name(kind: "long", name: "lang")],
                valueName: "en|ru", defaultValue: nil, allValues: Language.allCases.map(\.rawValue),
                abstract: Help.languageSentence)
        }
    }
}
