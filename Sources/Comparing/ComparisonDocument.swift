import Foundation

internal import Calendars
internal import Documents
internal import Learning
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
            rollout: comparison.rollout.id.text, seed: comparison.seed, runs: comparison.simulation?.runs ?? 0,
            strategies: comparison.outcomes.indices.map { index in
                OutcomeEntry(
                    comparison.outcomes[index], currency: currency, standing: comparison.decision?.standings[index],
                    goLives: comparison.simulation.map { GoLiveEntry.all($0, strategy: index) })
            },
            recommendation: OrNull(comparison.decision.map { RecommendationEntry($0, comparison.outcomes) }),
            undecided: comparison.weighsNothing ? "priorities-zero" : nil,
            assumptions: comparison.simulation.map {
                AssumptionEntry.all($0.assumptions, given: comparison.rollout.assumptions)
            },
            learning: comparison.learning.map(LearningEntry.init), scope: comparison.scope.map(ScopeEntry.init),
            trim: comparison.trim.map { $0.map(TrimEntry.init) },
            auto: comparison.auto.map { AutoEntry($0, currency: currency) })
        return [UInt8](try encoder.encode(document)) + [UInt8(ascii: "\n")]
    }
}

private struct Root: Encodable {
    let schema = "onboard.comparison/1"
    let rollout: String
    let seed: UInt64
    let runs: Int
    let strategies: [OutcomeEntry]
    /// Null where there is nothing to choose between.
    let recommendation: OrNull<RecommendationEntry>
    /// Why there is none, where there would be something to choose between: `priorities-zero`.
    let undecided: String?
    /// Absent where no run was made.
    let assumptions: [AssumptionEntry]?
    let learning: LearningEntry?
    /// Absent unless features are left out.
    let scope: ScopeEntry?
    /// Absent unless it is asked for.
    let trim: [TrimEntry]?
    /// Absent unless a better staging was looked for.
    let auto: AutoEntry?
}

/// What a strategy comes to.
struct OutcomeEntry: Encodable {
    let strategy: String
    let dominatedBy: OrNull<String>
    let score: JSONValue
    fileprivate let criteria: [CriterionEntry]
    let payments: [PaymentEntry]
    let months: [MonthEntry]
    let features: [FeatureEntry]
    let exits: [ExitEntry]
    /// What each priority's criteria are worth.
    let groups: [String: JSONValue]?
    /// Absent where no run was made.
    let goLives: [GoLiveEntry]?

    init(
        _ outcome: Outcome, currency: String, standing: Decision.Standing? = nil, goLives: [GoLiveEntry]? = nil
    ) {
        self.goLives = goLives
        groups = standing.map { standing in
            Dictionary(uniqueKeysWithValues: standing.groups.map { ($0.group.rawValue, JSONValue.thousandths($0.worth)) })
        }
        strategy = outcome.strategy.rawValue
        dominatedBy = OrNull(outcome.dominatedBy?.rawValue)
        score = outcome.score.map(JSONValue.thousandths) ?? .null
        criteria = outcome.criteria.map { CriterionEntry($0, currency: currency) }
        payments = outcome.payments.indices.map { index in
            PaymentEntry(
                outcome.payments[index], outcome.affordability.isEmpty ? nil : outcome.affordability[index])
        }
        months = outcome.months.map(MonthEntry.init)
        features = outcome.features.map(FeatureEntry.init)
        exits = outcome.exits.map(ExitEntry.init)
    }
}

private struct CriterionEntry: Encodable {
    let id: String
    let argument: String
    let value: JSONValue
    let unit: String
    let better: String
    /// Absent where the criterion is no prediction.
    let low: JSONValue?
    let high: JSONValue?
    /// Absent where no run was made, or chance does not touch it: values that so many percent of the runs reach or better.
    let p50: JSONValue?
    let p80: JSONValue?
    let p95: JSONValue?

    init(_ criterion: Criterion, currency: String) {
        id = criterion.id.rawValue
        argument = criterion.id.argument.rawValue
        better = criterion.id.better.rawValue
        (value, unit) = Self.value(criterion.value, currency: currency)
        low = criterion.range.map { Self.value($0.low, currency: currency).0 }
        high = criterion.range.map { Self.value($0.high, currency: currency).0 }
        p50 = criterion.percentiles.map { Self.value($0.p50, currency: currency).0 }
        p80 = criterion.percentiles.map { Self.value($0.p80, currency: currency).0 }
        p95 = criterion.percentiles.map { Self.value($0.p95, currency: currency).0 }
    }

