import Calendars
import Documents
import Testing

@testable import Comparing

@Suite struct `A shortfall` {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let payments: [(CivilDate, Int)]
        let budget: Budget
        let expected: (largest: Int, days: Int, firstDay: CivilDate?)
    }

    private static let budget = Budget(available: euros(100), monthly: euros(50))

    static let cases = [
        Case(
            testDescription: "none where the money is exactly enough", payments: [(day(2, 1), 100), (day(3, 1), 50)],
            budget: budget, expected: (0, 0, nil)),
        Case(
            testDescription: "until the next month's money", payments: [(day(2, 20), 101)], budget: budget,
            expected: (1, 9, day(2, 20))),
        Case(
            testDescription: "largest where two payments meet", payments: [(day(2, 27), 120), (day(2, 28), 30)],
            budget: budget, expected: (50, 2, day(2, 27))),
        Case(
            testDescription: "a payment before the horizon is counted on its first day", payments: [(day(1, 15), 110)],
            budget: budget, expected: (10, 28, day(2, 1))),
        Case(
            testDescription: "to the horizon's end where no money comes in", payments: [(day(2, 1), 101)],
            budget: Budget(available: euros(100)), expected: (1, 59, day(2, 1))),
        Case(
            testDescription: "a payment after the horizon is counted", payments: [(day(4, 15), 1000)], budget: budget,
            expected: (800, 1, day(4, 15))),
    ]

    @Test(arguments: cases) func `is what payments so far exceed the money so far by`(_ item: Case) {
        let bills = item.payments.map { CashItem(date: $0.0, amount: euros($0.1), reason: .price(nil)) }
        let shortfall = Shortfall(of: bills, budget: item.budget, horizon: day(2, 1)...day(3, 31))
        #expect(shortfall.largest == euros(item.expected.largest))
        #expect(shortfall.days == item.expected.days)
        #expect(shortfall.firstDay == item.expected.firstDay)
    }
}
