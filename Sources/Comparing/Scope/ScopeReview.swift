public import Planning

/// What a smaller scope saves, and who loses what by it.
public struct ScopeReview: Sendable {
    /// What is left out.
    public let cut: ScopeCut
    /// What is saved under each strategy that was planned both ways; empty where nothing was planned.
    public let savings: [ScopeSaving]

    /// The review of a cut, with plans of the whole and of what is left, strategy by strategy.
    public init(_ cut: ScopeCut, whole: [Plan] = [], left: [Plan] = []) {
        self.cut = cut
        savings = zip(whole, left).map { ScopeSaving(from: $0, to: $1) }
    }
}
