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

    /// An enrolment counts where nothing else that is taught could be on any day of its window: its session is then alone.
    static func bound(_ model: Model, _ windows: Windows) -> Int {
        let instance = model.instance
        // Nobody teaches, so nobody is taught alone: what needs a trainer has no place at all.
        guard !instance.trainers.isEmpty else { return 0 }
        let taught = instance.enrolments.indices.filter { instance.activities[instance.enrolments[$0].activity].needsTrainer }
        var isAlone = [Bool](repeating: true, count: instance.enrolments.count)
        for zone in Set(instance.trainers.map { instance.people[$0.person].zone }).sorted() {
            let calendar = model.calendars[zone]
            let days = taught.map { Self.days(windows.starts[$0], calendar) }
            var count = [Int](repeating: 0, count: calendar.dayStart.count)
            for own in days { for day in own { count[day] += 1 } }
            for (enrolment, own) in zip(taught, days) where own.isEmpty || own.contains(where: { count[$0] > 1 }) {
                isAlone[enrolment] = false
            }
        }
        return max(0, taught.count { isAlone[$0] } - windows.strays)
    }

    private static func days(_ window: [UInt64], _ calendar: CompactCalendar) -> [Int] {
        calendar.dayStart.indices.dropLast().filter { day in
            let low = calendar.dayStart[day]
            let high = calendar.dayStart[day + 1]
            return low < high && (low >> 6...(high - 1) >> 6).contains { window[$0] & [UInt64].mask(word: $0, low, high) != 0 }
        }
    }
}
