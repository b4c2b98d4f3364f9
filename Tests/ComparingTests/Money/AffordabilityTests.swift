import Calendars
import Documents
import Testing

@testable import Comparing

@Suite struct `A payment` {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let payments: [(CivilDate, Int)]
        var budget = Budget(available: euros(100), monthly: euros(50))
        let from: CivilDate?
        let short: Int
    }

    /// The last of the payments is what the case is about.
    static let cases = [
        Case(testDescription: "there at once", payments: [(day(2, 1), 100)], from: day(2, 1), short: 0),
        Case(testDescription: "one too much", payments: [(day(2, 1), 101)], from: day(3, 1), short: 1),
        Case(
            testDescription: "after what is due before it", payments: [(day(2, 1), 80), (day(2, 20), 30)], from: day(3, 1),
            short: 10),
        Case(testDescription: "money that waits", payments: [(day(4, 15), 150)], from: day(3, 1), short: 0),
        Case(testDescription: "on the day the money comes", payments: [(day(3, 1), 150)], from: day(3, 1), short: 0),
        Case(
            testDescription: "never", payments: [(day(2, 1), 101)], budget: Budget(available: euros(100)), from: nil, short: 1),
        Case(testDescription: "before the horizon", payments: [(day(1, 10), 100)], from: day(2, 1), short: 0),
        Case(
            testDescription: "in another year", payments: [(day(2, 1), 651)], from: CivilDate(iso8601: "2028-02-01"), short: 551),
    ]

    @Test(arguments: cases) func `can be made when the budget covers it and all before it`(_ item: Case) throws {
        let bills = item.payments.map { CashItem(date: $0.0, amount: euros($0.1), reason: .price(nil)) }
        let last = try #require(Affordability.of(bills, budget: item.budget, horizon: day(2, 1)...day(6, 30)).last)
        #expect(last.from == item.from)
        #expect(last.short == euros(item.short))
    }
}

@Suite struct `The months' money` {
    @Test func `is what comes in, what is paid and what is left`() {
        var small = SmallRollout()
        small.horizon = day(2, 1)...day(4, 30)
        small.budget = Budget(available: euros(800), monthly: euros(300))
        small.wages = [Identifier("sales"): euros(6)]
        small.stages[0] = stage(
            "base", features: ["pipeline"], price: 1000, payments: [(50, day(1, 20)), (50, day(2, 1))], goLive: day(2, 26))
        let sessions = [session("pipeline", on: day(2, 9), minutes: 90), session("leads", on: day(4, 9), attendees: ["anna"])]
        let months = Measures(small.plan(sessions: sessions)).months
        #expect(months.map { "\($0.month)" } == ["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"])
        #expect(months.map(\.paid) == [500, 500, 0, 500].map(euros))
        #expect(months.map(\.income) == [0, 800, 300, 300].map(euros))
        // Payments before the horizon count on its first day: nothing is said of January.
        #expect(months.map(\.balance) == [nil, euros(-200), euros(100), euros(-100)])
        #expect(months.map(\.timeAway) == [0, 18, 0, 6].map(euros))
    }
}
