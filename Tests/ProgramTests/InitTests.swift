import Foundation
import Testing

@Suite struct `A new roll-out` {
    @Test func `names the user's own curriculum by its path, though its id is a bundled one's`() throws {
        let folder = try Folder()
        #expect(try Program.run(["curricula", "copy", "amocrm", "mine.yaml"], in: folder).status == 0)
        let command = ["init", "new", "--curriculum", "mine.yaml", "--start", "2027-03-01"]
        #expect(try Program.run(command, in: folder).status == 0)
        #expect(try folder.text(of: "new/rollout.yaml").contains("curriculum: \"../mine.yaml\""))
        #expect(try Program.run(["check", "new"], in: folder).status == 0)
        // It is that file which is read: a mistake in it is found.
        try folder.replace("curriculum: amocrm", with: "curiculum: amocrm", in: "mine.yaml")
        #expect(try Program.run(["check", "new"], in: folder).problems.contains("mine.yaml:"))
    }

    @Test(arguments: [("small.yaml", "small.yaml"), ("./amocrm", "./amocrm"), ("own/small.yaml", "own/small.yaml")])
    func `with a curriculum of another id passes check`(_ file: String, _ written: String) throws {
        let folder = try Folder()
        try folder.write(SmallRollout.curriculum, to: file)
        let outcome = try Program.run(["init", "--curriculum", file, "--start", "2027-03-01"], in: folder)
        #expect(outcome.status == 0, "\(outcome.problems)")
        #expect(try folder.text(of: "rollout.yaml").contains("curriculum: \"\(written)\""))
        let check = try Program.run(["check"], in: folder)
        #expect(check.status == 0, "\(check.problems)")
    }

    @Test(arguments: ["9999-12-30", "9999-09-06"])
    func `that would end after the last date there is, is refused`(_ start: String) throws {
        let folder = try Folder()
        let outcome = try Program.run(["init", "--start", start], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.problems.hasPrefix("error: a roll-out that starts on \(start) would end after 9999-12-31"))
        #expect(try folder.files.isEmpty)
    }
}
