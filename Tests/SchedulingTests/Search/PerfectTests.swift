import Testing

@testable import Scheduling

@Suite struct `A search that cannot be better` {
    /// Two learners, one of whom works on the second day only, and a session of both of them that day.
    private static func slate(dueDay: Int32) throws -> (Slate, Perfect) {
        var small = SmallInstance(days: 2)
        small.learners = [
            .init(works: [SmallInstance.quarters(day: 0, 0..<8), SmallInstance.quarters(day: 1, 0..<8)]),
            .init(works: [SmallInstance.quarters(day: 1, 0..<8)]),
        ]
        small.activities = [.init(needsTrainer: false, minimum: 2)]
        small.enrolments = [.init(learner: 0, activity: 0, dueDay: dueDay), .init(learner: 1, activity: 0, dueDay: 1)]
        let instance = small.instance
        let model = Model(instance)
        var board = Board(model: model, weights: Weights(instance))
        var construction = Construction(model: model)
        var generator = SeededGenerator(seed: 1)
        Search.construct(&board, &construction, Order.activities(of: model), &generator)
        return (Slate(SlateTables(model), board), Perfect(BoundTables(model)))
    }

    @Test(arguments: [Int32(0), 1]) func `ends at once where every term is at its bound, and only there`(_ dueDay: Int32) throws {
        let (slate, perfect) = try Self.slate(dueDay: dueDay)
        var annealing = Annealing(slate, generator: SeededGenerator(seed: 1))
        _ = annealing.run(
            .init(from: slate, steps: 2_000, round: 0, of: 1, isShort: false), until: perfect, isOver: { false }, report: { _ in }
        )
        #expect(perfect.isReached(by: slate.score) == (annealing.evaluated == 0))
        #expect((annealing.evaluated == 0) == (dueDay == 1), "\(slate.score)")
    }
}
