import Foundation
import Testing

@Suite struct `An output` {
    @Test(arguments: [
        "rollout.yaml", "staff.csv", "curriculum.yaml", "ann.ics", "holidays.ics", "link.json", "hard.json", "../work/staff.csv",
    ])
    func `never replaces a file from which the roll-out is read`(_ output: String) throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nEND:VCALENDAR\r\n"
        try folder.write(calendar, to: "ann.ics")
        try folder.write(calendar, to: "holidays.ics")
        try folder.replace(
            "role\n1,Ann Lee,ann@example.com,sales", with: "role,calendar\n1,Ann Lee,ann@example.com,sales,ann.ics",
            in: "staff.csv")
        try folder.replace("bob@example.com,sales", with: "bob@example.com,sales,", in: "staff.csv")
        try folder.replace("14:00-18:00]}}", with: "14:00-18:00]}, closed: [holidays.ics]}", in: "rollout.yaml")
        let url = URL(filePath: folder.path)
        let staff = url.appending(path: "staff.csv")
        try FileManager.default.createSymbolicLink(at: url.appending(path: "link.json"), withDestinationURL: staff)
        try FileManager.default.linkItem(at: staff, to: url.appending(path: "hard.json"))
        let before = try folder.text(of: output)
        let outcome = try Program.run(["plan", "--output", output], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.problems.contains("error: “\(output)” is a file from which this roll-out is read"), "\(outcome.problems)")
        #expect(outcome.output.isEmpty)
        #expect(try folder.text(of: output) == before)
    }

    @Test func `may replace any other file`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        try folder.write("old", to: "plan.json")
        #expect(try Program.run(["plan", "--output", "plan.json"], in: folder).status == 0)
        #expect(try folder.text(of: "plan.json").contains("onboard.plan/1"))
    }

    @Test(arguments: [
        (["plan"], ">/dev/full", "the disk is full"), (["compare"], ">/dev/full", "the disk is full"),
        (["check"], ">/dev/full", "the disk is full"), (["--help"], ">/dev/full", "the disk is full"),
        (["curricula"], ">&-", "it is closed"), (["plan"], ">&-", "it is closed"),
    ])
    func `that cannot be written is said in one message`(_ arguments: [String], _ redirection: String, _ cause: String) throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let command = "\"$0\" \"$@\" \(redirection)"
        let outcome = try Program.run(["-c", command, Program.path] + arguments, in: folder, shell: true)
        #expect(outcome.status == 3)
        #expect(outcome.problems.contains("error: Cannot write the result to standard output: \(cause)."), "\(outcome.problems)")
        #expect(outcome.problems.split(separator: "\n").count { $0.contains("rror:") } == 1, "\(outcome.problems)")
    }

    @Test func `that nobody reads to its end is no failure worth a word`() throws {
        let folder = try Folder()
        let outcome = try Program.run(["-c", "\"$0\" --help | true", Program.path], in: folder, shell: true)
        #expect(outcome.problems.isEmpty)
    }
}
