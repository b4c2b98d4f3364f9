internal import Planning

/// What is known at one place of a number's range, and how more comes to be known.
extension Trials {
    /// A place, with what the weighed runs say of it.
    func trial(_ assumption: Assumption, _ number: Double) -> Trial {
        // What comes to the same in every run is the same plan: of equals the first one stays the best.
        let isSame = stored.indices.map { $0 > best && stored[$0] == stored[best] }
        var trial = Trial(number, assumption.changing(assumptions, to: number), isBehind: isSame)
        if let weights = luck.logRatios(trial.assumptions).flatMap(Reweighting.init) {
            for rival in ahead(trial).dropFirst() {
                let (mean, error) = weights.mean(of: zip(stored[best], stored[rival]).map { $0 - $1 }, errors: Self.errors)
                trial.weighed[rival] = Trial.Lead(lead: mean, error: error)
            }
        }
        judge(&trial)
        return trial
    }

    /// Those that may still turn the answer, the best one first.
    func ahead(_ trial: Trial) -> [Int] { [best] + stored.indices.filter { $0 != best && !trial.isBehind[$0] } }

    /// How many plans have to be mended at the most for so many runs made again, as far as is known which runs change.
    func cost(of trial: Trial, through count: Int) -> Int {
        guard trial.verdict != .stays else { return 0 }
        return max(0, min(count, trial.changed.count) - trial.surprises[best].count) * ahead(trial).count
    }

    /// Whether the best is ahead there, by what is most probable.
    func isAhead(_ trial: Trial) -> Bool {
        switch trial.verdict {
        case .stays: true
        case .turns: false
        case .open: leads(trial).allSatisfy { isAhead(of: $0.rival, $0.lead.lead) }
        }
    }

    /// More and more runs, up to so many, until it is clear who is ahead; `wholly` takes another strategy to be ahead only after all of them.
    /// Whether as many plans might be mended.
    func decide(_ trial: inout Trial, through most: Int, wholly: Bool = false, _ planned: inout Int, _ end: Int) -> Bool {
        while trial.runs < most, !trial.isExact(best, of: runs), trial.verdict == .open || wholly && trial.verdict != .stays {
            let next = min(most, trial.runs == 0 ? firstRuns : trial.runs * Self.growth)
            expect(&trial, through: min(runs, next * Self.expectedRuns))
            guard trial.verdict == .open || wholly && trial.verdict != .stays else { break }
            guard planned + cost(of: trial, through: next) <= end else { return false }
            planned += make(&trial, through: next)
        }
        return true
    }

    /// Works out what the first runs would come to without planning anew, and in which of them that is not all.
    func expect(_ trial: inout Trial, through count: Int) {
        let ahead = ahead(trial)
        let looked = trial.expected[best].count
        guard count > looked, ahead.count > 1 else { return }
        let found = luck.expected(looked..<count, ahead, trial.assumptions)
        for (strategy, scores) in zip(ahead, found.scores) {
            trial.expected[strategy] += zip(looked..<count, scores).map { $1 - stored[strategy][$0] }
        }
        trial.changed += zip(looked..<count, found.isKnown).filter { !$1 }.map(\.0)
        judge(&trial)
    }

    /// Makes runs again up to that count; how many plans were mended for it.
    private func make(_ trial: inout Trial, through count: Int) -> Int {
        trial.runs = count
        let ahead = ahead(trial)
        let made = trial.surprises[best].count
        let again = Array(trial.changed[made..<max(made, min(count, trial.changed.count))])
        guard !again.isEmpty, ahead.count > 1 else { return 0 }
        let (scores, planned) = luck.made(again, ahead, trial.assumptions)
        for (strategy, own) in zip(ahead, scores) {
            trial.surprises[strategy] += zip(again, own).map { $1 - stored[strategy][$0] - trial.expected[strategy][$0] }
        }
        judge(&trial)
        return planned
    }

    /// Beyond so many standard errors a few runs are taken for all.
    private static let errors = 2.0

    /// The leads over those that are not behind: what all runs say, else the surer of what weights and few runs do.
    private func leads(_ trial: Trial) -> [(rival: Int, lead: Trial.Lead)] {
        ahead(trial).dropFirst().map { rival in
            let stored = mean(stored[best]) - mean(stored[rival])
            let made = trial.lead(over: rival, best: best, stored: stored, of: runs, errors: Self.errors)
            let known = [made, trial.weighed[rival]].compactMap(\.self).min { $0.error < $1.error }
            return (rival, known ?? Trial.Lead(lead: stored, error: .infinity))
        }
    }

    private func judge(_ trial: inout Trial) {
        let isExact = trial.isExact(best, of: runs)
        for (rival, lead) in leads(trial) where lead.lead > lead.error || isExact && isAhead(of: rival, lead.lead) {
            trial.isBehind[rival] = true
        }
        let nearest = leads(trial).min { ($0.lead.lead, $0.rival) < ($1.lead.lead, $1.rival) }
        guard let nearest else {
            trial.verdict = .stays
            return
        }
        trial.verdict = isExact || nearest.lead.lead < -nearest.lead.error ? .turns(nearest.rival) : .open
    }

    /// Of equals the first one is the best.
    private func isAhead(of rival: Int, _ lead: Double) -> Bool { lead > 0 || lead == 0 && best < rival }

    private func mean(_ numbers: [Double]) -> Double { numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count) }
}
