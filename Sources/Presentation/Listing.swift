public import Documents
import Foundation

/// Rows of simple values that are printed as a table, as CSV or as JSON: curricula, modules, diagnostics, busy times.
public struct Listing: Sendable {
    /// A column: its key in JSON, and its title for people.
    public struct Column: Sendable {
        let key: String
        let title: String
        let isNumber: Bool
        let wraps: Bool

        /// A column of texts, or of numbers.
        public init(_ key: String, _ title: String, isNumber: Bool = false, wraps: Bool = false) {
            self.key = key
            self.title = title
            self.isNumber = isNumber
            self.wraps = wraps
        }
    }

    /// A value of a row.
    public enum Value: Sendable {
        /// A text.
        case text(String)
        /// A whole number.
        case number(Int)
        /// A number of hundredths, and how people write it.
        case amount(String, hundredths: Int)
        /// Several texts: with commas between for people, a list in JSON.
        case list([String])
        /// Nothing: `null` in JSON.
        case nothing
    }

    /// The columns in order.
    public let columns: [Column]
    /// The rows, each with a value for each column.
    public private(set) var rows: [[Value]] = []

    /// A listing without rows.
    public init(columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row. Requires a value for each column.
    public mutating func append(_ row: [Value]) {
        precondition(row.count == columns.count, "\(row.count) values for \(columns.count) columns")
        rows.append(row)
    }

    /// The rows as a table for a terminal.
    public func table(_ style: Style) -> String {
        var table = TextTable(columns: columns.map { TextTable.Column($0.isNumber ? .right : .left, wraps: $0.wraps) })
        table.rows = [.cells(columns.map { TextTable.Cell($0.title, .heading) })]
        table.rows += rows.map { .cells($0.map { TextTable.Cell(Self.shown($0)) }) }
        return table.lines(style).joined(separator: "\n")
    }

    /// The rows as CSV that Excel opens in that language.
    public func csv(_ language: Language) -> [UInt8] {
        var sheet = Spreadsheet(language, headers: columns.map(\.title))
        for row in rows {
            sheet.append(
                row.map { value in
                    switch value {
                    case .number(let number): .number(number)
                    case .amount(_, let hundredths): .hundredths(hundredths)
                    case .text, .list: .text(Self.shown(value))
                    case .nothing: .empty
                    }
                })
        }
        return sheet.bytes
    }

    /// The rows as a JSON list of objects with sorted keys.
    public func json() throws -> [UInt8] {
        let objects = rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(columns.map(\.key), row.map(Encoded.init)))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(objects)) + [UInt8(ascii: "\n")]
    }

    private static func shown(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): String(number)
        case .amount(let text, _): text
        case .list(let texts): texts.joined(separator: ", ")
        case .nothing: ""
        }
    }

    private struct Encoded: Encodable {
        let value: Value

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch value {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .amount(_, let hundredths): try container.encode(Double(hundredths) / 100)
            case .list(let texts): try container.encode(texts)
            case .nothing: try container.encodeNil()
            }
        }
    }
}
