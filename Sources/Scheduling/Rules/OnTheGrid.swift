/// Rule 10: every session starts at a slot of the grid and ends within it.
enum OnTheGrid {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        timetable.sessions.filter { $0.start < 0 || timetable.end($0) > timetable.instance.slotCount }
            .map { Breach(rule: 10, session: $0, fact: "it is outside the grid") }
    }
}
