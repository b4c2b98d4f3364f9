import Foundation
import Testing

@Suite struct `report` {
    private func folder() throws -> Folder {
        let folder = try Folder()
        try folder.writeSmallRollout()
        return folder
    }

    private func page(_ folder: Folder, _ name: String = "report.html") throws -> String {
        try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
    }

    @Test(arguments: ["en", "ru"]) func `writes one file in the language that is asked for`(_ language: String) throws {
        let folder = try folder()
        let outcome = try Program.run(
            ["report", ".", "--output", "report.html", "--runs", "5", "--lang", language], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("report.html"))
        let page = try page(folder)
        #expect(page.contains("<html lang=\"\(language)\">"))
        #expect(page.hasSuffix("</html>\n"))
    }

    @Test func `writes the same bytes for the same document and options`() throws {
        let folder = try folder()
        for name in ["a.html", "b.html"] {
            _ = try Program.run(["report", ".", "--output", name, "--runs", "5"], in: folder)
        }
        let first = try page(folder, "a.html")
        #expect(try page(folder, "b.html") == first)
    }

    @Test func `prints pictures without a file, in ASCII when asked`() throws {
        let folder = try folder()
        let drawn = try Program.run(["report", ".", "--runs", "5", "--lang", "en"], in: folder)
        #expect(drawn.status == 0)
        #expect(drawn.output.contains("█"))
        let plain = try Program.run(["report", ".", "--runs", "5", "--lang", "en", "--ascii"], in: folder)
        #expect(plain.output.contains("###"))
        #expect(!plain.output.contains("█"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/report.html"))
    }

    @Test func `does not write over what the roll-out is read from`() throws {
        let folder = try folder()
        let before = try page(folder, "rollout.yaml")
        let outcome = try Program.run(["report", ".", "--output", "rollout.yaml", "--runs", "0"], in: folder)
        #expect(outcome.status == 2)
        #expect(try page(folder, "rollout.yaml") == before)
    }

    @Test func `ends with 3 where the file cannot be written`() throws {
        let outcome = try Program.run(["report", ".", "--output", "no/such/folder.html", "--runs", "0"], in: folder())
        #expect(outcome.status == 3)
    }

    @Test func `says of a wrong strategy what there is`() throws {
        let outcome = try Program.run(["report", ".", "--strategy", "stagd", "--lang", "en"], in: folder())
        #expect(outcome.status == 2)
        #expect(outcome.problems.contains("staged"))
    }
}
