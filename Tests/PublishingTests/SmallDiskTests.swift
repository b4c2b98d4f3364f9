import Foundation
import Glibc
import Presentation
import Testing

@testable import Publishing

/// A disk of 64 KiB, or nothing where this user may mount none.
private final class SmallDisk {
    let folder: TemporaryFolder

    init?() {
        guard let folder = try? TemporaryFolder() else { return nil }
        self.folder = folder
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else { return nil }
    }

    deinit { umount(folder.path) }
}

@Suite(.enabled(if: SmallDisk() != nil, "this user may not mount a small disk")) struct `A full disk` {
    private let big = OutputFile(path: "plan.ics", bytes: [UInt8](repeating: 65, count: 100_000))

    @Test(arguments: [("out", "out/plan.ics"), ("new/out", "new/out/plan.ics"), (".", "./plan.ics")])
    func `gets no half folder`(_ name: String, _ failed: String) throws {
        let disk = try #require(SmallDisk())
        #expect(throws: ExportFailure(path: disk.folder(failed), cause: .diskFull)) {
            try WholeFolder.write([OutputFile("a/b", "small"), big], to: disk.folder(name), replacing: .earlierExport)
        }
        #expect(try disk.folder.contents() == [:])
    }

    @Test func `keeps the earlier export`() throws {
        let disk = try #require(SmallDisk())
        try disk.folder.make(["out/plan.json": #"{"schema": "onboard.plan/1"}"#])
        #expect(throws: ExportFailure(path: disk.folder("out/plan.ics"), cause: .diskFull)) {
            try WholeFolder.write([big], to: disk.folder("out"), replacing: .earlierExport)
        }
        #expect(try disk.folder.contents() == ["out/": "", "out/plan.json": #"{"schema": "onboard.plan/1"}"#])
    }

    @Test func `keeps the earlier file`() throws {
        let disk = try #require(SmallDisk())
        try disk.folder.make(["a": "old"])
        #expect(throws: ExportFailure(path: disk.folder("a"), cause: .diskFull)) {
            try AtomicFile.write(big.bytes, to: disk.folder("a"))
        }
        #expect(try disk.folder.contents() == ["a": "old"])
    }

    @Test func `of its own takes a folder's files all the same`() throws {
        let disk = try #require(SmallDisk())
        for text in ["one", "two"] {
            let plan = #"{"schema": "onboard.plan/1", "text": "\#(text)"}"#
            try WholeFolder.write([OutputFile("plan.json", plan)], to: disk.folder.path, replacing: .earlierExport)
            #expect(try disk.folder.contents() == ["plan.json": plan])
        }
    }

    @Test func `that can only be read says so`() throws {
        let disk = try #require(SmallDisk())
        try #require(mount(nil, disk.folder.path, nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
        #expect(throws: ExportFailure(path: disk.folder("out"), cause: .readOnly)) {
            try WholeFolder.write([], to: disk.folder("out"), replacing: .nothing)
        }
        #expect(throws: ExportFailure(path: disk.folder("a"), cause: .readOnly)) {
            try AtomicFile.write([], to: disk.folder("a"))
        }
    }
}
