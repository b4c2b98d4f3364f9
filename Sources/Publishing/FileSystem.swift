internal import Foundation
internal import Glibc
internal import Presentation

/// The system's calls on files, with failures that name the path.
enum FileSystem {
    /// What is at a path.
    struct Entry: Equatable {
        let kind: mode_t
        let permissions: mode_t
        let device: dev_t
        let node: ino_t

        var isFolder: Bool { kind == S_IFDIR }
        var isFile: Bool { kind == S_IFREG }
    }

    /// What is at a path; `nil` where nothing is. A link stands for what it leads to, unless asked for itself.
    static func entry(at path: String, followingLinks: Bool = true) throws(ExportFailure) -> Entry? {
        var facts = stat()
        let result = followingLinks ? stat(path, &facts) : lstat(path, &facts)
        guard result == 0 else {
            if errno == ENOENT { return nil }
            throw ExportFailure(lastErrorAt: path)
        }
        return Entry(
            kind: facts.st_mode & S_IFMT, permissions: facts.st_mode & ~S_IFMT, device: facts.st_dev, node: facts.st_ino)
    }

    /// Whether two paths lead to one file or folder, whatever the links between; `false` where one of them leads nowhere.
    static func isSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// The path without links, `.` and `..`; it exists.
    static func resolved(_ path: String) throws(ExportFailure) -> String {
        guard let buffer = realpath(path, nil) else { throw ExportFailure(lastErrorAt: path) }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    /// The folder that a path lies in, and its last name.
    static func split(_ path: String) -> (folder: String, name: String) {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
        let folder = trimmed[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(trimmed[trimmed.index(after: slash)...]))
    }

    /// A new folder, with the rights that the user's mask leaves.
    static func makeFolder(_ path: String) throws(ExportFailure) {
        guard mkdir(path, 0o777) == 0 else { throw ExportFailure(lastErrorAt: path) }
    }

    /// Makes a new file and writes all of it.
    static func makeFile(_ path: String, _ bytes: [UInt8]) throws(ExportFailure) {
        try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_EXCL)
    }

    /// Writes to what is there already and is no file on a disk, `/dev/stdout` for one.
    static func writeToDevice(_ path: String, _ bytes: [UInt8]) throws(ExportFailure) {
        try write(bytes, to: path, flags: O_WRONLY)
    }

    private static func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(ExportFailure) {
        let file = open(path, flags | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw ExportFailure(lastErrorAt: path) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                let failure = ExportFailure(lastErrorAt: path)
                close(file)
                throw failure
            }
            written += count
        }
        // Some disks say only now that they are full.
        guard close(file) == 0 else { throw ExportFailure(lastErrorAt: path) }
    }

    /// Moves a file or a folder, over a file or an empty folder if one is there.
    static func move(_ path: String, to other: String) throws(ExportFailure) {
        guard rename(path, other) == 0 else { throw ExportFailure(lastErrorAt: other) }
    }

    /// Lets two folders change places in one step, or says that this disk cannot do so.
    static func exchange(_ path: String, with other: String) throws(ExportFailure) -> Bool {
        // Linux's own call; Swift's Glibc module does not declare it, and old systems do not have it.
        guard let symbol = dlsym(nil, "renameat2") else { return false }
        typealias Call = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        let call = unsafeBitCast(symbol, to: Call.self)
        if call(AT_FDCWD, path, AT_FDCWD, other, renameExchange) == 0 { return true }
        if [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) { return false }
        throw ExportFailure(lastErrorAt: other)
    }

    /// RENAME_EXCHANGE of linux/fs.h.
    private static let renameExchange: UInt32 = 2

    /// The names in a folder, sorted.
    static func names(in folder: String) throws(ExportFailure) -> [String] {
        guard access(folder, R_OK | X_OK) == 0 else { throw ExportFailure(lastErrorAt: folder) }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw ExportFailure(path: folder, cause: ExportFailure.Cause(code: EIO))
        }
    }

    /// Clears away what this program made; what cannot be removed stays, for a failure before it is what people need to hear of.
    static func discard(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes something new and hidden in a folder under a name that nothing has yet, and gives its path.
    static func temporary(
        in folder: String, make: (String) throws(ExportFailure) -> Void
    ) throws(ExportFailure) -> String {
        var attempt = 0
        while true {
            // Another thread, or a process of this number that was killed, may have left the name behind.
            let path = "\(folder)/.onboard-partial-\(getpid())-\(attempt)"
            if try entry(at: path, followingLinks: false) == nil || attempt == mostAttempts {
                try make(path)
                return path
            }
            attempt += 1
        }
    }

    /// Names that are tried before it must be said that they are taken.
    private static let mostAttempts = 10_000
}
