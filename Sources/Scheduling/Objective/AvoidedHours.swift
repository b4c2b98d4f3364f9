/// How many placed enrolments start when their learner would rather not.
enum AvoidedHours {
    static func value(_ timetable: Timetable) -> Int {
        timetable.sessions.reduce(0) { sum, session in
            let duration = timetable.activity(session).durationIndex
            return sum
                + timetable.learners(session).count { timetable.instance.people[$0].avoided[duration].contains(session.start) }
        }
    }

    /// An enrolment counts where every start of its window is one to avoid.
    static func bound(_ model: Model, _ alone: Alone, _ windows: Windows) -> Int {
        let unavoidable = windows.starts.indices.count { enrolment in
            let row = model.personRow(model.instance.enrolments[enrolment].person, model.duration(ofEnrolment: enrolment))
            let window = windows.starts[enrolment]
            guard alone.earliest[enrolment] != nil, window.contains(where: { $0 != 0 }) else { return false }
            return window.indices.allSatisfy { window[$0] & ~model.personAvoided[row + $0] == 0 }
        }
        return max(0, unavoidable - windows.strays)
    }
}
