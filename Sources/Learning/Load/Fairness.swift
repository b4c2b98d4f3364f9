/// How evenly something is spread over people.
public struct Fairness: Hashable, Sendable {
    /// Gini's coefficient Σᵢⱼ |xᵢ − xⱼ| ∕ (2 n² mean): 0 where all have the same, near 1 where one has everything.
    public let gini: Double
    /// The greatest share divided by the mean one.
    public let greatestToMean: Double

    /// The spread of those amounts, none below 0; even where there are none.
    public init(of amounts: [Double]) {
        let sorted = amounts.sorted()
        let sum = sorted.reduce(0, +)
        guard let greatest = sorted.last, sum > 0 else {
            gini = 0
            greatestToMean = 1
            return
        }
        let count = Double(sorted.count)
        // In order of size, the sum of all differences is Σ (2 i + 1 − n) xᵢ twice over, with i from 0.
        let spread = sorted.indices.reduce(0.0) { $0 + (2 * Double($1) + 1 - count) * sorted[$1] }
        gini = spread / (count * sum)
        greatestToMean = greatest * count / sum
    }
}
