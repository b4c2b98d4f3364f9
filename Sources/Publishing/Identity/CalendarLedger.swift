internal import Documents
internal import Foundation
public import Presentation

/// What has been published: the identity of every event, and what everybody's calendar said of it last.
///
/// It lies beside the files of an export, and may as well lie in a database. The next publication starts from it; without it every
/// calendar that somebody subscribed to would fill up with doubles.
public struct CalendarLedger: Codable, Hashable, Sendable {
    /// Which form this has.
    public var schema = CalendarLedger.schema
    /// Whose calendars they are.
    public let rollout: String
    /// The moment that was taken for now, in minutes since 1970.
    public let now: Int
    /// What the events show.
    public let subjects: [Subject]
    /// The calendars.
    public let calendars: [Calendar]

    /// The form that this program writes and reads.
    public static let schema = "onboard.calendars/1"

    /// Something that events show, with its identity.
    public struct Subject: Codable, Hashable, Sendable {
        /// Its identity, for life.
        public let uid: String
        /// What it was called in the plan that had it last.
        public var id: String
        /// The module and the part; `nil` for a day of the roll-out.
        public var module: String?
        /// The part, from 1.
        public var part: Int?
        /// Who attends.
        public var attendees: [String]
        /// Start and end, in minutes since 1970.
        public var start: Int, end: Int
        /// What every reader sees beside the time.
        public var shown: [String]
        /// How often that has changed.
        public var sequence: Int
        /// When it was published first.
        public let created: Int
        /// Whether it is cancelled.
        public var isCancelled: Bool
    }

    /// A calendar as it was published.
    public struct Calendar: Codable, Hashable, Sendable {
        /// What it is, in every export.
        public let id: String
        /// Its file.
        public let path: String
        /// Whose or what it is.
        public let kind: CalendarDraft.Kind
        /// The person's name, or the title of the room, team or stage.
        public let owner: String
        /// What it says about itself.
        public let head: CalendarDraft.Head
        /// Its events by start, then UID.
        public let events: [Event]
    }

    /// An event as one calendar shows it.
    public struct Event: Codable, Hashable, Sendable {
        /// Its identity, the same in every calendar.
        public let uid: String
        /// The version that this calendar shows.
        public var sequence: Int
        /// When it was published first, in minutes since 1970.
        public let created: Int
        /// When this calendar's event became what it is.
        public var stamp: Int
        /// Whether this calendar shows it as cancelled.
        public var isCancelled: Bool
        /// Start and end, in minutes since 1970.
        public let start: Int, end: Int
        /// Minutes before the start at which its reader is reminded.
        public var alarm: Int?
        /// Its other properties as content lines.
        public var lines: [String]
    }

    /// The ledger as a file; the same ledger gives the same bytes.
    public func json() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
        } catch {
            preconditionFailure("the ledger of \(rollout) is no JSON: \(error)")
        }
    }

    /// Reads a ledger, or `nil` where the bytes are none of this form.
    public init?(json: [UInt8]) {
        guard let ledger = try? JSONDecoder().decode(CalendarLedger.self, from: Data(json)), ledger.schema == Self.schema else {
            return nil
        }
        self = ledger
    }

    /// The ledger of those parts.
    init(rollout: RolloutID, now: Int, subjects: [Subject], calendars: [Calendar]) {
        self.rollout = rollout.text
        self.now = now
        self.subjects = subjects
        self.calendars = calendars
    }
}
