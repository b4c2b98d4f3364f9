internal import Calendars
public import Presentation

/// What changed in one calendar since it was published before.
public struct CalendarChanges: Hashable, Sendable {
    /// The calendar, as ``CalendarDraft/id`` names it.
    public let calendar: String
    /// The changes by the time of what they are about, then by identity.
    public let changes: [EventChange]

    init(_ calendar: CalendarLedger.Calendar, after older: CalendarLedger.Calendar?) {
        self.calendar = calendar.id
        let before = Dictionary((older?.events ?? []).map { ($0.uid, $0) }) { first, _ in first }
        changes = calendar.events.compactMap { event in
            guard let older = before[event.uid] else {
                return EventChange(uid: event.uid, kind: .added, was: nil, is: EventFacts(event))
            }
            guard older != event else { return nil }
            let isMoved = older.start != event.start || older.end != event.end
            let kind: EventChange.Kind =
                event.isCancelled ? .cancelled : older.isCancelled ? .added : isMoved ? .moved : .changed
            return EventChange(uid: event.uid, kind: kind, was: EventFacts(older), is: EventFacts(event))
        }
    }
}

/// What changed of one event.
public struct EventChange: Hashable, Sendable {
    /// Its identity.
    public let uid: String
    /// What became of it.
    public let kind: Kind
    /// How it was; `nil` for a new one.
    public let was: EventFacts?
    /// How it is.
    public let `is`: EventFacts

    /// What can become of an event.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case added, moved, changed, cancelled
    }
}

extension EventFacts {
    /// What a published event says.
    init(_ event: CalendarLedger.Event) {
        let properties = event.lines.compactMap(ICalendarProperty.init(contentLine:))
        func text(_ name: String) -> String? { properties.first { $0.name == name }?.text }
        self.init(
            interval: Interval(start: Moment(minutes: event.start), end: Moment(minutes: event.end)),
            isAllDay: properties.first { $0.name == "DTSTART" }?.parameter("VALUE") == "DATE",
            isCancelled: event.isCancelled, title: text("SUMMARY") ?? "", place: text("LOCATION"),
            link: properties.first { $0.name == "URL" }?.value, description: text("DESCRIPTION") ?? "")
    }
}
