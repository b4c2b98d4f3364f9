public import Calendars
public import Documents
import GRDB
public import Planning

extension Store {
    /// How far a roll-out had come when it was read: whoever checks something against that may write only while it is still so.
    public struct Extent: Hashable, Sendable {
        /// The last publication.
        public let publication: PublicationID?
        /// The last entry.
        public let entry: EntryID?

        /// That far.
        public init(publication: PublicationID?, entry: EntryID?) {
            self.publication = publication
            self.entry = entry
        }
    }

    /// Records what happened; all of it or nothing. An undo of an entry that is not there, or is undone already, is refused, and
    /// everything where somebody else has written after `known`, if that is given.
    @discardableResult public func record(
        _ actuals: [Actual], of rollout: RolloutID, after known: Extent? = nil, by who: String, at moment: Moment
    ) throws(StoreFailure) -> [EntryID] {
        try write { db in
            if let known, known != (try Self.extent(of: rollout, db)) { throw StoreFailure.overtaken }
            return try actuals.map { actual in
                var undone: EntryID?
                if case .undo(let target) = actual {
                    let earlier = try Self.entries(of: rollout, db)
                    guard earlier.contains(where: { $0.id == target }) else { throw StoreFailure.unknownEntry(target) }
                    guard !earlier.isUndone(target) else { throw StoreFailure.undoneAlready(target) }
                    undone = target
                }
                try db.execute(
                    sql: "INSERT INTO actuals (rollout, moment, kind, payload, undoes) VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        rollout.text, moment.minutes, actual.kind.rawValue, try StoredText.json(actual), undone?.number,
                    ])
                let id = db.lastInsertedRowID
                try Sealed.actuals.seal(id, db)
                try log(.record, id, of: rollout, by: who, at: moment, db)
                return EntryID(id)
            }
        }
    }

    /// Everything that was recorded of a roll-out, undone and undoing entries too, in that order.
    public func entries(of rollout: RolloutID) throws(StoreFailure) -> [Entry] {
        try read { db in try Self.entries(of: rollout, db) }
    }

    private static func extent(of rollout: RolloutID, _ db: Database) throws -> Extent {
        func last(_ table: String) throws -> Int64? {
            try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table) WHERE rollout = ?", arguments: [rollout.text])
        }
        return Extent(
            publication: try last("publications").map(PublicationID.init), entry: try last("actuals").map(EntryID.init))
    }

    private static func entries(of rollout: RolloutID, _ db: Database) throws -> [Entry] {
        try Row.fetchAll(
            db, sql: "SELECT id, moment, payload FROM actuals WHERE rollout = ? ORDER BY id", arguments: [rollout.text]
        ).map { row in
            Entry(
                id: EntryID(row["id"]), moment: Moment(minutes: row["moment"]),
                actual: try StoredText.value(Actual.self, json: row["payload"]))
        }
    }
}
