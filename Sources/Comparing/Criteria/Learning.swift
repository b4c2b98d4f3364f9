internal import Documents
internal import Planning

/// What it asks of learners and trainers.
extension Criteria {
    static func trainingHours(_ measures: Measures) -> Criterion.Value? {
        let taught = measures.plan.sessions.filter { $0.trainer != nil }
        return .hours(Minutes(taught.reduce(0) { $0 + $1.minutes }))
    }

    static func peakWeekMinutes(_ measures: Measures) -> Criterion.Value? {
        let weeks = measures.plan.load.flatMap(\.weeks)
        return .minutes(Minutes(weeks.map(\.minutes).max() ?? 0))
    }

    static func meanWeekMinutes(_ measures: Measures) -> Criterion.Value? {
        let weeks = measures.plan.load.flatMap(\.weeks)
        guard !weeks.isEmpty else { return .minutes(Minutes(0)) }
        let sum = weeks.reduce(0) { $0 + $1.minutes }
        return .minutes(Minutes(rounded(sum, over: weeks.count)))
    }
}
