/// Seats an enrolment in a session that stands already and has a seat left.
enum Joining {
    /// Whether a session would take an enrolment whose window is `low ... high`, as far as it is not the learner's own matter.
    static func takes(_ enrolment: Int, _ session: Int, _ board: Board, low: Int, high: Int) -> Bool {
        let model = board.model
        let start = board.startOf[session]
        guard !board.isFixed[session], low <= start, start <= high else { return false }
        let activity = model.instance.activities[board.activityOf[session]]
        let room = board.roomOf[session]
        let seats = room < 0 ? activity.groupMaximum : min(activity.groupMaximum, model.instance.rooms[room].capacity)
        guard board.sizeOf[session] < seats else { return false }
        let person = model.instance.enrolments[enrolment].person
        let site = model.instance.people[person].site ?? -1
        if room >= 0 {
            guard board.siteOf[session] < 0 || board.siteOf[session] == site else { return false }
        } else if activity.isAtDesks {
            guard site < 0 || board.siteOf[session] == site else { return false }
        }
        let trainer = board.trainerOf[session]
        guard trainer < 0 || model.instance.trainers[trainer].person != person else { return false }
        return board.canAttend(enrolment, duration: activity.durationIndex, start: start)
    }

    /// The session that an unplaced enrolment joins best: the least late, then on the day that costs least, not avoided, then the first; -1 for none.
    static func best(_ enrolment: Int, _ board: Board) -> Int {
        let low = board.earliest(enrolment)
        let high = board.latest(enrolment)
        guard low <= high else { return -1 }
        let model = board.model
        let needed = model.instance.enrolments[enrolment]
        let row = model.personRow(needed.person, model.duration(ofEnrolment: enrolment))
        var best = -1
        var least = Int.max
        for session in board.sessionsOfActivity[needed.activity] where takes(enrolment, session, board, low: low, high: high) {
            let start = board.startOf[session]
            let avoided = model.personAvoided.hasBit(row: row, start) ? board.weights.avoided : 0
            let spacing = model.dayCost(enrolment, start: start) * board.weights.spacing
            let late = model.daysLate(enrolment, start: start) * board.weights.lateDay
            let penalty = (late + spacing + avoided) * model.grid.count + start
            if penalty < least {
                least = penalty
                best = session
            }
        }
        return best
    }
}
