/// What share of a module's components is really used at work, between what bounds: an assumption, never a certainty.
public struct UseAtWork: Hashable, Sendable {
    /// The least, 0 to 1.
    public let low: Double
    /// The greatest, 0 to 1.
    public let high: Double

    /// Where nobody said anything: 30 to 90 %.
    public static let assumed = UseAtWork(
        low: Constants.useBetweenStagesLow.value, high: Constants.useBetweenStagesHigh.value)

    /// Between those shares.
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Half-way, what a single number is worked out with.
    public var middle: Double { (low + high) / 2 }
}

/// Readiness of what is used at work and of what is not; any share between is their mixture.
public struct ReadinessByUse: Hashable, Sendable {
    /// Of components that nobody uses.
    public let idle: Readiness
    /// Of components that are used on every working day.
    public let used: Readiness
    /// By how much the models may be off beside what the ends of the band say: 0 without a quiz, where the band is all of it.
    public let error: Double

    /// Those two.
    public init(idle: Readiness, used: Readiness, error: Double = 0) {
        self.idle = idle
        self.used = used
        self.error = error
    }

    /// At that share in use, the same on every line.
    public func mixed(_ share: Double) -> Readiness {
        Readiness.mean(of: [(share, used), (1 - share, idle)])
    }

    /// The value half-way, and the whole range: the least use of the hardest material, and the greatest use of the easiest; with a quiz
    /// the thresholds that it gives at either end, and the error that is left.
    public func range(_ use: UseAtWork) -> Readiness {
        let (value, low, high) = (mixed(use.middle).value, mixed(use.low).low, mixed(use.high).high)
        return Readiness(
            value: value, low: max(0, min(value, low, high) - error), high: min(1, max(value, low, high) + error))
    }

    /// The mean of several, each weighted.
    public static func mean(of weighted: [(Double, ReadinessByUse)]) -> ReadinessByUse {
        ReadinessByUse(
            idle: Readiness.mean(of: weighted.lazy.map { ($0.0, $0.1.idle) }),
            used: Readiness.mean(of: weighted.lazy.map { ($0.0, $0.1.used) }),
            error: weighted.lazy.map(\.1.error).max() ?? 0)
    }
}

/// From which share of components in use on one plan is ahead of another.
public enum BreakEven: Hashable, Sendable {
    /// Ahead above that share, behind below it.
    case above(Double)
    /// Ahead below that share, behind above it.
    case below(Double)
    /// Ahead at any share.
    case always
    /// Ahead at none.
    case never

    /// Where the first plan's readiness, at the modules' own thresholds, passes the second one's; both see the same share.
    public init(of first: ReadinessByUse, against second: ReadinessByUse) {
        let atNone = first.idle.value - second.idle.value
        let atAll = first.used.value - second.used.value
        switch (atNone > 0, atAll > 0) {
        case (true, true): self = .always
        case (false, false): self = .never
        case (false, true): self = .above(-atNone / (atAll - atNone))
        case (true, false): self = .below(atNone / (atNone - atAll))
        }
    }
}
