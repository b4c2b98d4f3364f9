import Calendars
import Documents
import Foundation
import Planning
import Testing

@testable import Comparing

/// The weights of runs against the runs that they stand for: what is drawn under other assumptions has, on the average, what the weighed
/// runs of the first ones have.
@Suite struct `Weights of runs` {
    /// One number changed, and what of a run shows it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let change: @Sendable (inout RiskAssumptions) -> Void
        let figure: @Sendable (DrawnRun) -> Double
    }

    private static let cases = [
        Case(testDescription: "payments on time", change: { $0.paidOnTime = 0.45 }, figure: { Double($0.delays.reduce(0, +)) }),
        Case(testDescription: "least delay", change: { $0.delayMin = 7 }, figure: { Double($0.delays.reduce(0, +)) }),
        Case(testDescription: "usual delay", change: { $0.delayMode = 12 }, figure: { Double($0.delays.reduce(0, +)) }),
        Case(testDescription: "longest delay", change: { $0.delayMax = 22 }, figure: { Double($0.delays.reduce(0, +)) }),
        Case(
            testDescription: "set-up overrun", change: { ($0.overrunMedian, $0.overrunP90) = (0.15, 0.57) },
            figure: { $0.overruns.reduce(0) { $0 + ($1.lowerBound > 0.2 ? 1 : 0) } }),
        Case(
            testDescription: "long overrun", change: { $0.overrunP90 = 0.9 },
            figure: { $0.overruns.reduce(0) { $0 + $1.lowerBound } }),
        Case(
            testDescription: "queue", change: { ($0.queueMedian, $0.queueP90) = (8, 38) },
            figure: { Double($0.queues.reduce(0) { $0 + min($1, 60) }) }),
        Case(
            testDescription: "change of integrator", change: { $0.changePerBoundary = 0.2 },
            figure: { Double($0.changes.count { $0 }) }),
        Case(
            testDescription: "dropped features", change: { $0.dropFactor = 1.6 },
            figure: { Double($0.features.count(where: \.isDropped)) }),
        Case(testDescription: "no-show", change: { $0.noShow = 0.15 }, figure: { Double($0.shows.missed) }),
        Case(testDescription: "illness", change: { $0.illPerDay = 0.014 }, figure: { Double($0.illness.lengths.count) }),
        Case(
            testDescription: "least illness", change: { $0.illDaysLeast = 2 }, figure: { Double($0.illness.lengths.reduce(0, +)) }
        ),
        Case(
            testDescription: "most illness", change: { $0.illDaysMost = 3 }, figure: { Double($0.illness.lengths.reduce(0, +)) }),
        Case(testDescription: "turnover", change: { $0.turnoverPerYear = 0.2 }, figure: { Double($0.turnover.left.count) }),
    ]

    private static let runs = 4000

    private func drawn(_ assumptions: RiskAssumptions, _ runs: Int = Self.runs) -> [DrawnRun] {
        var company = RiskCompany()
        company.assumptions = RiskCompany.uncertain
        let world = World(company.rollout)
        return (0..<runs).map {
            DrawnRun(Draws(seed: 7, run: $0), assumptions, in: world, until: day(4, 30))
        }
    }

    @Test(arguments: cases) func `let runs stand for those of other assumptions`(_ changed: Case) throws {
        let own = RiskAssumptions(of: RiskCompany.uncertain)
        var other = own
        changed.change(&other)
        let runs = drawn(own)
        let likelihood = try #require(Likelihood(from: own, to: other))
        let ratios = runs.map { exp(likelihood.logRatio(of: $0)) }
        let count = Double(Self.runs)
        let mean = ratios.reduce(0, +) / count
        func error(_ numbers: [Double]) -> Double {
            let mean = numbers.reduce(0, +) / count
            return (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count / count).squareRoot()
        }
        // Five standard errors: one in two million.
        #expect(abs(mean - 1) < 5 * error(ratios))
        let truth = drawn(other).map(changed.figure)
        let before = runs.map(changed.figure)
        let weighed = zip(ratios, before).map { $0 * $1 }
        let difference = (weighed.reduce(0, +) - truth.reduce(0, +)) / count
        #expect(abs(difference) < 5 * (error(weighed) + error(truth)))
        // Without weights it would be far off, so that this says something.
        #expect(abs(before.reduce(0, +) - truth.reduce(0, +)) / count > 5 * error(truth))
    }

    @Test(arguments: cases) func `are all the same where nothing changes`(_ changed: Case) throws {
        let own = RiskAssumptions(of: RiskCompany.uncertain)
        let likelihood = try #require(Likelihood(from: own, to: own))
        #expect(drawn(own, 20).allSatisfy { likelihood.logRatio(of: $0) == 0 })
    }

    @Test func `cannot stand for what was never drawn`() {
        let own = RiskAssumptions(of: RiskCompany.uncertain)
        let changes: [@Sendable (inout RiskAssumptions) -> Void] = [
            { $0.delayMax = 60 }, { $0.delayMin = 1 }, { $0.illDaysMost = 9 }, { $0.changeCosts = 20 }, { $0.replacedAfter = 3 },
        ]
        for change in changes {
            var other = own
            change(&other)
            #expect(Likelihood(from: own, to: other) == nil)
        }
        var never = own
        never.noShow = 0
        #expect(Likelihood(from: never, to: own) == nil)
        #expect(Likelihood(from: own, to: never) != nil)
    }
}

@Suite struct `Weighed runs` {
    @Test func `come to what a chance of another size would`() throws {
        // Half of 400 runs are heads; weighed as if three quarters were.
        let heads = (0..<400).map { $0 % 2 == 0 }
        let weights = try #require(Reweighting(logRatios: heads.map { log($0 ? 1.5 : 0.5) }))
        let (mean, error) = weights.mean(of: heads.map { $0 ? 1 : 0 }, errors: 2)
        #expect(abs(mean - 0.75) < 1e-12)
        #expect((0.01..<0.1).contains(error))
    }

    @Test func `leave nothing unsure where all weigh the same`() throws {
        let weights = try #require(Reweighting(logRatios: [Double](repeating: -3, count: 100)))
        let (mean, error) = weights.mean(of: (0..<100).map(Double.init), errors: 2)
        #expect(abs(mean - 49.5) < 1e-9 && error < 1e-9)
    }

    @Test func `say nothing where few runs weigh as much as all others`() {
        #expect(Reweighting(logRatios: (0..<100).map { $0 < 20 ? 0 : -20 }) == nil)
        #expect(Reweighting(logRatios: [-.infinity, -.infinity]) == nil)
        #expect(Reweighting(logRatios: (0..<100).map { $0 < 30 ? 0 : -20 }) != nil)
    }
}
