/// Rule 5: what comes before an enrolment is placed and has ended, with its gap, before the session starts.
enum PrerequisitesFirst {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        let days = timetable.instance.zones[0].dayBySlot
        return timetable.sessions.flatMap { session in
            session.enrolments.flatMap { enrolment in
                timetable.instance.enrolments[enrolment].after.compactMap { before -> Breach? in
                    let isMet = timetable.sessionsOf[before.enrolment].contains { index in
                        let earlier = timetable.sessions[index]
                        return timetable.endMinute(earlier) + before.minutes <= session.start * Instance.minutesPerSlot
                            && days[session.start] >= timetable.endDay(earlier) + before.days
                    }
                    guard !isMet else { return nil }
                    return Breach(rule: 5, session: session, fact: "enrolment \(enrolment) before \(before.enrolment) has ended")
                }
            }
        }
    }
}
