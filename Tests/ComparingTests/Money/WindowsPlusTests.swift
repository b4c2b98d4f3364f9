import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

/// The sums of «Окна Плюс» as the domain's page of scenarios has them, worked by hand: twelve seats at 1 200 for six months are 86 400.
@Suite struct `The money of a real scenario` {
    private let company: SmallRollout = {
        var small = SmallRollout()
        small.staff = (1...12).map { employee("e\($0)") }
        small.modules = ["pipeline", "leads", "salesbot"].map { module($0, features: [$0]) }
        small.stages = [
            stage(
                "base", features: ["pipeline"], price: 55_000, payments: [(50, day(2, 1)), (50, nil)], goLive: day(2, 19),
                included: 480),
            stage(
                "channels", features: ["leads"], price: 70_000, payments: [(50, day(3, 1)), (50, nil)], goLive: day(3, 26),
                included: 720),
            stage(
                "automation", features: ["salesbot"], price: 65_000, payments: [(50, day(4, 5)), (50, nil)], goLive: day(4, 30),
                included: 600),
        ]
        small.atOnce = AtOnce(
            price: euros(171_000), payments: payments([(100, day(2, 1))]), setup: 15, goLive: day(4, 2),
            trainingIncluded: Minutes(1800))
        small.budget = Budget(available: euros(80_000), monthly: euros(45_000))
        small.licences = Licences(price: .perSeat(euros(1200)), minimumMonths: 6)
        small.trainers = [trainer("olga", cost: 3500)]
        return small
    }()

    private func value(_ id: CriterionID, _ plan: Plan) -> Criterion.Value? {
        Comparison.of([plan]).outcomes.first?.value(of: id)
    }

    @Test func `in stages`() {
        let plan = company.plan(.staged)
        #expect(value(.totalCost, plan) == .money(euros(190_000 + 86_400)))
        // Licences are more than half of the dearest stage.
        #expect(value(.largestPayment, plan) == .money(euros(86_400)))
        #expect(value(.paymentDecisions, plan) == .count(6))
        // Short from the first day on, when 27 500 and 86 400 meet 80 000; on 30 April 276 400 are paid and 170 000 have come in.
        #expect(value(.cashShort, plan) == .money(euros(106_400)))
        #expect(value(.cashShortDays, plan) == .days(150))
    }

    @Test func `at once`() {
        let plan = company.plan(.atOnce)
        #expect(value(.totalCost, plan) == .money(euros(171_000 + 86_400)))
        #expect(value(.largestPayment, plan) == .money(euros(171_000)))
        #expect(value(.paymentDecisions, plan) == .count(1))
        #expect(value(.cashShort, plan) == .money(euros(171_000 + 86_400 - 80_000)))
        // Until 1 June, when the fourth month's money has come in.
        #expect(value(.cashShortDays, plan) == .days(28 + 31 + 30 + 31))
    }

    @Test func `before the first use only the first stage is bound when paid in stages`() {
        let taught = session("pipeline", on: day(2, 9), attendees: (1...12).map { "e\($0)" })
        #expect(value(.committedBeforeFirstValue, company.plan(.staged, sessions: [taught])) == .money(euros(55_000 + 86_400)))
        #expect(
            value(.committedBeforeFirstValue, company.plan(.prepaidStaged, sessions: [taught])) == .money(euros(171_000 + 86_400))
        )
    }

    @Test func `hours beyond those of the stage cost, whatever the next one includes`() {
        let taught = (0..<6).map { session("pipeline", on: day(2, 9 + $0), minutes: 90) }
        #expect(value(.trainerCost, company.plan(.staged, sessions: taught)) == .money(euros(3500)))
        #expect(value(.trainerCost, company.plan(.atOnce, sessions: taught)) == .money(euros(0)))
    }
}
