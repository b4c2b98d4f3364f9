/// How hard the search tries; a fixed amount of work each, so that the result does not depend on the machine.
public enum Effort: String, CaseIterable, Hashable, Sendable {
    case quick, normal, best

    /// How a search goes about it.
    struct Plan: Hashable, Sendable {
        /// The most rounds of ruin and recreate, before the annealing and after it.
        var rebuilds: Int
        /// The most further rounds before it while somebody is unplaced who need not be, and at the end for the last few who wait.
        var rescues: Int
        /// The daring rounds after them while somebody is late, or left out who need not be.
        var ventures: Int
        /// How many annealings run side by side.
        var islands: Int
        /// How often they start again from the best of them.
        var rounds: Int
        /// The steps of one annealing.
        var steps: Int

        /// Takes the steps of a search that begins from a published timetable.
        mutating func beginFromPublished() {
            rounds = max(rounds, Effort.roundsIfPublished)
            steps *= Effort.stepsIfPublished
        }

        /// Takes the same steps in so many rounds.
        mutating func share(among more: Int) {
            steps = steps * rounds / more
            rounds = more
        }
    }

    /// The work for an instance of so many enrolments.
    ///
    /// `normal` was measured on the bundled examples (release build; processor time, of which two cores take about half on the clock) to take
    /// 0.5 s for 12 people, 1.4 s for 60 and 11 to 15 s for 400.
    func plan(enrolments: Int) -> Plan {
        switch self {
        case .quick:
            Plan(
                rebuilds: Self.quickRebuilds, rescues: 0, ventures: Self.ventures(enrolments) / Self.venturesOfQuick, islands: 1,
                rounds: enrolments <= Self.fewEnrolments ? Self.roundsIfFew : 1,
                steps: Self.clamp(enrolments * Self.quickStepsEach, Self.leastQuickSteps, Self.mostQuickSteps))
        case .normal:
            normal(enrolments)
        case .best:
            Plan(
                rebuilds: Self.bestRebuilds, rescues: Self.rescues(enrolments),
                ventures: Self.ventures(enrolments) * Self.venturesOfBest, islands: 2, rounds: 4,
                steps: Self.clamp(enrolments * Self.bestStepsEach, Self.leastBestSteps, Self.mostBestSteps))
        }
    }

    private func normal(_ enrolments: Int) -> Plan {
        let steps = Self.clamp(
            enrolments * Self.clamp(enrolments * Self.normalGrowth, Self.leastNormalStepsEach, Self.normalStepsEach),
            Self.leastNormalSteps, Self.mostNormalSteps)
        var plan = Plan(
            rebuilds: Self.normalRebuilds, rescues: Self.rescues(enrolments), ventures: Self.ventures(enrolments), islands: 2,
            rounds: 1,
            steps: steps)
        if enrolments <= Self.fewEnrolments {
            plan.rounds = Self.roundsIfFew
        } else if enrolments <= Self.manyEnrolments {
            plan.share(among: Self.roundsIfSome)
        }
        return plan
    }

    /// The work that fits into a declared time limit on two cores, with some to spare: counted in steps, so that the clock only cuts off.
    func plan(enrolments: Int, within limit: Duration?) -> Plan {
        var plan = plan(enrolments: enrolments)
        guard let limit else { return plan }
        let seconds = Double(limit.components.seconds) + Double(limit.components.attoseconds) * 1e-18
        let perSecond = Self.stepsPerSecond / (1 + Double(enrolments) / Self.enrolmentsThatHalveIt)
        let steps = Int(min(seconds * perSecond * Self.shareOfLimit, Double(Int32.max)))
        plan.islands = 2
        if steps <= plan.steps * 2 {
            plan.rounds = 1
            plan.steps = max(Self.leastQuickSteps, steps)
        } else {
            plan.rounds = Self.roundsOfLimit
            plan.steps = max(plan.steps, steps / plan.rounds)
            plan.rebuilds = max(plan.rebuilds, Self.bestRebuilds)
        }
        plan.ventures = max(plan.ventures, Int(min(seconds, Self.longestVenture) * Double(Self.ventures(enrolments))))
        return plan
    }

    /// The effort below it, if any.
    var less: Effort? {
        switch self {
        case .quick: nil
        case .normal: .quick
        case .best: .normal
        }
    }

    /// A venture takes 40 µs for 15 enrolments and 1 ms for 140: they are to take a tenth of a second for either.
    private static func ventures(_ enrolments: Int) -> Int {
        enrolments > manyEnrolments ? 0 : min(mostVentures, venturesTimesEnrolments / max(1, enrolments))
    }

