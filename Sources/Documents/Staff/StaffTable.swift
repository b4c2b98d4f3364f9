/// A staff file as rows of texts by field: its encoding, its delimiter, its header, and what is wrong with its form.
struct StaffTable {
    /// More rows than this are no company's staff; what comes after them is not read.
    static let maximumRows = 50_000
    /// The header is one of the first rows; above it there may be a title.
    static let headerSearch = 10

    private(set) var rows: [StaffRow] = []
    /// The fields that have a column.
    var columns: Set<StaffField> { Set(header.fields.compactMap(\.self)) }
    private let file: String
    private var header = StaffHeader(fields: [], names: [])
    /// Whether a replacement character stands for a broken one, which is reported where it is.
    private var hasBroken = false

    /// The table of that file, as far as it can be read; what is wrong with it goes into the report.
    init(_ bytes: [UInt8], file: String, report: inout StaffReport) {
        self.file = file
        let text: DecodedText
        switch DecodedText.decode(bytes) {
        case .failure(let failure):
            report.error(.notText(failure.kind), at: place())
            return
        case .success(let decoded): text = decoded
        }
        say(text, &report)
        guard let (found, delimiter) = StaffHeader.find(in: text.utf8) else {
            sayNoHeader(text.utf8, &report)
            return
        }
        header = found
        var table = DelimitedText(text.utf8, delimiter: delimiter)
        readHeader(&table, &report)
        readRows(&table, &report)
    }

    // MARK: - Header

    private func sayNoHeader(_ utf8: [UInt8], _ report: inout StaffReport) {
        var table = DelimitedText(utf8, delimiter: StaffHeader.delimiters[0])
        guard let row = table.nextRow() else { return report.error(.nobody, at: place()) }
        let cells = row.cells.prefix(StaffHeader.shownCells).map { String($0.text.tidied.prefix(StaffHeader.shownLength)) }
        report.error(.noHeader(found: cells), at: place(row.line, 1))
    }

    private mutating func readHeader(_ table: inout DelimitedText, _ report: inout StaffReport) {
        var rowsAbove = 0
        var firstAbove: Int?
        while let row = table.nextRow() {
            guard row.line < header.line else {
                say(row.findings, &report)
                break
            }
            if !header.isSeparatorLine(row) { rowsAbove += 1 }
            firstAbove = firstAbove ?? row.line
        }
        if rowsAbove > 0 { report.notice(.rowsAboveHeader(count: rowsAbove), at: place(firstAbove, 1)) }
        header.say(&report, file: file)
    }

    // MARK: - Rows

    private mutating func readRows(_ table: inout DelimitedText, _ report: inout StaffReport) {
        while let row = table.nextRow() {
            guard row.findings.isEmpty else {
                say(row.findings, &report)
                continue
            }
            guard rows.count < Self.maximumRows else {
                report.error(.tooManyRows(limit: Self.maximumRows), at: place(row.line, 1))
                break
            }
            // What else is wrong with such a row follows from its broken characters.
            if hasBroken, row.cells.contains(where: \.text.hasReplacement) { continue }
            let texts = row.cells.map(\.text.tidied)
            if let first = texts.firstIndex(where: { !$0.isEmpty }) {
                readRow(row, texts, firstText: first, &report)
            }
        }
        if let line = table.blankRows.firstLine {
            report.notice(.emptyRows(count: table.blankRows.count), at: place(line, 1))
        }
    }

    private mutating func readRow(
        _ row: DelimitedText.Row, _ texts: [String], firstText: Int, _ report: inout StaffReport
    ) {
        let start = place(row.cells[firstText].line, row.cells[firstText].column)
        if StaffWords.beginsTotal(texts[firstText]), !texts.contains(where: { $0.contains("@") }) {
            let shown = texts.filter { !$0.isEmpty }.joined(separator: " ")
            let stated = shown.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }
            return report.notice(.totalRow(text: shown, stated: stated, people: rows.count), at: start)
        }
        let expected = header.fields.count
        if texts.count < expected {
            report.count(.rowsShort(cells: texts.count, expected: expected), at: start)
        } else if let extra = texts.indices.dropFirst(expected).first(where: { !texts[$0].isEmpty }) {
            let cell = row.cells[extra]
            return report.error(.rowLong(text: texts[extra], expected: expected), at: place(cell.line, cell.column))
        }
        var values: [StaffField: [StaffValue]] = [:]
        for (index, field) in header.fields.enumerated() {
            guard let field else { continue }
            guard index < texts.count else {
                values[field, default: []].append(StaffValue("", at: start))
                continue
            }
            let cell = row.cells[index]
            let cellPlace = place(cell.line, cell.column)
            if cell.text != texts[index] {
                if cell.text.hasControls { report.count(.controlCharacters, at: cellPlace) }
                if let tally = cell.text.spacesTally { report.count(tally, at: cellPlace) }
            }
            values[field, default: []].append(StaffValue(texts[index], at: cellPlace))
        }
        rows.append(StaffRow(place: start, values: values))
    }

    // MARK: - What there is to say

    private mutating func say(_ text: DecodedText, _ report: inout StaffReport) {
        if text.isGuessed {
            report.notice(.encodingGuessed(text.encoding, sample: text.sample), at: place())
        }
        guard let broken = text.broken else { return }
        hasBroken = true
        let lines = text.utf8[..<broken.first].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let column = (lines.last ?? []).count { $0 & 0xC0 != 0x80 } + 1
        report.error(.brokenCharacters(text.encoding, count: broken.count), at: place(lines.count, column))
    }

    private func say(_ findings: [DelimitedText.Finding], _ report: inout StaffReport) {
        for finding in findings {
            let problem: StaffProblem =
                switch finding.kind {
                case .strayQuote: .strayQuote
                case .unclosedQuote: .unclosedQuote
                case .cellTooLong: .cellTooLong(limit: DelimitedText.maximumCellLength)
                case .tooManyCells: .tooManyCells(limit: DelimitedText.maximumCells)
                }
            report.error(problem, at: place(finding.line, finding.column))
        }
    }

    private func place(_ line: Int? = nil, _ column: Int? = nil) -> Diagnostic.Place {
        Diagnostic.Place(file: file, line: line, column: column)
    }
}

extension DecodedText {
    /// A first few words that are not ASCII, by which a reader sees whether the encoding was guessed right.
    fileprivate var sample: String {
        let before = 512
        let shown = 24
        guard let first = utf8.firstIndex(where: { $0 >= 0x80 }) else { return "" }
        let text = String(decoding: utf8[first..<min(utf8.count, first + before)], as: UTF8.self)
        return String(text.prefix { $0.isLetter || $0.isNumber || $0 == " " || $0 == "." || $0 == "\u{2116}" }.prefix(shown))
            .tidied
    }
}

extension String {
    fileprivate var hasReplacement: Bool { unicodeScalars.contains("\u{FFFD}") }

    /// What there is to say about the spaces of a cell. One after the delimiter is a habit, not dirt.
    fileprivate var spacesTally: StaffReport.Tally? {
        let written = String(withoutControls.drop { $0 == " " })
        guard written != tidied else { return nil }
        let isUnusual = written.unicodeScalars.contains { !$0.isASCII && $0.isSpace || $0.isInvisible }
        return isUnusual ? .unusualSpaces : .spacesLeftOut
    }
}
