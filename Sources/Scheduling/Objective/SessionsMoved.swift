/// How many published sessions do not stand: no session of the same activity starts then, with that trainer, in that room. Where nobody
/// teaches, each learner's appointment is a session of its own.
enum SessionsMoved {
    static func value(_ timetable: Timetable) -> Int {
        let published = timetable.instance.published
        guard !published.isEmpty else { return 0 }
        let lessons = timetable.lessons
        return published.reduce(0) { sum, session in
            guard timetable.instance.activities[session.activity].needsTrainer else {
                return sum + session.enrolments.count { !timetable.stands(session, for: $0) }
            }
            guard session.isPossible else { return sum + 1 }
            // Who taught a session that stands may be nobody known any more.
            guard let trainer = session.trainer else { return sum }
            let lesson = Lesson(trainer: trainer, activity: session.activity, start: session.start, room: session.room)
            return lessons.contains(lesson) ? sum : sum + 1
        }
    }

    /// Those that the rules now forbid, whatever else is booked.
    static func bound(_ check: PossibleAppointments) -> Int {
        let instance = check.instance
        return instance.published.reduce(0) { sum, session in
            guard instance.activities[session.activity].needsTrainer else {
                return sum + session.enrolments.count { !check.canStand(session, for: $0) }
            }
            guard session.trainer != nil || !session.isPossible else { return sum }
            return check.canStand(session) ? sum : sum + 1
        }
    }
}
