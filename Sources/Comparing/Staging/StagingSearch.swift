internal import Documents
internal import Scheduling

/// Looks for good stagings by their estimates: simulated annealing from the written staging, once for each way to weigh money, time and
/// learning, keeping every staging that no other one dominates.
///
/// Kirkpatrick, Gelatt and Vecchi 1983 with geometric cooling; the archive is that of Serafini 1994. The seed decides all: nothing here
/// knows a clock or a core.
struct StagingSearch {
    private let estimator: StagingEstimator
    private var random: SeededGenerator
    private(set) var archive: [(staging: Staging, estimate: StagingEstimate)] = []
    /// How many stagings were looked at.
    private(set) var looked = 0

    /// Steps for each weighing, and how many stagings are kept.
    private static let steps = 1_500
    private static let mostKept = 300
    /// The temperature at first and at last, as a part of what the written staging comes to.
    private static let hot = 0.15
    private static let cold = 0.003

    /// Weights of cash short, total, time without use and load.
    static let weights: [[Double]] = [
        [1, 1, 1, 1], [4, 0.5, 0.5, 0.5], [0.5, 4, 0.5, 0.5], [0.5, 0.5, 4, 0.5], [0.5, 0.5, 0.5, 4], [2, 0.5, 2, 0.5],
        [0.5, 0.5, 2, 2], [2, 0.5, 0.5, 2],
    ]

    init(_ facts: StagingFacts, seed: UInt64) {
        estimator = StagingEstimator(facts: facts)
        random = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 0xA070)
    }

    /// Searches, and gives the candidates that are most worth planning, at most `most`: for each weighing the best, then the rest of what
    /// no other one dominates.
    mutating func candidates(most: Int) -> [Staging] {
        let starts = Self.starts(of: estimator.facts)
        guard let scale = starts.compactMap(estimator.estimate).first else { return [] }
        for weights in Self.weights {
            for start in starts { anneal(from: start, weights, scale) }
        }
        return chosen(most, scale)
    }

    /// The written staging with every pace, and everything in one stage.
    private static func starts(of facts: StagingFacts) -> [Staging] {
        let written = Staging.paces.flatMap { pace in
            [false, true].map { Staging(stageOf: facts.written, gap: 0, pace: pace, isPrepaid: false, waits: $0) }
        }
        let one = Staging(stageOf: facts.written.map { _ in 0 }, gap: 0, pace: 100, isPrepaid: false, waits: false)
        return written + [one]
    }

    private func cost(_ estimate: StagingEstimate, _ weights: [Double], _ scale: StagingEstimate) -> Double {
        zip(zip(estimate.figures, scale.figures), weights).reduce(0) { sum, item in
            sum + item.1 * Double(item.0.0) / Double(max(1, item.0.1))
        }
    }

    private mutating func anneal(from start: Staging, _ weights: [Double], _ scale: StagingEstimate) {
        guard var estimate = estimator.estimate(start) else { return }
        keep(start, estimate)
        var staging = start
        var value = cost(estimate, weights, scale)
        let whole = weights.reduce(0, +)
        var temperature = Self.hot * whole
        let factor = Self.cooling(steps: Self.steps)
        for _ in 0..<Self.steps {
            temperature *= factor
            let next = neighbour(of: staging)
            looked += 1
            guard let found = estimator.estimate(next) else { continue }
            keep(next, found)
            let nextValue = cost(found, weights, scale)
            // A linear stand-in for exp(−Δ/T) that is the same on every machine: worse by less than T, the likelier the less.
            let worse = (nextValue - value) / temperature
            guard worse <= 0 || Double(random.below(1_000)) / 1_000 > worse else { continue }
            (staging, estimate, value) = (next, found, nextValue)
        }
    }

    /// The factor that takes the temperature from hot to cold in so many steps: the root is found by halving, so that no library's
    /// rounding decides.
    private static func cooling(steps: Int) -> Double {
        var (low, high) = (0.9, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            var value = hot
            for _ in 0..<steps { value *= middle }
            if value > cold { high = middle } else { low = middle }
        }
        return (low + high) / 2
    }

    // MARK: Moves

    private var most: Int {
        let written = (estimator.facts.written.max() ?? 0) + 1
        return min(Staging.mostStages, written + Staging.mostMore)
    }

    private mutating func neighbour(of staging: Staging) -> Staging {
        var next = staging
        switch random.below(10) {
        case 0...4: move(&next)
        case 5:
            // Two neighbouring stages become one.
            guard next.count > 1 else { return next }
            let stage = random.below(next.count - 1)
            next.stageOf = next.stageOf.map { $0 > stage ? $0 - 1 : $0 }
        case 6:
            // A stage is cut in two at a feature.
            guard next.count < most else { return next }
            let stage = random.below(next.count)
            let cut = random.below(next.stageOf.count)
            next.stageOf = next.stageOf.enumerated().map { index, own in
                own > stage || (own == stage && index >= cut) ? own + 1 : own
            }
        case 7:
            next.gap = Staging.gaps[random.below(Staging.gaps.count)]
        case 8:
            next.pace = Staging.paces[random.below(Staging.paces.count)]
        default:
            if random.below(2) == 0 { next.isPrepaid.toggle() } else { next.waits.toggle() }
            if next.isPrepaid { next.waits = false }
        }
        return next.compact()
    }

    /// A feature goes to another stage, an existing one or a new one.
    private mutating func move(_ staging: inout Staging) {
        let feature = random.below(staging.stageOf.count)
        let target = random.below(staging.count < most ? staging.count + 1 : staging.count)
        staging.stageOf[feature] = target
    }

    // MARK: What is kept

    private mutating func keep(_ staging: Staging, _ estimate: StagingEstimate) {
        guard !archive.contains(where: { $0.estimate == estimate || $0.estimate.dominates(estimate) }) else { return }
        archive.removeAll { estimate.dominates($0.estimate) }
        if archive.count < Self.mostKept { archive.append((staging, estimate)) }
    }

    private func chosen(_ most: Int, _ scale: StagingEstimate) -> [Staging] {
        var chosen: [Int] = []
        var round = 0
        while chosen.count < min(most, archive.count) {
            let weights = Self.weights[round % Self.weights.count]
            let best = archive.indices.filter { !chosen.contains($0) }.min { left, right in
                (cost(archive[left].estimate, weights, scale), left) < (cost(archive[right].estimate, weights, scale), right)
            }
            guard let best else { break }
            chosen.append(best)
            round += 1
        }
        return chosen.map { archive[$0].staging }
    }
}
