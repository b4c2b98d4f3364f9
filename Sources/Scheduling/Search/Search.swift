/// Finds a timetable for an instance: constructs one, rebuilds parts of it, then anneals it.
///
/// 1. **Construction** (``Construction``, on a ``Board``): activities are taken in an order in which what comes before is placed first, stage
///    by stage. For each it opens sessions where start, trainer and room together serve the most learners per cost. What is left joins
///    sessions that have a seat.
/// 2. **Ruin and recreate** (``Improvement``): small parts are taken apart and constructed anew. A round takes half a millisecond for 400
///    people, so there are few; they are there to find a place for whoever is unplaced or late. Where somebody still is, and there are
///    no more than a thousand enrolments, **ventures** follow: rounds in which one or two learners give way with all they attend, and
///    in which a timetable may become much worse on the way.
/// 3. **Annealing** (``Annealing``, on a ``Slate``): millions of small moves, judged by the weighted objective before they are made, and
///    thousands of larger ones, made and undone unless they are accepted: a session moves in time, place, trainer and room; a learner
///    moves to a parallel session or exchanges with another; a session is dissolved, merged with another, opened for a learner or moved
///    with the one in its way (a short Kempe chain); an unplaced enrolment ejects another; all of one or two learners is built anew.
/// 4. **Ruin and recreate** once more.
///
/// An annealing is run on a fixed number of islands at once (``Islands``); the best of them begins the next round. How many steps there are
/// follows from the effort, or from the declared time limit, never from the clock, which only cuts off.
///
/// Measured (release build, one core; ``Throughput``): the annealing judges 2.5 to 4.2 million moves a second, 3.8 for 400 people and 4,821
/// enrolments, and takes 0.3 to 1.2 million steps. On dom-mebeli it lowers the trainers' cost from the 119.8 million that ruin and recreate
/// alone came to, and 118.3 in two minutes, to 116.4, the peaks from 42,300 to 26,000 minutes, avoided hours from 352 to 60 and lone
/// sessions from 174 to 6, within nine seconds.
///
/// Measured on 16 roll-outs of 10 to 25 enrolments with one or two trainer hours a week, in which the search without ventures left out or
/// delayed more than the optimum that CP-SAT proves: with 2,000 ventures of 40 µs each it finds all 16, with daring rounds that only left
/// out what others build upon 6.
///
/// Tried: the bonus for large sessions (``Guide``) at 0, 0.3, 0.5 and 1 of their cost came to the same within the chance of a seed; it stays
/// small. First temperatures of 0.02 to 1 hours of the dearest trainer: the same for 60 people; 0.02 leaves
/// somebody late for 400. Where somebody is late to begin with, 0.3 hours leaves 4,114 days late on dom-mebeli taught at the end, 5 hours
/// 3,127, 20 hours 3,794: days late have to be traded, but not freely. What is late there is the last of a chain; with a count for
/// each day that one of the chain stands too late for that (``Guide``) 5 hours leave 2,087, 10 hours 1,888, 20 hours 2,041 after the same work.
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

    /// The best timetable that the effort finds: the same for the same instance, effort, seed and time limit, unless the clock cuts it
    /// short: at `deadline`, else when the limit is over from now. `isStopped` is asked again and again from several threads; when it says
    /// so, the best so far is the result.
    public static func solve(
        _ instance: Instance, effort: Effort, seed: UInt64, timeLimit: Duration? = nil, deadline: ContinuousClock.Instant? = nil,
        progress: (@Sendable (Progress) -> Void)? = nil, isStopped: (@Sendable () -> Bool)? = nil
    ) -> Solution {
        let parts = Parts(of: instance)
        let found =
            parts.all.isEmpty
            ? solveWhole(
                instance, weights: Weights(instance), work: Work(effort: effort, enrolments: instance.enrolments.count),
                seed: seed,
                timeLimit: timeLimit, deadline: deadline, progress: progress, isStopped: isStopped)
            : parts.solve(
                instance, effort: effort, seed: seed, timeLimit: timeLimit, deadline: deadline, progress: progress,
                isStopped: isStopped)
        // Where a search ends is chance; nobody who waits longer should be left with less than a shorter wait finds.
        guard let less = effort.less, timeLimit == nil, deadline == nil, !found.wasCutShort, !found.isPerfect,
            instance.enrolments.count <= Effort.manyEnrolments
        else { return found }
        let other = solve(instance, effort: less, seed: seed, isStopped: isStopped)
        return other.total < found.total ? other : found
    }

    /// The best timetable of an instance that is not taken apart any more.
    static func solveWhole(
        _ instance: Instance, weights: Weights, work: Work, seed: UInt64, timeLimit: Duration?,
        deadline: ContinuousClock.Instant? = nil, progress: (@Sendable (Progress) -> Void)?,
        isStopped: (@Sendable () -> Bool)? = nil
    ) -> Solution {
        if AllFixed.isTrue(of: instance) { return AllFixed.solution(of: instance, weights: weights) }
        let deadline = deadline ?? timeLimit.map { .now.advanced(by: $0) }
        let model = Model(instance)
        var tables = BoundTables(model)
        var board = Board(model: model, weights: weights)
        var plan = work.plan(enrolments: instance.enrolments.count, within: timeLimit)
        if !model.appointments.isEmpty { plan.beginFromPublished() }
        let order = Order.activities(of: model)
        var generator = SeededGenerator(seed: seed)
        var construction = Construction(model: model)
        if !model.appointments.isEmpty { Keeping.keepAll(on: &board, &construction, order, &generator) }
        construct(&board, &construction, order, &generator)
        // Within a time limit it is the time to prove it now.
        if timeLimit != nil, board.score.lateDays > 0 { tables.proveLateness(of: board) }
        let proof = Proof(tables, board.score, timeLimit: timeLimit)
        let end = deadline.map { $0.advanced(by: .zero - proof.reserve(of: timeLimit)) }
        let isOver: @Sendable () -> Bool = {
            if let end, .now >= end { return true }
            return isStopped?() ?? false
        }
        var improvement = Improvement(model: model, order: order)
        var wasCutShort = improvement.run(
            &board, rounds: plan.rebuilds, using: &generator, isOver: isOver, report: { _, _ in })
        let impossible = tables.impossible
        if board.score.unplaced > impossible, !wasCutShort {
            wasCutShort = improvement.run(
                &board, rounds: plan.rescues, untilUnplaced: impossible, using: &generator, isOver: isOver, report: { _, _ in })
        }
        if plan.ventures > 0, model.appointments.isEmpty, !wasCutShort {
            // Where somebody is left out another is to take the place, else days late are traded.
            let isShort = board.score.unplaced > impossible
            let dare = isShort ? Effort.daredUnplaced * weights.unplaced : Effort.daredLateDays * weights.lateDay
            if isShort || board.score.lateDays > 0 {
                wasCutShort = improvement.run(
                    &board, rounds: plan.ventures, dare: dare, using: &generator, isOver: isOver, report: { _, _ in })
            }
        }
        let perfect = instance.enrolments.count <= Effort.manyEnrolments ? Perfect(tables) : nil
        let isTight = board.score.lateDays > 0 || board.score.unplaced > impossible
        if isTight, timeLimit == nil, model.appointments.isEmpty { plan = work.tight(plan, instance.enrolments.count) }
        if SlateTables.canHold(model), !wasCutShort {
            let unplaced = board.score.unplaced
            wasCutShort = anneal(
                &board, plan, until: perfect, impossible: impossible, seed: seed, isOver: isOver,
                report: { progress?(Progress(fraction: $0, unplaced: unplaced)) })
        }
        if !wasCutShort, perfect?.isReached(by: board.score) != true {
            wasCutShort = improvement.run(
                &board, rounds: plan.rebuilds, using: &generator, isOver: isOver, report: { _, _ in })
        }
        // Ventures are too dear for many; but for the last few waiting way can be made.
        if plan.ventures == 0, timeLimit == nil, model.appointments.isEmpty, !wasCutShort,
            board.waiting.count <= Effort.mostLast
        {
            wasCutShort = improvement.run(
                &board, rounds: plan.rescues, untilUnplaced: impossible, isForWaiting: true, using: &generator, isOver: isOver,
                report: { _, _ in })
        }
        if !wasCutShort { construct(&board, &construction, order, &generator) }
        progress?(Progress(fraction: 1, unplaced: board.score.unplaced))
        let isInTime = !wasCutShort || proof.fits(before: deadline)
        if work.effort != .quick, timeLimit == nil, board.score.lateDays > 0 { tables.proveLateness(of: board) }
        let bounds = perfect?.bounds(for: board.score) ?? proof.bounds(tables, board.score, isAnewAllowed: isInTime)
        return solution(board, tables.alone, bounds: bounds, wasCutShort: wasCutShort)
    }

    /// Anneals on several islands, round after round, each round from the best of the one before. Gives whether it was cut short.
    private static func anneal(
        _ board: inout Board, _ plan: Effort.Plan, until perfect: Perfect?, impossible: Int, seed: UInt64,
        isOver: @escaping @Sendable () -> Bool,
        report: @escaping @Sendable (Double) -> Void
    ) -> Bool {
        let tables = SlateTables(board.model)
        for round in 0..<plan.rounds where perfect?.isReached(by: board.score) != true {
            let start = Slate(tables, board)
            let before = start.total
            let ends = Islands.run(plan.islands) { island in
                var annealing = Annealing(
                    start, generator: SeededGenerator(seed: Islands.seed(seed, round: round, island: island)))
                let wasCutShort = annealing.run(
                    .init(
                        from: start, steps: plan.steps, round: round, of: plan.rounds,
                        isShort: start.score.unplaced > impossible),
                    until: perfect, isOver: isOver,
                    report: { if island == 0 { report((Double(round) + $0) / Double(plan.rounds)) } })
                return Ending(total: annealing.slate.total, standings: annealing.standings(), wasCutShort: wasCutShort)
            }
            if let best = ends.min(by: { $0.total < $1.total }), best.total < before { board.replace(with: best.standings) }
            if ends.contains(where: \.wasCutShort) { return true }
        }
        return false
    }

    /// What an island came to.
    private struct Ending: Sendable {
        let total: Int
        let standings: [Annealing.Standing]
        let wasCutShort: Bool
    }

    /// Places everything that can be placed, activity by activity.
    static func construct(
        _ board: inout Board, _ construction: inout Construction, _ order: [Int], _ generator: inout SeededGenerator
    ) {
        // Whatever else is booked first could take the only time of what a fixed session needs before it.
        placeBefore(board.model.instance.fixed.flatMap(\.enrolments), on: &board, &construction, order, &generator)
        var before = -1
        while before != board.score.unplaced {
            before = board.score.unplaced
            for activity in order {
                place(board.model.enrolmentsOfActivity[activity], of: activity, &board, &construction, .init(), &generator)
            }
        }
        board.commit()
    }

    /// Places what some placed enrolments need before them, directly or not, before anything else is placed.
    static func placeBefore(
        _ placed: [Int], on board: inout Board, _ construction: inout Construction, _ order: [Int],
        _ generator: inout SeededGenerator
    ) {
        var urgent: Set<Int> = []
        var waiting = placed
        while let enrolment = waiting.popLast() {
            for before in board.model.instance.enrolments[enrolment].after where board.sessionOf[before.enrolment] < 0 {
                if urgent.insert(before.enrolment).inserted { waiting.append(before.enrolment) }
            }
        }
        guard !urgent.isEmpty else { return }
        for activity in order {
            let enrolments = board.model.enrolmentsOfActivity[activity].filter(urgent.contains)
            if !enrolments.isEmpty { place(enrolments, of: activity, &board, &construction, .init(), &generator) }
        }
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
    static func solution(_ board: Board, _ alone: Alone, bounds: Bounds, wasCutShort: Bool) -> Solution {
        let model = board.model
        let sessions = sessions(of: board)
        let unplaced = board.sessionOf.indices.filter { board.sessionOf[$0] < 0 }
        var obstacles = Obstacles(board, alone)
        let timetable = Timetable(instance: model.instance, sessions: sessions, unplaced: unplaced)
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

    /// The bounds of an instance's terms, in their order, for timetables that leave out at most so many enrolments and are at most so
    /// many days late.
    static func bounds(_ instance: Instance, leavingOut count: Int, lateDays: Int) -> [Int] {
        let bounds = Bounds(BoundTables(Model(instance)), unplaced: count, lateDays: lateDays)
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
        let sessions = board.activityOf.indices.filter { board.activityOf[$0] >= 0 }.map(board.session)
        return sessions.sorted(by: Session.precedes)
    }
}
