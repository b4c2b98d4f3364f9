import ArgumentParser
import Documents
import Planning
import Presentation

/// The values of an option that can be wrong in a way of their own.
protocol ExplainedValue: ExpressibleByArgument {
    /// What a value looks like.
    static var expected: OptionProblem.Expected { get }
    /// The part of a text that keeps it from being a value, and what was probably meant.
    static func fault(in text: String) -> (part: String, suggestion: String?)?
}

extension ExplainedValue {
    static func fault(in text: String) -> (part: String, suggestion: String?)? { Self(argument: text) == nil ? (text, nil) : nil }

    static func complaint(about text: String, given option: String) -> OptionProblem? {
        fault(in: text).map { .wrongValue($0.part, of: option, expected, suggestion: $0.suggestion) }
    }
}

/// The types of values by the option's name.
enum OptionValues {
    static let types: [String: any ExplainedValue.Type] = [
        "--seed": Seed.self, "--time-limit": TimeLimit.self, "--alarm": TimeLimit.self, "--strategies": StrategyList.self,
        "--runs": RunCount.self, "--days": DayCount.self, "--without": FeatureWords.self,
    ]
}

/// Ids of features; whether the roll-out has them, its document knows.
private struct FeatureWords: ExplainedValue {
    init?(argument: String) {}

    static var expected: OptionProblem.Expected { .features }
}

/// The seed of a search.
struct Seed: ExplainedValue, CustomStringConvertible {
    let number: UInt64

    init(_ number: UInt64) { self.number = number }

    init?(argument: String) {
        guard let number = UInt64(argument) else { return nil }
        self.number = number
    }

    var description: String { "\(number)" }
    static var expected: OptionProblem.Expected { .wholeNumber(0...UInt64.max) }
}

/// How many runs of chance are made.
struct RunCount: ExplainedValue {
    let number: Int

    init?(argument: String) {
        guard let number = Int(argument), Self.range.contains(number) else { return nil }
        self.number = number
    }

    /// Beyond a million nothing is learnt that a thousand do not say.
    private static let range = 0...1_000_000
    static var expected: OptionProblem.Expected { .wholeNumber(UInt64(range.lowerBound)...UInt64(range.upperBound)) }
}

/// A number of working days.
struct DayCount: ExplainedValue {
    let number: Int

    init?(argument: String) {
        guard let number = Int(argument), Self.range.contains(number) else { return nil }
        self.number = number
    }

    /// A year of work is no delay any more.
    private static let range = 0...260
    static var expected: OptionProblem.Expected { .wholeNumber(UInt64(range.lowerBound)...UInt64(range.upperBound)) }
}

/// A length of time, `30s`, `5m`, `1h30m`.
struct TimeLimit: ExplainedValue {
    let duration: Duration

    init?(argument: String) {
        guard let seconds = DurationText.seconds(argument), seconds > 0 else { return nil }
        duration = .seconds(seconds)
    }

    static var expected: OptionProblem.Expected { .length }
}

/// Strategies with commas between, each once; `auto` is the search for better stages.
struct StrategyList: ExplainedValue {
    let strategies: [Strategy]
    let searches: Bool

    init(strategies: [Strategy], searches: Bool) { (self.strategies, self.searches) = (strategies, searches) }

    init?(argument: String) {
        var strategies: [Strategy] = []
        let parts = Self.parts(argument)
        for part in parts where part != Self.auto {
            guard let strategy = Strategy(rawValue: part) else { return nil }
            if !strategies.contains(strategy) { strategies.append(strategy) }
        }
        searches = parts.contains(Self.auto)
        // What is found is set beside the written stages.
        self.strategies = strategies.isEmpty ? [.staged] : strategies
    }

    private static let auto = "auto"
    private static let known = Strategy.allCases.map(\.rawValue) + [auto]

    var defaultValueDescription: String {
        strategies == Strategy.allCases && searches ? Help.allStrategies : strategies.map(\.rawValue).joined(separator: ",")
    }

    static var expected: OptionProblem.Expected { .listOf(known) }

    static func fault(in text: String) -> (part: String, suggestion: String?)? {
        parts(text).first { !known.contains($0) }.map { part in
            (part, Suggestion.nearest(to: part, among: known))
        }
    }

    private static func parts(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
