public import Calendars

/// What an event of somebody's calendar says, for mails and lists.
public struct EventFacts: Hashable, Sendable {
    /// When.
    public let interval: Interval
    /// Whether it is a day, not a time.
    public let isAllDay: Bool
    /// Whether it is off.
    public let isCancelled: Bool
    /// Its title.
    public let title: String
    /// Where it is.
    public let place: String?
    /// Where the meeting is joined.
    public let link: String?
    /// What is said of it.
    public let description: String

    /// Those facts.
    public init(
        interval: Interval, isAllDay: Bool, isCancelled: Bool, title: String, place: String?, link: String?,
        description: String
    ) {
        self.interval = interval
        self.isAllDay = isAllDay
        self.isCancelled = isCancelled
        self.title = title
        self.place = place
        self.link = link
        self.description = description
    }
}
