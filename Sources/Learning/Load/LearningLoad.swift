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
    /// All minutes of sessions; use at work is none.
    public let totalMinutes: Double
    /// The most on one day.
    public let peakDayMinutes: Double
    /// The mean of the days with training.
    public let meanTrainingDayMinutes: Double
    /// What 95 % of the days looked at stay within, by the nearest rank.
    public let p95DayMinutes: Double
    /// The most in one week.
    public let peakWeekMinutes: Double
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
        let sessions = SessionDays(modules)
        let minutes = sessions.minutes.map(\.minutes)
        totalMinutes = minutes.reduce(0, +)
        peakDayMinutes = minutes.max() ?? 0
        meanTrainingDayMinutes = minutes.isEmpty ? 0 : totalMinutes / Double(minutes.count)
        p95DayMinutes = Self.percentile(days.map(sessions.minutes(on:)))
        peakWeekMinutes = sessions.peakWeek
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
        let training = sessions.minutes.map { Self.state(of: modules, at: Double($0.day) + 1, by: retention).unconsolidated }
        meanUnconsolidated = training.isEmpty ? 0 : training.reduce(0, +) / Double(training.count)
    }

    /// What the training hours displace, at that price for an hour.
    public func displacedCost(hourly: Double) -> Double { totalMinutes / Self.minutesPerHour * hourly }

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

    /// The nearest rank: the smallest value that at least that share of the values does not exceed; 0 of none.
    static func percentile(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return 0 }
        let percent = Int((Constants.loadPercentile.value * percentPerWhole).rounded())
        let rank = (values.count * percent + Int(percentPerWhole) - 1) / Int(percentPerWhole)
        return values.sorted()[max(0, rank - 1)]
    }

    private static let percentPerWhole = 100.0
    private static let minutesPerHour = 60.0
}

extension LearningEvent {
    /// The day that it happens on.
    var wholeDay: Int { Int(day.rounded(.down)) }
}

/// The minutes of sessions by day.
private struct SessionDays {
    /// The days with any, in order.
    let minutes: [(day: Int, minutes: Double)]
    private let byDay: [Int: Double]

    init(_ modules: [LearntModule]) {
        var byDay: [Int: Double] = [:]
        for module in modules {
            for event in module.history.events where event.kind != .use && event.minutes > 0 {
                byDay[event.wholeDay, default: 0] += event.minutes
            }
        }
        self.byDay = byDay
        minutes = byDay.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func minutes(on day: Int) -> Double { byDay[day] ?? 0 }

    var peakWeek: Double {
        var weeks: [Int: Double] = [:]
        for (day, minutes) in minutes {
            weeks[Int((Double(day) / Self.daysPerWeek).rounded(.down)), default: 0] += minutes
        }
        return weeks.values.max() ?? 0
    }

    private static let daysPerWeek = 7.0
}
