import Testing

@testable import Scheduling

@Suite struct `A resettling` {
    private struct Settled {
        let before: Int
        let after: Int
        let starts: [Int?]
        let startsAfter: [Int?]
        let isSound: Bool
    }

    /// A timetable as construction leaves it, half of whose enrolments may be placed anew.
    private func settle(_ seed: UInt64, displaced: (Int) -> Bool) -> Settled {
        let instance = RandomInstance.make(RandomInstance.Size(learners: 14, activities: 8, days: 21), seed: seed)
        let model = Model(instance)
        var board = Board(model: model, weights: Weights(instance))
        var construction = Construction(model: model)
        var generator = SeededGenerator(seed: seed)
        let order = Order.activities(of: model)
        Search.construct(&board, &construction, order, &generator)
        var rank = [Int](repeating: 0, count: order.count)
        for (place, activity) in order.enumerated() { rank[activity] = place }
        func starts(_ board: Board) -> [Int?] { board.sessionOf.map { $0 < 0 ? nil : board.startOf[$0] } }
        let (before, old) = (board.score.total(board.weights), starts(board))
        Resettling(instance.enrolments.indices.filter(displaced), rank: rank)
            .run(&board, &construction, reach: .max / 2, using: &generator)
        let timetable = Timetable(
            instance: instance, sessions: Search.sessions(of: board),
            unplaced: board.sessionOf.indices.filter { board.sessionOf[$0] < 0 })
        return Settled(
            before: before, after: board.score.total(board.weights), starts: old, startsAfter: starts(board),
            isSound: Rules.breaches(timetable).isEmpty)
    }

    @Test(arguments: 0..<40 as Range<UInt64>) func `never makes a timetable worse, breaks no rule and moves nothing else`(
        seed: UInt64
    ) {
        func isDisplaced(_ enrolment: Int) -> Bool { enrolment.isMultiple(of: 2) }
        let settled = settle(seed, displaced: isDisplaced)
        #expect(settled.after <= settled.before)
        #expect(settled.isSound)
        for (enrolment, start) in settled.starts.enumerated() where !isDisplaced(enrolment) {
            #expect(settled.startsAfter[enrolment] == start)
        }
    }

    @Test func `makes most timetables better that construction left, where it may move everybody`() {
        let better = (0..<40 as Range<UInt64>).count { seed in
            let settled = settle(seed) { _ in true }
            return settled.after < settled.before
        }
        #expect(better > 20)
    }

    @Test func `leaves a timetable alone where nobody was displaced`() {
        let settled = settle(3) { _ in false }
        #expect(settled.startsAfter == settled.starts)
    }
}
