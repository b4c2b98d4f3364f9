public import Calendars
public import Documents
internal import Planning

/// When a calendar makes its owner busy within some days: stretches that neither overlap nor touch.
public struct BusyListing: Sendable {
    /// The stretches, by start.
    public let intervals: [Interval]
    private let zone: Zone

    /// The busy times of the days, which are days of the zone; all-day events last from midnight to midnight there.
    public init(_ busy: BusyTimes, zone: Zone, horizon: ClosedRange<CivilDate>) {
        func span(_ days: ClosedRange<CivilDate>) -> Interval {
            let start = zone.moment(days.lowerBound, .midnight)
            return Interval(start: start, end: max(start, zone.moment(days.upperBound.advanced(by: 1), .midnight)))
        }
        self.zone = zone
        intervals = IntervalSet(busy.intervals + busy.days.map(span)).intersection(IntervalSet([span(horizon)])).intervals
    }

    /// For people, on the zone's clock.
    public func listing(in language: Language) -> Listing {
        var listing = Listing(columns: [
            .init("start", ListingWording.start(in: language)), .init("end", ListingWording.end(in: language)),
        ])
        for interval in intervals { listing.append([.text(zone.iso8601(interval.start)), .text(zone.iso8601(interval.end))]) }
        return listing
    }

    /// For programs, in UTC: `[["2027-02-01T06:00:00Z","2027-02-01T07:15:00Z"]]`.
    public func json() -> [UInt8] {
        let pairs = intervals.map { interval in "[\"\(Self.text(interval.start))\",\"\(Self.text(interval.end))\"]" }
        return Array("[\(pairs.joined(separator: ",\n "))]\n".utf8)
    }

    private static func text(_ moment: Moment) -> String {
        let (date, time) = Zone.utc.local(moment)
        return "\(date)T\(time):00Z"
    }
}
