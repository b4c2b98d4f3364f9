/// Sessions of an instance, with what rules and terms look up in them; slow and clear.
struct Timetable: Sendable {
    /// What it is a timetable of.
    let instance: Instance
    /// All sessions, the fixed ones too.
    let sessions: [Session]
    /// The enrolments said to be unplaced.
    let unplaced: [Int]
    /// The sessions in which each enrolment is: one, none, or several in a wrong timetable.
    let sessionsOf: [[Int]]

    init(instance: Instance, sessions: [Session], unplaced: [Int]) {
        self.instance = instance
        self.sessions = sessions
        self.unplaced = unplaced
        var sessionsOf = [[Int]](repeating: [], count: instance.enrolments.count)
        for (index, session) in sessions.enumerated() {
            for enrolment in session.enrolments { sessionsOf[enrolment].append(index) }
        }
        self.sessionsOf = sessionsOf
    }

    /// The activity of a session.
    func activity(_ session: Session) -> Instance.Activity { instance.activities[session.activity] }

    /// The first slot after a session.
    func end(_ session: Session) -> Int { session.start + activity(session).slots }

    /// The minute at which a session ends.
    func endMinute(_ session: Session) -> Int { session.start * Instance.minutesPerSlot + activity(session).minutes }

    /// The day of zone 0 on which a session ends.
    func endDay(_ session: Session) -> Int32 {
        instance.zones[0].dayBySlot[min(session.start + activity(session).minutes / Instance.minutesPerSlot, instance.slotCount)]
    }

    /// The learners of a session.
    func learners(_ session: Session) -> [Int] { session.enrolments.map { instance.enrolments[$0].person } }

    /// The person who teaches a session.
    func teacher(_ session: Session) -> Int? { session.trainer.map { instance.trainers[$0].person } }

    /// The site to which a session takes its trainer: its room's, or at the desks the learners'.
    func site(_ session: Session) -> Int? {
        if let room = session.room { return instance.rooms[room].site }
        guard activity(session).isAtDesks else { return nil }
        return learners(session).lazy.compactMap { instance.people[$0].site }.first
    }

    /// Whether two sessions overlap in time.
    func overlap(_ one: Session, _ other: Session) -> Bool { one.start < end(other) && other.start < end(one) }

    /// The sessions that a person attends, by start.
    func attended(by person: Int) -> [Session] {
        instance.enrolments.indices.filter { instance.enrolments[$0].person == person }
            .flatMap { sessionsOf[$0] }.map { sessions[$0] }.sorted { $0.start < $1.start }
    }

    /// The sessions that a trainer teaches, by start.
    func taught(by trainer: Int) -> [Session] { sessions.filter { $0.trainer == trainer }.sorted { $0.start < $1.start } }

    /// The day of a person's zone on which a session starts.
    func day(_ session: Session, of person: Int) -> Int32 {
        instance.zones[instance.people[person].zone].dayBySlot[session.start]
    }

    /// The week of a person's zone in which a session starts.
    func week(_ session: Session, of person: Int) -> Int32 {
        instance.zones[instance.people[person].zone].weekBySlot[session.start]
    }
}
