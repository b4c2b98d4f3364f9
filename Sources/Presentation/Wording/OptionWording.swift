public import Documents

/// What is said about a command line that cannot be understood.
public enum OptionWording {
    /// The problem, with the command whose help says more: two lines.
    public static func text(_ problem: OptionProblem, command: String, in language: Language) -> String {
        let words = OptionSentences(language: language)
        return "\(DiagnosticWording.severity(.error, in: language)): \(words.text(problem))\n\(words.more(command))"
    }
}

private struct OptionSentences {
    let language: Language

    func more(_ command: String) -> String { say("Help: \(command) --help", "Справка: \(command) --help") }

    func text(_ problem: OptionProblem) -> String {
        switch problem {
        case .unknownVerb(let word, let suggestion, let known):
            say("there is no verb \(quoted(word)); ", "команды \(quoted(word)) нет; ")
                + (suggestion.map { say("did you mean \(quoted($0))?", "может быть, \(quoted($0))?") }
                    ?? say("there are: \(list(known))", "есть: \(list(known))"))
        case .unknownOption(let name, let suggestion):
            say("there is no option \(quoted(name)) here", "параметра \(quoted(name)) здесь нет") + hint(suggestion)
        case .missingValue(let option, let expected):
            say("\(option) has no value; expected: \(form(expected))", "у \(option) нет значения; нужно: \(form(expected))")
        case .unexpectedValue(let value, let option):
            say(
                "\(option) takes no value, but \(quoted(value)) is given",
                "у \(option) не бывает значения, а указано \(quoted(value))")
        case .wrongValue(let value, let option, let expected, let suggestion):
            say(
                "\(quoted(value)) does not suit \(option); expected: \(form(expected))",
                "\(quoted(value)) не подходит для \(option); нужно: \(form(expected))") + hint(suggestion)
        case .extraArgument(let word):
            say("\(quoted(word)) is one argument too many", "лишний аргумент \(quoted(word))")
        case .missingArgument(let label, let expected):
            say("\(label) is missing; expected: \(form(expected))", "не указано \(label); нужно: \(form(expected))")
        }
    }

    private func form(_ expected: OptionProblem.Expected) -> String {
        switch expected {
        case .oneOf(let words): list(words)
        case .listOf(let words):
            say("some of \(list(words)), with commas between", "несколько из \(list(words)) через запятую")
        case .wholeNumber(let range):
            say(
                "a whole number from \(range.lowerBound) to \(range.upperBound)",
                "целое число от \(range.lowerBound) до \(range.upperBound)")
        case .features:
            say("ids of features such as telephony, with commas between", "функции по их id, например telephony, через запятую")
        case .length: say("a time above 0 such as 30s, 5m or 1h30m", "время больше нуля, например 30s, 5m или 1h30m")
        case .described(let sentence): asPart(sentence)
        }
    }

    /// A sentence as a part of another one.
    private func asPart(_ sentence: String) -> String {
        let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        guard let first = text.first else { return text }
        return first.lowercased() + text.dropFirst()
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    private func quoted(_ text: String) -> String { "\(language.quotes.opening)\(text.printable)\(language.quotes.closing)" }

    private func hint(_ suggestion: String?) -> String {
        suggestion.map { say("; did you mean \(quoted($0))?", "; может быть, \(quoted($0))?") } ?? ""
    }

    private func say(_ english: String, _ russian: String) -> String {
        switch language {
        case .english: english
        case .russian: russian
        }
    }
}
