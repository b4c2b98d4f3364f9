/// What a timetable must never do: the ten hard rules by their number in the design, each in the file of its name.
///
/// They are slow and clear. The search holds them by construction; tests, and the checked mode of the search, ask them.
enum Rules {
    /// A check of a rule: what breaks it, in the order of the sessions.
    typealias Check = @Sendable (Timetable) -> [Breach]

    /// Design number → rule.
    static let table: [(number: Int, check: Check)] = [
        (1, PlacedOnce.breaches),
        (2, NoOverlap.breaches),
        (3, WithinWorkingTime.breaches),
        (4, TrainerAndRoomFit.breaches),
        (5, PrerequisitesFirst.breaches),
        (6, NotBeforeReady.breaches),
        (7, WithinLimits.breaches),
        (8, TeamStaysAtWork.breaches),
        (9, FixedStands.breaches),
        (10, OnTheGrid.breaches),
    ]

    /// Everything that breaks a rule in a timetable.
    static func breaches(_ timetable: Timetable) -> [Breach] { table.flatMap { $0.check(timetable) } }
}

/// What breaks a rule, in numbers of the instance.
struct Breach: Hashable, Sendable, CustomStringConvertible {
    /// The rule's number in the design.
    let rule: Int
    /// The session, if it is about one.
    let session: Session?
    /// What is wrong with it, for whom.
    let fact: String

    var description: String { "rule \(rule): \(fact), \(session.map { "\($0)" } ?? "no session")" }
}
