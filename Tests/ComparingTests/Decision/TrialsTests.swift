import Documents
import Planning
import Synchronization
import Testing

@testable import Comparing

/// Two strategies whose runs are made up: the first is ahead by little, and a late payment costs it something in some of the runs only.
@Suite struct `A trial of another number` {
    private static let runs = 1000

    /// The first strategy's score falls by `cost` a day of the usual delay in every twentieth run; the second's stays.
    private func trials(lead: Double, cost: Double, most: Int = 100_000, heard: (@Sendable (Range<Int>) -> Void)? = nil) -> Trials
    {
        let assumptions = RiskAssumptions()
        return Trials(
            best: 0, strategies: [.staged, .atOnce],
            stored: [[Double](repeating: 0.5 + lead, count: Self.runs), [Double](repeating: 0.5, count: Self.runs)],
            assumptions: assumptions, most: most
        ) { runs, strategy, changed in
            heard?(runs)
            let days = changed.delayMode - assumptions.delayMode
            let scores = runs.map { run in
                strategy == 1 ? 0.5 : 0.5 + lead - (run % 20 == 19 ? cost * days : 0)
            }
            return (scores, runs.count)
        } cost: { runs, _, changed in
            changed == assumptions ? 0 : runs.count
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
        let assumptions = RiskAssumptions()
        return Trials(
            best: 0, strategies: [.staged, .atOnce],
            stored: [[Double](repeating: 0.50075, count: Self.runs), [Double](repeating: 0.5, count: Self.runs)],
            assumptions: assumptions, most: most
        ) { runs, strategy, changed in
            let days = changed.delayMode - assumptions.delayMode
            let scores = runs.map { run in
                strategy == 1 ? 0.5 + days * (run % 2 == 0 ? 0.051 : -0.05) : 0.50075
            }
            return (scores, strategy == 1 ? runs.count : 0)
        } cost: { runs, strategy, _ in
            strategy == 1 ? runs.count : 0
        }
    }

    @Test func `finds the smallest change in a close race without going through the far places first`() throws {
        // Half a thousandth a day, of a lead of three quarters of one.
        let found = closeRace(most: 5000).flips(of: mode, progress: { _ in }, isStopped: { false })
        let flip = try #require(found.flips.first)
        #expect(flip.to == 9)
        #expect(flip.winner == .atOnce)
    }

    @Test func `leaves open what so many plans do not decide`() {
        let found = trials(lead: 0.00475, cost: 0.01, most: 0).flips(of: mode, progress: { _ in }, isStopped: { false })
        #expect(found.flips.isEmpty)
        #expect(found.unsettled.map(\.id) == ["payment-delay.mode"])
    }

    @Test func `settles what asks nothing of the plans, however few may be mended`() {
        let assumptions = RiskAssumptions()
        let trials = Trials(
            best: 0, strategies: [.staged, .atOnce],
            stored: [[Double](repeating: 0.6, count: Self.runs), [Double](repeating: 0.5, count: Self.runs)],
            assumptions: assumptions, most: 10
        ) { runs, strategy, changed in
            // Only a project that is given up needs no new plan.
            (
                [Double](repeating: strategy == 0 ? 0.6 : 0.5, count: runs.count),
                changed.noShow == assumptions.noShow ? 0 : runs.count
            )
        } cost: { runs, _, changed in
            changed.noShow == assumptions.noShow ? 0 : runs.count
        }
        let table = Assumption.table.filter { ["no-show", "abandonment-per-month"].contains($0.id) }
        let found = trials.flips(of: table, progress: { _ in }, isStopped: { false })
        #expect(found.flips.map(\.to) == [nil])
        #expect(found.unsettled.map(\.id) == ["no-show"])
    }

    @Test func `takes two plans that come to the same in every run for one`() {
        let made = Mutex(0)
        let trials = Trials(
            best: 0, strategies: [.staged, .stagedFinal], stored: [[0.5, 0.7, 0.6], [0.5, 0.7, 0.6]],
            assumptions: RiskAssumptions(), most: 0
        ) { runs, _, _ in
            made.withLock { $0 += runs.count }
            return (runs.map { _ in 0.4 }, runs.count)
        } cost: { runs, _, _ in
            runs.count
        }
        #expect(trials.flips(of: mode, progress: { _ in }, isStopped: { false }).flips.map(\.to) == [nil])
        #expect(made.withLock { $0 } == 0)
    }

    @Test func `makes all runs only where few leave it unclear`() {
        let most = Mutex(0)
        _ = trials(lead: 0.2, cost: 0.001) { runs in most.withLock { $0 = max($0, runs.upperBound) } }
            .flips(of: mode, progress: { _ in }, isStopped: { false })
        #expect(most.withLock { $0 } < 100)
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
        let trials = Trials(
            best: 0, strategies: [.staged, .atOnce],
            stored: [[Double](repeating: 0.6, count: Self.runs), [Double](repeating: 0.5, count: Self.runs)],
            assumptions: RiskAssumptions(), most: 100_000
        ) { runs, strategy, changed in
            (
                [Double](
                    repeating: strategy == 0 && changed.abandonedPerMonth > 0.0505 ? 0.4 : strategy == 0 ? 0.6 : 0.5,
                    count: runs.count), runs.count
            )
        } cost: { runs, _, _ in
            runs.count
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
