import GRDB
public import Planning

/// Why the database cannot do what was asked.
public enum StoreFailure: Error, Hashable, Sendable {
    /// A newer version of the program has written to it; this one would not know what it changes.
    case newerVersion(path: String)
    /// Another process is writing to it, and has been for longer than a writer waits.
    case locked(path: String)
    /// It is no database, or is damaged.
    case corrupt(path: String)
    /// The file is sound, but a part of it is not what was written.
    case damaged(StoredPart, path: String)
    /// It is a database, but another program's.
    case foreign(path: String)
    /// It, or its folder, is missing or may not be written.
    case notWritable(path: String)
    /// There is no space left for it.
    case full(path: String)
    /// The disk failed, with SQLite's extended result code.
    case unreadable(path: String, code: Int)
    /// Somebody else has recorded or published since it was read.
    case overtaken
    /// There is no entry with that number to be undone.
    case unknownEntry(EntryID)
    /// The entry is undone already.
    case undoneAlready(EntryID)

    /// What a thrown error of the database at a path is; only a mistake of ours has no case.
    init(_ error: any Error, at path: String) {
        if let failure = error as? StoreFailure {
            self = failure
            return
        }
        if let broken = error as? Sealed.Broken {
            self = .damaged(broken.part, path: path)
            return
        }
        guard let error = error as? DatabaseError else {
            // A row that does not decode: the file holds what this program has not written.
            self = .corrupt(path: path)
            return
        }
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(path: path)
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .notWritable(path: path)
            case .SQLITE_FULL: .full(path: path)
            default: .unreadable(path: path, code: Int(error.extendedResultCode.rawValue))
            }
    }
}

/// A part of a database that stands or falls as a whole.
public enum StoredPart: Hashable, Sendable {
    /// A publication with its document, plan and calendars.
    case publication(PublicationID)
    /// A plan that was made again, by its number.
    case replan(Int64)
    /// Something that was recorded.
    case entry(EntryID)
}
