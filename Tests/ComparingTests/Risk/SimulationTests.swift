import Calendars
import Documents
import Planning
import Synchronization
import Testing

@testable import Comparing

@Suite struct `A simulation` {
    @Test(arguments: Strategy.allCases) func `comes to what the plan says where nothing is uncertain`(_ strategy: Strategy) throws
    {
        var company = RiskCompany()
        company.budget = Budget(available: euros(200), monthly: euros(300))
        let comparison = Comparison.of(company.plans([strategy]), runs: 7)
        let criteria = try #require(comparison.outcomes.first).criteria
        let touched = criteria.filter { $0.percentiles != nil }
        #expect(touched.map(\.id) == [.totalCost, .cashShort, .firstValue, .featureDays, .finish, .featuresDelivered, .replans])
        for criterion in touched where ![.featuresDelivered, .replans].contains(criterion.id) {
            let percentiles = try #require(criterion.percentiles)
            #expect([percentiles.p50, percentiles.p80, percentiles.p95] == [criterion.value, criterion.value, criterion.value])
        }
        func value(_ id: CriterionID) -> Criterion.Value? { criteria.first { $0.id == id }?.value }
        #expect(value(.deadlineProbability) == .probability(permille: 1000))
        #expect(value(.abandonmentProbability) == .probability(permille: 0))
        #expect(value(.featuresDelivered) == .mean(hundredths: 200))
        #expect(value(.replans) == .mean(hundredths: 0))
    }

    @Test func `says the same with the same seed, in parts and as a whole, and something else with another`() {
        var company = RiskCompany()
        company.assumptions = RiskCompany.uncertain
        let runs = company.runs(23)
        #expect(company.runs(23) == runs)
        #expect(company.runs(11) == runs.map { Array($0.prefix(11)) })
        #expect(company.runs(23, seed: 2) != runs)
    }

    @Test func `meets every strategy with the same luck, whichever others are compared`() {
        var company = RiskCompany()
        company.assumptions = RiskCompany.uncertain
        #expect(company.runs(15, [.atOnce])[0] == company.runs(15, [.staged, .atOnce])[1])
    }

    @Test func `hears how far it is, and stops when it is told to`() {
        let company = RiskCompany()
        let heard = Mutex(0.0)
        let whole = Simulator(company.plans([.staged])).run(12) { fraction in heard.withLock { $0 = max($0, fraction) } }
        #expect((whole.runs, heard.withLock { $0 }) == (12, 1))
        #expect(Simulator(company.plans([.staged])).run(12, isStopped: { true }).runs == 0)
    }

    @Test func `makes fewer runs of a large roll-out`() {
        var company = RiskCompany()
        #expect(Simulation.defaultRuns(of: company.rollout) == Simulation.mostRuns)
        company.people = 3_000
        #expect((50..<Simulation.mostRuns).contains(Simulation.defaultRuns(of: company.rollout)))
    }

    // MARK: The arguments of the essay

    @Test func `lets a staged project drag on under long payment delays, and not one that is paid at once on the first day`() {
        var company = RiskCompany()
        company.assumptions.paymentDelay = Assumptions.PaymentDelay(onTime: percent(0), minimum: 30, mode: 35, maximum: 40)
        let late = company.runs(20, [.staged, .atOnce])
        #expect(late[0].allSatisfy { $0.finish > day(4, 9) })
        #expect(late[0].allSatisfy { !$0.allHeld })
        // At once: the same delay, but one payment only; six weeks later there are still three weeks for ten days of set-up.
        #expect(late[1].allSatisfy { $0.finish <= day(4, 9) })
    }

    @Test func `does not let it drag on where payments are on time, or late with room to spare`() {
        let company = RiskCompany()
        #expect(company.runs(20, [.staged])[0].allSatisfy { $0.finish == day(4, 9) && $0.allHeld })
        var spare = company
        spare.assumptions.paymentDelay = Assumptions.PaymentDelay(onTime: percent(0), minimum: 2, mode: 3, maximum: 5)
        #expect(spare.runs(20, [.staged])[0].allSatisfy { $0.finish == day(4, 9) && $0.allHeld })
    }

