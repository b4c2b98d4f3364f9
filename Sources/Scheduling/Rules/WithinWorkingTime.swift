/// Rule 3: learner, trainer and room are free for a session that starts there; the instance's sets of starts say when.
enum WithinWorkingTime {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        let instance = timetable.instance
        return timetable.sessions.flatMap { session in
            let duration = timetable.activity(session).durationIndex
            var found: [Breach] = []
            for person in timetable.learners(session) where !instance.people[person].starts[duration].contains(session.start) {
                found.append(Breach(rule: 3, session: session, fact: "person \(person) is not at work"))
            }
            if let trainer = session.trainer, !instance.trainers[trainer].starts[duration].contains(session.start) {
                found.append(Breach(rule: 3, session: session, fact: "trainer \(trainer) is not at work"))
            }
            if let room = session.room, !instance.rooms[room].starts[duration].contains(session.start) {
                found.append(Breach(rule: 3, session: session, fact: "room \(room) is closed"))
            }
            return found
        }
    }
}
