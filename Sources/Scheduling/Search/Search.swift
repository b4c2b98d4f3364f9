/// Finds a timetable for an instance: constructs one, then improves it.
///
/// Activities are taken in an order in which what comes before is placed first, stage by stage. For each the construction
/// (``Construction``) opens sessions where start, trainer and room together serve the most learners per cost. What is left joins
/// sessions that have a seat.
public enum Search {
    /// How far a search has come.
    public struct Progress: Hashable, Sendable {
        /// The share of the work that is done, 0 to 1.
        public let fraction: Double
        /// How many enrolments the best timetable so far leaves out.
        public let unplaced: Int

        /// That progress.
        public init(fraction: Double, unplaced: Int) {
            self.fraction = fraction
            self.unplaced = unplaced
        }
    }

    /// The best timetable that the effort finds: the same for the same instance, effort and seed, unless the time limit cuts it short.
    public static func solve(
        _ instance: Instance, effort: Effort, seed: UInt64, timeLimit: Duration? = nil,
        progress: (@Sendable (Progress) -> Void)? = nil
    ) -> Solution {
        let parts = Parts(of: instance)
        guard parts.all.isEmpty else {
            return parts.solve(instance, effort: effort, seed: seed, timeLimit: timeLimit, progress: progress)
        }
        return solveWhole(
            instance, weights: Weights(instance), work: Work(effort: effort, enrolments: instance.enrolments.count), seed: seed,
            timeLimit: timeLimit, progress: progress)
    }

    /// The best timetable of an instance that is not taken apart any more.
    static func solveWhole(
        _ instance: Instance, weights: Weights, work: Work, seed: UInt64, timeLimit: Duration?,
        progress: ((Progress) -> Void)?
    ) -> Solution {
        let clock = ContinuousClock()
        let deadline = timeLimit.map { clock.now.advanced(by: $0) }
        let model = Model(instance)
        var board = Board(model: model, weights: weights)
        var generator = SeededGenerator(seed: seed)
        var construction = Construction(model: model)
        let order = Order.activities(of: model)
        construct(&board, &construction, order, &generator)
        var improvement = Improvement(model: model, order: order)
        let wasCutShort = improvement.run(
            &board, work: work, using: &generator, isOver: { deadline.map { clock.now >= $0 } ?? false },
            report: { progress?(Progress(fraction: $0, unplaced: $1)) })
        construct(&board, &construction, order, &generator)
        progress?(Progress(fraction: 1, unplaced: board.score.unplaced))
        return solution(board, wasCutShort: wasCutShort)
    }

    /// Places everything that can be placed, activity by activity.
    static func construct(
        _ board: inout Board, _ construction: inout Construction, _ order: [Int], _ generator: inout SeededGenerator
    ) {
        let urgent = beforeFixed(board.model.instance)
        if !urgent.isEmpty {
            for activity in order {
                let enrolments = board.model.enrolmentsOfActivity[activity].filter(urgent.contains)
                if !enrolments.isEmpty { place(enrolments, of: activity, &board, &construction, .init(), &generator) }
            }
        }
        var before = -1
        while before != board.score.unplaced {
            before = board.score.unplaced
            for activity in order {
                place(board.model.enrolmentsOfActivity[activity], of: activity, &board, &construction, .init(), &generator)
            }
        }
        board.commit()
    }

    /// The enrolments that a fixed session needs before it: whatever else is booked first could take their only time.
    private static func beforeFixed(_ instance: Instance) -> Set<Int> {
        var found: Set<Int> = []
        var waiting = instance.fixed.flatMap(\.enrolments)
        while let enrolment = waiting.popLast() {
            for before in instance.enrolments[enrolment].after where found.insert(before.enrolment).inserted {
                waiting.append(before.enrolment)
            }
        }
        return found
    }

    /// Places what it can of some enrolments of an activity: joining, opening sessions in time, joining those, then late.
    static func place(
        _ enrolments: [Int], of activity: Int, _ board: inout Board, _ construction: inout Construction,
        _ style: Construction.Style, _ generator: inout SeededGenerator
    ) {
        for allowingLate in [false, true] {
            for enrolment in enrolments where board.sessionOf[enrolment] < 0 {
                let session = Joining.best(enrolment, board)
                guard session >= 0 else { continue }
                guard allowingLate || board.startOf[session] <= board.model.lastOnTime[enrolment] else { continue }
                board.seat(enrolment, in: session)
            }
            construction.place(
                enrolments, of: activity, on: &board, allowingLate: allowingLate, style: style, using: &generator)
        }
    }

    /// What a board says, in the numbers of the instance.
    static func solution(_ board: Board, wasCutShort: Bool) -> Solution {
        let model = board.model
        let sessions = sessions(of: board)
        let unplaced = board.sessionOf.indices.filter { board.sessionOf[$0] < 0 }
        let alone = Alone(model)
        var obstacles = Obstacles(board, alone)
        let timetable = Timetable(instance: model.instance, sessions: sessions, unplaced: unplaced)
        let bounds = Bounds(model, alone, unplaced: unplaced.count)
        let terms = Objective.terms.map { entry in
            TermValue(
                term: entry.term, value: board.score.value(of: entry.term), weight: board.weights.of(entry.term),
                bound: bounds.of(entry.term))
        }
        assert(ownBreaches(in: timetable).isEmpty, "\(ownBreaches(in: timetable).prefix(3))")
        return Solution(
            sessions: sessions, unplaced: unplaced.map { (enrolment: $0, reason: obstacles.reason($0)) }, terms: terms,
            wasCutShort: wasCutShort)
    }

    /// The bounds of an instance's terms, in their order, for timetables that leave out at most so many enrolments.
    static func bounds(_ instance: Instance, leavingOut count: Int) -> [Int] {
        let model = Model(instance)
        let bounds = Bounds(model, Alone(model), unplaced: count)
        return Objective.terms.map { bounds.of($0.term) }
    }

    /// The rules that the search itself breaks: a fixed session stands, whatever it breaks.
    private static func ownBreaches(in timetable: Timetable) -> [Breach] {
        Rules.breaches(timetable).filter { breach in
            breach.session.map { !timetable.instance.fixed.contains($0) } ?? true
        }
    }

    /// The sessions of a board in the solution's order.
    static func sessions(of board: Board) -> [Session] {
        var members = [[Int]](repeating: [], count: board.activityOf.count)
        for (enrolment, session) in board.sessionOf.enumerated() where session >= 0 { members[session].append(enrolment) }
        let sessions = board.activityOf.indices.filter { board.activityOf[$0] >= 0 }.map { number in
            Session(
                activity: board.activityOf[number], start: board.model.grid.original[board.startOf[number]],
                trainer: board.trainerOf[number] < 0 ? nil : board.trainerOf[number],
                room: board.roomOf[number] < 0 ? nil : board.roomOf[number], enrolments: members[number])
        }
        return sessions.sorted {
            ($0.start, $0.activity, $0.trainer ?? -1, $0.room ?? -1, $0.enrolments.first ?? -1)
                < ($1.start, $1.activity, $1.trainer ?? -1, $1.room ?? -1, $1.enrolments.first ?? -1)
        }
    }
}
