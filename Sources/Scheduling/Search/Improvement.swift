/// Improves a timetable by ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000; Shaw's large neighbourhood search of
/// 1998): a round takes a small part of it apart, builds that part anew with a little chance, and keeps the result unless it is too
/// much worse than the best so far (record-to-record travel, Dueck 1993). The allowance falls to nothing over the rounds.
struct Improvement {
    /// How much worse than the best a timetable may be in the first round, in hours of the dearest trainer.
    private static let firstAllowance = 1
    /// The noise of learners' weights in construction, in sixteenths.
    private static let noise = 8
    private static let noiseOfVentures = 16
    /// One venture in so many takes everything apart.
    private static let wholeOf = 8
    /// The most learners who give way in a venture.
    private static let mostForgoing = 2
    /// How often progress is told, in rounds.
    private static let roundsPerReport = 50
    /// After so many rounds without a gain it ends; half of the rounds if that is more.
    private static let leastPatience = 100

    let model: Model
    /// The place of each activity in the order of construction.
    private let rank: [Int]
    private var construction: Construction

    init(model: Model, order: [Int]) {
        self.model = model
        var rank = [Int](repeating: 0, count: order.count)
        for (place, activity) in order.enumerated() { rank[activity] = place }
        self.rank = rank
        construction = Construction(model: model)
    }

    /// Runs the rounds, or as many as it takes to leave out no more than `goal`, on a board and leaves the best timetable in it. Gives whether it was cut short.
    ///
    /// `dare` is how much worse than the best a timetable may be in the first round besides the usual allowance. Where it is not 0, a round
    /// may also leave out what others build upon: those are left out with it. With `isForWaiting` every round makes way for somebody who
    /// is unplaced or late, and they go on while anybody is late.
    mutating func run(
        _ board: inout Board, rounds: Int, untilUnplaced goal: Int = -1, dare: Int = 0, isForWaiting: Bool = false,
        using generator: inout SeededGenerator,
        isOver: () -> Bool,
        report: (Double, Int) -> Void
    ) -> Bool {
        let patience = dare > 0 ? rounds : max(Self.leastPatience, rounds / 2)
        var best = board.snapshot
        var least = board.score.total(board.weights)
        var current = least
        var lateDays = board.score.lateDays
        var lastGain = 0
        guard !model.instance.enrolments.isEmpty else { return false }
        func isGoalReached() -> Bool { best.unplaced <= goal && (!isForWaiting || lateDays == 0) }
        for round in 0..<rounds where round - lastGain < patience && !isGoalReached() {
            if isOver() {
                board.restore(best)
                return true
            }
            if round % Self.roundsPerReport == 0 { report(Double(round) / Double(rounds), best.unplaced) }
            let mark = board.mark
            if dare > 0 { venture(&board, &generator) } else { attempt(&board, isForWaiting ? .waiting : nil, &generator) }
            let total = board.score.total(board.weights)
            let allowance = (board.weights.hour * Self.firstAllowance + dare) * (rounds - round) / rounds
            guard board.isSound, total <= current || total <= least + allowance else {
                board.undo(to: mark)
                continue
            }
            board.commit()
            current = total
            if total < least {
                least = total
                lateDays = board.score.lateDays
                best = board.snapshot
                lastGain = round
            }
        }
        board.restore(best)
        return false
    }

    /// One round: takes a part apart and builds it anew.
    private mutating func attempt(_ board: inout Board, _ kind: Ruin?, _ generator: inout SeededGenerator) {
        let kinds = board.score.unplaced + board.score.lateDays == 0 ? Ruin.allCases.dropLast() : Ruin.allCases[...]
        let ruin = kind ?? kinds[generator.below(kinds.count)]
        let taken = ruin.apply(to: &board, using: &generator)
        guard let first = taken.first else { return }
        var lists: [Int: [Int]] = [:]
        for enrolment in taken { lists[model.instance.enrolments[enrolment].activity, default: []].append(enrolment) }
        let urgent = ruin == .waiting ? model.instance.enrolments[first].activity : -1
        let order = lists.keys.sorted { ($0 == urgent ? -1 : rank[$0]) < ($1 == urgent ? -1 : rank[$1]) }
        var style = Construction.Style()
        style.noise = Self.noise
        style.haste = generator.below(16)
        let isPublished = !model.appointments.isEmpty
        if isPublished, ruin != .waiting { Keeping.keep(taken, on: &board) }
        for (place, activity) in order.enumerated() {
            Search.place(lists[activity, default: []], of: activity, &board, &construction, style, &generator)
            // Whoever waited has their turn first.
            if isPublished, ruin == .waiting, place == 0 { Keeping.keep(taken, on: &board) }
        }
        placeWaiting(after: taken, &board, style, &generator)
    }

