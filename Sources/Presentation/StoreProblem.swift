/// Why a roll-out's database cannot do what was asked: the environment failed, or another program, not the plan.
public enum StoreProblem: Hashable, Sendable {
    /// A newer version of the program has written to it.
    case newerVersion(path: String)
    /// Another process is writing to it.
    case locked(path: String)
    /// It is no database, or is damaged.
    case corrupt(path: String)
    /// The file is sound, but a publication in it, of that number, is not what was written.
    case damagedPublication(Int64, path: String)
    /// The same of a plan that was made again.
    case damagedReplan(Int64, path: String)
    /// The same of an entry.
    case damagedEntry(Int64, path: String)
    /// It is another program's database.
    case foreign(path: String)
    /// It, or its folder, is missing or may not be written.
    case notWritable(path: String)
    /// There is no space left for it.
    case full(path: String)
    /// The disk failed, with SQLite's extended result code.
    case unreadable(path: String, code: Int)
    /// Somebody else has published meanwhile.
    case overtaken
}
