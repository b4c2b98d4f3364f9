/// By how many minutes, earlier or later, the starts of published appointments have moved, over all enrolments that are placed.
enum MinutesMoved {
    static func value(_ timetable: Timetable) -> Int {
        timetable.instance.published.reduce(0) { sum, published in
            published.enrolments.reduce(sum) { sum, enrolment in
                guard let session = timetable.sessionsOf[enrolment].first.map({ timetable.sessions[$0] }) else { return sum }
                return sum + abs(session.start - published.start) * Instance.minutesPerSlot
            }
        }
    }

    /// From each published start to the nearest at which the learner is ready and free, somebody teaches and a room is open; what is left
    /// out moves by nothing.
    static func bound(_ check: PossibleAppointments, leavingOut count: Int) -> Int {
        let distances = check.instance.published.flatMap { published in
            published.enrolments.map { check.distance(of: $0, from: published.start) * Instance.minutesPerSlot }
        }
        return Bounds.sum(of: distances, withoutLargest: count)
    }
}
