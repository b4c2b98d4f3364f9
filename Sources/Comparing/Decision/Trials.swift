internal import Planning
internal import Scheduling

/// Looks for the numbers of the risk model that turn the answer around, from the runs that were made.
///
/// Every number is gone along outwards from what it is, place by place of its range. At each place the runs are first weighed as if the
/// number had been that (``Likelihood``): that needs no new plan. Where weights do not tell, few runs are made again under the changed number,
/// with the same luck, then more (``Trial/lead(over:best:stored:of:errors:)``). Where the best stays ahead by two standard errors the place is
/// passed; where all that leaves it open, the race is close: then the steps next to the current number are tried first, for they change few
/// runs and may be enough. Where another strategy is ahead the way back is halved step by step, by what is most probable. A flip is named only
/// where another strategy is then the best in all runs, made again wherever the number changes anything; so that it shows again in a
/// document in which the number is written. What so many mended plans do not decide is left open, and said to be, with how far it is known.
struct Trials: Sendable {
    let best: Int
    let strategies: [Strategy]
    /// What each strategy came to in each run under the document's assumptions.
    let stored: [[Double]]
    let assumptions: RiskAssumptions
    /// How many plans may be mended in all.
    let most: Int
    let luck: Luck

    /// What the runs say about other assumptions.
    struct Luck: Sendable {
        /// The logarithms of likelihood ratios of the runs; `nil` where runs of the document's assumptions cannot stand for others.
        let logRatios: @Sendable (_ assumptions: RiskAssumptions) -> [Double]?
        /// What strategies would come to in some runs if all training went on as it did, and in which runs that is what they come to.
        let expected:
            @Sendable (_ runs: Range<Int>, _ strategies: [Int], _ assumptions: RiskAssumptions) -> (
                scores: [[Double]], isKnown: [Bool]
            )
        /// What strategies come to in some runs, and how many plans had to be mended for it.
        let made:
            @Sendable (_ runs: [Int], _ strategies: [Int], _ assumptions: RiskAssumptions) -> (scores: [[Double]], planned: Int)
    }

    var runs: Int { stored[best].count }
    var firstRuns: Int { max(2, min(Self.firstRuns, runs / Self.leastPart)) }
    var lookRuns: Int { min(runs, firstRuns * Self.growth) }
    var narrowRuns: Int { min(runs, lookRuns * Self.growth) }

    /// The range is looked at in so many parts, in fewer where few plans may be mended.
    private static let parts = 6
    private static let fewestParts = 2
    /// How many runs are made first; then so many times as many each time. The first two times are a look.
    private static let firstRuns = 5
    static let growth = 4
    /// Fewer where there are few runs: the first ones are no more than this part of them.
    private static let leastPart = 50
    /// What would be expected is worked out for so many times as many runs as are made.
    static let expectedRuns = 16
    /// So often what is left of the plans that may be mended is shared out among looks that are not whole.
    private static let rounds = 4
    /// What looks leave open may use this part of what is left each, and once more of what the others then leave.
    private static let turns = 3
    private static let passes = 2

    /// The flips, in the order of the table, and what is left open.
    func flips(
        of table: [Assumption], progress: @Sendable (Double) -> Void, isStopped: @Sendable () -> Bool
    ) -> (flips: [Flip], unsettled: [Unsettled]) {
        var walks = looks(along: table, progress: { progress($0 / 2) }, isStopped: isStopped)
        for pass in 0..<Self.passes {
            // Those that few plans bring on come first: so most are settled.
            let open = walks.indices.filter { walks[$0].outcome == nil }.sorted {
                (walks[$0].planned, $0) < (walks[$1].planned, $1)
            }
            for (turn, index) in open.enumerated() {
                let done = Double(pass) + Double(turn) / Double(open.count)
                progress(0.5 + 0.5 * done / Double(Self.passes))
                let left = most - walks.reduce(0) { $0 + $1.planned }
                guard !isStopped() else { break }
                walks[index] = gone(along: walks[index], most: max(0, left) / min(Self.turns, open.count - turn))
            }
        }
        var flips: [Flip] = []
        var unsettled: [Unsettled] = []
        for walk in walks {
            switch walk.outcome {
            case .never: flips.append(flip(walk.assumption, nil))
            case .turns(let number, let winner): flips.append(flip(walk.assumption, (number, winner)))
            case nil: unsettled.append(Unsettled(assumption: walk.assumption, steady: walk.stays.below...walk.stays.above))
            }
        }
        return (flips, unsettled)
    }

