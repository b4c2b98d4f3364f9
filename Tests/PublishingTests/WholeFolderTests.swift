import Foundation
import Glibc
import Presentation
import Testing

@testable import Publishing

private let earlier = [
    "plan.json": #"{"rollout": "x", "schema": "onboard.plan/1"}"#, "plan.ics": "old", "employees/1.ics": "old",
    "timetable.csv": "old",
]

@Suite struct `A folder of files` {
    private let folder: TemporaryFolder
    private let files = [OutputFile("plan.json", "new"), OutputFile("employees/2.ics", "two"), OutputFile("rooms/a/b.ics", "b")]
    private let written = [
        "plan.json": "new", "employees/": "", "employees/2.ics": "two", "rooms/": "", "rooms/a/": "", "rooms/a/b.ics": "b",
    ]

    init() throws { folder = try TemporaryFolder() }

    private func failure(_ path: String, _ files: [OutputFile], replacing: WholeFolder.Older = .earlierExport) -> ExportFailure? {
        do {
            try WholeFolder.write(files, to: path, replacing: replacing)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["out", "out/", "deep/er/out", "./out", "Выгрузка 1"])
    func `appears where there was none, with the folders on the way`(_ name: String) throws {
        #expect(failure(folder(name), files) == nil)
        #expect(try folder.contents(below: name) == written)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }

    @Test func `fills an empty one, and keeps its rights`() throws {
        mkdir(folder("out"), 0o700)
        #expect(failure(folder("out"), files, replacing: .nothing) == nil)
        #expect(try folder.contents(below: "out") == written)
        #expect(try FileSystem.entry(at: folder("out"))?.permissions == 0o700)
    }

    @Test func `replaces an earlier export, of which nothing stays`() throws {
        for (name, text) in earlier { try folder.make(["out/\(name)": text]) }
        #expect(failure(folder("out"), files) == nil)
        #expect(try folder.contents(below: "out") == written)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
    }

    @Test func `is put where a link leads`() throws {
        mkdir(folder("real"), 0o777)
        symlink("real", folder("link"))
        #expect(failure(folder("link"), files) == nil)
        #expect(try folder.contents(below: "real") == written)
        #expect(try FileSystem.entry(at: folder("link"), followingLinks: false)?.kind == S_IFLNK)
    }

    @Test(arguments: [
        (["a.txt": "mine"], "a.txt"), (["plan.json": #"{"schema": "onboard.plan/1"}"#, "rollout.yaml": "mine"], "rollout.yaml"),
        (["plan.json": #"{"schema": "other/1"}"#], "plan.json"), (["plan.json": "{"], "plan.json"),
        (["plan.ics": "x"], "plan.ics"),
        (earlier.merging(["employees/notes.txt": "mine"]) { $1 }, "employees/notes.txt"),
        (earlier.merging(["employees/more/1.ics": "mine"]) { $1 }, "employees/more"),
        (earlier.merging(["rooms": "mine"]) { $1 }, "rooms"), (earlier.merging(["load.csv/x": "mine"]) { $1 }, "load.csv"),
    ])
    func `never replaces anything else`(_ there: [String: String], _ stranger: String) throws {
        for (name, text) in there { try folder.make(["out/\(name)": text]) }
        let before = try folder.contents()
        #expect(failure(folder("out"), files) == ExportFailure(path: folder("out"), cause: .occupied(by: stranger)))
        #expect(try folder.contents() == before)
    }

    @Test func `replaces no export where only a new folder will do`() throws {
        for (name, text) in earlier { try folder.make(["out/\(name)": text]) }
        let occupied = ExportFailure(path: folder("out"), cause: .occupied(by: "employees"))
        #expect(failure(folder("out"), files, replacing: .nothing) == occupied)
    }

    @Test(arguments: [[:], earlier])
    func `changes nothing when a file cannot be written`(_ there: [String: String]) throws {
        for (name, text) in there { try folder.make(["out/\(name)": text]) }
        let before = try folder.contents()
        let long = String(repeating: "x", count: 300)
        let expected = ExportFailure(path: folder("out/employees/\(long)"), cause: .nameTooLong)
        #expect(failure(folder("out"), files + [OutputFile("employees/\(long)", "x")]) == expected)
        #expect(failure(folder("new/out"), files + [OutputFile(long, "x")])?.cause == .nameTooLong)
        #expect(try folder.contents() == before)
    }

    @Test func `is refused with its path and the cause`() throws {
        try folder.make(["file": "x"])
        for (path, cause) in [
            (folder("file"), ExportFailure.Cause.notAFolder), ("", .missing), ("/dev/null/x", .notAFolder),
            ("/dev/null", .notAFolder),
        ] {
            #expect(failure(path, files) == ExportFailure(path: path, cause: cause))
        }
        #expect(failure("/proc/onboard", files)?.path == "/proc/onboard")
        #expect([.readOnly, .noPermission].contains(failure("/sys/onboard", files)?.cause))
        #expect(try folder.contents() == ["file": "x"])
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere")) func `is written inside where nothing can be made beside it`()
        throws
    {
        mkdir(folder("shared"), 0o777)
        mkdir(folder("shared/out"), 0o777)
        chmod(folder("shared"), 0o500)
        defer { chmod(folder("shared"), 0o700) }
        #expect(failure(folder("shared/out"), files) == nil)
        #expect(try folder.contents(below: "shared/out") == written)
        #expect(failure(folder("shared/new"), files)?.cause == .noPermission)
    }
}

@Suite struct `The contents of a folder that must stay` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `are replaced in it`() throws {
        try folder.make(earlier)
        let node = try FileSystem.entry(at: folder.path)?.node
        try FolderContents.replace(with: [OutputFile("employees/2.ics", "two")], in: folder.path, knownAs: "out")
        #expect(try folder.contents() == ["employees/": "", "employees/2.ics": "two"])
        #expect(try FileSystem.entry(at: folder.path)?.node == node)
    }

    @Test func `are as before when a file cannot be written`() throws {
        try folder.make(earlier)
        let before = try folder.contents()
        let long = String(repeating: "x", count: 300)
        #expect(throws: ExportFailure(path: "out/\(long)", cause: .nameTooLong)) {
            try FolderContents.replace(
                with: [OutputFile("employees/2.ics", "two"), OutputFile(long, "x")], in: folder.path, knownAs: "out")
        }
        #expect(try folder.contents() == before)
    }
}
