import Foundation
import Scheduling

/// The one table of the benchmarks: a row for each measurement, printed as it is made.
struct Rows {
    /// The columns, with their widths.
    private static let columns: [(title: String, width: Int)] = [
        ("benchmark", 13), ("case", 27), ("solver", 24), ("seconds", 9), ("MB", 7), ("unplaced", 8), ("late", 7), ("cost", 13),
        ("total", 16), ("gap", 7),
    ]

    /// Prints the head of the table.
    static func printHead() {
        line(columns.map(\.title))
        print(columns.map { String(repeating: "─", count: $0.width) }.joined(separator: " "))
    }

    /// A row: what was measured, and what there is to say about it; dashes where there is nothing.
    static func add(
        _ benchmark: String, _ name: String, _ solver: String, seconds: Double? = nil, megabytes: Int? = nil,
        terms: [TermValue]? = nil,
        note: String? = nil
    ) {
        var cells = [
            benchmark, name, solver, seconds.map { String(format: "%.2f", $0) } ?? "–", megabytes.map(String.init) ?? "–",
        ]
        if let terms {
            func value(_ term: ObjectiveTerm) -> Int { terms.first { $0.term == term }?.value ?? 0 }
            let total = terms.reduce(0) { $0 + $1.value * $1.weight }
            let bound = terms.reduce(0) { $0 + $1.bound * $1.weight }
            cells += [
                "\(value(.unplaced))", "\(value(.lateDays))", "\(value(.trainerCost) / 100)", "\(total)",
                total == 0 ? "0 %" : String(format: "%.1f %%", Double(total - bound) * 100 / Double(total)),
            ]
        } else {
            cells.append(note ?? "–")
        }
        line(cells)
    }

    /// A benchmark that cannot be run here, and why.
    static func skip(_ benchmark: String, _ reason: String) { print("\(benchmark): skipped, \(reason)") }

    private static func line(_ cells: [String]) {
        let padded = zip(cells, columns).enumerated().map { index, pair in
            let (text, column) = pair
            let space = String(repeating: " ", count: max(0, column.width - text.count))
            return index < 3 ? text + space : space + text
        }
        print(padded.joined(separator: " "))
        fflush(nil)
    }
}

extension Duration {
    /// In seconds.
    var inSeconds: Double { self / .seconds(1) }
}
