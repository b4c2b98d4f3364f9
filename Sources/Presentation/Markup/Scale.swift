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
