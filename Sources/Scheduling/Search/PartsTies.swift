/// Who and what can meet in a session, or get into one another's way, as a disjoint-set forest (Tarjan 1975) over people, trainers,
/// physical rooms and teams with a limit.
struct Ties {
    private var parent: [Int]
    private let trainerBase: Int
    private let roomBase: Int
    private let teamBase: Int

    /// How many people, trainers, rooms and teams there are.
    var count: Int { parent.count }

    init(_ instance: Instance) {
        trainerBase = instance.people.count
        roomBase = trainerBase + instance.trainers.count
        teamBase = roomBase + instance.rooms.count
        parent = Array(0..<(teamBase + instance.teams.count))
        for (person, own) in instance.people.enumerated() {
            if let team = own.team { tie(person, teamBase + team) }
        }
        for (trainer, own) in instance.trainers.enumerated() { tie(trainerBase + trainer, own.person) }
        for session in instance.fixed {
            guard let first = session.enrolments.first else { continue }
            let person = instance.enrolments[first].person
            for enrolment in session.enrolments { tie(person, instance.enrolments[enrolment].person) }
            if let trainer = session.trainer { tie(person, trainerBase + trainer) }
            if let room = session.room, !instance.rooms[room].isShared { tie(person, roomBase + room) }
        }
        tieActivities(instance)
    }

    mutating func root(ofPerson person: Int) -> Int { root(person) }
    mutating func root(ofTrainer trainer: Int) -> Int { root(trainerBase + trainer) }
    mutating func root(ofRoom room: Int) -> Int { root(roomBase + room) }
    mutating func root(ofTeam team: Int) -> Int { root(teamBase + team) }

    // MARK: - Activities

    /// Ties the learners of an activity to whoever could teach them and to where they could be, kind of place by kind of place.
    private mutating func tieActivities(_ instance: Instance) {
        // The first learner of each site, and of no site (-1), by activity.
        var firstAt = [[Int: Int]](repeating: [:], count: instance.activities.count)
        for enrolment in instance.enrolments {
            let activity = instance.activities[enrolment.activity]
            if !activity.needsTrainer, activity.rooms == nil, activity.groupMaximum == 1 { continue }
            let site = instance.people[enrolment.person].site ?? -1
            if let first = firstAt[enrolment.activity][site] {
                tie(first, enrolment.person)
            } else {
                firstAt[enrolment.activity][site] = enrolment.person
            }
        }
        for (index, activity) in instance.activities.enumerated() where !firstAt[index].isEmpty {
            let teachers = activity.needsTrainer ? instance.trainers.indices.filter { instance.trainers[$0].teaches[index] } : []
            let learners = firstAt[index].sorted { $0.key < $1.key }
            if let rooms = activity.rooms {
                tie(learners, in: rooms, teachers, instance)
            } else if activity.isAtDesks {
                tieDesks(learners, teachers, instance)
            } else {
                tieAll(learners, teachers)
            }
        }
    }

    /// Rooms without a site are for everybody, and everybody who teaches may teach in them.
    private mutating func tie(
        _ learners: [(key: Int, value: Int)], in rooms: [Int], _ teachers: [Int], _ instance: Instance
    ) {
        let usable = rooms.filter { instance.rooms[$0].capacity > 0 }
        let open = usable.filter { instance.rooms[$0].site == nil }
        if let first = learners.first?.value, !open.isEmpty {
            tieAll(learners, teachers)
            for room in open where !instance.rooms[room].isShared { tie(first, roomBase + room) }
        }
        let bySite = Dictionary(grouping: usable) { instance.rooms[$0].site ?? -1 }
        for (site, person) in learners where site >= 0 {
            guard let own = bySite[site] else { continue }
            for room in own where !instance.rooms[room].isShared { tie(person, roomBase + room) }
            for trainer in teachers where Model.goes(instance.trainers[trainer], to: site) { tie(person, trainerBase + trainer) }
        }
    }

    /// Whoever has no site sits at anybody's desk.
    private mutating func tieDesks(_ learners: [(key: Int, value: Int)], _ teachers: [Int], _ instance: Instance) {
        guard learners.allSatisfy({ $0.key >= 0 }) else { return tieAll(learners, teachers) }
        for (site, person) in learners {
            for trainer in teachers where Model.goes(instance.trainers[trainer], to: site) { tie(person, trainerBase + trainer) }
        }
    }

    private mutating func tieAll(_ learners: [(key: Int, value: Int)], _ teachers: [Int]) {
        guard let first = learners.first?.value else { return }
        for (_, person) in learners { tie(first, person) }
        for trainer in teachers { tie(first, trainerBase + trainer) }
    }

    // MARK: - The forest

    private mutating func tie(_ one: Int, _ other: Int) {
        let left = root(one)
        let right = root(other)
        // The smaller number becomes the root, so that the forest does not depend on the order of ties.
        if left < right { parent[right] = left } else { parent[left] = right }
    }

    /// Halves the path on its way up.
    private mutating func root(_ node: Int) -> Int {
        var node = node
        while parent[node] != node {
            parent[node] = parent[parent[node]]
            node = parent[node]
        }
        return node
    }
}
