public import Calendars
public import Documents
public import Planning

/// A plan made official, whole: what it was made from, what it says, and how its calendars are known.
public struct PublicationRecord: Hashable, Sendable {
    /// The roll-out whose plan it is.
    public var rollout: RolloutID
    /// The moment that was taken for now.
    public var moment: Moment
    /// The strategy.
    public var strategy: Strategy
    /// The seed of the search.
    public var seed: UInt64
    /// The path of the document among ``files``.
    public var documentPath: String
    /// The document and every file that it names, as they were; by path.
    public var files: [String: [UInt8]]
    /// The plan as `onboard.plan/1`.
    public var plan: [UInt8]
    /// The sessions, from which planning again starts.
    public var sessions: [PlannedSession]
    /// Calendar identities and sequence numbers, as the calendars' ledger writes itself; Storage does not read it.
    public var calendars: [UInt8]
    /// The last entry that the plan knew.
    public var actualsThrough: EntryID?

    /// A publication of those parts. `documentPath` must be among `files`: the database refuses what could not be read again.
    public init(
        rollout: RolloutID, moment: Moment, strategy: Strategy, seed: UInt64, documentPath: String, files: [String: [UInt8]],
        plan: [UInt8], sessions: [PlannedSession], calendars: [UInt8], actualsThrough: EntryID? = nil
    ) {
        self.rollout = rollout
        self.moment = moment
        self.strategy = strategy
        self.seed = seed
        self.documentPath = documentPath
        self.files = files
        self.plan = plan
        self.sessions = sessions
        self.calendars = calendars
        self.actualsThrough = actualsThrough
    }
}

/// A plan made again after a publication, not official yet.
public struct ReplanRecord: Hashable, Sendable {
    /// The publication that it starts from.
    public var publication: PublicationID
    /// The moment that was taken for now.
    public var moment: Moment
    /// The strategy.
    public var strategy: Strategy
    /// The seed of the search.
    public var seed: UInt64
    /// The path of the document among ``files``.
    public var documentPath: String
    /// The document and every file that it names, as they were; by path.
    public var files: [String: [UInt8]]
    /// The plan as `onboard.plan/1`.
    public var plan: [UInt8]
    /// The sessions.
    public var sessions: [PlannedSession]
    /// The last entry that the plan knew.
    public var actualsThrough: EntryID?

    /// A replan of those parts.
    public init(
        publication: PublicationID, moment: Moment, strategy: Strategy, seed: UInt64, documentPath: String,
        files: [String: [UInt8]], plan: [UInt8], sessions: [PlannedSession], actualsThrough: EntryID? = nil
    ) {
        self.publication = publication
        self.moment = moment
        self.strategy = strategy
        self.seed = seed
        self.documentPath = documentPath
        self.files = files
        self.plan = plan
        self.sessions = sessions
        self.actualsThrough = actualsThrough
    }
}

/// The number of a publication, from 1.
public struct PublicationID: Hashable, Comparable, Sendable {
    /// The number.
    public let number: Int64

    /// The publication of that number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// What was published earlier comes first.
    public static func < (left: PublicationID, right: PublicationID) -> Bool { left.number < right.number }
}

/// Who did what when.
public struct LogEntry: Hashable, Sendable {
    /// When.
    public let moment: Moment
    /// Who, as the caller names them.
    public let who: String
    /// What.
    public let deed: Deed
    /// The number of the publication, replan or entry that it made.
    public let subject: Int64?

    /// What is done to a database.
    public enum Deed: String, CaseIterable, Hashable, Sendable {
        /// A plan was made official.
        case publish
        /// A plan was made again.
        case replan
        /// An actual was recorded.
        case record
        /// A feed was opened.
        case feedOpened = "feed-opened"
        /// Feeds were revoked.
        case feedsRevoked = "feeds-revoked"
    }
}
