import Crypto
import Foundation
import GRDB
import Planning

/// What is sealed: a row that is stored once and never changed, with the files that belong to it.
///
/// SQLite sees that a page is not where it should be, but not that a digit has changed inside a text. So beside each of these rows stands
/// the SHA-256 (FIPS 180-4) of all that it says, made in the transaction that wrote it and compared whenever it is read.
enum Sealed: String, CaseIterable {
    case publications, replans, actuals

    /// The columns that are sealed, in that order. They are those of the first version for ever: a seal is not made again.
    private var columns: String {
        switch self {
        case .publications: "rollout, moment, strategy, seed, document_path, plan, sessions, calendars, actuals_through"
        case .replans: "publication, moment, strategy, seed, document_path, plan, sessions, actuals_through"
        case .actuals: "rollout, moment, kind, payload, undoes"
        }
    }

    /// Where the files of a row are.
    private var files: String? {
        switch self {
        case .publications: "publication_files WHERE publication"
        case .replans: "replan_files WHERE replan"
        case .actuals: nil
        }
    }

    /// A row as failures name it.
    func part(_ id: Int64) -> StoredPart {
        switch self {
        case .publications: .publication(PublicationID(id))
        case .replans: .replan(id)
        case .actuals: .entry(EntryID(id))
        }
    }

    /// Seals a row that was just written.
    func seal(_ id: Int64, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO seals (kind, id, sha256) VALUES (?, ?, ?)", arguments: [rawValue, id, try digest(of: id, db)])
    }

    /// Seals all rows that are there.
    func sealAll(_ db: Database) throws {
        for id in try ids(db) { try seal(id, db) }
    }

    /// Throws ``Broken`` where a row is not what was written. A file of the first version has no seals.
    func check(_ id: Int64, _ db: Database) throws {
        guard try db.tableExists("seals") else { return }
        let seal = try Data.fetchOne(
            db, sql: "SELECT sha256 FROM seals WHERE kind = ? AND id = ?", arguments: [rawValue, id])
        guard let seal, try digest(of: id, db) == seal else { throw Broken(part: part(id)) }
    }

    /// Checks all rows.
    func checkAll(_ db: Database) throws {
        for id in try ids(db) { try check(id, db) }
    }

    /// A row is not what was written.
    struct Broken: Error {
        let part: StoredPart
    }

    private func ids(_ db: Database) throws -> [Int64] { try Int64.fetchAll(db, sql: "SELECT id FROM \(rawValue) ORDER BY id") }

    private func digest(of id: Int64, _ db: Database) throws -> Data {
        var hash = SHA256()
        if let row = try Row.fetchOne(db, sql: "SELECT \(columns) FROM \(rawValue) WHERE id = ?", arguments: [id]) {
            hash.take(row)
        }
        if let files {
            let rows = try Row.fetchCursor(db, sql: "SELECT path, content FROM \(files) = ? ORDER BY path", arguments: [id])
            while let row = try rows.next() { hash.take(row) }
        }
        return Data(hash.finalize())
    }
}

extension SHA256 {
    /// Takes each value with its kind and length, so that no two rows look alike.
    fileprivate mutating func take(_ row: Row) {
        for (_, value) in row {
            switch value.storage {
            case .null: take(0, Data())
            case .int64(let number): take(1, Data(String(number).utf8))
            case .double(let number): take(2, Data(String(number).utf8))
            case .string(let text): take(3, Data(text.utf8))
            case .blob(let data): take(4, data)
            }
        }
    }

    private mutating func take(_ kind: UInt8, _ data: Data) {
        var length = UInt64(data.count).littleEndian
        update(data: [kind])
        withUnsafeBytes(of: &length) { update(bufferPointer: $0) }
        update(data: data)
    }
}
