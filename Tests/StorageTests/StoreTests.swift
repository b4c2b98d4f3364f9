import Calendars
import Documents
import Foundation
import GRDB
import Planning
import Synchronization
import Testing

@testable import Storage

@Suite struct `The store` {
    private let fact = Actual.setup(stage: StageID("base"), date: CivilDate(daysSinceEpoch: 20_900))

    @Test func `gives back a publication as it was`() throws {
        let folder = try Folder()
        let published = PublicationRecord.sample()
        let id = try #require(try Store(at: folder.database).publish(published, after: nil, by: "anna"))
        #expect(try Store(at: folder.database).publication(id) == published)
    }

    @Test func `refuses a publication after one that is not the last`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        let first = try #require(try store.publish(.sample(), after: nil, by: "anna"))
        #expect(try store.publish(.sample(), after: nil, by: "boris") == nil)
        #expect(try store.publications(of: okna) == [first])
        #expect(try store.log(of: okna).map(\.who) == ["anna"])
    }

    @Test func `takes nothing of a publication whose document is not among its files`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        var broken = PublicationRecord.sample()
        broken.documentPath = "other.yaml"
        #expect(throws: StoreFailure.self) { try store.publish(broken, after: nil, by: "anna") }
        #expect(try store.publications(of: okna).isEmpty && store.log(of: okna).isEmpty)
    }

    @Test func `remembers every session that was ever published`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        let first = try store.publish(.sample(sessions: [.sample("s-1"), .sample("s-2")]), after: nil, by: "anna")
        _ = try store.publish(.sample(sessions: [.sample("s-3")]), after: first, by: "anna")
        #expect(try store.publishedSessions(of: okna) == [SessionID("s-1"), SessionID("s-2"), SessionID("s-3")])
    }

    @Test func `keeps the last replan of a publication`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        let id = try #require(try store.publish(.sample(), after: nil, by: "anna"))
        var replan = ReplanRecord.sample(of: id)
        try store.keep(replan, of: okna, by: "anna")
        replan.sessions = [.sample(trainer: nil, room: nil)]
        replan.actualsThrough = EntryID(3)
        try store.keep(replan, of: okna, by: "anna")
        #expect(try store.lastReplan(after: id) == replan)
    }

    @Test func `takes nothing that was checked before somebody else wrote`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        let read = Store.Extent(publication: nil, entry: nil)
        let entry = try store.record([fact], of: okna, after: read, by: "anna", at: noon).last
        #expect(throws: StoreFailure.overtaken) { try store.record([fact], of: okna, after: read, by: "boris", at: noon) }
        let publication = try store.publish(.sample(), after: nil, by: "anna")
        #expect(throws: StoreFailure.overtaken) {
            try store.record([fact], of: okna, after: .init(publication: nil, entry: entry), by: "boris", at: noon)
        }
        try store.record([fact], of: okna, after: .init(publication: publication, entry: entry), by: "boris", at: noon)
        // What is written of another roll-out is no business of this one's.
        try store.record([fact], of: RolloutID("other"), after: read, by: "boris", at: noon)
        #expect(try store.entries(of: okna).count == 2)
    }

    @Test func `keeps entries in the order of recording, whatever the clock says`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        try store.record([fact], of: okna, by: "anna", at: noon)
        try store.record([.undo(EntryID(1))], of: okna, by: "anna", at: noon.advanced(by: -1000))
        let entries = try store.entries(of: okna)
        #expect(entries.map(\.actual) == [fact, .undo(EntryID(1))])
        #expect(entries.holding.isEmpty)
    }

    @Test func `undoes an entry once, and only one that is there`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        try store.record([fact, .undo(EntryID(1))], of: okna, by: "anna", at: noon)
        #expect(throws: StoreFailure.undoneAlready(EntryID(1))) {
            try store.record([.undo(EntryID(1))], of: okna, by: "anna", at: noon)
        }
        #expect(throws: StoreFailure.unknownEntry(EntryID(9))) {
            try store.record([fact, .undo(EntryID(9))], of: okna, by: "anna", at: noon)
        }
        #expect(throws: StoreFailure.unknownEntry(EntryID(1))) {
            try store.record([.undo(EntryID(1))], of: RolloutID("other"), by: "anna", at: noon)
        }
        #expect(try store.entries(of: okna).count == 2)
    }

    @Test(arguments: ["publications", "publication_files", "replans", "replan_files", "actuals", "log"], ["UPDATE", "DELETE"])
    func `never changes what happened, by whatever program`(_ table: String, _ change: String) throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        let id = try #require(try store.publish(.sample(), after: nil, by: "anna"))
        let replan = ReplanRecord.sample(of: id)
        try store.keep(replan, of: okna, by: "anna")
        try store.record([fact], of: okna, by: "anna", at: noon)
        let column = try store.connection.read { try $0.columns(in: table).first?.name ?? "" }
        let sql = change == "UPDATE" ? "UPDATE \(table) SET \(column) = \(column)" : "DELETE FROM \(table)"
        let other = try DatabaseQueue(path: folder.database)
        let error = #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }
        #expect(error?.message == "\(table) is append-only")
    }

    @Test func `knows a feed by the hash of its token until it is revoked`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        let hash = [UInt8](repeating: 7, count: Store.feedHashLength)
        try store.openFeed(hash: hash, calendar: "employee-anna", of: okna, by: "anna", at: noon)
        #expect(try store.feed(hash: hash)?.calendar == "employee-anna")
        #expect(try store.revokeFeeds(of: "employee-anna", okna, by: "anna", at: noon) == 1)
        #expect(try store.feed(hash: hash) == nil)
        #expect(try store.log(of: okna).map(\.deed) == [.feedOpened, .feedsRevoked])
    }
}

