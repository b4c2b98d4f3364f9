/// How many placed enrolments start when their learner would rather not.
enum AvoidedHours {
    static func value(_ timetable: Timetable) -> Int {
        timetable.sessions.reduce(0) { sum, session in
            let duration = timetable.activity(session).durationIndex
            return sum
                + timetable.learners(session).count { timetable.instance.people[$0].avoided[duration].contains(session.start) }
        }
    }

    /// An enrolment counts where every start that it could have is one to avoid.
    static func bound(_ model: Model, _ alone: Alone, leavingOut count: Int) -> Int {
        let unavoidable = alone.starts.indices.count { enrolment in
            guard alone.earliest[enrolment] != nil else { return false }
            let person = model.instance.enrolments[enrolment].person
            let row = model.personRow(person, model.duration(ofEnrolment: enrolment))
            return alone.starts[enrolment].indices.allSatisfy {
                alone.starts[enrolment][$0] & ~model.personAvoided[row + $0] == 0
            }
        }
        return max(0, unavoidable - count)
    }
}
