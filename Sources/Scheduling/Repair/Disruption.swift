/// What comes in between a timetable and its being held, in the numbers of an instance.
public struct Disruption: Sendable {
    /// Enrolments that nobody needs any more.
    public var dropped: [Int]
    /// Enrolments that may not start before a slot; the others keep the instance's.
    public var notBefore: [Delay]
    /// People whose place another one takes, who then needs all of it anew.
    public var successions: [Succession]
    /// When a trainer cannot teach though the instance says so.
    public var absences: [Absence]
    /// Enrolments whose learner does not come to the session and needs another one.
    public var missed: [Int]

    /// Nothing.
    public init(
        dropped: [Int] = [], notBefore: [Delay] = [], successions: [Succession] = [], absences: [Absence] = [],
        missed: [Int] = []
    ) {
        self.dropped = dropped
        self.notBefore = notBefore
        self.successions = successions
        self.absences = absences
        self.missed = missed
    }

    /// Whether nothing comes in between.
    public var isEmpty: Bool {
        dropped.isEmpty && notBefore.isEmpty && successions.isEmpty && absences.isEmpty && missed.isEmpty
    }

    /// An enrolment that has to wait.
    public struct Delay: Hashable, Sendable {
        /// Which.
        public let enrolment: Int
        /// The first slot at which it may start.
        public let slot: Int

        /// That wait.
        public init(enrolment: Int, slot: Int) {
            self.enrolment = enrolment
            self.slot = slot
        }
    }

    /// A place that changes hands. Requires somebody who teaches nothing.
    public struct Succession: Hashable, Sendable {
        /// Whose.
        public let person: Int
        /// The first slot at which the one who had it is gone.
        public let left: Int
        /// The first slot at which the next one is there.
        public let back: Int

        /// That change.
        public init(person: Int, left: Int, back: Int) {
            self.person = person
            self.left = left
            self.back = back
        }
    }

    /// A time without a trainer.
    public struct Absence: Hashable, Sendable {
        /// Which trainer.
        public let trainer: Int
        /// From the first slot to below the last.
        public let slots: Range<Int>

        /// That time.
        public init(trainer: Int, slots: Range<Int>) {
            self.trainer = trainer
            self.slots = slots
        }
    }
}

/// What became of a timetable.
public struct Repaired: Sendable {
    /// The sessions in the solution's order. One whose learners all missed it, or have left since, was held all the same and has none.
    public let sessions: [Session]
    /// The slot at which each enrolment starts; below 0 where it has no session.
    public let startOf: [Int]
    /// The slot at which an enrolment was attended by somebody who has left since, by enrolment.
    public let attendedBefore: [Int: Int]
    /// Which of the absences, by their order, took a session from somebody.
    public let absencesThatHit: [Bool]
    /// Which of the successions left somebody with a session to come, or to be repeated.
    public let successionsThatHit: [Bool]
}
