/// The independent parts of an instance: no trainer, physical room, team with a limit or session is shared between two of them, so
/// that the timetables of the parts together are a timetable of the whole, and the best ones together a best one.
struct Parts: Sendable {
    /// The parts, by their first enrolments; the regions of one that was cut follow each other.
    let all: [Part]
    /// The ranges of regions that are one part together.
    let cut: [Range<Int>]

    /// Components with fewer enrolments than this are put together, so that thousands of people who only study alone are few parts.
    static let leastEnrolments = 64

    /// Finds them. Takes time in nearly linear proportion to people, enrolments, and activities × sites × (trainers + rooms).
    init(of instance: Instance, regions: Regions.Size = .usual) {
        var ties = Ties(instance)
        let roots = instance.enrolments.map { ties.root(ofPerson: $0.person) }
        var numberOf = [Int](repeating: -1, count: ties.count)
        var groups: [[Int]] = []
        for (enrolment, root) in roots.enumerated() {
            if numberOf[root] < 0 {
                numberOf[root] = groups.count
                groups.append([])
            }
            groups[numberOf[root]].append(enrolment)
        }
        // Small components together, large ones each by itself; all in the order of their first enrolments.
        var partOf = [Int](repeating: -1, count: groups.count)
        var sizes: [Int] = []
        var open = -1
        for (number, group) in groups.enumerated() {
            if group.count >= Self.leastEnrolments {
                partOf[number] = sizes.count
                sizes.append(group.count)
                continue
            }
            if open < 0 || sizes[open] >= Self.leastEnrolments {
                open = sizes.count
                sizes.append(0)
            }
            partOf[number] = open
            sizes[open] += group.count
        }
        guard sizes.count > 1 || instance.enrolments.count > regions.most else {
            all = []
            cut = []
            return
        }
        func part(_ root: Int) -> Int { numberOf[root] < 0 ? -1 : partOf[numberOf[root]] }
        var contents = [Contents](repeating: Contents(), count: sizes.count)
        for person in instance.people.indices {
            let part = part(ties.root(ofPerson: person))
            if part >= 0 { contents[part].people.append(person) }
        }
        for trainer in instance.trainers.indices {
            let part = part(ties.root(ofTrainer: trainer))
            if part >= 0 { contents[part].trainers.append(trainer) }
        }
        for team in instance.teams.indices {
            let part = part(ties.root(ofTeam: team))
            if part >= 0 { contents[part].teams.append(team) }
        }
        for room in instance.rooms.indices where !instance.rooms[room].isShared {
            let part = part(ties.root(ofRoom: room))
            if part >= 0 { contents[part].rooms.append(room) }
        }
        for (enrolment, root) in roots.enumerated() { contents[part(root)].enrolments.append(enrolment) }
        for session in instance.fixed {
            if let first = session.enrolments.first { contents[part(roots[first])].fixed.append(session) }
        }
        for session in instance.published {
            let own =
                session.enrolments.map { part(roots[$0]) } + (session.trainer.map { [part(ties.root(ofTrainer: $0))] } ?? [])
            for part in Set(own) where part >= 0 { contents[part].published.append(session) }
        }
        var all: [Part] = []
        var cut: [Range<Int>] = []
        for var own in contents {
            let pieces = Regions.pieces(of: instance, own, regions)
            if pieces.isEmpty {
                own.addSharedRooms(of: instance)
                all.append(Part(of: instance, own))
            } else {
                cut.append(all.count..<(all.count + pieces.count))
                all += pieces.map { Part(of: instance, $0) }
            }
        }
        self.all = all
        self.cut = cut
    }

    /// What belongs to a part, by the whole instance's numbers, each list sorted.
    struct Contents: Sendable {
        var people: [Int] = []
        var trainers: [Int] = []
        var rooms: [Int] = []
        var teams: [Int] = []
        var enrolments: [Int] = []
        var fixed: [Session] = []
        var published: [Instance.Published] = []
        /// What is left of trainers, rooms and teams that several pieces of a part share.
        var shares = Shares()

        /// Gives it the rooms with a link in which its people may be: they hold any number of sessions side by side.
        mutating func addSharedRooms(of instance: Instance) {
            let sites = Set(people.compactMap { instance.people[$0].site })
            let own = instance.rooms.indices.filter { room in
                instance.rooms[room].isShared && (instance.rooms[room].site.map(sites.contains) ?? true)
            }
            rooms = (rooms + own).sorted()
        }
    }

