/// What a ``Slate`` looks up and never changes: the model once more, without nested arrays, optionals or arithmetic on days.
struct SlateTables: Sendable {
    /// What they were made from.
    let model: Model
    /// How many slots are kept, and the words of a row of them.
    let slots: Int
    let words: Int
    /// The most days and weeks that any zone has.
    let days: Int
    let weeks: Int
    /// Day and week of each slot by zone: zone × slots + slot.
    let dayOf: [Int32]
    let weekOf: [Int32]
    let enrolments: Enrolments
    let people: People
    let activities: Activities
    let places: Places
    let trainers: Trainers
    let rooms: Rooms
    /// First and last starts by kind of gap: kind × slots + the other's start.
    let order: Order
    /// The day of zone 0 on which a session ends: duration × slots + start.
    let endDay: [Int32]
    /// How many of a team may be away: team × slots + slot.
    let teamLimit: [Int16]
    let teams: Int

    struct Enrolments: Sendable {
        let person: [Int]
        let activity: [Int]
        let ready: [Int]
        let lastOnTime: [Int]
        let dueDay: [Int32]
        /// The day on which each has to end for what comes after it to be in time, and the last start for that; `Int.max` where its own
        /// due day asks for as much.
        let chainDay: [Int32]
        let lastForChain: [Int]
        /// What comes before and after each, as enrolments; the kinds of gap are at the same places of `Order`.
        let before: FlatLists
        let after: FlatLists
        /// Whether somebody teaches something only after it.
        let isGuard: [Bool]
    }

    struct People: Sendable {
        /// Zone × slots: where a person's days begin in `dayOf` and `weekOf`.
        let zoneBase: [Int]
        let cohort: [Int]
        /// Team and site, -1 for none.
        let team: [Int]
        let site: [Int]
        let isTrainer: [Bool]
        let isLearner: [Bool]
        /// The weeks over which minutes can be spread.
        let weeksOpen: [Int]
        /// Limits of a learner, `Int32.max` for none.
        let minutesPerDay: Int32
        let minutesPerWeek: Int32
        let sessionsPerDay: Int32
        let sessionsInARow: Int
    }

    struct Activities: Sendable {
        let minutes: [Int]
        let length: [Int]
        let duration: [Int]
        let needsTrainer: [Bool]
        let minimum: [Int]
        let maximum: [Int]
        /// The first number of its sessions; as many follow as it has enrolments, and one.
        let firstSession: [Int]
        let enrolments: FlatLists
        let places: FlatLists
        /// The most learners that can be in a session.
        let most: [Int]
    }

    struct Places: Sendable {
        let site: [Int]
        let capacity: [Int]
        let rooms: FlatLists
        let trainers: FlatLists
        /// Whether a cohort may sit there: place × cohorts + cohort.
        let admits: [Bool]
        let cohorts: Int
        /// Rows by place: when one of its rooms is open and somebody who teaches there works.
        let supply: [UInt64]
    }

    struct Trainers: Sendable {
        let person: [Int]
        let zoneBase: [Int]
        let minutesPerDay: [Int32]
        let minutesPerWeek: [Int32]
        let costPerHour: [Int]
        /// Whether something of their own comes before something that they teach.
        let attendsFirst: [Bool]
    }

    struct Rooms: Sendable {
        let capacity: [Int]
        let isShared: [Bool]
    }

    struct Order: Sendable {
        let first: [Int32]
        let last: [Int32]
        /// Kind × slots of each element of `Enrolments.before` and `.after`.
        let kindBefore: [Int]
        let kindAfter: [Int]
    }

    /// Whether the model is one that a slate can hold: a session fits into a word.
    static func canHold(_ model: Model) -> Bool { model.longest <= UInt64.bitWidth && model.grid.count > 0 }

