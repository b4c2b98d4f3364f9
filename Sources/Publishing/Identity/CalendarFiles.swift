internal import Calendars
internal import Documents
internal import Presentation

/// Published calendars as bytes.
struct CalendarFiles {
    private let span: Interval
    private let zones: ZoneComponents

    /// How often a subscriber should look for news, RFC 5545 3.3.6. Google and some others take their own time.
    private static let refresh = "PT1H"

    /// The components of zones, each made once.
    private final class ZoneComponents {
        var known: [String: ICalendarComponent] = [:]
    }

    /// Zones are described for that time at least.
    init(covering span: Interval) {
        self.span = span
        zones = ZoneComponents()
    }

    /// The file of a calendar.
    func bytes(of calendar: CalendarLedger.Calendar) -> [UInt8] {
        let head = calendar.head
        let properties: [ICalendarProperty] = [
            ICalendarProperty("VERSION", "2.0"), ICalendarProperty("PRODID", "-//onboard//onboard 1//EN"),
            ICalendarProperty("CALSCALE", "GREGORIAN"), .text("NAME", head.name), .text("X-WR-CALNAME", head.name),
            ICalendarProperty("REFRESH-INTERVAL", Self.refresh, parameters: [.init("VALUE", "DURATION")]),
            ICalendarProperty("X-PUBLISHED-TTL", Self.refresh), ICalendarProperty("COLOR", head.color),
        ]
        // Times of UTC need no component; but a calendar without any is none (RFC 5545 3.6), so that it stands for missing events.
        let isUTC = head.zone == Zone.utc.identifier
        let clock = isUTC && !calendar.events.isEmpty ? nil : zone(head.zone, around: calendar.events)
        var text = CalendarText()
        text.begin("VCALENDAR")
        for property in properties { text.append(property) }
        if let clock { text.append(clock) }
        for event in calendar.events { append(event, to: &text) }
        text.end("VCALENDAR")
        return text.bytes
    }

    private func zone(_ name: String, around events: [CalendarLedger.Event]) -> ICalendarComponent? {
        let first = events.map(\.start).min() ?? span.start.minutes
        let last = events.map(\.end).max() ?? span.end.minutes
        let isUsual = first >= span.start.minutes && last <= span.end.minutes
        if isUsual, let known = zones.known[name] { return known }
        let covered = Interval(
            start: Moment(minutes: min(first, span.start.minutes)), end: Moment(minutes: max(last, span.end.minutes)))
        let component = Zone(identifier: name)?.calendarComponent(covering: covered)
        if isUsual { zones.known[name] = component }
        return component
    }

    private func append(_ event: CalendarLedger.Event, to text: inout CalendarText) {
        text.begin("VEVENT")
        text.append(.text("UID", event.uid))
        text.append(.utc("DTSTAMP", Moment(minutes: event.stamp)))
        text.append(.utc("CREATED", Moment(minutes: event.created)))
        text.append(.utc("LAST-MODIFIED", Moment(minutes: event.stamp)))
        text.append(ICalendarProperty("SEQUENCE", String(event.sequence)))
        text.append(ICalendarProperty("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED"))
        for line in event.lines { text.append(line) }
        if let minutes = event.alarm {
            let title = event.lines.lazy.compactMap(ICalendarProperty.init(contentLine:)).first { $0.name == "SUMMARY" }
            text.begin("VALARM")
            text.append(ICalendarProperty("ACTION", "DISPLAY"))
            text.append(ICalendarProperty("TRIGGER", "-PT\(minutes)M"))
            text.append(ICalendarProperty("DESCRIPTION", title?.value ?? ""))
            text.end("VALARM")
        }
        text.end("VEVENT")
    }
}
