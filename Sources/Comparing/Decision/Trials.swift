internal import Planning
internal import Scheduling

/// Looks for the numbers of the risk model that turn the answer around, by runs that are made again under the changed number with the same
/// luck.
///
/// First every number is tried at some places of its range, from what it is outwards, with few runs: what they change is added to what all
/// runs came to, and where the best stays ahead by two standard errors of that change the place is done with. Then what is left is gone
/// through, the smallest change first, with more runs, in the end with all. A flip is named only where another strategy is the best in all
/// runs, and the step before it leaves the answer as it is; so that it shows again in a document in which the number is written. What so many
/// mended plans do not decide is left open, and said to be.
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

    typealias Running =
        @Sendable (_ runs: Range<Int>, _ strategy: Int, _ assumptions: RiskAssumptions) -> (scores: [Double], planned: Int)

    private var runs: Int { stored[best].count }
    private var firstRuns: Int { max(2, min(Self.firstRuns, runs / Self.leastPart)) }

    /// The range is first looked at in so many parts.
    private static let parts = 6
    /// How many runs are made for a first look, and for a second one where that is unclear; then four times as many each time.
    private static let firstRuns = 8
    private static let secondRuns = 32
    private static let growth = 4
    /// Fewer where there are few runs: a first look is no larger than this part of them.
    private static let leastPart = 25
    /// A number may use this part of what may still be mended.
    private static let turns = 3
    /// So often what is left of the plans that may be mended is shared out among first looks that are not whole.
    private static let rounds = 4
    /// A first look is worth beginning where it has the runs of so many places.
    private static let leastPlaces = 3

    /// The flips, in the order of the table, and what is left open.
    func flips(
        of table: [Assumption], progress: @Sendable (Double) -> Void, isStopped: @Sendable () -> Bool
    ) -> (flips: [Flip], unsettled: [Assumption]) {
        let looks = looks(at: table, progress: { progress($0 / 2) }, isStopped: isStopped)
        var flips: [(index: Int, flip: Flip)] = []
        var open: [(index: Int, size: Double)] = []
        for (index, look) in looks.enumerated() {
            if let first = look.trials.first(where: { $0.verdict != .stays }) {
                open.append((index, abs(first.number - from(table[index])) / width(table[index])))
            } else {
                flips.append((index, flip(table[index], nil)))
            }
        }
        var unsettled: [Int] = []
        var planned = looks.reduce(0) { $0 + $1.planned }
        for (turn, entry) in open.sorted(by: { ($0.size, $0.index) < ($1.size, $1.index) }).enumerated() {
            progress(0.5 + 0.5 * Double(turn) / Double(open.count))
            guard !isStopped(), planned < most else {
                unsettled.append(entry.index)
                continue
            }
            // One that hardly anything decides leaves something for the others.
            let (found, cost) = settle(table[entry.index], looks[entry.index].trials, most: (most - planned) / Self.turns + 1)
            planned += cost
            if let found { flips.append((entry.index, found)) } else { unsettled.append(entry.index) }
        }
        return (flips.sorted { $0.index < $1.index }.map(\.flip), unsettled.sorted().map { table[$0] })
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

    // MARK: A first look

    /// Some places of the range, the nearest first, up to the first one at which another strategy is surely ahead.
    private struct Look {
        var trials: [Trial]
        /// What was not reached stays open.
        var isWhole = false

        var planned: Int { trials.reduce(0) { $0 + $1.planned } }
    }

    /// All of them have the same share of the plans that may be mended, and then the same share of what the others have left; where that is
    /// too little for all, the first ones of the table.
    private func looks(at table: [Assumption], progress: @Sendable (Double) -> Void, isStopped: @Sendable () -> Bool) -> [Look] {
        var looks = table.map { assumption in
            Look(trials: places(of: assumption).map { Trial($0, assumption.changing(assumptions, to: $0), rivals: stored.count) })
        }
        for round in 0..<Self.rounds {
            let left = most - looks.reduce(0) { $0 + $1.planned }
            let begun = looks
            let waiting = begun.indices.filter { !begun[$0].isWhole }.prefix(left / (Self.leastPlaces * firstRuns * stored.count))
            guard !waiting.isEmpty, !isStopped() else { break }
            let share = left / waiting.count
            let further = SideBySide.map(
                waiting.count, progress: { progress((Double(round) + $0) / Double(Self.rounds)) }
            ) { number in isStopped() ? begun[waiting[waiting.startIndex + number]] : look(begun[waiting[number]], most: share) }
            for (index, look) in zip(waiting, further) { looks[index] = look }
        }
        return looks
    }

    private func places(of assumption: Assumption) -> [Double] {
        let steps = (width(assumption) / Double(Self.parts) / assumption.step).rounded(.up)
        return Flips.grid(
            from: from(assumption), range: assumption.range(in: assumptions), step: max(1, steps) * assumption.step)
    }

    /// The look, gone on with until about so many more plans are mended.
    private func look(_ begun: Look, most: Int) -> Look {
        var look = begun
        let end = begun.planned + most
        let second = firstRuns * Self.secondRuns / Self.firstRuns
        for place in look.trials.indices {
            while look.trials[place].verdict == .open, look.trials[place].runs < min(second, runs) {
                guard look.planned < end else { return look }
                extend(&look.trials[place], to: look.trials[place].runs < firstRuns ? firstRuns : second)
            }
            if case .turns = look.trials[place].verdict {
                look.trials.removeSubrange((place + 1)...)
                break
            }
        }
        look.isWhole = true
        return look
    }

    // MARK: Making sure

    /// The flip, or that there is none; `nil` where more plans would have to be mended than may be. And how many were.
    private func settle(_ assumption: Assumption, _ look: [Trial], most: Int) -> (flip: Flip?, planned: Int) {
        var planned = 0
        for var trial in look where trial.verdict != .stays {
            guard decide(&trial, wholly: true, &planned, most) else { return (nil, planned) }
            guard case .turns = trial.verdict else { continue }
            // Between it and what is nearer to the current number, step by halved step.
            var same =
                look.filter { ($0.number < from(assumption)) == (trial.number < from(assumption)) }
                .last { abs($0.number - from(assumption)) < abs(trial.number - from(assumption)) }?.number ?? from(assumption)
            while let middle = middle(same, trial.number, assumption.step) {
                var between = Trial(middle, assumption.changing(assumptions, to: middle), rivals: stored.count)
                guard decide(&between, wholly: false, &planned, most) else { return (nil, planned) }
                if case .turns = between.verdict {
                    // Named in the end is only what all runs say.
                    guard decide(&between, wholly: true, &planned, most) else { return (nil, planned) }
                }
                if case .turns = between.verdict { trial = between } else { same = middle }
            }
            guard case .turns(let winner) = trial.verdict else { return (nil, planned) }
            return (flip(assumption, (trial.number, winner)), planned)
        }
        // No place but the looked at ones was left: a range that was left early has been gone through above.
        return (look.contains { if case .turns = $0.verdict { true } else { false } } ? nil : flip(assumption, nil), planned)
    }

    /// A step of the grid in the middle of two numbers, if there is one.
    private func middle(_ one: Double, _ other: Double, _ step: Double) -> Double? {
        let number = Flips.multiple(Int(((one + other) / 2 / step).rounded()), of: step)
        let apart = step / 2
        return abs(number - one) < apart || abs(number - other) < apart ? nil : number
    }

    /// More and more runs until it is clear who is ahead; `wholly` names another strategy only after all. Whether it could be made clear.
    private func decide(_ trial: inout Trial, wholly: Bool, _ planned: inout Int, _ most: Int) -> Bool {
        while trial.verdict == .open || wholly && trial.verdict != .stays && trial.runs < runs {
            guard planned < most else { return false }
            let before = trial.planned
            extend(&trial, to: min(runs, max(trial.runs, Self.firstRuns) * Self.growth))
            planned += trial.planned - before
        }
        return true
    }

    // MARK: Runs of one number

    private func extend(_ trial: inout Trial, to count: Int) {
        let more = trial.runs..<min(runs, max(trial.runs, count))
        guard !more.isEmpty else { return }
        for strategy in stored.indices where strategy == best || !trial.isBehind[strategy] {
            let made = run(more, strategy, trial.assumptions)
            trial.planned += made.planned
            for (run, score) in zip(more, made.scores) { trial.changes[strategy].append(score - stored[strategy][run]) }
        }
        trial.runs = more.upperBound
        judge(&trial)
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

/// What is known of one number.
struct Trial: Sendable {
    let number: Double
    let assumptions: RiskAssumptions
    /// For each strategy, by how much each run comes to more; of those that are surely behind only the first runs.
    var changes: [[Double]]
    var isBehind: [Bool]
    var runs = 0
    var planned = 0
    var verdict = Verdict.open

    enum Verdict: Equatable {
        case open
        case stays
        case turns(Int)
    }

    init(_ number: Double, _ assumptions: RiskAssumptions, rivals: Int) {
        self.number = number
        self.assumptions = assumptions
        changes = [[Double]](repeating: [], count: rivals)
        isBehind = [Bool](repeating: false, count: rivals)
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
