/// The lower bounds of a search that may be cut short: worked out once where that says as much, and never after the time is over.
///
/// Bounds are for timetables that leave out at most so many enrolments and are at most so many days late, and those of a worse timetable
/// hold for a better one too. Under a time limit they are therefore worked out for the constructed timetable first, and again at the end
/// only where that is better and there is time for it; without a limit, at the end only.
struct Proof: Sendable {
    private let known: Known?

    private struct Known: Sendable {
        let bounds: Bounds
        let unplaced: Int
        let lateDays: Int
        /// How long they took.
        let time: Duration
    }

    /// The share of a time limit that bounds may take a second time.
    private static let shareAgain = 0.1

    init(_ tables: BoundTables, _ score: Score, timeLimit: Duration?) {
        guard timeLimit != nil else {
            known = nil
            return
        }
        let started = ContinuousClock.now
        let bounds = Bounds(tables, unplaced: score.unplaced, lateDays: score.lateDays)
        known = Known(
            bounds: bounds, unplaced: score.unplaced, lateDays: score.lateDays,
            time: (ContinuousClock.now - started) * Self.withSomeToSpare)
    }

    private static let withSomeToSpare = 1.25

    /// What of a time limit is kept for working them out again.
    func reserve(of limit: Duration?) -> Duration {
        guard let limit, let known, known.time <= limit * Self.shareAgain else { return .zero }
        guard known.unplaced + known.lateDays > 0 else { return .zero }
        return known.time
    }

    /// Whether there is time to work them out again.
    func fits(before deadline: ContinuousClock.Instant?) -> Bool {
        guard let deadline, let known else { return true }
        return ContinuousClock.now.advanced(by: known.time) <= deadline
    }

    /// The bounds for a timetable at the end of the search.
    func bounds(_ tables: BoundTables, _ score: Score, isAnewAllowed: Bool) -> Bounds {
        if let known {
            if known.unplaced == score.unplaced, known.lateDays == score.lateDays { return known.bounds }
            if !isAnewAllowed, known.unplaced >= score.unplaced, known.lateDays >= score.lateDays { return known.bounds }
        }
        return Bounds(tables, unplaced: score.unplaced, lateDays: score.lateDays)
    }
}
