import Foundation

internal import Calendars
internal import Documents
internal import Planning

/// The comparison as JSON: the contract of DESIGN.md section 5, `onboard.comparison/1`.
///
/// Money is in the main unit of the currency. `payments` is what the money criteria are summed from.
public struct ComparisonDocument {
    private let comparison: Comparison

    /// The document of that comparison.
    public init(_ comparison: Comparison) {
        self.comparison = comparison
    }

    /// The JSON text in UTF-8, with sorted keys and a line's end at the end.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let currency = comparison.rollout.currency ?? "money"
        let document = Root(
            rollout: comparison.rollout.id.text, seed: comparison.seed,
            strategies: comparison.outcomes.map { Entry($0, currency: currency) })
        return [UInt8](try encoder.encode(document)) + [UInt8(ascii: "\n")]
    }
}

private struct Root: Encodable {
    let schema = "onboard.comparison/1"
    let rollout: String
    let seed: UInt64
    let runs = 0
    let strategies: [Entry]
    /// None, until chance is part of the comparison: what a recommendation is worth cannot be said without it.
    let recommendation = JSONValue.null
}

private struct Entry: Encodable {
    let strategy: String
    let dominatedBy: String?
    let score: JSONValue
    let criteria: [CriterionEntry]
    let payments: [PaymentEntry]

    init(_ outcome: Outcome, currency: String) {
        strategy = outcome.strategy.rawValue
        dominatedBy = outcome.dominatedBy?.rawValue
        score = outcome.score.map { .fraction(($0 * Entry.scorePrecision).rounded() / Entry.scorePrecision) } ?? .null
        criteria = outcome.criteria.map { CriterionEntry($0, currency: currency) }
        payments = outcome.payments.map(PaymentEntry.init)
    }

    /// Three places after the point.
    private static let scorePrecision = 1000.0

    private enum Key: CodingKey { case strategy, dominatedBy, score, criteria, payments }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(strategy, forKey: .strategy)
        // An explicit null: the contract has the key in every entry.
        try container.encode(dominatedBy, forKey: .dominatedBy)
        try container.encode(score, forKey: .score)
        try container.encode(criteria, forKey: .criteria)
        try container.encode(payments, forKey: .payments)
    }
}

private struct CriterionEntry: Encodable {
    let id: String
    let argument: String
    let value: JSONValue
    let unit: String
    let better: String

    init(_ criterion: Criterion, currency: String) {
        id = criterion.id.rawValue
        argument = criterion.id.argument.rawValue
        better = criterion.id.better.rawValue
        switch criterion.value {
        case .money(let money): (value, unit) = (.number(money), currency)
        case .days(let count): (value, unit) = (.whole(count), "days")
        case .featureDays(let count): (value, unit) = (.whole(count), "feature-days")
        case .date(let date): (value, unit) = (.text(date.description), "date")
        case .count(let count): (value, unit) = (.whole(count), "count")
        case .hours(let minutes): (value, unit) = (.quotient(minutes.count, 60), "hours")
        case .minutes(let minutes): (value, unit) = (.whole(minutes.count), "minutes")
        case .never: (value, unit) = (.null, "days")
        }
    }
}

private struct PaymentEntry: Encodable {
    let date: String
    let amount: JSONValue
    let `for`: String
    let stage: String?
    let trainer: String?

    init(_ item: CashItem) {
        date = item.date.description
        amount = .number(item.amount)
        switch item.reason {
        case .price(let id): (`for`, stage, trainer) = ("price", id?.text, nil)
        case .licences(let id): (`for`, stage, trainer) = ("licences", id?.text, nil)
        case .trainer(let id): (`for`, stage, trainer) = ("trainer", nil, id.text)
        }
    }
}

/// A value whose JSON type depends on its unit.
private enum JSONValue: Encodable {
    case whole(Int)
    case fraction(Double)
    case text(String)
    case null

    static func number(_ money: Money) -> JSONValue { quotient(money.minorUnits, 100) }

    static func quotient(_ number: Int, _ divisor: Int) -> JSONValue {
        number.isMultiple(of: divisor)
            ? .whole(number / divisor) : .fraction((Double(number) / Double(divisor) * 100).rounded() / 100)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .whole(let number): try container.encode(number)
        case .fraction(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .null: try container.encodeNil()
        }
    }
}
