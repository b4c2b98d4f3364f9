import Comparing
import Documents
import Planning
import Presentation

/// Compares plans, with progress on a terminal.
enum Comparisons {
    /// What is saved by what was left out: it shows against the plans of the whole. `nil` where nothing was.
    static func review(
        _ cut: ScopeCut?, of whole: Rollout, against plans: [Plan], options: PlanningOptions, language: Language
    ) async -> ScopeReview? {
        guard let cut else { return nil }
        let before = await Plans.make(whole, strategies: plans.map(\.strategy), options: options, language: language)
        return ScopeReview(cut, whole: before, left: plans)
    }

    /// The comparison with so many runs of chance, or the usual number; with what is done of them once Ctrl-C is pressed.
    static func make(
        _ plans: [Plan], scope: ScopeReview? = nil, runs: Int?, language: Language
    ) async -> Comparison {
        guard let rollout = plans.first?.rollout else { preconditionFailure("a comparison of no plans") }
        let progress = Progress(ProgramWording.simulating(in: language), strands: 1)
        defer { progress.finish() }
        return await Interruption.caught {
            Comparison.of(
                plans, scope: scope, runs: runs ?? Simulation.defaultRuns(of: rollout), progress: { progress.report($0, of: 0) },
                isStopped: { Interruption.isAsked })
        }
    }
}
