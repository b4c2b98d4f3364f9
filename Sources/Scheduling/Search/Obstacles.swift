/// Finds what stands in the way of an unplaced enrolment, as the timetable stands.
///
/// Each obstacle is lifted alone, in the order of ``UnplacedReason``, and the enrolment is tried at every start, place, trainer and
/// open seat. The first that lets it in is the reason, so that whoever takes that obstacle away sees it placed.
struct Obstacles {
    private var board: Board
    private let alone: Alone
    private var model: Model { board.model }

    init(_ board: Board, _ alone: Alone) {
        self.board = board
        self.alone = alone
    }

    /// Why an unplaced enrolment is not placed.
    mutating func reason(_ enrolment: Int) -> UnplacedReason {
        let needed = model.instance.enrolments[enrolment]
        if needed.after.contains(where: { board.sessionOf[$0.enrolment] < 0 }) { return .prerequisiteUnplaced }
        let activity = model.instance.activities[needed.activity]
        let cohort = model.cohortOf[needed.person]
        if hasNoStart(needed) { return .notReady }
        let places = model.places[needed.activity].filter { $0.cohorts.contains(cohort) && $0.capacity > 0 }
        if places.isEmpty { return isTaught(needed.activity) ? .noRoom : .noTrainer }
        if activity.needsTrainer, places.allSatisfy({ others($0.trainers, than: needed.person).isEmpty }) { return .noTrainer }
        if alone.starts[enrolment].allSatisfy({ $0 == 0 }) {
            return isOverLimits(activity, places) ? .severalObstacles : .noCommonTime
        }
        for obstacle in Obstacle.allCases {
            if fits(enrolment, lifting: obstacle) { return obstacle.reason }
        }
        return .severalObstacles
    }

    /// What can be lifted, in the order of the reasons.
    private enum Obstacle: CaseIterable {
        case nothing, before, after, learnerBusy, learnerLimit, trainerHours, trainerBusy, trainerUntrained, seat, away

        var reason: UnplacedReason {
            switch self {
            // It fits: the search was stopped before it could see that.
            case .nothing: .severalObstacles
            case .before: .prerequisiteLate
            case .after: .neededEarlier
            case .learnerBusy: .learnerBusy
            case .learnerLimit: .learnerLimit
            case .trainerHours: .trainerHoursSpent
            case .trainerBusy: .trainerBusy
            case .trainerUntrained: .trainerNotTrained
            case .seat: .noSeat
            case .away: .awayLimit
            }
        }
    }

    /// Whether it is longer than a learner, or anybody who could teach it, may have on one day or in one week.
    private func isOverLimits(_ activity: Instance.Activity, _ places: [Model.Place]) -> Bool {
        let limits = model.instance.limits
        if activity.minutes > limits.minutesPerDay ?? .max || activity.minutes > limits.minutesPerWeek ?? .max { return true }
        let trainers = Set(places.flatMap(\.trainers)).map { model.instance.trainers[$0] }
        return activity.needsTrainer
            && trainers.allSatisfy { activity.minutes > $0.minutesPerDay ?? .max || activity.minutes > $0.minutesPerWeek ?? .max }
    }

    private func isTaught(_ activity: Int) -> Bool {
        !model.instance.activities[activity].needsTrainer || model.instance.trainers.contains { $0.teaches[activity] }
    }

    private func others(_ trainers: [Int], than person: Int) -> [Int] {
        trainers.filter { model.instance.trainers[$0].person != person }
    }

    /// Whether the grid ends before anybody could start it, or before the learner is next at work.
    private func hasNoStart(_ enrolment: Instance.Enrolment) -> Bool {
        let ready = model.grid.atOrAfter[min(enrolment.ready, model.instance.slotCount)]
        guard enrolment.ready < model.instance.slotCount, ready < model.grid.count else { return true }
        return false
    }

