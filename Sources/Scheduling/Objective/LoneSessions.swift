/// How many days of a trainer, in the trainer's zone, hold one session only: the way there for one session.
enum LoneSessions {
    static func value(_ timetable: Timetable) -> Int {
        timetable.instance.trainers.indices.reduce(0) { sum, trainer in
            var sessions: [Int32: Int] = [:]
            for session in timetable.taught(by: trainer) {
                sessions[timetable.day(session, of: timetable.instance.trainers[trainer].person), default: 0] += 1
            }
            return sum + sessions.values.count { $0 == 1 }
        }
    }
}
