import Testing

@testable import Learning

@Suite struct `A refresher` {
    let retention = Retention(.ppe)

    /// What is needed for that target on a day, of a refresher on `moment`.
    private func need(at moment: Double, target: Double, on day: Double, _ threshold: Threshold) -> RefresherNeed {
        RefresherNeed(
            base: retention.readiness(of: taught(0), on: day, threshold: threshold).value,
            top: retention.readiness(of: taught(0, moment), on: day, threshold: threshold).value, target: target)
    }

    @Test func `is not needed where the target is met, and useless where not even a full one reaches it`() {
        #expect(need(at: 5, target: 0.3, on: 7, .medium) == .none)
        #expect(need(at: 5, target: 0.9999, on: 100, .hard) == .notReachable)
    }

    @Test func `takes the share of a full one that closes the gap, which repeats that share of the components`() throws {
        guard case .share(let share) = need(at: 28, target: 0.7, on: 30, .medium) else {
            Issue.record("a share is needed")
            return
        }
        let shorter = History(taught(0).events + [LearningEvent(day: 28, coverage: share, kind: .refresher)])
        #expect(abs(retention.readiness(of: shorter, on: 30, threshold: .medium).value - 0.7) < 1e-12)
    }

    @Test func `has no say after the day it is for`() {
        #expect(need(at: 31, target: 0.7, on: 30, .medium) == .notReachable)
    }

    @Test func `is measured against the drop from an hour after the last event`() {
        let drop = retention.drop(of: taught(0), until: 7, threshold: .medium)
        // M = 1 an hour after the only event.
        #expect(abs(drop - (retention.recall(1, threshold: 0.85139) - 0.486367)) < 1e-6)
        #expect(retention.drop(of: History([]), until: 7, threshold: .medium) == 0)
    }
}

@Suite struct `A winner` {
    private func difference(_ value: Double, _ low: Double, _ high: Double) -> PairedDifference {
        PairedDifference(
            Readiness(value: 0.5 + value, low: 0.2 + low, high: 0.8 + high), minus: Readiness(value: 0.5, low: 0.2, high: 0.8))
    }

    @Test func `is named where both models agree at both ends and the difference exceeds 5 points`() {
        let better = difference(0.1, 0.02, 0.01)
        #expect(PairedVerdict(ppe: better, pa: better) == .first)
        #expect(PairedVerdict(ppe: difference(-0.1, -0.02, -0.01), pa: difference(-0.1, -0.02, -0.01)) == .second)
    }

    @Test func `is not named otherwise`() {
        let better = difference(0.1, 0.02, 0.01)
        #expect(PairedVerdict(ppe: difference(0.0499, 0.02, 0.01), pa: better) == .tooCloseToCall)
        #expect(PairedVerdict(ppe: difference(0.1, -0.01, 0.01), pa: better) == .tooCloseToCall)
        #expect(PairedVerdict(ppe: better, pa: difference(0.1, 0.02, -0.01)) == .tooCloseToCall)
    }
}

@Suite struct `The table of constants` {
    @Test func `names each number once, inside its range, with a source`() {
        #expect(Set(Constants.all.map(\.id)).count == Constants.all.count)
        for constant in Constants.all {
            #expect(constant.range.contains(constant.value), "\(constant.id)")
            #expect(!constant.source.isEmpty && !constant.unit.isEmpty, "\(constant.id)")
        }
    }
}
