public import Documents
import GRDB

/// Reads what can still be read of a damaged database; nothing is written to it.
public enum Salvage {
    /// The publications of a roll-out that can be read, the last one first.
    public static func publications(
        at path: String, of rollout: RolloutID
    ) -> [(id: PublicationID, record: PublicationRecord)] {
        var configuration = Configuration()
        configuration.readonly = true
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return [] }
        // What is damaged is passed over: an older publication may be whole.
        return ids(in: queue).sorted(by: { $1 < $0 }).compactMap { id in
            guard let record = try? queue.read({ try Store.publication(PublicationID(id), $0) }), record.rollout == rollout
            else { return nil }
            return (PublicationID(id), record)
        }
    }

    /// The numbers of the publications, as far as the table can be walked from either end.
    private static func ids(in queue: DatabaseQueue) -> Set<Int64> {
        var ids: Set<Int64> = []
        for order in ["ASC", "DESC"] {
            try? queue.read { db in
                // An index may be what is damaged.
                let rows = try Int64.fetchCursor(db, sql: "SELECT id FROM publications NOT INDEXED ORDER BY id \(order)")
                while let id = try rows.next() { ids.insert(id) }
            }
        }
        return ids
    }
}