    /// One daring round: takes a part apart, or everything, and builds it anew in an order of chance while one or two learners forgo all
    /// that they attend; these have what is left.
    private mutating func venture(_ board: inout Board, _ generator: inout SeededGenerator) {
        if generator.below(Self.wholeOf) == 0 {
            _ = Ruin.takeOut(Array(board.sessionOf.indices), &board)
        } else {
            _ = Ruin.allCases[generator.below(Ruin.allCases.count)].apply(to: &board, using: &generator)
        }
        var forgone: Set<Int> = []
        for _ in 0..<generator.below(Self.mostForgoing + 1) {
            let person = model.instance.enrolments[generator.below(board.sessionOf.count)].person
            forgone.formUnion(model.enrolmentsOfPerson[person])
        }
        _ = Ruin.takeOut(forgone.sorted(), &board)
        leaveOutUnfounded(&board)
        var style = Construction.Style()
        style.noise = Self.noiseOfVentures
        style.haste = generator.below(16)
        let waiting = board.sessionOf.indices.filter { board.sessionOf[$0] < 0 && !forgone.contains($0) }
        let isByChance = generator.below(2) == 0
        placeAll(waiting, shuffled: isByChance, &board, style, &generator)
        // In an order of chance what comes before may have been placed after its successors' turn.
        if isByChance { placeAll(waiting, shuffled: false, &board, style, &generator) }
        placeAll(forgone.sorted(), shuffled: false, &board, style, &generator)
        leaveOutUnfounded(&board)
    }

    /// Places what it can, activity by activity, in their order of construction or in one of chance.
    private mutating func placeAll(
        _ enrolments: [Int], shuffled: Bool, _ board: inout Board, _ style: Construction.Style, _ generator: inout SeededGenerator
    ) {
        let lists = Dictionary(grouping: enrolments.filter { board.sessionOf[$0] < 0 }) { model.instance.enrolments[$0].activity }
        var order = lists.keys.sorted { rank[$0] < rank[$1] }
        if shuffled { order.shuffle(using: &generator) }
        for activity in order {
            Search.place(lists[activity, default: []], of: activity, &board, &construction, style, &generator)
        }
    }

    /// Takes out what stands without what it builds upon, as far as it can be moved.
    private func leaveOutUnfounded(_ board: inout Board) {
        var waiting = board.touchedEnrolments.filter { board.sessionOf[$0] < 0 }
        while let enrolment = waiting.popLast() {
            var unfounded = model.successors[enrolment].map(\.enrolment)
            for guarded in model.guarded[enrolment] {
                for session in board.sessionsOfTrainer[guarded.trainer].sorted()
                where board.activityOf[session] == guarded.activity {
                    unfounded += board.members(of: session)
                }
            }
            for other in unfounded {
                let session = board.sessionOf[other]
                guard session >= 0, !board.isFixed[session] else { continue }
                board.takeOut(other)
                if board.sizeOf[session] == 0 { board.close(session) }
                waiting.append(other)
            }
        }
    }

    /// Tries what was unplaced before and now has room: the same activities' rest, and what comes after the enrolments.
    private mutating func placeWaiting(
        after taken: [Int], _ board: inout Board, _ style: Construction.Style, _ generator: inout SeededGenerator
    ) {
        guard board.score.unplaced > 0 else { return }
        var activities = Set(taken.map { model.instance.enrolments[$0].activity })
        for enrolment in taken {
            for after in model.successors[enrolment] { activities.insert(model.instance.enrolments[after.enrolment].activity) }
        }
        for activity in activities.sorted(by: { rank[$0] < rank[$1] }) {
            let waiting = model.enrolmentsOfActivity[activity].filter { board.sessionOf[$0] < 0 }
            guard !waiting.isEmpty else { continue }
            Search.place(waiting, of: activity, &board, &construction, style, &generator)
        }
    }
}

extension Board {
    /// Whether nothing stands whose prerequisite, or whose teacher's own training, was taken out and not placed again.
    ///
    /// The steps keep everything else; only a taken-out enrolment that finds no place can leave what comes after it alone. It looks at
    /// what the journal holds, so it takes time in proportion to the round.
    var isSound: Bool {
        touchedEnrolments.allSatisfy { enrolment in
            guard sessionOf[enrolment] < 0 else { return true }
            if model.successors[enrolment].contains(where: { sessionOf[$0.enrolment] >= 0 }) { return false }
            return !model.guarded[enrolment].contains { guarded in
                sessionsOfTrainer[guarded.trainer].contains { activityOf[$0] == guarded.activity }
            }
        }
    }
}
