/// The header of a staff file: which column brings which field.
struct StaffHeader {
    /// What may part the cells.
    static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    /// How many cells of what is no header are shown, and how much of each.
    static let shownCells = 6
    static let shownLength = 40

    /// The field of each column; `nil` for one that is not used.
    private(set) var fields: [StaffField?]
    /// What the columns are called.
    let names: [DelimitedText.Cell]
    /// The line on which it is.
    var line: Int { names.first?.line ?? 1 }

    private var repeated: [(field: StaffField, used: Int, ignored: Int)] = []

    init(fields: [StaffField?], names: [DelimitedText.Cell]) {
        self.fields = fields
        self.names = names
    }

    /// The header of a text and its delimiter: of the first rows, parted by each delimiter, the one that names most fields.
    static func find(in utf8: [UInt8]) -> (header: StaffHeader, delimiter: UInt8)? {
        var best: (header: StaffHeader, delimiter: UInt8, count: Int)?
        for delimiter in delimiters {
            var table = DelimitedText(utf8, delimiter: delimiter)
            for _ in 0..<StaffTable.headerSearch {
                guard let row = table.nextRow() else { break }
                let header = StaffHeader(row.cells)
                let count = header.fields.count { $0 != nil }
                if count > best?.count ?? 0 { best = (header, delimiter, count) }
            }
        }
        return best.map { ($0.header, $0.delimiter) }
    }

    private init(_ cells: [DelimitedText.Cell]) {
        var last = cells.count
        // Delimiters at the end of every line are Excel's, and no columns.
        while last > 0, cells[last - 1].text.tidied.isEmpty { last -= 1 }
        names = Array(cells.prefix(last))
        fields = []
        var columns: [StaffField: Int] = [:]
        for (index, cell) in names.enumerated() {
            var field = StaffField(header: cell.text)
            if let known = field, let used = columns[known], !known.mayRepeat {
                if known == .id, StaffField.isRowNumber(names[used].text), !StaffField.isRowNumber(cell.text) {
                    // A running number changes when somebody leaves; a personnel number is the person's.
                    fields[used] = nil
                    columns[known] = index
                    repeated.append((known, index, used))
                } else {
                    repeated.append((known, used, index))
                    field = nil
                }
            }
            if let field, columns[field] == nil { columns[field] = index }
            fields.append(field)
        }
    }

    /// Excel's `sep=;`, which is no row.
    func isSeparatorLine(_ row: DelimitedText.Row) -> Bool {
        row.line == 1 && row.cells.first.map { $0.text.lowercased().hasPrefix("sep=") } ?? false
    }

    /// What there is to say about the columns.
    func say(_ report: inout StaffReport, file: String) {
        func place(_ index: Int) -> Diagnostic.Place {
            Diagnostic.Place(file: file, line: names[index].line, column: names[index].column)
        }
        let start = Diagnostic.Place(file: file, line: line, column: 1)
        for (field, used, ignored) in repeated {
            let problem = StaffProblem.repeatedColumn(
                field, used: names[used].text.tidied, ignored: names[ignored].text.tidied)
            report.notice(problem, at: place(ignored))
        }
        let repeatedColumns = Set(repeated.map(\.ignored))
        // A first day in the company is looked at, but nothing is made of it.
        let extra = fields.indices.filter { (fields[$0] ?? .hired) == .hired && !repeatedColumns.contains($0) }
        if let first = extra.first {
            let columns = extra.map { index in
                let header = String(names[index].text.tidied.prefix(Self.shownLength))
                return StaffProblem.ExtraColumn(
                    number: index + 1, header: header, suggestion: fields[index] == nil ? Self.suggestion(header) : nil)
            }
            report.notice(.extraColumns(columns), at: place(first))
        }
        let present = Set(fields.compactMap(\.self))
        if present.isDisjoint(with: [.name, .surname, .givenName]) { report.error(.columnMissing(.name), at: start) }
        if present.isDisjoint(with: [.role, .position]) { report.error(.columnMissing(.role), at: start) }
        if present.isDisjoint(with: [.id, .email]) { report.error(.columnMissing(.id), at: start) }
        if !present.contains(.email), present.contains(.id) { report.notice(.optionalColumnMissing(.email), at: start) }
    }

    /// Files have many columns that are not used; only what starts like a known header may be one that is misspelt.
    private static func suggestion(_ header: String) -> String? {
        guard let near = Suggestion.nearest(to: header, among: StaffField.synonyms) else { return nil }
        return near.first?.lowercased() == header.first?.lowercased() ? near : nil
    }
}
