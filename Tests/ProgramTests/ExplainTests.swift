import Foundation
import Testing

@Suite struct `onboard explain` {
    private func folder(_ example: String) throws -> Folder {
        let folder = try Folder()
        try folder.copyExample(example)
        return folder
    }

    @Test func `tells a late employee what would help, and says so by its exit code`() throws {
        let folder = try folder("okna-plus")
        let outcome = try Program.run(["explain", "00010", "--effort", "quick", "--lang", "en"], in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("Мухина Алина Павловна (00010)\n"))
        #expect(outcome.output.contains("Late, or without a session"))
        #expect(outcome.output.contains("(tried: all other sessions stand)"))
        let fine = try Program.run(["explain", "00003", "--effort", "quick", "--lang", "en"], in: folder)
        #expect(fine.status == 0, "\(fine.problems)")
    }

    @Test func `finds the roll-out by --rollout, and gives the same bytes each time`() throws {
        let folder = try folder("okna-plus")
        let above = try Folder()
        let arguments = [
            "explain", "s-cards-1-02", "--rollout", folder.path, "--effort", "quick", "--format", "json", "--lang", "ru",
        ]
        let first = try Program.run(arguments, in: above)
        #expect(first.status == 0, "\(first.problems)")
        #expect(try Program.run(arguments, in: above).output == first.output)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
        #expect(json["schema"] as? String == "onboard.explanation/1")
    }

    @Test(arguments: ["en", "ru"]) func `prints CSV`(_ language: String) throws {
        let outcome = try Program.run(
            ["explain", "rules-test", "--effort", "quick", "--format", "csv", "--lang", language], in: try folder("okna-plus"))
        #expect(outcome.status == 1)
        #expect(outcome.output.split(separator: "\r\n").count > 5)
    }

    @Test(arguments: [
        (["Рябав"], "did you mean “Рябов”?"), (["Юрьевна"], "Белова Ксения Юрьевна (00005), Котова Татьяна Юрьевна (00011)"),
        (["00011", "pipeline"], "does not need"), ([], "explain"),
    ])
    func `says what cannot be meant`(_ words: [String], _ says: String) throws {
        let outcome = try Program.run(["explain"] + words + ["--effort", "quick", "--lang", "en"], in: try folder("okna-plus"))
        #expect(outcome.status == 2)
        #expect(outcome.problems.contains(says), "\(outcome.problems)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `keeps the past empty with --now`() throws {
        let outcome = try Program.run(
            ["explain", "s-start-1-01", "--now", "2027-02-09T12:00", "--effort", "quick", "--lang", "en"],
            in: try folder("okna-plus"))
        #expect(
            outcome.output.contains("nothing new is put before Thu 11\u{A0}Feb 00:00"), "\(outcome.output)\(outcome.problems)")
    }
}
