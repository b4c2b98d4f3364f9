public import Calendars
public import Documents

/// A calendar as the plan alone gives it: all but the identities of its events, which are Publishing's.
public struct CalendarDraft: Hashable, Sendable {
    /// What the calendar is, in every export: `employees/00003`.
    public let id: String
    /// Where it belongs inside an export's folder, `employees/00003-Anna-Belova.ics`.
    public let path: String
    /// Whose or what it is.
    public let owner: Owner
    /// What it says about itself.
    public let head: Head
    /// The events, in any order.
    public let events: [EventDraft]

    /// Whose or what a calendar is.
    public struct Owner: Hashable, Sendable {
        /// Which kind of calendar.
        public let kind: Kind
        /// The person's name, or the title of the room, team or stage.
        public let name: String
        /// Where mail reaches the person.
        public let email: String?
    }

    /// Which kind of calendar.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case employee, trainer, room, team, stage, plan
    }

    /// What a calendar says about itself, beside its events.
    public struct Head: Hashable, Sendable, Codable {
        /// Its name in the reader's list of calendars.
        public let name: String
        /// A colour by its CSS name, RFC 7986 5.9.
        public let color: String
        /// The language of its texts.
        public let language: Language
        /// The zone of its times, by name.
        public let zone: String
    }
}

/// An event of a calendar, all but its identity.
public struct EventDraft: Hashable, Sendable {
    /// What it shows; the same in every calendar.
    public let subject: String
    /// When.
    public let interval: Interval
    /// Its properties, without UID, stamps, SEQUENCE and STATUS.
    public let properties: [ICalendarProperty]
    /// How many minutes before the start the reader is reminded; `nil` for not at all.
    public let alarm: Int?
}

/// What an event shows, whoever sees it.
public struct CalendarSubject: Hashable, Sendable {
    /// What tells it from the plan's other ones.
    public let id: String
    /// What lets it be found again in a later plan.
    public let kind: Kind
    /// When.
    public let interval: Interval
    /// What every reader sees of it beside its time: title, place, link, trainer, in every language.
    public let shown: [String]

    /// What lets a subject be found again in a later plan.
    public enum Kind: Hashable, Sendable {
        /// A session: of that module and part, for those learners.
        case session(module: String, part: Int, attendees: [String])
        /// A day of the roll-out itself, which has its id for life.
        case milestone
    }
}
