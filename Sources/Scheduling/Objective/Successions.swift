/// The first start of each enrolment once its learner has attended everything that comes before it, as fast as limits and working days allow.
///
/// ``Alone`` knows when each could be if nothing else were booked; here all that an enrolment rests on, directly or not, has to fit into the
/// learner's days before it: no more sessions and minutes a day, no more minutes a week than the limits. Where and with whom each is, and
/// what else the learner attends, is free, so no timetable is faster.
struct Successions: Sendable {
    /// The first starts; `nil` where there is none.
    let earliest: [Int?]

    init(_ model: Model, _ alone: Alone) {
        let enrolments = model.instance.enrolments
        var isFixed = [Bool](repeating: false, count: enrolments.count)
        for session in model.instance.fixed { for enrolment in session.enrolments { isFixed[enrolment] = true } }
        var earliest = alone.earliest
        var before = [Set<Int>](repeating: [], count: enrolments.count)
        for number in Self.inOrder(enrolments) where !isFixed[number] {
            guard let first = alone.earliest[number] else { continue }
            var low = first
            for predecessor in enrolments[number].after {
                guard let start = earliest[predecessor.enrolment] else { continue }
                let minutes = model.instance.activities[enrolments[predecessor.enrolment].activity].minutes
                let after = model.firstStart(after: model.grid.original[start], minutes: minutes, gap: predecessor)
                low = max(low, model.grid.atOrAfter[after])
                if !isFixed[predecessor.enrolment] {
                    before[number].formUnion(before[predecessor.enrolment])
                    before[number].insert(predecessor.enrolment)
                }
            }
            if !before[number].isEmpty {
                low = max(low, Self.firstSlot(of: number, after: before[number], earliest, model, alone))
            }
            earliest[number] = Self.start(of: number, from: low, to: model.grid.count, alone)
        }
        self.earliest = earliest
    }

    /// The numbers of enrolments, each after all that come before it.
    private static func inOrder(_ enrolments: [Instance.Enrolment]) -> [Int] {
        var order: [Int] = []
        var isDone = [Bool](repeating: false, count: enrolments.count)
        var isOpen = isDone
        for root in enrolments.indices {
            var stack = [root]
            while let top = stack.last {
                isOpen[top] = true
                let waiting = isDone[top] ? nil : enrolments[top].after.first { !isDone[$0.enrolment] && !isOpen[$0.enrolment] }
                if let waiting {
                    stack.append(waiting.enrolment)
                    continue
                }
                if !isDone[top] { order.append(top) }
                isDone[top] = true
                stack.removeLast()
            }
        }
        return order
    }

    /// The first slot of the first day by which all of them, and then the enrolment itself, can have been attended.
    private static func firstSlot(
        of enrolment: Int, after before: Set<Int>, _ earliest: [Int?], _ model: Model, _ alone: Alone
    ) -> Int {
        let limits = model.instance.limits
        let all = before.union([enrolment])
        let needed = all.reduce(0) { $0 + model.minutesOf[model.duration(ofEnrolment: $1)] }
        let calendar = model.calendar(ofPerson: model.instance.enrolments[enrolment].person)
        let first = all.compactMap { earliest[$0] }.min() ?? 0
        guard first < model.grid.count else { return first }
        var (sessions, minutes, week, inWeek) = (0, 0, -1, 0)
        for day in calendar.dayOf[first]..<calendar.dayStart.count - 1 {
            let (low, high) = (calendar.dayStart[day], calendar.dayStart[day + 1])
            let isTraining = all.contains { number in
                earliest[number].map { start(of: number, from: max(low, $0), to: high, alone) != nil } ?? false
            }
            guard isTraining else { continue }
            if calendar.weekOf[low] != week { (week, inWeek) = (calendar.weekOf[low], 0) }
            let today = min(limits.minutesPerDay ?? needed, limits.minutesPerWeek.map { $0 - inWeek } ?? needed)
            inWeek += today
            minutes += today
            sessions += min(limits.sessionsPerDay ?? all.count, all.count)
            if minutes >= needed, sessions >= all.count { return low }
        }
        return model.grid.count
    }

    /// The first start of an enrolment in `low ..< high`.
    private static func start(of enrolment: Int, from low: Int, to high: Int, _ alone: Alone) -> Int? {
        guard low < high else { return nil }
        for word in (low >> 6)...((high - 1) >> 6) {
            let bits = alone.starts[enrolment][word] & [UInt64].mask(word: word, low, high)
            if bits != 0 { return word << 6 + bits.trailingZeroBitCount }
        }
        return nil
    }
}