    /// The share that a piece has in what others use too.
    struct Shares: Sendable {
        /// The starts that are left to a trainer, by duration.
        var starts: [Int: [SlotSet]] = [:]
        /// The starts that are left to a room.
        var roomStarts: [Int: [SlotSet]] = [:]
        /// How many of a team may attend.
        var teams: [Int: Instance.Team] = [:]
    }
}

/// A part of an instance as an instance of its own. Activities, durations, zones and sites keep their numbers.
struct Part: Sendable {
    /// The part.
    let instance: Instance
    /// The whole instance's number of each trainer.
    let trainers: [Int]
    /// The whole instance's number of each room.
    let rooms: [Int]
    /// The whole instance's number of each enrolment.
    let enrolments: [Int]

    /// A session of the part in the whole instance's numbers.
    func whole(_ session: Session) -> Session {
        Session(
            activity: session.activity, start: session.start, trainer: session.trainer.map { trainers[$0] },
            room: session.room.map { rooms[$0] }, enrolments: session.enrolments.map { enrolments[$0] })
    }

    /// Takes a part out of an instance. `contents` is closed: it has everything that its enrolments can need.
    init(of whole: Instance, _ contents: Parts.Contents) {
        let people = Self.numbers(contents.people)
        let teams = Self.numbers(contents.teams)
        let trainers = Self.numbers(contents.trainers)
        let rooms = Self.numbers(contents.rooms)
        let enrolments = Self.numbers(contents.enrolments)
        self.trainers = contents.trainers
        self.rooms = contents.rooms
        self.enrolments = contents.enrolments
        instance = Instance(
            slotCount: whole.slotCount, zones: whole.zones,
            people: contents.people.map { number in
                let person = whole.people[number]
                return Instance.Person(
                    zone: person.zone, site: person.site, team: person.team.flatMap { teams[$0] }, starts: person.starts,
                    avoided: person.avoided)
            },
            trainers: contents.trainers.map { number in
                let trainer = whole.trainers[number]
                return Instance.Trainer(
                    person: people[trainer.person] ?? 0, starts: contents.shares.starts[number] ?? trainer.starts,
                    teaches: trainer.teaches,
                    attendsFirst: trainer.attendsFirst.mapValues { own in own.compactMap { enrolments[$0] } },
                    costPerHour: trainer.costPerHour, minutesPerDay: trainer.minutesPerDay,
                    minutesPerWeek: trainer.minutesPerWeek, sites: trainer.sites)
            },
            rooms: contents.rooms.map { number in
                let room = whole.rooms[number]
                guard let starts = contents.shares.roomStarts[number] else { return room }
                return Instance.Room(capacity: room.capacity, site: room.site, isShared: room.isShared, starts: starts)
            },
            activities: whole.activities.map { activity in
                Instance.Activity(
                    minutes: activity.minutes, durationIndex: activity.durationIndex, needsTrainer: activity.needsTrainer,
                    isAtDesks: activity.isAtDesks, rooms: activity.rooms.map { own in own.compactMap { rooms[$0] } },
                    groupMinimum: activity.groupMinimum, groupMaximum: activity.groupMaximum)
            },
            enrolments: contents.enrolments.map { number in
                let enrolment = whole.enrolments[number]
                return Instance.Enrolment(
                    person: people[enrolment.person] ?? 0, activity: enrolment.activity, ready: enrolment.ready,
                    dueDay: enrolment.dueDay,
                    after: enrolment.after.compactMap { before in
                        enrolments[before.enrolment].map { .init(enrolment: $0, days: before.days, minutes: before.minutes) }
                    }, dayCost: enrolment.dayCost)
            },
            dayCosts: whole.dayCosts,
            fixed: contents.fixed.map { session in
                Session(
                    activity: session.activity, start: session.start, trainer: session.trainer.flatMap { trainers[$0] },
                    room: session.room.flatMap { rooms[$0] }, enrolments: session.enrolments.compactMap { enrolments[$0] })
            },
            published: contents.published.map { session in
                let trainer = session.trainer.flatMap { trainers[$0] }
                let room = session.room.flatMap { rooms[$0] }
                return Instance.Published(
                    activity: session.activity, start: session.start, trainer: trainer, room: room,
                    enrolments: session.enrolments.compactMap { enrolments[$0] },
                    isPossible: session.isPossible && (trainer != nil) == (session.trainer != nil)
                        && (room != nil) == (session.room != nil))
            },
            teams: contents.teams.map { contents.shares.teams[$0] ?? whole.teams[$0] }, limits: whole.limits)
    }

    private static func numbers(_ list: [Int]) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1, $0) })
    }
}
