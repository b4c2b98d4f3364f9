/// Why something could not be written: the environment failed, not the plan.
public struct ExportFailure: Error, Hashable, Sendable {
    /// What could not be written, as the user named it.
    public let path: String
    /// What stood in the way.
    public let cause: Cause

    /// That failure.
    public init(path: String, cause: Cause) {
        self.path = path
        self.cause = cause
    }

    /// What can stand in the way of writing.
    public enum Cause: Hashable, Sendable {
        /// The disk, or the user's share of it, is full.
        case diskFull
        /// The disk can only be read.
        case readOnly
        /// This user may not write there.
        case noPermission
        /// A part of the path that should be a folder is a file.
        case notAFolder
        /// A file was to be written where a folder is.
        case isAFolder
        /// There is nothing of that name, and it cannot be made.
        case missing
        /// The folder holds something that no export wrote, the first of it by name.
        case occupied(by: String)
        /// The record of what was published before is none, or of a newer program.
        case unreadableManifest
        /// A name is longer than the disk allows.
        case nameTooLong
        /// Nothing is open there to write to.
        case closed
        /// The system or another program holds the folder.
        case inUse
        /// Anything else, as the system numbers and names it.
        case system(code: Int32, text: String)
    }
}
