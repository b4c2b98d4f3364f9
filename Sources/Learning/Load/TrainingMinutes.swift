/// The minutes of sessions that a timetable asks of one learner, by day and week: a fact, no science.
public struct TrainingMinutes: Hashable, Sendable {
    /// All minutes of sessions.
    public let total: Double
    /// The most on one day.
    public let peakDay: Double
    /// The mean of the days with training.
    public let meanDay: Double
    /// What 95 % of the days looked at stay within, by the nearest rank.
    public let p95Day: Double
    /// The most in one week: a block of seven days from day 0.
    public let peakWeek: Double
    /// The days with training, in order.
    let trainingDays: [Int]

    /// The minutes of sessions on those days, in any order; `days` are those that the percentile looks at.
    public init(of sessions: some Sequence<(day: Int, minutes: Double)>, days: some Sequence<Int>) {
        var byDay: [Int: Double] = [:]
        for (day, minutes) in sessions where minutes > 0 { byDay[day, default: 0] += minutes }
        let ordered = byDay.sorted { $0.key < $1.key }
        var weeks: [Int: Double] = [:]
        for (day, minutes) in ordered {
            weeks[Int((Double(day) / Self.daysPerWeek).rounded(.down)), default: 0] += minutes
        }
        trainingDays = ordered.map(\.key)
        total = ordered.reduce(0) { $0 + $1.value }
        peakDay = byDay.values.max() ?? 0
        meanDay = ordered.isEmpty ? 0 : total / Double(ordered.count)
        p95Day = Self.percentile(days.map { byDay[$0] ?? 0 })
        peakWeek = weeks.values.max() ?? 0
    }

    /// The nearest rank: the smallest value that at least that share of the values does not exceed; 0 of none.
    static func percentile(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return 0 }
        let percent = Int((Constants.loadPercentile.value * percentPerWhole).rounded())
        let rank = (values.count * percent + Int(percentPerWhole) - 1) / Int(percentPerWhole)
        return values.sorted()[max(0, rank - 1)]
    }

    private static let percentPerWhole = 100.0
    private static let daysPerWeek = 7.0
}
