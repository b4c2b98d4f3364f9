public import Calendars
public import Learning

/// When readiness is told.
public enum Milestone: String, CaseIterable, Hashable, Sendable {
    /// At the end of the day of the last session.
    case trainingEnd = "training-end"
    /// At the end of the day on which all that the employee needs is to be live.
    case goLive = "go-live"
    /// Thirty days after that.
    case after30 = "30d"
    /// Ninety days after that.
    case after90 = "90d"

    /// Days after go-live; `nil` for what has nothing to do with it.
    var daysAfterGoLive: Int? {
        switch self {
        case .trainingEnd: nil
        case .goLive: 0
        case .after30: 30
        case .after90: 90
        }
    }
}

/// Readiness at a milestone: the mean of a group whose timetable is like this; one person is not predicted.
public struct MilestoneReadiness: Sendable {
    /// Which milestone.
    public let milestone: Milestone
    /// Its day; of several people, the last one's.
    public let date: CivilDate
    /// By the primary model, by whether the material is in use at work.
    public let ppe: ReadinessByUse
    /// By the cross-check.
    public let pa: ReadinessByUse
}
