import Documents
import Presentation

/// What a command line asks for. It is read before the argument parser sees it, so that what is wrong with it is said in the language of
/// this run, with what was expected.
enum Request {
    /// The help of the last of these verbs, each under the one before it.
    case help([Manual])
    /// To run the parser with these arguments.
    case run([String])
    /// It cannot be understood.
    case wrong(OptionProblem, [Manual])

    /// What the arguments of the program ask for.
    static func read(_ arguments: [String], _ program: Manual) -> Request {
        // What shells ask for when they complete a line.
        if let first = arguments.first, first.hasPrefix("--generate-completion-script") || first == "---completion" {
            return .run(arguments)
        }
        var path = [program]
        var rest = arguments[...]
        var language: [String] = []
        var asksForHelp = false
        while let verb = path.last, !verb.verbs.isEmpty, let word = rest.first {
            if isHelp(word) || (word == Manual.help && path.count == 1) {
                asksForHelp = true
                rest.removeFirst()
            } else if word == languageFlag || word.hasPrefix(languageFlag + "=") {
                // It may stand anywhere; the verb is what takes it.
                let own = Array(rest.prefix(word == languageFlag ? 2 : 1))
                language += own
                rest.removeFirst(own.count)
            } else if let next = verb.verb(word) {
                path.append(next)
                rest.removeFirst()
            } else if word.hasPrefix("-"), let usual = verb.defaultSubcommand.flatMap(verb.verb) {
                path.append(usual)
            } else if word.hasPrefix("-") {
                return .wrong(.unknownOption(word, suggestion: nil), path)
            } else {
                let known = verb.verbs.map(\.commandName)
                return .wrong(
                    .unknownVerb(word, suggestion: Suggestion.nearest(to: word, among: known), known: known), path)
            }
        }
        if asksForHelp || rest.prefix(while: { $0 != terminator }).contains(where: isHelp) { return .help(path) }
        guard var verb = path.last else { return .help(path) }
        if let usual = verb.defaultSubcommand.flatMap(verb.verb) {
            path.append(usual)
            verb = usual
        }
        let words = language + rest
        if !verb.verbs.isEmpty {
            // No verb at all is a question.
            let problem = WordReading.problem(in: language[...], options: [.language], positionals: [])
            return problem.map { .wrong($0, path) } ?? .help(path)
        }
        let problem = WordReading.problem(in: words[...], options: verb.options, positionals: verb.positionals)
        if let problem { return .wrong(problem, path) }
        return .run(path.dropFirst().map(\.commandName) + words)
    }

    private static let languageFlag = "--lang"
    static let terminator = "--"

    private static func isHelp(_ word: String) -> Bool { word == "--help" || word == "-h" }
}
