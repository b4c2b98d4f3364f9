import Documents
import Foundation
import GRDB
import Planning
import Testing

@testable import Storage

@Suite struct `A database of the first version` {
    private let rollout = RolloutID("okna-plus-2027")

    /// Every row of what the first version kept.
    private func rows(in folder: Folder) throws -> [String: [[DatabaseValue]]] {
        let tables = ["publications", "publication_files", "replans", "replan_files", "actuals", "feeds", "log"]
        return try DatabaseQueue(path: folder.database).read { db in
            Dictionary(
                uniqueKeysWithValues: try tables.map { table in
                    (table, try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { Array($0.databaseValues) })
                })
        }
    }

    @Test func `keeps all it holds when it is brought up to date`() throws {
        let folder = try Folder()
        try folder.unpack(version: 1)
        let before = try rows(in: folder)
        #expect(before["publications"]?.count == 2 && before["actuals"]?.count == 5 && before["log"]?.count == 8)
        let store = try Store(at: folder.database)
        try store.check()
        #expect(try rows(in: folder) == before)
        let (applied, seals) = try store.connection.read { db in
            (try Migrations.all.appliedIdentifiers(db), try Int.fetchOne(db, sql: "SELECT count(*) FROM seals"))
        }
        #expect(applied == Set(Migrations.all.migrations) && seals == 2 + 1 + 5)
    }

    @Test func `goes on with what is published and recorded`() throws {
        let folder = try Folder()
        try folder.unpack(version: 1)
        let store = try Store(at: folder.database)
        let last = try #require(try store.publications(of: rollout).last)
        let record = try #require(try store.publication(last))
        #expect(record.sessions.count == 56 && record.files.keys.sorted() == ["rollout.yaml", "staff.csv"])
        let next = try #require(try store.publish(record, after: last, by: "boris"))
        #expect(try store.publication(next) == record)
        let ids = try store.record([.undo(EntryID(5))], of: rollout, by: "boris", at: noon)
        #expect(ids == [EntryID(6)])
        try store.check()
    }

    @Test func `gives back its publications where it is damaged`() throws {
        let folder = try Folder()
        try folder.unpack(version: 1)
        let found = Salvage.publications(at: folder.database, of: rollout)
        #expect(found.map(\.id.number) == [2, 1])
    }
}

/// A database where nothing can be written.
private final class ReadOnlyDisk {
    let folder: Folder
    private let isMounted: Bool

    init?(_ prepare: (Folder) throws -> Void) throws {
        folder = try Folder()
        // Whoever may do everything may write everywhere but on a disk that is mounted so.
        isMounted = geteuid() == 0
        if isMounted {
            guard mount("tmpfs", folder.path, "tmpfs", 0, "size=16m") == 0 else { return nil }
        }
        try prepare(folder)
        if isMounted {
            guard mount(nil, folder.path, nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else { return nil }
        } else {
            chmod(folder.database, 0o444)
            chmod(folder.path, 0o555)
        }
    }

    deinit {
        if isMounted { umount(folder.path) } else { chmod(folder.path, 0o755) }
    }
}

@Suite(.enabled(if: (try? ReadOnlyDisk { _ in }) ?? nil != nil, "this user may not mount a disk"))
struct `A database that may only be read` {
    private func closed(_ folder: Folder) throws {
        let store = try Store(at: folder.database)
        _ = try store.publish(.sample(), after: nil, by: "anna")
        try store.closeWhole()
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.database + ending) }
    }

    @Test func `is read, and takes nothing`() throws {
        let disk = try #require(try ReadOnlyDisk(closed))
        let store = try Store(at: disk.folder.database)
        try store.check()
        #expect(try store.publication(PublicationID(1)) == .sample())
        #expect(throws: StoreFailure.notWritable(path: disk.folder.database)) {
            try store.publish(.sample(), after: PublicationID(1), by: "anna")
        }
    }

    @Test func `is read with what is in the log beside it`() throws {
        // As it lies there while somebody else has it open.
        let other = try Folder()
        let store = try Store(at: other.database)
        _ = try store.publish(.sample(), after: nil, by: "anna")
        let disk = try #require(
            try ReadOnlyDisk { folder in
                for ending in ["", "-wal", "-shm"] {
                    try FileManager.default.copyItem(atPath: other.database + ending, toPath: folder.database + ending)
                }
            })
        try #require(try FileManager.default.attributesOfItem(atPath: disk.folder.database + "-wal")[.size] as? Int ?? 0 > 0)
        #expect(try Store(at: disk.folder.database).publications(of: okna).count == 1)
        try store.connection.close()
    }

    @Test func `of the first version is read as it is`() throws {
        let disk = try #require(try ReadOnlyDisk { try $0.unpack(version: 1) })
        let store = try Store(at: disk.folder.database)
        try store.check()
        #expect(try store.publications(of: RolloutID("okna-plus-2027")).count == 2)
    }
}
