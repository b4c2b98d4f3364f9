/// What it costs to be taught on another day than the best one: the share of what was taught that cannot be recalled at go-live.
///
/// The primary model, the Predictive Performance Equation (``PredictivePerformance``), at the module's own threshold. What is asked is
/// readiness at the end of the day on which the material's own stage goes live: from then on use at work keeps up what is used, whatever
/// the day of the session was, and what nobody uses is remembered the better 30 or 90 days later too the later it was taught, so that a
/// farther horizon orders the days as this one does, only less clearly. Where the stage is live before (people taught at the very end), use
/// from the working day after the session on is counted, with the middle of the assumed share: where nearly all is in use, weeks of it
/// before the date are worth more than a fresh session. Whoever is taught after the day is not ready on it.
///
/// The parts of a module teach different components, and nothing published gives credit for spacing what is different, so that the gap
/// between two parts counts by itself for nothing.
public struct DayLoss: Sendable {
    private let retention = Retention(.ppe)
    private let use: UseAtWork

    /// With that share of components in use at work.
    public init(use: UseAtWork) {
        self.use = use
    }

    /// Readiness at the end of `goLive` of what is taught once on `day` and then used on those days; days count from anywhere.
    public func readiness(taughtOn day: Int, goLive: Int, usedOn days: some BidirectionalCollection<Int>, threshold: Threshold)
        -> Double
    {
        guard day <= goLive else { return 0 }
        let session = LearningEvent(day: Double(day) + LearningEvent.timeOfSession, kind: .initial)
        func value(_ events: [LearningEvent]) -> Double {
            retention.readiness(of: History(events), on: Double(goLive) + 1, at: threshold.value(for: .ppe))
        }
        let idle = value([session])
        // No more events than these count.
        let used = days.suffix(Int(Constants.latestEvents.value))
        guard !used.isEmpty else { return idle }
        let inUse = value([session] + used.map { LearningEvent(day: Double($0) + LearningEvent.timeOfUse, kind: .use) })
        return use.middle * inUse + (1 - use.middle) * idle
    }
}
