/// How many learners the groups lack to their minimum, over all sessions.
enum SmallGroups {
    static func value(_ timetable: Timetable) -> Int {
        timetable.sessions.reduce(0) { $0 + max(0, timetable.activity($1).groupMinimum - $1.enrolments.count) }
    }

    /// An activity that fewer need than its minimum lacks the rest, unless all of them are left out.
    static func bound(_ model: Model, _ alone: Alone, leavingOut count: Int) -> Int {
        let instance = model.instance
        return instance.activities.indices.reduce(0) { sum, activity in
            let possible = model.enrolmentsOfActivity[activity].count { alone.earliest[$0] != nil }
            guard possible > count else { return sum }
            return sum + max(0, instance.activities[activity].groupMinimum - possible)
        }
    }
}
