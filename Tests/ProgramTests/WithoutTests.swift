import Foundation
import Testing

@Suite struct `Without a feature` {
    /// The small roll-out with a second feature, which the first one's module comes before.
    private func folder() throws -> Folder {
        let folder = try Folder()
        try folder.writeSmallRollout()
        try folder.replace("features: [deals], price: 1000", with: "features: [deals, reports], price: 1000", in: "rollout.yaml")
        try folder.replace(
            "features: [{id: deals, title: Deals}]", with: "features: [{id: deals, title: Deals}, {id: reports, title: Reports}]",
            in: "curriculum.yaml")
        try folder.replace(
            "modules:\n",
            with:
                "modules:\n  - {id: charts, title: Charts, features: [reports], roles: [sales], duration: 30m, requires: [basics]}\n",
            in: "curriculum.yaml")
        return folder
    }

    @Test(arguments: [
        ["check", "."], ["plan", "."], ["compare", "."], ["export", ".", "--to", "out"], ["explain", "Ann"],
        ["report", "."],
    ])
    func `every verb takes it, and says of a misspelt one what was meant`(_ verb: [String]) throws {
        let outcome = try Program.run(verb + ["--without", "report", "--lang", "en"], in: try folder())
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.problems.split(separator: "\n").map(String.init).filter { $0.hasPrefix("error") } == [
                "error: --without: the curriculum has no feature “report”; did you mean “reports”?"
            ])
    }

    @Test func `a plan leaves its modules out and says what is saved and who loses what`() throws {
        let outcome = try Program.run(["plan", ".", "--without", "deals", "--lang", "en"], in: try folder())
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("basics"))
        for line in [
            "Without: Deals", "- Basics, 1 h: Ann Lee, Bob Ray", "- Deals, 1 h 30 min: Ann Lee, Bob Ray",
            "- Charts requires Basics: Ann Lee, Bob Ray",
        ] {
            #expect(
                outcome.output.split(separator: "\n").contains {
                    $0
                        == line.replacing(" h", with: "\u{A0}h")
                        .replacing(" min", with: "\u{A0}min").replacing("1\u{A0}h 30", with: "1\u{A0}h\u{A0}30") || $0 == line
                }, "\(line)")
        }
        #expect(outcome.output.contains("Less to pay"))
    }

    @Test func `a plan's JSON names it, and a comparison's what it saves`() throws {
        let folder = try folder()
        let plan = try Program.run(["plan", ".", "--without", "reports", "--format", "json"], in: folder)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
        #expect(json["without"] as? [String] == ["reports"])
        let comparison = try Program.run(["compare", ".", "--without", "reports", "--format", "json", "--trim"], in: folder)
        let compared = try #require(try JSONSerialization.jsonObject(with: Data(comparison.output.utf8)) as? [String: Any])
        let scope = try #require(compared["scope"] as? [String: Any])
        #expect(scope["without"] as? [String] == ["reports"])
        #expect(scope["priceSaved"] as? Int == 500)
        #expect((scope["lost"] as? [[String: Any]])?.count == 2)
        #expect((scope["saved"] as? [[String: Any]])?.compactMap { $0["cost"] as? Int } == [500, 500, 500, 500])
        #expect((compared["trim"] as? [[String: Any]])?.compactMap { $0["feature"] as? String } == ["deals"])
    }

    @Test func `several are left out together, but not all`() throws {
        let outcome = try Program.run(
            ["check", ".", "--without", "deals", "--without", "reports", "--lang", "en"], in: try folder())
        #expect(outcome.status == 2)
        #expect(outcome.problems.contains("nothing would be left"))
    }
}

@Suite struct `The ranking of features, as a table of its own` {
    @Test func `has numbers that a spreadsheet can add`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let outcome = try Program.run(
            ["compare", ".", "--strategies", "staged", "--trim", "--format", "csv", "--lang", "en"], in: folder)
        let lines = outcome.output.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.count == 2)
        // Two people, each two and a half hours: five for the one role.
        #expect(lines.last == "Deals (deals),1,2,1000,0,1000,5,0")
    }
}
