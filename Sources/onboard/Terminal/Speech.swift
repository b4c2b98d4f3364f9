import Documents
import Foundation

/// In which language the program speaks.
enum Speech {
    /// The language asked for, else the document's, else the system's.
    static func language(_ asked: Language?, document: String? = nil) -> Language {
        asked ?? document.flatMap(written) ?? system
    }

    /// The system's language: Russian where the locale is.
    static var system: Language {
        let locale = Terminal.environment("LC_ALL") ?? Terminal.environment("LC_MESSAGES") ?? Terminal.environment("LANG") ?? ""
        return locale.lowercased().hasPrefix(Language.russian.rawValue) ? .russian : .english
    }

    /// The language of help, which is made before options are read.
    static let help: Language = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) ?? system }
            if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst("--lang=".count))) ?? system }
        }
        return system
    }()

    /// What a document that may be broken says about its language, so that its problems are told in it.
    private static func written(in path: String) -> Language? {
        guard let head = DocumentReader.head(ofRolloutAt: path, bytes: headBytes) else { return nil }
        for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) where line.hasPrefix("language:") {
            let value = line.dropFirst("language:".count).prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            return Language(rawValue: value)
        }
        return nil
    }

    /// The language stands near the top.
    private static let headBytes = 1 << 16
}
