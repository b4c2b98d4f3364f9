/// How hard the search tries; a fixed amount of work each, so that the result does not depend on the machine.
public enum Effort: String, CaseIterable, Hashable, Sendable {
    case quick, normal, best

    /// The most rounds of improvement, by the number of enrolments.
    ///
    /// `normal` was measured on the four bundled examples (release build, one core of a 2-core machine) to take about a tenth of a
    /// second for 12 people, a half for 60 and four for 400.
    func rounds(enrolments: Int) -> Int {
        switch self {
        case .quick: Self.quickRounds
        case .normal: min(Self.mostNormalRounds, Self.leastNormalRounds + enrolments * Self.normalRoundsPerEnrolment)
        case .best: max(Self.mostNormalRounds, enrolments * Self.bestRoundsPerEnrolment)
        }
    }

    private static let quickRounds = 100
    private static let leastNormalRounds = 1_500
    private static let normalRoundsPerEnrolment = 2
    private static let mostNormalRounds = 10_000
    private static let bestRoundsPerEnrolment = 50

    /// The most rounds of all parts of a whole together, where it has so many enrolments that each part's own would take too long.
    fileprivate func mostRounds(enrolments: Int) -> Int {
        self == .normal ? max(Self.mostNormalRounds, enrolments / Self.enrolmentsPerRound) : .max
    }

    private static let enrolmentsPerRound = 4
}

/// What a part of a whole may spend.
struct Work: Sendable {
    /// How hard the search tries.
    let effort: Effort
    /// The enrolments of the whole.
    let enrolments: Int

    /// The most rounds of improvement of a part.
    func rounds(enrolments own: Int) -> Int {
        let rounds = effort.rounds(enrolments: own)
        guard own < enrolments else { return rounds }
        let share = Double(effort.mostRounds(enrolments: enrolments)) * Double(own) / Double(enrolments)
        return share < Double(rounds) ? max(1, Int(share)) : rounds
    }

    /// After so many rounds without a gain the search of a part ends.
    func patience(enrolments own: Int) -> Int { max(Self.leastPatience, rounds(enrolments: own) / 2) }

    private static let leastPatience = 500
}
