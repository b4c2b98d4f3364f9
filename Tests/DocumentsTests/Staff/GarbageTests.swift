import Calendars
import Testing

@testable import Documents

@Suite struct `Any bytes` {
    /// Pieces that real files are made of, so that chance gets deeper than the first check.
    static let pieces: [[UInt8]] =
        [
            "ID;Name;Role;Email;Hours;Leave from;Leave to;Team;Time zone;Knows\n", "ID,ФИО,Должность\r\n", "1;", "2/2 09-21",
            "5/2",
            "\"", "\"\"", ";", ",", "\t", "\n", "\r\n", "\r", " ", "\u{A0}", "Итого", "sales", "a@b.c", "01.02.2027", "..", "-",
            "31.02.2027",
            "Europe/Moscow", "пн-пт 9-18", "вторая смена", "/", "99999999999999999999", "с", "по", "0", "ё", "😀", "e\u{301}",
            "\u{FEFF}",
        ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xD0], [0x98], [0xC0, 0xE9], [0xEF, 0xBB, 0xBF]]

    @Test(arguments: 0..<400) func `give people or diagnostics`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var bytes: [UInt8] = seed % 3 == 0 ? [] : Self.pieces[0]
        for _ in 0..<Int.random(in: 0...120, using: &generator) {
            bytes +=
                Bool.random(using: &generator) && seed % 5 == 0
                ? [UInt8.random(in: 0...255, using: &generator)] : Self.pieces.randomElement(using: &generator) ?? []
        }
        switch StaffReader.read(bytes, file: "staff.csv", context: try staffContext()) {
        case .usable(let people, let notices):
            #expect(!people.isEmpty, "seed \(seed)")
            #expect(notices.allSatisfy { $0.severity == .notice }, "seed \(seed)")
        case .unusable(let diagnostics):
            #expect(diagnostics.contains { $0.severity == .error }, "seed \(seed)")
        }
    }

    static let words = [
        "5/2", "2/2", "1/3", "6/1", "24/7", "9", "09:00", "18", "21-09", "9-18", "10:00–19:00", "-", "/", ":", ".", ",", ";", "(",
        "пн", "вс",
        "mon-fri", "с", "по", "до", "вторая", "смена", "2-я", "обед", "13-14", "без обеда", "выходной", "01.02.2027",
        "31.02.2027",
        "2027-02-01", "ежедневно", "am", "pm", "00", "24:00", "9999999999", "x", "2",
    ]

    @Test(arguments: 0..<300) func `in a cell of hours give sound hours or a reason`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let document = try staffContext().hours
        for _ in 0..<20 {
            let text = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
                Self.words.randomElement(using: &generator) ?? ""
            }.joined(separator: Bool.random(using: &generator) ? " " : "")
            guard case .success(let meaning) = HoursText.parse(text, document: document) else { continue }
            switch meaning.hours {
            case .weekly(let weekly):
                for ranges in weekly.ranges.values {
                    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(text)")
                }
            case .rota(let rota):
                #expect(rota.on > 0 && rota.off > 0 && !rota.ranges.isEmpty, "\(text)")
            case nil: break
            }
        }
    }

    /// Two hundred kilobytes each; the work is that of one pass.
    static let heaps: [(String, String)] = [
        ("quotes", "\""), ("a quote on each line", "\"a;\n"), ("delimiters", ";"), ("rows of delimiters", ";;;\n"),
        ("line breaks", "\n"),
        ("one letter", "a"), ("short lines", "a\n"), ("spaces", " "), ("doubled quotes and breaks", "\"\"\n"),
        ("dashes", "x;-\n"),
    ]

    @Test(arguments: heaps) func `of one kind end in a bounded number of diagnostics`(_ name: String, _ piece: String) throws {
        let header = Array("ID;Name;Role;Hours\n".utf8)
        let bytes = header + Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
        let reading = StaffReader.read(bytes, file: "staff.csv", context: try staffContext())
        #expect(!reading.isUsable)
        #expect(reading.diagnostics.count <= 2 * StaffReport.maximumProblems)
    }

    @Test func `with more problems than are listed say how many more there are`() throws {
        let rows = (0..<1500).map { "\($0);N;chef" }.joined(separator: "\n")
        let diagnostics = try readStaff("ID;Name;Role\n\(rows)").diagnostics
        #expect(diagnostics.last?.staffProblem == .moreProblems(count: 501))
        #expect(diagnostics.last?.severity == .error)
    }

    @Test func `of more people than any company has are not read to the end`() throws {
        let rows = String(repeating: "1;N;sales\n", count: StaffTable.maximumRows + 10)
        let diagnostics = try readStaff("ID;Name;Role\n\(rows)").diagnostics
        #expect(diagnostics.contains { $0.staffProblem == .tooManyRows(limit: StaffTable.maximumRows) })
    }
}
