import Foundation
import Testing

@testable import Documents

@Suite struct `A file that is no ordinary one` {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "onboard-\(UUID().uuidString)")

    private func found(_ name: String, _ make: (String) -> Void) throws -> Diagnostic? {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: name).path
        make(path)
        guard case .failure(let diagnostic) = SourceFile.read(path, as: name) else { return nil }
        return diagnostic
    }

    @Test func `is refused before it is opened, which would wait for ever`() throws {
        #expect(try found("pipe.csv") { mkfifo($0, 0o600) }?.problem == .notAnOrdinaryFile(path: "pipe.csv"))
        #expect(
            try found("zero.csv") { symlink("/dev/zero", $0) }?.problem == .notAnOrdinaryFile(path: "zero.csv"))
    }

    @Test func `is refused with a reason of ours, not the system's words`() throws {
        #expect(
            try found("loop.csv") { symlink($0, $0) }?.problem
                == .fileUnreadable(path: "loop.csv", reason: .linksInACircle))
        let through = try found("staff.csv/more") { path in
            _ = FileManager.default.createFile(atPath: String(path.dropLast("/more".count)), contents: nil)
        }
        #expect(through?.problem == .fileUnreadable(path: "staff.csv/more", reason: .notAFolder))
        let long = String(repeating: "x", count: 300)
        #expect(try found(long) { _ in }?.problem == .fileUnreadable(path: long, reason: .nameTooLong))
    }
}
