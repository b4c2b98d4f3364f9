import Documents
import Planning
import Synchronization
import Testing

@testable import Comparing

extension Trials {
    /// Runs that are made up: no weights, nothing is known before a run is made again, and `score` says what it then comes to.
    fileprivate init(
        lead: [[Double]], most: Int, plansEach: @escaping @Sendable (RiskAssumptions) -> Bool = { _ in true },
        heard: (@Sendable (Int) -> Void)? = nil,
        score: @escaping @Sendable (_ run: Int, _ strategy: Int, RiskAssumptions) -> Double
    ) {
        self.init(
            best: 0, strategies: [.staged, .atOnce], stored: lead, assumptions: RiskAssumptions(), most: most,
            luck: Luck(
                logRatios: { _ in nil },
                expected: { runs, strategies, changed in
                    let plans = plansEach(changed)
                    return (
                        strategies.map { strategy in
                            runs.map { plans ? lead[strategy][$0] : score($0, strategy, changed) }
                        },
                        runs.map { _ in !plans }
                    )
                },
                made: { runs, strategies, changed in
                    heard?(runs.count)
                    return (
                        strategies.map { strategy in runs.map { score($0, strategy, changed) } }, runs.count * strategies.count
                    )
                }))
    }
}

/// Two strategies whose runs are made up: the first is ahead by little, and a late payment costs it something in some of the runs only.
@Suite struct `A trial of another number` {
    private static let runs = 1000

    private static func level(_ best: Double, _ other: Double = 0.5) -> [[Double]] {
        [[Double](repeating: best, count: runs), [Double](repeating: other, count: runs)]
    }

    private static let mode = RiskAssumptions().delayMode

    /// The first strategy's score falls by `cost` a day of the usual delay in every twentieth run; the second's stays.
    private func trials(lead: Double, cost: Double, most: Int = 100_000, heard: (@Sendable (Int) -> Void)? = nil) -> Trials {
        Trials(lead: Self.level(0.5 + lead), most: most, heard: heard) { run, strategy, changed in
            let days = changed.delayMode - Self.mode
            return strategy == 1 ? 0.5 : 0.5 + lead - (run % 20 == 19 ? cost * days : 0)
        }
    }

    private let mode = Assumption.table.filter { $0.id == "payment-delay.mode" }

