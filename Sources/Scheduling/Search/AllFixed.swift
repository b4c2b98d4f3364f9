/// An instance in which every enrolment is in a fixed session: there is nothing to look for, and its values are their own bounds.
enum AllFixed {
    static func isTrue(of instance: Instance) -> Bool {
        guard instance.fixed.reduce(0, { $0 + $1.enrolments.count }) >= instance.enrolments.count else { return false }
        var isFixed = [Bool](repeating: false, count: instance.enrolments.count)
        for session in instance.fixed { for enrolment in session.enrolments { isFixed[enrolment] = true } }
        return isFixed.allSatisfy(\.self)
    }

    /// Its only timetable.
    static func solution(of instance: Instance, weights: Weights) -> Solution {
        let timetable = Timetable(instance: instance, sessions: instance.fixed, unplaced: [])
        let terms = Objective.terms.map { entry in
            let value = entry.value(timetable)
            return TermValue(term: entry.term, value: value, weight: weights.of(entry.term), bound: value)
        }
        return Solution(sessions: instance.fixed.sorted(by: Session.precedes), unplaced: [], terms: terms, wasCutShort: false)
    }
}
