import Foundation
import Testing

@Suite struct `A roll-out that was published by the first version` {
    private static let versions = Folder.repository.appending(path: "Tests/StorageTests/Versions")

    /// The roll-out as it was published then, with its database.
    private func earlier() throws -> Folder {
        let folder = try Folder()
        let packed = Self.versions.appending(path: "1.sqlite.gz").path
        let unpacked = try Program.run(["-c", "gzip -dc \"$0\" > old.sqlite", packed], in: folder, shell: true)
        try #require(unpacked.status == 0, "\(unpacked.problems)")
        try folder.copyExample("okna-plus")
        let rescued = try folder.onboard("history", "--rescue", "then", "--database", "old.sqlite")
        try #require(rescued.status == 0 && rescued.output.contains("publication 2,"), "\(rescued.problems)")
        for name in ["rollout.yaml", "staff.csv"] {
            let file = URL(filePath: folder.path).appending(path: name)
            try FileManager.default.removeItem(at: file)
            try FileManager.default.moveItem(at: URL(filePath: folder.path).appending(path: "then/document/\(name)"), to: file)
        }
        let (old, new) = ("\(folder.path)/old.sqlite", "\(folder.path)/onboard.sqlite")
        try FileManager.default.moveItem(atPath: old, toPath: new)
        return folder
    }

    /// Each event's UID with its SEQUENCE.
    private func sequences(_ folder: Folder, _ name: String) throws -> [String: Int] {
        let lines = try folder.text(of: name).split(whereSeparator: \.isNewline)
        let uids = lines.filter { $0.hasPrefix("UID:") }.map { String($0.dropFirst(4)) }
        let numbers = lines.filter { $0.hasPrefix("SEQUENCE:") }.compactMap { Int($0.dropFirst(9)) }
        try #require(uids.count == numbers.count)
        return Dictionary(uniqueKeysWithValues: zip(uids, numbers))
    }

    @Test func `keeps its history, and goes on with the identities of its calendars`() throws {
        let folder = try earlier()
        #expect(try folder.rows("history").compactMap { $0["by"] as? String } == ["anna", "anna"])
        let entries = try folder.rows("record", "--list")
        #expect(entries.compactMap { $0["by"] as? String } == Array(repeating: "anna", count: 5))
        #expect(entries.map { $0["undoneBy"] as? Int } == [nil, nil, 4, nil, nil])
        // As that version wrote them itself.
        let lines = try String(contentsOf: Self.versions.appending(path: "1.identities.txt"), encoding: .utf8).split(
            separator: "\n")
        let before = Dictionary(
            uniqueKeysWithValues: try lines.map { line in
                let words = line.split(separator: " ")
                return (String(words[0]), try #require(words.last.flatMap { Int($0) }))
            })
        let now = ["--now", "2027-02-22T09:00"]
        #expect(try Program.run(["record", "setup", "channels", "--date", "2027-03-10"] + now, in: folder).status == 0)
        let published = try Program.run(["publish", "--to", "calendars", "--lang", "en"] + now, in: folder)
        #expect(published.status < 2 && published.output.hasPrefix("Publication 3"), "\(published.problems)")
        let after = try sequences(folder, "calendars/plan.ics")
        // What is off now is cancelled, not forgotten; whatever stands has the number that it had.
        #expect(before.allSatisfy { uid, number in after[uid].map { number <= $0 } ?? false })
        let same = before.count { after[$0.key] == $0.value }
        #expect(same < before.count && before.count < same * 2, "\(same) of \(before.count)")
        #expect(try folder.rows("history").count == 3)
    }
}
