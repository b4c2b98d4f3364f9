/// Rule 1: an enrolment is in exactly one session of its activity, or listed as unplaced.
enum PlacedOnce {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        var found: [Breach] = []
        let isListed = Set(timetable.unplaced)
        if isListed.count != timetable.unplaced.count {
            found.append(Breach(rule: 1, session: nil, fact: "an enrolment is listed as unplaced twice"))
        }
        for (enrolment, sessions) in timetable.sessionsOf.enumerated()
        where sessions.count + (isListed.contains(enrolment) ? 1 : 0) != 1 {
            found.append(Breach(rule: 1, session: nil, fact: "enrolment \(enrolment) is in sessions \(sessions)"))
        }
        for session in timetable.sessions {
            if session.enrolments.isEmpty { found.append(Breach(rule: 1, session: session, fact: "nobody is in it")) }
            for enrolment in session.enrolments where timetable.instance.enrolments[enrolment].activity != session.activity {
                found.append(Breach(rule: 1, session: session, fact: "enrolment \(enrolment) is for another activity"))
            }
        }
        return found
    }
}
