import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

/// What is said about a number of the risk model against a comparison of the document in which that number is written.
@Suite struct `What would change the answer` {
    private static let strategies: [Strategy] = [.staged, .atOnce, .prepaidStaged]
    private static let runs = 100

    private static func company(_ priorities: Priorities) -> RiskCompany {
        var company = RiskCompany()
        company.priorities = priorities
        company.assumptions = RiskCompany.uncertain
        company.budget = Budget(available: euros(700), monthly: euros(400))
        return company
    }

    private static func decision(_ company: RiskCompany) throws -> Decision {
        try #require(Comparison.of(company.plans(strategies), runs: runs).decision)
    }

    private static let weights = [
        Priorities(), Priorities(cash: 1, speed: 1, learning: 0, certainty: 2),
        Priorities(cash: 3, speed: 2, learning: 0, certainty: 0),
    ]

    @Test(arguments: weights.indices) func `is what it would be with the number in the document`(_ number: Int) throws {
        let company = Self.company(Self.weights[number])
        let decision = try Self.decision(company)
        let own = RiskAssumptions(of: company.assumptions)
        func best(_ assumption: Assumption, _ number: Double) throws -> Strategy {
            var changed = company
            changed.assumptions = Assumptions(writing: assumption.changing(own, to: number))
            return try Self.decision(changed).best
        }
        var settled = 0
        for flip in decision.flips {
            guard case .assumption(let assumption) = flip.subject else { continue }
            settled += 1
            if let to = flip.to {
                #expect(try best(assumption, to) == flip.winner, "\(assumption.id) at \(to)")
            } else {
                for end in [flip.range.lowerBound, flip.range.upperBound] where end != flip.from {
                    #expect(try best(assumption, end) == decision.best, "\(assumption.id) at \(end)")
                }
            }
        }
        for open in decision.unsettled {
            for end in [open.steady.lowerBound, open.steady.upperBound] where end != open.assumption.number(in: own) {
                #expect(try best(open.assumption, end) == decision.best, "\(open.assumption.id) at \(end)")
            }
        }
        #expect(settled > 2 * decision.unsettled.count, "\(decision.unsettled.map(\.assumption.id))")
    }
}

extension Assumptions {
    /// The document's section that says just that.
    fileprivate init(writing numbers: RiskAssumptions) {
        func share(_ fraction: Double) -> Share { Share(millipercent: Int((fraction * 100_000).rounded())) ?? .whole }
        self.init()
        paymentDelay = PaymentDelay(
            onTime: share(numbers.paidOnTime), minimum: Int(numbers.delayMin), mode: Int(numbers.delayMode),
            maximum: Int(numbers.delayMax))
        setupOverrun = MedianAndP90(median: share(numbers.overrunMedian), p90: share(numbers.overrunP90))
        integratorQueue = MedianAndP90(median: Int(numbers.queueMedian), p90: Int(numbers.queueP90))
        abandonmentPerMonth = share(numbers.abandonedPerMonth)
        featureDropped = Dictionary(uniqueKeysWithValues: numbers.droppedFeatures.map { ($0.feature, share($0.chance)) })
        noShow = share(numbers.noShow)
        trainerIll = TrainerIll(perDay: share(numbers.illPerDay), days: Int(numbers.illDaysLeast)...Int(numbers.illDaysMost))
        turnoverPerYear = share(numbers.turnoverPerYear)
        integratorChange = IntegratorChange(perBoundary: share(numbers.changePerBoundary), costs: Int(numbers.changeCosts))
    }
}
