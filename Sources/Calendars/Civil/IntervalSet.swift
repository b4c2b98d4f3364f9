/// A set of minutes as sorted, disjoint, non-touching stretches: somebody's working time, or a room's open hours.
public struct IntervalSet: Hashable, Sendable {
    /// The stretches, sorted; none is empty, none touches its neighbour.
    public let intervals: [Interval]

    /// The union of any stretches, in any order. Touching ones become one.
    public init(_ intervals: [Interval] = []) {
        var merged: [Interval] = []
        for interval in intervals.sorted() where interval.start < interval.end {
            if let last = merged.last, interval.start <= last.end {
                merged[merged.count - 1] = Interval(start: last.start, end: max(last.end, interval.end))
            } else {
                merged.append(interval)
            }
        }
        self.intervals = merged
    }

    /// Whether there is no minute in it.
    public var isEmpty: Bool { intervals.isEmpty }

    /// The number of minutes in it.
    public var minutes: Int { intervals.reduce(0) { $0 + $1.start.minutes(to: $1.end) } }

    /// What is in either. O(n log n).
    public func union(_ other: IntervalSet) -> IntervalSet { IntervalSet(intervals + other.intervals) }

    /// What is in this one and not in the other. O(n + m).
    public func subtracting(_ other: IntervalSet) -> IntervalSet {
        var left: [Interval] = []
        var next = 0
        for interval in intervals {
            var start = interval.start
            while next < other.intervals.count, other.intervals[next].end <= start { next += 1 }
            var cut = next
            while cut < other.intervals.count, other.intervals[cut].start < interval.end {
                let hole = other.intervals[cut]
                if start < hole.start { left.append(Interval(start: start, end: hole.start)) }
                start = max(start, hole.end)
                cut += 1
            }
            if start < interval.end { left.append(Interval(start: start, end: interval.end)) }
        }
        return IntervalSet(left)
    }

    /// What is in both. O(n + m).
    public func intersection(_ other: IntervalSet) -> IntervalSet {
        var both: [Interval] = []
        var i = 0
        var j = 0
        while i < intervals.count, j < other.intervals.count {
            let start = max(intervals[i].start, other.intervals[j].start)
            let end = min(intervals[i].end, other.intervals[j].end)
            if start < end { both.append(Interval(start: start, end: end)) }
            if intervals[i].end < other.intervals[j].end { i += 1 } else { j += 1 }
        }
        return IntervalSet(both)
    }

    /// Whether one single stretch holds the whole interval. O(log n).
    public func containsInOneStretch(_ interval: Interval) -> Bool {
        var low = 0
        var high = intervals.count
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].start <= interval.start { low = middle + 1 } else { high = middle }
        }
        return low > 0 && intervals[low - 1].contains(interval)
    }
}
