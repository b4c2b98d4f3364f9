/// Rule 2: nobody is in two sessions that overlap, whatever the part they play, and no room without a link holds two.
enum NoOverlap {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        var found: [Breach] = []
        var byPerson = [[Session]](repeating: [], count: timetable.instance.people.count)
        var byRoom = [[Session]](repeating: [], count: timetable.instance.rooms.count)
        for session in timetable.sessions {
            for person in timetable.learners(session) { byPerson[person].append(session) }
            if let teacher = timetable.teacher(session) { byPerson[teacher].append(session) }
            if let room = session.room, !timetable.instance.rooms[room].isShared { byRoom[room].append(session) }
        }
        func check(_ sessions: [Session], _ what: String) {
            let sorted = sessions.sorted { $0.start < $1.start }
            for (one, other) in zip(sorted, sorted.dropFirst()) where timetable.overlap(one, other) {
                found.append(Breach(rule: 2, session: other, fact: "\(what) is also in the session at \(one.start)"))
            }
        }
        for (person, sessions) in byPerson.enumerated() { check(sessions, "person \(person)") }
        for (room, sessions) in byRoom.enumerated() { check(sessions, "room \(room)") }
        return found
    }
}