    private static let mostVentures = 2_000
    private static let venturesTimesEnrolments = 30_000
    private static let venturesOfQuick = 4
    private static let venturesOfBest = 8
    /// Ventures for each second of a time limit end at those of so many.
    private static let longestVenture = 20.0
    /// How many more may be left out on the way, or how many days more be late.
    static let daredUnplaced = 2
    static let daredLateDays = 20

    /// Measured: 1.2 million steps a second for 141 enrolments, 0.8 for 443, 0.33 for 4,821.
    private static let stepsPerSecond = 1_300_000.0
    private static let enrolmentsThatHalveIt = 1_500.0
    /// The share of a time limit that the annealings are planned to take.
    private static let shareOfLimit = 0.8
    private static let roundsOfLimit = 4

    /// So many enrolments that are still late or left out at the end have way made for them.
    static let mostLast = 16

    private static func rescues(_ enrolments: Int) -> Int {
        min(mostRescues, leastRescues + enrolments * rescuesEach)
    }

    private static let leastRescues = 500
    private static let rescuesEach = 2
    private static let mostRescues = 10_000

    private static func clamp(_ value: Int, _ least: Int, _ most: Int) -> Int { min(max(value, least), most) }

    /// So few enrolments are annealed several times over: where an annealing ends is chance, and each takes a moment.
    static let fewEnrolments = 60
    private static let roundsIfFew = 6
    /// Above so many one round takes longer than anybody likes to wait for the second.
    static let manyEnrolments = 1_000
    private static let roundsIfSome = 2
    /// The same steps in as many rounds where somebody is late, or left out who need not be, and there are few enough enrolments.
    static let roundsIfTight = 5
    static let mostIfTight = 200
    /// One round in which what was published keeps standing, and one in which it is traded; whoever has to tell people of changes waits
    /// longer for fewer of them.
    private static let roundsIfPublished = 2
    private static let stepsIfPublished = 3
    private static let quickRebuilds = 100
    private static let quickStepsEach = 50
    private static let leastQuickSteps = 2_000
    private static let mostQuickSteps = 200_000
    private static let normalRebuilds = 300
    private static let normalStepsEach = 700
    /// Of a dozen people each needs fewer: on okna-plus 450 take three quarters of the time of 700 and leave 15 to 30 minutes more above
    /// an even spread.
    private static let leastNormalStepsEach = 450
    private static let normalGrowth = 3
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
    ///
    /// A declared time limit sets the work of a whole; parts share one limit, which cuts off the last of them.
    func plan(enrolments own: Int, within limit: Duration?) -> Effort.Plan {
        var plan = effort.plan(enrolments: own, within: own < enrolments ? nil : limit)
        guard own < enrolments, effort != .best else { return plan }
        // The parts are searched side by side already.
        plan.islands = 1
        if enrolments > Effort.manyEnrolments { plan.ventures = 0 }
        if own > Effort.fewEnrolments { plan.rounds = 1 }
        let share = Double(own) / Double(enrolments)
        plan.rebuilds = min(
            plan.rebuilds, 1 + Int(share * Double(max(Self.mostRebuilds, enrolments / Self.enrolmentsPerRebuild))))
        let steps = max(Self.leastOfAll, Self.mostSteps - enrolments * Self.stepsPerEnrolment)
        plan.steps = min(plan.steps, Self.leastSteps + Int(share * Double(steps)))
        return plan
    }

    /// The work for so many enrolments, of which somebody is late, or left out who need not be.
    func tight(_ plan: Effort.Plan, _ own: Int) -> Effort.Plan {
        guard effort == .normal else { return plan }
        if own < enrolments {
            var plan = plan
            plan.steps *= Self.timesIfTight
            return plan
        }
        guard own <= Effort.mostIfTight else { return plan }
        var plan = plan
        plan.steps *= Self.timesIfTightAndFew
        if plan.rounds < Effort.roundsIfTight { plan.share(among: Effort.roundsIfTight) }
        return plan
    }

    private static let mostRebuilds = 10_000
    private static let enrolmentsPerRebuild = 8
    private static let leastSteps = 1_000
    /// What all parts of a whole may spend on steps together; everything else that an enrolment takes, from its construction to its
    /// place in the plan's document, counts as so many steps.
    private static let mostSteps = 40_000_000
    private static let stepsPerEnrolment = 40
    /// A part in which somebody is late takes so many times its share.
    private static let timesIfTight = 3
    /// Measured on okna-plus taught at once (six seeds; processor time): so many times the steps leave 25 days late in all six (1.4 s),
    /// a half of them 25 to 34 (0.9 s), the plain ones 25 to 36 (0.5 s); twice or eight times the ventures change nothing there.
    private static let timesIfTightAndFew = 8
    private static let leastOfAll = 8_000_000
}
