public import Calendars
public import Documents

/// What one run comes to under one strategy.
public struct RunOutcome: Hashable, Sendable {
    /// The day on which everything is live and the last session is over, if the project is carried through.
    public let finish: CivilDate
    /// The same in days from the horizon's start.
    public let daysToFinish: Int
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
