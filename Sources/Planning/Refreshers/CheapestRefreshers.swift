/// Which modules are repeated for whom, and how long, so that all reach what they lack at the least of the trainers' minutes; of two ways
/// that cost trainers the same, the one that takes less of the learners' time.
///
/// A module is repeated in one length for all who take part, as many at once as a session seats. The first answer is greedy: the length
/// that closes most of what is missing for each minute of a trainer's, until nobody is below; then what is longer than it must be is cut.
/// From there all combinations of lengths are gone through that are not dearer than the best one known, as long as ``mostLooks`` suffice:
/// then nothing is cheaper. Whoever does not need a module that others need is left out of it.
struct CheapestRefreshers {
    /// A module that may be repeated.
    struct Offer {
        /// The lengths to choose from, in minutes, the shortest first.
        let minutes: [Int]
        let needsTrainer: Bool
        /// How many one session seats.
        let seats: Int
    }

    /// Somebody who is below, and what each length of each offer brings them.
    struct Learner: Hashable {
        let missing: Double
        /// By offer and length; empty where the offer is not for them.
        let gains: [[Double]]
    }

    /// What a choice costs.
    struct Cost: Comparable {
        var trainers = 0
        var learners = 0

        static func < (left: Cost, right: Cost) -> Bool { (left.trainers, left.learners) < (right.trainers, right.learners) }
    }

    /// By learner and offer the place of the length; `nil` where they are not in it.
    private(set) var lengths: [[Int?]] = []
    private(set) var cost = Cost()

    private let offers: [Offer]
    private let groups: [(learner: Learner, count: Int)]
    /// By group and offer, what this offer and all after it can bring at the most.
    private let rest: [[Double]]
    private var looks = 0
    /// By offer, what each group has from those before it.
    private var sums: [[Double]]

    /// So many steps of a kind of learner's are looked at: some hundredths of a second.
    static let mostLooks = 1_000_000
    /// Differences below it are rounding.
    private static let rounding = 1e-9

    init(_ offers: [Offer], _ learners: [Learner]) {
        self.offers = offers
        var numbers: [Learner: Int] = [:]
        var groups: [(learner: Learner, count: Int)] = []
        for learner in learners {
            if let number = numbers[learner] {
                groups[number].count += 1
            } else {
                numbers[learner] = groups.count
                groups.append((learner, 1))
            }
        }
        self.groups = groups
        rest = groups.map { group in
            var rest = [Double](repeating: 0, count: offers.count + 1)
            for offer in offers.indices.reversed() { rest[offer] = rest[offer + 1] + (group.learner.gains[offer].max() ?? 0) }
            return rest
        }
        sums = Array(repeating: Array(repeating: 0, count: groups.count), count: offers.count + 1)
        var best = greedy()
        var answer = taken(best)
        (best, answer) = trimmed(best, answer)
        var lengths = [Int?](repeating: nil, count: offers.count)
        look(from: 0, &lengths, Cost(), &answer)
        cost = answer.cost
        self.lengths = learners.map { learner in numbers[learner].map { answer.byGroup[$0] } ?? [] }
    }

    private struct Answer {
        var byGroup: [[Int?]]
        var cost: Cost
        var isEnough: Bool
    }

    /// What somebody gets who takes part in all of it.
    private func gain(_ learner: Learner, _ lengths: [Int?]) -> Double {
        zip(learner.gains, lengths).reduce(0) { sum, each in
            sum + (each.1.flatMap { each.0.isEmpty ? nil : each.0[$0] } ?? 0)
        }
    }

    /// Who takes part in what, and what it costs: nobody in what they can do without, the longest left out first.
    private func taken(_ lengths: [Int?]) -> Answer {
        var counts = [Int](repeating: 0, count: offers.count)
        let order = offers.indices.sorted { (minutes(of: $0, lengths), $0) > (minutes(of: $1, lengths), $1) }
        var isEnough = true
        let byGroup = groups.map { learner, count -> [Int?] in
            var own = lengths
            for offer in offers.indices where learner.gains[offer].isEmpty { own[offer] = nil }
            var sum = gain(learner, own)
            if sum + Self.rounding < learner.missing { isEnough = false }
            for offer in order {
                guard let length = own[offer] else { continue }
                let less = sum - learner.gains[offer][length]
                guard less + Self.rounding >= learner.missing else { continue }
                (own[offer], sum) = (nil, less)
            }
            for offer in offers.indices where own[offer] != nil { counts[offer] += count }
            return own
        }
        let cost = offers.indices.reduce(into: Cost()) { cost, offer in
            let (minutes, seats) = (minutes(of: offer, lengths), max(1, offers[offer].seats))
            let sessions = (counts[offer] + seats - 1) / seats
            cost.trainers += offers[offer].needsTrainer ? sessions * minutes : 0
            cost.learners += counts[offer] * minutes
        }
        return Answer(byGroup: byGroup, cost: cost, isEnough: isEnough)
    }