    /// Whether an enrolment could be placed if that obstacle were away.
    private mutating func fits(_ enrolment: Int, lifting obstacle: Obstacle) -> Bool {
        let needed = model.instance.enrolments[enrolment]
        let activity = model.instance.activities[needed.activity]
        let duration = activity.durationIndex
        let low = obstacle == .before ? model.ready[enrolment] : board.earliest(enrolment)
        let high = obstacle == .after ? model.grid.count - 1 : board.latest(enrolment)
        guard low <= high, low < model.grid.count else { return false }
        let learner = learnerRow(needed.person, duration, lifting: obstacle)
        let teamRow = model.instance.people[needed.person].team.map { board.teamRow($0, duration) }
        for place in model.places[needed.activity] where place.cohorts.contains(model.cohortOf[needed.person]) {
            guard place.capacity > 0 else { continue }
            let trainers = others(place.trainers, than: needed.person)
            var rows: [[UInt64]] = []
            if activity.needsTrainer { for trainer in trainers { rows.append(trainerRow(trainer, duration, lifting: obstacle)) } }
            for word in (low >> 6)...(high >> 6) {
                var bits = learner[word] & [UInt64].mask(word: word, low, high + 1)
                if let teamRow, obstacle != .away { bits &= board.teamFree[teamRow + word] }
                while bits != 0 {
                    let slot = word << 6 + bits.trailingZeroBitCount
                    bits &= bits - 1
                    guard hasRoom(place, duration, slot, lifting: obstacle) else { continue }
                    if !activity.needsTrainer { return true }
                    let isTaught = trainers.indices.contains { index in
                        rows[index].hasBit(row: 0, slot)
                            && (obstacle == .trainerUntrained || board.earliestTeaching(trainers[index], needed.activity) <= slot)
                            && (obstacle == .trainerBusy || goes(trainers[index], to: place.site, at: slot))
                    }
                    if isTaught { return true }
                }
            }
        }
        return joins(enrolment, learner, teamRow, low, high, lifting: obstacle)
    }

    private func goes(_ trainer: Int, to site: Int, at slot: Int) -> Bool {
        guard site >= 0 else { return true }
        let day = model.calendar(ofPerson: model.instance.trainers[trainer].person).dayOf[slot]
        let now = board.siteOnDay[trainer][day]
        return now < 0 || now == Int32(site)
    }

    private func hasRoom(_ place: Model.Place, _ duration: Int, _ slot: Int, lifting obstacle: Obstacle) -> Bool {
        guard !place.rooms.isEmpty else { return true }
        let rows = obstacle == .seat ? model.roomStarts : board.roomFree
        return place.rooms.contains {
            model.instance.rooms[$0].capacity > 0 && rows.hasBit(row: board.roomRow($0, duration), slot)
        }
    }

    /// Whether it could join a session that stands, with a seat left or with one added.
    private func joins(
        _ enrolment: Int, _ learner: [UInt64], _ teamRow: Int?, _ low: Int, _ high: Int, lifting obstacle: Obstacle
    ) -> Bool {
        let needed = model.instance.enrolments[enrolment]
        let site = model.instance.people[needed.person].site ?? -1
        return board.sessionsOfActivity[needed.activity].contains { session in
            let start = board.startOf[session]
            let activity = model.instance.activities[needed.activity]
            guard !board.isFixed[session], low <= start, start <= high, learner.hasBit(row: 0, start) else { return false }
            if let teamRow, obstacle != .away, !board.teamFree.hasBit(row: teamRow, start) { return false }
            let trainer = board.trainerOf[session]
            guard trainer < 0 || model.instance.trainers[trainer].person != needed.person else { return false }
            let room = board.roomOf[session]
            if room >= 0, let own = model.instance.rooms[room].site, own != site { return false }
            if room < 0, activity.isAtDesks, site >= 0, board.siteOf[session] != site { return false }
            let seats = room < 0 ? activity.groupMaximum : min(activity.groupMaximum, model.instance.rooms[room].capacity)
            return obstacle == .seat || board.sizeOf[session] < seats
        }
    }

    // MARK: Who is free when, with an obstacle lifted

    private mutating func learnerRow(_ person: Int, _ duration: Int, lifting obstacle: Obstacle) -> [UInt64] {
        let row = model.personRow(person, duration)
        let words = row..<(row + model.words)
        let lifted: Board.Lifted = obstacle == .learnerBusy ? .bookings : obstacle == .learnerLimit ? .limits : .nothing
        guard lifted != .nothing else { return Array(board.personFree[words]) }
        let weeks = model.calendar(ofPerson: person).weekStart.count - 1
        for week in 0..<weeks { board.refreshLearner(person, week: week, lifting: lifted) }
        defer { for week in 0..<weeks { board.refreshLearner(person, week: week) } }
        return Array(board.personFree[words])
    }

    private mutating func trainerRow(_ trainer: Int, _ duration: Int, lifting obstacle: Obstacle) -> [UInt64] {
        let row = board.trainerRow(trainer, duration)
        let words = row..<(row + model.words)
        let lifted: Board.Lifted = obstacle == .trainerBusy ? .bookings : obstacle == .trainerHours ? .limits : .nothing
        guard lifted != .nothing else { return Array(board.trainerFree[words]) }
        let weeks = model.calendar(ofPerson: model.instance.trainers[trainer].person).weekStart.count - 1
        for week in 0..<weeks { board.refreshTrainer(trainer, week: week, lifting: lifted) }
        defer { for week in 0..<weeks { board.refreshTrainer(trainer, week: week) } }
        return Array(board.trainerFree[words])
    }
}
