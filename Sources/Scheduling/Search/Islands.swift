/// Searches that run side by side and know nothing of one another; how many is fixed, so that the cores only change the time.
enum Islands {
    /// The results of so many pieces of work, in the order of their numbers.
    static func run<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        guard count > 1 else { return [work(0)] }
        return SideBySide.map(count, work)
    }

    /// The seed of an island, far from those of others and of other rounds.
    static func seed(_ seed: UInt64, round: Int, island: Int) -> UInt64 {
        var generator = SeededGenerator(seed: seed ^ (UInt64(round + 1) << 32 | UInt64(island + 1)))
        return generator.next()
    }
}