@Suite struct `A database file` {
    @Test func `of a newer version is refused and left as it is`() throws {
        let folder = try Folder()
        do {
            let store = try Store(at: folder.database)
            try store.connection.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')") }
            try store.closeWhole()
        }
        let before = FileManager.default.contents(atPath: folder.database)
        #expect(throws: StoreFailure.newerVersion(path: folder.database)) { try Store(at: folder.database) }
        #expect(FileManager.default.contents(atPath: folder.database) == before)
    }

    @Test func `of another program is refused and left as it is`() throws {
        let folder = try Folder()
        try DatabaseQueue(path: folder.database).write { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
        let before = FileManager.default.contents(atPath: folder.database)
        #expect(throws: StoreFailure.foreign(path: folder.database)) { try Store(at: folder.database) }
        #expect(FileManager.default.contents(atPath: folder.database) == before)
    }

    @Test func `that is none is said to be corrupt, by name`() throws {
        let folder = try Folder()
        try Data(repeating: 0x41, count: 5000).write(to: URL(filePath: folder.database))
        #expect(throws: StoreFailure.corrupt(path: folder.database)) { try Store(at: folder.database) }
    }

    @Test func `that is damaged inside is said to be corrupt when it is checked`() throws {
        let folder = try Folder()
        do {
            let store = try Store(at: folder.database)
            _ = try store.publish(.sample(), after: nil, by: "anna")
            try store.check()
            try store.closeWhole()
        }
        let pageSize = 4096
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.database)))
        // The first page holds the schema; whatever else there is, is overwritten.
        try #require(bytes.count > 2 * pageSize)
        for index in pageSize..<bytes.count { bytes[index] = 0xA5 }
        try Data(bytes).write(to: URL(filePath: folder.database))
        #expect(throws: StoreFailure.corrupt(path: folder.database)) { try Store(at: folder.database).check() }
    }

    @Test func `in a folder that is not there cannot be written`() throws {
        let folder = try Folder()
        let path = folder.path + "/missing/onboard.sqlite"
        #expect(throws: StoreFailure.notWritable(path: path)) { try Store(at: path) }
    }

    @Test func `that another process is writing to is said to be locked`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database, patience: 0.01)
        let other = try DatabaseQueue(path: folder.database)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: StoreFailure.locked(path: folder.database)) {
                try store.revokeFeeds(of: "x", okna, by: "anna", at: noon)
            }
            #expect(try store.entries(of: okna).isEmpty)
            try db.execute(sql: "ROLLBACK")
        }
    }

    @Test func `that has no space left takes nothing of a publication, and is sound`() throws {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        let first = try #require(try store.publish(.sample(), after: nil, by: "anna"))
        // SQLite's own limit on the file's pages fails with the same code as a full disk.
        try store.connection.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        var large = PublicationRecord.sample()
        large.plan = [UInt8](repeating: 0x20, count: 100_000)
        #expect(throws: StoreFailure.full(path: folder.database)) { try store.publish(large, after: first, by: "anna") }
        #expect(try store.publications(of: okna) == [first])
        #expect(try store.log(of: okna).count == 1)
        try store.check()
    }

    @Test(arguments: 0..<30) func `is made once where several open it at the same moment`(_ round: Int) throws {
        let folder = try Folder()
        let path = folder.database
        let failures = Mutex<[StoreFailure]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { _ in
            do throws(StoreFailure) {
                _ = try Store(at: path)
            } catch {
                failures.withLock { $0.append(error) }
            }
        }
        #expect(failures.withLock(\.self) == [])
        try Store(at: path).check()
    }

    @Test func `is opened, made and written to by several at once, and nothing is lost`() async throws {
        let folder = try Folder()
        let path = folder.database
        let (writers, each) = (4, 25)
        let fact = Actual.setup(stage: StageID("base"), date: CivilDate(daysSinceEpoch: 20_900))
        let ids = try await withThrowingTaskGroup(of: [EntryID].self) { group in
            for writer in 0..<writers {
                group.addTask {
                    let store = try Store(at: path)
                    return try (0..<each).flatMap { _ in try store.record([fact], of: okna, by: "\(writer)", at: noon) }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(ids).count == writers * each)
        let store = try Store(at: path)
        #expect(try store.entries(of: okna).map(\.id) == ids.sorted())
        #expect(try store.log(of: okna).count == writers * each)
        try store.check()
    }
}
