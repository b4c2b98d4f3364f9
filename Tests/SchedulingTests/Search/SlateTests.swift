import Testing

@testable import Scheduling

/// Many moves on random instances, at a temperature at which good and bad ones are made.
@Suite struct `A slate` {
    static let size = RandomInstance.Size(learners: 12, activities: 8, days: 20)

    /// Of even seeds from a timetable that was published and disturbed.
    private static func annealing(_ seed: UInt64) -> Annealing {
        let plain = RandomInstance.make(size, seed: seed)
        let instance = seed % 2 == 0 ? plain.disturbed(seed: seed) : plain
        let model = Model(instance)
        var board = Board(model: model, weights: Weights(instance))
        var construction = Construction(model: model)
        var generator = SeededGenerator(seed: seed)
        let order = Order.activities(of: model)
        if seed % 2 == 0 { Keeping.keepAll(on: &board, &construction, order, &generator) }
        Search.construct(&board, &construction, order, &generator)
        var annealing = Annealing(Slate(SlateTables(model), board), generator: generator)
        annealing.temperature = Double(max(board.weights.hour * 20, board.weights.told) * TrainerCost.parts)
        return annealing
    }

    private static func timetable(_ slate: Slate) -> Timetable {
        var sessions: [Session] = []
        for activity in slate.openCount.indices {
            for index in slate.openRange(activity) {
                let session = slate.listed[index]
                let members = slate.sessionOf.indices.filter { slate.sessionOf[$0] == session }
                sessions.append(
                    Session(
                        activity: activity, start: slate.tables.model.grid.original[slate.startOf[session]],
                        trainer: slate.trainerOf[session] < 0 ? nil : slate.trainerOf[session],
                        room: slate.roomOf[session] < 0 ? nil : slate.roomOf[session], enrolments: members))
            }
        }
        return Timetable(
            instance: slate.tables.model.instance, sessions: sessions,
            unplaced: slate.sessionOf.indices.filter { slate.sessionOf[$0] < 0 })
    }

    @Test(arguments: 1...6) func `keeps the rules and counts as a recount does, move after move`(_ seed: UInt64) {
        var annealing = Self.annealing(seed)
        for _ in 0..<40 {
            for _ in 0..<50 { annealing.move() }
            let timetable = Self.timetable(annealing.slate)
            #expect(Rules.breaches(timetable).isEmpty, "seed \(seed)")
            for entry in Objective.terms {
                #expect(annealing.slate.score.value(of: entry.term) == entry.value(timetable), "\(entry.term), seed \(seed)")
            }
        }
        #expect(annealing.accepted > 50)
    }

    @Test(arguments: 1...6) func `has the tables of one that is filled anew`(_ seed: UInt64) {
        var annealing = Self.annealing(seed)
        for _ in 0..<2_000 { annealing.move() }
        var fresh = annealing.slate
        fresh.replace(with: annealing.standings())
        let slate = annealing.slate
        #expect(slate.attends == fresh.attends)
        #expect(slate.begins == fresh.begins)
        #expect(slate.teaches == fresh.teaches)
        #expect(slate.minutesOnDay == fresh.minutesOnDay)
        #expect(slate.sessionsOnDay == fresh.sessionsOnDay)
        #expect(slate.minutesInWeek == fresh.minutesInWeek)
        #expect(slate.mostInWeek == fresh.mostInWeek)
        #expect(slate.taughtOnDay == fresh.taughtOnDay)
        #expect(slate.taughtInWeek == fresh.taughtInWeek)
        #expect(slate.siteLessonsOnDay == fresh.siteLessonsOnDay)
        #expect(slate.siteOnDay == fresh.siteOnDay)
        #expect(slate.away == fresh.away)
        #expect(slate.score == fresh.score)
        #expect(slate.chainDays == fresh.chainDays)
    }

    @Test(arguments: 1...6) func `judges a move as making it does`(_ seed: UInt64) {
        var annealing = Self.annealing(seed)
        for _ in 0..<200 { annealing.move() }
        annealing.slate.guide.set(share: 0, sizes: [], chainDay: 7, days: annealing.slate.chainDays)
        var judged = 0
        for _ in 0..<2_000 {
            var slate = annealing.slate
            let enrolment = annealing.generator.below(slate.sessionOf.count)
            let session = slate.sessionOf[enrolment]
            guard session >= 0 else { continue }
            let range = slate.openRange(slate.activityOf[session])
            let other = slate.listed[range.lowerBound + annealing.generator.below(range.count)]
            let before = slate.total - slate.guide.sum
            if other != session {
                let change = slate.judge(moving: enrolment, to: other)
                guard change != Slate.forbidden else { continue }
                slate.move(enrolment, to: other)
                #expect(slate.total - slate.guide.sum - before == change)
            } else {
                var place = slate.place(of: session)
                place.start = annealing.generator.below(slate.tables.slots)
                let change = slate.judge(moving: session, to: place)
                guard change != Slate.forbidden else { continue }
                slate.lift(session)
                slate.drop(session, at: place, site: slate.site(of: place))
                #expect(slate.total - slate.guide.sum - before == change)
            }
            judged += 1
        }
        #expect(judged > 10)
    }

    @Test(arguments: 1...6) func `is as it was after undoing`(_ seed: UInt64) {
        var annealing = Self.annealing(seed)
        for _ in 0..<200 { annealing.move() }
        let before = annealing.slate
        annealing.temperature = 0
        var slate = before
        let sessions = slate.sessionOf.filter { $0 >= 0 && !slate.isFixed[$0] }
        for session in sessions.prefix(9) where slate.firstOf[session] >= 0 {
            slate.lift(session)
            slate.drop(session, at: slate.place(of: session), site: slate.siteOf[session])
            let member = slate.firstOf[session]
            slate.takeOut(member)
            guard slate.sizeOf[session] == 0 else { continue }
            // The number is used again for another place.
            var elsewhere = slate.place(of: session)
            elsewhere.start = 0
            slate.close(session)
            slate.close(slate.open(slate.activityOf[session], at: elsewhere, site: slate.site(of: elsewhere)))
        }
        slate.undo()
        #expect(slate.score == before.score)
        #expect(slate.sessionOf == before.sessionOf)
        #expect(slate.attends == before.attends)
        #expect(slate.teaches == before.teaches)
        #expect(slate.startOf == before.startOf)
        #expect(slate.openCount == before.openCount)
    }
}
