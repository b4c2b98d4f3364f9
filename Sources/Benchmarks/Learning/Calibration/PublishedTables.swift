import Foundation
import Learning

/// The published tables that the models are fitted to and held to, read from a folder that is not part of this repository.
struct PublishedTables {
    /// A cell of a published experiment: taught at those days, tested then, that share recalled.
    struct Cell: Sendable {
        let dataSet: DataSet
        let result: QuizResult
    }

    /// The experiments, one material each.
    enum DataSet: String, CaseIterable, Sendable {
        case facts = "C09_facts"
        case objects = "C09_objects"
        case swahili = "C09_swahili"
        case trivia = "C08_trivia"
        case spanish = "B79_spanish"
    }

    /// A table is not there, or not as expected.
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    /// Cepeda et al. 2008 and 2009, Bahrick 1979.
    let cells: [Cell]
    /// Carpenter et al. 2008, experiment 1: kept out of every fit.
    let heldOut: [QuizResult]
    /// Gaps that were best and the delays they were best for, in days (Cepeda et al. 2006).
    let optimalGaps: [(delay: Double, gap: Double)]

    /// Successive sessions of one sitting, in days: the tables say 0. Ten minutes, as those who fitted the models took it.
    static let sitting = 10.0 / 1440
    private static let hoursPerDay = 24.0
    private static let percent = 100.0

    init(folder: URL) throws {
        let cepeda = try Table(folder, "spacing_recall_cepeda.csv").rows.map { row in
            let gap = try row.number("gap_hours_used") / Self.hoursPerDay
            let recalled = try row.number("recall_pct") / Self.percent
            guard let set = DataSet(rawValue: try row.text("dataset")) else { throw row.unreadable("dataset") }
            return try row.text("measure") == "forgetting"
                ? Self.cell(set, days: [0], test: gap, recalled)
                : Self.cell(set, days: [0, gap], test: gap + (try row.number("ri_days")), recalled)
        }
        let bahrick = try Table(folder, "bahrick1979.csv").rows.map { row in
            let gap = Self.orSitting(try row.number("gap_days"))
            let days = (0..<Int(try row.number("sessions_so_far"))).map { Double($0) * gap }
            return Self.cell(
                .spanish, days: days, test: (days.last ?? 0) + Self.orSitting(try row.number("ri_days")),
                try row.number("recall_pct") / Self.percent)
        }
        cells = cepeda + bahrick
        heldOut = try Table(folder, "carpenter2008_exp1_forgetting.csv").rows.map { row in
            QuizResult(
                history: Self.sessions([0]), day: try row.number("ri_days"), share: try row.number("recall_prop"))
        }
        optimalGaps = try Table(folder, "optimal_gaps_46.csv").rows.map {
            (try $0.number("test_delay_days"), try $0.number("optimal_gap_days"))
        }
    }

    /// The results of one data set.
    func results(of set: DataSet) -> [QuizResult] { cells.filter { $0.dataSet == set }.map(\.result) }

    /// By how much the best gap beats no gap, relatively, the mean over the delays of Cepeda et al. 2008.
    var gainOfBestGap: Double {
        let tests = Dictionary(grouping: results(of: .trivia)) { ($0.day - ($0.history.events.last?.day ?? 0)).rounded() }
        let gains = tests.sorted { $0.key < $1.key }.compactMap { _, results -> Double? in
            let byGap = results.sorted { $0.gap < $1.gap }
            guard let none = byGap.first?.share, let best = byGap.map(\.share).max() else { return nil }
            return best / none - 1
        }
        return gains.reduce(0, +) / Double(gains.count)
    }

    /// The power law of the best gap: gap = factor · delay^exponent in days, by least squares of the logarithms.
    var optimalGapLaw: (factor: Double, exponent: Double) {
        let points = optimalGaps.map { (x: log($0.delay), y: log($0.gap)) }
        let count = Double(points.count)
        let meanX = points.reduce(0) { $0 + $1.x } / count
        let meanY = points.reduce(0) { $0 + $1.y } / count
        let covariance = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
        let variance = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
        let exponent = covariance / variance
        return (exp(meanY - exponent * meanX), exponent)
    }

    private static func orSitting(_ days: Double) -> Double { days > 0 ? days : sitting }

    private static func cell(_ set: DataSet, days: [Double], test: Double, _ share: Double) -> Cell {
        Cell(dataSet: set, result: QuizResult(history: sessions(days), day: test, share: share))
    }

    private static func sessions(_ days: [Double]) -> History {
        History(days.map { LearningEvent(day: $0, kind: .initial) })
    }
}

extension QuizResult {
    /// The days between the first and the last session.
    fileprivate var gap: Double { (history.events.last?.day ?? 0) - (history.events.first?.day ?? 0) }
}

/// A table of comma-separated values with names in its first line.
private struct Table {
    struct Row {
        let file: String
        let line: Int
        let values: [String: String]

        func text(_ column: String) throws -> String {
            guard let text = values[column] else { throw unreadable(column) }
            return text
        }

        func number(_ column: String) throws -> Double {
            guard let number = Double(try text(column)) else { throw unreadable(column) }
            return number
        }

        func unreadable(_ column: String) -> PublishedTables.Unreadable {
            PublishedTables.Unreadable(description: "\(file), line \(line): no usable “\(column)”")
        }
    }

    let rows: [Row]

    init(_ folder: URL, _ file: String) throws {
        let bytes = try Data(contentsOf: folder.appending(path: file))
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(Table.values)
        guard let names = lines.first else { throw PublishedTables.Unreadable(description: "\(file) is empty") }
        rows = lines.indices.dropFirst().map { index in
            Row(file: file, line: index + 1, values: Dictionary(zip(names, lines[index])) { first, _ in first })
        }
    }

    private static func values(of line: Substring) -> [String] {
        var values = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: values.append("")
            default: values[values.count - 1].append(character)
            }
        }
        return values
    }
}
