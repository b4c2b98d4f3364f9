/// Where each enrolment could be if nothing else were booked: the relaxation behind the bounds, and behind several reasons.
struct Alone: Sendable {
    /// The first start of each enrolment, after what comes before it; `nil` where it cannot be placed at all.
    let earliest: [Int?]
    /// Rows by enrolment: the starts at which learner, somebody who teaches and somewhere to be are free.
    let starts: [[UInt64]]

    init(_ model: Model) {
        let instance = model.instance
        var rows = [[UInt64]](repeating: [], count: instance.enrolments.count)
        var shared: [Key: [UInt64]] = [:]
        for (index, enrolment) in instance.enrolments.enumerated() {
            let activity = instance.activities[enrolment.activity]
            let cohort = model.cohortOf[enrolment.person]
            let key = Key(activity: enrolment.activity, cohort: cohort)
            let supply: [UInt64]
            if let known = shared[key] {
                supply = known
            } else {
                supply = Self.supply(of: enrolment.activity, for: cohort, model)
                shared[key] = supply
            }
            let row = model.personRow(enrolment.person, activity.durationIndex)
            rows[index] = (0..<model.words).map { word in
                supply[word] & model.personStarts[row + word]
                    & [UInt64].mask(word: word, model.ready[index], max(model.ready[index], model.grid.count))
            }
        }
        var fixed = [Int?](repeating: nil, count: instance.enrolments.count)
        for session in instance.fixed {
            let start = model.grid.atOrAfter[session.start]
            for enrolment in session.enrolments {
                rows[enrolment] = [UInt64](repeating: 0, count: model.words)
                rows[enrolment].setBit(row: 0, start)
                fixed[enrolment] = start
            }
        }
        starts = rows
        earliest = Self.earliest(model, rows, fixed)
    }

    private struct Key: Hashable {
        let activity: Int
        let cohort: Int
    }

    /// The starts at which a place for that cohort, with somebody who teaches there, is free.
    private static func supply(of activity: Int, for cohort: Int, _ model: Model) -> [UInt64] {
        let definition = model.instance.activities[activity]
        var supply = [UInt64](repeating: 0, count: model.words)
        for place in model.places[activity] where place.cohorts.contains(cohort) && place.capacity > 0 {
            for word in 0..<model.words { supply[word] |= Self.supply(of: place, definition, word: word, model) }
        }
        return supply
    }

    /// A word of the starts at which a room of a place is open and somebody who teaches there works.
    static func supply(of place: Model.Place, _ definition: Instance.Activity, word: Int, _ model: Model) -> UInt64 {
        let duration = definition.durationIndex
        var rooms: UInt64 = definition.rooms == nil ? .max : 0
        for room in place.rooms where model.instance.rooms[room].capacity > 0 {
            rooms |= model.roomStarts[(room * model.durationCount + duration) * model.words + word]
        }
        var trainers: UInt64 = definition.needsTrainer ? 0 : .max
        for trainer in place.trainers {
            trainers |= model.trainerStarts[(trainer * model.durationCount + duration) * model.words + word]
        }
        return rooms & trainers
    }

    /// The first starts, each after those of what comes before it; what is fixed stands, whatever it breaks.
    private static func earliest(_ model: Model, _ rows: [[UInt64]], _ fixed: [Int?]) -> [Int?] {
        let enrolments = model.instance.enrolments
        var known = [Int??](repeating: nil, count: enrolments.count)
        for root in enrolments.indices {
            var stack = [root]
            while let top = stack.last {
                guard known[top] == nil else {
                    stack.removeLast()
                    continue
                }
                let waiting = enrolments[top].after.filter { known[$0.enrolment] == nil && !stack.contains($0.enrolment) }
                guard waiting.isEmpty else {
                    stack += waiting.map(\.enrolment)
                    continue
                }
                known[top] = .some(fixed[top] ?? first(top, model, rows[top], known))
                stack.removeLast()
            }
        }
        return known.map { $0 ?? nil }
    }

    /// Whether one session is not more than the learner may attend, or anybody teach, in a day or week.
    private static func isWithinLimits(_ enrolment: Int, _ model: Model) -> Bool {
        let instance = model.instance
        let needed = instance.enrolments[enrolment]
        let activity = instance.activities[needed.activity]
        func fits(_ perDay: Int?, _ perWeek: Int?) -> Bool {
            activity.minutes <= perDay ?? .max && activity.minutes <= perWeek ?? .max
        }
        guard fits(instance.limits.minutesPerDay, instance.limits.minutesPerWeek) else { return false }
        guard activity.needsTrainer else { return true }
        let cohort = model.cohortOf[needed.person]
        return model.places[needed.activity].contains { place in
            place.cohorts.contains(cohort)
                && place.trainers.contains { fits(instance.trainers[$0].minutesPerDay, instance.trainers[$0].minutesPerWeek) }
        }
    }

    private static func first(_ enrolment: Int, _ model: Model, _ row: [UInt64], _ known: [Int??]) -> Int? {
        let instance = model.instance
        guard isWithinLimits(enrolment, model) else { return nil }
        var low = model.ready[enrolment]
        for before in instance.enrolments[enrolment].after {
            guard let start = known[before.enrolment] ?? nil else { return nil }
            let minutes = instance.activities[instance.enrolments[before.enrolment].activity].minutes
            let after = model.firstStart(after: model.grid.original[start], minutes: minutes, gap: before)
            low = max(low, model.grid.atOrAfter[after])
        }
        guard low < model.grid.count else { return nil }
        for word in (low >> 6)..<model.words {
            let bits = row[word] & [UInt64].mask(word: word, low, model.grid.count)
            if bits != 0 { return word << 6 + bits.trailingZeroBitCount }
        }
        return nil
    }
}
