import Testing

@testable import Scheduling

@Suite struct `How late one learner must be` {
    /// Two activities of an hour, of which the second is due on the first day.
    private func twoInOrder(_ limits: Instance.LearnerLimits, days: Int32 = 0) -> Instance {
        SmallInstance(
            days: 3, activities: [.init(), .init()],
            enrolments: [
                .init(activity: 0, dueDay: 9), .init(activity: 1, dueDay: 0, after: [.init(enrolment: 0, days: days)]),
            ], limits: limits
        ).instance
    }

    @Test(
        arguments: [
            (Instance.LearnerLimits(), Int32(0), 0), (Instance.LearnerLimits(sessionsPerDay: 1), 0, 1),
            (Instance.LearnerLimits(minutesPerDay: 100), 0, 1), (Instance.LearnerLimits(minutesPerDay: 120), 0, 0),
            (Instance.LearnerLimits(), 1, 1),
        ])
    func `follows from what comes before and from what fits into a day`(
        _ limits: Instance.LearnerLimits, _ gap: Int32, _ expected: Int
    ) {
        let model = Model(twoInOrder(limits, days: gap))
        #expect(LeastLate.days(0, model, Alone(model)) == expected)
    }

    @Test func `is not said of a learner who cannot attend everything, or of whom something is fixed`() {
        var short = SmallInstance(days: 1, activities: [.init(), .init()])
        short.limits = Instance.LearnerLimits(sessionsPerDay: 1)
        short.enrolments = [.init(activity: 0, dueDay: 0), .init(activity: 1, dueDay: 0)]
        let model = Model(short.instance)
        #expect(LeastLate.days(0, model, Alone(model)) == nil)
        var fixed = SmallInstance(activities: [.init(), .init()])
        fixed.enrolments = [.init(activity: 0, dueDay: 0), .init(activity: 1, dueDay: 0)]
        fixed.fixed = [Session(activity: 0, start: SmallInstance.slot(day: 1, 0), trainer: 0, room: 0, enrolments: [0])]
        let other = Model(fixed.instance)
        #expect(LeastLate.days(0, other, Alone(other)) == nil)
    }

    /// Every timetable of the tiniest instances, and the search's own of larger ones.
    @Test func `is never more than any timetable of everybody has`() {
        var raised = 0
        for seed in 1...UInt64(600) {
            let instance = `On instances small enough to try everything`.tiny(seed)
            guard let all = Exhaustive(instance, patience: 4_000) else { continue }
            let model = Model(instance)
            var tables = BoundTables(model)
            let before = LateDays.bound(tables, leavingOut: 0)
            let found = Search.solve(instance, effort: .quick, seed: seed)
            tables.proveLateness(of: Board(model, standing: found.sessions))
            for entry in all.kept {
                let bound = LateDays.bound(tables, leavingOut: max(0, entry.unplaced - tables.impossible))
                #expect(bound <= entry.late, "seed \(seed)")
            }
            if LateDays.bound(tables, leavingOut: 0) > before { raised += 1 }
            for person in instance.people.indices {
                guard let least = LeastLate.days(person, model, tables.alone) else { continue }
                #expect(LeastLate.days(person, model, tables.alone, known: least + 1) == least, "seed \(seed)")
                #expect(LeastLate.days(person, model, tables.alone, known: least) == least, "seed \(seed)")
            }
        }
        #expect(raised > 0)
        for seed in 1...UInt64(12) {
            let instance = RandomInstance.make(.init(learners: 6, activities: 5, days: 9), seed: seed)
            let solution = Search.solve(instance, effort: .normal, seed: seed)
            #expect(solution.terms.allSatisfy { $0.bound <= $0.value }, "seed \(seed)")
        }
    }
}
