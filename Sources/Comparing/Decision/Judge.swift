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

    init(_ measures: [Measures], planned: [[Criterion]], simulator: Simulator?, simulation: Simulation?) {
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
        guard candidates.count > 1, candidates.contains(where: { !$0.worth.entries.isEmpty }) else { return nil }
        let flips = flips(candidates, criteria, progress: progress, isStopped: isStopped)
        return Decision(candidates, priorities: priorities, ties: isTied, flips: flips)
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

    /// All of them, the smallest first, then what turns nothing around.
    private func flips(
        _ candidates: [Candidate], _ criteria: [[Criterion]], progress: @Sendable (Double) -> Void,
        isStopped: @Sendable () -> Bool
    ) -> [Flip] {
        let standings = candidates.map { $0.standing(priorities) }
        guard let best = Flips.best(standings.map(\.score)) else { return [] }
        var flips = Flips.ofWeights(standings, priorities)
        flips += ofUse(candidates, criteria, best: best).map { [$0] } ?? []
        flips += ofAssumptions(standings.map(\.score), best: best, progress: progress, isStopped: isStopped)
        return flips.enumerated().sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }.map(\.element)
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

    /// By each number of the risk model. The first runs are made again under the changed number, with the same luck; what that changes
    /// in them is added to what all runs came to, so that chance does not decide.
    private func ofAssumptions(
        _ scores: [Double], best: Int, progress: @Sendable (Double) -> Void, isStopped: @Sendable () -> Bool
    ) -> [Flip] {
        guard let simulator, let simulation, simulation.runs > 0 else { return [] }
        let runs = min(simulation.runs, Self.runsOfFlips(enrolments))
        let memory = simulator.memory(of: runs)
        let few = self.scores(simulator.run(runs, under: simulation.assumptions, memory: memory))
        let table = Assumption.table.filter { $0.matters(in: simulation.assumptions) }
        let found = SideBySide.map(table.count, progress: progress) { index -> Flip? in
            if isStopped() { return nil }
            let assumption = table[index]
            return Flips.search(
                .assumption(assumption), from: assumption.number(in: simulation.assumptions), range: assumption.range, best: best,
                strategies: strategies, step: assumption.step
            ) { number in
                let changed = simulator.run(runs, under: assumption.changing(simulation.assumptions, to: number), memory: memory)
                let after = self.scores(changed)
                return Flips.best(scores.indices.map { scores[$0] + after[$0] - few[$0] }) ?? best
            }
        }
        return found.compactMap(\.self)
    }

    private func scores(_ simulation: Simulation) -> [Double] {
        let criteria = planned.indices.map { Chances(outcomes: simulation.outcomes[$0]).criteria(planned[$0]) }
        return candidates(criteria, simulation).map { $0.standing(priorities).score }
    }

    /// How many runs are made again for each number that is tried: few, because only differences count, and fewer for a large roll-out.
    private static func runsOfFlips(_ enrolments: Int) -> Int {
        min(mostRunsOfFlips, max(leastRunsOfFlips, enrolmentRunsOfFlips / max(1, enrolments)))
    }

    private static let mostRunsOfFlips = 12
    private static let leastRunsOfFlips = 4
    private static let enrolmentRunsOfFlips = 10_000
    private static let stepOfShares = 0.01
}

extension Assumption {
    /// How finely it is looked for: whole days, hundredths of a share.
    fileprivate var step: Double {
        switch unit {
        case .days: 1
        case .factor: 0.05
        case .share: range.upperBound < Self.smallShare ? 0.001 : 0.01
        }
    }

    private static let smallShare = 0.11

    /// Whether a change of it can change anything.
    fileprivate func matters(in assumptions: RiskAssumptions) -> Bool {
        unit == .factor ? !assumptions.featureDropped.isEmpty : true
    }
}
