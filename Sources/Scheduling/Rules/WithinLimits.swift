/// Rule 7: minutes of a learner per day and week, sessions per day and in a row; minutes of a trainer per day and week.
enum WithinLimits {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        let instance = timetable.instance
        var found: [Breach] = []
        func check(_ sessions: [Session], _ person: Int, _ perDay: Int?, _ perWeek: Int?, _ count: Int?, _ what: String) {
            var minutesOn: [Int32: Int] = [:]
            var minutesIn: [Int32: Int] = [:]
            var sessionsOn: [Int32: Int] = [:]
            for session in sessions {
                let day = timetable.day(session, of: person)
                let week = timetable.week(session, of: person)
                minutesOn[day, default: 0] += timetable.activity(session).minutes
                minutesIn[week, default: 0] += timetable.activity(session).minutes
                sessionsOn[day, default: 0] += 1
                if let perDay, minutesOn[day, default: 0] > perDay {
                    found.append(Breach(rule: 7, session: session, fact: "\(what) has above \(perDay) min a day"))
                }
                if let perWeek, minutesIn[week, default: 0] > perWeek {
                    found.append(Breach(rule: 7, session: session, fact: "\(what) has above \(perWeek) min a week"))
                }
                if let count, sessionsOn[day, default: 0] > count {
                    found.append(Breach(rule: 7, session: session, fact: "\(what) has above \(count) sessions a day"))
                }
            }
        }
        let limits = instance.limits
        for person in instance.people.indices {
            let sessions = timetable.attended(by: person)
            check(sessions, person, limits.minutesPerDay, limits.minutesPerWeek, limits.sessionsPerDay, "person \(person)")
            found += rows(sessions, timetable).map {
                Breach(rule: 7, session: $0, fact: "person \(person) has too many sessions in a row")
            }
        }
        for (index, trainer) in instance.trainers.enumerated() {
            let sessions = timetable.taught(by: index)
            check(sessions, trainer.person, trainer.minutesPerDay, trainer.minutesPerWeek, nil, "trainer \(index)")
        }
        return found
    }

    /// The sessions that are one too many in a row.
    private static func rows(_ sessions: [Session], _ timetable: Timetable) -> [Session] {
        guard let most = timetable.instance.limits.sessionsInARow else { return [] }
        var run = 0
        var end = -1
        return sessions.filter { session in
            run = session.start == end ? run + 1 : 1
            end = timetable.end(session)
            return run > most
        }
    }
}
