import Calendars
public import Documents
import Foundation
import GRDB

/// The one door to a roll-out's database: publications, replans, actuals, feeds and the log.
///
/// Several processes may have the file open at once. Every call that changes something is one transaction with its line in the log; when it
/// has returned, its effect is on the disk, and when it has not, there is none. A writer waits for another for ``patience``.
/// All calls throw ``StoreFailure``.
public final class Store: Sendable {
    /// The file.
    public let path: String
    /// A pool; a queue where the file may only be read.
    let connection: any DatabaseWriter

    /// Seconds that a connection waits for another one's lock.
    public static let patience = 5.0

    /// Opens the database at a path; makes it where there is none, and brings one from an older version up to date.
    ///
    /// A file of a newer version, or of another program, is left as it is. So is one that may only be read: it can be, and whatever would
    /// write to it throws ``StoreFailure/notWritable(path:)``.
    public init(at path: String, patience: Double = Store.patience) throws(StoreFailure) {
        self.path = path
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience)
        do {
            let isThere = FileManager.default.fileExists(atPath: path)
            if isThere, !Self.mayWrite(path) {
                let reader = try Self.reader(path, configuration)
                try Self.refuseForeign(reader, at: path)
                connection = reader
                return
            }
            // Closed again before anything else: whoever makes the file waits for all who have it open.
            if isThere { try Self.refuseForeign(try DatabaseQueue(path: path, configuration: configuration), at: path) }
            let pool = try DatabasePool(path: path, configuration: configuration)
            connection = pool
            try pool.writeWithoutTransaction { db in
                // Not only the end of the process but that of the power loses nothing that was acknowledged.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
            }
            try Self.migrate(pool)
        } catch {
            throw StoreFailure(error, at: path)
        }
    }

    /// Brings the file up to date. Where another process does so at the same moment, the step that it has taken first fails here, and the
    /// next try finds it done.
    private static func migrate(_ pool: DatabasePool) throws {
        var applied = try pool.read(Migrations.all.appliedIdentifiers).count
        while true {
            do {
                return try Migrations.all.migrate(pool)
            } catch {
                let now = try pool.read(Migrations.all.appliedIdentifiers).count
                guard now > applied else { throw error }
                applied = now
            }
        }
    }

    /// Looks at a file that is there before anything is written to it.
    private static func refuseForeign(_ reader: DatabaseQueue, at path: String) throws {
        try reader.read { db in
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            guard tables > 0 else { return }
            let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
            guard id == Migrations.applicationID else { throw StoreFailure.foreign(path: path) }
            guard try !Migrations.all.hasBeenSuperseded(db) else { throw StoreFailure.newerVersion(path: path) }
        }
    }

    /// Whether the file may be written, and its folder, where SQLite puts the log beside it.
    private static func mayWrite(_ path: String) -> Bool {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        return FileManager.default.isWritableFile(atPath: path) && FileManager.default.isWritableFile(atPath: folder)
    }

    /// Opens a file without writing anything, not even the index of the log beside it.
    static func reader(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.readonly = true
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
            // SQLite reads no log without an index, which it cannot make here. Where there is no log, it need not look for one.
            let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
            guard log ?? 0 == 0 else { throw error }
            let name = URL(filePath: path).absoluteString
            return try DatabaseQueue(path: name + "?immutable=1", configuration: configuration)
        }
    }

    /// Reads the whole file and says whether it is sound; throws ``StoreFailure/corrupt(path:)`` where it is not, and
    /// ``StoreFailure/damaged(_:path:)`` where something in it is not what was written.
    public func check() throws(StoreFailure) {
        try read { [path] db in
            let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
            let dangling = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check")
            guard findings == ["ok"], dangling == nil else { throw StoreFailure.corrupt(path: path) }
            for kind in Sealed.allCases { try kind.checkAll(db) }
        }
    }

    // MARK: - What the other files of this type are built on

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
        do {
            return try connection.read(body)
        } catch {
            throw StoreFailure(error, at: path)
        }
    }

    /// One transaction that holds the write lock from its beginning: what it reads is still so when it writes.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
        do {
            return try connection.writeWithoutTransaction { db in
                var result: Value?
                try db.inTransaction(.immediate) {
                    result = try body(db)
                    return .commit
                }
                guard let result else { preconditionFailure("a transaction was committed without its result") }
                return result
            }
        } catch {
            throw StoreFailure(error, at: path)
        }
    }

    func log(
        _ deed: LogEntry.Deed, _ subject: Int64? = nil, of rollout: RolloutID, by who: String, at moment: Moment, _ db: Database
    ) throws {
        try db.execute(
            sql: "INSERT INTO log (rollout, moment, who, deed, subject) VALUES (?, ?, ?, ?, ?)",
            arguments: [rollout.text, moment.minutes, who, deed.rawValue, subject])
    }
}

extension Store {
    /// Who did what when, in the order in which it was done.
    public func log(of rollout: RolloutID) throws(StoreFailure) -> [LogEntry] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT moment, who, deed, subject FROM log WHERE rollout = ? ORDER BY id", arguments: [rollout.text]
            ).map { row in
                guard let deed = LogEntry.Deed(rawValue: row["deed"]) else { throw StoredText.Unreadable() }
                return LogEntry(moment: Moment(minutes: row["moment"]), who: row["who"], deed: deed, subject: row["subject"])
            }
        }
    }
}
