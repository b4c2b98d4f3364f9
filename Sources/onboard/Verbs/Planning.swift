import Comparing
import Documents
import Planning
import Presentation
import Synchronization

/// Makes plans, with progress on a terminal.
enum Plans {
    /// What putting an enrolment into words and calendars takes after the search, with some to spare.
    private static let writingOfEach = Duration.microseconds(40)

    /// What makes a plan.
    typealias Planning = @Sendable (PlanRequest, PlanningOptions, @escaping @Sendable (Double) -> Void) -> Plan

    /// A plan from nothing.
    static let plan: Planning = { request, options, progress in
        Planner.plan(request.rollout, strategy: request.strategy, options: options, progress: progress)
    }

    /// The plans of some strategies, each on a core of its own, in that order; the best so far of each once Ctrl-C is pressed.
    static func make(
        _ rollout: Rollout, strategies: [Strategy], options: PlanningOptions, language: Language
    ) async -> [Plan] {
        await make(
            strategies.map { PlanRequest(rollout: rollout, strategy: $0) }, options: options,
            label: ProgramWording.planning(in: language))
    }

    /// The plans that are wanted, in that order; the best so far of each once Ctrl-C is pressed.
    static func make(
        _ requests: [PlanRequest], options: PlanningOptions, label: String, by planner: @escaping Planning = Plans.plan
    ) async -> [Plan] {
        let progress = Progress(label, strands: requests.count)
        defer { progress.finish() }
        var options = options
        let needs = requests.reduce(0) { $0 + $1.rollout.staff.count * $1.rollout.curriculum.modules.count }
        options.deadline = Interruption.deadline(options.timeLimit, toWrite: writingOfEach * needs)
        options.isStopped = { Interruption.isAsked }
        return await Interruption.caught {
            await withTaskGroup(of: (Int, Plan).self) { [options] group in
                for (index, request) in requests.enumerated() {
                    group.addTask {
                        let plan = planner(request, options) { progress.report($0, of: index) }
                        return (index, plan)
                    }
                }
                var plans = [Plan?](repeating: nil, count: requests.count)
                for await (index, plan) in group { plans[index] = plan }
                return plans.compactMap(\.self)
            }
        }
    }
}

extension Plan {
    /// Whether somebody has no place or is late.
    var hasGaps: Bool { !unplaced.isEmpty || !late.isEmpty }

    /// The plan as JSON, with the reasons in words of that language.
    func json(in language: Language, without features: [FeatureID] = []) throws -> [UInt8] {
        try PlanDocument(self, without: features) { ReasonWording.text($0, in: self, language: language) }.json()
    }
}
