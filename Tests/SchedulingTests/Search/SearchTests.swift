import Testing

@testable import Scheduling

@Suite struct `A search` {
    static let sizes = [
        RandomInstance.Size(learners: 3, activities: 4, days: 10), RandomInstance.Size(learners: 12, activities: 8, days: 20),
        RandomInstance.Size(learners: 30, activities: 10, days: 25),
    ]

    /// Of even seeds one that was published and disturbed.
    private static func instance(_ size: RandomInstance.Size, _ seed: UInt64) -> Instance {
        let plain = RandomInstance.make(size, seed: seed)
        return seed % 2 == 0 ? plain.disturbed(seed: seed) : plain
    }

    @Test(arguments: sizes, 1...8)
    func `breaks no rule`(_ size: RandomInstance.Size, _ seed: UInt64) {
        let instance = Self.instance(size, seed)
        let solution = Search.solve(instance, effort: .quick, seed: seed)
        let timetable = Timetable(
            instance: instance, sessions: solution.sessions, unplaced: solution.unplaced.map(\.enrolment))
        #expect(Rules.breaches(timetable).isEmpty, "seed \(seed)")
    }

    @Test(arguments: sizes, 1...8)
    func `counts as a recount of its sessions does, and never below a bound`(_ size: RandomInstance.Size, _ seed: UInt64) {
        let instance = Self.instance(size, seed)
        let solution = Search.solve(instance, effort: .quick, seed: seed)
        let timetable = Timetable(
            instance: instance, sessions: solution.sessions, unplaced: solution.unplaced.map(\.enrolment))
        for (term, entry) in zip(solution.terms, Objective.terms) {
            #expect(term.term == entry.term)
            #expect(term.value == entry.value(timetable), "\(term.term), seed \(seed)")
            #expect(term.bound <= term.value, "\(term.term), seed \(seed)")
        }
    }

    @Test func `gives the same for the same seed`() {
        let instance = RandomInstance.make(Self.sizes[1], seed: 3)
        let one = Search.solve(instance, effort: .quick, seed: 5)
        let other = Search.solve(instance, effort: .quick, seed: 5)
        #expect(one.sessions == other.sessions)
        #expect(one.terms == other.terms)
    }

    @Test func `keeps the only time before a fixed session for what that session needs before it`() {
        var small = SmallInstance(
            days: 2, learners: [.init(), .init()], activities: [.init(), .init(), .init()],
            enrolments: [
                .init(learner: 1, activity: 0, dueDay: 0), .init(learner: 0, activity: 1),
                .init(learner: 0, activity: 2, after: [.init(enrolment: 1)]),
            ])
        let agreed = Session(activity: 2, start: SmallInstance.slot(day: 0, 4), trainer: 0, room: 0, enrolments: [2])
        small.fixed = [agreed]
        let solution = small.solution
        #expect(solution.unplaced.isEmpty)
        #expect(solution.sessions.contains(agreed))
        #expect(solution.sessions.first { $0.activity == 1 }?.start == SmallInstance.slot(day: 0, 0))
    }
}
