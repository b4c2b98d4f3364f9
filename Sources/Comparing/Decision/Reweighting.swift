import Foundation

/// The runs that were made, weighed as if other assumptions had held.
///
/// What a weighed mean leaves unsure is taken from how it differs from the plain one, as the runs are the same: so much may the same runs
/// made again under the other assumptions come to differently. Their own changes are as unsure again.
struct Reweighting: Sendable {
    /// With a mean of 1.
    private let weights: [Double]

    /// From the logarithms of likelihood ratios; `nil` where the weights stand for too few runs (Kong 1992: the square of their sum over the
    /// sum of their squares), for then neither the mean nor what it leaves unsure can be trusted.
    init?(logRatios: [Double]) {
        guard let most = logRatios.max(), most > -.infinity else { return nil }
        let ratios = logRatios.map { exp($0 - most) }
        let sum = ratios.reduce(0, +)
        let squares = ratios.reduce(0) { $0 + $1 * $1 }
        guard sum * sum / squares >= max(Self.leastRuns, Self.leastShare * Double(ratios.count)) else { return nil }
        weights = ratios.map { $0 * Double(ratios.count) / sum }
    }

    /// The weighed mean, and how far it may be from what the same runs come to when they are made again: so many standard errors.
    func mean(of numbers: [Double], errors: Double) -> (mean: Double, error: Double) {
        let count = Double(numbers.count)
        let mean = zip(numbers, weights).reduce(0) { $0 + $1.0 * $1.1 } / count
        let squares = zip(numbers, weights).reduce(0) { sum, pair in
            let part = (pair.1 - 1) * (pair.0 - mean)
            return sum + part * part
        }
        return (mean, errors * 2.0.squareRoot() * squares.squareRoot() / count)
    }

    private static let leastRuns = 25.0
    private static let leastShare = 0.05
}
