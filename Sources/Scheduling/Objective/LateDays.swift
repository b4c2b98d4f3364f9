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

    /// For each learner the best of three relaxations, summed: each enrolment at its first start, as if nothing else were booked; all
    /// of them one after the other as fast as the learner's limits and working days allow, the shortest first; and, where it has been worked
    /// out, all of them as if the learner were alone (``LeastLate``).
    ///
    /// In any timetable the k-th enrolment to end needs as many minutes before it as the k shortest have; and whatever the order, lateness
    /// is least when the first to end are the first due (Smith 1956 has the exchange argument). Each enrolment that is left out spares
    /// its learner at the most.
    static func bound(_ tables: BoundTables, leavingOut count: Int) -> Int {
        let (model, alone) = (tables.model, tables.alone)
        let days = alone.earliest.enumerated().map { enrolment, start in start.map { model.daysLate(enrolment, start: $0) } ?? 0 }
        var together: [Int] = []
        var gains: [Int] = []
        for person in model.instance.people.indices {
            let own = model.enrolmentsOfPerson[person].filter { alone.earliest[$0] != nil }
            let each = own.map { days[$0] }
            let sum = each.reduce(0, +)
            let packed = own.count > 1 ? tables.paces[person]?.daysLate ?? 0 : 0
            together.append(max(sum, packed, tables.leastLate[person]))
            gains += each
        }
        // Left out, an enrolment saves its own days in the first relaxation, and the learner's whole bound in the second.
        return max(
            Bounds.sum(of: gains, withoutLargest: count), Bounds.sum(of: together, withoutLargest: count),
            tables.supply.daysLate(leavingOut: count, together))
    }

    /// How fast each learner can get through; `nil` for whoever can be placed nowhere.
    static func paces(_ model: Model, _ alone: Alone) -> [Pace?] {
        model.instance.people.indices.map { person in
            let own = model.enrolmentsOfPerson[person].filter { alone.earliest[$0] != nil }
            return own.isEmpty ? nil : Pace(person, own, model, alone)
        }
    }

    /// How fast one learner can get through, limits heeded.
    struct Pace: Sendable {
        private(set) var daysLate = 0
        /// How many of the enrolments cannot end for want of time.
        private(set) var leftOut: Int

        fileprivate init(_ person: Int, _ own: [Int], _ model: Model, _ alone: Alone) {
            let minutes = own.map { model.minutesOf[model.duration(ofEnrolment: $0)] }.sorted()
            let due = own.map { model.instance.enrolments[$0].dueDay }.sorted()
            let limits = model.instance.limits
            let perDay = limits.minutesPerDay ?? .max
            let perWeek = limits.minutesPerWeek ?? .max
            let sessions = limits.sessionsPerDay ?? .max
            let calendar = model.calendar(ofPerson: person)
            var done = 0
            var needed = minutes[0]
            var spent = 0
            var slots = 0
            var week = -1
            var inWeek = 0
            for day in calendar.dayStart.indices.dropLast() where done < own.count {
                let low = calendar.dayStart[day]
                guard let first = Self.firstStart(own, alone, low, calendar.dayStart[day + 1]) else { continue }
                if calendar.weekOf[first] != week {
                    week = calendar.weekOf[first]
                    inWeek = 0
                }
                let today = min(perDay, perWeek - inWeek, calendar.dayStart[day + 1] * Instance.minutesPerSlot)
                inWeek += today
                spent += today
                slots += min(sessions, own.count)
                let date = model.instance.zones[0].dayBySlot[model.grid.original[first]]
                while done < own.count, needed <= spent, done < slots {
                    daysLate += max(0, Int(date - due[done]))
                    done += 1
                    if done < own.count { needed += minutes[done] }
                }
            }
            leftOut = own.count - done
        }

        /// The first start in `low ..< high` of any of these enrolments, after its earliest.
        private static func firstStart(_ own: [Int], _ alone: Alone, _ low: Int, _ high: Int) -> Int? {
            var first: Int?
            for enrolment in own {
                let from = max(low, alone.earliest[enrolment] ?? high)
                guard from < high else { continue }
                for word in (from >> 6)...((high - 1) >> 6) {
                    let bits = alone.starts[enrolment][word] & [UInt64].mask(word: word, from, high)
                    guard bits != 0 else { continue }
                    first = min(first ?? high, word << 6 + bits.trailingZeroBitCount)
                    break
                }
            }
            return first
        }
    }
}
