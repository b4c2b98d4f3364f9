internal import Calendars

/// Days along a picture.
struct TimeScale {
    let days: ClosedRange<CivilDate>
    let left: Double
    let right: Double

    /// The middle of a day's morning: where it begins.
    func x(_ day: CivilDate) -> Double {
        let length = max(1, days.lowerBound.days(to: days.upperBound) + 1)
        let done = min(max(0, days.lowerBound.days(to: day)), length)
        return left + (right - left) * Double(done) / Double(length)
    }

    /// The first days of months in it, and its first day; every second or third one where there are many.
    var ticks: [CivilDate] {
        var month = days.lowerBound.advanced(by: 1 - days.lowerBound.day)
        var months: [CivilDate] = []
        while month <= days.upperBound {
            if month >= days.lowerBound { months.append(month) }
            month = month.advanced(by: month.daysInMonth)
        }
        let step = (months.count + Self.mostTicks - 1) / Self.mostTicks
        return months.enumerated().filter { $0.offset % max(1, step) == 0 }.map(\.element)
    }

    private static let mostTicks = 8
}

/// Places along a line for what would cover each other there.
enum Apart {
    /// The places, moved apart where they are closer than `least`: each stays about where it was, those at one place in the order given.
    /// Requires that all of them fit into the range.
    static func places(_ wanted: [Double], least: Double, within range: ClosedRange<Double>) -> [Double] {
        var groups: [(members: [Int], middle: Double)] = []
        func half(_ count: Int) -> Double { least * Double(count - 1) / 2 }
        func group(_ members: [Int]) -> (members: [Int], middle: Double) {
            let mean = members.reduce(0) { $0 + wanted[$1] } / Double(members.count)
            let reach = half(members.count)
            return (members, min(range.upperBound - reach, max(range.lowerBound + reach, mean)))
        }
        for index in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
            groups.append(group([index]))
            while let last = groups.last, let before = groups.dropLast().last,
                before.middle + half(before.members.count) + least > last.middle - half(last.members.count)
            {
                groups.removeLast(2)
                groups.append(group(before.members + last.members))
            }
        }
        var places = wanted
        for (members, middle) in groups {
            for (number, index) in members.enumerated() {
                places[index] = middle - half(members.count) + least * Double(number)
            }
        }
        return places
    }
}

/// Amounts up a picture, from 0.
struct AmountScale {
    let top: Double
    let bottom: Double
    /// The greatest amount that is shown: a round one.
    let most: Double
    /// Between marks.
    let step: Double

    /// A scale that holds that amount, with about `marks` marks.
    init(upTo amount: Double, top: Double, bottom: Double, marks: Int = 4) {
        self.top = top
        self.bottom = bottom
        let rough = max(amount, 1) / Double(marks)
        var unit = 1.0
        while unit * 10 <= rough { unit *= 10 }
        step = [1, 2, 2.5, 5, 10].map { $0 * unit }.first { $0 >= rough } ?? rough
        most = (max(amount, 1) / step).rounded(.up) * step
    }

    func y(_ amount: Double) -> Double { bottom - (bottom - top) * min(max(0, amount), most) / most }

    var marks: [Double] { (0...Int((most / step).rounded())).map { Double($0) * step } }
}
