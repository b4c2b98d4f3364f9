import Calendars
import Testing

/// A calendar of those lines, one for each line of the text, with CRLF.
func calendar(_ lines: String) -> [UInt8] {
    crlf("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n\(lines)\nEND:VCALENDAR\n")
}

/// A calendar of one event with those properties, which start at line 5.
func calendar(event properties: String) -> [UInt8] {
    calendar("BEGIN:VEVENT\n\(properties)\nEND:VEVENT")
}

/// The bytes of a text with CRLF for each of its line breaks.
func crlf(_ text: String) -> [UInt8] {
    Array(text.replacing("\n", with: "\r\n").utf8)
}

/// What the calendar says, read in that zone for the year 2027.
func read(_ bytes: [UInt8], in name: String = "Europe/Moscow") throws -> Result<BusyCalendar.Contents, BusyCalendar.Failure> {
    try BusyCalendar.read(bytes, zone: zone(name), horizon: day("2027-01-01")...day("2027-12-31"))
}
