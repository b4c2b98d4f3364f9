/// How hard the search tries; a fixed amount of work each, so that the result does not depend on the machine.
public enum Effort: String, CaseIterable, Hashable, Sendable {
    case quick, normal, best

    /// The most rounds of improvement, by the number of enrolments.
    func rounds(enrolments: Int) -> Int {
        switch self {
        case .quick: Self.quickRounds
        case .normal: max(Self.leastNormalRounds, min(Self.mostNormalRounds, enrolments))
        case .best: max(Self.mostNormalRounds, enrolments * Self.bestRoundsPerEnrolment)
        }
    }

    /// After so many rounds without a gain the search ends.
    func patience(enrolments: Int) -> Int { max(Self.leastPatience, rounds(enrolments: enrolments) / 2) }

    private static let quickRounds = 100
    private static let leastNormalRounds = 500
    private static let mostNormalRounds = 4_000
    private static let bestRoundsPerEnrolment = 50
    private static let leastPatience = 500
}