    private func from(_ assumption: Assumption) -> Double { assumption.number(in: assumptions) }

    private func width(_ assumption: Assumption) -> Double {
        let range = assumption.range(in: assumptions)
        return max(range.upperBound - range.lowerBound, .leastNonzeroMagnitude)
    }

    private func flip(_ assumption: Assumption, _ found: (to: Double, winner: Int)?) -> Flip {
        Flip(
            subject: .assumption(assumption), from: from(assumption), to: found?.to, winner: found.map { strategies[$0.winner] },
            range: assumption.range(in: assumptions),
            along: found.flatMap { assumption.moved(in: assumptions, with: $0.to) }.map {
                Flip.Along(assumption: $0.assumption, to: $0.to)
            })
    }

    // MARK: Along one number

    /// Those of which the first runs at all places can be paid for, the cheapest first, have the same share of the plans that may be mended, and
    /// then the same share of what the others have left.
    private func looks(along table: [Assumption], progress: @Sendable (Double) -> Void, isStopped: @Sendable () -> Bool) -> [Walk]
    {
        let parts = min(Self.parts, max(Self.fewestParts, most / max(1, table.count * firstRuns * 2)))
        var walks = table.map { entry in
            Walk(entry, from: from(entry), ahead: places(of: entry, parts: parts).map { trial(entry, $0) })
        }
        for (walk, place) in walks.indices.flatMap({ walk in walks[walk].ahead.indices.map { (walk, $0) } })
        where walks[walk].ahead[place].verdict != .stays {
            expect(&walks[walk].ahead[place], through: firstRuns)
        }
        let costs = walks.map { walk in walk.ahead.reduce(0) { $0 + cost(of: $1, through: firstRuns) } }
        var looking = walks.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
        for round in 0..<Self.rounds {
            let left = most - walks.reduce(0) { $0 + $1.planned }
            var paid = 0
            let waiting = Array(
                looking.prefix { index in
                    paid += costs[index]
                    return paid <= left
                })
            guard !waiting.isEmpty, !isStopped() else { break }
            let (begun, share) = (walks, left / waiting.count)
            let further = SideBySide.map(
                waiting.count, progress: { progress((Double(round) + $0) / Double(Self.rounds)) }
            ) { number in
                isStopped() ? begun[waiting[number]] : gone(along: begun[waiting[number]], most: share, onlyLooking: true)
            }
            for (index, walk) in zip(waiting, further) { walks[index] = walk }
            looking.removeAll { waiting.contains($0) && !walks[$0].isShort }
        }
        return walks
    }

    private func places(of assumption: Assumption, parts: Int) -> [Double] {
        let steps = (width(assumption) / Double(parts) / assumption.step).rounded(.up)
        return Flips.grid(
            from: from(assumption), range: assumption.range(in: assumptions), step: assumption.step, each: Int(max(1, steps)))
    }

    /// The walk, gone on with until its outcome is known or about so many more plans are mended; `onlyLooking` also stops where few runs leave
    /// it open.
    private func gone(along begun: Walk, most: Int, onlyLooking: Bool = false) -> Walk {
        var walk = begun
        walk.isShort = false
        let end = walk.planned + most
        while walk.outcome == nil {
            if walk.turned != nil {
                guard !onlyLooking, narrow(&walk, until: end) else { break }
            } else if walk.ahead.isEmpty {
                walk.outcome = .never
            } else {
                guard advance(&walk, until: end, onlyLooking) else { break }
            }
        }
        return walk
    }

