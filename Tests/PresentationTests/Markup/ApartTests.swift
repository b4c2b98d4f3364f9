import Testing

@testable import Presentation

@Suite struct `Signs along a line` {
    /// Where they should be, and where they go with 10 between them from 0 to 100.
    private static let cases: [(wanted: [Double], places: [Double])] = [
        ([20, 60], [20, 60]), ([50, 50], [45, 55]), ([50, 50, 50, 50], [35, 45, 55, 65]),
        // At the ends they go inwards, and stand in their order.
        ([0, 0], [0, 10]), ([100, 100, 100], [80, 90, 100]), ([100, 0, 99, 0], [100, 0, 90, 10]),
        // Those that are moved apart may meet a third one.
        ([50, 50, 57], [42.333, 52.333, 62.333]), ([], []),
    ]

    @Test(arguments: cases) func `stand apart, about where they should be`(_ wanted: [Double], _ places: [Double]) {
        let found = Apart.places(wanted, least: 10, within: 0...100)
        #expect(found.count == places.count)
        for (found, place) in zip(found, places) { #expect(abs(found - place) < 0.01) }
    }
}
