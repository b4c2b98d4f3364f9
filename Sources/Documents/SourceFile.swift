import Foundation

/// Reads a file from disk, with one clear problem for whatever stands in the way.
enum SourceFile {
    /// The largest file that is read, in bytes; a larger one is refused before a byte of it is.
    static let maximumBytes = 64 << 20

    /// The bytes of the file at `path`, called `name` in problems. `mentioned` is where another document names it.
    static func read(
        _ path: String, as name: String, mentioned: Diagnostic.Place? = nil, maximumBytes: Int = maximumBytes
    ) -> Result<[UInt8], Diagnostic> {
        let place = mentioned ?? Diagnostic.Place(file: name)
        func failure(_ problem: Problem) -> Result<[UInt8], Diagnostic> { .failure(Diagnostic(.error, problem, at: place)) }
        func unreadable(_ code: Int32) -> Result<[UInt8], Diagnostic> {
            code == ENOENT
                ? failure(.fileMissing(path: name))
                : failure(.fileUnreadable(path: name, reason: Problem.ReadingObstacle(code: code)))
        }
        var facts = stat()
        guard stat(path, &facts) == 0 else { return unreadable(errno) }
        switch facts.st_mode & S_IFMT {
        case S_IFDIR: return failure(.folderInsteadOfFile(path: name))
        case S_IFREG: break
        // To open a pipe waits for whoever writes into it, and a device may have no end.
        default: return failure(.notAnOrdinaryFile(path: name))
        }
        guard facts.st_size <= maximumBytes else {
            return .failure(
                Diagnostic(
                    .error, .fileTooLarge(bytes: Int(facts.st_size), limit: maximumBytes), at: Diagnostic.Place(file: name)))
        }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return unreadable(errno) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            // It may have grown since: stop one byte beyond the limit.
            let data = try handle.read(upToCount: maximumBytes + 1) ?? Data()
            guard data.count <= maximumBytes else { return failure(.fileTooLarge(bytes: data.count, limit: maximumBytes)) }
            return .success([UInt8](data))
        } catch {
            let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
            return unreadable(underlying.domain == NSPOSIXErrorDomain ? Int32(underlying.code) : EIO)
        }
    }

    /// Whether there is an ordinary file at that path.
    static func isFile(_ path: String) -> Bool { kind(path) == S_IFREG }

    /// Whether there is a folder at that path.
    static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

    private static func kind(_ path: String) -> mode_t? {
        var facts = stat()
        return stat(path, &facts) == 0 ? facts.st_mode & S_IFMT : nil
    }
}

extension Problem.ReadingObstacle {
    /// The obstacle that the system numbers so (POSIX, errno.h).
    fileprivate init(code: Int32) {
        self =
            switch code {
            case EACCES, EPERM: .noPermission
            case ENOTDIR: .notAFolder
            case ELOOP: .linksInACircle
            case ENAMETOOLONG: .nameTooLong
            case EIO: .device
            default: .system(code: code)
            }
    }
}

extension Diagnostic: Error {}
