public import Calendars
public import Documents
public import Planning

/// A publication as a line of the history.
public struct HistoryRow: Sendable {
    let number: Int64
    let moment: Moment
    let by: String
    let strategy: Strategy
    let sessions: Int
    let end: Moment?
    let unplaced: Int
    let lateDays: Int
    let changed: Int
    let told: Int

    /// That publication: its number, when and by whom it was made, what it holds, and how much it changed for how many people.
    public init(
        number: Int64, moment: Moment, by: String, strategy: Strategy, sessions: Int, end: Moment?, unplaced: Int, lateDays: Int,
        changed: Int, told: Int
    ) {
        self.number = number
        self.moment = moment
        self.by = by
        self.strategy = strategy
        self.sessions = sessions
        self.end = end
        self.unplaced = unplaced
        self.lateDays = lateDays
        self.changed = changed
        self.told = told
    }
}

/// The publications of a roll-out as a listing.
public enum HistoryListing {
    /// A row for each; times are the zone's.
    public static func of(_ rows: [HistoryRow], zone: Zone, in language: Language) -> Listing {
        func column(_ key: HistoryWording.Column, isNumber: Bool = false) -> Listing.Column {
            Listing.Column(key.rawValue, HistoryWording.title(key, in: language), isNumber: isNumber)
        }
        var listing = Listing(columns: [
            column(.publication, isNumber: true), column(.published), column(.by), column(.strategy),
            column(.sessions, isNumber: true), column(.lastSession), column(.unplaced, isNumber: true),
            column(.lateDays, isNumber: true), column(.changed, isNumber: true), column(.told, isNumber: true),
        ])
        for row in rows {
            let (date, time) = zone.local(row.moment)
            listing.append([
                .number(Int(row.number)), .text("\(date) \(time)"), .text(row.by), .text(row.strategy.rawValue),
                .number(row.sessions), row.end.map { .text("\(zone.local($0).date)") } ?? .nothing, .number(row.unplaced),
                .number(row.lateDays), .number(row.changed), .number(row.told),
            ])
        }
        return listing
    }
}
