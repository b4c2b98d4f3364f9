import Foundation
import Testing

/// Something that cannot be recorded, and what is said.
struct WrongRecord: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let message: String

    var testDescription: String { arguments.joined(separator: " ") }

    static let all = [
        WrongRecord(["payment", "bas", "--date", "2027-02-01"], "error: there is no stage “bas”; did you mean “base”?"),
        WrongRecord(["payment", "base", "--date", "01.02.2027"], "error: “01.02.2027” is not a date such as 2027-02-01"),
        WrongRecord(["payment", "base", "--date", "2027-02-01", "--amount", "much"], "error: “much” is not an amount"),
        WrongRecord(["leave", "Leee", "2027-02-01"], "error: there is no employee “Leee”; did you mean “Lee”?"),
        WrongRecord(["leave", "Lee", "2027-02-05..2027-02-01"], "is not a range of days"),
        WrongRecord(
            ["attendance", "s-none-1-01", "Lee", "absent"],
            "error: there is no session “s-none-1-01”; the ids stand in timetable.csv"),
        WrongRecord(
            ["attendance", "s-basics-1-01", "Lee", "perhaps"], "error: “perhaps” does not say whether somebody was there"),
        WrongRecord(["attendance", "s-basics-1-01", "Lee", "absent"], "has not started yet"),
        WrongRecord(["attendance", "s-basics-1-01"], "error: say a session, an employee and present, absent, left or recording"),
        WrongRecord(["attendance", "--from", "none.csv"], "error: there is no file “none.csv”"),
        WrongRecord(["trainer-away", "tes", "2027-02-01"], "error: there is no trainer “tes”; did you mean “tess”?"),
        WrongRecord(["room-closed", "red", "2027-02-01"], "error: there is no room “red”; there are: blue"),
        WrongRecord(["room-closed", "blue", "2027-07-01..2027-07-02"], "lies outside 2027-02-01..2027-06-30"),
        WrongRecord(["payment", "base", "--date", "2072-02-01"], "lies outside 2026-01-31..2028-06-30"),
        WrongRecord(["payment", "base", "--date", "2027-02-01", "--amount", "0"], "error: “0” is not an amount"),
        WrongRecord(
            ["feature-dropped", "deal", "--date", "2027-02-01"], "error: there is no feature “deal”; did you mean “deals”?"),
        WrongRecord(["feature-dropped", "deals", "--date", "2027-02-01"], "error: nothing would be left to buy"),
        WrongRecord(["newcomer", "staff.csv", "--date", "2027-02-01"], "is there already: newcomers need an ID of their own"),
        WrongRecord(["contractor-changed", "--date", "2027-02-01", "--days", "x"], "expected: a whole number from 0 to 260"),
        WrongRecord(["undo", "3"], "error: there is no entry 3: see “onboard record --list”"),
        WrongRecord(["undo", "first"], "error: “first” is not the number of an entry"),
        WrongRecord(["pament", "base"], "error: there is no verb “pament”; did you mean “payment”?"),
    ]

    init(_ arguments: [String], _ message: String) {
        self.arguments = arguments
        self.message = message
    }
}

@Suite struct `Recording` {
    private func record(_ arguments: [String], in folder: Folder, now: String = "2027-01-25T10:00") throws -> Program.Outcome {
        try Program.run(["record"] + arguments + ["--now", now, "--lang", "en"], in: folder)
    }

