import Calendars
import Testing

/// The day that is written so.
func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(iso8601: text), "\(text)")
}

/// The zone of that name.
func zone(_ name: String) throws -> Zone {
    try #require(Zone(identifier: name), "\(name)")
}

/// The time of day that is written so, `09:30`.
func time(_ text: String) throws -> TimeOfDay {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    try #require(parts.count == 2, "\(text)")
    return try #require(TimeOfDay(hour: parts[0], minute: parts[1]), "\(text)")
}

/// The instant that is written so in UTC, `2027-03-28 01:00`.
func utc(_ text: String) throws -> Moment {
    let parts = text.split(separator: " ")
    try #require(parts.count == 2, "\(text)")
    let minutes = try day(String(parts[0])).daysSinceEpoch * 1440 + time(String(parts[1])).minutes
    return Moment(minutes: minutes)
}
