internal import Planning
internal import Scheduling

/// Looks for the numbers of the risk model that turn the answer around, by runs that are made again under the changed number with the same
/// luck.
///
/// Every number is gone along outwards from what it is, place by place of its range: first with few runs, whose changes are added to what all
/// runs came to; where the best stays ahead by two standard errors of that change the place is passed. Where few runs leave it open, the race
/// is close: then the steps next to the current number are tried first, for they change few runs and may be enough. Where another strategy
/// is ahead the way back is halved step by step. A flip is named only where another strategy is the best in all runs, and the step before
/// it leaves the answer as it is; so that it shows again in a document in which the number is written. What so many mended plans do not decide
/// is left open, and said to be.
struct Trials: Sendable {
    let best: Int
    let strategies: [Strategy]
    /// What each strategy came to in each run under the document's assumptions.
    let stored: [[Double]]
    let assumptions: RiskAssumptions
    /// How many plans may be mended in all.
    let most: Int
    /// What a strategy comes to in each of some runs under assumptions, and how many plans had to be mended for it.
    let run: Running
    /// How many plans would have to be mended for it.
    let cost: @Sendable (_ runs: Range<Int>, _ strategy: Int, _ assumptions: RiskAssumptions) -> Int

    typealias Running =
        @Sendable (_ runs: Range<Int>, _ strategy: Int, _ assumptions: RiskAssumptions) -> (scores: [Double], planned: Int)

    private var runs: Int { stored[best].count }
    private var firstRuns: Int { max(2, min(Self.firstRuns, runs / Self.leastPart)) }
    private var lookRuns: Int { min(runs, firstRuns * Self.growth) }

    /// The range is first looked at in so many parts.
    private static let parts = 6
    /// How many runs are made first; then so many times as many each time. The first two times are a look.
    private static let firstRuns = 8
    private static let growth = 4
    /// Fewer where there are few runs: the first ones are no more than this part of them.
    private static let leastPart = 25
    /// So often what is left of the plans that may be mended is shared out among looks that are not whole.
    private static let rounds = 4
    /// What looks leave open may use this part of what is left each, and once more of what the others then leave.
    private static let turns = 3
    private static let passes = 2

