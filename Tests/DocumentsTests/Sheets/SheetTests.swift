import Foundation
import Testing

@testable import Documents

@Suite struct `A list of attendance` {
    private func read(_ text: String) -> Reading<AttendanceSheet> { AttendanceSheet.read(Array(text.utf8), file: "list.csv") }

    private func problems(_ text: String) -> [Diagnostic] {
        guard case .unusable(let diagnostics) = read(text) else { return [] }
        return diagnostics
    }

    @Test(arguments: [
        "session,employee,presence\ns-1,1,yes\ns-1,2,absent\ns-1,3,left\n",
        "ФИО;Отметка;Занятие\r\n1;+;s-1\r\n2;не был;s-1\r\n3;ушла раньше;s-1\r\n",
        "presence\tsession\temployee\textra\n1\ts-1\t1\tx\nн\ts-1\t2\t\nleft early\ts-1\t3\n",
    ]) func `is read in any order of columns, in both languages`(_ text: String) throws {
        guard case .usable(let sheet, _) = read(text) else {
            Issue.record("\(problems(text))")
            return
        }
        #expect(sheet.rows.map(\.employee.text) == ["1", "2", "3"])
        #expect(sheet.rows.map(\.presence) == [.present, .absent, .left])
    }

    @Test func `names the columns that it lacks`() {
        let expected = Problem.sheet(.missingColumns([.session, .presence], found: ["name", "x"]))
        #expect(problems("name,x\nAnn,1\n").map(\.problem) == [expected])
    }

    @Test func `says where each mistake is, all of them`() {
        let found = problems("session,employee,presence\ns-1,,yes\ns-1,2,maybe\n")
        #expect(found.map(\.problem) == [.sheet(.emptyCell(.employee)), .sheet(.notPresence("maybe"))])
        #expect(found.map(\.place.line) == [2, 3] && found.map(\.place.column) == [5, 7])
    }

    @Test func `needs at least one row`() {
        #expect(problems("session,employee,presence\n").map(\.problem) == [.sheet(.noRows)])
        #expect(problems("").map(\.problem).isEmpty == false)
    }
}

@Suite struct `A list of scores` {
    @Test(arguments: [("80%", 80_000), ("8/10", 80_000), ("66,5", 66_500), ("100", 100_000), ("0", 0)])
    func `takes shares as people write them`(_ text: String, _ millipercent: Int) throws {
        guard case .usable(let sheet, _) = QuizSheet.read(Array("id;score\n1;\(text)\n".utf8), file: "q.csv") else {
            Issue.record("\(text) was not read")
            return
        }
        #expect(sheet.rows.map(\.share.millipercent) == [millipercent])
    }

    @Test(arguments: ["good", "11/10", "8/0", "101", "-5"]) func `refuses what is none`(_ text: String) {
        guard case .unusable(let found) = QuizSheet.read(Array("id;score\n1;\(text)\n".utf8), file: "q.csv") else {
            Issue.record("\(text) was read")
            return
        }
        #expect(found.map(\.problem) == [.sheet(.notScore(text))])
    }
}

@Suite struct `The files of a roll-out` {
    @Test func `give the same roll-out without a disk`() throws {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        let path = root.appending(path: "Curricula/Examples/okna-plus").path
        let (reading, files) = DocumentReader.keptRollout(at: path)
        let kept = try #require(files)
        guard case .usable(let onDisk, _) = reading, case .usable(let again, _) = DocumentReader.rollout(in: kept) else {
            Issue.record("the example was not read")
            return
        }
        #expect(kept.contents.keys.sorted() == ["rollout.yaml", "staff.csv"])
        #expect(
            again.id == onDisk.id && again.staff.map(\.id) == onDisk.staff.map(\.id)
                && again.stages.map(\.goLive) == onDisk.stages.map(\.goLive))
    }
}
