import Testing

@testable import Scheduling

@Suite struct `What trainers and teams have time for` {
    private typealias Tiny = `On instances small enough to try everything`

    /// Three learners, one seat, one hour: what is asked for is too much or too late by the trainer's hours, or the team's.
    enum Scarce: String, CaseIterable, CustomTestStringConvertible {
        case trainersHours, team, chain, learnersLimit, longerThanADay

        var testDescription: String { rawValue }

        var instance: Instance {
            var small = SmallInstance(days: 2)
            small.learners = [.init(), .init(), .init()]
            small.enrolments = small.learners.indices.map { .init(learner: $0, dueDay: 0) }
            switch self {
            case .trainersHours:
                // Two hours on two days for three learners one at a time: one in time, one a day late, one left out.
                small.trainers = [.init(minutesPerDay: 60)]
                small.activities = [.init(maximum: 1)]
            case .team:
                // One of the team at a time, in the first hour of each day.
                small.learners = small.learners.map { _ in .init(works: Self.firstHours(2), team: 0) }
                small.away = [1]
            case .chain:
                // What comes a day after the other is due on the next day, and one of the team comes a day.
                small.days = 4
                small.learners = [0, 1].map { _ in .init(works: Self.firstHours(4), team: 0) }
                small.away = [1]
                small.activities = [.init(needsTrainer: false), .init(needsTrainer: false, needsRoom: false)]
                small.enrolments = [
                    .init(learner: 0), .init(learner: 1),
                    .init(learner: 0, activity: 1, dueDay: 1, after: [Instance.Predecessor(enrolment: 0, days: 1)]),
                    .init(learner: 1, activity: 1, dueDay: 1, after: [Instance.Predecessor(enrolment: 1, days: 1)]),
                ]
            case .learnersLimit:
                small.limits = Instance.LearnerLimits(sessionsPerDay: 1)
                small.activities = [.init(), .init(), .init()]
                small.enrolments = (0..<3).map { .init(activity: $0) }
            case .longerThanADay:
                small.limits = Instance.LearnerLimits(minutesPerDay: 45)
            }
            return small.instance
        }

        private static func firstHours(_ days: Int) -> [Range<Int>] {
            (0..<days).map { SmallInstance.quarters(day: $0, 0..<4) }
        }

        /// Left out and days late, at the least.
        var least: (unplaced: Int, late: Int) {
            switch self {
            case .trainersHours, .team: (1, 1)
            case .chain: (0, 2)
            case .learnersLimit: (1, 0)
            case .longerThanADay: (3, 0)
            }
        }
    }

    @Test(arguments: Scarce.allCases) func `is what no timetable can go beyond`(_ scarce: Scarce) {
        let instance = scarce.instance
        let solution = Search.solve(instance, effort: .quick, seed: 1)
        #expect(solution.terms[0].value == scarce.least.unplaced)
        #expect(solution.terms[0].bound == scarce.least.unplaced)
        #expect(solution.terms[1].value >= solution.terms[1].bound)
        let late = Search.bounds(instance, leavingOut: scarce.least.unplaced, lateDays: solution.terms[1].value)[1]
        #expect(late <= scarce.least.late)
        if scarce == .chain { #expect(late == 1) }
    }

    /// Where the second module comes after the first, on the same day or the next.
    private static func chained(_ seed: UInt64) -> Instance {
        let plain = Tiny.tiny(seed)
        let enrolments = plain.enrolments.map { needed in
            let first = plain.enrolments.firstIndex { $0.person == needed.person && $0.activity == 0 }
            let before = needed.activity == 1 ? first : nil
            let after = before.map { [Instance.Predecessor(enrolment: $0, days: Int32(seed % 2))] } ?? []
            return Instance.Enrolment(
                person: needed.person, activity: needed.activity, ready: needed.ready, dueDay: needed.dueDay, after: after,
                dayCost: needed.dayCost)
        }
        return Instance(
            slotCount: plain.slotCount, zones: plain.zones, people: plain.people, trainers: plain.trainers, rooms: plain.rooms,
            activities: plain.activities, enrolments: enrolments, dayCosts: plain.dayCosts, fixed: plain.fixed,
            teams: plain.teams, limits: plain.limits)
    }

    @Test func `is never more than any timetable of a chain of modules shows`() {
        var tried = 0
        for seed in 1...UInt64(Tiny.cases / 4) {
            let instance = Self.chained(seed)
            guard let all = Exhaustive(instance, patience: 4_000) else { continue }
            tried += 1
            var known: [[Int]: [Int]] = [:]
            for entry in all.kept {
                let key = [entry.unplaced, entry.late]
                let bounds = known[key] ?? Search.bounds(instance, leavingOut: entry.unplaced, lateDays: entry.late)
                known[key] = bounds
                for (bound, value) in zip(bounds, entry.values) { #expect(bound <= value, "seed \(seed), \(entry), \(bounds)") }
            }
        }
        #expect(tried * 2 > Tiny.cases / 4)
    }
}
