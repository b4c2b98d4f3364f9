internal import Documents
internal import Learning
internal import Planning
internal import Scheduling

/// Judges plans by their figures and their runs, under the document's assumptions and under others.
struct Judge: Sendable {
    let measures: [Measures]
    /// What each plan comes to without chance.
    let planned: [[Criterion]]
    /// What share of the enrolments each plan places.
    let placed: [Double]
    let scales: Scales
    let enrolments: Int
    let simulator: Simulator?
    let simulation: Simulation?
    let memory: Simulator.Memory?

    init(
        _ measures: [Measures], planned: [[Criterion]], simulator: Simulator?, simulation: Simulation?,
        memory: Simulator.Memory?
    ) {
        self.memory = memory
        self.measures = measures
        self.planned = planned
        self.simulator = simulator
        self.simulation = simulation
        let enrolments = measures.first.map { Enrolments(of: $0.plan.rollout).all.count } ?? 0
        self.enrolments = enrolments
        placed = measures.map { enrolments > 0 ? 1 - Double($0.plan.unplaced.count) / Double(enrolments) : 1 }
        scales = Scales(measures[0].plan.rollout, enrolments: enrolments)
    }

    private var rollout: Rollout { measures[0].plan.rollout }
    private var priorities: Priorities { rollout.priorities }
    private var strategies: [Strategy] { measures.map(\.plan.strategy) }

    /// The criteria of each plan, with what chance says.
    func criteria() -> [[Criterion]] {
        planned.indices.map { index in
            Chances(outcomes: simulation.map { $0.outcomes[index] } ?? []).criteria(planned[index])
        }
    }

    /// The decision; `progress` hears what share of the search for flips is done.
    func decision(_ criteria: [[Criterion]], progress: @Sendable (Double) -> Void, isStopped: @Sendable () -> Bool) -> Decision? {
        let candidates = candidates(criteria, simulation)
        guard candidates.count > 1, candidates.contains(where: { $0.hasSay(priorities) }) else { return nil }
        let (flips, unsettled) = flips(candidates, criteria, progress: progress, isStopped: isStopped)
        return Decision(candidates, priorities: priorities, ties: isTied, flips: flips, unsettled: unsettled)
    }

    private func candidates(_ criteria: [[Criterion]], _ simulation: Simulation?) -> [Candidate] {
        measures.indices.map { index in
            Candidate(
                strategy: strategies[index],
                worth: Worth(
                    criteria[index], runs: simulation.map { $0.outcomes[index] } ?? [], placed: placed[index], scales: scales),
                runs: simulation?.runs ?? 0)
        }
    }

    /// Whether the learning models leave it open which of two is the readier.
    private func isTied(_ one: Int, _ other: Int, _ id: CriterionID) -> Bool {
        guard let milestone = id.milestone else { return false }
        guard let first = measures[one].readiness(at: milestone), let second = measures[other].readiness(at: milestone) else {
            return true
        }
        return LearningComparison.verdict(first, second, measures[one].outlook.use) == .tooCloseToCall
    }

    // MARK: Flips

    /// All of them, the smallest first, then what turns nothing around; and what the runs leave open.
    private func flips(
        _ candidates: [Candidate], _ criteria: [[Criterion]], progress: @Sendable (Double) -> Void,
        isStopped: @Sendable () -> Bool
    ) -> (flips: [Flip], unsettled: [Unsettled]) {
        let standings = candidates.map { $0.standing(priorities) }
        guard let best = Flips.best(standings.map(\.score)) else { return ([], []) }
        var flips = Flips.ofWeights(standings, priorities)
        flips += ofUse(candidates, criteria, best: best).map { [$0] } ?? []
        var unsettled: [Unsettled] = []
        if let simulator, let simulation, let memory, simulation.runs > 0 {
            let trials = Trials(
                best: best, strategies: strategies, stored: candidates.map { $0.scores(priorities) },
                assumptions: simulation.assumptions, most: Self.mostPlanned(enrolments, simulation.runs * strategies.count),
                luck: luck(simulator, simulation.assumptions, memory))
            let found = trials.flips(
                of: Assumption.table.filter { $0.hasKey && $0.matters(in: simulation.assumptions) }, progress: progress,
                isStopped: isStopped)
            flips += found.flips
            unsettled = found.unsettled
        }
        let sorted = flips.enumerated().sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }.map(\.element)
        return (sorted, unsettled)
    }

    /// By the share of what was taught that is in use at work: readiness is linear in it.
    private func ofUse(_ candidates: [Candidate], _ criteria: [[Criterion]], best: Int) -> Flip? {
        let use = measures[0].outlook.use
        guard use.high > use.low, criteria.joined().contains(where: \.id.isReadiness) else { return nil }
        return Flips.search(
            .use, from: use.middle, range: use.low...use.high, best: best, strategies: strategies, step: Self.stepOfShares
        ) { share in
            let changed = measures.indices.map { index in
                criteria[index].map { criterion in
                    guard let milestone = criterion.id.milestone,
                        let readiness = measures[index].readiness(at: milestone)
                    else { return criterion }
                    return Criterion(criterion.id, .percent(rounding: readiness.ppe.mixed(share).value))
                }
            }
            let scores = self.candidates(changed, simulation).map { $0.standing(priorities).score }
            return Flips.best(scores) ?? best
        }
    }

    private func luck(_ simulator: Simulator, _ assumptions: RiskAssumptions, _ memory: Simulator.Memory) -> Trials.Luck {
        let drawn = simulator.drawn(memory)
        return Trials.Luck(
            logRatios: { changed in
                Likelihood(from: assumptions, to: changed).map { likelihood in drawn.map(likelihood.logRatio) }
            },
            expected: { runs, plans, changed in
                let found = simulator.expected(runs, of: plans, under: changed, memory: memory)
                return (zip(plans, found.outcomes).map { scores($1, of: $0) }, found.isKnown)
            },
            made: { runs, plans, changed in
                let made = simulator.run(runs, of: plans, under: changed, memory: memory)
                return (zip(plans, made.outcomes).map { scores($1, of: $0) }, made.planned)
            })
    }

    /// What one strategy comes to in each of some runs.
    private func scores(_ outcomes: [RunOutcome], of strategy: Int) -> [Double] {
        let worth = Worth(
            Chances(outcomes: outcomes).criteria(planned[strategy]), runs: outcomes, placed: placed[strategy], scales: scales)
        return Candidate(strategy: strategies[strategy], worth: worth, runs: outcomes.count).scores(priorities)
    }

    /// How many plans are mended at the most in search of flips: three times as many as all runs need, and fewer for a large roll-out. What that
    /// leaves open is said to be open.
    private static func mostPlanned(_ enrolments: Int, _ plans: Int) -> Int {
        let work = Double(max(1, enrolments)) * Double(max(1, enrolments)).squareRoot()
        return min(max(plansPerPlan * plans, leastPlansOfFlips), Int(workOfFlips / work))
    }

    /// In plans times enrolments to the power of 1.5, as which the time of mending one was seen to grow: 4.5 µs for each of 443 enrolments,
    /// 11.6 µs for each of 4,821.
    private static let workOfFlips = 70_000_000.0
    private static let plansPerPlan = 3
    private static let leastPlansOfFlips = 2_000
    private static let stepOfShares = 0.01
}

extension Assumption {
    /// Whether a change of it can change anything.
    fileprivate func matters(in assumptions: RiskAssumptions) -> Bool {
        unit == .factor ? !assumptions.featureDropped.isEmpty : true
    }
}
