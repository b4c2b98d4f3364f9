public import Calendars
public import Documents

/// What one run comes to under one strategy.
public struct RunOutcome: Hashable, Sendable {
    /// The day on which everything is live and the last session is over, if the project is carried through.
    public let finish: CivilDate
    /// Days from the horizon's start to the first use, if it is carried through; `nil` is never.
    public let firstValue: Int?
    /// Days of use until the horizon's end.
    public let featureDays: Int
    /// How many features are live before the project ends.
    public let featuresDelivered: Int
    /// How often sessions had to be planned anew.
    public let replans: Int
    /// Everything that is paid to others.
    public let totalCost: Money
    /// The most by which payments exceed the budget; `nil` without a budget.
    public let cashShort: Money?
    /// Whether it was given up before its end.
    public let isAbandoned: Bool
    /// Which of the go-lives held.
    public let held: [Bool]

    /// Whether all of them did.
    public var allHeld: Bool { held.allSatisfy(\.self) }
}

extension RunOutcome {
    private static let certain = 1_000

    /// What it comes to by a criterion that chance touches; `nil` for others, and for what the document has no figures for.
    func value(of id: CriterionID) -> Criterion.Value? {
        switch id {
        case .finish: .date(finish)
        case .firstValue: firstValue.map { .days($0) } ?? .never
        case .featureDays: .featureDays(featureDays)
        case .featuresDelivered: .count(featuresDelivered)
        case .replans: .count(replans)
        case .totalCost: .money(totalCost)
        case .cashShort: cashShort.map { .money($0) }
        case .deadlineProbability: .probability(permille: allHeld ? Self.certain : 0)
        case .abandonmentProbability: .probability(permille: isAbandoned ? Self.certain : 0)
        default: nil
        }
    }
}
