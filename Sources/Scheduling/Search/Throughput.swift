/// How fast the annealing goes, for the benchmarks: it begins from a timetable and cools as the first round of a search does.
package struct Throughput: Sendable {
    /// What an annealing did.
    package struct Count: Hashable, Sendable {
        /// How many moves were judged, or made and undone to judge them.
        package let judged: Int
        /// How many of them were kept.
        package let kept: Int
    }

    private let start: Slate
    private let seed: UInt64

    /// Ready to anneal a timetable of an instance; its tables are built here.
    package init(_ instance: Instance, from sessions: [Session], seed: UInt64) {
        let board = Board(Model(instance), standing: sessions)
        start = Slate(SlateTables(board.model), board)
        self.seed = seed
    }

    /// Anneals on the calling thread alone, always from the same timetable: the same steps judge the same moves.
    package func anneal(steps: Int) -> Count {
        var annealing = Annealing(start, generator: SeededGenerator(seed: Islands.seed(seed, round: 0, island: 0)))
        _ = annealing.run(
            .init(from: start, steps: steps, round: 0, of: 1, isShort: start.score.unplaced > 0), until: nil, isOver: { false },
            report: { _ in })
        return Count(judged: annealing.evaluated, kept: annealing.accepted)
    }
}
