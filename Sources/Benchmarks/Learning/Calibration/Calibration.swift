import Foundation
import Learning

/// Derives a model's shared parameters and one threshold for each material again from the published cells: least squares on recalled
/// shares, each data set weighted alike, with the guard.
///
/// For given shared parameters the thresholds are independent of one another, and each is found as after a quiz; the three shared ones by
/// the simplex method of Nelder and Mead (1965), begun anew from its result until that gains nothing.
struct Calibration {
    /// Intercept, slope (PPE) or scale (PA), noise.
    let shared: [Double]
    let thresholds: [PublishedTables.DataSet: Double]
    /// The root mean square error over all cells.
    let error: Double
    let model: RetentionModel

    init(_ model: RetentionModel, to tables: PublishedTables) {
        self.init(model, shared: NelderMead.minimum(of: { Self.loss(model, shared: $0, tables) }, from: model.firstGuess), tables)
    }

    /// Those shared parameters with the thresholds that fit them best.
    init(_ model: RetentionModel, shared: [Double], _ tables: PublishedTables) {
        self.model = model
        self.shared = shared
        let retention = Retention(model, intercept: shared[0], slope: shared[1], noise: shared[2])
        var thresholds: [PublishedTables.DataSet: Double] = [:]
        var squares = 0.0
        for set in PublishedTables.DataSet.allCases {
            let results = tables.results(of: set)
            guard let threshold = retention.fittedThreshold(results) else { continue }
            thresholds[set] = threshold
            squares += retention.squares(results, at: threshold)
        }
        self.thresholds = thresholds
        error = (squares / Double(tables.cells.count)).squareRoot()
    }

    /// What is minimised: the data sets' mean squared errors at their best thresholds, summed.
    static func loss(_ model: RetentionModel, shared: [Double], _ tables: PublishedTables) -> Double {
        guard shared.allSatisfy({ $0 > 0 }) else { return .infinity }
        let retention = Retention(model, intercept: shared[0], slope: shared[1], noise: shared[2])
        return PublishedTables.DataSet.allCases.reduce(0) { sum, set in
            let results = tables.results(of: set)
            guard let threshold = retention.fittedThreshold(results) else { return .infinity }
            return sum + retention.squares(results, at: threshold) / Double(results.count)
        }
    }
}

extension Retention {
    /// The sum of squared errors.
    func squares(_ results: [QuizResult], at threshold: Double) -> Double {
        results.reduce(0) { sum, result in
            let error = readiness(of: result.history, on: result.day, at: threshold) - result.share
            return sum + error * error
        }
    }
}

extension RetentionModel {
    /// Where the search begins: the round numbers nearest to what other authors give.
    fileprivate var firstGuess: [Double] {
        switch self {
        case .ppe: [0.04, 0.01, 0.04]
        case .pa: [0.3, 0.1, 0.3]
        }
    }
}

private enum NelderMead {
    private static let restarts = 6
    private static let steps = 120
    private static let spread = 0.1

    static func minimum(of loss: ([Double]) -> Double, from start: [Double]) -> [Double] {
        var best = start
        for _ in 0..<restarts { best = simplex(loss, from: best) }
        return best
    }

    private static func simplex(_ loss: ([Double]) -> Double, from start: [Double]) -> [Double] {
        var points = [(start, loss(start))]
        for index in start.indices {
            var point = start
            point[index] *= 1 + spread
            points.append((point, loss(point)))
        }
        for _ in 0..<steps {
            points.sort { $0.1 < $1.1 }
            let worst = points[points.count - 1]
            let others = points.dropLast()
            let centre = start.indices.map { index in others.reduce(0) { $0 + $1.0[index] } / Double(others.count) }
            func along(_ factor: Double) -> ([Double], Double) {
                let point = zip(centre, worst.0).map { $0 + factor * ($0 - $1) }
                return (point, loss(point))
            }
            let reflected = along(1)
            if reflected.1 < points[0].1 {
                let expanded = along(2)
                points[points.count - 1] = expanded.1 < reflected.1 ? expanded : reflected
            } else if reflected.1 < points[points.count - 2].1 {
                points[points.count - 1] = reflected
            } else {
                let contracted = along(reflected.1 < worst.1 ? 0.5 : -0.5)
                if contracted.1 < min(reflected.1, worst.1) {
                    points[points.count - 1] = contracted
                } else {
                    let best = points[0].0
                    points = points.map { point in
                        let nearer = zip(best, point.0).map { ($0 + $1) / 2 }
                        return (nearer, loss(nearer))
                    }
                }
            }
        }
        return points.min { $0.1 < $1.1 }?.0 ?? start
    }
}
