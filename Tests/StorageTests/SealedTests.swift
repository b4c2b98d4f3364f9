import Calendars
import Documents
import Foundation
import GRDB
import Planning
import Testing

@testable import Storage

/// Something inside a sound file that is not what was written.
struct Damage: CustomTestStringConvertible, Sendable {
    let table: String
    /// What is set.
    let change: String
    let part: StoredPart

    var testDescription: String { "\(table): \(change)" }

    init(_ table: String, _ change: String, _ part: StoredPart) {
        (self.table, self.change, self.part) = (table, change, part)
    }

    static let all = [
        Damage("publications", "plan = X'7B207D'", .publication(PublicationID(1))),
        Damage("publications", "sessions = replace(sessions, 'olga', 'olgb')", .publication(PublicationID(1))),
        Damage("publications", "calendars = X'32'", .publication(PublicationID(1))),
        Damage("publications", "moment = moment + 1", .publication(PublicationID(1))),
        Damage("publications", "strategy = 'staged'", .publication(PublicationID(1))),
        Damage("publication_files", "content = X'6E' WHERE path = 'rollout.yaml'", .publication(PublicationID(1))),
        // The same bytes, otherwise shared out.
        Damage("publication_files", "path = 'staff.cs' WHERE path = 'staff.csv'", .publication(PublicationID(1))),
        Damage("replans", "plan = X'02'", .replan(1)),
        Damage("replan_files", "content = X'6E'", .replan(1)),
        Damage("actuals", "payload = replace(payload, 'base', 'bade')", .entry(EntryID(1))),
        Damage("actuals", "moment = moment + 1", .entry(EntryID(1))),
        Damage("seals", "sha256 = zeroblob(32) WHERE kind = 'replans'", .replan(1)),
    ]
}

@Suite struct `What is stored` {
    private let fact = Actual.setup(stage: StageID("base"), date: CivilDate(daysSinceEpoch: 20_900))

    private func filled() throws -> Folder {
        let folder = try Folder()
        let store = try Store(at: folder.database)
        let id = try #require(try store.publish(.sample(), after: nil, by: "anna"))
        try store.keep(.sample(of: id), of: okna, by: "anna")
        try store.record([fact], of: okna, by: "anna", at: noon)
        try store.closeWhole()
        return folder
    }

    /// Changes what no program may change, as a disk does: the file stays sound.
    private func damage(_ table: String, _ change: String, in folder: Folder) throws {
        try DatabaseQueue(path: folder.database).write { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; DROP TRIGGER \(table)_no_update; UPDATE \(table) SET \(change)")
        }
    }

    @Test func `is checked, and is what was written`() throws {
        let folder = try filled()
        try Store(at: folder.database).check()
    }

    @Test(arguments: Damage.all) func `and is not what was written any more is named`(_ damage: Damage) throws {
        let folder = try filled()
        try self.damage(damage.table, damage.change, in: folder)
        let store = try Store(at: folder.database)
        #expect(throws: StoreFailure.damaged(damage.part, path: folder.database)) { try store.check() }
    }

    @Test func `is compared whenever a publication is read`() throws {
        let folder = try filled()
        try damage("publications", "plan = X'7B207D'", in: folder)
        let store = try Store(at: folder.database)
        #expect(throws: StoreFailure.damaged(.publication(PublicationID(1)), path: folder.database)) {
            try store.publication(PublicationID(1))
        }
    }

    @Test func `without a seal is not taken for whole`() throws {
        let folder = try filled()
        try DatabaseQueue(path: folder.database).write { db in
            try db.execute(sql: "DROP TRIGGER seals_no_delete; DELETE FROM seals WHERE kind = 'actuals'")
        }
        let store = try Store(at: folder.database)
        #expect(throws: StoreFailure.damaged(.entry(EntryID(1)), path: folder.database)) { try store.check() }
    }

    @Test func `gives back the last publication that is whole, and says so`() throws {
        let folder = try filled()
        do {
            let store = try Store(at: folder.database)
            _ = try store.publish(.sample(), after: PublicationID(1), by: "anna")
            try store.closeWhole()
        }
        try damage("publications", "calendars = X'32' WHERE id = 2", in: folder)
        let found = Salvage.publications(at: folder.database, of: okna)
        #expect(found.map(\.id.number) == [2, 1] && found.map(\.isWhole) == [false, true])
        #expect(found.last?.record == .sample())
    }
}
