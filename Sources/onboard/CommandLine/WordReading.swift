import Documents
import Presentation

/// Reads the words after a verb by what the verb takes, and finds the first that is wrong.
struct WordReading {
    private let options: [Manual.Entry]
    private let positionals: [Manual.Entry]
    private var given: Set<String> = []
    private var values = 0

    /// The first thing that is wrong with some words; `nil` where nothing is.
    static func problem(in words: ArraySlice<String>, options: [Manual.Entry], positionals: [Manual.Entry]) -> OptionProblem? {
        var reading = WordReading(options: options, positionals: positionals)
        return reading.read(words)
    }

    private init(options: [Manual.Entry], positionals: [Manual.Entry]) {
        self.options = options
        self.positionals = positionals
    }

    private mutating func read(_ words: ArraySlice<String>) -> OptionProblem? {
        var rest = words
        var onlyValues = false
        while let word = rest.popFirst() {
            let problem: OptionProblem?
            if !onlyValues, word == Request.terminator {
                onlyValues = true
                continue
            } else if !onlyValues, word.hasPrefix("-"), word.count > 1 {
                problem = readOption(word, &rest)
            } else {
                problem = readValue(word)
            }
            if let problem { return problem }
        }
        return missing()
    }

    /// An option, with its value from the word itself (`--seed=1`) or from the next one.
    private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) -> OptionProblem? {
        let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = halves[0]
        guard let option = options.first(where: { $0.flags.contains(name) }) else {
            let known = options.map(\.flag) + ["--help"]
            let suggestion = name.hasPrefix("--") ? Suggestion.nearest(to: name.bare, among: known.map(\.bare)) : nil
            return .unknownOption(name, suggestion: suggestion.map { "--\($0)" })
        }
        given.insert(option.flag)
        guard option.kind == .option else {
            return halves.count == 2 ? .unexpectedValue(halves[1], option: option.flag) : nil
        }
        if halves.count == 2 { return wrong(halves[1], for: option) }
        guard let next = rest.first, !isOption(next) else { return .missingValue(option: option.label, expected(by: option)) }
        rest.removeFirst()
        // The parser takes what begins with a hyphen for an option, whatever it is.
        return wrong(next, for: option) ?? (next.hasPrefix("-") ? .missingValue(option: option.label, expected(by: option)) : nil)
    }

    private mutating func readValue(_ word: String) -> OptionProblem? {
        guard let positional = positionals.count > values ? positionals[values] : positionals.last(where: \.isRepeating) else {
            return .extraArgument(word)
        }
        values += 1
        return wrong(word, for: positional)
    }

    /// Whether this is an option of the verb, and so no value of another one.
    private func isOption(_ word: String) -> Bool {
        word.hasPrefix("--") || options.contains { $0.flags.contains(word) }
    }

    private func wrong(_ text: String, for entry: Manual.Entry) -> OptionProblem? {
        let name = entry.kind == .positional ? entry.label : entry.flag
        if text.isEmpty { return .missingValue(option: entry.label, expected(by: entry)) }
        if let words = entry.allValues, !words.isEmpty {
            guard !words.contains(text) else { return nil }
            return .wrongValue(text, of: name, .oneOf(words), suggestion: Suggestion.nearest(to: text, among: words))
        }
        return OptionValues.types[name]?.complaint(about: text, given: name)
    }

    private func expected(by entry: Manual.Entry) -> OptionProblem.Expected {
        if let words = entry.allValues, !words.isEmpty { return .oneOf(words) }
        return OptionValues.types[entry.flag]?.expected ?? .described(entry.abstract ?? "")
    }

    private func missing() -> OptionProblem? {
        let missingOption = options.first { !$0.isOptional && !given.contains($0.flag) }
        let missingPositional = positionals.dropFirst(values).first { !$0.isOptional }
        return (missingPositional ?? missingOption).map { .missingArgument($0.label, expected(by: $0)) }
    }
}

extension String {
    /// The name of an option without its hyphens.
    fileprivate var bare: String { String(drop { $0 == "-" }) }
}
