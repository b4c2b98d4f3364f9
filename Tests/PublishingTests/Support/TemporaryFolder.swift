import Foundation

@testable import Publishing

/// A folder of a test's own, gone with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = URL.temporaryDirectory.appending(path: "onboard-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    func make(_ files: [String: String]) throws {
        for (name, text) in files {
            let url = URL(filePath: self(name))
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    /// Everything below, with the files' contents; a folder ends in a slash.
    func contents(below name: String? = nil) throws -> [String: String] {
        let top = name.map { self($0) } ?? path
        var found: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: top) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(top)/\(name)", isDirectory: &isFolder)
            if isFolder.boolValue {
                found[name + "/"] = ""
            } else {
                found[name] = String(decoding: FileManager.default.contents(atPath: "\(top)/\(name)") ?? Data(), as: UTF8.self)
            }
        }
        return found
    }
}

extension OutputFile {
    init(_ path: String, _ text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
