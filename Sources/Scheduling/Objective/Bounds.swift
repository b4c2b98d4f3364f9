/// Proven lower bounds of the terms, for timetables that leave out at most so many enrolments and are late by at most so many days.
///
/// Each comes from a relaxation that looks at one enrolment, one activity, one learner, one team or those who teach the same at a time and
/// lets everything else be free.
/// Where enrolments may be left out, the ones that count most are. From the trainer's cost on, the bound is the better of two: every
/// enrolment may be at any of its starts; or all are in time but the ones that may be late, of which nothing is asked at all.
struct Bounds: Sendable {
    private let values: [ObjectiveTerm: Int]

    /// The bounds of an instance for timetables with at most `unplaced` enrolments left out and at most `lateDays` days late.
    init(_ tables: BoundTables, unplaced: Int, lateDays: Int) {
        let (model, alone) = (tables.model, tables.alone)
        // Whatever cannot be placed even with everything else out of its way is left out by every timetable.
        let spare = max(0, unplaced - tables.impossible)
        let both = SideBySide.map(2) { index in
            let isLateAllowed = index == 0
            let windows = Windows(
                model, alone, isLateAllowed: isLateAllowed, strays: isLateAllowed ? spare : spare + lateDays)
            return (
                cost: TrainerCost.bound(model, alone, windows), peak: WeeklyPeak.bound(model, alone, windows),
                spacing: Spacing.bound(model, windows),
                avoided: AvoidedHours.bound(model, alone, windows), lone: LoneSessions.bound(model, windows)
            )
        }
        func better(_ bound: ((cost: Int, peak: Int, spacing: Int, avoided: Int, lone: Int)) -> Int) -> Int {
            both.reduce(0) { max($0, bound($1)) }
        }
        values = [
            .unplaced: tables.unplaced,
            .lateDays: LateDays.bound(tables, leavingOut: spare),
            .peopleTold: tables.appointments.map(PeopleTold.bound) ?? 0,
            .sessionsMoved: tables.appointments.map(SessionsMoved.bound) ?? 0,
            .minutesMoved: tables.appointments.map { MinutesMoved.bound($0, leavingOut: unplaced) } ?? 0,
            .trainerCost: better(\.cost),
            .smallGroups: SmallGroups.bound(model, alone, leavingOut: spare),
            .weeklyPeak: better(\.peak),
            .spacing: better(\.spacing),
            .avoidedHours: better(\.avoided),
            .loneSessions: better(\.lone),
        ]
    }

    /// The bound of a term.
    func of(_ term: ObjectiveTerm) -> Int { values[term, default: 0] }

    /// What is left of a sum when the largest `count` are taken away.
    static func sum(of contributions: [Int], withoutLargest count: Int) -> Int {
        guard count > 0 else { return contributions.reduce(0, +) }
        return contributions.sorted(by: >).dropFirst(count).reduce(0, +)
    }
}
