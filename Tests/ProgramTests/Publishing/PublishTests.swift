import Foundation
import Testing

@Suite struct `Publishing` {
    @Test func `is done once, and says so where nothing has changed`() throws {
        let folder = try Folder.published()
        let again = try folder.onboard("publish", "--now", "2027-01-26T09:00")
        #expect(again.status == 0 && again.output == "Publication 1 stands as it is: nobody's calendar changes\n")
        #expect(try folder.rows("history").count == 1)
    }

    @Test func `rehearsed writes nothing`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let before = try folder.files
        let outcome = try folder.onboard("publish", "--dry-run", "--to", "calendars", "--now", "2027-01-25T09:00")
        #expect(outcome.status == 0 && outcome.output.contains("Nothing is published"))
        #expect(try folder.files == before)
    }

    @Test func `raises the sequence of what changed alone`() throws {
        let folder = try Folder.published()
        func sequences(_ person: String) throws -> [String] {
            #expect(try folder.onboard("publish", "--to", "calendars", "--now", "2027-01-25T09:00").status == 0)
            let name = try #require(try folder.files.first { $0.hasPrefix("calendars/employees/\(person)-") })
            return try folder.text(of: name).split(whereSeparator: \.isNewline).map(String.init).filter {
                $0.hasPrefix("SEQUENCE")
            }
        }
        #expect(try sequences("1") == ["SEQUENCE:0", "SEQUENCE:0"])
        let first = try #require(try folder.sessions().first)
        let day = try #require(first.start.split(separator: "T").first)
        #expect(try folder.onboard("record", "trainer-away", "tess", "\(day)..\(day)", "--now", "2027-01-25T09:00").status == 0)
        #expect(try folder.onboard("replan", "--now", "2027-01-25T09:00").status == 0)
        #expect(try sequences("1").contains("SEQUENCE:1"))
        #expect(try folder.rows("history").count == 2)
    }

    @Test func `takes the plan that was made again, and not one that is past`() throws {
        let folder = try Folder.published()
        let first = try #require(try folder.sessions().first)
        let day = try #require(first.start.split(separator: "T").first)
        _ = try folder.onboard("record", "trainer-away", "tess", "\(day)", "--now", "2027-01-25T09:00")
        _ = try folder.onboard("replan", "--now", "2027-01-25T09:00")
        let late = try folder.onboard("publish", "--now", "2027-06-01T09:00")
        #expect(late.status == 2 && late.problems.contains("run “onboard replan” again"), "\(late.problems)")
        let made = try folder.onboard("publish", "--now", "2027-01-25T09:30")
        #expect(
            made.status == 0 && made.problems.contains("notice: this is the plan made again on Mon 25\u{A0}Jan\u{A0}2027 09:00"))
        #expect(made.output.contains("tess is away then:"), "\(made.output)")
    }

    @Test func `knows by name whoever is not in the staff file any more`() throws {
        let folder = try Folder.published()
        try folder.replace("2,Bob Ray,bob@example.com,sales\n", with: "", in: "staff.csv")
        let outcome = try folder.onboard("replan", "--now", "2027-01-25T09:00")
        #expect(outcome.output.contains("\nBob Ray\n"), "\(outcome.output)")
    }

    @Test(arguments: [("en", "The first publication"), ("ru", "Первая публикация")])
    func `speaks the language that is asked for`(_ language: String, _ words: String) throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let outcome = try folder.onboard("publish", "--now", "2027-01-25T09:00", language: language)
        #expect(outcome.output.contains(words))
    }

    @Test func `gives the identities that an export starts from, and goes on from those of an export`() throws {
        let folder = try Folder.published()
        let first = try #require(try folder.sessions().first)
        let day = try #require(first.start.split(separator: "T").first)
        // A session of other people's gets a name of its own when all is planned again: what is planned afresh has that of the first.
        for verb in [["record", "trainer-away", "tess", "\(day)"], ["replan"], ["publish"]] {
            #expect(try Program.run(verb + ["--now", "2027-01-25T09:00"], in: folder).status == 0)
        }
        func lines(_ folderName: String, _ keys: String...) throws -> Set<String> {
            Set(
                try folder.text(of: "\(folderName)/plan.ics").split(whereSeparator: \.isNewline).map(String.init).filter { line in
                    keys.contains { line.hasPrefix($0) }
                })
        }
        #expect(try folder.onboard("publish", "--to", "published", "--now", "2027-01-26T09:00").status == 0)
        #expect(try folder.onboard("export", "--to", "exported", "--now", "2027-01-26T10:00").status == 0)
        #expect(try lines("published", "UID") == lines("exported", "UID"))
        // Planned afresh, the session is where it was at first: a change to whoever has read the publication.
        #expect(try lines("exported", "SEQUENCE").contains("SEQUENCE:2"))
        try folder.replace("90m", with: "60m", in: "curriculum.yaml")
        #expect(try folder.onboard("publish", "--to", "exported", "--now", "2027-01-26T11:00").status == 0)
        #expect(try lines("exported", "UID") == lines("published", "UID"))
        #expect(try lines("exported", "SEQUENCE").contains("SEQUENCE:3"))
    }

    @Test func `at the same moment by several makes one publication after another`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let command = (1...4).map { "\"$0\" publish --seed \($0) --now 2027-01-25T09:00 & " }.joined() + "wait"
        _ = try Program.run(["-c", command, Program.path], in: folder, shell: true)
        let numbers = try folder.rows("history").compactMap { $0["publication"] as? Int }
        #expect(!numbers.isEmpty && numbers == Array(1...numbers.count))
        #expect(try folder.onboard("publish", "--now", "2027-01-25T09:00").status == 0)
    }
}

/// A session of a plan's JSON.
struct SessionOfJSON: Decodable, Hashable {
    let id: String
    let module: String
    let stage: String
    let start: String
    let attendees: [String]
    let trainer: String?
    let room: String?
}

extension Folder {
    /// The sessions that are published.
    func sessions(_ arguments: String...) throws -> [SessionOfJSON] {
        struct Plan: Decodable { let sessions: [SessionOfJSON] }
        let outcome = try Program.run(
            ["publish", "--dry-run", "--format", "json", "--now", "2027-01-25T09:00"] + arguments, in: self)
        return try JSONDecoder().decode(Plan.self, from: Data(outcome.output.utf8)).sessions
    }
}
