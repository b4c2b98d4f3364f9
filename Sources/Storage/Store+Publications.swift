public import Calendars
public import Documents
import Foundation
import GRDB
public import Planning

extension Store {
    /// Makes a plan official, unless somebody else has published since `previous`: who published twice at once would each have raised
    /// the same sequence numbers. `nil` then, and nothing has changed.
    public func publish(
        _ publication: PublicationRecord, after previous: PublicationID?, by who: String
    ) throws(StoreFailure) -> PublicationID? {
        try write { db in
            let last = try Int64.fetchOne(
                db, sql: "SELECT max(id) FROM publications WHERE rollout = ?", arguments: [publication.rollout.text])
            guard last == previous?.number else { return nil }
            try db.execute(
                sql: """
                    INSERT INTO publications
                        (rollout, moment, strategy, seed, document_path, plan, sessions, calendars, actuals_through)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    publication.rollout.text, publication.moment.minutes, publication.strategy.rawValue,
                    Int64(bitPattern: publication.seed), publication.documentPath, Data(publication.plan),
                    try StoredSession.json(publication.sessions), Data(publication.calendars),
                    publication.actualsThrough?.number ?? 0,
                ])
            let id = db.lastInsertedRowID
            try Self.keep(publication.files, in: "publication_files (publication, path, content)", of: id, db)
            try Sealed.publications.seal(id, db)
            try log(.publish, id, of: publication.rollout, by: who, at: publication.moment, db)
            return PublicationID(id)
        }
    }

    /// The numbers of all publications of a roll-out, the first one first.
    public func publications(of rollout: RolloutID) throws(StoreFailure) -> [PublicationID] {
        try read { db in
            try Int64.fetchAll(
                db, sql: "SELECT id FROM publications WHERE rollout = ? ORDER BY id", arguments: [rollout.text]
            ).map(PublicationID.init)
        }
    }

    /// A publication; `nil` where there is none of that number. ``StoreFailure/damaged(_:path:)`` where it is not what was written.
    public func publication(_ id: PublicationID) throws(StoreFailure) -> PublicationRecord? {
        try read { db in
            guard let record = try Self.publication(id, db) else { return nil }
            try Sealed.publications.check(id.number, db)
            return record
        }
    }

    static func publication(_ id: PublicationID, _ db: Database) throws -> PublicationRecord? {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM publications WHERE id = ?", arguments: [id.number])
        else { return nil }
        return PublicationRecord(
            rollout: RolloutID(row["rollout"]), moment: Moment(minutes: row["moment"]), strategy: try strategy(row),
            seed: seed(row), documentPath: row["document_path"],
            files: try files("publication_files WHERE publication = ?", of: id.number, db), plan: bytes(row["plan"]),
            sessions: try StoredSession.sessions(json: row["sessions"]), calendars: bytes(row["calendars"]),
            actualsThrough: through(row))
    }

    /// What people were told by each publication of a roll-out, and when; the first one first.
    public func told(of rollout: RolloutID) throws(StoreFailure) -> [(moment: Moment, sessions: [PlannedSession])] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT moment, sessions FROM publications WHERE rollout = ? ORDER BY id", arguments: [rollout.text]
            ).map { (Moment(minutes: $0["moment"]), try StoredSession.sessions(json: $0["sessions"])) }
        }
    }

    /// Every session id that was ever published of a roll-out: none of them may be given to another session.
    public func publishedSessions(of rollout: RolloutID) throws(StoreFailure) -> Set<SessionID> {
        try read { db in
            let ids = try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT json_extract(session.value, '$.id')
                    FROM publications, json_each(publications.sessions) AS session WHERE rollout = ?
                    """, arguments: [rollout.text])
            return Set(ids.map { SessionID($0) })
        }
    }

    /// Keeps a plan that was made again.
    @discardableResult public func keep(_ replan: ReplanRecord, of rollout: RolloutID, by who: String) throws(StoreFailure)
        -> Int64
    {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO replans (publication, moment, strategy, seed, document_path, plan, sessions, actuals_through)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    replan.publication.number, replan.moment.minutes, replan.strategy.rawValue, Int64(bitPattern: replan.seed),
                    replan.documentPath, Data(replan.plan), try StoredSession.json(replan.sessions),
                    replan.actualsThrough?.number ?? 0,
                ])
            let id = db.lastInsertedRowID
            try Self.keep(replan.files, in: "replan_files (replan, path, content)", of: id, db)
            try Sealed.replans.seal(id, db)
            try log(.replan, id, of: rollout, by: who, at: replan.moment, db)
            return id
        }
    }

    /// The last plan that was made again after a publication.
    public func lastReplan(after publication: PublicationID) throws(StoreFailure) -> ReplanRecord? {
        try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM replans WHERE publication = ? ORDER BY id DESC LIMIT 1", arguments: [publication.number])
            return try row.map { row in
                try Sealed.replans.check(row["id"], db)
                return ReplanRecord(
                    publication: publication, moment: Moment(minutes: row["moment"]), strategy: try Self.strategy(row),
                    seed: Self.seed(row), documentPath: row["document_path"],
                    files: try Self.files("replan_files WHERE replan = ?", of: row["id"], db), plan: Self.bytes(row["plan"]),
                    sessions: try StoredSession.sessions(json: row["sessions"]), actualsThrough: Self.through(row))
            }
        }
    }

    /// Keeps the files that a plan was made from.
    private static func keep(_ files: [String: [UInt8]], in table: String, of id: Int64, _ db: Database) throws {
        for (path, content) in files.sorted(by: { $0.key < $1.key }) {
            try db.execute(sql: "INSERT INTO \(table) VALUES (?, ?, ?)", arguments: [id, path, Data(content)])
        }
    }

    private static func files(_ table: String, of id: Int64, _ db: Database) throws -> [String: [UInt8]] {
        let rows = try Row.fetchAll(db, sql: "SELECT path, content FROM \(table)", arguments: [id])
        return Dictionary(rows.map { row -> (String, [UInt8]) in (row["path"], bytes(row["content"])) }) { first, _ in first }
    }

    private static func bytes(_ data: Data) -> [UInt8] { [UInt8](data) }

    private static func seed(_ row: Row) -> UInt64 { UInt64(bitPattern: row["seed"] as Int64) }

    private static func strategy(_ row: Row) throws -> Strategy {
        guard let strategy = Strategy(rawValue: row["strategy"]) else { throw StoredText.Unreadable() }
        return strategy
    }

    private static func through(_ row: Row) -> EntryID? {
        let number: Int64 = row["actuals_through"]
        return number > 0 ? EntryID(number) : nil
    }
}