    /// Tries the nearest place that is left. Whether the walk can go on.
    private func advance(_ walk: inout Walk, until end: Int, _ onlyLooking: Bool) -> Bool {
        var nearest = walk.ahead.removeFirst()
        let hasLooked = decide(&nearest, through: lookRuns, &walk.planned, end)
        if nearest.verdict == .stays {
            walk.pass(nearest.number)
            return true
        }
        let distance = walk.distance(nearest.number) + walk.assumption.step / 2
        walk.ahead.insert(nearest, at: 0)
        guard hasLooked else {
            walk.isShort = true
            return false
        }
        // The other side may turn the answer with no larger a change.
        if let other = walk.ahead.firstIndex(where: { $0.runs == 0 && $0.verdict == .open && walk.distance($0.number) < distance }
        ) {
            walk.ahead.insert(walk.ahead.remove(at: other), at: 0)
            return true
        }
        let isAlone = !walk.ahead.dropFirst().contains { walk.distance($0.number) < distance }
        if case .turns = nearest.verdict, isAlone || nearest.isApproached, !walk.asksAll || nearest.isExact(best, of: runs) {
            walk.turned = nearest
            return true
        }
        guard !onlyLooking else { return false }
        guard nearest.isApproached else {
            approach(&walk, distance)
            return true
        }
        let isDecided = decide(&nearest, through: runs, wholly: walk.asksAll, &walk.planned, end)
        walk.ahead[0] = nearest
        return isDecided
    }

    /// Puts the steps next to what stays, each twice as far as the one before, in front of the places that near.
    private func approach(_ walk: inout Walk, _ distance: Double) {
        let step = walk.assumption.step
        for index in walk.ahead.indices
        where walk.distance(walk.ahead[index].number) < distance && !walk.ahead[index].isApproached {
            walk.ahead[index].isApproached = true
            let end = walk.ahead[index].number
            let near = walk.stays(towards: end)
            let first = Int((near / step).rounded())
            var apart = 1
            while true {
                let number = Flips.multiple(end < near ? first - apart : first + apart, of: step)
                guard abs(number - near) < abs(end - near) - step / 2 else { break }
                var nearer = trial(walk.assumption, number)
                nearer.isApproached = true
                walk.ahead.append(nearer)
                apart *= 2
            }
        }
        walk.sort()
    }

    /// Halves the way between what stays and what turns, and in the end makes all runs of what turns. Whether the walk can go on.
    private func narrow(_ walk: inout Walk, until end: Int) -> Bool {
        guard var turned = walk.turned else { return true }
        if let middle = middle(walk.stays(towards: turned.number), turned.number, walk.assumption.step) {
            var between = walk.between.flatMap { $0.number == middle ? $0 : nil } ?? trial(walk.assumption, middle)
            let isDecided = decide(
                &between, through: walk.asksAll ? runs : narrowRuns, wholly: walk.asksAll, &walk.planned, end)
            walk.between = between
            guard isDecided else { return false }
            if isAhead(between) { walk.pass(middle, surely: between.verdict == .stays) } else { walk.turned = between }
            return true
        }
        let isDecided = decide(&turned, through: runs, wholly: true, &walk.planned, end)
        walk.turned = turned
        guard isDecided else { return false }
        if case .turns(let winner) = turned.verdict {
            walk.outcome = .turns(number: turned.number, winner: winner)
        } else {
            // What seemed to turn does not: the next steps outwards are tried, now by all runs.
            walk.asksAll = true
            walk.turned = nil
            walk.pass(turned.number)
            walk.ahead.removeAll { $0.number == turned.number }
        }
        return true
    }

    /// A step of the grid in the middle of two numbers, if there is one.
    private func middle(_ one: Double, _ other: Double, _ step: Double) -> Double? {
        let number = Flips.multiple(Int(((one + other) / 2 / step).rounded()), of: step)
        let apart = step / 2
        return abs(number - one) < apart || abs(number - other) < apart ? nil : number
    }
}

extension Assumption {
    /// How finely it is looked for: whole days, hundredths of a share.
    var step: Double {
        switch unit {
        case .days: 1
        case .factor: 0.05
        case .share: range.upperBound < Self.smallShare ? 0.001 : 0.01
        }
    }

    private static let smallShare = 0.11
}
