internal import Glibc
public import Presentation

/// A single file, written whole or not at all.
public enum AtomicFile {
    /// Writes the file beside its place and moves it there; what was there stays as it was if anything goes wrong.
    ///
    /// A link is followed, an older file's rights are kept, and what is no file on a disk (`/dev/stdout`, a pipe) is written to.
    public static func write(_ bytes: [UInt8], to path: String) throws(ExportFailure) {
        do throws(ExportFailure) {
            try put(bytes, at: path)
        } catch {
            // What failed may be the neighbour that nobody asked for; people know the file by its own name.
            throw ExportFailure(path: path, cause: error.cause)
        }
    }

    /// The first of some files that writing to a path would replace: the same file by whatever name or link.
    public static func replaced(byWritingTo path: String, of files: [String]) -> String? {
        files.first { FileSystem.isSame(path, $0) }
    }

    private static func put(_ bytes: [UInt8], at path: String) throws(ExportFailure) {
        guard let older = try FileSystem.entry(at: path) else {
            guard path.last != "/" else { throw ExportFailure(path: path, cause: .isAFolder) }
            return try replace(path, bytes, permissions: nil)
        }
        guard !older.isFolder else { throw ExportFailure(path: path, cause: .isAFolder) }
        guard older.isFile else { return try FileSystem.writeToDevice(path, bytes) }
        // To move a file over it needs no right to write to it; whoever took that right away meant something.
        guard access(path, W_OK) == 0 else { throw ExportFailure(lastErrorAt: path) }
        try replace(FileSystem.resolved(path), bytes, permissions: older.permissions)
    }

    private static func replace(_ path: String, _ bytes: [UInt8], permissions: mode_t?) throws(ExportFailure) {
        let temporary = try FileSystem.temporary(in: FileSystem.split(path).folder) { path throws(ExportFailure) in
            do throws(ExportFailure) {
                try FileSystem.makeFile(path, bytes)
            } catch {
                FileSystem.discard(path)
                throw error
            }
        }
        do throws(ExportFailure) {
            if let permissions { chmod(temporary, permissions) }
            try FileSystem.move(temporary, to: path)
        } catch {
            FileSystem.discard(temporary)
            throw error
        }
    }
}
