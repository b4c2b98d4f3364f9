/// A quiz on a module: when, after which history, and what share of the answers was right.
public struct QuizResult: Sendable {
    /// What had happened to the module, or to those of its components that are in use at work.
    public let history: History
    /// What had happened to the components that nobody uses.
    public let idle: History
    /// The share in use, 0 to 1.
    public let use: Double
    /// The day of the quiz.
    public let day: Double
    /// The share of right answers, the mean of a group, 0 to 1.
    public let share: Double

    /// That result.
    public init(history: History, day: Double, share: Double) {
        self.init(used: history, idle: history, use: 1, day: day, share: share)
    }

    /// That result of a module of which some share of the components is in use.
    public init(used: History, idle: History, use: Double, day: Double, share: Double) {
        history = used
        self.idle = idle
        self.use = use
        self.day = day
        self.share = share
    }

    /// Whether anything of it had been taught by then.
    public var isTaught: Bool { history.taught(before: day) > 0 }

    /// What a model expects at a threshold.
    public func predicted(by retention: Retention, at threshold: Double) -> Double {
        let used = retention.readiness(of: history, on: day, at: threshold)
        return use < 1 ? use * used + (1 - use) * retention.readiness(of: idle, on: day, at: threshold) : used
    }
}

extension Retention {
    /// The threshold that explains quiz results best, by least squares on the shares; everything else stays as published. `nil` where no
    /// result says anything.
    ///
    /// The sum of squares can have more than one valley where the results contradict one another: a scan finds the deepest, a
    /// golden section its bottom.
    public func fittedThreshold(_ results: [QuizResult]) -> Double? {
        let usable = results.filter(\.isTaught)
        guard !usable.isEmpty else { return nil }
        let span = model.searchedThresholds
        let width = (span.upperBound - span.lowerBound) / Double(QuizFit.steps)
        func loss(_ threshold: Double) -> Double {
            usable.reduce(0) { sum, result in
                let error = result.predicted(by: self, at: threshold) - result.share
                return sum + error * error
            }
        }
        let losses = (0...QuizFit.steps).map { loss(span.lowerBound + Double($0) * width) }
        guard let deepest = losses.indices.min(by: { losses[$0] < losses[$1] }) else { return nil }
        let middle = span.lowerBound + Double(deepest) * width
        return QuizFit.bottom(of: loss, in: middle - width...middle + width)
    }
}

extension RetentionModel {
    /// Where a fitted threshold may lie: far beyond the band on either side, where the model says all or nothing.
    fileprivate var searchedThresholds: ClosedRange<Double> {
        switch self {
        case .ppe: 0.3...1.3
        case .pa: -8...2
        }
    }
}

private enum QuizFit {
    static let steps = 200
    /// Enough halvings by the golden section for twelve digits.
    static let refinements = 60
    static let golden = 0.618_033_988_749_894_9

    static func bottom(of loss: (Double) -> Double, in span: ClosedRange<Double>) -> Double {
        var (low, high) = (span.lowerBound, span.upperBound)
        var (left, right) = (high - golden * (high - low), low + golden * (high - low))
        var (atLeft, atRight) = (loss(left), loss(right))
        for _ in 0..<refinements {
            if atLeft <= atRight {
                (high, right, atRight) = (right, left, atLeft)
                left = high - golden * (high - low)
                atLeft = loss(left)
            } else {
                (low, left, atLeft) = (left, right, atRight)
                right = low + golden * (high - low)
                atRight = loss(right)
            }
        }
        return (low + high) / 2
    }
}
