import Testing

@testable import Scheduling

@Suite struct `A repair` {
    private static let sizes = [
        RandomInstance.Size(learners: 6, activities: 5, days: 14), RandomInstance.Size(learners: 14, activities: 8, days: 21),
    ]
    private static let cases = sizes.flatMap { size in (0..<12).map { (size, UInt64($0)) } }

    private struct Case {
        let instance: Instance
        let solution: Solution
        let repair: Repair
        let startOf: [Int]

        init(_ size: RandomInstance.Size, _ seed: UInt64) {
            instance = RandomInstance.make(size, seed: seed)
            solution = Search.solve(instance, effort: .quick, seed: seed)
            repair = Repair(instance, standing: solution.sessions)
            var startOf = [Int](repeating: -1, count: instance.enrolments.count)
            for session in solution.sessions { for enrolment in session.enrolments { startOf[enrolment] = session.start } }
            self.startOf = startOf
        }
    }

    /// Something of everything, a little of each.
    private func disruption(_ instance: Instance, _ seed: UInt64) -> Disruption {
        var generator = SeededGenerator(seed: seed &+ 100)
        let count = instance.enrolments.count
        let dropped = Set((0..<2).map { _ in generator.below(count) })
        let after = instance.enrolments.indices.filter { index in
            instance.enrolments[index].after.contains { dropped.contains($0.enrolment) }
        }
        let learners = instance.people.indices.filter { person in
            !instance.trainers.contains { $0.person == person } && instance.enrolments.contains { $0.person == person }
        }
        let left = generator.below(instance.slotCount)
        let start = generator.below(instance.slotCount)
        return Disruption(
            // Nobody drops what something kept is built upon.
            dropped: dropped.subtracting(after.flatMap { instance.enrolments[$0].after.map(\.enrolment) }).sorted(),
            notBefore: (0..<3).map { _ in .init(enrolment: generator.below(count), slot: generator.below(instance.slotCount)) },
            successions: [
                .init(person: learners[generator.below(learners.count)], left: left, back: min(left + 200, instance.slotCount))
            ],
            absences: [
                .init(trainer: generator.below(instance.trainers.count), slots: start..<min(start + 300, instance.slotCount))
            ],
            missed: (0..<3).map { _ in generator.below(count) })
    }

    /// The instance as it is after a disruption: what the rules then say is judged by it.
    private func disrupted(_ instance: Instance, _ disruption: Disruption) -> Instance {
        let back = Dictionary(disruption.successions.map { ($0.person, $0.back) }) { first, _ in first }
        let waits = Dictionary(disruption.notBefore.map { ($0.enrolment, $0.slot) }, uniquingKeysWith: max)
        return Instance(
            slotCount: instance.slotCount, zones: instance.zones, people: instance.people,
            trainers: instance.trainers.enumerated().map { index, trainer in
                var starts = trainer.starts
                for absence in disruption.absences where absence.trainer == index {
                    for activity in instance.activities {
                        for slot in 0..<instance.slotCount
                        where slot < absence.slots.upperBound && slot + activity.slots > absence.slots.lowerBound {
                            starts[activity.durationIndex].remove(slot)
                        }
                    }
                }
                return Instance.Trainer(
                    person: trainer.person, starts: starts, teaches: trainer.teaches, attendsFirst: trainer.attendsFirst,
                    costPerHour: trainer.costPerHour, minutesPerDay: trainer.minutesPerDay,
                    minutesPerWeek: trainer.minutesPerWeek, sites: trainer.sites)
            }, rooms: instance.rooms, activities: instance.activities,
            enrolments: instance.enrolments.enumerated().map { index, enrolment in
                Instance.Enrolment(
                    person: enrolment.person, activity: enrolment.activity,
                    ready: max(enrolment.ready, waits[index] ?? 0, back[enrolment.person] ?? 0), dueDay: enrolment.dueDay,
                    after: enrolment.after, dayCost: enrolment.dayCost)
            }, dayCosts: instance.dayCosts, teams: instance.teams, limits: instance.limits)
    }

    @Test(arguments: cases) func `breaks no rule, whatever came in between`(_ size: RandomInstance.Size, _ seed: UInt64) {
        let known = Case(size, seed)
        let disruption = disruption(known.instance, seed)
        let repaired = known.repair.run(disruption)
        let sessions = repaired.sessions.filter { !$0.enrolments.isEmpty }
        let unplaced = repaired.startOf.indices.filter { repaired.startOf[$0] < 0 }
        let timetable = Timetable(instance: disrupted(known.instance, disruption), sessions: sessions, unplaced: unplaced)
        #expect(Rules.breaches(timetable).map(\.description) == [])
    }

    @Test(arguments: cases) func `places nothing earlier than it stood, and who missed it on a later day`(
        _ size: RandomInstance.Size, _ seed: UInt64
    ) {
        let known = Case(size, seed)
        let disruption = disruption(known.instance, seed)
        let repaired = known.repair.run(disruption)
        for (enrolment, start) in repaired.startOf.enumerated() where start >= 0 {
            #expect(start >= known.startOf[enrolment])
        }
        let days = known.instance.zones[0].dayBySlot
        let alone = known.repair.run(Disruption(missed: disruption.missed))
        for enrolment in disruption.missed where alone.startOf[enrolment] >= 0 {
            let zone = known.instance.people[known.instance.enrolments[enrolment].person].zone
            let own = known.instance.zones[zone].dayBySlot
            #expect(own[alone.startOf[enrolment]] > own[known.startOf[enrolment]], "\(days.count)")
        }
    }

    @Test(arguments: cases) func `leaves everybody where they were whom nothing has touched`(
        _ size: RandomInstance.Size, _ seed: UInt64
    ) {
        let known = Case(size, seed)
        let missed = disruption(known.instance, seed).missed
        let touched = Set(missed.map { known.instance.enrolments[$0].person })
        // A colleague who missed something cannot teach it: that touches others.
        guard !touched.contains(where: { person in known.instance.trainers.contains { $0.person == person } }) else { return }
        let repaired = known.repair.run(Disruption(missed: missed))
        for (enrolment, start) in repaired.startOf.enumerated()
        where !touched.contains(known.instance.enrolments[enrolment].person) {
            #expect(start == known.startOf[enrolment])
        }
    }

    @Test(arguments: cases) func `changes nothing where nothing came in between, and says the same again`(
        _ size: RandomInstance.Size, _ seed: UInt64
    ) {
        let known = Case(size, seed)
        #expect(known.repair.run(Disruption()).sessions == known.solution.sessions)
        let disruption = disruption(known.instance, seed)
        #expect(known.repair.run(disruption).sessions == known.repair.run(disruption).sessions)
    }

    @Test(arguments: cases) func `takes every session from a trainer who is away`(_ size: RandomInstance.Size, _ seed: UInt64) {
        let known = Case(size, seed)
        let absence = Disruption.Absence(trainer: 0, slots: 0..<known.instance.slotCount)
        let repaired = known.repair.run(Disruption(absences: [absence]))
        #expect(!repaired.sessions.contains { $0.trainer == 0 })
        #expect(repaired.absencesThatHit == [known.solution.sessions.contains { $0.trainer == 0 }])
    }

    @Test func `keeps a session as held that all its learners missed`() throws {
        let known = Case(Self.sizes[0], 3)
        let session = try #require(known.solution.sessions.first { $0.trainer != nil })
        let repaired = known.repair.run(Disruption(missed: session.enrolments))
        let held = try #require(repaired.sessions.first { $0.enrolments.isEmpty })
        #expect((held.activity, held.start, held.trainer) == (session.activity, session.start, session.trainer))
    }
}
