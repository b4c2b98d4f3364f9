/// Busy times from an iCalendar file, RFC 5545: the whole file, or none of it and the lines that stand in the way.
public enum BusyCalendar {
    /// The largest file that is read, in bytes.
    public static let maximumBytes = 256 << 20

    /// Reads a calendar.
    ///
    /// Busy is an event that is not cancelled and not transparent; a tentative one is. Times without a zone are `zone`'s. Events
    /// outside the horizon (with a margin of two days, for other zones) are left out and counted.
    ///
    /// A series is expanded over the horizon. One that repeats so often that it would take longer than ``WorkAllowance`` is refused.
    /// O(n) in the bytes and in the times within the horizon.
    public static func read(
        _ bytes: consuming [UInt8], zone: Zone, horizon: ClosedRange<CivilDate>
    ) -> Result<Contents, Failure> {
        guard bytes.count <= maximumBytes else {
            return .failure(Failure(.tooLarge(bytes: bytes.count, limit: maximumBytes), at: 1))
        }
        var reader = BusyReader(bytes, zone: zone, horizon: horizon)
        do {
            return .success(try reader.contents())
        } catch {
            return .failure(error)
        }
    }

    /// What a calendar says.
    public struct Contents: Hashable, Sendable {
        /// The times of the timed events that touch the horizon, by start: those of different events may overlap.
        public let intervals: [Interval]
        /// The all-day events that touch the horizon, by start, as days in the zone of whoever the calendar belongs to.
        public let days: [ClosedRange<CivilDate>]
        /// How many events were left out because they are marked as free (transparent).
        public let freeCount: Int
        /// How many events were left out because they are cancelled.
        public let cancelledCount: Int
        /// How many events lie outside the horizon with all their times.
        public let outsideCount: Int
    }

    /// Why a calendar cannot be used: at least one finding, in the order of the lines.
    public struct Failure: Error, Hashable, Sendable {
        /// The findings; at most ``maximumFindings``.
        public let findings: [Finding]

        /// So many findings are listed; nobody reads more.
        public static let maximumFindings = 20

        init(_ problem: Problem, at line: Int) {
            findings = [Finding(line: line, problem: problem)]
        }

        init(findings: [Finding]) {
            self.findings = findings
        }
    }

    /// A problem and its line.
    public struct Finding: Error, Hashable, Sendable {
        /// The line of the file, from 1, as an editor counts them.
        public let line: Int
        /// What is wrong there.
        public let problem: Problem
    }

    /// What can be wrong with a calendar.
    public indirect enum Problem: Hashable, Sendable {
        /// The file is larger than what is read.
        case tooLarge(bytes: Int, limit: Int)
        /// It does not start with `BEGIN:VCALENDAR`, or something stands outside the calendar.
        case notACalendar
        /// The bytes are not UTF-8.
        case notUTF8
        /// There is no `NAME:value` in the line.
        case malformedLine(String)
        /// Components lie inside each other deeper than `limit`.
        case tooDeep(limit: Int)
        /// A component has no END; the file may have been cut off.
        case unclosed(component: String)
        /// A component begins inside another one that cannot hold it: that one's END is missing.
        case nested(component: String, outer: String, outerLine: Int)
        /// An END of another component than the one that is open.
        case wrongEnd(found: String, expected: String)
        /// Another version of the format than 2.0.
        case unsupportedVersion(String)
        /// A series that means more times than can be listed.
        case repeatsTooOften(property: String)
        /// One changed day of a series (RECURRENCE-ID) that is said to repeat.
        case repeatsWithin(property: String)
        /// An event lacks what it must have.
        case missing(property: String)
        /// An event has twice what it may have once.
        case repeated(property: String)
        /// An event has both an end and a duration.
        case endAndDuration
        /// A date, a time, a length or a number that is none.
        case invalidValue(property: String, value: String)
        /// A time in a zone that neither the zone database nor the file knows.
        case unknownZone(String)
        /// What is wrong with a zone of the file's own, a VTIMEZONE, by the name that it has, if any.
        case ownZone(String?, Problem)
        /// A start or an end is a date where the other is a time.
        case dateAndTime
        /// An event ends before it starts.
        case endBeforeStart
    }

    /// The beginning of a text that a finding repeats, without control characters.
    static func excerpt(_ text: String) -> String {
        let limit = 60
        let shown = text.unicodeScalars.prefix(limit).map { $0.properties.generalCategory == .control ? " " : $0 }
        var result = String(String.UnicodeScalarView(shown))
        if text.unicodeScalars.count > limit { result += "…" }
        return result
    }
}
