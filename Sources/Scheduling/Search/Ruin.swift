/// Which part of a timetable a round takes apart, to be built anew.
enum Ruin: CaseIterable {
    /// Some sessions of one activity.
    case activity
    /// The smallest session of an activity, so that its learners join others.
    case smallest
    /// What a trainer teaches in a week.
    case trainerWeek
    /// What a learner attends in the fullest week.
    case learnerWeek
    /// What an unplaced or late learner, and whoever could teach them, do around a start that would suit.
    case waiting

    /// The most sessions that a round takes apart.
    private static let mostSessions = 8

    /// Takes sessions or enrolments out of a board and gives the enrolments that are now to be placed.
    func apply(to board: inout Board, using generator: inout SeededGenerator) -> [Int] {
        switch self {
        case .activity: Self.takeApart(Self.someOfAnActivity(board, &generator), &board)
        case .smallest: Self.takeApart(Self.smallestOfAnActivity(board, &generator), &board)
        case .trainerWeek: Self.takeApart(Self.weekOfATrainer(board, &generator), &board)
        case .learnerWeek: Self.takeOut(Self.fullestWeek(board, &generator), &board)
        case .waiting: Self.makeWay(&board, &generator)
        }
    }

    /// Empties and closes sessions.
    private static func takeApart(_ sessions: [Int], _ board: inout Board) -> [Int] {
        var taken: [Int] = []
        for session in sessions where board.activityOf[session] >= 0 && !board.isFixed[session] {
            while board.firstSeated[session] >= 0 {
                taken.append(board.firstSeated[session])
                board.takeOut(board.firstSeated[session])
            }
            board.close(session)
        }
        return taken
    }

    /// Takes enrolments out of their sessions and closes those that are empty then.
    static func takeOut(_ enrolments: [Int], _ board: inout Board) -> [Int] {
        var taken: [Int] = []
        for enrolment in enrolments {
            let session = board.sessionOf[enrolment]
            guard session >= 0, !board.isFixed[session] else { continue }
            board.takeOut(enrolment)
            taken.append(enrolment)
            if board.sizeOf[session] == 0 { board.close(session) }
        }
        return taken
    }

    /// A session by one of its learners, so that large ones come up more often; -1 where nothing is placed.
    private static func anySession(_ board: Board, _ generator: inout SeededGenerator) -> Int {
        let count = board.sessionOf.count
        for _ in 0..<mostSessions {
            let session = board.sessionOf[generator.below(count)]
            if session >= 0, !board.isFixed[session] { return session }
        }
        return -1
    }

    private static func someOfAnActivity(_ board: Board, _ generator: inout SeededGenerator) -> [Int] {
        let first = anySession(board, &generator)
        guard first >= 0 else { return [] }
        let others = board.sessionsOfActivity[board.activityOf[first]].sorted()
        let number = min(others.count, 1 + generator.below(4))
        var chosen = [first]
        for _ in 1..<max(2, number) { chosen.append(others[generator.below(others.count)]) }
        return chosen
    }

    private static func smallestOfAnActivity(_ board: Board, _ generator: inout SeededGenerator) -> [Int] {
        let first = anySession(board, &generator)
        guard first >= 0 else { return [] }
        let sessions = board.sessionsOfActivity[board.activityOf[first]]
        return sessions.min { (board.sizeOf[$0], board.startOf[$0], $0) < (board.sizeOf[$1], board.startOf[$1], $1) }.map { [$0] }
            ?? []
    }

    private static func weekOfATrainer(_ board: Board, _ generator: inout SeededGenerator) -> [Int] {
        let first = anySession(board, &generator)
        guard first >= 0, board.trainerOf[first] >= 0 else { return first < 0 ? [] : [first] }
        let trainer = board.trainerOf[first]
        let calendar = board.model.calendar(ofPerson: board.model.instance.trainers[trainer].person)
        let week = calendar.weekOf[board.startOf[first]]
        let sessions = board.sessionsOfTrainer[trainer].filter { calendar.weekOf[board.startOf[$0]] == week }
            .sorted { board.startOf[$0] < board.startOf[$1] }
        guard sessions.count > mostSessions else { return sessions }
        let from = generator.below(sessions.count - mostSessions + 1)
        return Array(sessions[from..<(from + mostSessions)])
    }

