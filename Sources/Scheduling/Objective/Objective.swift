/// What is minimised: each term's definition, bound and change by a move are in the file of its name.
///
/// The weights are lexicographic in intent: one unit of a term outweighs the most that a single change made for it can reasonably cost
/// in the terms after it. All follow from one measure, the points of an hour of the dearest trainer (``Weights``).
enum Objective {
    /// The slow and clear definition of each term, in the design's order; what changes against a published timetable comes where planning
    /// again needs it, before everything that only makes a timetable better.
    static let terms: [(term: ObjectiveTerm, value: @Sendable (Timetable) -> Int)] = [
        (.unplaced, Unplaced.value),
        (.lateDays, LateDays.value),
        (.peopleTold, PeopleTold.value),
        (.sessionsMoved, SessionsMoved.value),
        (.minutesMoved, MinutesMoved.value),
        (.trainerCost, TrainerCost.value),
        (.smallGroups, SmallGroups.value),
        (.weeklyPeak, WeeklyPeak.value),
        (.spacing, Spacing.value),
        (.avoidedHours, AvoidedHours.value),
        (.loneSessions, LoneSessions.value),
    ]

    /// What each term counts to in a timetable, with its weight and bound.
    static func values(of timetable: Timetable, bounds: Bounds) -> [TermValue] {
        let weights = Weights(timetable.instance)
        return terms.map { entry in
            TermValue(
                term: entry.term, value: entry.value(timetable), weight: weights.of(entry.term), bound: bounds.of(entry.term))
        }
    }
}

/// What a unit of each term counts in the total.
struct Weights: Hashable, Sendable {
    /// Of a unit of money.
    let cost: Int
    /// Of an hour of the dearest trainer: the measure of all others.
    let hour: Int
    /// Of an enrolment that is left out.
    let unplaced: Int
    /// Of a day that an enrolment is late.
    let lateDay: Int
    /// Of somebody who has to be told of a change, of a published session that does not stand, of a minute by which somebody's appointment
    /// moves; 0 where nothing was published.
    let told: Int
    let moved: Int
    let movedMinute: Int
    /// Of a learner that a group lacks.
    let missing: Int
    /// Of a minute that a learner's peak week is above an even spread.
    let peakMinute: Int
    /// Of a unit of what a day costs: a tenth of a concept that is not known at go-live.
    let spacing: Int
    /// Of an enrolment in avoided hours.
    let avoided: Int
    /// Of a trainer's day with one session.
    let lone: Int

    /// How many points an hour of the dearest trainer counts at least, so that the small terms have whole weights.
    static let leastHour = 6_000
    /// A day late outweighs this many hours of the dearest trainer: longer than any session with what depends on it.
    static let hoursPerLateDay = 20
    /// With something published a day late outweighs telling this many people, telling one outweighs this many sessions, and a session this
    /// many minutes of learners' appointments: ten learners by a week, and some more.
    static let toldPerLateDay = 40
    static let movedPerTold = 5
    static let minutesPerMoved = 120_000
    /// Then a day late outweighs this many hours, so that a minute moved counts a six-hundredth of one: an hour of ten learners outweighs
    /// a session of the dearest trainer.
    static let hoursPerLateDayIfPublished = 40_000
    /// The largest part of a timetable that is searched as one has about as many enrolments; their sum has to fit into a number.
    static let mostEnrolments = 20_000
    /// An hour outweighs this many learners lacking, minutes of peak, tenths of a concept, enrolments in avoided hours, lone sessions.
    ///
    /// How much the days may count was measured on three examples of 12 to 60 people under three strategies, nothing else being different.
    /// At ten times as much readiness at the stages' go-lives rises most, from 0.29 to 0.59 where all is taught at once, but peaks grow up
    /// to threefold, and dearer trainers are taken; at three times as much peaks still grow by up to a third. At this weight, in the mean
    /// of five seeds, readiness rises by 4 to 12 points in stages, 2 to 6 at once and 1 to 2 at the very end; cost is the same within 1.5 %,
    /// peaks within 5 %, but for one case (1,559 to 1,931 minutes at the very end, where searches differ by more than that).
    static let missingPerHour = 30
    static let peakMinutesPerHour = 1_500
    static let spacingPerHour = 4_500
    static let avoidedPerHour = 120
    static let lonePerHour = 120

