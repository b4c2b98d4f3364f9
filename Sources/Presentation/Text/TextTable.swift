/// A table in plain text: columns as wide as what is in them, one of them as wide as there is room for.
struct TextTable {
    struct Column {
        let alignment: Alignment
        /// Whether its cells are cut into lines where the table would be too wide.
        let wraps: Bool

        init(_ alignment: Alignment, wraps: Bool = false) {
            self.alignment = alignment
            self.wraps = wraps
        }
    }

    enum Alignment {
        case left, right
    }

    struct Cell {
        let text: String
        let emphasis: Style.Emphasis

        init(_ text: String, _ emphasis: Style.Emphasis = .plain) {
            self.text = text.printable
            self.emphasis = emphasis
        }
    }

    /// A row of cells, or a line of its own.
    enum Row {
        case cells([Cell])
        case heading(String)
        case rule
    }

    let columns: [Column]
    var rows: [Row] = []

    private static let gap = 2
    /// A column that wraps gets no narrower.
    private static let leastWidth = 10

    /// The table's lines; none ends in a space.
    func lines(_ style: Style) -> [String] {
        let widths = widths(in: style.width)
        return rows.flatMap { row -> [String] in
            switch row {
            case .heading(let text): [style.set(text, .heading)]
            case .rule: [style.set(String(repeating: "─", count: total(widths)), .faint)]
            case .cells(let cells): lines(of: cells, widths: widths, style: style)
            }
        }
    }

    private func lines(of cells: [Cell], widths: [Int], style: Style) -> [String] {
        let wrapped = zip(cells, widths).map { cell, width in
            cell.text.displayWidth <= width ? [cell.text] : cell.text.wrapped(to: width)
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
            var text = ""
            var column = 0
            for (index, cell) in cells.enumerated() where line < wrapped[index].count {
                let piece = wrapped[index][line]
                guard !piece.isEmpty else { continue }
                let start = widths.prefix(index).reduce(0) { $0 + $1 + TextTable.gap }
                let indent = columns[index].alignment == .right ? widths[index] - piece.displayWidth : 0
                text += String(repeating: " ", count: max(0, start + indent - column)) + style.set(piece, cell.emphasis)
                column = start + indent + piece.displayWidth
            }
            return text
        }
    }

    /// As wide as the widest cell; where that is too much in all, the columns that wrap give way, the widest first.
    private func widths(in available: Int) -> [Int] {
        var widths = columns.indices.map { column in
            rows.reduce(0) { widest, row in
                guard case .cells(let cells) = row, column < cells.count else { return widest }
                return max(widest, cells[column].text.displayWidth)
            }
        }
        while total(widths) > available {
            let wrapping = columns.indices.filter { columns[$0].wraps && widths[$0] > TextTable.leastWidth }
            guard let widest = wrapping.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + TextTable.gap * max(0, widths.count - 1)
    }
}
