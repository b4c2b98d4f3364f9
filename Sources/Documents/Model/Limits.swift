/// Limits on learners and teams; `nil` is no limit.
public struct Limits: Sendable {
    /// The most minutes a learner attends on a day of their own zone.
    public let trainingPerDay: Minutes?
    /// The most minutes a learner attends in an ISO week of their own zone.
    public let trainingPerWeek: Minutes?
    /// The most sessions with less than 15 minutes between them.
    public let sessionsInARow: Int?
    /// The most sessions on a day.
    public let sessionsPerDay: Int?
    /// Nothing new is put closer to now than this many working days.
    public let notice: Int
    /// How many of a team may attend at one moment.
    public let away: [TeamName: Away]

    /// Those limits.
    public init(
        trainingPerDay: Minutes? = nil, trainingPerWeek: Minutes? = nil, sessionsInARow: Int? = nil,
        sessionsPerDay: Int? = nil, notice: Int = 0, away: [TeamName: Away] = [:]
    ) {
        self.trainingPerDay = trainingPerDay
        self.trainingPerWeek = trainingPerWeek
        self.sessionsInARow = sessionsInARow
        self.sessionsPerDay = sessionsPerDay
        self.notice = notice
        self.away = away
    }

    /// How many of a team may attend at one moment.
    public enum Away: Hashable, Sendable {
        /// That many.
        case count(Int)
        /// That share of those at work at that moment, rounded down, but never below 1.
        case share(Share)
    }
}

/// The weights of the comparison's four groups of criteria, each at least 0.
public struct Priorities: Hashable, Sendable {
    /// What it costs and when.
    public let cash: Double
    /// How soon it is of use.
    public let speed: Double
    /// How well people learn.
    public let learning: Double
    /// How sure it is.
    public let certainty: Double

    /// Those weights.
    public init(cash: Double = 1, speed: Double = 1, learning: Double = 1, certainty: Double = 1) {
        self.cash = cash
        self.speed = speed
        self.learning = learning
        self.certainty = certainty
    }
}
