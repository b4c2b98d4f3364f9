import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

@Suite struct `A score` {
    private func scores(_ criteria: [[Criterion]], _ priorities: Priorities = Priorities(), placed: [Double] = [1, 1, 1])
        -> [Double]?
    {
        var small = SmallRollout()
        small.priorities = priorities
        return Score.scores(of: criteria, placed: placed, rollout: small.rollout)
    }

    private func costs(_ amounts: [Int]) -> [[Criterion]] { amounts.map { [Criterion(.totalCost, .money(euros($0)))] } }

    @Test func `is half where twice as much is paid`() {
        #expect(scores(costs([100, 200])) == [1, 0.5])
    }

    @Test func `does not depend on a strategy that nobody would choose`() {
        #expect(scores(costs([100, 125, 100_000]))?.prefix(2) == [1, 0.8])
    }

    @Test func `is half where half as much is used`() {
        #expect(scores([[Criterion(.featureDays, .featureDays(50))], [Criterion(.featureDays, .featureDays(100))]]) == [0.5, 1])
    }

    @Test func `counts dates from the horizon's first day`() {
        #expect(scores([[Criterion(.finish, .date(day(2, 11)))], [Criterion(.finish, .date(day(2, 21)))]]) == [1, 0.5])
    }

    @Test func `is nothing where another one has none of it, and for what never comes`() {
        #expect(scores([[Criterion(.unplaced, .count(0))], [Criterion(.unplaced, .count(1))]]) == [1, 0])
        #expect(scores([[Criterion(.firstValue, .never)], [Criterion(.firstValue, .days(5))]]) == [0, 1])
    }

    @Test func `averages a priority's criteria, and weighs the priorities`() {
        let criteria = [
            [
                Criterion(.totalCost, .money(euros(1))), Criterion(.largestPayment, .money(euros(2))),
                Criterion(.unplaced, .count(1)),
            ],
            [
                Criterion(.totalCost, .money(euros(2))), Criterion(.largestPayment, .money(euros(2))),
                Criterion(.unplaced, .count(0)),
            ],
        ]
        #expect(scores(criteria, Priorities(cash: 3, certainty: 1)) == [0.75, (3 * 0.5 + 1) / 4])
        #expect(scores(criteria, Priorities(cash: 0, certainty: 1)) == [0, 1])
    }

    @Test func `does not take leaving people out for a saving`() {
        #expect(scores(costs([100, 100]), placed: [1, 0.9]) == nil)
        #expect(scores(costs([100, 90]), placed: [1, 0.9]) == [0.9, 0.9])
    }

    @Test func `is none where all are equal`() {
        #expect(scores(costs([7, 7])) == nil)
    }
}
