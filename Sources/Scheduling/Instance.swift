/// A timetabling problem on integers: what has to be taught to whom, who can teach, where, and when each of them is free.
///
/// A slot is 15 minutes of absolute time; every session starts at the beginning of one. Everything is an index into an array here:
/// days, names and zones have been turned into tables before. All arrays named `…BySlot` have `slotCount + 1` elements, the last for
/// the end of the grid.
public struct Instance: Sendable {
    /// The number of slots on the grid.
    public let slotCount: Int
    /// The day and week of each slot in each zone; the first is the document's.
    public let zones: [ZoneTable]
    /// Everybody who learns or teaches.
    public let people: [Person]
    /// Who teaches.
    public let trainers: [Trainer]
    /// Where.
    public let rooms: [Room]
    /// What is taught: a part of a module each.
    public let activities: [Activity]
    /// Who needs which activity.
    public let enrolments: [Enrolment]
    /// What days cost, by the numbers that enrolments name: a cost for each day of zone 0, from that of the first slot to that of the last.
    public let dayCosts: [[Int32]]
    /// Sessions that stand exactly so; nobody is added to them.
    public let fixed: [Session]
    /// What people have been told already, the fixed sessions among it; empty where nothing was published.
    public let published: [Published]
    /// Teams with a limit on how many may attend at one moment.
    public let teams: [Team]
    /// Limits on every learner.
    public let limits: LearnerLimits

    /// The instance of those parts. Requires every index to be in range.
    public init(
        slotCount: Int, zones: [ZoneTable], people: [Person], trainers: [Trainer], rooms: [Room], activities: [Activity],
        enrolments: [Enrolment], dayCosts: [[Int32]] = [], fixed: [Session] = [], published: [Published] = [], teams: [Team] = [],
        limits: LearnerLimits = LearnerLimits()
    ) {
        self.slotCount = slotCount
        self.zones = zones
        self.people = people
        self.trainers = trainers
        self.rooms = rooms
        self.activities = activities
        self.enrolments = enrolments
        self.dayCosts = dayCosts
        self.fixed = fixed
        self.published = published
        self.teams = teams
        self.limits = limits
    }

    /// The minutes of a slot.
    public static let minutesPerSlot = 15

    /// The day and week of each slot in one zone.
    public struct ZoneTable: Sendable {
        /// A running number of the local day in which each slot starts; never falls.
        public let dayBySlot: [Int32]
        /// A running number of the ISO week in which each slot starts; never falls.
        public let weekBySlot: [Int32]

        /// Those tables, of `slotCount + 1` elements each.
        public init(dayBySlot: [Int32], weekBySlot: [Int32]) {
            self.dayBySlot = dayBySlot
            self.weekBySlot = weekBySlot
        }
    }

    /// Somebody who learns or teaches, or both. One person is in one session at a time, whatever the part they play.
    public struct Person: Sendable {
        /// The zone of their days and weeks.
        public let zone: Int
        /// Their site, if they have one.
        public let site: Int?
        /// Their team, if it has a limit.
        public let team: Int?
        /// For each duration of ``Activity/durationIndex``: at which slots a session of that length, attended by this person, may
        /// start. It then lies within one stretch of their working time and within one of their local days.
        public let starts: [SlotSet]
        /// Starts that are better avoided, for each duration.
        public let avoided: [SlotSet]

        /// That person.
        public init(zone: Int, site: Int?, team: Int?, starts: [SlotSet], avoided: [SlotSet]) {
            self.zone = zone
            self.site = site
            self.team = team
            self.starts = starts
            self.avoided = avoided
        }
    }

    /// Somebody who teaches.
    public struct Trainer: Sendable {
        /// Who this is.
        public let person: Int
        /// For each duration: at which slots a session that this trainer teaches may start.
        public let starts: [SlotSet]
        /// For each activity whether they teach it.
        public let teaches: [Bool]
        /// For each activity the enrolments of their own that must have ended before they teach it; nearly always empty.
        public let attendsFirst: [Int: [Int]]
        /// The cost of a minute in sixtieths of the smallest unit of money: an hour's cost in smallest units.
        public let costPerHour: Int
        /// The most minutes of teaching on a day of their zone.
        public let minutesPerDay: Int?
        /// The most minutes of teaching in a week of their zone.
        public let minutesPerWeek: Int?
        /// The sites they go to; `nil` is every site. On a day of their zone they are at one site.
        public let sites: [Int]?

        /// That trainer.
        public init(
            person: Int, starts: [SlotSet], teaches: [Bool], attendsFirst: [Int: [Int]] = [:], costPerHour: Int,
            minutesPerDay: Int? = nil, minutesPerWeek: Int? = nil, sites: [Int]? = nil
        ) {
            self.person = person
            self.starts = starts
            self.teaches = teaches
            self.attendsFirst = attendsFirst
            self.costPerHour = costPerHour
            self.minutesPerDay = minutesPerDay
            self.minutesPerWeek = minutesPerWeek
            self.sites = sites
        }
    }

    /// A place for a session.
    public struct Room: Sendable {
        /// How many learners it seats.
        public let capacity: Int
        /// Where it is; only people of that site sit in it, and only a trainer who goes there teaches in it.
        public let site: Int?
        /// Whether it holds any number of sessions side by side: it has a link.
        public let isShared: Bool
        /// For each duration: at which slots a session in it may start.
        public let starts: [SlotSet]

        /// That room.
        public init(capacity: Int, site: Int?, isShared: Bool, starts: [SlotSet]) {
            self.capacity = capacity
            self.site = site
            self.isShared = isShared
            self.starts = starts
        }
    }

