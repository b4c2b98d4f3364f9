/// How much of a refresher brings a module to a target.
public enum RefresherNeed: Hashable, Sendable {
    /// It is there without one.
    case none
    /// That share of a full refresher, above 0 and at most 1.
    case share(Double)
    /// Not even a full one does.
    case notReachable

    /// What closes the gap between a readiness without a refresher and a target, where a full one brings `top`: linear between the two,
    /// because a shorter one repeats as large a share of the components as its share of the minutes, of what is used and of what is
    /// not alike.
    public init(base: Double, top: Double, target: Double) {
        if base >= target {
            self = .none
        } else if top >= target, top > base {
            self = .share((target - base) / (top - base))
        } else {
            self = .notReachable
        }
    }
}

extension Retention {
    /// How far readiness falls from an hour after the last event before that day until the day; 0 where nothing was taught.
    public func drop(of history: History, until day: Double, threshold: Threshold) -> Double {
        guard let last = history.events.last(where: { $0.day < day }) else { return 0 }
        let fresh = readiness(of: history.prefix(before: day), on: last.day + 1 / History.hoursPerDay, threshold: threshold).value
        return fresh - readiness(of: history, on: day, threshold: threshold).value
    }
}