    @Test func `names the first step at which all runs say another strategy`() throws {
        // A twentieth of the runs lose 0.01 a day each: 0.0005 a day of a lead of 0.00475, which is gone after ten days.
        let flip = try #require(
            trials(lead: 0.00475, cost: 0.01).flips(of: mode, progress: { _ in }, isStopped: { false }).flips.first)
        #expect(flip.from == 7 && flip.to == 17)
        #expect(flip.winner == .atOnce)
    }

    @Test func `claims no flip that few runs would show and all do not`() throws {
        // The first runs alone would see no change at all, or too much.
        let found = trials(lead: 0.02, cost: 0.01).flips(of: mode, progress: { _ in }, isStopped: { false })
        #expect(found.flips.map(\.to) == [nil])
        #expect(found.unsettled.isEmpty)
    }

    /// The second strategy gains by each day of delay next to nothing in the mean, much in one run and nearly as much less in the next: only
    /// all runs tell.
    private func closeRace(most: Int) -> Trials {
        Trials(lead: Self.level(0.50075), most: most) { run, strategy, changed in
            let days = changed.delayMode - Self.mode
            return strategy == 1 ? 0.5 + days * (run % 2 == 0 ? 0.051 : -0.05) : 0.50075
        }
    }

    @Test func `finds the smallest change in a close race without going through the far places first`() throws {
        // Half a thousandth a day, of a lead of three quarters of one.
        let found = closeRace(most: 20_000).flips(of: mode, progress: { _ in }, isStopped: { false })
        let flip = try #require(found.flips.first)
        #expect(flip.to == 9)
        #expect(flip.winner == .atOnce)
    }

    @Test func `leaves open what so many plans do not decide`() {
        let found = trials(lead: 0.00475, cost: 0.01, most: 0).flips(of: mode, progress: { _ in }, isStopped: { false })
        #expect(found.flips.isEmpty)
        #expect(found.unsettled.map(\.assumption.id) == ["payment-delay.mode"])
        #expect(found.unsettled.map(\.steady) == [Self.mode...Self.mode])
    }

    @Test func `settles what asks nothing of the plans, however few may be mended`() {
        // Only a project that is given up needs no new plan.
        let trials = Trials(lead: Self.level(0.55), most: 5, plansEach: { $0.noShow != RiskAssumptions().noShow }) {
            _, strategy, _ in
            strategy == 0 ? 0.55 : 0.5
        }
        let table = Assumption.table.filter { ["no-show", "abandonment-per-month"].contains($0.id) }
        let found = trials.flips(of: table, progress: { _ in }, isStopped: { false })
        #expect(found.flips.map(\.to) == [nil])
        #expect(found.unsettled.map(\.assumption.id) == ["no-show"])
    }

    @Test func `takes two plans that come to the same in every run for one`() {
        let made = Mutex(0)
        let same = [Double](repeating: 0.5, count: Self.runs)
        let trials = Trials(lead: [same, same], most: 0, heard: { count in made.withLock { $0 += count } }) { _, _, _ in 0.4 }
        #expect(trials.flips(of: mode, progress: { _ in }, isStopped: { false }).flips.map(\.to) == [nil])
        #expect(made.withLock { $0 } == 0)
    }

    @Test func `makes all runs only where few leave it unclear`() {
        let most = Mutex(0)
        _ = trials(lead: 0.2, cost: 0.001) { runs in most.withLock { $0 = max($0, runs) } }
            .flips(of: mode, progress: { _ in }, isStopped: { false })
        #expect(most.withLock { $0 } < 100)
    }

    // MARK: Weights

    @Test func `settles by weights alone what they tell, and says how far they do`() throws {
        // Of the runs half are 0.1 ahead and half 0.04 behind; the more of the others there are, the smaller the lead.
        let ahead = (0..<Self.runs).map { $0 % 2 == 0 ? 0.6 : 0.46 }
        func trials(knownDays: Double) -> Trials {
            Trials(
                best: 0, strategies: [.staged, .atOnce], stored: [ahead, [Double](repeating: 0.5, count: Self.runs)],
                assumptions: RiskAssumptions(), most: 0,
                luck: Trials.Luck(
                    logRatios: { changed in
                        let days = changed.delayMode - Self.mode
                        return days > knownDays ? nil : ahead.map { $0 > 0.5 ? 0 : 0.02 * days }
                    },
                    expected: { runs, strategies, _ in
                        (strategies.map { strategy in runs.map { strategy == 0 ? ahead[$0] : 0.5 } }, runs.map { _ in false })
                    },
                    made: { runs, strategies, _ in (strategies.map { _ in runs.map { _ in 0.5 } }, runs.count) }))
        }
        let all = trials(knownDays: 100).flips(of: mode, progress: { _ in }, isStopped: { false })
        #expect(all.unsettled.isEmpty && all.flips.map(\.to) == [nil])
        let some = trials(knownDays: 10).flips(of: mode, progress: { _ in }, isStopped: { false })
        #expect(some.flips.isEmpty && some.unsettled.map(\.steady) == [3...14])
    }

    // MARK: What a document takes

    @Test(arguments: Assumption.table.filter(\.hasKey).map(\.id)) func `is never of a number that a document refuses`(
        _ id: String
    ) throws {
        let entry = try #require(Assumption.table.first { $0.id == id })
        let assumptions = RiskAssumptions()
        let range = entry.range(in: assumptions)
        for number in [range.lowerBound, range.upperBound] {
            let changed = entry.changing(assumptions, to: number)
            #expect(changed.delayMin <= changed.delayMode && changed.delayMode <= changed.delayMax)
            #expect(changed.overrunMedian <= changed.overrunP90 && changed.overrunP90 <= 1)
            #expect(changed.queueMedian <= changed.queueP90)
            #expect(changed.illDaysLeast <= changed.illDaysMost)
        }
    }

    @Test func `names a number as a document writes it, also where a look at the range has found it`() throws {
        let abandonment = try #require(Assumption.table.first { $0.id == "abandonment-per-month" })
        let trials = Trials(lead: Self.level(0.6), most: 100_000) { _, strategy, changed in
            strategy == 0 && changed.abandonedPerMonth > 0.0505 ? 0.4 : strategy == 0 ? 0.6 : 0.5
        }
        #expect(trials.flips(of: [abandonment], progress: { _ in }, isStopped: { false }).flips.map(\.to) == [0.051])
    }

    @Test func `says what moves along, as a document writes it`() throws {
        let queue = try #require(Assumption.table.first { $0.id == "integrator-queue.median" })
        let moved = try #require(queue.moved(in: RiskAssumptions(), with: 9))
        #expect(moved.assumption.id == "integrator-queue.p90")
        #expect(moved.to == 42)
        let overrun = try #require(Assumption.table.first { $0.id == "setup-overrun.median" })
        #expect(overrun.moved(in: RiskAssumptions(), with: 0.08)?.to == 0.47)
    }
}