    /// The flips, in the order of the table, and what is left open.
    func flips(
        of table: [Assumption], progress: @Sendable (Double) -> Void, isStopped: @Sendable () -> Bool
    ) -> (flips: [Flip], unsettled: [Assumption]) {
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
        var unsettled: [Assumption] = []
        for walk in walks {
            switch walk.outcome {
            case .never: flips.append(flip(walk.assumption, nil))
            case .turns(let number, let winner): flips.append(flip(walk.assumption, (number, winner)))
            case nil: unsettled.append(walk.assumption)
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
        var walks = table.map { entry in Walk(entry, from: from(entry), ahead: places(of: entry).map { trial(entry, $0) }) }
        let costs = walks.map { walk in walk.ahead.reduce(0) { $0 + cost(of: $1, through: min(runs, firstRuns)) } }
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

    /// How many plans have to be mended for runs up to that count.
    private func cost(of trial: Trial, through count: Int) -> Int {
        stored.indices.filter { $0 == best || !trial.isBehind[$0] }.reduce(0) {
            $0 + cost(trial.runs..<count, $1, trial.assumptions)
        }
    }

    private func places(of assumption: Assumption) -> [Double] {
        let steps = (width(assumption) / Double(Self.parts) / assumption.step).rounded(.up)
        return Flips.grid(
            from: from(assumption), range: assumption.range(in: assumptions), step: assumption.step, each: Int(max(1, steps)))
    }

    private func trial(_ assumption: Assumption, _ number: Double) -> Trial {
        // What comes to the same in every run is the same plan: of equals the first one stays the best.
        let isSame = stored.indices.map { $0 > best && stored[$0] == stored[best] }
        var trial = Trial(number, assumption.changing(assumptions, to: number), isBehind: isSame)
        if stored.indices.allSatisfy({ $0 == best || isSame[$0] }) { trial.verdict = .stays }
        return trial
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
        if let other = walk.ahead.firstIndex(where: { $0.runs == 0 && walk.distance($0.number) < distance }) {
            walk.ahead.insert(walk.ahead.remove(at: other), at: 0)
            return true
        }
        let isAlone = !walk.ahead.dropFirst().contains { walk.distance($0.number) < distance }
        if case .turns = nearest.verdict, isAlone || nearest.isApproached, !walk.asksAll || nearest.runs == runs {
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
            let isDecided = decide(&between, through: runs, wholly: walk.asksAll, &walk.planned, end)
            walk.between = between
            guard isDecided else { return false }
            if case .turns = between.verdict { walk.turned = between } else { walk.pass(middle) }
            return true
        }
        let isDecided = decide(&turned, through: runs, wholly: true, &walk.planned, end)
        walk.turned = turned
        guard isDecided else { return false }
        if case .turns(let winner) = turned.verdict {
            walk.outcome = .turns(number: turned.number, winner: winner)
        } else {
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

    /// More and more runs, up to so many, until it is clear who is ahead; `wholly` takes another strategy to be ahead only after all of them.
    /// Whether as many plans might be mended.
    private func decide(_ trial: inout Trial, through most: Int, wholly: Bool = false, _ planned: inout Int, _ end: Int) -> Bool {
        while trial.runs < most, trial.verdict == .open || wholly && trial.verdict != .stays {
            let next = min(most, trial.runs == 0 ? firstRuns : trial.runs * Self.growth)
            guard planned + cost(of: trial, through: next) <= end else { return false }
            planned += extend(&trial, to: next)
        }
        return true
    }

    // MARK: Runs of one number

    /// Makes runs up to that count; how many plans were mended for it.
    private func extend(_ trial: inout Trial, to count: Int) -> Int {
        let more = trial.runs..<count
        var planned = 0
        for strategy in stored.indices where strategy == best || !trial.isBehind[strategy] {
            let made = run(more, strategy, trial.assumptions)
            planned += made.planned
            for (run, score) in zip(more, made.scores) { trial.changes[strategy].append(score - stored[strategy][run]) }
        }
        trial.runs = count
        judge(&trial)
        return planned
    }

    /// Beyond so many standard errors a few runs are taken for all.
    private static let errors = 2.0
    /// A run that changes so much may be among those not made yet: what is rare is not taken for what never is.
    private static let unseen = 0.04

    private func judge(_ trial: inout Trial) {
        var leads: [(rival: Int, lead: Double, error: Double)] = []
        let count = Double(trial.runs)
        for rival in stored.indices where rival != best && !trial.isBehind[rival] {
            let lead = mean(stored[best]) - mean(stored[rival])
            let changes = zip(trial.changes[best], trial.changes[rival]).map { $0 - $1 }
            let change = mean(changes)
            let squares = changes.reduce(Self.unseen * Self.unseen) { $0 + ($1 - change) * ($1 - change) }
            let left = 1 - count / Double(runs)
            leads.append((rival, lead + change, (squares / count / count * left).squareRoot() * Self.errors))
        }
        for entry in leads where entry.lead > entry.error || trial.runs == runs && isAhead(of: entry.rival, entry.lead) {
            trial.isBehind[entry.rival] = true
        }
        let ahead = leads.filter { !trial.isBehind[$0.rival] }.min { ($0.lead, $0.rival) < ($1.lead, $1.rival) }
        guard let ahead else {
            trial.verdict = .stays
            return
        }
        trial.verdict = trial.runs == runs || ahead.lead < -ahead.error ? .turns(ahead.rival) : .open
    }

    /// Of equals the first one is the best.
    private func isAhead(of rival: Int, _ lead: Double) -> Bool { lead > 0 || lead == 0 && best < rival }

    private func mean(_ numbers: [Double]) -> Double { numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count) }
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
