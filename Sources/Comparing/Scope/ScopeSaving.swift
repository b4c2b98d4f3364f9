public import Documents
public import Planning

/// What a smaller scope saves under one strategy: the plan of the whole less the plan of what is left. Below 0 is more than before.
public struct ScopeSaving: Hashable, Sendable {
    /// Under which strategy.
    public let strategy: Strategy
    /// Sessions.
    public let sessions: Int
    /// Minutes that trainers teach.
    public let teaching: Int
    /// Minutes that learners sit in sessions, summed over them.
    public let learning: Int
    /// Minutes in the busiest week of any employee.
    public let busiestWeek: Int
    /// What is paid to others; the part that comes from lower prices is assumed.
    public let cost: Money
    /// The wages of the time in training; `nil` where the document has no wages.
    public let timeAway: Money?

    /// Requires two plans under the same strategy.
    public init(from whole: Plan, to cut: Plan) {
        func learning(_ plan: Plan) -> Int { plan.sessions.reduce(0) { $0 + $1.minutes * $1.attendees.count } }
        strategy = cut.strategy
        sessions = whole.sessions.count - cut.sessions.count
        teaching = whole.teachingMinutes - cut.teachingMinutes
        self.learning = learning(whole) - learning(cut)
        busiestWeek = whole.busiestWeekMinutes - cut.busiestWeekMinutes
        cost = Bills(whole).total - Bills(cut).total
        timeAway = whole.rollout.wages.isEmpty ? nil : TimeAway.cost(of: whole) - TimeAway.cost(of: cut)
    }
}
