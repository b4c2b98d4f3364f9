import Foundation
import Testing

@testable import Comparing

@Suite struct `A distribution` {
    /// Abramowitz and Stegun 1964, table 26.5, and beyond it R's qnorm.
    @Test(arguments: [(0.5, 0.0), (0.9, 1.281552), (0.975, 1.959964), (0.999, 3.090232), (0.01, -2.326348), (1e-6, -4.753424)])
    func `has the published quantiles of the normal`(_ probability: Double, _ quantile: Double) {
        // Six places are published.
        #expect(abs(Distributions.normalQuantile(probability) - quantile) < 1e-6)
    }

    @Test(arguments: [(5.0, 25.0), (0.1, 0.5), (0, 10)]) func `is log-normal through its median and its ninth tenth`(
        _ median: Double, _ p90: Double
    ) {
        #expect(abs(Distributions.logNormal(0.5, median: median, p90: p90) - median) < 1e-9)
        #expect(abs(Distributions.logNormal(0.9, median: median, p90: p90) - p90) < 1e-6)
    }

    @Test func `is never early, and certain where its quantiles are one`() {
        #expect(Distributions.logNormal(0.001, median: 0.1, p90: 0.5) == 0)
        #expect(Distributions.logNormal(0.999, median: 0, p90: 0) == 0)
        #expect(Distributions.logNormal(0.999, median: 3, p90: 3) == 3)
        #expect(Distributions.triangular(0.7, min: 4, mode: 4, max: 4) == 4)
    }

    /// The triangle's cumulative probability is (x - a)² / ((b - a)(c - a)) up to the mode.
    @Test func `is triangular`() {
        #expect(Distributions.triangular(0, min: 3, mode: 7, max: 30) == 3)
        #expect(abs(Distributions.triangular(4.0 / 27, min: 3, mode: 7, max: 30) - 7) < 1e-9)
        #expect(abs(Distributions.triangular(1, min: 3, mode: 7, max: 30) - 30) < 1e-9)
        #expect(abs(Distributions.triangular(1.0 / 27, min: 3, mode: 7, max: 30) - 5) < 1e-9)
    }

    @Test func `is exponential: the chance within one unit is what it is told`() {
        #expect(abs(Distributions.exponential(0.02, chance: 0.02) - 1) < 1e-9)
        #expect(abs(Distributions.exponential(1 - 0.98 * 0.98, chance: 0.02) - 2) < 1e-9)
        #expect(Distributions.exponential(0.999, chance: 0) == .infinity)
        #expect(Distributions.exponential(0.5, chance: 1) == 0)
    }

    /// Brown, Cai and DasGupta 2001 and Newcombe 1998, table I: 81 of 263 and 15 of 148, 0 of 20 and 1 of 29.
    @Test(arguments: [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)])
    func `has the published intervals of Wilson`(_ count: Int, _ runs: Int, _ low: Double, _ high: Double) {
        let interval = Interval95.wilson(count: count, of: runs)
        // Four places are published.
        #expect(abs(interval.lowerBound - low) < 6e-5 && abs(interval.upperBound - high) < 6e-5)
    }

    @Test func `is drawn alike for every assumption, and differently for every run and cause`() {
        let draws = Draws(seed: 1, run: 7)
        #expect(draws.numbers(.noShow, count: 3) == Array(draws.numbers(.noShow, count: 5).prefix(3)))
        let first =
            Draws.Cause.allCases.map { draws.number($0) } + [
                Draws(seed: 1, run: 8).number(.noShow), Draws(seed: 2, run: 7).number(.noShow),
            ]
        #expect(Set(first).count == first.count)
        let many = (0..<2_000).map { Draws(seed: 1, run: $0).number(.payment) }
        // Five standard errors of a mean of 2,000 uniform numbers.
        #expect(abs(many.reduce(0, +) / 2_000 - 0.5) < 0.033)
    }
}
