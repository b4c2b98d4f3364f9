/// The fewest days late that a learner can be with nobody else in the way: whenever learner, somebody who teaches and a place are free,
/// within the learner's limits of a day and a week, and after what comes before.
///
/// Dynamic programming over the learner's days (Held and Karp 1962, over the sets of what is done). Of two ways to have come to a day, the
/// one that has done all that the other has, with no more lateness and no more minutes in the week, is enough. Within a day any two
/// must fit one after the other, in the order that is asked; that more of them may not overlap, and how much whoever teaches may, is not
/// heeded: a relaxation.
struct LeastLate {
    /// The most ways that are looked at, of all learners together and of one of them.
    static let mostLooks = 20_000_000
    static let mostLooksEach = 2_000_000
    /// Among more ways only those that have done the same are compared.
    private static let mostCompared = 500
    /// A set of enrolments is a word.
    private static let mostEnrolments = 60

    /// The fewest days late, as far as they are fewer than `known`, which is the answer where they are not; `nil` where it is not found within
    /// so many looks, or the learner cannot attend everything.
    static func days(
        _ person: Int, _ model: Model, _ alone: Alone, known: Int = .max, looks: Int = LeastLate.mostLooksEach
    ) -> Int? {
        let own = model.enrolmentsOfPerson[person].filter { alone.earliest[$0] != nil }
        guard !own.isEmpty, own.count <= mostEnrolments,
            !model.instance.fixed.contains(where: { session in
                session.enrolments.contains { model.instance.enrolments[$0].person == person }
            })
        else { return nil }
        var search = LeastLate(person, own, model, alone, looks: looks)
        return search.run(known: known)
    }

    /// What one enrolment is on one day.
    private struct Choice {
        /// The first and last start of the day; the first is -1 where there is none.
        var first = -1
        var last = -1
        /// The dates of zone 0 of these.
        var firstDate = 0
        var lastDate = 0
        /// How many days late it is when it is done that day, or as soon as it can be after it; -1 where it can be done no more.
        var lateFromHere = -1
    }

    /// A way to have come to a day.
    private struct Way {
        var done: UInt64
        /// The lateness of what is done, and the least of what is not.
        var late: Int
        var minutesInWeek: Int
        /// For each of `gapped`, the first date that what is done before it leaves it.
        var free: [Int]
    }

    private let own: [Int]
    private let minutes: [Int]
    private let slots: [Int]
    /// For each of `own`, what comes before it: the place in `own`, and after how many days it may be.
    private let before: [[(place: Int, days: Int)]]
    /// The places of those that have to wait for days, and for each place its own among these.
    private let gapped: [Int]
    private let numberOfGapped: [Int?]
    /// By day, then by place in `own`.
    private var choices: [[Choice]]
    private let weeks: [Int]
    private let perDay: Int
    private let perWeek: Int
    private let sessions: Int
    private let due: [Int]
    /// The places in the order in which they are due, and the first date of each day on which something can be done.
    private let byDue: [Int]
    private let dates: [Int]
    /// How many of these days lie before each day.
    private let datesBefore: [Int]
    /// How many can be done on one day at the most.
    private let mostOnADay: Int
    private var looks: Int

