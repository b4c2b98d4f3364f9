import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

@Suite struct `Payments of a strategy` {
    private let small = {
        var small = SmallRollout()
        small.stages = [
            stage("base", features: ["pipeline"], price: 1000, payments: [(50, day(2, 1)), (50, nil)], goLive: day(2, 26)),
            stage("more", features: ["leads"], price: 501, payments: [(33, day(4, 1)), (67, nil)], goLive: day(4, 30)),
        ]
        return small
    }()

    private func dues(_ plan: Plan) -> [String] {
        Measures(plan).payments.map { "\($0.date) \($0.amount.minorUnits)" }
    }

    @Test(arguments: [Strategy.staged, .stagedFinal])
    func `are the stages' own, with acceptance on the go-live`(_ strategy: Strategy) {
        #expect(
            dues(small.plan(strategy)) == [
                "2027-02-01 50000", "2027-02-26 50000", "2027-04-01 16533", "2027-04-30 33567",
            ])
    }

    @Test(arguments: [Strategy.atOnce, .prepaidStaged])
    func `are the offer's where everything is paid up front`(_ strategy: Strategy) {
        var small = small
        small.atOnce = AtOnce(
            price: euros(1200), payments: payments([(70, day(2, 1)), (30, nil)]), setup: 15, goLive: day(4, 2))
        #expect(dues(small.plan(strategy)) == ["2027-02-01 84000", "2027-04-02 36000"])
    }

    @Test func `are on acceptance where the document says so`() {
        let payments = Measures(small.plan(.staged)).payments
        #expect(payments.map(\.isOnAcceptance) == [false, true, false, true])
    }

    @Test func `are what came, and what is left of the price shared out over the others`() {
        func dues(_ received: Int?, of count: Int) -> [String] {
            var small = small
            let shares = payments([(50, day(2, 1)), (30, day(3, 1)), (20, nil)]).enumerated().map { number, payment in
                Payment(share: payment.share, due: payment.due, received: number < count ? received.map { euros($0) } : nil)
            }
            small.stages = [stage("base", features: ["pipeline"], price: 1000, payments: [], goLive: day(3, 26))].map {
                Stage(
                    id: $0.id, title: $0.title, features: $0.features, price: $0.price, payments: shares, setup: $0.setup,
                    goLive: $0.goLive)
            }
            return self.dues(small.plan(.staged))
        }
        #expect(dues(400, of: 1) == ["2027-02-01 40000", "2027-03-01 36000", "2027-03-26 24000"])
        #expect(dues(1100, of: 1) == ["2027-02-01 110000"])
        #expect(dues(300, of: 3) == ["2027-02-01 30000", "2027-03-01 30000", "2027-03-26 30000"])
    }

    @Test func `are the stages' sum on the first date where there is no offer`() {
        #expect(dues(small.plan(.atOnce)) == ["2027-02-01 150100"])
    }
}

@Suite struct `Licence bills` {
    private var small = SmallRollout()

    init() {
        // Boris's role meets nothing before the second stage, and he knows it already: he needs the seat all the same.
        small.staff = [employee("anna"), employee("boris", roles: ["head"], knows: ["leads"]), employee("vera")]
        small.modules = [
            module("pipeline", features: ["pipeline"]), module("leads", features: ["leads"], roles: ["sales", "head"]),
        ]
        small.horizon = day(2, 1)...day(8, 31)
    }

    private func bills(_ strategy: Strategy) -> [String] {
        Measures(small.plan(strategy)).payments.filter { !$0.reason.isPrice }.map {
            "\($0.date) \($0.amount.minorUnits / 100)"
        }
    }

    @Test mutating func `pay for a stage's seats, the minimum in advance and then by the month`() {
        small.licences = Licences(price: .perSeat(euros(10)), minimumMonths: 3)
        #expect(
            bills(.staged) == [
                "2027-02-01 60", "2027-04-01 30", "2027-05-01 20", "2027-06-01 20", "2027-07-01 20", "2027-07-01 10",
                "2027-08-01 20", "2027-08-01 10",
            ])
    }

    @Test mutating func `pay for all seats from the first payment where everything is bought at once`() {
        small.licences = Licences(price: .perSeat(euros(10)), minimumMonths: 7)
        #expect(bills(.atOnce) == ["2027-02-01 210"])
    }

    @Test mutating func `pay for the seats of a later wave as much later where stages are paid for, and at once where all is`() {
        small.workingTime = mondayToFriday
        small.waves = [
            Wave(id: Identifier("pilot"), who: PeoplePattern(employees: [Identifier("anna")])),
            Wave(id: Identifier("rest"), who: PeoplePattern(), after: 10),
        ]
        small.licences = Licences(price: .perSeat(euros(10)), minimumMonths: 12)
        #expect(bills(.staged) == ["2027-02-01 120", "2027-02-15 120", "2027-04-15 120"])
        #expect(bills(.atOnce) == ["2027-02-01 360"])
    }

    @Test mutating func `of a portal cost the same whoever uses it`() {
        small.licences = Licences(price: .portal(euros(100)), minimumMonths: 6)
        #expect(bills(.staged) == ["2027-02-01 600", "2027-08-01 100"])
        #expect(bills(.atOnce) == bills(.staged))
    }

    @Test(arguments: [("2027-01-31", 1, "2027-02-28"), ("2027-01-31", 2, "2027-03-31"), ("2027-12-15", 1, "2028-01-15")])
    func `fall due on the same day of the month, or its last one`(_ date: String, _ months: Int, _ expected: String) throws {
        #expect(try #require(CivilDate(iso8601: date)).advanced(byMonths: months).description == expected)
    }
}

@Suite struct `Trainers' hours` {
    private func extra(_ small: SmallRollout, _ strategy: Strategy = .staged) -> [String] {
        let sessions = [
            session("pipeline", on: day(2, 9), minutes: 90),
            session("pipeline", on: day(2, 10), minutes: 90, attendees: ["vera"]),
            session("leads", on: day(4, 9), minutes: 60, stage: "more"),
        ]
        return Measures(small.plan(strategy, sessions: sessions)).payments.filter(\.reason.isTrainer).map {
            "\($0.date) \($0.amount.minorUnits)"
        }
    }

    private var small: SmallRollout {
        var small = SmallRollout()
        small.trainers = [trainer("olga", cost: 30)]
        small.stages = [
            stage(
                "base", features: ["pipeline"], price: 1000, payments: [(100, day(2, 1))], goLive: day(2, 26), included: 100),
            stage("more", features: ["leads"], price: 500, payments: [(100, day(4, 1))], goLive: day(4, 30), included: 60),
        ]
        return small
    }

    @Test func `cost money only beyond what each stage's price includes`() {
        #expect(extra(small) == ["2027-02-10 4000"])
    }

    @Test func `share what the offer includes where everything is bought at once`() {
        var small = small
        small.atOnce = AtOnce(
            price: euros(1200), payments: payments([(100, day(2, 1))]), setup: 15, goLive: day(4, 2),
            trainingIncluded: Minutes(210))
        #expect(extra(small, .atOnce) == ["2027-04-09 1500"])
    }

    @Test func `of a colleague are never a bill`() {
        var small = small
        small.trainers = [trainer("olga", cost: 30, employee: "olga")]
        #expect(extra(small).isEmpty)
    }
}
