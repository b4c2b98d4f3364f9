/// How much work a file may ask for: one step is a time that is looked at, some ten nanoseconds.
///
/// Rules can be written in thirty letters that mean more times than any program can list. A wall clock would refuse a file on one
/// machine and read it on another.
struct WorkAllowance {
    /// Some of the work is left undone.
    struct Spent: Error {}

    /// What remains.
    private(set) var steps: Int

    /// For one file: every second of half a year, or a thousand series on each day of forty years; well under a second.
    static let ofAFile = 16_000_000

    init(steps: Int = ofAFile) {
        self.steps = steps
    }

    /// Takes some of it, or throws where it is not enough.
    mutating func spend(_ count: Int) throws(Spent) {
        guard count <= steps else { throw Spent() }
        steps -= count
    }
}