    /// Something that is taught in one sitting.
    public struct Activity: Sendable {
        /// Its length in minutes, above 0; the session fills every slot that it touches.
        public let minutes: Int
        /// The index of that length in the `starts` of people, trainers and rooms.
        public let durationIndex: Int
        /// Whether a trainer is needed.
        public let needsTrainer: Bool
        /// Whether it is held at the learners' desks: no room, and learners who have a site share it.
        public let isAtDesks: Bool
        /// The rooms it may be in; `nil` where it needs none.
        public let rooms: [Int]?
        /// The group size below which a session counts as small.
        public let groupMinimum: Int
        /// The most learners; 1 for self-study; `Int.max` leaves it to the room.
        public let groupMaximum: Int

        /// That activity.
        public init(
            minutes: Int, durationIndex: Int, needsTrainer: Bool, isAtDesks: Bool, rooms: [Int]?, groupMinimum: Int,
            groupMaximum: Int
        ) {
            self.minutes = minutes
            self.durationIndex = durationIndex
            self.needsTrainer = needsTrainer
            self.isAtDesks = isAtDesks
            self.rooms = rooms
            self.groupMinimum = groupMinimum
            self.groupMaximum = groupMaximum
        }

        /// How many slots a session of it touches.
        public var slots: Int { (minutes + Instance.minutesPerSlot - 1) / Instance.minutesPerSlot }
    }

    /// One person's need for one activity.
    public struct Enrolment: Sendable {
        /// Who.
        public let person: Int
        /// What.
        public let activity: Int
        /// The first slot at which it may start: its stage is ready then, in this person's wave, and the notice period is over.
        /// `slotCount` where that is never.
        public let ready: Int
        /// The last day, as a running day of zone 0, on which it may end without being late.
        public let dueDay: Int32
        /// What this person must have ended before, each with the least number of days of zone 0 or minutes between.
        public let after: [Predecessor]
        /// Which of ``Instance/dayCosts`` says what each day costs; `nil` where none does.
        public let dayCost: Int?

        /// That need.
        public init(
            person: Int, activity: Int, ready: Int, dueDay: Int32, after: [Predecessor] = [], dayCost: Int? = nil
        ) {
            self.person = person
            self.activity = activity
            self.ready = ready
            self.dueDay = dueDay
            self.after = after
            self.dayCost = dayCost
        }
    }

    /// An enrolment of the same person that comes before.
    public struct Predecessor: Hashable, Sendable {
        /// Which.
        public let enrolment: Int
        /// How many days of zone 0 the start must be after the day of the other's end.
        public let days: Int32
        /// How many minutes the start must be after the other's end.
        public let minutes: Int

        /// That one, with a gap.
        public init(enrolment: Int, days: Int32 = 0, minutes: Int = 0) {
            self.enrolment = enrolment
            self.days = days
            self.minutes = minutes
        }
    }

    /// A session of which people have been told.
    public struct Published: Hashable, Sendable {
        /// What is taught.
        public let activity: Int
        /// The slot at which it was to start.
        public let start: Int
        /// Who was to teach; `nil` where nobody was, or who is not there any more.
        public let trainer: Int?
        /// Where it was to be; `nil` where no room was needed, or the room is not there any more.
        public let room: Int?
        /// Whose enrolments it was to meet, as far as they still have to be met.
        public let enrolments: [Int]
        /// Whether its trainer and room are there at all; otherwise it cannot stand.
        public let isPossible: Bool

        /// That session.
        public init(activity: Int, start: Int, trainer: Int?, room: Int?, enrolments: [Int], isPossible: Bool = true) {
            self.activity = activity
            self.start = start
            self.trainer = trainer
            self.room = room
            self.enrolments = enrolments
            self.isPossible = isPossible
        }

        /// Whether a session starts when it was to, with its trainer, in its room.
        public func isWhere(_ session: Session) -> Bool {
            start == session.start && trainer == session.trainer && room == session.room
        }
    }

    /// A team with a limit.
    public struct Team: Sendable {
        /// How many of it may attend at once, in each slot.
        public let awayBySlot: [Int16]

        /// That team.
        public init(awayBySlot: [Int16]) {
            self.awayBySlot = awayBySlot
        }
    }

    /// Limits on every learner; `nil` is no limit. Only attending counts, not teaching.
    public struct LearnerLimits: Sendable {
        /// The most minutes on a day of the learner's zone.
        public let minutesPerDay: Int?
        /// The most minutes in a week of the learner's zone.
        public let minutesPerWeek: Int?
        /// The most sessions on a day.
        public let sessionsPerDay: Int?
        /// The most sessions in a row, with less than 15 minutes from one's end to the next one's start: that is, the next one starts
        /// at the first slot which the one before does not touch.
        public let sessionsInARow: Int?

        /// Those limits.
        public init(
            minutesPerDay: Int? = nil, minutesPerWeek: Int? = nil, sessionsPerDay: Int? = nil, sessionsInARow: Int? = nil
        ) {
            self.minutesPerDay = minutesPerDay
            self.minutesPerWeek = minutesPerWeek
            self.sessionsPerDay = sessionsPerDay
            self.sessionsInARow = sessionsInARow
        }
    }
}

/// One occurrence of an activity.
public struct Session: Hashable, Sendable {
    /// What is taught.
    public var activity: Int
    /// The slot at which it starts.
    public var start: Int
    /// Who teaches, where somebody does.
    public var trainer: Int?
    /// Where, where a room is needed.
    public var room: Int?
    /// Whose enrolments it meets, sorted; not empty.
    public var enrolments: [Int]

    /// That session.
    public init(activity: Int, start: Int, trainer: Int?, room: Int?, enrolments: [Int]) {
        self.activity = activity
        self.start = start
        self.trainer = trainer
        self.room = room
        self.enrolments = enrolments
    }
}
