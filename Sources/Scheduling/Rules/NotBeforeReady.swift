/// Rule 6: nothing starts before it is ready for every attendee; what is late is counted by the term ``LateDays``.
enum NotBeforeReady {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        timetable.sessions.flatMap { session in
            session.enrolments.filter { timetable.instance.enrolments[$0].ready > session.start }
                .map { Breach(rule: 6, session: session, fact: "enrolment \($0) is not ready") }
        }
    }
}
