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
    /// How many runs there are at least where nobody says how many.
    public static let leastRuns = 100
    private static let roundedTo = 50
    /// So many enrolments times runs are simulated at most by default: the time of a run grows a little faster than its enrolments.
    public static let enrolmentRuns = 480_000
    /// For how many days after the horizon's end a run goes on.
    public static let daysAfterHorizon = World.daysAfterHorizon
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
        remembered(runs, progress: progress, isStopped: isStopped).simulation
    }

    /// The runs, and what became of the plans in them.
    func remembered(
        _ runs: Int, progress: (@Sendable (Double) -> Void)? = nil, isStopped: (@Sendable () -> Bool)? = nil
    ) -> (simulation: Simulation, memory: Memory) {
        let found = SideBySide.map(runs, progress: { progress?($0) }) {
            run -> [(outcome: RunOutcome, memory: StrategyRisk.Memory)]? in
            if isStopped?() == true { return nil }
            let events = RunEvents(Draws(seed: seed, run: run), assumptions, in: world)
            return strategies.map { strategy in
                let made = strategy.run(events)
                return (made.outcome, made.memory)
            }
        }
        let whole = found.prefix { $0 != nil }.compactMap(\.self)
        let simulation = Simulation(
            runs: whole.count, assumptions: assumptions,
            outcomes: strategies.indices.map { strategy in whole.map { $0[strategy].outcome } },
            goLives: strategies.map(\.goLiveStages))
        return (simulation, Memory(runs: whole.map { $0.map(\.memory) }))
    }

    /// What became of the plans in the first runs.
    struct Memory: Sendable {
        fileprivate let runs: [[StrategyRisk.Memory]]
    }

    /// What some plans come to in some of the remembered runs under other assumptions, with the same luck, and in how many cases training had
    /// to be planned anew.
    func run(
        _ runs: [Int], of plans: [Int], under assumptions: RiskAssumptions, memory: Memory
    ) -> (outcomes: [[RunOutcome]], planned: Int) {
        let made = SideBySide.map(runs.count) { number in
            let events = RunEvents(Draws(seed: seed, run: runs[number]), assumptions, in: world)
            return plans.map { strategies[$0].run(events, memory: memory.runs[runs[number]][$0]) }
        }
        return (
            plans.indices.map { plan in made.map { $0[plan].outcome } }, made.reduce(0) { $0 + $1.count { !$0.isKnown } }
        )
    }

    /// What they would come to if all training went on as it did, and in which runs that is what they come to.
    func expected(
        _ runs: Range<Int>, of plans: [Int], under assumptions: RiskAssumptions, memory: Memory
    ) -> (outcomes: [[RunOutcome]], isKnown: [Bool]) {
        let made = SideBySide.map(runs.count) { offset in
            let run = runs.lowerBound + offset
            let events = RunEvents(Draws(seed: seed, run: run), assumptions, in: world)
            return plans.map { strategies[$0].expected(events, memory: memory.runs[run][$0]) }
        }
        return (plans.indices.map { plan in made.map { $0[plan].outcome } }, made.map { $0.allSatisfy(\.isKnown) })
    }

    /// What was drawn in each of the remembered runs.
    func drawn(_ memory: Memory) -> [DrawnRun] {
        SideBySide.map(memory.runs.count) { run in
            let last = memory.runs[run].map(\.lastDay).max() ?? world.end
            return DrawnRun(Draws(seed: seed, run: run), assumptions, in: world, until: last)
        }
    }
}
