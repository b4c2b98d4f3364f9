/// Rule 8: in no slot do more of a team attend than its limit.
enum TeamStaysAtWork {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        timetable.instance.teams.indices.flatMap { team in
            var away = [Int](repeating: 0, count: timetable.instance.slotCount)
            for session in timetable.sessions {
                let own = timetable.learners(session).count { timetable.instance.people[$0].team == team }
                for slot in session.start..<min(timetable.end(session), timetable.instance.slotCount) { away[slot] += own }
            }
            let limits = timetable.instance.teams[team].awayBySlot
            return away.indices.filter { away[$0] > Int(limits[$0]) }.map {
                Breach(rule: 8, session: nil, fact: "\(away[$0]) of team \(team) are away in slot \($0)")
            }
        }
    }
}
