internal import Calendars
internal import Documents
internal import Planning

/// What decides the comparison, and what would turn it around.
struct RecommendationEntry: Encodable {
    let strategy: String
    let margin: JSONValue
    /// Bounds of the margin, 95 %; absent without runs.
    let low: JSONValue?
    let high: JSONValue?
    let separated: Bool
    let flips: [FlipEntry]
    /// Of what the runs leave it open whether it turns the answer around.
    let unsettled: [String]
    /// Of each of these, in their order, between what bounds it does not.
    let unsettledBeyond: [[String]]
    /// Absent without a budget: `suffices`, `waits` or `never`.
    let money: String?
    /// From when on everything can be paid, where it waits.
    let moneyFrom: String?

    init(_ decision: Decision, _ outcomes: [Outcome]) {
        unsettled = decision.unsettled.map(\.assumption.id)
        unsettledBeyond = decision.unsettled.map { entry in
            [entry.steady.lowerBound, entry.steady.upperBound].map { AssumptionEntry.text($0, entry.assumption.unit) }
        }
        let money = outcomes.first { $0.strategy == decision.best }?.money
        switch money {
        case .suffices: (self.money, moneyFrom) = ("suffices", nil)
        case .waits(let day, _): (self.money, moneyFrom) = ("waits", day.description)
        case .never: (self.money, moneyFrom) = ("never", nil)
        case nil: (self.money, moneyFrom) = (nil, nil)
        }
        strategy = decision.best.rawValue
        margin = .thousandths(decision.margin)
        low = decision.interval.map { .thousandths($0.lowerBound) }
        high = decision.interval.map { .thousandths($0.upperBound) }
        separated = decision.separated
        flips = decision.flips.map(FlipEntry.init)
    }
}

/// One change; `to` and `winner` are null where none within the range makes another strategy the best.
struct FlipEntry: Encodable {
    let assumption: String
    let from: String
    let to: OrNull<String>
    let winner: OrNull<String>
    let range: [String]
    /// Absent where nothing moves along: with which other number the change has to be written.
    let along: AlongEntry?

    struct AlongEntry: Encodable {
        let assumption: String
        let to: String
    }

    init(_ flip: Flip) {
        along = flip.along.map {
            AlongEntry(assumption: $0.assumption.id, to: AssumptionEntry.text($0.to, $0.assumption.unit))
        }
        switch flip.subject {
        case .assumption(let entry): assumption = entry.id
        case .weight(let group): assumption = "priorities.\(group.rawValue)"
        case .use: assumption = "use-between-stages"
        }
        from = Self.text(flip.from, flip.subject)
        to = OrNull(flip.to.map { Self.text($0, flip.subject) })
        winner = OrNull(flip.winner?.rawValue)
        range = [flip.range.lowerBound, flip.range.upperBound].map { Self.text($0, flip.subject) }
    }

    /// As the document writes it: `5d`, `8%`; weights and factors as numbers.
    private static func text(_ number: Double, _ subject: Flip.Subject) -> String {
        switch subject {
        case .weight: AssumptionEntry.text(number, .factor)
        case .use: AssumptionEntry.text(number, .share)
        case .assumption(let assumption): AssumptionEntry.text(number, assumption.unit)
        }
    }
}

/// A number of the risk model: value, unit, range, source.
struct AssumptionEntry: Encodable {
    let id: String
    let value: String
    let range: [String]
    let source: String

    static func all(_ assumptions: RiskAssumptions, given: Assumptions) -> [AssumptionEntry] {
        Assumption.table.map { entry in
            AssumptionEntry(
                id: entry.id, value: text(entry.number(in: assumptions), entry.unit),
                range: [entry.range.lowerBound, entry.range.upperBound].map { text($0, entry.unit) },
                source: entry.isGiven(in: given) ? "document" : entry.source.rawValue)
        }
            + assumptions.droppedFeatures.map { feature, chance in
                AssumptionEntry(
                    id: "feature-dropped.\(feature)", value: text(chance, .share), range: [0, 1].map { text($0, .share) },
                    source: "document")
            }
    }

    static func text(_ number: Double, _ unit: Assumption.Unit) -> String {
        switch unit {
        case .days: "\(Int(number.rounded()))d"
        case .share: decimal(Int((number * 100_000).rounded()), of: 1000) + "%"
        case .factor: decimal(Int((number * 100).rounded()), of: 100)
        }
    }

    /// A decimal number without zeros at its end. Requires `number >= 0`.
    private static func decimal(_ number: Int, of whole: Int) -> String {
        let (units, rest) = number.quotientAndRemainder(dividingBy: whole)
        var digits = Substring(String(whole + rest).dropFirst())
        while digits.last == "0" { digits = digits.dropLast() }
        return digits.isEmpty ? "\(units)" : "\(units).\(digits)"
    }
}

/// The probability that a go-live holds; `stage` is null for everything at once.
struct GoLiveEntry: Encodable {
    let stage: OrNull<String>
    let probability: JSONValue
    let low: JSONValue
    let high: JSONValue

    static func all(_ simulation: Simulation, strategy: Int) -> [GoLiveEntry] {
        simulation.goLives[strategy].enumerated().map { number, stage in
            let seen = simulation.probability(ofGoLive: number, of: strategy)
            return GoLiveEntry(
                stage: OrNull(stage?.text), probability: .thousandths(seen.share),
                low: .thousandths(seen.interval.lowerBound), high: .thousandths(seen.interval.upperBound))
        }
    }
}
