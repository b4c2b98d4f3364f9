/// The events of a file that belong together, by UID: a series and its changed days, or states of one event. In the file's order.
struct BusyGroups: Sequence {
    private var first: [Int] = []
    private var others: [Int: [Int]] = [:]

    init(_ events: [BusyEvent]) {
        var numbers: [String: Int] = [:]
        numbers.reserveCapacity(events.count)
        first.reserveCapacity(events.count)
        for (index, event) in events.enumerated() {
            guard let uid = event.uid else {
                first.append(index)
                continue
            }
            if let number = numbers[uid] {
                others[number, default: []].append(index)
            } else {
                numbers[uid] = first.count
                first.append(index)
            }
        }
    }

    /// The indices of each group's events.
    func makeIterator() -> AnyIterator<[Int]> {
        var number = 0
        return AnyIterator {
            guard number < first.count else { return nil }
            defer { number += 1 }
            return [first[number]] + (others[number] ?? [])
        }
    }
}
