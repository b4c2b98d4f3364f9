/// A timetable that changes: which session each enrolment is in, who and what is free when, and what it all counts to.
///
/// Every move is made of four steps, each of which keeps all tables right: open a session, close an empty one, seat an enrolment, take
/// it out. What has been done can be undone back to a mark.
struct Board {
    /// What it is a timetable of.
    let model: Model
    /// What each unit of a term counts.
    let weights: Weights

    // Sessions, by number; numbers are used again. An unused one has activity -1.
    var activityOf: [Int]
    var startOf: [Int]
    var trainerOf: [Int]
    var roomOf: [Int]
    var siteOf: [Int]
    var sizeOf: [Int]
    var isFixed: [Bool]
    private(set) var firstSeated: [Int]
    private var unused: [Int]
    var sessionsOfActivity: [[Int]]
    var sessionsOfTrainer: [[Int]]
    var sessionsOfRoom: [[Int]]

    // Enrolments: the session of each (-1: unplaced), and the list of those in one session.
    private(set) var sessionOf: [Int]
    private var nextSeated: [Int]
    private var previousSeated: [Int]

    // What is free now: rows by person, trainer, room and team, each by duration.
    var personFree: [UInt64]
    var trainerFree: [UInt64]
    var roomFree: [UInt64]
    var teamFree: [UInt64]
    /// How many more of a team may attend a session of a duration that starts at a slot; by team, duration, slot.
    var teamSeats: [Int16]
    /// How many of a team attend at a slot.
    var teamAway: [Int16]
    /// How many sessions a trainer has on a day, by trainer and day of their zone.
    var sessionsOnDay: [[Int32]]
    /// The site a trainer is at on a day (-1: none yet), and how many sessions keep them there.
    var siteOnDay: [[Int32]]
    var siteSessionsOnDay: [[Int32]]
    /// The minutes a person attends, by person and week of their zone.
    var minutesInWeek: [[Int32]]
    /// How far each person's peak is above an even spread.
    var peakOf: [Int]
    /// The first slot at which each enrolment may start: the model's, or a later one where news has come in between.
    var notBefore: [Int]
    /// When each trainer teaches at all: the model's, less absences that news has brought.
    var trainerStarts: [UInt64]

    /// What it counts to.
    var score: Score
    /// Who has to be told of a change.
    var telling: Telling
    /// What was done since the last commit, for undoing.
    private var journal: [Step] = []

    // Lists that are filled and emptied again and again.
    var attendedScratch: [Busy] = []
    var taughtScratch: [Busy] = []

    /// A time at which somebody is in a session.
    struct Busy {
        var start: Int
        var end: Int
        var minutes: Int
        var runBefore = 1
        var runAfter = 1
    }

    /// One of the four steps, with what undoing it needs.
    private enum Step {
        case opened(Int)
        case closed(activity: Int, start: Int, trainer: Int, room: Int, site: Int)
        case seated(Int)
        case tookOut(Int, from: Int)
    }

    /// A timetable with nothing but the fixed sessions.
    init(model: Model, weights: Weights) {
        let instance = model.instance
        self.model = model
        self.weights = weights
        let capacity = instance.enrolments.count + instance.fixed.count
        activityOf = [Int](repeating: -1, count: capacity)
        startOf = activityOf
        trainerOf = activityOf
        roomOf = activityOf
        siteOf = activityOf
        sizeOf = [Int](repeating: 0, count: capacity)
        isFixed = [Bool](repeating: false, count: capacity)
        firstSeated = activityOf
        unused = Array((0..<capacity).reversed())
        sessionsOfActivity = [[Int]](repeating: [], count: instance.activities.count)
        sessionsOfTrainer = [[Int]](repeating: [], count: instance.trainers.count)
        sessionsOfRoom = [[Int]](repeating: [], count: instance.rooms.count)
        sessionOf = [Int](repeating: -1, count: instance.enrolments.count)
        nextSeated = sessionOf
        previousSeated = sessionOf
        personFree = model.personStarts
        trainerFree = model.trainerStarts
        trainerStarts = model.trainerStarts
        notBefore = model.ready
        roomFree = model.roomStarts
        let rows = max(1, instance.teams.count) * model.durationCount
        teamFree = [UInt64](repeating: 0, count: rows * model.words)
        teamSeats = [Int16](repeating: 0, count: rows * model.words * 64)
        teamAway = [Int16](repeating: 0, count: max(1, instance.teams.count) * model.words * 64)
        func days(_ trainer: Instance.Trainer) -> Int { model.calendar(ofPerson: trainer.person).dayStart.count }
        sessionsOnDay = instance.trainers.map { [Int32](repeating: 0, count: days($0)) }
        siteOnDay = instance.trainers.map { [Int32](repeating: -1, count: days($0)) }
        siteSessionsOnDay = sessionsOnDay
        minutesInWeek = instance.people.indices.map {
            [Int32](repeating: 0, count: model.calendar(ofPerson: $0).weekStart.count)
        }
        peakOf = [Int](repeating: 0, count: instance.people.count)
        score = Score(unplaced: instance.enrolments.count)
        telling = Telling(model.appointments, &score)
        for team in instance.teams.indices { refreshTeam(team, 0, model.grid.count) }
        for person in instance.people.indices {
            for week in 0..<(model.calendar(ofPerson: person).weekStart.count - 1) { refreshLearner(person, week: week) }
        }
        for trainer in instance.trainers.indices {
            let person = instance.trainers[trainer].person
            for week in 0..<(model.calendar(ofPerson: person).weekStart.count - 1) { refreshTrainer(trainer, week: week) }
        }
        placeFixed()
    }

