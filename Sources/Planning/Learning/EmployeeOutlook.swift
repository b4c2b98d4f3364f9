public import Documents
public import Learning

/// What a plan asks of one employee, and how ready it leaves people with such a timetable.
public struct EmployeeOutlook: Sendable {
    /// Who.
    public let employee: EmployeeID
    /// How many elements (concepts) they have to learn, placed or not.
    public let elements: Double
    /// Minutes in sessions by day and week.
    public let minutes: TrainingMinutes
    /// The most new concepts on one day.
    public let peakConceptsDay: Int
    /// The most modules open on one day.
    public let peakOpenModules: Int
    /// The highest load index, at the middle of the assumed use; with the range that comes from material and use.
    public let peakUnconsolidated: Readiness
    /// The ends of the weeks, from the week of ``LearningOutlook/firstMonday`` to that of go-live or of the last session.
    public let weeks: [WeekOutlook]
    /// Readiness at each milestone that lies within 180 days of the last session, in order.
    public let readiness: [MilestoneReadiness]
    /// How far readiness falls from an hour after each last event to go-live, weighted by elements, at the middle of the assumed use.
    public let dropAtGoLive: Double
    /// What refreshers it would take to bring each module to the document's target; `nil` without one.
    public let refreshersToTarget: RefreshersToTarget?
    /// What an hour of theirs costs; `nil` where the document has no wage for them.
    public let wage: Money?

    /// The work that some minutes of training displace, as a learner; `nil` where the document has no wage for them.
    public func displacedWork(minutes: Int) -> Money? {
        wage.map { Money(minorUnits: ($0.minorUnits * minutes + Self.minutesPerHour / 2) / Self.minutesPerHour) }
    }

    private static let minutesPerHour = 60

    /// The work that all of their training displaces.
    public var displacedWork: Money? { displacedWork(minutes: Int(minutes.total)) }
}

/// How somebody stands at the end of a week, at the middle of the assumed use.
public struct WeekOutlook: Sendable {
    /// Modules begun that would not be kept for a week.
    public let openModules: Int
    /// The load index.
    public let unconsolidated: Double
    /// The share of all that they need that people with such a timetable can do, with its range.
    public let readiness: Readiness
}

/// What it would take to bring every module that is below a target to it, by refreshers on the day before go-live.
public struct RefreshersToTarget: Sendable {
    /// Their minutes: of each the share of a full refresher that closes the gap.
    public let minutes: Double
    /// Those minutes, rounded up.
    public var wholeMinutes: Int { Int(minutes.rounded(.up)) }
    /// The modules that not even a full refresher brings there, or that have none, in the curriculum's order.
    public let notReachable: [ModuleID]
}
