import Testing

@testable import Learning

@Suite struct `A refresher` {
    let retention = Retention(.ppe)

    @Test func `is not needed where the target is met, and useless where not even a full one reaches it`() {
        #expect(retention.refresherNeed(of: taught(0), at: 5, target: 0.3, on: 7, threshold: .medium) == .none)
        #expect(retention.refresherNeed(of: taught(0), at: 5, target: 0.9999, on: 100, threshold: .hard) == .notReachable)
    }

    @Test func `takes the share of a full one that closes the gap`() throws {
        let base = retention.readiness(of: taught(0), on: 30, threshold: .medium).value
        let top = retention.readiness(of: taught(0, 28), on: 30, threshold: .medium).value
        let need = retention.refresherNeed(of: taught(0), at: 28, target: 0.7, on: 30, threshold: .medium)
        guard case .share(let share) = need else {
            Issue.record("\(need)")
            return
        }
        #expect(abs(base + share * (top - base) - 0.7) < 1e-12)
    }

    @Test func `has no say after the day it is for`() {
        #expect(retention.refresherNeed(of: taught(0), at: 31, target: 0.7, on: 30, threshold: .medium) == .notReachable)
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
