internal import Documents
internal import Scheduling

/// The uniform numbers of one run, the same for every strategy, every assumption and any number of cores: each cause has a stream of
/// its own, made from the seed, the run and the cause, so that a changed assumption draws the same numbers again.
struct Draws {
    private let seed: UInt64
    private let run: Int

    init(seed: UInt64, run: Int) {
        self.seed = seed
        self.run = run
    }

    /// What a number is drawn for.
    enum Cause: UInt64, CaseIterable {
        case payment = 1
        case overrun, queue, abandonment, dropped, noShow, illness, turnover, change
    }

    /// The first numbers of a cause's stream; `part` tells streams of one cause apart.
    func numbers(_ cause: Cause, part: Int = 0, count: Int) -> [Double] {
        var stream = stream(cause, part: part)
        return (0..<count).map { _ in Self.uniform(&stream) }
    }

    /// One number.
    func number(_ cause: Cause, part: Int = 0) -> Double {
        var stream = stream(cause, part: part)
        return Self.uniform(&stream)
    }

    private func stream(_ cause: Cause, part: Int) -> SeededGenerator {
        var mixer = SeededGenerator(seed: seed &+ UInt64(truncatingIfNeeded: run) &* Self.runStep)
        let base = mixer.next() ^ (cause.rawValue &* Self.causeStep) ^ (UInt64(truncatingIfNeeded: part) &* Self.partStep)
        return SeededGenerator(seed: base)
    }

    /// The 53 upper bits as a number from 0 to below 1.
    private static func uniform(_ generator: inout SeededGenerator) -> Double {
        Double(generator.next() >> unusedBits) * 0x1p-53
    }

    private static let unusedBits: UInt64 = 11
    /// Odd constants, far apart in their bits (SplitMix64's golden ratio and the multipliers of its finaliser).
    private static let runStep: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let causeStep: UInt64 = 0xBF58_476D_1CE4_E5B9
    private static let partStep: UInt64 = 0x94D0_49BB_1331_11EB
}
