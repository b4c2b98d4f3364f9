import Testing

@testable import Presentation

@Suite struct `Display width` {
    @Test(arguments: [("", 0), ("abc", 3), ("Щукин", 5), ("日本", 4), ("e\u{301}", 1), ("👍", 2), ("☎\u{FE0F}", 2), ("1\u{A0}₽", 3)])
    func `counts columns and not bytes`(_ text: String, _ width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test func `breaks at spaces, and inside a word that is too long for a line`() {
        #expect("one two three".wrapped(to: 7) == ["one two", "three"])
        #expect("непереносимое слово".wrapped(to: 7) == ["неперен", "осимое", "слово"])
        #expect("1\u{A0}000 ₽".wrapped(to: 5) == ["1\u{A0}000", "₽"])
        #expect("".wrapped(to: 5) == [""])
    }

    @Test func `lets no text command the terminal`() {
        #expect("Anna\u{1B}[2J\u{202E}\n".printable == "Anna [2J  ")
    }
}

@Suite struct `A text table` {
    private func lines(_ rows: [[String]], _ columns: [TextTable.Column], width: Int = 100) -> [String] {
        TextTable(columns: columns, rows: rows.map { .cells($0.map { TextTable.Cell($0) }) }).lines(Style(width: width))
    }

    @Test func `lines its columns up by what is seen`() {
        #expect(
            lines([["日本", "1"], ["Щ", "22"]], [TextTable.Column(.left), TextTable.Column(.right)]) == [
                "日本   1", "Щ     22",
            ])
    }

    @Test func `wraps the column that may, and ends no line in a space`() {
        let text = Array(repeating: "word", count: 20).joined(separator: " ")
        let table = lines([[text, "x"], ["", ""]], [TextTable.Column(.left, wraps: true), TextTable.Column(.left)], width: 60)
        #expect(table.count == 3)
        #expect(table.allSatisfy { $0.displayWidth <= 60 && !$0.hasSuffix(" ") })
    }

    @Test func `takes colours only where they may be used`() {
        let table = TextTable(
            columns: [TextTable.Column(.right)], rows: [.cells([TextTable.Cell("1", .best)]), .cells([TextTable.Cell("22")])])
        #expect(table.lines(Style(usesColour: true)) == [" \u{1B}[32m1\u{1B}[0m", "22"])
        #expect(table.lines(Style()) == [" 1", "22"])
    }
}