    private static func fullestWeek(_ board: Board, _ generator: inout SeededGenerator) -> [Int] {
        let model = board.model
        let person = model.instance.enrolments[generator.below(board.sessionOf.count)].person
        let minutes = board.minutesInWeek[person]
        guard let most = minutes.max(), most > 0, let week = minutes.firstIndex(of: most) else { return [] }
        let calendar = model.calendar(ofPerson: person)
        return model.enrolmentsOfPerson[person].filter { enrolment in
            let session = board.sessionOf[enrolment]
            return session >= 0 && calendar.weekOf[board.startOf[session]] == week
        }
    }

    /// Picks an enrolment that is unplaced or late and a start, in time if it can be, at which its learner works, and clears what
    /// stands there.
    private static func makeWay(_ board: inout Board, _ generator: inout SeededGenerator) -> [Int] {
        let model = board.model
        let waiting = board.waiting
        guard !waiting.isEmpty else { return [] }
        let enrolment = waiting[generator.below(waiting.count)]
        var before: [Int] = []
        if board.sessionOf[enrolment] >= 0 {
            // Late: what comes before it may have to be earlier too.
            before = chain(before: enrolment, model).filter { board.sessionOf[$0] >= 0 && !board.isFixed[board.sessionOf[$0]] }
        }
        let needed = model.instance.enrolments[enrolment]
        let low = before.isEmpty ? board.earliest(enrolment) : model.ready[enrolment]
        var high = board.latest(enrolment)
        if board.sessionOf[enrolment] >= 0 { high = min(high, model.lastOnTime[enrolment]) }
        guard low <= high, low < model.grid.count else { return [] }
        let duration = model.duration(ofEnrolment: enrolment)
        let row = model.personRow(needed.person, duration)
        let starts = (low...high).filter { model.personStarts.hasBit(row: row, $0) }
        guard !starts.isEmpty else { return [] }
        let start = starts[generator.below(starts.count)]
        let end = start + model.lengthOf[duration]
        let calendar = model.calendar(ofPerson: needed.person)
        let own = model.enrolmentsOfPerson[needed.person].filter { other in
            let session = board.sessionOf[other]
            return session >= 0 && other != enrolment && calendar.dayOf[board.startOf[session]] == calendar.dayOf[start]
                && !before.contains(other)
        }
        let trainers = Set(model.places[needed.activity].flatMap(\.trainers))
        var inTheWay: [Int] = []
        for trainer in trainers.sorted() {
            for session in board.sessionsOfTrainer[trainer] where board.startOf[session] < end && board.end(of: session) > start {
                inTheWay.append(session)
            }
        }
        let isPlaced = board.sessionOf[enrolment] >= 0
        return (isPlaced ? [] : [enrolment]) + takeOut(isPlaced ? [enrolment] : [], &board) + takeOut(before + own, &board)
            + takeApart(Array(inTheWay.sorted().prefix(mostSessions)), &board)
    }

    /// Everything of the same learner that comes before an enrolment.
    private static func chain(before enrolment: Int, _ model: Model) -> [Int] {
        var found: [Int] = []
        var waiting = model.instance.enrolments[enrolment].after.map(\.enrolment)
        while let next = waiting.popLast() {
            guard !found.contains(next) else { continue }
            found.append(next)
            waiting += model.instance.enrolments[next].after.map(\.enrolment)
        }
        return found
    }
}

extension Board {
    /// Who could be placed, or placed in time, by making way: enrolments that are late, or unplaced though all that comes before is placed.
    var waiting: [Int] {
        sessionOf.indices.filter { enrolment in
            let session = sessionOf[enrolment]
            if session >= 0 { return startOf[session] > model.lastOnTime[enrolment] && !isFixed[session] }
            return model.instance.enrolments[enrolment].after.allSatisfy { sessionOf[$0.enrolment] >= 0 }
        }
    }
}
