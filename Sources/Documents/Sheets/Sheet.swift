/// A small table that people keep beside a roll-out: who attended, what they scored.
///
/// Encodings, delimiters and quotes are those of staff files. All problems come at once.
struct Sheet {
    /// A row: its texts by column, each where it stands.
    struct Row {
        let cells: [SheetField: (text: String, place: Diagnostic.Place)]
    }

    private(set) var rows: [Row] = []
    private(set) var errors: [Diagnostic] = []
    private let file: String

    /// More rows than this are no company's attendance of one project.
    static let maximumRows = 200_000

    /// The table in some bytes, called `file` in problems, with at least those columns.
    init(_ bytes: [UInt8], file: String, columns needed: [SheetField]) {
        self.file = file
        let text: DecodedText
        switch DecodedText.decode(bytes) {
        case .failure(let failure):
            errors.append(Diagnostic(.error, .staff(.notText(failure.kind)), at: Diagnostic.Place(file: file)))
            return
        case .success(let decoded): text = decoded
        }
        let headers = StaffHeader.delimiters.map { delimiter -> (fields: [SheetField?], delimiter: UInt8) in
            var table = DelimitedText(text.utf8, delimiter: delimiter)
            return (table.nextRow()?.cells.map { SheetField(header: $0.text.tidied) } ?? [], delimiter)
        }
        guard let header = headers.max(by: { $0.fields.count { $0 != nil } < $1.fields.count { $0 != nil } }) else { return }
        let missing = needed.filter { !header.fields.contains($0) }
        var table = DelimitedText(text.utf8, delimiter: header.delimiter)
        let first = table.nextRow()
        guard missing.isEmpty else {
            let found = (first?.cells ?? []).prefix(StaffHeader.shownCells).map {
                String($0.text.tidied.prefix(StaffHeader.shownLength))
            }
            say(.missingColumns(missing, found: found), at: Diagnostic.Place(file: file, line: 1))
            return
        }
        read(&table, header.fields)
        if rows.isEmpty, errors.isEmpty { say(.noRows, at: Diagnostic.Place(file: file)) }
    }

    private mutating func read(_ table: inout DelimitedText, _ fields: [SheetField?]) {
        while let row = table.nextRow() {
            for finding in row.findings {
                let problem: StaffProblem =
                    switch finding.kind {
                    case .strayQuote: .strayQuote
                    case .unclosedQuote: .unclosedQuote
                    case .cellTooLong: .cellTooLong(limit: DelimitedText.maximumCellLength)
                    case .tooManyCells: .tooManyCells(limit: DelimitedText.maximumCells)
                    }
                errors.append(Diagnostic(.error, .staff(problem), at: place(finding.line, finding.column)))
            }
            guard row.findings.isEmpty else { continue }
            guard rows.count < Self.maximumRows else {
                errors.append(Diagnostic(.error, .staff(.tooManyRows(limit: Self.maximumRows)), at: place(row.line, 1)))
                return
            }
            var cells: [SheetField: (text: String, place: Diagnostic.Place)] = [:]
            for (index, field) in fields.enumerated() {
                guard let field, cells[field] == nil else { continue }
                let cell = index < row.cells.count ? row.cells[index] : nil
                cells[field] = (cell?.text.tidied ?? "", place(cell?.line ?? row.line, cell?.column ?? 1))
            }
            rows.append(Row(cells: cells))
        }
    }

    private func place(_ line: Int, _ column: Int) -> Diagnostic.Place {
        Diagnostic.Place(file: file, line: line, column: column)
    }

    /// The text of a cell that must be filled.
    mutating func text(_ field: SheetField, of row: Row) -> (text: String, place: Diagnostic.Place)? {
        guard let cell = row.cells[field] else { return nil }
        guard !cell.text.isEmpty else {
            say(.emptyCell(field), at: cell.place)
            return nil
        }
        return cell
    }

    mutating func say(_ problem: SheetProblem, at place: Diagnostic.Place) {
        errors.append(Diagnostic(.error, .sheet(problem), at: place))
    }
}

/// A text of a list with its place: what it means depends on the roll-out.
public struct SheetText: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Where it stands; without a file, on the command line.
    public let place: Diagnostic.Place

    /// That text there.
    public init(_ text: String, at place: Diagnostic.Place = Diagnostic.Place(file: nil)) {
        self.text = text
        self.place = place
    }
}

/// Who attended which session, as a list says it.
public struct AttendanceSheet: Sendable {
    /// A line of the list.
    public struct Row: Hashable, Sendable {
        /// The session's id.
        public let session: SheetText
        /// The employee's id or name.
        public let employee: SheetText
        /// Whether they were there.
        public let presence: Presence
    }

    /// Its lines.
    public let rows: [Row]

    /// Reads columns of session, employee and presence; `file` is what the list is called in problems.
    public static func read(_ bytes: [UInt8], file: String) -> Reading<AttendanceSheet> {
        var sheet = Sheet(bytes, file: file, columns: [.session, .employee, .presence])
        var rows: [Row] = []
        for row in sheet.rows {
            guard let session = sheet.text(.session, of: row), let employee = sheet.text(.employee, of: row),
                let presence = sheet.text(.presence, of: row)
            else { continue }
            guard let known = Presence(written: presence.text) else {
                sheet.say(.notPresence(presence.text), at: presence.place)
                continue
            }
            rows.append(
                Row(
                    session: SheetText(session.text, at: session.place), employee: SheetText(employee.text, at: employee.place),
                    presence: known))
        }
        return sheet.errors.isEmpty ? .usable(AttendanceSheet(rows: rows), notices: []) : .unusable(sheet.errors)
    }
}

/// What people scored in a quiz, as a list says it.
public struct QuizSheet: Sendable {
    /// A line of the list.
    public struct Row: Hashable, Sendable {
        /// The employee's id or name.
        public let employee: SheetText
        /// The share of right answers.
        public let share: Share
    }

    /// Its lines.
    public let rows: [Row]

    /// Reads columns of employee and score: `80%`, `8/10`, or a plain number of percent; `file` is what the list is called in problems.
    public static func read(_ bytes: [UInt8], file: String) -> Reading<QuizSheet> {
        var sheet = Sheet(bytes, file: file, columns: [.employee, .score])
        var rows: [Row] = []
        for row in sheet.rows {
            guard let employee = sheet.text(.employee, of: row), let score = sheet.text(.score, of: row) else { continue }
            guard let share = Share(score: score.text) else {
                sheet.say(.notScore(score.text), at: score.place)
                continue
            }
            rows.append(Row(employee: SheetText(employee.text, at: employee.place), share: share))
        }
        return sheet.errors.isEmpty ? .usable(QuizSheet(rows: rows), notices: []) : .unusable(sheet.errors)
    }
}

extension Share {
    /// Reads `80%`, `80`, `8/10`.
    fileprivate init?(score text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
        if parts.count == 2 {
            guard let right = Int(digits: parts[0]), let all = Int(digits: parts[1]), all > 0, right <= all else { return nil }
            self.init(millipercent: right * 100_000 / all)
        } else {
            let written = text.replacing(",", with: ".")
            self.init(written: written.hasSuffix("%") ? written : written + "%")
        }
    }
}

extension DocumentReader {
    /// The bytes of a file that the user names, for what reads it.
    public static func bytes(at path: String) -> Result<[UInt8], Diagnostic> { SourceFile.read(path, as: path) }
}

/// Amounts of money as the documents write them, for options of the command line.
public enum MoneyText {
    /// `27500`, `27 500`, `1250.50`; `nil` for any other text.
    public static func money(_ text: String) -> Money? { Money(written: text) }
}
