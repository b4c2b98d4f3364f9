internal import Calendars
public import Documents
public import Planning
internal import Scheduling

/// What becomes of the plans of one roll-out when things come in between: many runs, each the same for all strategies.
///
/// Payment delays, set-up overruns, the integrator's queue, a changed integrator, features dropped while still ahead, abandonment, trainers'
/// illness, no-shows and leavers are drawn for a run by its number alone; each strategy then meets the same luck, so that differences
/// are paired (common random numbers: Law 2015, chapter 11), and the figures are the same on any number of cores. In every run the training
/// that is touched is planned anew with the planner's own construction (``Mender``); what is not touched stands.
public struct Simulation: Sendable {
    /// How many runs there are.
    public let runs: Int
    /// What was assumed.
    public let assumptions: RiskAssumptions
    /// The runs of each plan, in the order of the plans.
    public let outcomes: [[RunOutcome]]
    /// The stage of each go-live of each plan, in order; `nil` is everything at once.
    public let goLives: [[StageID?]]

    /// How probable it is that a go-live of a plan holds, by their numbers.
    public func probability(ofGoLive number: Int, of plan: Int) -> EstimatedProbability {
        EstimatedProbability(count: outcomes[plan].count { $0.held[number] }, of: runs)
    }

    /// How probable it is that all go-lives of a plan hold.
    public func probabilityOfAll(of plan: Int) -> EstimatedProbability {
        EstimatedProbability(count: outcomes[plan].count(where: \.allHeld), of: runs)
    }

    /// How many runs there are by default: enough for an interval of three points around any probability, fewer for a large roll-out, whose
    /// runs take longer each.
    public static func defaultRuns(of rollout: Rollout) -> Int {
        let enrolments = max(1, Enrolments(of: rollout).all.count)
        return min(mostRuns, max(leastRuns, enrolmentRuns / enrolments / roundedTo * roundedTo))
    }

    /// How many runs there are at most where nobody says how many.
    public static let mostRuns = 1_000
    private static let leastRuns = 100
    private static let roundedTo = 50
    /// So many enrolments times runs are simulated at most by default: the time of a run grows a little faster than its enrolments.
    private static let enrolmentRuns = 480_000
}

/// Runs plans again and again, under the document's assumptions or others.
public struct Simulator: Sendable {
    private let world: World
    private let strategies: [StrategyRisk]
    private let seed: UInt64
    /// The document's assumptions.
    public let assumptions: RiskAssumptions

    /// Ready to run plans of one roll-out. Requires at least one.
    public init(_ plans: [Plan]) {
        guard let first = plans.first else { preconditionFailure("a simulation of no plans") }
        let world = World(first.rollout)
        let assumptions = RiskAssumptions(of: first.rollout.assumptions)
        self.world = world
        self.assumptions = assumptions
        seed = first.seed
        strategies = SideBySide.map(plans.count) { StrategyRisk(plans[$0], world, assumptions) }
    }

    /// So many runs. Where it is stopped, the first ones that are whole.
    public func run(
        _ runs: Int, progress: (@Sendable (Double) -> Void)? = nil, isStopped: (@Sendable () -> Bool)? = nil
    ) -> Simulation {
        run(runs, under: assumptions, progress: progress, isStopped: isStopped)
    }

    /// Runs under other assumptions. What `memory` has of the first runs, and is not changed by them, is not made again.
    func run(
        _ runs: Int, under assumptions: RiskAssumptions, memory: Memory? = nil, progress: (@Sendable (Double) -> Void)? = nil,
        isStopped: (@Sendable () -> Bool)? = nil
    ) -> Simulation {
        let found = SideBySide.map(runs, progress: { progress?($0) }) { run -> [RunOutcome]? in
            if isStopped?() == true { return nil }
            let events = RunEvents(Draws(seed: seed, run: run), assumptions, in: world)
            return strategies.indices.map { strategies[$0].run(events, memory: memory?.runs[run][$0]) }
        }
        let whole = found.prefix { $0 != nil }.compactMap(\.self)
        return Simulation(
            runs: whole.count, assumptions: assumptions,
            outcomes: strategies.indices.map { strategy in whole.map { $0[strategy] } }, goLives: strategies.map(\.goLiveStages))
    }

    /// What became of the plans in the first runs.
    struct Memory: Sendable {
        fileprivate let runs: [[(setbacks: Setbacks, mended: Mended)]]
    }

    /// What becomes of the plans in so many runs under the document's assumptions.
    func memory(of runs: Int) -> Memory {
        let runs = SideBySide.map(runs) { run in
            let events = RunEvents(Draws(seed: seed, run: run), assumptions, in: world)
            return strategies.map { $0.memory(events) }
        }
        return Memory(runs: runs)
    }
}
