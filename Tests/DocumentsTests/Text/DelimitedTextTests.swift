import Testing

@testable import Documents

@Suite struct `Delimited text` {
    /// The text with `|` between cells, and its rows as they are to be read.
    static let tables: [(String, [[String]])] = [
        ("a|b\nc|d", [["a", "b"], ["c", "d"]]),
        ("a|b\r\nc|d\r\n", [["a", "b"], ["c", "d"]]),
        ("a|b\rc|d\r", [["a", "b"], ["c", "d"]]),
        ("a||c\n", [["a", "", "c"]]),
        ("a|\n", [["a", ""]]),
        ("\n\na\n\n\nb\n\n", [["a"], ["b"]]),
        ("|||\n \t|\na|b\n|\n", [["a", "b"]]),
        ("\"a|b\"|c", [["a|b", "c"]]),
        ("\"a\"\"b\"|c", [["a\"b", "c"]]),
        ("\"\"|c", [["", "c"]]),
        ("\"a\nb\"|c\nd|e", [["a\nb", "c"], ["d", "e"]]),
        ("\"a\r\nb\"|c", [["a\r\nb", "c"]]),
        ("a| \"b\" |c", [["a", "b", "c"]]),
        ("a| b |c", [["a", " b ", "c"]]),
        ("ж|ё\n", [["ж", "ё"]]),
        ("", []), ("\n", []), ("|", []), ("a", [["a"]]), ("\"a\"", [["a"]]),
    ]

    @Test(arguments: tables) func `is read cell by cell`(_ text: String, _ expected: [[String]]) {
        let rows = rows(text)
        #expect(rows.map { $0.cells.map(\.text) } == expected)
        #expect(rows.allSatisfy { $0.findings.isEmpty })
    }

    /// The text, what is found at which line and column, and the rows that are left without a finding.
    static let faults: [(String, [DelimitedText.Finding], [[String]])] = [
        ("a|b\"c|d\ne|f", [.init(kind: .strayQuote, line: 1, column: 4)], [["e", "f"]]),
        ("a|b\"c\"d|e\nf", [.init(kind: .strayQuote, line: 1, column: 4)], [["f"]]),
        ("\"a\"b\"|c\nd", [.init(kind: .strayQuote, line: 1, column: 3)], [["d"]]),
        ("\"a\"b|c\nd|e", [.init(kind: .strayQuote, line: 1, column: 3)], [["d", "e"]]),
        ("a|\"b|c\nd|e\n", [.init(kind: .unclosedQuote, line: 1, column: 3)], [["d", "e"]]),
        ("a|\"b\nc|\"d\"\n", [.init(kind: .unclosedQuote, line: 1, column: 3)], [["c", "d"]]),
        (
            "a|\"b\nc|\"d\ne|\"f\"|g\n",
            [
                .init(kind: .unclosedQuote, line: 1, column: 3), .init(kind: .unclosedQuote, line: 2, column: 3),
            ], [["e", "f", "g"]]
        ),
        ("\"", [.init(kind: .unclosedQuote, line: 1, column: 1)], []),
        ("ё|\"ж", [.init(kind: .unclosedQuote, line: 1, column: 3)], []),
        ("\"a\nb\"|c\"\nd", [.init(kind: .strayQuote, line: 2, column: 5)], [["d"]]),
    ]

    @Test(arguments: faults) func `says where a quote is wrong, once, and goes on`(
        _ text: String, _ findings: [DelimitedText.Finding], _ expected: [[String]]
    ) {
        let rows = rows(text)
        #expect(rows.flatMap(\.findings) == findings)
        #expect(rows.filter { $0.findings.isEmpty }.map { $0.cells.map(\.text) } == expected)
    }

    @Test func `says where cells are, in characters`() {
        let cells = rows("Ёж|\"é\n😀\"| x\n\nя|z").flatMap(\.cells)
        #expect(cells.map { "\($0.line):\($0.column)" } == ["1:1", "1:4", "2:4", "4:1", "4:3"])
    }

    @Test func `counts rows without text, but not lines without anything`() {
        var table = DelimitedText(Array("a\n||\n\n |\nb\n\n".utf8), delimiter: UInt8(ascii: "|"))
        while table.nextRow() != nil {}
        #expect(table.blankRows.count == 2)
        #expect(table.blankRows.firstLine == 2)
    }

    @Test func `has limits for a row's cells and for a cell's length`() {
        let many = String(repeating: "x|", count: DelimitedText.maximumCells)
        let long = String(repeating: "x", count: DelimitedText.maximumCellLength + 1)
        let rows = rows("\(many)\nx|\(long)|x\n\"\(long)\"\nx")
        #expect(rows.map { $0.findings.map(\.kind) } == [[.tooManyCells], [.cellTooLong], [.unclosedQuote], []])
    }

    @Test(arguments: 0..<300) func `is read as it was written`(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let delimiter = [";", ",", "\t"].randomElement(using: &generator) ?? ";"
        let lineBreak = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        let pieces = ["a", "ё", ";", ",", "\t", "\"", "\"\"", " ", "\n", "\r\n", "1", "😀", "'"]
        let rows = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
            // The first cell keeps the row from being blank.
            ["x"]
                + (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    (0..<Int.random(in: 0...6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
                        .joined()
                }
        }
        let text = rows.map { row in
            row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter)
        }.joined(separator: lineBreak)
        let read = self.rows(text, delimiter: delimiter)
        #expect(read.map { $0.cells.map(\.text) } == rows, "seed \(seed)")
        #expect(read.allSatisfy { $0.findings.isEmpty }, "seed \(seed)")
    }

    private func rows(_ text: String, delimiter: String = "|") -> [DelimitedText.Row] {
        var table = DelimitedText(Array(text.utf8), delimiter: delimiter.utf8.first ?? 0)
        var rows: [DelimitedText.Row] = []
        while let row = table.nextRow() { rows.append(row) }
        return rows
    }
}
