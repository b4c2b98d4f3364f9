internal import Calendars
internal import Documents

/// A table as a CSV file that Excel opens by a double click: a byte-order mark, so that it takes the text for UTF-8; the separator and the
/// decimal mark of the language's Excel; CRLF at the ends of lines (RFC 4180).
struct Spreadsheet {
    enum Cell {
        case text(String)
        case number(Int)
        /// A number of hundredths.
        case hundredths(Int)
        case date(CivilDate)
        case time(TimeOfDay)
        case empty
    }

    let language: Language
    private var text = ""

    init(_ language: Language, headers: [String]) {
        self.language = language
        append(headers.map { .text($0) })
    }

    mutating func append(_ cells: [Cell]) {
        text += cells.map(field).joined(separator: separator) + "\r\n"
    }

    var bytes: [UInt8] { Spreadsheet.byteOrderMark + Array(text.utf8) }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// What Excel takes for the start of a formula, and what it strips before it looks.
    private static let formulaStarts: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n"]

    private var separator: String {
        switch language {
        case .english: ","
        case .russian: ";"
        }
    }

    private func field(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): return quoted(text)
        case .number(let number): return String(number)
        case .hundredths(let number): return decimal(number)
        case .date(let date): return self.date(date)
        case .time(let time): return time.description
        case .empty: return ""
        }
    }

    /// A text in quotes where it needs them. A text that Excel would run as a formula gets an apostrophe before it.
    private func quoted(_ text: String) -> String {
        let safe = text.first.map(Spreadsheet.formulaStarts.contains) == true ? "'" + text : text
        guard safe.contains(where: { $0 == "\"" || $0 == "," || $0 == ";" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private func decimal(_ number: Int) -> String {
        let (units, rest) = Int(number.magnitude).quotientAndRemainder(dividingBy: 100)
        let sign = number < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(units) }
        return sign + String(units) + NumberWording.decimalSeparator(in: language) + (rest < 10 ? "0" : "") + String(rest)
    }

    /// `08.02.2027` for a Russian Excel; ISO 8601 for an English one, because both the American and the British one read that alike.
    private func date(_ date: CivilDate) -> String {
        switch language {
        case .english: date.description
        case .russian: DateWording.short(date, in: .russian)
        }
    }
}
