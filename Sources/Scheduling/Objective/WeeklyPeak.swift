/// For each learner the minutes of the fullest week of their zone above an even spread, summed.
///
/// The even spread is all placed minutes over the weeks in which something that the learner needs could start on time, rounded up.
enum WeeklyPeak {
    static func value(_ timetable: Timetable) -> Int {
        let weeks = Model(timetable.instance).weeksOpen
        return timetable.instance.people.indices.reduce(0) { sum, person in
            var minutes: [Int32: Int32] = [:]
            for session in timetable.attended(by: person) {
                minutes[timetable.week(session, of: person), default: 0] += Int32(timetable.activity(session).minutes)
            }
            return sum + excess(Array(minutes.values), weeks: weeks[person])
        }
    }

    /// How far the largest of these is above their sum, spread evenly over so many weeks.
    static func excess(_ minutes: [Int32], weeks: Int) -> Int {
        var sum: Int32 = 0
        var most: Int32 = 0
        for each in minutes {
            sum += each
            most = max(most, each)
        }
        return max(0, Int(most) - (Int(sum) + weeks - 1) / weeks)
    }

    /// Enrolments whose windows lie in some weeks fill the fullest of those weeks at least evenly, and the longest session is in some
    /// week. Every stray spares one learner at the most.
    static func bound(_ model: Model, _ alone: Alone, _ windows: Windows) -> Int {
        let excess = model.instance.people.indices.map { person in
            let own = model.enrolmentsOfPerson[person].filter { alone.earliest[$0] != nil }
            let items = own.compactMap { item($0, model, windows.starts[$0]) }
            guard !items.isEmpty else { return 0 }
            // Whatever has no window adds to the even spread, and to the fullest week perhaps nothing.
            let sum = own.reduce(0) { $0 + model.minutesOf[model.duration(ofEnrolment: $1)] }
            let even = (sum + model.weeksOpen[person] - 1) / model.weeksOpen[person]
            return max(0, leastPeak(items) - even)
        }
        return Bounds.sum(of: excess, withoutLargest: windows.strays)
    }

    /// An enrolment's minutes and the weeks in which it can start.
    private struct Item {
        let minutes: Int
        let weeks: [Bool]
        let first: Int
        let last: Int
    }

    private static func item(_ enrolment: Int, _ model: Model, _ window: [UInt64]) -> Item? {
        let calendar = model.calendar(ofPerson: model.instance.enrolments[enrolment].person)
        let weeks = calendar.weekStart.indices.dropLast().map { week in
            let low = calendar.weekStart[week]
            let high = calendar.weekStart[week + 1]
            return (low >> 6...max(low, high - 1) >> 6).contains { window[$0] & [UInt64].mask(word: $0, low, high) != 0 }
        }
        guard let first = weeks.firstIndex(of: true), let last = weeks.lastIndex(of: true) else { return nil }
        let minutes = model.minutesOf[model.duration(ofEnrolment: enrolment)]
        return Item(minutes: minutes, weeks: weeks, first: first, last: last)
    }

    /// The least minutes of the fullest week: for each stretch of weeks, what has to be in it over the weeks of it that are open, and
    /// rounded up to what sums of sessions can be.
    private static func leastPeak(_ items: [Item]) -> Int {
        let unit = items.reduce(0) { greatestCommonDivisor($0, $1.minutes) }
        var peak = items.reduce(0) { max($0, $1.minutes) }
        for first in Set(items.map(\.first)).sorted() {
            for last in Set(items.map(\.last)).sorted() where last >= first {
                let inside = items.filter { $0.first >= first && $0.last <= last }
                guard !inside.isEmpty else { continue }
                let open = (first...last).count { week in inside.contains { $0.weeks[week] } }
                let minutes = inside.reduce(0) { $0 + $1.minutes }
                peak = max(peak, (minutes + open * unit - 1) / (open * unit) * unit)
            }
        }
        return peak
    }

    private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
        var (a, b) = (one, other)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
