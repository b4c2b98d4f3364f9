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
}

/// How somebody stands at the end of a week, at the middle of the assumed use.
public struct WeekOutlook: Sendable {
    /// Modules begun that would not be kept for a week.
    public let openModules: Int
    /// The load index.
    public let unconsolidated: Double
    /// The share of all that they need that people with such a timetable can do.
    public let readiness: Double
}
