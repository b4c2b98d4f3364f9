/// How many enrolments are in no session; each part counts.
enum Unplaced {
    static func value(_ timetable: Timetable) -> Int { timetable.sessionsOf.count { $0.isEmpty } }
}
