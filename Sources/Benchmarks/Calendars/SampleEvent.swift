import Calendars

/// A session as a calendar of a large roll-out has it, the same each time for the same numbers.
struct SampleEvent {
    let uid: String
    let start: Moment
    let title: String
    let description: String

    private static let zone = Zone(identifier: "Europe/Moscow") ?? .utc
    private static let stamp = Moment(minutes: 29_980_800)
    /// 2027-02-01T06:00Z.
    private static let firstStart = 30_025_800

    private static let zoneComponent = zone.calendarComponent(
        covering: Interval(start: Moment(minutes: firstStart), end: Moment(minutes: firstStart + 525_600)))

    init(person: Int, number: Int) {
        uid = "8d5b85ec-ce58-fb5a-7e8e-\(100_000_000_000 + person * 1_000_000 + number)"
        // Half-hour sessions, one after the other in working hours, wherever the numbers lead.
        start = Moment(minutes: Self.firstStart + number / 16 * 1_440 + number % 16 * 30)
        title = "Sales pipeline: stages, moving leads, loss reasons (part \(number % 3 + 1) of 3)"
        description =
            "What it covers: Sales pipeline, Tasks\nFormat: workshop\nWhy now: the stage \u{201C}Base\u{201D} goes live on 26 Feb 2027\n"
            + "To be done before: Lead, contact and company cards\nTrainer: Olga Petrova\nWhere: Caf\u{E9} room, Yaroslavl\n"
            + "Join at: https://meet.example/room/\(person % 12)"
    }

    var component: ICalendarComponent {
        var properties: [ICalendarProperty] = [
            .text("UID", uid), .utc("DTSTAMP", Self.stamp), .utc("CREATED", Self.stamp), .utc("LAST-MODIFIED", Self.stamp),
            ICalendarProperty("SEQUENCE", "0"), ICalendarProperty("STATUS", "CONFIRMED"),
            .time("DTSTART", start, in: Self.zone), .time("DTEND", start.advanced(by: 30), in: Self.zone),
            .text("SUMMARY", title), .text("DESCRIPTION", description), .text("LOCATION", "Caf\u{E9} room, Yaroslavl"),
        ]
        if let url = ICalendarProperty.address("URL", "https://meet.example/room/1") { properties.append(url) }
        properties.append(.texts("CATEGORIES", ["Training"]))
        properties.append(ICalendarProperty("TRANSP", "OPAQUE"))
        return ICalendarComponent("VEVENT", properties: properties)
    }

    /// The bytes of a calendar of those events, written one after the other as an export writes them.
    static func calendar(of events: [SampleEvent]) -> [UInt8] {
        var text = CalendarText()
        text.begin("VCALENDAR")
        text.append(ICalendarProperty("VERSION", "2.0"))
        text.append(ICalendarProperty("PRODID", "-//onboard//onboard 1//EN"))
        text.append(zoneComponent)
        for event in events { text.append(event.component) }
        text.end("VCALENDAR")
        return text.bytes
    }
}