    /// Puts the fixed sessions in.
    private mutating func placeFixed() {
        for session in model.instance.fixed {
            let site = Timetable(instance: model.instance, sessions: [], unplaced: []).site(session) ?? -1
            let number = open(
                activity: session.activity, start: model.grid.atOrAfter[session.start], trainer: session.trainer ?? -1,
                room: session.room ?? -1, site: site)
            isFixed[number] = true
            for enrolment in session.enrolments { seat(enrolment, in: number) }
        }
        commit()
    }

    // MARK: The four steps

    /// Opens an empty session; at most as many as there are enrolments can be open.
    mutating func open(activity: Int, start: Int, trainer: Int, room: Int, site: Int) -> Int {
        let number = unused.removeLast()
        activityOf[number] = activity
        startOf[number] = start
        trainerOf[number] = trainer
        roomOf[number] = room
        siteOf[number] = site
        sizeOf[number] = 0
        sessionsOfActivity[activity].append(number)
        score.missing += model.instance.activities[activity].groupMinimum
        if trainer >= 0 { book(trainer: trainer, for: number) }
        if room >= 0 { book(room: room, for: number) }
        journal.append(.opened(number))
        return number
    }

    /// Closes a session that nobody is in.
    mutating func close(_ number: Int) {
        precondition(sizeOf[number] == 0, "session \(number) still has \(sizeOf[number]) learners")
        let activity = activityOf[number]
        let trainer = trainerOf[number]
        let room = roomOf[number]
        journal.append(
            .closed(activity: activity, start: startOf[number], trainer: trainer, room: room, site: siteOf[number]))
        sessionsOfActivity[activity].removeFirst(equalTo: number)
        score.missing -= model.instance.activities[activity].groupMinimum
        if trainer >= 0 { release(trainer: trainer, from: number) }
        if room >= 0 { release(room: room, from: number) }
        activityOf[number] = -1
        unused.append(number)
    }

    /// Seats an unplaced enrolment in a session of its activity.
    mutating func seat(_ enrolment: Int, in number: Int) {
        precondition(sessionOf[enrolment] < 0, "enrolment \(enrolment) is in session \(sessionOf[enrolment]) already")
        sessionOf[enrolment] = number
        let first = firstSeated[number]
        nextSeated[enrolment] = first
        previousSeated[enrolment] = -1
        if first >= 0 { previousSeated[first] = enrolment }
        firstSeated[number] = enrolment
        changeSize(of: number, by: 1)
        count(enrolment, in: number, sign: 1)
        journal.append(.seated(enrolment))
    }

    /// Takes an enrolment out of its session.
    mutating func takeOut(_ enrolment: Int) {
        let number = sessionOf[enrolment]
        precondition(number >= 0, "enrolment \(enrolment) is in no session")
        journal.append(.tookOut(enrolment, from: number))
        let next = nextSeated[enrolment]
        let previous = previousSeated[enrolment]
        if next >= 0 { previousSeated[next] = previous }
        if previous >= 0 { nextSeated[previous] = next } else { firstSeated[number] = next }
        sessionOf[enrolment] = -1
        changeSize(of: number, by: -1)
        count(enrolment, in: number, sign: -1)
    }

    private mutating func changeSize(of number: Int, by change: Int) {
        let minimum = model.instance.activities[activityOf[number]].groupMinimum
        score.missing -= max(0, minimum - sizeOf[number])
        sizeOf[number] += change
        score.missing += max(0, minimum - sizeOf[number])
    }

    // MARK: What is in it

    /// The enrolments in a session, by number.
    func members(of number: Int) -> [Int] {
        var members: [Int] = []
        var next = firstSeated[number]
        while next >= 0 {
            members.append(next)
            next = nextSeated[next]
        }
        return members.sorted()
    }

    /// A session in the numbers of the instance.
    func session(_ number: Int) -> Session {
        Session(
            activity: activityOf[number], start: model.grid.original[startOf[number]],
            trainer: trainerOf[number] < 0 ? nil : trainerOf[number], room: roomOf[number] < 0 ? nil : roomOf[number],
            enrolments: members(of: number))
    }

    // MARK: Undoing

    /// A place in the journal to which ``undo(to:)`` goes back.
    var mark: Int { journal.count }

    /// The enrolments that were taken out since the last commit.
    var touchedEnrolments: [Int] {
        journal.compactMap { step in
            if case .tookOut(let enrolment, _) = step { enrolment } else { nil }
        }
    }

    /// Makes what was done final.
    mutating func commit() { journal.removeAll(keepingCapacity: true) }

    /// Undoes everything since a mark.
    mutating func undo(to mark: Int) {
        while journal.count > mark, let step = journal.popLast() {
            switch step {
            case .opened(let number): close(number)
            case .closed(let activity, let start, let trainer, let room, let site):
                _ = open(activity: activity, start: start, trainer: trainer, room: room, site: site)
            case .seated(let enrolment): takeOut(enrolment)
            case .tookOut(let enrolment, let number): seat(enrolment, in: number)
            }
            journal.removeLast()
        }
    }
}

extension [Int] {
    /// Removes the first element with that value by moving the last into its place.
    mutating func removeFirst(equalTo value: Int) {
        guard let index = firstIndex(of: value) else { return }
        self[index] = self[count - 1]
        removeLast()
    }
}
