import Foundation

/// When the components of one stratum were taught or used, in order.
struct Trace: Sendable {
    /// Hours from the start.
    let hours: [Double]
    /// 1 ∕ ln(lag + e) of the lag in hours from each event to the next one; one entry fewer.
    let closeness: [Double]

    init(hours: [Double]) {
        self.hours = hours
        closeness = zip(hours, hours.dropFirst()).map { 1 / log($1 - $0 + M_E) }
    }

    /// The events that count at a moment: the latest of those strictly before it, at most as many as any published cell has.
    func window(before hours: Double) -> Range<Int> {
        var low = 0
        var high = self.hours.count
        while low < high {
            let middle = (low + high) / 2
            if self.hours[middle] < hours { low = middle + 1 } else { high = middle }
        }
        return Trace.latest(of: low)
    }

    /// The latest of the first `count` events that count.
    static func latest(of count: Int) -> Range<Int> { max(0, count - most)..<count }

    private static let most = Int(Constants.latestEvents.value)
}
