import Calendars
import Documents
import Learning

/// What repeating a module on a day brings at go-live, by the primary model and at the middle of the assumed use.
struct RefresherOutlook {
    private let timelines: LearnerTimelines
    private let use: UseAtWork
    private let retention = Retention(.ppe)
    private var known: [Key: Double] = [:]
    private var latest: [Key: (idle: [LearningEvent], used: [LearningEvent])] = [:]

    private struct Key: Hashable {
        let part: LearnerTimelines.Part
        let goLive: Int
        /// The day of a full refresher; `nil` for none.
        let day: Int?
    }

    init(_ timelines: LearnerTimelines, use: UseAtWork) {
        self.timelines = timelines
        self.use = use
    }

    /// Readiness of a part at the end of the day `goLive`, with a full refresher in the middle of a day, or without one.
    mutating func readiness(of part: LearnerTimelines.Part, at goLive: Int, refreshedOn day: Int? = nil) -> Double {
        let key = Key(part: part, goLive: goLive, day: day)
        if let known = known[key] { return known }
        let (idle, used) = events(of: part, before: goLive + 1)
        let again = day.map { [LearningEvent(day: Double($0) + LearningEvent.timeOfSession, kind: .refresher)] } ?? []
        func value(_ events: [LearningEvent]) -> Double {
            retention.readiness(of: History(events + again), on: Double(goLive) + 1, threshold: timelines.threshold(of: part))
                .value
        }
        let mixed = use.middle * value(used) + (1 - use.middle) * value(idle)
        known[key] = mixed
        return mixed
    }

    /// The events of a part as it is where nobody uses it, and where it is used, without those that cannot count any more.
    private mutating func events(
        of part: LearnerTimelines.Part, before end: Int
    ) -> (idle: [LearningEvent], used: [LearningEvent]) {
        let key = Key(part: part, goLive: end, day: nil)
        if let latest = latest[key] { return latest }
        let (idle, used) = timelines.histories(of: part)
        func last(_ history: History) -> [LearningEvent] {
            let events = history.events.filter { $0.day < Double(end) }
            // Only where all reach the same components are the latest events the same for all of them.
            guard let first = events.first, events.allSatisfy({ $0.coverage == first.coverage }) else { return events }
            return Array(events.suffix(Int(Constants.latestEvents.value)))
        }
        let both = (last(idle), last(used))
        latest[key] = both
        return both
    }
}
