/// What no timetable can be better than: every term at its bound. A search that has come there is over.
///
/// It looks at values only, never at the clock.
struct Perfect: Sendable {
    private let bounds: Bounds
    private let unplaced: Int
    private let lateDays: Int

    init(_ model: Model, _ alone: Alone) {
        let first = Bounds(model, alone, unplaced: 0, lateDays: 0)
        unplaced = first.of(.unplaced)
        lateDays = (unplaced == 0 ? first : Bounds(model, alone, unplaced: unplaced, lateDays: 0)).of(.lateDays)
        bounds = lateDays == 0 && unplaced == 0 ? first : Bounds(model, alone, unplaced: unplaced, lateDays: lateDays)
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
