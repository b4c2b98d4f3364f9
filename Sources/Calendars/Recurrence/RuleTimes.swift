/// The times of a recurrence rule as texts: what other programs are compared by.
package enum RuleTimes {
    /// The rule's own times within a window, local and in order, `20270210T100000` (or `20270210` for a rule of days); an UNTIL is
    /// taken for local time. `nil` where the rule, or a text, is refused.
    package static func list(rule: String, start: String, from: String, through: String) -> [String]? {
        guard let rule = RecurrenceRule(Array(rule.utf8)[...]), let start = CalendarTime(Array(start.utf8)[...]),
            let from = CalendarTime(Array(from.utf8)[...]), let through = CalendarTime(Array(through.utf8)[...])
        else { return nil }
        var last = seconds(through)
        if case .until(let time) = rule.end {
            if case .date = time {
                last = min(last, seconds(time) + Recurrence.daySeconds - 1)
            } else {
                last = min(last, seconds(time))
            }
        }
        let recurrence = Recurrence(rule: rule, start: seconds(start), from: seconds(from), through: last)
        var allowance = WorkAllowance()
        var times: [String] = []
        do throws(WorkAllowance.Spent) {
            try recurrence.forEach(spending: &allowance) { times.append(text($0, like: start)) }
        } catch {
            return nil
        }
        return times
    }

    private static func seconds(_ time: CalendarTime) -> Int {
        switch time {
        case .date(let date): date.daysSinceEpoch * Recurrence.daySeconds
        case .local(let date, let seconds), .utc(let date, let seconds): date.daysSinceEpoch * Recurrence.daySeconds + seconds
        }
    }

    private static func text(_ time: Int, like start: CalendarTime) -> String {
        let day = Recurrence.floor(time, by: Recurrence.daySeconds)
        let date = CivilDate(daysSinceEpoch: day).description.filter { $0 != "-" }
        if case .date = start { return date }
        let second = time - day * Recurrence.daySeconds
        let digits = String(1_000_000 + second / 3_600 * 10_000 + second / 60 % 60 * 100 + second % 60)
        return "\(date)T\(digits.dropFirst())"
    }
}
