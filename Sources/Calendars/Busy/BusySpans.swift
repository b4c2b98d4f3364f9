/// Busy times as they are found.
struct BusySpans {
    /// What is looked for, in seconds.
    let window: Range<Int>
    private let clocks: BusyClocks
    private var spans: [Span] = []
    private var days: [ClosedRange<Int>] = []

    /// A time in whole minutes, and the next one of a series joined to it where they touch: a rule of each second is one time.
    private struct Span: Comparable {
        let start: Int
        var end: Int

        static func < (left: Span, right: Span) -> Bool { (left.start, left.end) < (right.start, right.end) }
    }

    private static let minute = 60

    init(window: Range<Int>, clocks: BusyClocks) {
        self.window = window
        self.clocks = clocks
    }

    /// The timed ones, sorted.
    var intervals: [Interval] {
        spans.sorted().map { span in
            Interval(start: Moment(minutes: span.start / Self.minute), end: Moment(minutes: span.end / Self.minute))
        }
    }

    /// The days, sorted.
    var dates: [ClosedRange<CivilDate>] {
        days.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }.map {
            CivilDate(daysSinceEpoch: $0.lowerBound)...CivilDate(daysSinceEpoch: $0.upperBound)
        }
    }

    /// Adds one time of a clock; whether it touches the window.
    mutating func add(_ local: Int, on basis: StatedTime.Basis, lasting extent: BusyClocks.Extent) -> Bool {
        if basis == .day { return addDays(from: Recurrence.floor(local, by: Recurrence.daySeconds), count: extent.days) }
        let start = clocks.instant(local, on: basis)
        let lastDay = extent.days == 0 ? start : clocks.instant(local + extent.days * Recurrence.daySeconds, on: basis)
        let end = lastDay + extent.seconds
        guard end >= window.lowerBound, start < window.upperBound else { return false }
        if start < end { append(start, end) }
        return true
    }

    private mutating func addDays(from first: Int, count: Int) -> Bool {
        let last = max(first, min(first + count - 1, EventReader.lastDay.daysSinceEpoch))
        guard (last + 1) * Recurrence.daySeconds > window.lowerBound, first * Recurrence.daySeconds < window.upperBound else {
            return false
        }
        days.append(first...last)
        return true
    }

    /// The minutes that a time touches.
    private mutating func append(_ start: Int, _ end: Int) {
        let first = Recurrence.floor(start, by: Self.minute) * Self.minute
        let last = Recurrence.floor(end + Self.minute - 1, by: Self.minute) * Self.minute
        if let open = spans.last, open.start <= first, first <= open.end {
            spans[spans.count - 1].end = max(open.end, last)
        } else {
            spans.append(Span(start: first, end: last))
        }
    }
}
