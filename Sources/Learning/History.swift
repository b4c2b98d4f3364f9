/// Something by which components of a module are learnt or kept.
public struct LearningEvent: Hashable, Sendable {
    /// Days from the start, with fractions.
    public let day: Double
    /// The share of the module's components that it reaches, the most used first, 0 to 1.
    public let coverage: Double
    /// What it is.
    public let kind: Kind
    /// How long it takes of a learner's training time; 0 for use at work.
    public let minutes: Double

    /// That event.
    public init(day: Double, coverage: Double = 1, kind: Kind, minutes: Double = 0) {
        self.day = day
        self.coverage = coverage
        self.kind = kind
        self.minutes = minutes
    }

    /// When on its day a session, or a quiz, is taken to be where its time is not known, in parts of a day.
    public static let timeOfSession = Constants.timeOfSession.value / History.hoursPerDay
    /// When on a working day what is in use is used, in parts of a day.
    public static let timeOfUse = Constants.timeOfUse.value / History.hoursPerDay

    /// What an event is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A session that teaches.
        case initial
        /// A session that repeats.
        case refresher
        /// A working day with use at work: no training time.
        case use = "ojt"
    }
}

/// All events of one module for one learner, in order of time.
///
/// A module is made of components, and an event of coverage q reaches the most used q of them: coverages are nested. Components between two
/// neighbouring coverages have seen the same events; they are a *stratum*. Those that no event reaches are never known, as in life.
public struct History: Sendable {
    /// The events in order of time; those at one moment as they were given.
    public let events: [LearningEvent]
    let strata: [Stratum]

    struct Stratum: Sendable {
        /// The share of the module's components.
        let share: Double
        let trace: Trace
    }

    /// The history of those events, in any order.
    public init(_ events: [LearningEvent]) {
        let ordered = History.inOrder(events)
        self.events = ordered
        // Nearly always there is one coverage, and a day of use for each working day of months.
        if let first = ordered.first?.coverage, first > 0, ordered.allSatisfy({ $0.coverage == first }) {
            strata = [Stratum(share: first, trace: Trace(hours: ordered.map { $0.day * History.hoursPerDay }))]
            return
        }
        var strata: [Stratum] = []
        var below = 0.0
        for coverage in Set(ordered.map(\.coverage)).sorted() where coverage > 0 {
            let hours = ordered.filter { $0.coverage >= coverage }.map { $0.day * History.hoursPerDay }
            strata.append(Stratum(share: coverage - below, trace: Trace(hours: hours)))
            below = coverage
        }
        self.strata = strata
    }

    /// The events by time; those of one moment stay as they were.
    private static func inOrder(_ events: [LearningEvent]) -> [LearningEvent] {
        guard zip(events, events.dropFirst()).contains(where: { $0.day > $1.day }) else { return events }
        return events.indices.sorted { (events[$0].day, $0) < (events[$1].day, $1) }.map { events[$0] }
    }

    /// The share of the module's components that any event before that day has reached.
    public func taught(before day: Double) -> Double {
        var taught = 0.0
        for event in events {
            guard event.day < day else { break }
            taught = max(taught, event.coverage)
        }
        return taught
    }

    /// The events before that day.
    public func prefix(before day: Double) -> History {
        History(Array(events.prefix { $0.day < day }))
    }

    static let hoursPerDay = 24.0
}
