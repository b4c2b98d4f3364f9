@testable import Scheduling

extension Instance {
    /// Several instances of the same grid and limits in one, with nothing in common.
    static func union(_ parts: [Instance]) -> Instance {
        var people: [Person] = []
        var trainers: [Trainer] = []
        var rooms: [Room] = []
        var activities: [Activity] = []
        var enrolments: [Enrolment] = []
        var dayCosts: [[Int32]] = []
        var teams: [Team] = []
        let taught = parts.reduce(0) { $0 + $1.activities.count }
        let sites = 10
        for (number, part) in parts.enumerated() {
            let site = number * sites
            let before = (people.count, rooms.count, activities.count, enrolments.count, teams.count)
            let tables = dayCosts.count
            dayCosts += part.dayCosts
            people += part.people.map {
                Person(
                    zone: $0.zone, site: $0.site.map { $0 + site }, team: $0.team.map { $0 + before.4 }, starts: $0.starts,
                    avoided: $0.avoided)
            }
            trainers += part.trainers.map { trainer in
                var teaches = [Bool](repeating: false, count: taught)
                teaches.replaceSubrange(before.2..<(before.2 + part.activities.count), with: trainer.teaches)
                var first: [Int: [Int]] = [:]
                for (activity, own) in trainer.attendsFirst { first[activity + before.2] = own.map { $0 + before.3 } }
                return Trainer(
                    person: trainer.person + before.0, starts: trainer.starts, teaches: teaches, attendsFirst: first,
                    costPerHour: trainer.costPerHour, minutesPerDay: trainer.minutesPerDay,
                    minutesPerWeek: trainer.minutesPerWeek, sites: trainer.sites?.map { $0 + site })
            }
            rooms += part.rooms.map {
                Room(capacity: $0.capacity, site: $0.site.map { $0 + site }, isShared: $0.isShared, starts: $0.starts)
            }
            activities += part.activities.map {
                Activity(
                    minutes: $0.minutes, durationIndex: $0.durationIndex, needsTrainer: $0.needsTrainer, isAtDesks: $0.isAtDesks,
                    rooms: $0.rooms?.map { $0 + before.1 }, groupMinimum: $0.groupMinimum, groupMaximum: $0.groupMaximum)
            }
            enrolments += part.enrolments.map {
                Enrolment(
                    person: $0.person + before.0, activity: $0.activity + before.2, ready: $0.ready, dueDay: $0.dueDay,
                    after: $0.after.map { .init(enrolment: $0.enrolment + before.3, days: $0.days, minutes: $0.minutes) },
                    dayCost: $0.dayCost.map { $0 + tables })
            }
            teams += part.teams
        }
        return Instance(
            slotCount: parts[0].slotCount, zones: parts[0].zones, people: people, trainers: trainers, rooms: rooms,
            activities: activities, enrolments: enrolments, dayCosts: dayCosts, teams: teams, limits: parts[0].limits)
    }
}
