import Foundation
import Testing

@testable import Documents

@Suite struct `A control character` {
    @Test func `in a staff file is left out and said, once for all cells`() throws {
        let reading = try readStaff(
            "id,name,email,role,team\n1,Ann\u{1B}[31m Lee,a@example.com,sales,North\u{7}\n2,Bob \u{202E}Ray,b@example.com,sales,North\n"
        )
        let people = try reading.value()
        #expect(people.map(\.name) == ["Ann[31m Lee", "Bob Ray"])
        #expect(people.map(\.team?.text) == ["North", "North"])
        #expect(reading.found.filter { $0.contains("control") } == ["notice 2:3 controlCharacters(count: 3)"])
    }

    @Test func `in a document, where it can only be an escape, is left out and said`() {
        var report = Report()
        let text = #"name: "Ann\e[31m Lee\a""# + "\n"
        let value = YAMLDocument.read(Array(text.utf8), file: "a.yaml", report: &report)
        #expect(value?.value(ofKey: "name")?.written == "Ann[31m Lee")
        #expect(report.diagnostics.map(\.mark) == ["1:7 control-characters"])
    }
}

@Suite struct `A broken character` {
    /// UTF-16 with one byte too many at its end.
    private static let bytes: [UInt8] =
        [0xFF, 0xFE]
        + "id,name,email,role\n1,Ann Lee,a@example.com,sales\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x41]

    @Test func `is one error, without what follows from it`() throws {
        let reading = StaffReader.read(Self.bytes, file: "staff.csv", context: try staffContext())
        #expect(reading.found == ["error 3:1 brokenCharacters(Documents.TextEncoding.utf16LittleEndian, count: 1)"])
    }

    @Test func `leaves the mistakes of other rows to be found`() throws {
        let bytes = Array("ФИО;Роль;Почта;id\n".utf8)
        let wrong = Array("Анна;никто;a@example.com;1\n".utf8)
        let broken: [UInt8] = [0xEF, 0xBB, 0xBF] + bytes + wrong + [0xFF] + Array(";sales;b@example.com;2\n".utf8)
        let reading = StaffReader.read(broken, file: "staff.csv", context: try staffContext())
        #expect(reading.errors.count == 2, "\(reading.errors)")
        #expect(reading.errors.contains { $0.hasPrefix("error 2:6 unknownRole") })
    }
}

@Suite struct `A report` {
    @Test func `of more than anybody reads says how many more there are`() throws {
        var report = Report()
        for line in 1...1_500 { report.error(.tab, at: Diagnostic.Place(file: "a", line: line)) }
        guard case .unusable(let listed) = report.reading(of: 1) else {
            Issue.record("there are errors")
            return
        }
        #expect(listed.count == 1_001)
        #expect(listed.last?.problem == .staff(.moreProblems(count: 500)))
        #expect(listed.last?.severity == .error)
    }

    @Test func `takes over what another one did not list`() throws {
        let rows = (1...3_000).map { "\($0),Ann,a\($0)@example.com,nobody" }.joined(separator: "\n")
        var report = Report()
        let staff = report.take(try readStaff("id,name,email,role\n" + rows + "\n"))
        guard case .unusable(let listed) = report.reading(of: staff) else {
            Issue.record("there are errors")
            return
        }
        #expect(listed.count == 1_001)
        #expect(listed.last?.problem == .staff(.moreProblems(count: 2_000)))
    }
}
