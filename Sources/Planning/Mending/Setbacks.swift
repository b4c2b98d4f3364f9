public import Calendars
public import Documents

/// What may come in between a plan and its being carried out, in the document's words.
public struct Setbacks: Hashable, Sendable {
    /// When each stage is really ready, in the document's order; only `ready` is read.
    public var ready: [CivilDate]
    /// Features that are bought no more.
    public var dropped: Set<FeatureID>
    /// When trainers are away though the document says otherwise; by their order in the document.
    public var absences: [Absence]
    /// Enrolments whose learner does not come the first time, by their number in ``Enrolments/all``.
    public var missed: [Int]
    /// Employees who leave, each with the day on which somebody else takes the place.
    public var successions: [Succession]

    /// Stages that are ready on those days, and nothing else.
    public init(ready: [CivilDate]) {
        self.ready = ready
        dropped = []
        absences = []
        missed = []
        successions = []
    }

    /// Days without a trainer.
    public struct Absence: Hashable, Sendable {
        /// Which, by the order of the document.
        public let trainer: Int
        /// The days, the last one too.
        public let days: ClosedRange<CivilDate>

        /// Those days.
        public init(trainer: Int, days: ClosedRange<CivilDate>) {
            self.trainer = trainer
            self.days = days
        }
    }

    /// Somebody who leaves, and somebody who comes instead, with the same role, hours and team, and nothing learnt.
    public struct Succession: Hashable, Sendable {
        /// Who, by the order of the staff.
        public let employee: Int
        /// The first day without.
        public let left: CivilDate
        /// The first day of the successor.
        public let back: CivilDate

        /// That change.
        public init(employee: Int, left: CivilDate, back: CivilDate) {
            self.employee = employee
            self.left = left
            self.back = back
        }
    }
}

/// What became of a plan.
public struct Mended: Sendable {
    /// The sessions by start. One that nobody is left of though it was held has no attendees.
    public let sessions: [PlannedSession]
    /// The day on which each enrolment ends, by its number; `nil` where it has no session, or is dropped.
    public let ends: [CivilDate?]
    /// The day on which an enrolment had ended for somebody who has left since, by its number.
    public let endsBefore: [Int: CivilDate]
    /// Which enrolments are needed no more.
    public let dropped: Set<Int>
    /// Which stages, by their order, were ready too late for a session that stood.
    public let stagesThatHit: [Bool]
    /// Which of the absences took a session from somebody.
    public let absencesThatHit: [Bool]
    /// Which of the successions left something to be learnt.
    public let successionsThatHit: [Bool]
}
