/// A module as one learner has it.
public struct LearntModule: Sendable {
    /// New interacting ideas: what it weighs.
    public let elements: Double
    /// How hard it is to keep.
    public let threshold: Threshold
    /// What happens to it.
    public let history: History

    /// That module.
    public init(elements: Double, threshold: Threshold, history: History) {
        self.elements = elements
        self.threshold = threshold
        self.history = history
    }
}

/// What a timetable asks of one learner.
///
/// Minutes are a fact; new elements, open modules and the load index are definitions and a model: an index, without a validated limit, to
/// compare plans by and nothing else. A day counts at its end, with all that happened on it. Days are whole days from the start, weeks
/// blocks of seven from day 0.
public struct LearningLoad: Hashable, Sendable {
    /// The minutes of sessions; use at work is none.
    public let minutes: TrainingMinutes
    /// The most elements that are reached for the first time on one day.
    public let peakNewElementsDay: Double
    /// The most modules that are begun and, a week on, would be kept less than 80 % of what was taught.
    public let peakOpenModules: Int
    /// The highest load index U: elements taught but not safe for a week, effort of today and forgotten debt alike.
    public let peakUnconsolidated: Double
    /// The mean of U over the days with training.
    public let meanUnconsolidated: Double

    /// The load of a learner with those modules, the days looked at being `days`.
    public init(of modules: [LearntModule], days: [Int], by retention: Retention) {
        let sessions = modules.flatMap(\.history.events).filter { $0.kind != .use }.map {
            (day: $0.wholeDay, minutes: $0.minutes)
        }
        minutes = TrainingMinutes(of: sessions, days: days)
        peakNewElementsDay = Self.peakNewElements(modules)
        var open = 0
        var peak = 0.0
        for day in days {
            let state = Self.state(of: modules, at: Double(day) + 1, by: retention)
            open = max(open, state.open)
            peak = max(peak, state.unconsolidated)
        }
        peakOpenModules = open
        peakUnconsolidated = peak
        let training = minutes.trainingDays.map { Self.state(of: modules, at: Double($0) + 1, by: retention).unconsolidated }
        meanUnconsolidated = training.isEmpty ? 0 : training.reduce(0, +) / Double(training.count)
    }

    /// What the training hours displace, at that price for an hour.
    public func displacedCost(hourly: Double) -> Double { minutes.total / Self.minutesPerHour * hourly }

    /// Open modules and U at a moment.
    static func state(
        of modules: [LearntModule], at moment: Double, by retention: Retention
    ) -> (open: Int, unconsolidated: Double) {
        var open = 0
        var unconsolidated = 0.0
        for module in modules {
            let taught = module.history.taught(before: moment)
            guard taught > 0 else { continue }
            let kept = retention.consolidated(module.history, on: moment, threshold: module.threshold)
            if kept < Constants.openShare.value * taught { open += 1 }
            unconsolidated += module.elements * (taught - kept)
        }
        return (open, unconsolidated)
    }

    private static func peakNewElements(_ modules: [LearntModule]) -> Double {
        var fresh: [Int: Double] = [:]
        for module in modules {
            var seen = 0.0
            for event in module.history.events where event.coverage > seen {
                fresh[event.wholeDay, default: 0] += module.elements * (event.coverage - seen)
                seen = event.coverage
            }
        }
        return fresh.values.max() ?? 0
    }

    private static let minutesPerHour = 60.0
}

extension LearningEvent {
    /// The day that it happens on.
    var wholeDay: Int { Int(day.rounded(.down)) }
}
