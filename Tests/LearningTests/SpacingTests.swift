import Testing

@testable import Learning

@Suite struct `Readiness at go-live of what is taught once` {
    private func readiness(_ day: Int, goLive: Int, used: [Int] = [], use: UseAtWork = .assumed) -> Double {
        DayLoss(use: use).readiness(taughtOn: day, goLive: goLive, usedOn: used, threshold: .medium)
    }

    /// By hand from MODEL.md's equation: noon of day 0 to the end of day 13 is 324 hours, M = 324^-0.03178, P = 1/(1+exp((0.85139-M)/0.03048)).
    @Test func `is the model's`() {
        #expect(abs(readiness(0, goLive: 13) - 0.3474) < 0.0005)
    }

    @Test func `is the higher the later it is taught, and nothing after go-live`() {
        let days = (0...20).map { readiness($0, goLive: 20) }
        #expect(days == days.sorted() && days[0] < days[20] - 0.3)
        #expect(readiness(21, goLive: 20) == 0)
    }

    @Test func `is higher earlier only where nearly all of it is in use from then on`() {
        let whole = UseAtWork(low: 1, high: 1)
        #expect(readiness(5, goLive: 20, used: Array(6...20), use: whole) > readiness(20, goLive: 20))
        #expect(readiness(5, goLive: 20, used: Array(6...20)) < readiness(20, goLive: 20))
        #expect(readiness(5, goLive: 20, used: Array(6...20)) > readiness(5, goLive: 20))
    }
}
