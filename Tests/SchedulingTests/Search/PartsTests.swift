import Testing

@testable import Scheduling

@Suite struct `The parts of an instance` {
    static let size = RandomInstance.Size(learners: 14, activities: 8, days: 15)

    /// Three companies in one document, each with at least as many enrolments as a part has by itself.
    static func company(_ seed: UInt64) -> Instance {
        Instance.union((0..<3).map { RandomInstance.make(size, seed: seed * 10 + $0) })
    }

    @Test func `are found where nothing is shared, and hold every enrolment once`() {
        let instance = Self.company(1)
        let parts = Parts(of: instance)
        #expect(parts.all.count >= 3)
        #expect(parts.all.flatMap(\.enrolments).sorted() == Array(instance.enrolments.indices))
        for part in parts.all {
            #expect(Set(part.enrolments.map { instance.enrolments[$0].activity / Self.size.activities }).count == 1)
        }
    }

    @Test func `are not cut apart by what one trainer, one room, one team or one session shares`() {
        let apart = SmallInstance(
            learners: Array(repeating: .init(), count: 200), trainers: [.init(teaches: [0]), .init(teaches: [1])],
            rooms: [.init(isShared: true)], activities: [.init(needsRoom: false), .init(needsRoom: false)],
            enrolments: (0..<200).map { .init(learner: $0, activity: $0 % 2) })
        #expect(Parts(of: apart.instance).all.count == 2)

        var trainer = apart
        trainer.trainers.append(.init(teaches: [0, 1]))
        var room = apart
        room.activities = [.init(), .init()]
        room.rooms = [.init()]
        var link = room
        link.rooms = [.init(isShared: true)]
        var team = apart
        team.learners[0].team = 0
        team.learners[1].team = 0
        team.away = [1]
        #expect(Parts(of: trainer.instance).all.isEmpty)
        #expect(Parts(of: room.instance).all.isEmpty)
        #expect(Parts(of: team.instance).all.isEmpty)
        // A room with a link holds both at once.
        #expect(Parts(of: link.instance).all.count == 2)
    }

    @Test func `of people who only study alone are put together`() {
        let small = SmallInstance(
            learners: Array(repeating: .init(), count: 1_000),
            activities: [.init(needsTrainer: false, needsRoom: false, maximum: 1)])
        let parts = Parts(of: small.instance)
        #expect(parts.all.map(\.enrolments.count) == Array(repeating: 64, count: 15) + [40])
    }

    @Test(arguments: 1...2)
    func `planned apart keep all rules, and their sums are what the whole counts to`(_ seed: UInt64) {
        let instance = Self.company(seed)
        let solution = Search.solve(instance, effort: .quick, seed: seed)
        Self.expectSound(solution, instance, "seed \(seed)")
    }

