/// Calendar days of zone 0 from the due day to the day of the end, over all placed enrolments.
enum LateDays {
    static func value(_ timetable: Timetable) -> Int {
        var days = 0
        for session in timetable.sessions {
            let end = timetable.endDay(session)
            for enrolment in session.enrolments { days += max(0, Int(end - timetable.instance.enrolments[enrolment].dueDay)) }
        }
        return days
    }

    /// Each enrolment is at its first start, as if nothing else were booked.
    static func bound(_ model: Model, _ alone: Alone, leavingOut count: Int) -> Int {
        let days = alone.earliest.enumerated().compactMap { enrolment, start in
            start.map { model.daysLate(enrolment, start: $0) }
        }
        return Bounds.sum(of: days, withoutLargest: count)
    }
}
