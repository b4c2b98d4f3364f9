/// What no timetable can be better than: every term at its bound. A search that has come there is over.
///
/// It looks at values only, never at the clock.
struct Perfect: Sendable {
    private let bounds: Bounds
    private let unplaced: Int
    private let lateDays: Int

    init(_ tables: BoundTables) {
        unplaced = tables.unplaced
        lateDays = LateDays.bound(tables, leavingOut: unplaced - tables.impossible)
        bounds = Bounds(tables, unplaced: unplaced, lateDays: lateDays)
    }

    /// The bounds, where they are those for timetables of such a score.
    func bounds(for score: Score) -> Bounds? {
        score.unplaced == unplaced && score.lateDays == lateDays ? bounds : nil
    }

    /// Whether every term is at its bound.
    @inline(__always)
    func isReached(by score: Score) -> Bool {
        ObjectiveTerm.allCases.allSatisfy { score.value(of: $0) <= bounds.of($0) }
    }
}
