/// What the days of all placed enrolments cost: how far from where readiness wants it each is taught. The engine only adds the costs up;
/// where they come from is the affair of whoever made the instance.
enum Spacing {
    static func value(_ timetable: Timetable) -> Int {
        let instance = timetable.instance
        guard let first = instance.zones[0].dayBySlot.first else { return 0 }
        return timetable.sessions.reduce(0) { sum, session in
            let day = Int(instance.zones[0].dayBySlot[session.start] - first)
            return session.enrolments.reduce(sum) { sum, enrolment in
                sum + (instance.enrolments[enrolment].dayCost.map { Int(instance.dayCosts[$0][day]) } ?? 0)
            }
        }
    }

    /// Each enrolment on the cheapest day of its window.
    static func bound(_ model: Model, _ windows: Windows) -> Int {
        let costs = windows.starts.indices.map { enrolment in
            guard model.dayCostRow[enrolment] > 0 else { return 0 }
            return least(of: enrolment, in: windows.starts[enrolment], model)
        }
        return Bounds.sum(of: costs, withoutLargest: windows.strays)
    }

    private static func least(of enrolment: Int, in window: [UInt64], _ model: Model) -> Int {
        let calendar = model.calendars[0]
        let costs = calendar.dayStart.indices.dropLast().compactMap { day -> Int? in
            let (low, high) = (calendar.dayStart[day], calendar.dayStart[day + 1])
            let isOpen = (low >> 6...(high - 1) >> 6).contains { window[$0] & [UInt64].mask(word: $0, low, high) != 0 }
            return isOpen ? Int(model.dayCosts[model.dayCostRow[enrolment] + day]) : nil
        }
        return costs.min() ?? 0
    }
}
