import Foundation
import Glibc
import Presentation
import Testing

@testable import Publishing

@Suite struct `A single file` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `is written where there was none`() throws {
        try AtomicFile.write(Array("new".utf8), to: folder("a"))
        #expect(try folder.contents() == ["a": "new"])
    }

    @Test func `takes the place of an older one and keeps its rights`() throws {
        try folder.make(["a": "a longer old text"])
        chmod(folder("a"), 0o640)
        try AtomicFile.write(Array("new".utf8), to: folder("a"))
        #expect(try folder.contents() == ["a": "new"])
        #expect(try FileSystem.entry(at: folder("a"))?.permissions == 0o640)
    }

    @Test func `is written where a link leads`() throws {
        try folder.make(["real/a": "old"])
        symlink("real/a", folder("link"))
        try AtomicFile.write(Array("new".utf8), to: folder("link"))
        #expect(try folder.contents(below: "real") == ["a": "new"])
        #expect(try FileSystem.entry(at: folder("link"), followingLinks: false)?.kind == S_IFLNK)
    }

    @Test func `goes into a device without taking its place`() throws {
        try AtomicFile.write(Array("new".utf8), to: "/dev/null")
        #expect(try FileSystem.entry(at: "/dev/null")?.kind == S_IFCHR)
    }

    @Test func `is refused with its path and the cause`() throws {
        try folder.make(["file": "x"])
        for (path, cause) in [
            ("/dev/full", ExportFailure.Cause.diskFull), (folder.path, .isAFolder), (folder("new/"), .isAFolder),
            (folder("file/a"), .notAFolder), (folder("nowhere/a"), .missing),
            (folder(String(repeating: "x", count: 300)), .nameTooLong),
        ] {
            #expect(throws: ExportFailure(path: path, cause: cause)) { try AtomicFile.write([1], to: path) }
        }
        #expect(try folder.contents() == ["file": "x"])
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere")) func `is not forced on whoever forbade it`() throws {
        try folder.make(["a": "old"])
        chmod(folder("a"), 0o400)
        #expect(throws: ExportFailure(path: folder("a"), cause: .noPermission)) { try AtomicFile.write([1], to: folder("a")) }
    }
}

@Suite struct `A number of the system` {
    @Test(arguments: [
        (ENOSPC, ExportFailure.Cause.diskFull), (EDQUOT, .diskFull), (EROFS, .readOnly), (EACCES, .noPermission),
        (EPERM, .noPermission), (ENOTDIR, .notAFolder), (EISDIR, .isAFolder), (ENOENT, .missing), (ENAMETOOLONG, .nameTooLong),
        (EBUSY, .inUse), (EIO, .system(code: 5, text: "Input/output error")),
    ])
    func `is a cause that people understand`(_ code: Int32, _ cause: ExportFailure.Cause) {
        #expect(ExportFailure.Cause(code: code) == cause)
    }
}
