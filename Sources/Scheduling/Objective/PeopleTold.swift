/// How many people have to be told of a change, each once: those who learn, and those who teach.
///
/// Somebody who learns is told when a published appointment of theirs that they still need stands otherwise: at another time, with another
/// trainer, in another room, or not at all. What nobody had promised them, a newcomer's or an absentee's next session, is no change. Somebody
/// who teaches is told when the lessons they give, by what, when and where, are not exactly the published ones; so a session that
/// somebody can join is better than one that is opened.
enum PeopleTold {
    static func value(_ timetable: Timetable) -> Int {
        let published = timetable.instance.published
        guard !published.isEmpty else { return 0 }
        var told: Set<Int> = []
        var promised: Set<Lesson> = []
        for session in published {
            for enrolment in session.enrolments where !timetable.stands(session, for: enrolment) {
                told.insert(timetable.instance.enrolments[enrolment].person)
            }
            if let trainer = session.trainer {
                promised.insert(
                    Lesson(
                        trainer: trainer, activity: session.activity, start: session.isPossible ? session.start : -1,
                        room: session.room))
            }
        }
        for lesson in promised.symmetricDifference(timetable.lessons) {
            told.insert(timetable.instance.trainers[lesson.trainer].person)
        }
        return told.count
    }

    /// Whoever was promised what the rules now forbid, whatever else is booked, has to be told, placed or not.
    static func bound(_ check: PossibleAppointments) -> Int {
        let instance = check.instance
        var told: Set<Int> = []
        for session in instance.published {
            for enrolment in session.enrolments where !check.canStand(session, for: enrolment) {
                told.insert(instance.enrolments[enrolment].person)
            }
            if let trainer = session.trainer, !check.canStand(session) { told.insert(instance.trainers[trainer].person) }
        }
        return told.count
    }
}

/// A lesson as the one who gives it sees it.
struct Lesson: Hashable {
    let trainer: Int
    let activity: Int
    let start: Int
    let room: Int?
}

extension Timetable {
    /// The lessons that are given.
    var lessons: Set<Lesson> {
        Set(
            sessions.compactMap { session in
                session.trainer.map {
                    Lesson(trainer: $0, activity: session.activity, start: session.start, room: session.room)
                }
            })
    }

    /// Whether an enrolment is in a session just as it was published.
    func stands(_ published: Instance.Published, for enrolment: Int) -> Bool {
        guard published.isPossible, let session = sessionsOf[enrolment].first.map({ sessions[$0] }) else { return false }
        return published.isWhere(session)
    }
}