    /// The weights for an instance.
    init(_ instance: Instance) {
        let dearest = max(1, instance.trainers.map(\.costPerHour).max() ?? 1)
        cost = (Self.leastHour + dearest - 1) / dearest
        hour = cost * dearest
        let days = instance.zones[0].dayBySlot
        let horizon = Int((days.last ?? 0) - (days.first ?? 0)) + 1
        if instance.published.isEmpty {
            lateDay = hour * Self.hoursPerLateDay
            (told, moved, movedMinute) = (0, 0, 0)
        } else {
            let count = min(max(1, instance.enrolments.count), Self.mostEnrolments)
            let most = Int.max / 4 / TrainerCost.parts / count / (2 * horizon * hour)
            let hours = max(Self.hoursPerLateDay, min(Self.hoursPerLateDayIfPublished, most))
            lateDay = hour * hours
            told = lateDay / Self.toldPerLateDay
            moved = told / Self.movedPerTold
            movedMinute = max(1, moved / Self.minutesPerMoved)
        }
        // Left out is worse than placed on the last day of the horizon, and as much again for what that makes late.
        unplaced = lateDay * 2 * horizon
        missing = hour / Self.missingPerHour
        peakMinute = hour / Self.peakMinutesPerHour
        spacing = hour / Self.spacingPerHour
        avoided = hour / Self.avoidedPerHour
        lone = hour / Self.lonePerHour
    }

    /// The weight of a term.
    func of(_ term: ObjectiveTerm) -> Int {
        switch term {
        case .unplaced: unplaced
        case .lateDays: lateDay
        case .peopleTold: told
        case .sessionsMoved: moved
        case .minutesMoved: movedMinute
        case .trainerCost: cost
        case .smallGroups: missing
        case .weeklyPeak: peakMinute
        case .spacing: spacing
        case .avoidedHours: avoided
        case .loneSessions: lone
        }
    }
}

/// The terms while the timetable changes; cost in sixtieths of the smallest unit of money.
struct Score: Hashable, Sendable {
    var unplaced: Int
    var lateDays = 0
    var told = 0
    var moved = 0
    var movedMinutes = 0
    var cost = 0
    var missing = 0
    var peak = 0
    var spacing = 0
    var avoided = 0
    var lone = 0

    /// A score with so many enrolments left out and nothing else.
    init(unplaced: Int) { self.unplaced = unplaced }

    /// The weighted sum.
    func total(_ weights: Weights) -> Int {
        unplaced * weights.unplaced + lateDays * weights.lateDay + changes(weights) + cost * weights.cost / TrainerCost.parts
            + missing * weights.missing + peak * weights.peakMinute + spacing * weights.spacing + avoided * weights.avoided + lone
            * weights.lone
    }

    /// What changes against the published timetable count together.
    @inline(__always)
    func changes(_ weights: Weights) -> Int {
        told * weights.told + moved * weights.moved + movedMinutes * weights.movedMinute
    }

    /// The value of a term as the solution states it.
    func value(of term: ObjectiveTerm) -> Int {
        switch term {
        case .unplaced: unplaced
        case .lateDays: lateDays
        case .peopleTold: told
        case .sessionsMoved: moved
        case .minutesMoved: movedMinutes
        case .trainerCost: TrainerCost.rounded(cost)
        case .smallGroups: missing
        case .weeklyPeak: peak
        case .spacing: spacing
        case .avoidedHours: avoided
        case .loneSessions: lone
        }
    }
}
