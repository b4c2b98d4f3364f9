extension Search {
    /// What of the published sessions of an instance can stand beside its fixed ones, if nothing else is placed: whoever cannot attend, or
    /// lacks something before it, is not in it.
    public static func standing(in instance: Instance) -> [Session] {
        let model = Model(instance)
        var board = Board(model: model, weights: Weights(instance))
        Keeping.keep(Array(instance.enrolments.indices), on: &board)
        return sessions(of: board).filter { !instance.fixed.contains($0) }
    }
}

/// Puts published sessions on a board just as they were told, as far as the ten rules allow.
enum Keeping {
    /// All of them, the earliest first.
    ///
    /// What comes before an appointment and cannot stand is not held against it yet: there may be room for it before. So whatever has to
    /// be placed before something that stands is placed first, and only what then still lacks something before it is given up.
    static func keepAll(
        on board: inout Board, _ construction: inout Construction, _ order: [Int], _ generator: inout SeededGenerator
    ) {
        let sessions = board.model.appointments.sessions
        for session in inOrder(sessions.indices, sessions) {
            put(session, sessions[session].enrolments, on: &board, isStrict: false)
        }
        let placed = board.sessionOf.indices.filter { board.sessionOf[$0] >= 0 }
        Search.placeBefore(placed, on: &board, &construction, order, &generator)
        giveUp(on: &board)
        board.commit()
    }

    /// Those of some unplaced enrolments that can be where they were published; no rule is left for later.
    static func keep(_ enrolments: [Int], on board: inout Board) {
        let appointments = board.model.appointments
        var lists: [Int: [Int]] = [:]
        for enrolment in enrolments where board.sessionOf[enrolment] < 0 && appointments.sessionOf[enrolment] >= 0 {
            lists[appointments.sessionOf[enrolment], default: []].append(enrolment)
        }
        for session in inOrder(lists.keys, appointments.sessions) {
            put(session, lists[session, default: []], on: &board, isStrict: true)
        }
    }

    private static func inOrder(_ numbers: some Collection<Int>, _ sessions: [Appointments.Promise]) -> [Int] {
        numbers.filter { sessions[$0].start >= 0 }.sorted { (sessions[$0].start, $0) < (sessions[$1].start, $1) }
    }

    /// Seats whom it can of a published session where that session stands, or opens it.
    private static func put(_ number: Int, _ enrolments: [Int], on board: inout Board, isStrict: Bool) {
        let promise = board.model.appointments.sessions[number]
        let activity = board.model.instance.activities[promise.activity]
        let waiting = enrolments.filter { board.sessionOf[$0] < 0 }
        guard !waiting.isEmpty else { return }
        let standing = activity.groupMaximum == 1 ? nil : standing(promise, board)
        var session = standing ?? -1
        for enrolment in waiting {
            let low = board.earliest(enrolment, isStrict: isStrict)
            guard low <= promise.start, promise.start <= board.latest(enrolment) else { continue }
            if session >= 0, activity.groupMaximum > 1 {
                guard Joining.takes(enrolment, session, board, low: low, high: board.latest(enrolment)) else { continue }
                board.seat(enrolment, in: session)
                continue
            }
            let opened = open(promise, for: enrolment, on: &board)
            guard opened >= 0 else { continue }
            session = opened
            board.seat(enrolment, in: session)
        }
    }

    private static func standing(_ promise: Appointments.Promise, _ board: Board) -> Int? {
        board.sessionsOfActivity[promise.activity].filter {
            board.startOf[$0] == promise.start && board.trainerOf[$0] == promise.trainer && board.roomOf[$0] == promise.room
        }.min()
    }

    /// Opens a published session for its first learner; -1 where a rule is against it.
    private static func open(_ promise: Appointments.Promise, for enrolment: Int, on board: inout Board) -> Int {
        let model = board.model
        let activity = model.instance.activities[promise.activity]
        let duration = activity.durationIndex
        let person = model.instance.enrolments[enrolment].person
        guard activity.needsTrainer == (promise.trainer >= 0), (activity.rooms != nil) == (promise.room >= 0),
            board.canAttend(enrolment, duration: duration, start: promise.start),
            let place = model.places[promise.activity].first(where: { place in
                place.capacity > 0 && place.cohorts.contains(model.cohortOf[person])
                    && (promise.room < 0 || place.rooms.contains(promise.room))
                    && (promise.trainer < 0 || place.trainers.contains(promise.trainer))
            })
        else { return -1 }
        if promise.room >= 0 {
            guard board.roomFree.hasBit(row: board.roomRow(promise.room, duration), promise.start),
                model.instance.rooms[promise.room].capacity > 0
            else { return -1 }
        }
        if promise.trainer >= 0 {
            guard model.instance.trainers[promise.trainer].person != person,
                board.canTeach(promise.trainer, duration: duration, start: promise.start, site: place.site),
                board.earliestTeaching(promise.trainer, promise.activity) <= promise.start
            else { return -1 }
        }
        return board.open(
            activity: promise.activity, start: promise.start, trainer: promise.trainer, room: promise.room, site: place.site)
    }

    /// Takes out whatever lacks something before it, and then what that was needed for.
    private static func giveUp(on board: inout Board) {
        var isDone = false
        while !isDone {
            isDone = true
            for enrolment in board.sessionOf.indices {
                let session = board.sessionOf[enrolment]
                guard session >= 0, !board.isFixed[session] else { continue }
                let isSound = board.earliest(enrolment) <= board.startOf[session] && mayTeach(session, board)
                guard !isSound else { continue }
                board.takeOut(enrolment)
                if board.sizeOf[session] == 0 { board.close(session) }
                isDone = false
            }
        }
    }

    /// Whether the teacher of a session has attended before what they have to.
    private static func mayTeach(_ session: Int, _ board: Board) -> Bool {
        let trainer = board.trainerOf[session]
        return trainer < 0 || board.earliestTeaching(trainer, board.activityOf[session]) <= board.startOf[session]
    }
}
