import Testing

@testable import Scheduling

@Suite struct `What days cost` {
    /// Two learners of one module on three days, of which the second is the best for both.
    private var small: SmallInstance {
        var small = SmallInstance()
        small.learners = [.init(), .init()]
        small.dayCosts = [[50, 0, 80], [30, 10, 90]]
        small.enrolments = [.init(learner: 0, dayCost: 0), .init(learner: 1, dayCost: 1)]
        return small
    }

    private func value(_ sessions: [(day: Int, enrolments: [Int])], unplaced: [Int] = []) -> Int {
        Spacing.value(
            Timetable(
                instance: small.instance,
                sessions: sessions.map {
                    Session(
                        activity: 0, start: SmallInstance.slot(day: $0.day, 0), trainer: 0, room: 0, enrolments: $0.enrolments)
                }, unplaced: unplaced))
    }

    @Test func `is added up over everybody who is placed`() {
        #expect(value([(0, [0, 1])]) == 80)
        #expect(value([(1, [0]), (2, [1])]) == 90)
        #expect(value([(2, [0])], unplaced: [1]) == 80)
    }

    @Test func `counts nothing where nothing is said`() {
        var plain = small
        plain.enrolments = [.init(learner: 0), .init(learner: 1)]
        #expect(plain.solution.terms.first { $0.term == .spacing } == TermValue(term: .spacing, value: 0, weight: 1, bound: 0))
    }

    @Test func `brings sessions to the day that costs least, and proves that none costs less`() {
        let solution = small.solution
        #expect(solution.sessions.map { $0.start / 96 } == [1])
        #expect(solution.terms.first { $0.term == .spacing } == TermValue(term: .spacing, value: 10, weight: 1, bound: 10))
    }

    @Test func `never makes anybody late, and never costs another session`() {
        var small = small
        small.enrolments = [.init(learner: 0, dueDay: 0, dayCost: 0), .init(learner: 1, dueDay: 0, dayCost: 1)]
        small.dayCosts = [[900, 0, 0], [900, 0, 0]]
        let solution = small.solution
        #expect(solution.sessions.map { $0.start / 96 } == [0])
        // Apart they would be best.
        small.enrolments = [.init(learner: 0, dayCost: 0), .init(learner: 1, dayCost: 1)]
        small.dayCosts = [[0, 400, 900], [900, 400, 0]]
        #expect(small.solution.sessions.count == 1)
    }
}
