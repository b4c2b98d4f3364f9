/// Improves how displaced enrolments were placed anew, by ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck 2000) among
/// them alone: a round takes a few of them out, places them again with a little chance, and keeps that if it is no worse. What was not
/// displaced does not move, and nobody is placed before the first slot that the board allows.
struct Resettling {
    private let displaced: [Int]
    private let isDisplaced: Set<Int>
    private let rank: [Int]

    /// The most enrolments that a round takes out.
    private static let most = 24
    /// The noise of learners' weights in construction, in sixteenths.
    private static let noise = 8
    private static let haste = 16
    /// A round for each displaced enrolment, but no more than these. A hundred took the median cost of 100 runs down by 0.5 to 0.7 % on
    /// technosnab and by 1 to 3.6 % on okna-plus, and a comparison of 100 runs from 11.6 to 29.2 s of processor time; these take 16.9 s.
    private static let mostRounds = 24

    /// Of enrolments that may be placed anew; activities are built in the order of their ranks.
    init(_ displaced: [Int], rank: [Int]) {
        self.displaced = displaced
        isDisplaced = Set(displaced)
        self.rank = rank
    }

    /// Runs the rounds and leaves the best timetable on the board.
    func run(_ board: inout Board, _ construction: inout Construction, reach: Int, using generator: inout SeededGenerator) {
        guard displaced.count > 1 else { return }
        let rounds = min(Self.mostRounds, displaced.count)
        var least = board.score.total(board.weights)
        for _ in 0..<rounds {
            let taken = takeOut(choose(board, &generator), &board)
            guard !taken.isEmpty else { continue }
            var style = Construction.Style()
            style.noise = Self.noise
            style.haste = generator.below(Self.haste)
            style.reach = reach
            var lists: [Int: [Int]] = [:]
            for enrolment in taken { lists[board.model.instance.enrolments[enrolment].activity, default: []].append(enrolment) }
            for activity in lists.keys.sorted(by: { rank[$0] < rank[$1] }) {
                Search.place(lists[activity, default: []], of: activity, &board, &construction, style, &generator)
            }
            let total = board.score.total(board.weights)
            guard total <= least, board.isSound else {
                board.undo(to: 0)
                continue
            }
            board.commit()
            least = total
        }
    }

    /// Displaced enrolments around one of them: of its session and others of the activity, or all of its learner, in the order of their
    /// numbers. A late one is looked for first.
    private func choose(_ board: Board, _ generator: inout SeededGenerator) -> [Int] {
        let model = board.model
        var first = displaced[generator.below(displaced.count)]
        if board.score.lateDays > 0 {
            // Half of all tries on average end at a late one where there are many, and soon at any where there are few.
            for _ in 0..<4 where !isLate(first, board) { first = displaced[generator.below(displaced.count)] }
        }
        let needed = model.instance.enrolments[first]
        switch generator.below(3) {
        case 0: return model.enrolmentsOfPerson[needed.person].filter(isDisplaced.contains)
        case 1:
            let session = board.sessionOf[first]
            return session < 0 ? [first] : board.members(of: session).filter(isDisplaced.contains).sorted()
        default:
            let others = model.enrolmentsOfActivity[needed.activity].filter(isDisplaced.contains)
            guard others.count > Self.most else { return others }
            let from = generator.below(others.count - Self.most + 1)
            return Array(others[from..<(from + Self.most)])
        }
    }

    private func isLate(_ enrolment: Int, _ board: Board) -> Bool {
        let session = board.sessionOf[enrolment]
        return session < 0 || board.startOf[session] > board.model.lastOnTime[enrolment]
    }

    /// Takes them out, closes what is empty then, and gives those that are now to be placed.
    private func takeOut(_ enrolments: [Int], _ board: inout Board) -> [Int] {
        var taken: [Int] = []
        for enrolment in enrolments {
            let session = board.sessionOf[enrolment]
            guard session >= 0 else {
                taken.append(enrolment)
                continue
            }
            guard !board.isFixed[session] else { continue }
            board.takeOut(enrolment)
            taken.append(enrolment)
            if board.sizeOf[session] == 0 { board.close(session) }
        }
        return taken
    }
}