    @Test func `keep a fixed session where it is`() throws {
        let free = Self.company(2)
        let planned = Search.solve(free, effort: .quick, seed: 1)
        let agreed = try #require(
            planned.sessions.first { session in
                session.trainer != nil && session.enrolments.allSatisfy { free.enrolments[$0].after.isEmpty }
            })
        let instance = Instance(
            slotCount: free.slotCount, zones: free.zones, people: free.people, trainers: free.trainers, rooms: free.rooms,
            activities: free.activities, enrolments: free.enrolments, dayCosts: free.dayCosts,
            fixed: [agreed], teams: free.teams, limits: free.limits)
        let solution = Search.solve(instance, effort: .quick, seed: 2)
        #expect(solution.sessions.contains(agreed))
        Self.expectSound(solution, instance, "with a fixed session")
    }

    @Test func `are planned to the same timetable on one core as on many, whatever is begun first`() {
        let instance = Self.company(3)
        let parts = Parts(of: instance)
        let solution = Search.solve(instance, effort: .quick, seed: 7)
        let oneByOne = parts.all.enumerated().flatMap { number, part in
            Search.solveWhole(
                part.instance, weights: Weights(instance), work: Work(effort: .quick, enrolments: instance.enrolments.count),
                seed: Parts.seed(7, number), timeLimit: nil, progress: nil
            ).sessions.map(part.whole)
        }
        #expect(Set(oneByOne) == Set(solution.sessions))
        #expect(oneByOne.count == solution.sessions.count)
        #expect(Search.solve(instance, effort: .quick, seed: 7).sessions == solution.sessions)
    }

    @Test func `tell their progress as one, up to the end`() {
        let told = Told()
        _ = Search.solve(Self.company(4), effort: .quick, seed: 1) { told.add($0.fraction) }
        #expect(told.last.map { abs($0 - 1) < 1e-9 } ?? false)
    }

    /// Companies of which a part's share of the work leaves somebody late or out, and the whole's own work does better.
    @Test(arguments: [1, 6, 8] as [UInt64])
    func `in which somebody is late or left out are planned again with more work, and only what gains is kept`(_ seed: UInt64) {
        let instance = Self.company(seed)
        let parts = Parts(of: instance)
        let first = parts.all.enumerated().map { number, part in
            Search.solveWhole(
                part.instance, weights: Weights(instance), work: Work(effort: .normal, enrolments: instance.enrolments.count),
                seed: Parts.seed(seed, number), timeLimit: nil, progress: nil)
        }
        #expect(!parts.insufficient(first, .normal).isEmpty)
        #expect(parts.insufficient(first, .quick).isEmpty)
        let both = parts.solve(instance, effort: .normal, seed: seed, timeLimit: nil, progress: nil)
        #expect(both.total < first.map(\.total).reduce(0, +))
        Self.expectSound(both, instance, "seed \(seed)")
    }

    @Test func `in which everything is fixed are their own proof`() {
        let free = SmallInstance(
            learners: Array(repeating: .init(avoids: [SmallInstance.quarters(day: 0, 0..<32)]), count: 140),
            trainers: [.init(teaches: [0]), .init(teaches: [1])], activities: [.init(needsRoom: false), .init(needsRoom: false)],
            enrolments: (0..<140).map { .init(learner: $0, activity: $0 % 2, dueDay: 0) })
        var all = free
        all.fixed = (0..<2).map { activity in
            Session(
                activity: activity, start: SmallInstance.slot(day: 1, 4), trainer: activity, room: nil,
                enrolments: (0..<140).filter { $0 % 2 == activity })
        }
        #expect(Parts(of: all.instance).all.count == 2)
        let solution = Search.solve(all.instance, effort: .quick, seed: 2)
        #expect(solution.sessions == all.fixed)
        #expect(solution.terms.first { $0.term == .lateDays }?.value == 140)
        for term in solution.terms { #expect(term.bound == term.value, "\(term.term)") }
        Self.expectSound(solution, all.instance, "everything fixed")
        let elsewhere = Search.solve(free.instance, effort: .quick, seed: 2)
        #expect(elsewhere.terms.first { $0.term == .lateDays }?.value == 0)
    }

    // MARK: - Regions

    /// A part in which everything hangs together, cut as if it were large.
    @Test(arguments: 1...4)
    func `that are cut into regions keep all rules, count right, and are bounded as a whole`(_ seed: UInt64) {
        let instance = RandomInstance.make(.init(learners: 24, activities: 8, days: 15), seed: seed)
        let parts = Parts(of: instance, regions: .init(most: 50, usual: 35))
        #expect(parts.all.count > 2, "seed \(seed)")
        #expect(parts.all.flatMap(\.enrolments).sorted() == Array(instance.enrolments.indices))
        let solution = parts.solve(instance, effort: .quick, seed: seed, timeLimit: nil, progress: nil)
        Self.expectSound(solution, instance, "seed \(seed)")
        let whole = Search.solveWhole(
            instance, weights: Weights(instance), work: Work(effort: .quick, enrolments: instance.enrolments.count), seed: seed,
            timeLimit: nil, progress: nil)
        guard whole.unplaced.count <= solution.unplaced.count else { return }
        for (cut, other) in zip(solution.terms, whole.terms) { #expect(cut.bound <= other.value, "\(cut.term), seed \(seed)") }
    }

    // MARK: - What is sound

    static func expectSound(_ solution: Solution, _ instance: Instance, _ comment: Comment) {
        let timetable = Timetable(
            instance: instance, sessions: solution.sessions, unplaced: solution.unplaced.map(\.enrolment))
        #expect(Rules.breaches(timetable).isEmpty, comment)
        for (term, entry) in zip(solution.terms, Objective.terms) {
            #expect(term.value == entry.value(timetable), "\(term.term), \(comment)")
            #expect(term.weight == Weights(instance).of(term.term), comment)
            #expect(term.bound <= term.value, "\(term.term), \(comment)")
        }
    }
}
