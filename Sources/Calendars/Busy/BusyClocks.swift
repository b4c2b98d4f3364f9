/// The clocks that a file's times are on, and how long its events are by them.
struct BusyClocks {
    /// That of whoever the calendar belongs to.
    let reader: Clock
    /// Those of the numbered zones.
    let zones: [Clock]

    /// How long something lasts: days of the clock, then seconds; of a day, days alone.
    struct Extent {
        var days = 0
        var seconds = 0
    }

    /// The instant, in seconds since 1970; of a day, its midnight.
    func instant(_ time: StatedTime) -> Int { instant(time.seconds, on: time.clock) }

    /// The instant at which a clock shows that time.
    func instant(_ local: Int, on basis: StatedTime.Basis) -> Int {
        switch basis {
        case .utc: local
        case .reader, .day: reader.instant(local)
        case .zone(let number): zones[number].instant(local)
        }
    }

    /// What a clock shows at that instant.
    func local(_ instant: Int, on basis: StatedTime.Basis) -> Int {
        switch basis {
        case .utc: instant
        case .reader, .day: reader.local(instant)
        case .zone(let number): zones[number].local(instant)
        }
    }

    /// How long an event is that starts then. RFC 5545 3.8.5.3: an end fixes the exact length of all times of a series, a duration
    /// counts its days by the clock.
    func extent(_ length: BusyEvent.Length, from start: StatedTime) throws(BusyCalendar.Finding) -> Extent {
        switch length {
        case .unsaid: return Extent(days: start.isDay ? 1 : 0)
        case .duration(let length):
            let days = min(length.days, EventReader.lastDay.daysSinceEpoch)
            return Extent(days: start.isDay ? max(1, days) : days, seconds: length.seconds)
        case .end(let end, let line):
            if start.isDay { return Extent(days: max(1, end.day - start.day)) }
            let seconds = instant(end) - instant(start)
            guard seconds >= 0 else { throw .init(line: line, problem: .endBeforeStart) }
            return Extent(seconds: seconds)
        }
    }
}