    private init(_ person: Int, _ own: [Int], _ model: Model, _ alone: Alone, looks: Int) {
        self.looks = looks
        let calendar = model.calendar(ofPerson: person)
        let limits = model.instance.limits
        self.own = own
        minutes = own.map { model.minutesOf[model.duration(ofEnrolment: $0)] }
        slots = own.map { model.lengthOf[model.duration(ofEnrolment: $0)] }
        let places = Dictionary(own.enumerated().map { ($1, $0) }) { first, _ in first }
        let before = own.map { enrolment in
            model.instance.enrolments[enrolment].after.compactMap { gap in
                places[gap.enrolment].map { (place: $0, days: Int(gap.days)) }
            }
        }
        self.before = before
        let gapped = own.indices.filter { before[$0].contains { $0.days > 0 } }
        self.gapped = gapped
        numberOfGapped = own.indices.map { gapped.firstIndex(of: $0) }
        perDay = limits.minutesPerDay ?? .max
        perWeek = limits.minutesPerWeek ?? .max
        sessions = limits.sessionsPerDay ?? .max
        var choices: [[Choice]] = []
        var weeks: [Int] = []
        for day in calendar.dayStart.indices.dropLast() {
            let (low, high) = (calendar.dayStart[day], calendar.dayStart[day + 1])
            guard low < high else { continue }
            weeks.append(calendar.weekOf[low])
            choices.append(own.map { Self.choice(of: $0, low, high, model, alone) })
        }
        var next = own.map { _ in -1 }
        for day in choices.indices.reversed() {
            for place in own.indices {
                if choices[day][place].first >= 0 {
                    next[place] = choices[day][place].lateFromHere
                } else {
                    choices[day][place].lateFromHere = next[place]
                }
            }
        }
        let due = own.map { Int(model.instance.enrolments[$0].dueDay) }
        self.due = due
        byDue = own.indices.sorted { (due[$0], $0) < (due[$1], $1) }
        var dates: [Int] = []
        var datesBefore: [Int] = []
        for day in choices.indices {
            datesBefore.append(dates.count)
            guard let first = choices[day].filter({ $0.first >= 0 }).map(\.first).min() else { continue }
            dates.append(Int(model.instance.zones[0].dayBySlot[model.grid.original[first]]))
        }
        self.dates = dates
        self.datesBefore = datesBefore
        mostOnADay = max(1, min(sessions, perDay / max(1, minutes.min() ?? 1)))
        self.choices = choices
        self.weeks = weeks
    }

    private static func choice(of enrolment: Int, _ low: Int, _ high: Int, _ model: Model, _ alone: Alone) -> Choice {
        var choice = Choice()
        let from = max(low, alone.earliest[enrolment] ?? high)
        guard from < high else { return choice }
        for word in (from >> 6)...((high - 1) >> 6) {
            let bits = alone.starts[enrolment][word] & [UInt64].mask(word: word, from, high)
            guard bits != 0 else { continue }
            if choice.first < 0 { choice.first = word << 6 + bits.trailingZeroBitCount }
            choice.last = word << 6 + 63 - bits.leadingZeroBitCount
        }
        guard choice.first >= 0 else { return choice }
        choice.lateFromHere = model.daysLate(enrolment, start: choice.first)
        let dates = model.instance.zones[0].dayBySlot
        choice.firstDate = Int(dates[model.grid.original[choice.first]])
        choice.lastDate = Int(dates[model.grid.original[choice.last]])
        return choice
    }

    private mutating func run(known: Int) -> Int? {
        let all = UInt64.max >> UInt64(64 - own.count)
        guard let first = choices.first, first.allSatisfy({ $0.lateFromHere >= 0 }) else { return nil }
        var ways = [
            Way(done: 0, late: first.reduce(0) { $0 + $1.lateFromHere }, minutesInWeek: 0, free: gapped.map { _ in .min })
        ]
        var best = known
        for day in choices.indices {
            if day > 0, weeks[day] != weeks[day - 1] { for index in ways.indices { ways[index].minutesInWeek = 0 } }
            var found: [Way] = []
            for way in ways { extend(way, from: 0, on: day, adding: 0, count: 0, minutes: 0, into: &found) }
            guard looks > 0 else { return nil }
            for way in found where way.done == all { best = min(best, way.late) }
            ways = undominated(
                onwards(found, after: day).filter { $0.done != all && $0.late < best && least(of: $0, after: day) < best })
            guard !ways.isEmpty else { break }
        }
        return best < .max ? best : nil
    }

    /// The least days late of a way if all that is left could be done as fast as days allow, what is due first first (Smith 1956).
    private func least(of way: Way, after day: Int) -> Int {
        var late = way.late
        var turn = 0
        for place in byDue where way.done >> UInt64(place) & 1 == 0 {
            let index = datesBefore[day + 1] + turn / mostOnADay
            guard index < dates.count else { return .max }
            late += max(0, dates[index] - due[place]) - choices[day + 1][place].lateFromHere
            turn += 1
        }
        return late
    }

