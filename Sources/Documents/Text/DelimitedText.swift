/// The rows of comma-, semicolon- or tab-separated text, one at a time: work and memory are bounded by the rows that are asked for.
///
/// After RFC 4180, with what people's files have besides: LF, CRLF or CR; spaces around a quoted cell; quotes where none may
/// stand, which are found and reported, and never swallow the rest of the file.
struct DelimitedText {
    /// A cell longer than this, in bytes, is no cell of a staff file; it also bounds the search for a closing quote.
    static let maximumCellLength = 16_384
    /// More cells than this in one row are not read.
    static let maximumCells = 500

    struct Cell: Hashable {
        /// The text between delimiters, without the quotes around it.
        let text: String
        /// The line of the file on which it starts, from 1.
        let line: Int
        /// Where it starts, in characters from 1; the quote's place where it is quoted.
        let column: Int
    }

    struct Row {
        let line: Int
        let cells: [Cell]
        /// What is wrong with the row's form; its cells are then not to be relied on.
        let findings: [Finding]
    }

    struct Finding: Hashable {
        enum Kind: Hashable {
            /// A quote inside a cell that is not quoted, or an undoubled one inside a quoted cell.
            case strayQuote
            /// A quote that opens a cell and is never closed.
            case unclosedQuote
            case cellTooLong
            case tooManyCells
        }

        let kind: Kind
        let line: Int
        let column: Int
    }

    /// How many rows without any text were passed over, and the line of the first.
    private(set) var blankRows: (count: Int, firstLine: Int?) = (0, nil)

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var at = Cursor()

    private struct Cursor {
        var index = 0
        var line = 1
        var column = 1
    }

    init(_ utf8: [UInt8], delimiter: UInt8) {
        bytes = utf8
        self.delimiter = delimiter
    }

    /// The next row that has any text in it, or `nil` at the end. O(length of the row).
    mutating func nextRow() -> Row? {
        while skipBlankRow() {}
        guard at.index < bytes.count else { return nil }
        let line = at.line
        var cells: [Cell] = []
        var findings: [Finding] = []
        repeat {
            if cells.count == Self.maximumCells {
                findings.append(finding(.tooManyCells, at))
                skipToEndOfLine()
                break
            }
            cells.append(nextCell(&findings))
        } while skipDelimiter()
        skipLineBreak()
        return Row(line: line, cells: cells, findings: findings)
    }

    // MARK: - Cells

    private mutating func nextCell(_ findings: inout [Finding]) -> Cell {
        let start = at
        while let byte = current, byte != delimiter, byte == Self.space || byte == Self.tab { step() }
        guard current == Self.quote else {
            at = start
            return plainCell(&findings)
        }
        return quotedCell(&findings)
    }

    private mutating func plainCell(_ findings: inout [Finding]) -> Cell {
        let start = at
        var hasStrayQuote = false
        while let byte = current, byte != delimiter, !Self.isLineBreak(byte) {
            if byte == Self.quote, !hasStrayQuote {
                hasStrayQuote = true
                findings.append(finding(.strayQuote, at))
            }
            step()
        }
        return cell(from: start, bytes[start.index..<at.index], &findings)
    }

    private mutating func quotedCell(_ findings: inout [Finding]) -> Cell {
        let start = at
        var text: [UInt8] = []
        var strayQuote: Cursor?
        step()
        while let byte = current, at.index - start.index <= Self.maximumCellLength {
            if byte == Self.quote {
                let quote = at
                step()
                if current == Self.quote {
                    step()
                    text.append(Self.quote)
                } else if isAtEndOfQuotedCell() {
                    if let strayQuote { findings.append(finding(.strayQuote, strayQuote)) }
                    return cell(from: start, text[...], &findings)
                } else if quote.line > start.line {
                    // It opens a cell of a later row: the one that opened here was never closed.
                    break
                } else {
                    strayQuote = strayQuote ?? quote
                    text.append(Self.quote)
                }
            } else if Self.isLineBreak(byte), strayQuote != nil {
                break
            } else {
                text.append(byte)
                stepOverLineBreak()
            }
        }
        // The rest of the file goes on with the line after the one on which the quote opened.
        findings.append(strayQuote.map { finding(.strayQuote, $0) } ?? finding(.unclosedQuote, start))
        at = start
        skipToEndOfLine()
        return Cell(text: "", line: start.line, column: start.column)
    }

    /// Whether the row or the next cell follows; if so, passes over the spaces before it.
    private mutating func isAtEndOfQuotedCell() -> Bool {
        let afterQuote = at
        while let byte = current, byte != delimiter, byte == Self.space || byte == Self.tab { step() }
        guard let byte = current, byte != delimiter, !Self.isLineBreak(byte) else { return true }
        at = afterQuote
        return false
    }

    private func cell(from start: Cursor, _ text: ArraySlice<UInt8>, _ findings: inout [Finding]) -> Cell {
        if text.count > Self.maximumCellLength { findings.append(finding(.cellTooLong, start)) }
        let kept = text.prefix(Self.maximumCellLength)
        return Cell(text: String(decoding: kept, as: UTF8.self), line: start.line, column: start.column)
    }

    private func finding(_ kind: Finding.Kind, _ place: Cursor) -> Finding {
        Finding(kind: kind, line: place.line, column: place.column)
    }

    // MARK: - Steps

    private var current: UInt8? { at.index < bytes.count ? bytes[at.index] : nil }

    private mutating func step() {
        at.index += 1
        // What follows within the same character does not start a new column.
        if at.index >= bytes.count || bytes[at.index] & 0xC0 != 0x80 { at.column += 1 }
    }

    private mutating func stepOverLineBreak() {
        guard let byte = current, Self.isLineBreak(byte) else { return step() }
        at.index += 1
        // The two bytes of CRLF are one break, counted at the second.
        if byte == Self.carriageReturn, current == Self.lineFeed { return }
        at.line += 1
        at.column = 1
    }

    private mutating func skipDelimiter() -> Bool {
        guard current == delimiter else { return false }
        step()
        return true
    }

    private mutating func skipToEndOfLine() {
        while let byte = current, !Self.isLineBreak(byte) { step() }
    }

    private mutating func skipLineBreak() {
        guard let byte = current, Self.isLineBreak(byte) else { return }
        at.index += 1
        if byte == Self.carriageReturn, current == Self.lineFeed { at.index += 1 }
        at.line += 1
        at.column = 1
    }

    /// Passes over a row of nothing but delimiters and spaces, so that a file of these costs no memory.
    private mutating func skipBlankRow() -> Bool {
        let start = at
        while let byte = current, byte == delimiter || byte == Self.space || byte == Self.tab { step() }
        if let byte = current, !Self.isLineBreak(byte) {
            at = start
            return false
        }
        // A line without even a delimiter is no row.
        if at.index > start.index { blankRows = (blankRows.count + 1, blankRows.firstLine ?? start.line) }
        guard current != nil else { return false }
        skipLineBreak()
        return true
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")
    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
