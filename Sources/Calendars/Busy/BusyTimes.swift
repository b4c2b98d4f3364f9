/// The times at which the events of a file make somebody busy, as far as they touch a window.
struct BusyTimes {
    private let clocks: BusyClocks
    private var spans: BusySpans
    private var allowance: WorkAllowance
    private var freeCount = 0
    private var cancelledCount = 0
    private var outsideCount = 0

    init(window: Range<Int>, clocks: BusyClocks, allowance: WorkAllowance) {
        self.clocks = clocks
        self.allowance = allowance
        spans = BusySpans(window: window, clocks: clocks)
    }

    /// What was found, sorted.
    var contents: BusyCalendar.Contents {
        BusyCalendar.Contents(
            intervals: spans.intervals, days: spans.dates, freeCount: freeCount, cancelledCount: cancelledCount,
            outsideCount: outsideCount)
    }

    /// Adds the events of one UID.
    ///
    /// Of several states of one event, or of one day of a series, the one with the highest SEQUENCE counts, then the one with the
    /// latest DTSTAMP. Where both are the same, all count: some programs give one UID to events that have nothing to do with each
    /// other. A changed day of a series that the file does not hold, or that has no such day, is an event like any other.
    mutating func add(_ events: [BusyEvent]) throws(BusyCalendar.Finding) {
        if events.count == 1, let event = events.first { return try add(event, changes: []) }
        let series = Self.newest(events.filter { $0.replaced == nil })
        let byTime = Dictionary(grouping: events.filter { $0.replaced != nil }) { event in
            event.replaced.map { clocks.instant($0.time) } ?? 0
        }
        let changes = byTime.sorted { $0.key < $1.key }.flatMap { Self.newest($0.value) }
        for event in series { try add(event, changes: changes) }
        for event in changes { try add(event, changes: []) }
    }

    private static func newest(_ events: [BusyEvent]) -> [BusyEvent] {
        guard let newest = events.max(by: { $0.isOlder(than: $1) }) else { return [] }
        return events.filter { !$0.isOlder(than: newest) }
    }

    private mutating func add(_ event: BusyEvent, changes: [BusyEvent]) throws(BusyCalendar.Finding) {
        if event.isCancelled {
            cancelledCount += 1
        } else if event.isFree {
            freeCount += 1
        } else if event.repetitions.isEmpty, changes.isEmpty {
            let extent = try clocks.extent(event.length, from: event.start)
            if !spans.add(event.start.seconds, on: event.start.clock, lasting: extent) { outsideCount += 1 }
        } else {
            let series = try BusySeries(event, changes: changes, clocks: clocks, window: spans.window, spending: &allowance)
            if !(try series.add(to: &spans, spending: &allowance)) { outsideCount += 1 }
        }
    }
}
