/// A timetable laid out for millions of small changes a second: bits of who and what is booked, and counts by day and week.
///
/// ``Board`` keeps for everybody the starts that are still free, which a construction that looks at all starts needs; each of its steps
/// takes microseconds. Here only what is booked is kept, so a step writes a few words, and whether a start is free is worked out
/// for the one start that is asked for. A change can be judged before it is made (`Slate+Judging`), or made and undone.
///
/// The numbers of an activity's sessions are a range of their own; `listed` holds them with those in use first.
struct Slate {
    let tables: SlateTables
    let weights: Weights

    // Sessions.
    var startOf: [Int]
    var trainerOf: [Int]
    var roomOf: [Int]
    var placeOf: [Int]
    var siteOf: [Int]
    var sizeOf: [Int]
    var isFixed: [Bool]
    var firstOf: [Int]
    let activityOf: [Int]
    /// How many of each team are in a session: session × teams + team.
    var teamIn: [Int16]
    var listed: [Int]
    var listedAt: [Int]
    var openCount: [Int]

    // Enrolments: the session of each (-1: none), and its neighbours in the list of that session's learners.
    var sessionOf: [Int]
    var nextOf: [Int]
    var previousOf: [Int]

    // Rows of booked slots: by person as a learner, where such sessions begin, by person as a trainer, by room.
    var attends: [UInt64]
    var begins: [UInt64]
    var teaches: [UInt64]
    var isBooked: [UInt64]

    // Counts by person and day or week, by trainer and day or week, by team and slot.
    var minutesOnDay: [Int32]
    var sessionsOnDay: [Int32]
    var minutesInWeek: [Int32]
    var mostInWeek: [Int32]
    var minutesOf: [Int32]
    var peakOf: [Int]
    var taughtOnDay: [Int32]
    var taughtInWeek: [Int32]
    var lessonsOnDay: [Int32]
    var siteOnDay: [Int32]
    var siteLessonsOnDay: [Int32]
    var away: [Int16]

    /// What it counts to.
    var score: Score
    /// Who has to be told of a change.
    var telling: Telling
    /// What drives learners into large sessions while the search is warm, in points; see ``Guide``.
    var guide: Guide
    /// How many days enrolments end too late for what comes after them.
    var chainDays = 0
    /// What was done since the last commit.
    var journal: [Step] = []

    /// One of the steps, with what undoing it needs.
    enum Step {
        case opened(Int)
        case closed(Int, was: Place)
        case seated(Int)
        case tookOut(Int, from: Int)
        case lifted(Int)
        case dropped(Int, was: Place)
    }

    /// When, with whom and where a session is.
    struct Place: Hashable {
        var start: Int
        var trainer: Int
        var room: Int
        var place: Int
    }

    /// The timetable of a board.
    init(_ tables: SlateTables, _ board: Board) {
        let instance = tables.model.instance
        self.tables = tables
        weights = board.weights
        let capacity = tables.activities.firstSession[instance.activities.count]
        let none = [Int](repeating: -1, count: capacity)
        startOf = none
        trainerOf = none
        roomOf = none
        placeOf = none
        siteOf = none
        firstOf = none
        sizeOf = [Int](repeating: 0, count: capacity)
        isFixed = [Bool](repeating: false, count: capacity)
        activityOf = instance.activities.indices.flatMap { activity in
            [Int](
                repeating: activity,
                count: tables.activities.firstSession[activity + 1] - tables.activities.firstSession[activity])
        }
        teamIn = [Int16](repeating: 0, count: capacity * max(1, tables.teams))
        listed = Array(0..<capacity)
        listedAt = listed
        openCount = [Int](repeating: 0, count: instance.activities.count)
        sessionOf = [Int](repeating: -1, count: instance.enrolments.count)
        nextOf = sessionOf
        previousOf = sessionOf
        attends = [UInt64](repeating: 0, count: instance.people.count * tables.words)
        begins = attends
        teaches = attends
        isBooked = [UInt64](repeating: 0, count: instance.rooms.count * tables.words)
        minutesOnDay = [Int32](repeating: 0, count: instance.people.count * tables.days)
        sessionsOnDay = minutesOnDay
        minutesInWeek = [Int32](repeating: 0, count: instance.people.count * tables.weeks)
        mostInWeek = [Int32](repeating: 0, count: instance.people.count)
        minutesOf = mostInWeek
        peakOf = [Int](repeating: 0, count: instance.people.count)
        taughtOnDay = [Int32](repeating: 0, count: instance.trainers.count * tables.days)
        lessonsOnDay = taughtOnDay
        siteLessonsOnDay = taughtOnDay
        siteOnDay = [Int32](repeating: -1, count: instance.trainers.count * tables.days)
        taughtInWeek = [Int32](repeating: 0, count: instance.trainers.count * tables.weeks)
        away = [Int16](repeating: 0, count: max(1, tables.teams) * tables.slots)
        score = Score(unplaced: instance.enrolments.count)
        telling = Telling(tables.model.appointments, &score)
        guide = Guide(tables, weights)
        fill(from: board)
    }

    private mutating func fill(from board: Board) {
        var numbers = [Int](repeating: -1, count: board.activityOf.count)
        for (enrolment, session) in board.sessionOf.enumerated() where session >= 0 {
            if numbers[session] < 0 {
                let activity = board.activityOf[session]
                let place = Place(
                    start: board.startOf[session], trainer: board.trainerOf[session], room: board.roomOf[session],
                    place: placeIndex(activity, site: board.siteOf[session]))
                numbers[session] = open(activity, at: place, site: board.siteOf[session])
                isFixed[numbers[session]] = board.isFixed[session]
            }
            seat(enrolment, in: numbers[session])
        }
        commit()
    }

    /// The place of an activity at a site; its first one for a fixed session that is at none of them, or -1.
    private func placeIndex(_ activity: Int, site: Int) -> Int {
        let range = tables.activities.places.range(activity)
        return range.map { tables.activities.places.items[$0] }.first { tables.places.site[$0] == site }
            ?? (range.isEmpty ? -1 : tables.activities.places.items[range.lowerBound])
    }

    /// The weighted sum of the terms, in sixtieths of a point, so that no cost is rounded.
    var total: Int {
        score.cost * weights.cost + TrainerCost.parts
            * (score.unplaced * weights.unplaced + score.lateDays * weights.lateDay + score.changes(weights)
                + score.missing * weights.missing
                + score.peak * weights.peakMinute + score.spacing * weights.spacing + score.avoided * weights.avoided + score.lone
                * weights.lone)
    }

    /// The first slot after a session.
    @inline(__always)
    func end(of session: Int) -> Int { startOf[session] &+ tables.activities.length[activityOf[session]] }

    /// Where a session is.
    func place(of session: Int) -> Place {
        Place(start: startOf[session], trainer: trainerOf[session], room: roomOf[session], place: placeOf[session])
    }

    /// The numbers of an activity's open sessions are these elements of `listed`.
    @inline(__always)
    func openRange(_ activity: Int) -> Range<Int> {
        let first = tables.activities.firstSession[activity]
        return first..<(first &+ openCount[activity])
    }

    /// The most learners that a session takes where it is.
    @inline(__always)
    func seats(of session: Int) -> Int {
        let most = tables.activities.maximum[activityOf[session]]
        let room = roomOf[session]
        return room < 0 ? most : min(most, tables.rooms.capacity[room])
    }
}
