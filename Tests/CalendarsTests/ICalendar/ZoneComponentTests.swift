import Calendars
import Testing

@Suite struct `The component of a zone` {
    @Test(arguments: [
        Rules("Europe/Moscow", ["STANDARD 19700101T000000 +0300 +0300"]),
        Rules("Asia/Yekaterinburg", ["STANDARD 19700101T000000 +0500 +0500"]),
        Rules(
            "Europe/Berlin",
            [
                "DAYLIGHT 20260329T020000 +0100 +0200 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "STANDARD 20261025T030000 +0200 +0100 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            ]),
        Rules(
            "America/St_Johns",
            [
                "DAYLIGHT 20260308T020000 -0330 -0230 FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
                "STANDARD 20261101T020000 -0230 -0330 FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
            ]),
        Rules(
            "America/Santiago",
            [
                "DAYLIGHT 20260906T000000 -0400 -0300 FREQ=YEARLY;BYMONTH=9;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8",
                "STANDARD 20260405T000000 -0300 -0400 FREQ=YEARLY;BYMONTH=4;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8",
            ]),
    ])
    func `says the zone's rules, never a list of dates (9)`(_ case: Rules) throws {
        let span = try Interval(start: utc("2027-02-01 00:00"), end: utc("2027-06-30 00:00"))
        let component = try zone(`case`.zone).calendarComponent(covering: span)
        #expect(component.name == "VTIMEZONE")
        #expect(component.properties == [.text("TZID", `case`.zone)])
        #expect(
            component.components.map { observance in
                ([observance.name] + observance.properties.map(\.value)).joined(separator: " ")
            } == `case`.observances)
    }

    /// Every zone of the database in the year that is planned, read back by the letter of RFC 5545 3.6.5.
    @Test(arguments: [2024, 2027, 2030])
    func `gives every instant the offset that the zone has (9)`(number: Int) throws {
        var generator = SeededGenerator(seed: UInt64(number))
        let span = try year(number)
        for name in Zone.knownIdentifiers {
            let zone = try zone(name)
            let component = zone.calendarComponent(covering: span)
            #expect(component.components.contains { $0.name == "STANDARD" }, "\(name)")
            #expect(!component.serialized().isEmpty)
            for _ in 0..<15 {
                let moment = Moment(minutes: Int.random(in: span.start.minutes..<span.end.minutes, using: &generator))
                #expect(try offset(at: moment, by: component) == zone.offset(at: moment), "\(name) at \(moment.minutes)")
            }
        }
    }

    /// Clocks that go by the moon, and one that stopped changing.
    @Test(arguments: [("Africa/Casablanca", 2027, 3), ("America/Asuncion", 2024, 3), ("Asia/Almaty", 2024, 2)])
    func `says each change by itself where no rule repeats (9)`(name: String, number: Int, observances: Int) throws {
        let component = try zone(name).calendarComponent(covering: year(number))
        #expect(component.components.count == observances)
        #expect(!component.components.contains { $0.properties.contains { $0.name == "RRULE" || $0.name == "RDATE" } })
    }

    private func year(_ number: Int) throws -> Interval {
        try Interval(start: utc("\(number)-01-01 00:00"), end: utc("\(number + 1)-01-01 00:00"))
    }

    /// The observance with the latest onset at or before the instant.
    private func offset(at moment: Moment, by component: ICalendarComponent) throws -> Int {
        var latest: (onset: Int, offset: Int)?
        for observance in component.components {
            var values: [String: String] = [:]
            for property in observance.properties { values[property.name] = property.value }
            let from = try minutes(#require(values["TZOFFSETFROM"]))
            let to = try minutes(#require(values["TZOFFSETTO"]))
            let start = Array(try #require(values["DTSTART"]).utf8)
            func digits(_ range: Range<Int>) throws -> Int { try #require(Int(String(decoding: start[range], as: UTF8.self))) }
            let first = try #require(try CivilDate(year: digits(0..<4), month: digits(4..<6), day: digits(6..<8)))
            let time = try digits(9..<11) * 60 + digits(11..<13)
            var dates = [first]
            if let rule = values["RRULE"] {
                dates = try (first.year...first.year + 8).map { try yearly(rule, in: $0) }
                #expect(dates.first == first)
            }
            for date in dates {
                let onset = date.daysSinceEpoch * 1_440 + time - from
                if onset <= moment.minutes, onset >= latest?.onset ?? .min { latest = (onset, to) }
            }
        }
        return try #require(latest).offset
    }

    private func yearly(_ rule: String, in year: Int) throws -> CivilDate {
        var parts: [Substring: Substring] = [:]
        for part in rule.split(separator: ";") { parts[part.prefix { $0 != "=" }] = part.drop { $0 != "=" }.dropFirst() }
        let month = try #require(Int(parts["BYMONTH"] ?? ""))
        let name = try #require(parts["BYDAY"])
        let weekday = try #require(["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: name.suffix(2))) + 1
        let days = (1...31).compactMap { CivilDate(year: year, month: month, day: $0) }.filter { $0.weekday.rawValue == weekday }
        if let allowed = parts["BYMONTHDAY"]?.split(separator: ",") {
            return try #require(days.first { allowed.contains("\($0.day)") })
        }
        let ordinal = try #require(Int(name.dropLast(2)))
        return ordinal < 0 ? days[days.count + ordinal] : days[ordinal - 1]
    }

    private func minutes(_ offset: String) throws -> Int {
        let number = try #require(Int(offset.dropFirst()))
        return (offset.hasPrefix("-") ? -1 : 1) * (number / 100 * 60 + number % 100)
    }
}

/// A zone and its observances: name, start, offsets before and after, rule.
struct Rules: CustomTestStringConvertible, Sendable {
    let zone: String
    let observances: [String]

    init(_ zone: String, _ observances: [String]) {
        self.zone = zone
        self.observances = observances
    }

    var testDescription: String { zone }
}
