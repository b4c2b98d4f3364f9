internal import Calendars
public import Documents
internal import Planning
public import Presentation
public import Storage

/// The publications of a roll-out, each with what it says and how much it changed.
public struct History: Sendable {
    private let rows: [HistoryRow]

    /// The history that a dossier holds.
    public init(_ dossier: Dossier) throws(StoreFailure) {
        var rows: [HistoryRow] = []
        let log = try dossier.log()
        var told: [PlannedSession] = []
        for id in dossier.publications {
            guard let record = try dossier.publication(id) else { continue }
            let facts = try dossier.facts(of: record)
            let changes = SessionChange.all(
                from: told, to: record.sessions, at: record.moment, staff: dossier.rollout.staff.map(\.id))
            let people = PersonalChanges.all(changes, in: dossier.rollout)
            rows.append(
                HistoryRow(
                    number: id.number, moment: record.moment,
                    by: log.first { $0.deed == .publish && $0.subject == id.number }?.who ?? "", strategy: record.strategy,
                    sessions: record.sessions.count, end: record.sessions.map(\.interval.end).max(),
                    unplaced: facts.unplacedCount, lateDays: facts.lateDays, changed: changes.count,
                    told: people.count))
            told = record.sessions
        }
        self.rows = rows
        zone = dossier.rollout.zone
    }

    private let zone: Zone

    /// A row for each publication.
    public func listing(in language: Language) -> Listing { HistoryListing.of(rows, zone: zone, in: language) }
}
