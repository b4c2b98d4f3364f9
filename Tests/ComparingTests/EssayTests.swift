import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

/// What an integrator's essay says of paying in stages, each where it is so and where it is not. DESIGN.md section 6.
@Suite struct `The essay` {
    /// Everything is live on 26 February at the latest, whichever way it is paid, but for what the cases change.
    private func days(of strategy: Strategy, available: Int, atOnceLive: CivilDate) -> Int? {
        var small = SmallRollout()
        small.stages = [
            stage("base", features: ["pipeline"], price: 1000, payments: [(50, day(2, 1)), (50, nil)], goLive: day(2, 26)),
            stage("more", features: ["leads"], price: 500, payments: [(50, day(3, 1)), (50, nil)], goLive: day(4, 30)),
        ]
        small.atOnce = AtOnce(price: euros(1400), payments: payments([(100, day(2, 1))]), setup: 15, goLive: atOnceLive)
        small.budget = Budget(available: euros(available), monthly: euros(400))
        let taught = [session("pipeline", on: day(2, 9)), session("leads", on: day(2, 10), stage: "more")]
        let plan = small.plan(strategy, sessions: taught, due: strategy.isPaidAtOnce ? [atOnceLive, atOnceLive] : nil)
        guard case .days(let days) = Comparison.of([plan]).outcomes.first?.value(of: .affordableFirstValue) else { return nil }
        return days
    }

    @Test func `with little cash, in stages the use starts earlier`() {
        // 1 000 are there on 1 March, three days after the second half is due; 1 400 not before 1 April, 59 days after 1 February.
        #expect(days(of: .staged, available: 600, atOnceLive: day(2, 26)) == 25 + 3)
        #expect(days(of: .atOnce, available: 600, atOnceLive: day(2, 26)) == 25 + 59)
    }

    @Test func `with cash enough, it starts when it is live, and in stages not earlier`() {
        #expect(days(of: .staged, available: 2000, atOnceLive: day(2, 19)) == 25)
        #expect(days(of: .atOnce, available: 2000, atOnceLive: day(2, 19)) == 18)
    }
}
