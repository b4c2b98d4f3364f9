import Foundation
import Testing

@Suite struct `The database of a roll-out` {
    private func damage(_ folder: Folder, from offset: Int) throws {
        let url = URL(filePath: folder.path).appending(path: "onboard.sqlite")
        var bytes = [UInt8](try Data(contentsOf: url))
        for index in offset..<bytes.count { bytes[index] = 0xA5 }
        try Data(bytes).write(to: url)
    }

    @Test(arguments: ["publish", "replan", "history", "diff", "record"])
    func `that is none is named, and left as it is`(_ verb: String) throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        try folder.write("This is no database, whatever its name says.", to: "onboard.sqlite")
        let outcome = try folder.onboard(verb, verb == "record" ? "list" : ".")
        #expect(outcome.status == 3 && outcome.output.isEmpty)
        #expect(outcome.problems.contains("error: the database “onboard.sqlite” is damaged or is none"), "\(outcome.problems)")
        #expect(try folder.text(of: "onboard.sqlite") == "This is no database, whatever its name says.")
    }

    @Test func `that is damaged gives back its last good publication`() throws {
        let folder = try Folder.published()
        try folder.replace("90m", with: "60m", in: "curriculum.yaml")
        try #require(try folder.onboard("publish", "--now", "2027-01-25T10:00").output.hasPrefix("Publication 2"))
        let url = URL(filePath: folder.path).appending(path: "onboard.sqlite")
        let size = try Data(contentsOf: url).count
        // What was written last lies there: the first publication stays whole.
        try damage(folder, from: size - 4096)
        let outcome = try folder.onboard("history", "--rescue", "saved")
        #expect(outcome.status == 0 && outcome.output.contains("publication 1,"), "\(outcome.output) \(outcome.problems)")
        #expect(try folder.files.contains("saved/document/rollout.yaml"))
        #expect(try folder.files.contains { $0.hasPrefix("saved/employees/1-") })
        #expect(try folder.text(of: "saved/plan.json").contains("onboard.plan/1"))
    }

    @Test func `in which a digit has changed names the publication, and gives back the one before`() throws {
        let folder = try Folder.published()
        try folder.replace("90m", with: "75m", in: "curriculum.yaml")
        try #require(try folder.onboard("publish", "--now", "2027-01-25T10:00").output.hasPrefix("Publication 2"))
        let url = URL(filePath: folder.path).appending(path: "onboard.sqlite")
        var bytes = try Data(contentsOf: url)
        // SQLite cannot see it: the file is sound.
        let duration = try #require(bytes.range(of: Data("duration: 75m".utf8), options: .backwards))
        bytes[duration.upperBound - 3] = UInt8(ascii: "8")
        try bytes.write(to: url)
        for verb in ["history", "replan", "publish"] {
            let outcome = try folder.onboard(verb, "--now", "2027-01-25T11:00")
            #expect(outcome.status == 3 && outcome.output.isEmpty)
            #expect(outcome.problems.contains("publication 2 in the database “onboard.sqlite” is damaged"), "\(outcome.problems)")
        }
        let saved = try folder.onboard("history", "--rescue", "saved")
        #expect(saved.status == 0 && saved.output.contains("publication 1,") && !saved.problems.contains("whole"))
        #expect(try folder.text(of: "saved/document/curriculum.yaml").contains("duration: 90m"))
    }

    @Test func `that cannot grow takes nothing, and says so`() throws {
        let folder = try Folder.published()
        let before = try folder.rows("history").count
        // The shell's limit on the size of files, in blocks of 1024, stands for a disk without space.
        let command = "trap '' XFSZ; ulimit -f 8; \"$0\" publish --seed 2 --effort quick --now 2027-01-26T09:00 --lang en"
        try folder.replace("90m", with: "60m", in: "curriculum.yaml")
        let outcome = try Program.run(["-c", command, Program.path], in: folder, shell: true)
        #expect(outcome.status == 3 && outcome.problems.contains("nothing was changed"), "\(outcome.status) \(outcome.problems)")
        #expect(try folder.rows("history").count == before)
    }

    @Test func `holds the present at the last publication when the clock is set back`() throws {
        let folder = try Folder.published()
        let outcome = try folder.onboard("record", "setup", "base", "--date", "2027-02-09", "--now", "2026-12-01T09:00")
        #expect(outcome.status == 0)
        #expect(
            outcome.problems.contains(
                "the clock is behind the last publication; Mon 25\u{A0}Jan\u{A0}2027 09:00 is taken for now"))
    }

    @Test func `keeps the local time of sessions when a zone's rules change`() throws {
        let folder = try Folder.published()
        let before = try folder.sessions().map { $0.start.prefix(16) }
        // The same place under other rules: what London's clocks showed is what Berlin's show now.
        try folder.replace("Europe/London", with: "Europe/Berlin", in: "rollout.yaml")
        let outcome = try folder.onboard("replan", "--now", "2027-01-25T09:00")
        #expect(outcome.problems.contains("keep their local time"), "\(outcome.problems)")
        #expect(try folder.sessions().map { $0.start.prefix(16) } == before)
    }

    /// Each round lets the process live a little longer.
    @Test func `loses nothing acknowledged when the program is killed at any moment`() throws {
        let folder = try Folder.published()
        var acknowledged: [Int] = []
        for round in 1...40 {
            let limit = String(format: "%.3f", Double(round) * 0.004)
            let day = String(format: "2027-03-%02d", round % 28 + 1)
            let verb =
                round % 4 == 0
                ? "publish --seed \(round) --effort quick" : "record leave \(round % 2 + 1) \(day)..2027-04-\(10 + round % 20)"
            let command = "timeout -s KILL \(limit) \"$0\" \(verb) --now 2027-01-25T09:00 --lang en"
            let outcome = try Program.run(["-c", command, Program.path], in: folder, shell: true)
            if outcome.status == 0, let number = outcome.output.split(separator: ":").first?.split(separator: " ").last {
                if outcome.output.hasPrefix("Recorded") { acknowledged.append(try #require(Int(number))) }
            }
        }
        let kept = try folder.rows("record", "--list").compactMap { $0["entry"] as? Int }
        #expect(Set(acknowledged).isSubset(of: kept))
        #expect(kept == kept.sorted())
        #expect(try folder.rows("history").isEmpty == false)
        // It is sound, and goes on working.
        #expect(try folder.onboard("record", "setup", "base", "--date", "2027-02-09", "--now", "2027-01-25T09:00").status == 0)
    }

    @Test func `takes what several processes record at the same moment`() throws {
        let folder = try Folder.published()
        let command = (1...6).map { "\"$0\" record leave 1 2027-03-0\($0) --now 2027-01-25T09:00 & " }.joined() + "wait"
        let outcome = try Program.run(["-c", command, Program.path], in: folder, shell: true)
        #expect(!outcome.problems.contains("error"), "\(outcome.problems)")
        #expect(try folder.rows("record", "--list").compactMap { $0["entry"] as? Int } == Array(1...6))
    }
}
