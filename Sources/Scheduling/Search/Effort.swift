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

    /// After so many rounds without a gain the search ends.
    func patience(enrolments: Int) -> Int { max(Self.leastPatience, rounds(enrolments: enrolments) / 2) }

    private static let quickRounds = 100
    private static let leastNormalRounds = 1_500
    private static let normalRoundsPerEnrolment = 2
    private static let mostNormalRounds = 10_000
    private static let bestRoundsPerEnrolment = 50
    private static let leastPatience = 500
}
