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

    /// A learner's longest session is in some week, however the rest is spread. Each enrolment that is left out spares one learner at
    /// the most.
    static func bound(_ model: Model, _ alone: Alone, leavingOut count: Int) -> Int {
        let instance = model.instance
        let excess = instance.people.indices.map { person in
            let own = model.enrolmentsOfPerson[person].filter { alone.earliest[$0] != nil }
            let minutes = own.map { instance.activities[instance.enrolments[$0].activity].minutes }
            let even = (minutes.reduce(0, +) + model.weeksOpen[person] - 1) / model.weeksOpen[person]
            return max(0, (minutes.max() ?? 0) - even)
        }
        return Bounds.sum(of: excess, withoutLargest: count)
    }
}