    @Test(arguments: [UInt64](1...4)) func `never ends a staged project earlier for a longer queue at the integrator`(
        _ seed: UInt64
    ) {
        var before: [CivilDate] = []
        for queue in [0, 5, 15, 30, 45] {
            var company = RiskCompany()
            company.assumptions = RiskCompany.uncertain
            company.assumptions.integratorQueue = Assumptions.MedianAndP90(median: queue, p90: queue * 3)
            let finish = company.runs(25, [.staged], seed: seed)[0].map(\.finish)
            if !before.isEmpty { #expect(zip(before, finish).allSatisfy { $0 <= $1 }) }
            before = finish
        }
    }

    @Test func `makes nobody wait in the queue who has paid for everything`() {
        var company = RiskCompany()
        let calm = company.runs(10)
        company.assumptions.integratorQueue = Assumptions.MedianAndP90(median: 20, p90: 40)
        let queue = company.runs(10)
        let paidAtOnce = Strategy.allCases.indices.filter { Strategy.allCases[$0].isPaidAtOnce }
        for index in calm.indices { #expect((calm[index] == queue[index]) == paidAtOnce.contains(index)) }
    }

    @Test func `gives up more often what takes longer`() {
        var company = RiskCompany()
        company.assumptions.abandonmentPerMonth = percent(10)
        company.atOnce = AtOnce(
            price: euros(1800), payments: [Payment(share: .whole, due: .date(day(2, 1)))], setup: 5, goLive: day(2, 19))
        let runs = company.runs(300, [.staged, .atOnce])
        let given = runs.map { $0.count(where: \.isAbandoned) }
        #expect(given[0] > given[1] && given[1] > 0)
        // Whoever is given up in the shorter project is given up in the longer one.
        #expect(zip(runs[0], runs[1]).allSatisfy { $0.isAbandoned || !$1.isAbandoned })
        #expect(runs[0].filter(\.isAbandoned).contains { $0.featuresDelivered < 2 })
        #expect(runs[0].filter { !$0.isAbandoned }.allSatisfy { $0.featuresDelivered == 2 })
    }

    @Test func `drops a feature only where it is still ahead and paid for by itself, and then saves its money and its training`()
    {
        var company = RiskCompany()
        company.assumptions.featureDropped = [Identifier("leads"): percent(100), Identifier("pipeline"): percent(100)]
        let calm = RiskCompany().runs(1)
        let runs = company.runs(1)
        #expect(runs.map { $0[0].featuresDelivered } == Strategy.allCases.map { $0.isPaidAtOnce ? 2 : 1 })
        #expect(runs[0][0].totalCost < calm[0][0].totalCost)
        #expect(runs[0][0].finish < calm[0][0].finish)
        #expect(runs[1] == calm[1])
    }

    @Test func `teaches again whoever did not come, and plans anew when a trainer is ill`() {
        var company = RiskCompany()
        let calm = company.runs(20, [.staged])[0]
        company.assumptions.noShow = percent(60)
        let missed = company.runs(20, [.staged])[0]
        #expect(missed.contains { $0.totalCost > calm[0].totalCost })
        #expect(missed.allSatisfy { $0.featureDays <= calm[0].featureDays && $0.replans == 0 })
        company.assumptions.noShow = percent(0)
        company.assumptions.trainerIll = Assumptions.TrainerIll(perDay: percent(20), days: 3...5)
        let ill = company.runs(20, [.staged])[0]
        #expect(ill.contains { $0.replans > 0 })
        #expect(ill.allSatisfy { $0.totalCost == calm[0].totalCost })
    }

    @Test func `loses days of use, but no go-live, to somebody who leaves`() {
        var company = RiskCompany()
        let calm = company.runs(40, [.staged])[0]
        company.assumptions.turnoverPerYear = percent(70)
        let left = company.runs(40, [.staged])[0]
        #expect(left.contains { $0.featureDays < calm[0].featureDays && $0.replans > 0 })
        #expect(left.allSatisfy { $0.featureDays <= calm[0].featureDays && $0.allHeld })
    }
}
