/// Rule 9: fixed sessions are there exactly as they are. That nothing else is put into the notice period is part of rule 6: a slot
/// before which an enrolment is not ready.
enum FixedStands {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        let all = Set(timetable.sessions)
        return timetable.instance.fixed.filter { !all.contains($0) }
            .map { Breach(rule: 9, session: $0, fact: "a fixed session is changed") }
    }
}