    init(_ model: Model) {
        self.model = model
        slots = model.grid.count
        words = model.words
        let instance = model.instance
        let slots = model.grid.count
        days = model.calendars.reduce(1) { max($0, $1.dayStart.count) }
        weeks = model.calendars.reduce(1) { max($0, $1.weekStart.count) }
        dayOf = model.calendars.flatMap { $0.dayOf.map(Int32.init) }
        weekOf = model.calendars.flatMap { $0.weekOf.map(Int32.init) }
        let order = GapTables(model)
        self.order = order.tables
        var latest = model.lastOnTime
        Windows.tighten(&latest, model)
        let lastForChain = latest.indices.map { latest[$0] < model.lastOnTime[$0] ? latest[$0] : Int.max }
        let chainDay = latest.enumerated().map { enrolment, last in
            let minutes = model.minutesOf[model.duration(ofEnrolment: enrolment)]
            return model.endDay(start: last < 0 ? 0 : model.grid.original[last], minutes: minutes)
        }
        enrolments = Enrolments(
            person: instance.enrolments.map(\.person), activity: instance.enrolments.map(\.activity), ready: model.ready,
            lastOnTime: model.lastOnTime, dueDay: instance.enrolments.map(\.dueDay), chainDay: chainDay,
            lastForChain: lastForChain,
            before: FlatLists(instance.enrolments.map { $0.after.map(\.enrolment) }),
            after: FlatLists(model.successors.map { $0.map(\.enrolment) }), isGuard: model.guarded.map { !$0.isEmpty })
        let limits = instance.limits
        people = People(
            zoneBase: instance.people.map { $0.zone * slots }, cohort: model.cohortOf,
            team: instance.people.map { $0.team ?? -1 }, site: instance.people.map { $0.site ?? -1 },
            isTrainer: model.trainersOfPerson.map { !$0.isEmpty }, isLearner: model.enrolmentsOfPerson.map { !$0.isEmpty },
            weeksOpen: model.weeksOpen, minutesPerDay: Self.limit(limits.minutesPerDay),
            minutesPerWeek: Self.limit(limits.minutesPerWeek), sessionsPerDay: Self.limit(limits.sessionsPerDay),
            sessionsInARow: limits.sessionsInARow ?? .max)
        places = Self.places(of: model)
        activities = Self.activities(of: model)
        trainers = Trainers(
            person: instance.trainers.map(\.person),
            zoneBase: instance.trainers.map { instance.people[$0.person].zone * slots },
            minutesPerDay: instance.trainers.map { Self.limit($0.minutesPerDay) },
            minutesPerWeek: instance.trainers.map { Self.limit($0.minutesPerWeek) },
            costPerHour: instance.trainers.map(\.costPerHour), attendsFirst: instance.trainers.map { !$0.attendsFirst.isEmpty })
        rooms = Rooms(capacity: instance.rooms.map(\.capacity), isShared: instance.rooms.map(\.isShared))
        endDay = (0..<model.durationCount).flatMap { duration in
            (0..<slots).map { model.endDay(start: model.grid.original[$0], minutes: model.minutesOf[duration]) }
        }
        teams = instance.teams.count
        teamLimit = instance.teams.flatMap { team in (0..<slots).map { team.awayBySlot[model.grid.original[$0]] } }
    }

    /// Whether a place takes a cohort.
    @inline(__always)
    func admits(place: Int, cohort: Int) -> Bool { places.admits[place &* places.cohorts &+ cohort] }

    private static func limit(_ value: Int?) -> Int32 { value.map { Int32(clamping: $0) } ?? .max }

    private static func activities(of model: Model) -> Activities {
        let all = model.instance.activities
        var firstSession = [0]
        var places: [[Int]] = []
        var next = 0
        for activity in all.indices {
            firstSession.append(firstSession[activity] + model.enrolmentsOfActivity[activity].count + 1)
            places.append(Array(next..<(next + model.places[activity].count)))
            next += model.places[activity].count
        }
        return Activities(
            minutes: all.map(\.minutes), length: all.map { model.lengthOf[$0.durationIndex] }, duration: all.map(\.durationIndex),
            needsTrainer: all.map(\.needsTrainer), minimum: all.map(\.groupMinimum), maximum: all.map(\.groupMaximum),
            firstSession: firstSession, enrolments: FlatLists(model.enrolmentsOfActivity), places: FlatLists(places),
            most: all.indices.map { activity in
                let largest = model.places[activity].reduce(0) { max($0, $1.capacity) }
                return max(1, min(largest, model.enrolmentsOfActivity[activity].count))
            })
    }

    private static func places(of model: Model) -> Places {
        let all = model.places.flatMap(\.self)
        let cohorts = model.cohorts.count
        var admits = [Bool](repeating: false, count: all.count * cohorts)
        var supply: [UInt64] = []
        supply.reserveCapacity(all.count * model.words)
        var index = 0
        for (activity, places) in model.places.enumerated() {
            let definition = model.instance.activities[activity]
            for place in places {
                for cohort in place.cohorts { admits[index * cohorts + cohort] = true }
                for word in 0..<model.words {
                    supply.append(Alone.supply(of: place, definition, word: word, model))
                }
                index += 1
            }
        }
        return Places(
            site: all.map(\.site), capacity: all.map(\.capacity), rooms: FlatLists(all.map(\.rooms)),
            trainers: FlatLists(all.map(\.trainers)), admits: admits, cohorts: cohorts, supply: supply)
    }
}

/// Looks first and last starts up instead of working them out: there are few pairs of a duration and a gap.
private struct GapTables {
    let tables: SlateTables.Order

    private struct Kind: Hashable {
        let duration: Int
        let days: Int32
        let minutes: Int
    }

    init(_ model: Model) {
        let slots = model.grid.count
        var kinds: [Kind: Int] = [:]
        var first: [Int32] = []
        var last: [Int32] = []
        func kind(duration: Int, _ gap: Instance.Predecessor) -> Int {
            let key = Kind(duration: duration, days: gap.days, minutes: gap.minutes)
            if let known = kinds[key] { return known * slots }
            let number = kinds.count
            kinds[key] = number
            let minutes = model.minutesOf[duration]
            for slot in 0..<slots {
                let start = model.grid.original[slot]
                first.append(Int32(model.grid.atOrAfter[model.firstStart(after: start, minutes: minutes, gap: gap)]))
                last.append(Int32(model.grid.atOrBefore(model.lastStart(before: start, minutes: minutes, gap: gap))))
            }
            return number * slots
        }
        let before = model.instance.enrolments.flatMap { enrolment in
            enrolment.after.map { kind(duration: model.duration(ofEnrolment: $0.enrolment), $0) }
        }
        let after = model.successors.indices.flatMap { enrolment in
            model.successors[enrolment].map { kind(duration: model.duration(ofEnrolment: enrolment), $0) }
        }
        tables = SlateTables.Order(first: first, last: last, kindBefore: before, kindAfter: after)
    }
}
