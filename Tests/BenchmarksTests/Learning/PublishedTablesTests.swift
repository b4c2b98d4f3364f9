import Foundation
import Learning
import Testing

@testable import Benchmarks

/// Where the digitised tables lie, beside the repository; they are not part of it.
enum Published {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/learning/data")
    static let isThere = FileManager.default.fileExists(atPath: folder.path)
    static let notice: Comment = "../shared/learning/data is not there: the published cells are not compared"
}

@Suite(.enabled(if: Published.isThere, Published.notice)) struct `The published tables` {
    let tables: PublishedTables

    init() throws {
        tables = try PublishedTables(folder: Published.folder)
    }

    /// A model, how far off it is over all cells, and by data set, as MODEL.md and its reproduction.json say.
    struct Fit: Sendable, CustomTestStringConvertible {
        let model: RetentionModel
        let error: Double
        let byDataSet: [PublishedTables.DataSet: Double]
        let shared: [Constant]
        let testDescription: String
    }

    static let fits = [
        Fit(
            model: .ppe, error: 0.0758,
            byDataSet: [.spanish: 0.1102, .trivia: 0.067, .facts: 0.046, .objects: 0.0491, .swahili: 0.0317],
            shared: [Constants.ppeIntercept, Constants.ppeSlope, Constants.ppeNoise], testDescription: "ppe"),
        Fit(
            model: .pa, error: 0.0770,
            byDataSet: [.spanish: 0.1128, .trivia: 0.0609, .facts: 0.058, .objects: 0.0545, .swahili: 0.0307],
            shared: [Constants.paIntercept, Constants.paScale, Constants.paNoise], testDescription: "pa"),
    ]
    /// The tables of the paper give four digits.
    static let printed = 0.00005

    @Test func `hold 89 cells, 46 best gaps and 6 delays that stay out of the fit`() {
        #expect(tables.cells.count == 89)
        #expect(tables.optimalGaps.count == 46)
        #expect(tables.heldOut.count == 6)
    }

    @Test(arguments: fits) func `are predicted no worse than was published`(_ fit: Fit) {
        let found = Calibration(fit.model, shared: fit.shared.map(\.value), tables)
        #expect(found.error <= fit.error + Self.printed)
        for (set, error) in fit.byDataSet {
            let results = tables.results(of: set)
            guard let threshold = found.thresholds[set] else {
                Issue.record("no threshold for \(set)")
                continue
            }
            let squares = Retention(fit.model).squares(results, at: threshold)
            #expect((squares / Double(results.count)).squareRoot() <= error + 2 * Self.printed, "\(set)")
        }
    }

    /// The search itself takes many times as long; `onboard-bench calibrate` runs it.
    @Test(arguments: fits) func `have their best fit at the parameters in use, to three figures`(_ fit: Fit) {
        let used = fit.shared.map(\.value)
        let best = Calibration.loss(fit.model, shared: used, tables)
        for index in used.indices {
            for factor in [0.995, 1.005] {
                var other = used
                other[index] *= factor
                #expect(Calibration.loss(fit.model, shared: other, tables) > best, "\(fit.shared[index].id) times \(factor)")
            }
        }
        for (name, found, constant) in Calibration(fit.model, shared: used, tables).parameters {
            #expect(abs(found - constant) < 0.0005 * max(1, abs(constant)), "\(name)")
        }
    }

    @Test func `of Carpenter et al., which no fit has seen, are predicted within 0.042`() throws {
        let retention = Retention(.ppe)
        let threshold = try #require(retention.fittedThreshold(tables.heldOut))
        #expect(abs(threshold - 0.830) < 0.0005)
        #expect((retention.squares(tables.heldOut, at: threshold) / 6).squareRoot() <= 0.042)
    }

    @Test func `say that the best gap brings 64 % more than none`() {
        #expect(abs(tables.gainOfBestGap - 0.64) < 0.005)
        #expect(abs(tables.gainOfBestGap - 0.6391) < Self.printed)
    }

    @Test func `say how the best gap grows with the delay`() {
        #expect(abs(tables.optimalGapLaw.factor - 0.0928) < Self.printed)
        #expect(abs(tables.optimalGapLaw.exponent - 0.7986) < Self.printed)
    }

    /// What the model itself says about Cepeda et al. 2008: which gap is best, and that it grows with the delay.
    @Test func `and the model agree that a longer delay wants a longer gap`() throws {
        let retention = Retention(.ppe)
        let gaps = (1...120).map(Double.init)
        var last = 0.0
        for delay in [7.0, 35, 70, 350] {
            let best = try #require(
                gaps.max { first, second in
                    recall(after: delay, gap: first, by: retention) < recall(after: delay, gap: second, by: retention)
                })
            #expect(best > last, "\(delay) days")
            last = best
        }
    }

    private func recall(after delay: Double, gap: Double, by retention: Retention) -> Double {
        let history = History([0, gap].map { LearningEvent(day: $0, kind: .initial) })
        return retention.readiness(of: history, on: gap + delay, threshold: .easy).value
    }

    @Test func `that are not there are an error that names the file`() {
        #expect(throws: (any Error).self) { try PublishedTables(folder: URL(filePath: "/nowhere")) }
    }
}

@Suite(.enabled(if: Published.isThere, Published.notice)) struct `The savings of Ebbinghaus` {
    /// Ebbinghaus' equation, in per cent of the first effort, t in minutes; savings are not recall, and the models do not use it.
    static func savings(after minutes: Double) -> Double { 100 * 1.84 / (pow(log10(minutes), 1.25) + 1.84) }

    @Test(arguments: [(20.0, 57.0), (525, 34.5), (1440, 30.4), (2880, 28.1), (8640, 24.9), (44640, 21.2)])
    func `follow his equation as he printed it`(_ row: (minutes: Double, printed: Double)) {
        #expect(abs(Self.savings(after: row.minutes) - row.printed) < 0.05)
    }

    /// Murre and Dros 2015 repeated the experiment; his own equation describes his second series and theirs about as well.
    @Test func `were found again by Murre and Dros`() throws {
        let text = try String(contentsOf: Published.folder.appending(path: "savings_ebbinghaus_murre_dros.csv"), encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            .filter { $0.count > 3 && $0[0] == "Ebbinghaus_1880" }
        #expect(rows.count == 7)
        let squares = try rows.map { row -> Double in
            let seconds = try #require(Double(row[2]))
            let error = try #require(Double(row[3])) - Self.savings(after: seconds / 60)
            return error * error
        }
        #expect((squares.reduce(0, +) / 7).squareRoot() < 5)
    }
}
