/// In which order activities are constructed.
enum Order {
    /// All activities, each after those that come before it for anybody; among the possible ones the first due, then the first ready,
    /// then the one with the longest chain after it, then the first in the instance.
    static func activities(of model: Model) -> [Int] {
        let instance = model.instance
        let count = instance.activities.count
        var before = [Set<Int>](repeating: [], count: count)
        var after = [Set<Int>](repeating: [], count: count)
        var due = [Int32](repeating: .max, count: count)
        var ready = [Int](repeating: .max, count: count)
        let ends = lastDays(of: instance)
        for (index, enrolment) in instance.enrolments.enumerated() {
            due[enrolment.activity] = min(due[enrolment.activity], ends[index])
            ready[enrolment.activity] = min(ready[enrolment.activity], enrolment.ready)
            for earlier in enrolment.after {
                let activity = instance.enrolments[earlier.enrolment].activity
                guard activity != enrolment.activity else { continue }
                before[enrolment.activity].insert(activity)
                after[activity].insert(enrolment.activity)
            }
        }
        // Chains of minutes, worked out backwards as often as the longest chain is long.
        var chain = instance.activities.map(\.minutes)
        for _ in 0..<count {
            var hasChanged = false
            for activity in 0..<count {
                let longest = after[activity].reduce(0) { max($0, chain[$1]) }
                let minutes = instance.activities[activity].minutes + longest
                if minutes > chain[activity] {
                    chain[activity] = minutes
                    hasChanged = true
                }
            }
            if !hasChanged { break }
        }
        var waiting = before.map(\.count)
        var isTaken = [Bool](repeating: false, count: count)
        var order: [Int] = []
        while order.count < count {
            let left = (0..<count).filter { !isTaken[$0] }
            let possible = left.filter { waiting[$0] == 0 }
            // A cycle between activities can only come from different learners; then the first due breaks it.
            let from = possible.isEmpty ? left : possible
            guard
                let next = from.min(by: {
                    (due[$0], ready[$0], -chain[$0], $0) < (due[$1], ready[$1], -chain[$1], $1)
                })
            else { break }
            isTaken[next] = true
            order.append(next)
            for activity in after[next] { waiting[activity] -= 1 }
        }
        return order
    }

    /// The day by which each enrolment has to be over: its due day, or that of a fixed session that needs it before.
    private static func lastDays(of instance: Instance) -> [Int32] {
        var days = instance.enrolments.map(\.dueDay)
        let running = instance.zones[0].dayBySlot
        for session in instance.fixed {
            var waiting = session.enrolments.flatMap { instance.enrolments[$0].after }
            while let before = waiting.popLast() {
                let day = running[min(max(0, session.start), running.count - 1)] - before.days
                guard day < days[before.enrolment] else { continue }
                days[before.enrolment] = day
                waiting += instance.enrolments[before.enrolment].after
            }
        }
        return days
    }
}
