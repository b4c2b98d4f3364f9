import Calendars
import Documents

/// Somebody's sessions with the local day and week of each.
struct Diary {
    struct Entry {
        let session: PlannedSession
        let day: CivilDate
        let week: ISOWeek

        var minutes: Int { session.interval.start.minutes(to: session.interval.end) }
    }

    /// By start.
    let entries: [Entry]
    let zone: Zone

    init(_ sessions: [PlannedSession], in zone: Zone) {
        self.zone = zone
        entries = sessions.sorted { $0.interval < $1.interval }.map {
            let day = zone.local($0.interval.start).date
            return Entry(session: $0, day: day, week: day.isoWeek)
        }
    }

    /// Minutes on that day.
    func minutes(on day: CivilDate) -> Int { entries.reduce(0) { $0 + ($1.day == day ? $1.minutes : 0) } }

    /// Minutes in that week.
    func minutes(in week: ISOWeek) -> Int { entries.reduce(0) { $0 + ($1.week == week ? $1.minutes : 0) } }

    /// The session that overlaps an interval, if one does.
    func overlapping(_ interval: Interval) -> PlannedSession? {
        entries.first { $0.session.interval.overlaps(interval) }?.session
    }

    /// How many sessions would follow one another without a break, were there one more then.
    func row(with interval: Interval) -> Int {
        var all = entries.map(\.session.interval)
        all.append(interval)
        all.sort()
        var row = 0
        var longest = 0
        var holdsNew = false
        var end: Moment?
        for each in all {
            if let end, end.minutes(to: each.start) < Self.leastBreak {
                row += 1
            } else {
                row = 1
                holdsNew = false
            }
            if each == interval { holdsNew = true }
            if holdsNew { longest = max(longest, row) }
            end = each.end
        }
        return longest
    }

    /// A pause of that many minutes ends a row.
    private static let leastBreak = 15
}
