/// What is known of one place of a number's range.
struct Trial: Sendable {
    let number: Double
    let assumptions: RiskAssumptions
    var isBehind: [Bool]
    /// How many runs were to be made again so far.
    var runs = 0
    var verdict = Verdict.open
    /// Whether the steps before it have been put in front of it.
    var isApproached = false
    /// By how much the best is ahead of each strategy by the weighed runs, and how far that may be off.
    var weighed: [Lead?]
    /// For each strategy, by how much each of the first runs comes to more if all training went on as it did.
    var expected: [[Double]]
    /// Those of them in which training would have to be planned anew.
    var changed: [Int] = []
    /// For each strategy, by how much the first of these come to more than was expected once it is.
    var surprises: [[Double]]

    struct Lead {
        let lead: Double
        let error: Double
    }

    enum Verdict: Equatable {
        case open
        case stays
        case turns(Int)
    }

    init(_ number: Double, _ assumptions: RiskAssumptions, isBehind: [Bool]) {
        self.number = number
        self.assumptions = assumptions
        self.isBehind = isBehind
        weighed = isBehind.map { _ in nil }
        expected = isBehind.map { _ in [] }
        surprises = isBehind.map { _ in [] }
    }

    /// Whether nothing is left to be made, so that the answer is that of the document with the number in it.
    func isExact(_ best: Int, of runs: Int) -> Bool { expected[best].count == runs && surprises[best].count == changed.count }
}

extension Trial {
    /// The lead over a strategy by the runs made again, from what all of them came to under the document's assumptions: the change that is
    /// expected without planning anew, in the first runs, and what planning anew adds to it in fewer of them (a control variate: Law 2015,
    /// chapter 11; Owen 2013, chapter 8). `nil` before there are any.
    func lead(over rival: Int, best: Int, stored: Double, of runs: Int, errors: Double) -> Lead? {
        let changes = zip(expected[best], expected[rival]).map { $0 - $1 }
        let surprises = zip(surprises[best], surprises[rival]).map { $0 - $1 }
        guard !changes.isEmpty, !surprises.isEmpty || changed.isEmpty else { return nil }
        let looked = Double(changes.count)
        let share = Double(changed.count) / looked
        let lead = stored + Self.mean(changes) + share * Self.mean(surprises)
        guard !isExact(best, of: runs) else { return Lead(lead: lead, error: 0) }
        let left = 1 - looked / Double(runs)
        var variance = Self.squares(changes, unseen: Self.unseenChange) / looked / looked * left
        if !surprises.isEmpty {
            let made = Double(surprises.count)
            // Runs that were not looked at may be changed too.
            let unmade = 1 - made / Double(changed.count) * (looked / Double(runs))
            variance += share * share * Self.squares(surprises, unseen: Self.unseenSurprise) / made / made * unmade
        }
        return Lead(lead: lead, error: errors * variance.squareRoot())
    }

    /// A run that changes so much may be among those not made yet: what is rare is not taken for what never is.
    private static let unseenChange = 0.04
    private static let unseenSurprise = 0.03

    private static func squares(_ numbers: [Double], unseen: Double) -> Double {
        let mean = mean(numbers)
        return numbers.reduce(unseen * unseen) { $0 + ($1 - mean) * ($1 - mean) }
    }

    private static func mean(_ numbers: [Double]) -> Double { numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count) }
}
