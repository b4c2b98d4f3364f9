/// A timetable on integers: every enrolment is in exactly one session or unplaced with a reason.
public struct Solution: Sendable {
    /// The sessions by start, then activity, trainer, room and first enrolment; the fixed ones are among them.
    public let sessions: [Session]
    /// The enrolments that could not be placed, by index, each with what stands in the way.
    public let unplaced: [(enrolment: Int, reason: UnplacedReason)]
    /// What was minimised, in the order of ``ObjectiveTerm``.
    public let terms: [TermValue]
    /// Whether the clock cut the search short; only then may another run differ.
    public let wasCutShort: Bool

    /// That timetable.
    public init(
        sessions: [Session], unplaced: [(enrolment: Int, reason: UnplacedReason)], terms: [TermValue], wasCutShort: Bool
    ) {
        self.sessions = sessions
        self.unplaced = unplaced
        self.terms = terms
        self.wasCutShort = wasCutShort
    }

    /// What is minimised.
    var total: Int { terms.reduce(0) { $0 + $1.weight * $1.value } }

    /// Whether every term that counts is at its bound.
    var isPerfect: Bool { terms.allSatisfy { $0.weight == 0 || $0.value <= $0.bound } }
}

extension Session {
    /// The order of a solution's sessions.
    static func precedes(_ one: Session, _ other: Session) -> Bool {
        (one.start, one.activity, one.trainer ?? -1, one.room ?? -1, one.enrolments.first ?? -1)
            < (other.start, other.activity, other.trainer ?? -1, other.room ?? -1, other.enrolments.first ?? -1)
    }
}

/// What stands in the way of an enrolment: the first of these without which it could be placed as the timetable stands.
public enum UnplacedReason: String, CaseIterable, Hashable, Sendable {
    /// A prerequisite, or an earlier part, is unplaced.
    case prerequisiteUnplaced = "prerequisite-unplaced"
    /// What comes before it ends too late for it.
    case prerequisiteLate = "prerequisite-late"
    /// What comes after it stands, fixed, so early that nothing fits before.
    case neededEarlier = "needed-earlier"
    /// Its stage is ready only after the horizon's end, or too late for what is left of it.
    case notReady = "not-ready"
    /// Nobody teaches it.
    case noTrainer = "no-trainer"
    /// No room has the seats, the equipment or the link.
    case noRoom = "no-room"
    /// Learner, trainer and room are never free together, whatever else is booked.
    case noCommonTime = "no-common-time"
    /// The learner is in other sessions, as a learner or as a trainer, whenever trainer and room are free.
    case learnerBusy = "learner-busy"
    /// The learner's limits of minutes or sessions are used up.
    case learnerLimit = "learner-limit"
    /// The hours of everybody who teaches it are spent.
    case trainerHoursSpent = "trainer-hours-spent"
    /// Everybody who teaches it is busy, or at another site that day, whenever the learner is free.
    case trainerBusy = "trainer-busy"
    /// Only colleagues teach it who have not attended it themselves by then.
    case trainerNotTrained = "trainer-not-trained"
    /// No seat is left whenever learner and trainer are free.
    case noSeat = "no-seat"
    /// Too many of the learner's team would be away.
    case awayLimit = "away-limit"
    /// Several of these at once: taking one away is not enough.
    case severalObstacles = "several-obstacles"
}

/// What is minimised, in this order of intent; ``Objective`` defines each.
public enum ObjectiveTerm: String, CaseIterable, Hashable, Sendable {
    case unplaced
    case lateDays = "late-days"
    case peopleTold = "people-told"
    case sessionsMoved = "sessions-moved"
    case minutesMoved = "minutes-moved"
    case trainerCost = "trainer-cost"
    case smallGroups = "small-groups"
    case weeklyPeak = "weekly-peak"
    case spacing
    case avoidedHours = "avoided-hours"
    case loneSessions = "lone-sessions"
}

/// A term's value, weight and proven lower bound.
public struct TermValue: Hashable, Sendable {
    /// Which term.
    public let term: ObjectiveTerm
    /// Its value in this timetable, in its own unit.
    public let value: Int
    /// What one unit counts in the total.
    public let weight: Int
    /// No timetable of the instance that leaves at most as many enrolments unplaced, and is late by at most as many days, has a smaller
    /// value; the bounds of these two hold for the term before alone.
    public let bound: Int

    /// How far from perfect the value can be at the most, as a share of it: 0 where it is proven to be the best.
    public var gap: Double { value > bound ? Double(value - bound) / Double(value) : 0 }

    /// That value.
    public init(term: ObjectiveTerm, value: Int, weight: Int, bound: Int) {
        self.term = term
        self.value = value
        self.weight = weight
        self.bound = bound
    }
}