    private func minutes(of offer: Int, _ lengths: [Int?]) -> Int { lengths[offer].map { offers[offer].minutes[$0] } ?? 0 }

    /// The length that closes most for each minute more of a trainer's, again and again.
    private func greedy() -> [Int?] {
        var lengths = [Int?](repeating: nil, count: offers.count)
        while true {
            var best: (merit: Double, offer: Int, length: Int)?
            let missing = groups.map { max(0, $0.learner.missing - gain($0.learner, lengths)) }
            guard missing.contains(where: { $0 > Self.rounding }) else { return lengths }
            for offer in offers.indices {
                for length in offers[offer].minutes.indices where length > lengths[offer] ?? -1 {
                    var (closed, people) = (0.0, 0)
                    for (group, open) in zip(groups, missing) where open > Self.rounding && !group.learner.gains[offer].isEmpty {
                        let before = lengths[offer].map { group.learner.gains[offer][$0] } ?? 0
                        closed += Double(group.count) * min(open, group.learner.gains[offer][length] - before)
                        people += group.count
                    }
                    let sessions = (people + offers[offer].seats - 1) / max(1, offers[offer].seats)
                    let minutes = (offers[offer].minutes[length] - minutes(of: offer, lengths)) * sessions
                    let merit = closed / Double(max(1, offers[offer].needsTrainer ? minutes : 0))
                    if merit > best?.merit ?? 0 { best = (merit, offer, length) }
                }
            }
            guard let best else { return lengths }
            lengths[best.offer] = best.length
        }
    }

    /// The same without what is not needed.
    private func trimmed(_ lengths: [Int?], _ answer: Answer) -> ([Int?], Answer) {
        var (lengths, answer) = (lengths, answer)
        for offer in offers.indices {
            let shorter = [nil] + (0..<(lengths[offer] ?? 0)).map(Optional.some)
            for length in shorter where lengths[offer] != nil && length != lengths[offer] {
                var other = lengths
                other[offer] = length
                let found = taken(other)
                if found.isEnough, found.cost < answer.cost || !answer.isEnough {
                    (lengths, answer) = (other, found)
                    break
                }
            }
        }
        return (lengths, answer)
    }

    /// All lengths of the offers from `offer` on; what is chosen already costs `least` at the least.
    private mutating func look(from offer: Int, _ lengths: inout [Int?], _ least: Cost, _ best: inout Answer) {
        guard looks < Self.mostLooks else { return }
        looks += max(1, groups.count)
        guard !best.isEnough || least < best.cost else { return }
        for group in groups.indices
        where sums[offer][group] + rest[group][offer] + Self.rounding < groups[group].learner.missing { return }
        guard offer < offers.count else {
            looks += groups.count * offers.count
            let found = taken(lengths)
            if found.isEnough, !best.isEnough || found.cost < best.cost { best = found }
            return
        }
        sums[offer + 1] = sums[offer]
        look(from: offer + 1, &lengths, least, &best)
        guard groups.contains(where: { !$0.learner.gains[offer].isEmpty }) else { return }
        for length in offers[offer].minutes.indices {
            lengths[offer] = length
            for group in groups.indices {
                let gains = groups[group].learner.gains[offer]
                sums[offer + 1][group] = sums[offer][group] + (gains.isEmpty ? 0 : gains[length])
            }
            let minutes = offers[offer].minutes[length]
            let more = Cost(
                trainers: least.trainers + (offers[offer].needsTrainer ? minutes : 0), learners: least.learners + minutes)
            look(from: offer + 1, &lengths, more, &best)
        }
        lengths[offer] = nil
    }
}
