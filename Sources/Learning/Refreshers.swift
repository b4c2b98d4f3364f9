/// How much of a refresher brings a module to a target.
public enum RefresherNeed: Hashable, Sendable {
    /// It is there without one.
    case none
    /// That share of a full refresher, above 0 and at most 1.
    case share(Double)
    /// Not even a full one does.
    case notReachable
}

extension Retention {
    /// What a refresher on `moment` has to be so that readiness on `day` is the target: linear between none and a full one, which reaches
    /// every component.
    public func refresherNeed(
        of history: History, at moment: Double, target: Double, on day: Double, threshold: Threshold
    ) -> RefresherNeed {
        let base = readiness(of: history, on: day, threshold: threshold).value
        guard base < target else { return .none }
        let refreshed = History(history.events + [LearningEvent(day: moment, kind: .refresher)])
        let top = readiness(of: refreshed, on: day, threshold: threshold).value
        guard top >= target, top > base else { return .notReachable }
        return .share((target - base) / (top - base))
    }

    /// How far readiness falls from an hour after the last event before that day until the day; 0 where nothing was taught.
    public func drop(of history: History, until day: Double, threshold: Threshold) -> Double {
        guard let last = history.events.last(where: { $0.day < day }) else { return 0 }
        let fresh = readiness(of: history.prefix(before: day), on: last.day + 1 / History.hoursPerDay, threshold: threshold).value
        return fresh - readiness(of: history, on: day, threshold: threshold).value
    }
}
