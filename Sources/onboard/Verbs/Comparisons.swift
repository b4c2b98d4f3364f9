import Comparing
import Documents
import Planning
import Presentation

/// Compares plans, with progress on a terminal.
enum Comparisons {
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
