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
        return ICalendarComponent(
            "VCALENDAR", properties: properties, components: [clock].compactMap(\.self) + calendar.events.map(event)
        ).serialized()
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

    private func event(_ event: CalendarLedger.Event) -> ICalendarComponent {
        let identity: [ICalendarProperty] = [
            .text("UID", event.uid), .utc("DTSTAMP", Moment(minutes: event.stamp)),
            .utc("CREATED", Moment(minutes: event.created)), .utc("LAST-MODIFIED", Moment(minutes: event.stamp)),
            ICalendarProperty("SEQUENCE", String(event.sequence)),
            ICalendarProperty("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED"),
        ]
        let shown = event.lines.compactMap(ICalendarProperty.init(contentLine:))
        let title = shown.first { $0.name == "SUMMARY" }
        let alarm = event.alarm.map { minutes in
            ICalendarComponent(
                "VALARM",
                properties: [
                    ICalendarProperty("ACTION", "DISPLAY"), ICalendarProperty("TRIGGER", "-PT\(minutes)M"),
                    ICalendarProperty("DESCRIPTION", title?.value ?? ""),
                ])
        }
        return ICalendarComponent("VEVENT", properties: identity + shown, components: [alarm].compactMap(\.self))
    }
}
