/// A table in plain text: columns as wide as what is in them, one of them as wide as there is room for.
struct TextTable {
    struct Column {
        let alignment: Alignment
        /// Whether its cells are cut into lines where the table would be too wide.
        let wraps: Bool
        /// Cells that are wider are cut into lines in any case; columns with such a limit are all as wide as the widest of them.
        let most: Int

        init(_ alignment: Alignment, wraps: Bool = false, most: Int = Int.max) {
            self.alignment = alignment
            self.wraps = wraps
            self.most = most
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
                let cut = wrapped[index][line]
                let start = widths.prefix(index).reduce(0) { $0 + $1 + TextTable.gap }
                let indent = columns[index].alignment == .right ? widths[index] - cut.displayWidth : 0
                // No-break spaces at the end keep figures in line; they need not be written.
                let piece = String(cut.reversed().drop { $0 == "\u{A0}" }.reversed())
                guard !piece.isEmpty else { continue }
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
                return max(widest, self.width(of: cells[column].text, in: columns[column]))
            }
        }
        let alike = columns.indices.filter { columns[$0].most < Int.max }
        let widest = alike.map { widths[$0] }.max() ?? 0
        for column in alike { widths[column] = widest }
        while total(widths) > available {
            let wrapping = columns.indices.filter { columns[$0].wraps && widths[$0] > TextTable.leastWidth }
            guard let column = wrapping.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[column] -= 1
        }
        return widths
    }

    /// The widest line of a cell that is cut no narrower than its column allows.
    private func width(of text: String, in column: Column) -> Int {
        let width = text.displayWidth
        return width <= column.most ? width : text.wrapped(to: column.most).map(\.displayWidth).max() ?? 0
    }

    private func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + TextTable.gap * max(0, widths.count - 1)
    }
}
