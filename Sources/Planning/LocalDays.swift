import Calendars

/// The days of one zone as a table, so that turning local time into an instant costs an addition instead of a look into the zone's
/// rules; only on the two days a year on which clocks change are the rules asked.
struct LocalDays {
    private let zone: Zone
    private let first: CivilDate
    /// The midnight that starts each day, with one more for the end.
    private let midnights: [Moment]

    init(zone: Zone, from first: CivilDate, count: Int) {
        self.zone = zone
        self.first = first
        midnights = (0...count).map { zone.moment(first.advanced(by: $0), .midnight) }
    }

    /// The instant at which the zone's calendar and clock show that date and time.
    func moment(_ date: CivilDate, _ time: TimeOfDay) -> Moment {
        let index = first.days(to: date)
        guard index >= 0, index < midnights.count - 1, midnights[index].minutes(to: midnights[index + 1]) == 1440 else {
            return zone.moment(date, time)
        }
        return midnights[index].advanced(by: time.minutes)
    }
}
