import Foundation
import Testing

@Suite struct `The search for better stages` {
    @Test func `writes a document that passes check, plans, and is the same each time`() throws {
        let folder = try Folder()
        try folder.copyExample("okna-plus")
        let before = try Data(contentsOf: URL(filePath: folder.path).appending(path: "rollout.yaml"))
        let compare = ["compare", ".", "--strategies", "auto", "--effort", "quick", "--format", "json"]
        let first = try Program.run(compare + ["--write", "better.yaml"], in: folder)
        #expect(first.status == 0 || first.status == 1, "\(first.problems)")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
        let auto = try #require(json["auto"] as? [String: Any])
        let found = try #require(auto["found"] as? [[String: Any]])
        let best = try #require(found.first)
        #expect((best["merits"] as? [String])?.contains("best") == true)
        let stages = try #require(best["stages"] as? [[String: Any]])
        #expect(stages.compactMap { $0["price"] as? Int }.reduce(0, +) == 190_000)
        let text = try folder.text(of: "better.yaml")
        for stage in stages {
            let features = try #require(stage["features"] as? [String])
            #expect(text.contains("features: [\(features.joined(separator: ", "))]"))
        }
        // What stands around the stages is as it was, comments too.
        #expect(text.contains("# То же самое, если купить сразу: скидка десять процентов."))
        #expect(try Data(contentsOf: URL(filePath: folder.path).appending(path: "rollout.yaml")) == before)
        #expect(try Program.run(["check", "better.yaml"], in: folder).status == 0)
        let plan = try Program.run(["plan", "better.yaml", "--effort", "quick", "--format", "json"], in: folder)
        #expect(plan.status == 0 || plan.status == 1)
        #expect(try Program.run(compare, in: folder).output == first.output)
        let csv = try Program.run(
            ["compare", ".", "--strategies", "auto", "--effort", "quick", "--format", "csv", "--lang", "en"], in: folder)
        #expect(csv.output.split(separator: "\n").first?.contains("Best other stages (auto)") == true)
    }

    @Test(arguments: [
        ("rollout.yaml", "exists already"), ("elsewhere/better.yaml", "folder of the document"),
    ])
    func `writes neither over a file nor elsewhere`(_ path: String, _ said: String) throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let before = try folder.text(of: "rollout.yaml")
        let outcome = try Program.run(["compare", ".", "--write", path, "--lang", "en"], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.problems.contains(said), "\(outcome.problems)")
        #expect(try folder.text(of: "rollout.yaml") == before)
    }

    @Test func `is asked for with the strategies, or not`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        #expect(!(try Program.run(["compare", ".", "--strategies", "staged"], in: folder).output.contains("(auto)")))
        #expect(try Program.run(["compare", ".", "--strategies", "staged,auto"], in: folder).output.contains("(auto)"))
        let csv = try Program.run(["compare", ".", "--strategies", "staged", "--format", "csv"], in: folder).output
        #expect(!csv.contains("(auto)"))
        let wrong = try Program.run(["compare", ".", "--strategies", "staged", "--write", "x.yaml", "--lang", "en"], in: folder)
        #expect(wrong.status == 2)
        #expect(wrong.problems.contains("--write needs auto"))
    }
}