    private static func value(_ value: Criterion.Value, currency: String) -> (JSONValue, unit: String) {
        switch value {
        case .money(let money): (.number(money), currency)
        case .days(let count): (.whole(count), "days")
        case .featureDays(let count): (.whole(count), "feature-days")
        case .date(let date): (.text(date.description), "date")
        case .count(let count): (.whole(count), "count")
        case .hours(let minutes): (.quotient(minutes.count, 60), "hours")
        case .minutes(let minutes): (.whole(minutes.count), "minutes")
        case .percent(let percent): (.whole(percent), "percent")
        case .probability(let permille): (.fraction(Double(permille) / 1000), "probability")
        case .mean(let hundredths): (.quotient(hundredths, 100), "count")
        case .never: (.null, "days")
        }
    }
}

/// Whether it pays to learn in parts, for the document's own plan.
private struct LearningEntry: Encodable {
    let use: Use
    let breakEven: [PairEntry]

    struct Use: Encodable {
        let low: JSONValue
        let high: JSONValue
        let assumed: Bool
    }

    struct PairEntry: Encodable {
        let strategy: String
        let against: String
        /// The last go-live of anybody under the one and under the other.
        let goLive: String
        let againstGoLive: String
        let ppe: ShareEntry
        let pa: ShareEntry
        /// Null is too close to call.
        let winner: OrNull<String>
    }

    /// The strategy is ahead at shares of use above, or below, that one in percent; at all of them, or at none.
    struct ShareEntry: Encodable {
        let ahead: String
        let percent: JSONValue?

        init(_ breakEven: BreakEven) {
            (ahead, percent) =
                switch breakEven {
                case .above(let share): ("above", .whole(ShownShare.exactPercent(share)))
                case .below(let share): ("below", .whole(ShownShare.exactPercent(share)))
                case .always: ("always", nil)
                case .never: ("never", nil)
                }
        }
    }

    init(_ learning: LearningComparison) {
        use = Use(
            low: .whole(ShownShare.exactPercent(learning.use.low)), high: .whole(ShownShare.exactPercent(learning.use.high)),
            assumed: learning.isUseAssumed)
        breakEven = learning.pairs.map { pair in
            let winner: Strategy? =
                switch pair.verdict {
                case .first: pair.parts
                case .second: pair.block
                case .tooCloseToCall: nil
                }
            return PairEntry(
                strategy: pair.parts.rawValue, against: pair.block.rawValue, goLive: pair.partsGoLive.description,
                againstGoLive: pair.blockGoLive.description, ppe: ShareEntry(pair.ppe), pa: ShareEntry(pair.pa),
                winner: OrNull(winner?.rawValue))
        }
    }
}

/// A value whose JSON type depends on its unit.
enum JSONValue: Encodable {
    case whole(Int)
    case fraction(Double)
    case text(String)
    case null

    /// Three places after the point.
    static func thousandths(_ number: Double) -> JSONValue { .fraction((number * 1000).rounded() / 1000) }

    static func number(_ money: Money) -> JSONValue { quotient(money.minorUnits, 100) }

    static func quotient(_ number: Int, _ divisor: Int) -> JSONValue {
        number.isMultiple(of: divisor)
            ? .whole(number / divisor) : .fraction((Double(number) / Double(divisor) * 100).rounded() / 100)
    }

    /// By how much a value is more than another one of its kind, dates in days; `nil` where one of them never comes to pass.
    static func difference(_ value: Criterion.Value, _ other: Criterion.Value) -> JSONValue? {
        if value == .never || other == .never { return nil }
        let more = value.magnitude - other.magnitude
        switch value {
        case .money, .mean: return quotient(more, 100)
        case .hours: return quotient(more, 60)
        case .probability: return .fraction(Double(more) / 1000)
        case .days, .featureDays, .date, .count, .minutes, .percent, .never: return .whole(more)
        }
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