    @Test(arguments: WrongRecord.all) func `says what is wrong in one message, and keeps nothing`(_ wrong: WrongRecord) throws {
        let folder = try Folder.published()
        let outcome = try record(wrong.arguments, in: folder)
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.problems.contains(wrong.message), "\(outcome.problems)")
        #expect(outcome.problems.split(separator: "\n").count { $0.contains("error:") } == 1, "\(outcome.problems)")
        #expect(try folder.rows("record", "--list").isEmpty)
    }

    @Test func `leaves no database behind where nothing was recorded`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        #expect(try record(["payment", "bas", "--date", "2027-02-01"], in: folder).status == 2)
        #expect(try !folder.files.contains("onboard.sqlite"))
    }

    @Test func `takes the same once, and says under which number`() throws {
        let folder = try Folder.published()
        let payment = ["payment", "base", "--date", "2027-02-01"]
        #expect(try record(payment, in: folder).output == "Recorded as entry 1: payment for “base” on 1\u{A0}Feb\u{A0}2027\n")
        #expect(try record(payment, in: folder).problems.contains("recorded already, as entry 1; to take it back"))
        let other = try record(["payment", "base", "--date", "2027-02-02"], in: folder)
        #expect(other.status == 2 && other.problems.contains("all payments of the stage are recorded already"))
    }

    @Test func `undoes by another entry, and lets that be undone too`() throws {
        let folder = try Folder.published()
        #expect(try record(["setup", "base", "--date", "2027-02-09"], in: folder).status == 0)
        #expect(try record(["undo", "1"], in: folder).output == "Recorded as entry 2: undoes entry 1\n")
        #expect(try record(["undo", "1"], in: folder).problems.contains("undone already, by entry 2"))
        #expect(try record(["undo", "2"], in: folder).status == 0)
        let undoneBy = try folder.rows("record", "--list").map { $0["undoneBy"] as? Int }
        #expect(undoneBy == [nil, 3, nil])
    }

    @Test func `says who did it`() throws {
        let folder = try Folder.published()
        let setup = ["record", "setup", "base", "--date", "2027-02-09", "--now", "2027-01-25T10:00"]
        #expect(try Program.run(setup, in: folder, environment: ["USER": "anna"]).status == 0)
        let undo = ["record", "undo", "1", "--now", "2027-01-25T11:00"]
        #expect(try Program.run(undo, in: folder, environment: ["USER": "boris"]).status == 0)
        #expect(try folder.rows("record", "--list").map { $0["by"] as? String } == ["anna", "boris"])
        let list = try folder.onboard("record", "--list")
        #expect(list.output.contains("By") && list.output.contains("boris"), "\(list.output)")
    }

    @Test func `takes a list of attendance whole, and passes over what it has`() throws {
        let folder = try Folder.published()
        let session = try #require(try folder.sessions().first).id
        try folder.write("Занятие;Сотрудник;Отметка\n\(session);Ann Lee;был\n\(session);2;н\n", to: "list.csv")
        let now = "2027-06-01T09:00"
        #expect(try record(["attendance", "--from", "list.csv"], in: folder, now: now).output.contains("entry 2"))
        let again = try record(["attendance", "--from", "list.csv"], in: folder, now: now)
        #expect(again.status == 0 && again.output.contains("2\u{A0}lines of the file recorded already"), "\(again.output)")
        #expect(try folder.rows("record", "--list").count == 2)
    }

    @Test func `of a list with a mistake says where it is, and takes none of it`() throws {
        let folder = try Folder.published()
        let session = try #require(try folder.sessions().first).id
        try folder.write("session,employee,presence\n\(session),1,yes\n\(session),Anne,no\n", to: "list.csv")
        let outcome = try record(["attendance", "--from", "list.csv"], in: folder, now: "2027-06-01T09:00")
        #expect(
            outcome.status == 2
                && outcome.problems.contains("list.csv:3:\(session.count + 2): error: there is no employee “Anne”"))
        #expect(try folder.rows("record", "--list").isEmpty)
    }

    @Test func `takes the same once, however many say it at the same moment`() throws {
        let folder = try Folder.published()
        let program = Program.path
        let record = "\(program) record payment base --date 2027-02-01 --now 2027-01-26T09:00"
        let line = "for n in 1 2 3 4 5 6; do \(record) & done; wait"
        let outcome = try Program.run(["-c", line], in: folder, shell: true)
        #expect(try folder.rows("record", "--list").count == 1, "\(outcome.output) \(outcome.problems)")
    }

    @Test func `lets whoever was absent catch up with a recording, and says so`() throws {
        let folder = try Folder.published()
        let session = try #require(try folder.sessions().first).id
        let now = "2027-06-01T09:00"
        #expect(try record(["attendance", session, "Lee", "absent"], in: folder, now: now).status == 0)
        let open = try folder.rows("history", "--actual", "--now", now).first { $0["criterion"] as? String == "unplaced" }
        #expect(open?["plan1"] as? String == "0" && open?["plan2"] as? String == "1")
        #expect(try record(["attendance", session, "Lee", "recording"], in: folder, now: now).status == 0)
        let history = try folder.onboard("history", "--actual", "--now", now)
        #expect(history.output.contains("- By recording instead of in person: 1\u{A0}session of 1\u{A0}person."))
        #expect(try folder.onboard("replan", "--now", now).output.contains("Nothing changes"))
    }

    @Test func `takes the scores of a quiz, and shows what they say`() throws {
        let folder = try Folder.published()
        let session = try #require(try folder.sessions().first)
        try #require(session.attendees.count >= 2)
        try folder.write("employee,score\n" + session.attendees.map { "\($0),8/10\n" }.joined(), to: "scores.csv")
        let now = "2027-06-01T09:00"
        let atOnce = try record(["quiz", session.id, "scores.csv"], in: folder, now: now)
        #expect(atOnce.status == 0 && atOnce.problems.contains("what was learnt, not what is kept"), "\(atOnce.problems)")
        _ = try record(["undo", "1"], in: folder, now: now)
        let start = try #require(
            try? Date(String(session.start.prefix(10)), strategy: Date.ISO8601FormatStyle().year().month().day()))
        let day = (start + 7 * 24 * 60 * 60).formatted(Date.ISO8601FormatStyle().year().month().day())
        let outcome = try record(["quiz", session.id, "scores.csv", "--date", day], in: folder, now: now)
        #expect(outcome.status == 0 && outcome.output.contains("quiz of \(session.attendees.count)\u{A0}people on"))
        #expect(!outcome.problems.contains("what was learnt"), "\(outcome.problems)")

        let rows = try folder.rows("history", "--actual", "--now", now)
        #expect(rows.contains { $0["criterion"] as? String == "quiz-right" && $0["plan2"] as? String == "80%" }, "\(rows)")
        let csv = try folder.onboard("history", "--actual", "--now", now, "--format", "csv").output
        #expect(csv.contains("quiz-predicted"))
        let explained = try folder.onboard("explain", session.attendees[0], "--rollout", ".", "--now", now, "--lang", "en")
        #expect(explained.output.replacing("\u{A0}", with: " ").contains("Ranges, narrower by"), "\(explained.output)")
        let again = try folder.onboard("replan", "--now", now, "--format", "json").output
        #expect(again.contains("\"quizzes\""))
    }

    @Test func `refuses the score of somebody who was not taught, with the line`() throws {
        let folder = try Folder.published()
        let session = try #require(try folder.sessions().first { $0.attendees.count > 1 })
        let (here, absent, now) = (session.attendees[0], session.attendees[1], "2027-06-01T09:00")
        _ = try record(["attendance", session.id, absent, "absent"], in: folder, now: now)
        try folder.write("employee,score\n\(here),8/10\n\(absent),75%\n", to: "scores.csv")
        let outcome = try record(["quiz", session.id, "scores.csv"], in: folder, now: now)
        #expect(outcome.status == 2 && outcome.problems.contains("scores.csv:3:1: error: "), "\(outcome.problems)")
        #expect(outcome.problems.contains("scores are taken of those who were there"), "\(outcome.problems)")
    }
}
