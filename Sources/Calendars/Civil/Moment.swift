/// An instant, exact to the minute: minutes since 1970-01-01T00:00Z.
public struct Moment: Hashable, Comparable, Sendable {
    /// Minutes since 1970-01-01T00:00Z; negative before it.
    public let minutes: Int

    /// The instant that lies `minutes` minutes after 1970-01-01T00:00Z.
    public init(minutes: Int) {
        self.minutes = minutes
    }

    /// The instant `count` minutes later.
    public func advanced(by count: Int) -> Moment { Moment(minutes: minutes + count) }

    /// How many minutes later `other` is.
    public func minutes(to other: Moment) -> Int { other.minutes - minutes }

    /// What calendar and clock show `offset` minutes ahead of UTC.
    func local(offset: Int) -> (date: CivilDate, time: TimeOfDay) {
        let local = minutes + offset
        let day = Int((Double(local) / 1440).rounded(.down))
        guard let time = TimeOfDay(minutes: local - day * 1440) else {
            preconditionFailure("minute \(local) has no time of day")
        }
        return (CivilDate(daysSinceEpoch: day), time)
    }

    /// Earlier instants come first.
    public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}

/// A time of day on a wall clock: minutes since midnight, 0 to 1440. 1440 is `24:00`, the end of the day.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since midnight, 0 to 1440.
    public let minutes: Int

    /// The time that many minutes after midnight, or `nil` outside 0 to 1440.
    public init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// The hour, 0 to 24, and the minute, 0 to 59; `nil` for a time that no clock shows (25:00, 10:60, 24:01).
    public init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// 00:00, the start of the day.
    public static let midnight = TimeOfDay(clamping: 0)
    /// 24:00, the end of the day.
    public static let endOfDay = TimeOfDay(clamping: 1440)

    /// Earlier times come first.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }

    /// `09:05`.
    public var description: String {
        let hour = minutes / 60
        let minute = minutes % 60
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private init(clamping minutes: Int) {
        self.minutes = min(max(minutes, 0), 1440)
    }
}

/// A half-open stretch of wall-clock time within one day, `start ..< end`; never empty.
public struct TimeRange: Hashable, Sendable {
    /// The first minute of the stretch.
    public let start: TimeOfDay
    /// The minute after the last one.
    public let end: TimeOfDay

    /// The stretch between two times, or `nil` unless `start` is before `end`.
    public init?(start: TimeOfDay, end: TimeOfDay) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }
}

/// A half-open stretch of absolute time, `start ..< end`.
public struct Interval: Hashable, Comparable, Sendable {
    /// The first minute.
    public let start: Moment
    /// The minute after the last one; never before `start`.
    public let end: Moment

    /// The stretch between two instants. Requires `start <= end`.
    public init(start: Moment, end: Moment) {
        precondition(start <= end, "an interval ends at \(end.minutes), before its start at \(start.minutes)")
        self.start = start
        self.end = end
    }

    /// Whether the two share a minute.
    public func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }

    /// Whether every minute of `other` is in this one.
    public func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }

    /// By start, then by end.
    public static func < (left: Interval, right: Interval) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