    /// All that may be done on a day, one way after the other; what is done as soon as it can be is no later than was reckoned.
    private mutating func extend(
        _ way: Way, from place: Int, on day: Int, adding: UInt64, count: Int, minutes sum: Int, into found: inout [Way]
    ) {
        looks -= 1
        guard looks > 0 else { return }
        if isFounded(adding, way.done, day) {
            found.append(
                Way(
                    done: way.done | adding, late: way.late, minutesInWeek: way.minutesInWeek + sum,
                    free: free(way, adding, on: day)))
        }
        guard count < sessions, place < own.count else { return }
        for next in place..<own.count where (way.done | adding) >> UInt64(next) & 1 == 0 {
            let choice = choices[day][next]
            guard choice.first >= 0, minutes[next] <= perDay - sum, minutes[next] <= perWeek - way.minutesInWeek - sum,
                numberOfGapped[next].map({ way.free[$0] <= choice.lastDate }) ?? true
            else { continue }
            extend(
                way, from: next + 1, on: day, adding: adding | 1 << UInt64(next), count: count + 1, minutes: sum + minutes[next],
                into: &found)
        }
    }

    /// Whether all that comes before what is done on a day is done before, or first on that day, and any two fit one after the other.
    private func isFounded(_ adding: UInt64, _ done: UInt64, _ day: Int) -> Bool {
        var rest = adding
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            let choice = choices[day][place]
            for other in before[place] where done >> UInt64(other.place) & 1 == 0 {
                guard adding >> UInt64(other.place) & 1 == 1, isPossible(other.place, then: place, day),
                    choices[day][other.place].firstDate + other.days <= choice.lastDate
                else { return false }
            }
            var others = rest
            while others != 0 {
                let other = others.trailingZeroBitCount
                others &= others - 1
                guard isPossible(place, then: other, day) || isPossible(other, then: place, day) else { return false }
            }
        }
        return true
    }

    /// Whether one can end on a day before another starts.
    private func isPossible(_ place: Int, then other: Int, _ day: Int) -> Bool {
        choices[day][place].first + slots[place] <= choices[day][other].last
    }

    /// From when on what has to wait for days may be, once that has been done on a day.
    private func free(_ way: Way, _ adding: UInt64, on day: Int) -> [Int] {
        guard !gapped.isEmpty, adding != 0 else { return way.free }
        var free = way.free
        for (number, place) in gapped.enumerated() {
            for other in before[place] where other.days > 0 && adding >> UInt64(other.place) & 1 == 1 {
                free[number] = max(free[number], choices[day][other.place].firstDate + other.days)
            }
        }
        return free
    }

    /// The ways on the next day, with the least lateness of what is not done; without those that come to no end.
    private func onwards(_ ways: [Way], after day: Int) -> [Way] {
        guard day + 1 < choices.count else { return [] }
        return ways.compactMap { way in
            var way = way
            for place in own.indices where way.done >> UInt64(place) & 1 == 0 {
                guard choices[day + 1][place].lateFromHere >= 0 else { return nil }
                way.late += choices[day + 1][place].lateFromHere - choices[day][place].lateFromHere
            }
            return way
        }
    }

    private func undominated(_ ways: [Way]) -> [Way] {
        // None can be dominated by one behind it.
        let sorted = ways.sorted { one, other in
            (one.late, one.minutesInWeek, -one.done.nonzeroBitCount, one.done)
                < (other.late, other.minutesInWeek, -other.done.nonzeroBitCount, other.done)
        }
        var kept: [Way] = []
        if sorted.count <= Self.mostCompared {
            for way in sorted where !kept.contains(where: { dominates($0, way) }) { kept.append(way) }
            return kept
        }
        // By what is done and when the rest may be, the fewest minutes so far: none before is later.
        var fewest: [Standing: Int] = [:]
        for way in sorted {
            let standing = Standing(done: way.done, free: way.free)
            guard way.minutesInWeek < fewest[standing] ?? .max else { continue }
            fewest[standing] = way.minutesInWeek
            kept.append(way)
        }
        return kept
    }

    private struct Standing: Hashable {
        let done: UInt64
        let free: [Int]
    }

    /// Whether a way that is no later has done all that another has, in no more minutes, and may do the rest no later.
    private func dominates(_ way: Way, _ other: Way) -> Bool {
        way.done & other.done == other.done && way.minutesInWeek <= other.minutesInWeek
            && gapped.indices.allSatisfy { way.done >> UInt64(gapped[$0]) & 1 == 1 || way.free[$0] <= other.free[$0] }
    }
}
