@testable import Scheduling

extension Instance {
    /// The same instance after its own timetable was published and something has happened since: a trainer or a learner is away, a room
    /// is closed, something is ready later, somebody needs nothing any more, or something that was not told is needed too.
    func disturbed(seed: UInt64) -> Instance {
        var generator = SeededGenerator(seed: seed &* 31 &+ 7)
        let before = Search.solve(self, effort: .quick, seed: seed)
        let from = generator.below(slotCount / 2)
        let until = min(slotCount, from + 1 + generator.below(slotCount / 2))
        func without(_ sets: [SlotSet]) -> [SlotSet] {
            sets.map { set in
                var set = set
                for slot in from..<until where set.contains(slot) { set.remove(slot) }
                return set
            }
        }
        var people = people
        var trainers = trainers
        var rooms = rooms
        var enrolments = enrolments
        var told = before.sessions
        switch generator.below(6) {
        case 0:
            let index = generator.below(trainers.count)
            let old = trainers[index]
            trainers[index] = Trainer(
                person: old.person, starts: without(old.starts), teaches: old.teaches, attendsFirst: old.attendsFirst,
                costPerHour: old.costPerHour, minutesPerDay: old.minutesPerDay, minutesPerWeek: old.minutesPerWeek,
                sites: old.sites)
        case 1:
            let index = enrolments[generator.below(enrolments.count)].person
            let old = people[index]
            people[index] = Person(
                zone: old.zone, site: old.site, team: old.team, starts: without(old.starts), avoided: old.avoided)
        case 2:
            let index = generator.below(rooms.count)
            let old = rooms[index]
            rooms[index] = Room(capacity: old.capacity, site: old.site, isShared: old.isShared, starts: without(old.starts))
        case 3:
            let activity = generator.below(activities.count)
            enrolments = enrolments.map {
                Enrolment(
                    person: $0.person, activity: $0.activity, ready: $0.activity == activity ? max($0.ready, from) : $0.ready,
                    dueDay: $0.dueDay, after: $0.after, dayCost: $0.dayCost)
            }
        case 4:
            // Nobody was told anything of one learner's needs.
            let person = enrolments[generator.below(enrolments.count)].person
            for index in told.indices { told[index].enrolments.removeAll { enrolments[$0].person == person } }
        default:
            // One session's trainer or room is gone.
            let gone = generator.below(max(1, told.count))
            let published = told.enumerated().map { index, session in
                Published(
                    activity: session.activity, start: session.start, trainer: index == gone ? nil : session.trainer,
                    room: session.room, enrolments: session.enrolments, isPossible: index != gone)
            }
            return with(people: people, trainers: trainers, rooms: rooms, enrolments: enrolments, published: published)
        }
        let published = told.map {
            Published(activity: $0.activity, start: $0.start, trainer: $0.trainer, room: $0.room, enrolments: $0.enrolments)
        }
        return with(people: people, trainers: trainers, rooms: rooms, enrolments: enrolments, published: published)
    }

    func with(
        people: [Person]? = nil, trainers: [Trainer]? = nil, rooms: [Room]? = nil, enrolments: [Enrolment]? = nil,
        fixed: [Session]? = nil, published: [Published]
    ) -> Instance {
        Instance(
            slotCount: slotCount, zones: zones, people: people ?? self.people, trainers: trainers ?? self.trainers,
            rooms: rooms ?? self.rooms, activities: activities, enrolments: enrolments ?? self.enrolments,
            dayCosts: dayCosts, fixed: fixed ?? self.fixed, published: published, teams: teams, limits: limits)
    }
}
