public import Documents
import GRDB

/// Reads what can still be read of a damaged database; nothing is written to it.
public enum Salvage {
    /// A publication that can be read.
    public struct Found: Sendable {
        /// Its number.
        public let id: PublicationID
        /// What it says.
        public let record: PublicationRecord
        /// Whether it is what was written, as far as that is known.
        public let isWhole: Bool
    }

    /// The publications of a roll-out that can be read, the last one first.
    public static func publications(at path: String, of rollout: RolloutID) -> [Found] {
        guard let queue = try? Store.reader(path, Configuration()) else { return [] }
        // What is damaged is passed over: an older publication may be whole.
        return ids(in: queue).sorted(by: { $1 < $0 }).compactMap { id in
            guard let record = try? queue.read({ try Store.publication(PublicationID(id), $0) }), record.rollout == rollout
            else { return nil }
            let isWhole = (try? queue.read { try Sealed.publications.check(id, $0) }) != nil
            return Found(id: PublicationID(id), record: record, isWhole: isWhole)
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
