/// How hard the search tries; a fixed amount of work each, so that the result does not depend on the machine.
public enum Effort: String, CaseIterable, Hashable, Sendable {
    case quick, normal, best

    /// How a search goes about it.
    struct Plan: Hashable, Sendable {
        /// The most rounds of ruin and recreate, before the annealing and after it.
        var rebuilds: Int
        /// How many annealings run side by side.
        var islands: Int
        /// How often they start again from the best of them.
        var rounds: Int
        /// The steps of one annealing.
        var steps: Int
    }

    /// The work for an instance of so many enrolments.
    ///
    /// `normal` was measured on the four bundled examples (release build, two cores) to take less than a fifth of a second for 12
    /// people, one second for 60 and ten for 400.
    func plan(enrolments: Int) -> Plan {
        switch self {
        case .quick:
            Plan(
                rebuilds: Self.quickRebuilds, islands: 1, rounds: 1,
                steps: Self.clamp(enrolments * Self.quickStepsEach, Self.leastQuickSteps, Self.mostQuickSteps))
        case .normal:
            Plan(
                rebuilds: Self.normalRebuilds, islands: 2, rounds: 1,
                steps: Self.clamp(enrolments * Self.normalStepsEach, Self.leastNormalSteps, Self.mostNormalSteps))
        case .best:
            Plan(
                rebuilds: Self.bestRebuilds, islands: 2, rounds: 4,
                steps: Self.clamp(enrolments * Self.bestStepsEach, Self.leastBestSteps, Self.mostBestSteps))
        }
    }

    private static func clamp(_ value: Int, _ least: Int, _ most: Int) -> Int { min(max(value, least), most) }

    private static let quickRebuilds = 100
    private static let quickStepsEach = 50
    private static let leastQuickSteps = 2_000
    private static let mostQuickSteps = 200_000
    private static let normalRebuilds = 300
    private static let normalStepsEach = 800
    private static let leastNormalSteps = 20_000
    private static let mostNormalSteps = 1_200_000
    private static let bestRebuilds = 1_000
    private static let bestStepsEach = 5_000
    private static let leastBestSteps = 200_000
    private static let mostBestSteps = 6_000_000
}

/// What a part of a whole may spend.
struct Work: Sendable {
    /// How hard the search tries.
    let effort: Effort
    /// The enrolments of the whole.
    let enrolments: Int

    /// The work for a part of so many enrolments: its own, but of a large whole no more than its share of what all may spend.
    func plan(enrolments own: Int) -> Effort.Plan {
        var plan = effort.plan(enrolments: own)
        guard own < enrolments, effort != .best else { return plan }
        // The parts are searched side by side already.
        plan.islands = 1
        let share = Double(own) / Double(enrolments)
        plan.rebuilds = min(
            plan.rebuilds, 1 + Int(share * Double(max(Self.mostRebuilds, enrolments / Self.enrolmentsPerRebuild))))
        plan.steps = min(plan.steps, Self.leastSteps + Int(share * Double(Self.mostSteps)))
        return plan
    }

    private static let mostRebuilds = 10_000
    private static let enrolmentsPerRebuild = 8
    private static let leastSteps = 1_000
    private static let mostSteps = 40_000_000
}
