/// What the document says about what is not known for certain; `nil` leaves it to the program's declared default.
public struct Assumptions: Sendable {
    /// How late payments are.
    public var paymentDelay: PaymentDelay?
    /// How much longer set-up takes, as a share of its days.
    public var setupOverrun: MedianAndP90<Share>?
    /// How long the integrator keeps the client waiting before each stage after the first, in days.
    public var integratorQueue: MedianAndP90<Int>?
    /// The chance that the project is given up in a month.
    public var abandonmentPerMonth: Share?
    /// The chance that a feature is dropped if it is still ahead at a stage boundary.
    public var featureDropped: [FeatureID: Share]
    /// The chance that a learner misses a session.
    public var noShow: Share?
    /// How often and how long a trainer is ill.
    public var trainerIll: TrainerIll?
    /// The share of the staff that leaves in a year.
    public var turnoverPerYear: Share?
    /// The share of a module's components really used at work between stages.
    public var useBetweenStages: ClosedRange<Share>?
    /// How often the integrator is changed at a stage boundary, and what that takes.
    public var integratorChange: IntegratorChange?

    /// Nothing said.
    public init() {
        featureDropped = [:]
    }

    /// On time, or late by a triangular number of days.
    public struct PaymentDelay: Hashable, Sendable {
        /// The chance of none.
        public let onTime: Share
        /// The least days late.
        public let minimum: Int
        /// The most likely days late.
        public let mode: Int
        /// The most days late.
        public let maximum: Int

        /// Those chances.
        public init(onTime: Share, minimum: Int, mode: Int, maximum: Int) {
            self.onTime = onTime
            self.minimum = minimum
            self.mode = mode
            self.maximum = maximum
        }
    }

    /// A quantity of which half of the cases are below one value, nine of ten below another.
    public struct MedianAndP90<Quantity: Hashable & Sendable>: Hashable, Sendable {
        /// Half of the cases are below it.
        public let median: Quantity
        /// Nine of ten cases are below it.
        public let p90: Quantity

        /// Those two.
        public init(median: Quantity, p90: Quantity) {
            self.median = median
            self.p90 = p90
        }
    }

    /// How often and how long a trainer is ill.
    public struct TrainerIll: Hashable, Sendable {
        /// The chance of falling ill on a day.
        public let perDay: Share
        /// For how many days.
        public let days: ClosedRange<Int>

        /// That illness.
        public init(perDay: Share, days: ClosedRange<Int>) {
            self.perDay = perDay
            self.days = days
        }
    }

    /// How often the integrator is changed at a stage boundary, and what that takes.
    public struct IntegratorChange: Hashable, Sendable {
        /// The chance at each boundary.
        public let perBoundary: Share
        /// The working days it takes.
        public let costs: Int

        /// That change.
        public init(perBoundary: Share, costs: Int) {
            self.perBoundary = perBoundary
            self.costs = costs
        }
    }
}
