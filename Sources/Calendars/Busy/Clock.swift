/// A zone's local time as a table of its changes, in seconds: a thousand events ask for the same few years.
struct Clock: Sendable {
    /// The instants at which the offset changes, ascending.
    private var onsets: [Int] = []
    /// The local times from which on the offset after each change is meant: ascending too, for no two changes are a day apart.
    private var locals: [Int] = []
    /// The offset before the first change, then the one after each.
    private var offsets: [Int]
    /// The database's rules for what lies outside the years of the table.
    private let zone: Zone?
    private var known = Int.min...Int.max

    private static let minute = 60
    /// Clocks of the database are right far into the past and the future, but a table of all their changes would be long.
    private static let mostYears = 200

    /// A change of the clock.
    struct Change {
        /// When it happens.
        let instant: Int
        /// Seconds ahead of UTC from then on.
        let offset: Int
    }

    /// The clock that is `offset` seconds ahead of UTC before the first of those changes.
    init(offset: Int, changes: [Change]) {
        offsets = [offset]
        zone = nil
        for change in changes { append(change) }
    }

    /// The clock of a zone of the database.
    init(_ zone: Zone, around days: ClosedRange<CivilDate>) {
        self.zone = zone
        let first = days.lowerBound.advanced(by: -Self.marginDays)
        let last = min(days.upperBound.advanced(by: Self.marginDays), first.advanced(by: Self.mostYears * Self.yearDays))
        let span = Interval(start: zone.moment(first, .midnight), end: zone.moment(max(first, last), .midnight))
        offsets = [zone.offset(at: span.start) * Self.minute]
        for change in zone.changes(after: span.start, through: span.end) {
            append(Change(instant: change.moment.minutes * Self.minute, offset: change.to * Self.minute))
        }
        // A day less on either side: a time of the clock there may belong to an instant beyond the table.
        known = (span.start.minutes + Self.dayMinutes) * Self.minute...(span.end.minutes - Self.dayMinutes) * Self.minute
    }

    private static let marginDays = 400
    private static let yearDays = 366
    private static let dayMinutes = 1_440

    private mutating func append(_ change: Change) {
        guard let before = offsets.last, before != change.offset else { return }
        onsets.append(change.instant)
        locals.append(change.instant + max(before, change.offset))
        offsets.append(change.offset)
    }

    /// The instant at which the clock shows that time; the first of two. A time that clocks skip is read with the offset before
    /// the change, as RFC 5545 3.3.5 asks.
    func instant(_ local: Int) -> Int {
        if let zone, !known.contains(local) {
            let day = Recurrence.floor(local, by: Recurrence.daySeconds)
            let second = local - day * Recurrence.daySeconds
            let time = TimeOfDay(minutes: second / Self.minute) ?? .midnight
            return zone.moment(CivilDate(daysSinceEpoch: day), time).minutes * Self.minute + second % Self.minute
        }
        return local - offsets[Self.count(of: locals, through: local)]
    }

    /// What the clock shows at that instant.
    func local(_ instant: Int) -> Int {
        if let zone, !known.contains(instant) {
            return instant + zone.offset(at: Moment(minutes: Recurrence.floor(instant, by: Self.minute))) * Self.minute
        }
        return instant + offsets[Self.count(of: onsets, through: instant)]
    }

    /// How many of the ascending numbers are at most `limit`.
    private static func count(of numbers: [Int], through limit: Int) -> Int {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] <= limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
