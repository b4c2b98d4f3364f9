internal import Glibc
public import Presentation

extension ExportFailure {
    /// What the last failed system call says; to be asked at once after it.
    init(lastErrorAt path: String) {
        self.init(path: path, cause: Cause(code: errno))
    }
}

extension ExportFailure.Cause {
    /// The cause that the system numbers so (POSIX, errno.h).
    public init(code: Int32) {
        self =
            switch code {
            case ENOSPC, EDQUOT: .diskFull
            case EROFS: .readOnly
            case EACCES, EPERM: .noPermission
            case ENOTDIR: .notAFolder
            case EISDIR: .isAFolder
            case ENOENT: .missing
            case EBADF: .closed
            case ENAMETOOLONG: .nameTooLong
            case EBUSY, ETXTBSY: .inUse
            default: .system(code: code, text: String(cString: strerror(code)))
            }
    }
}
