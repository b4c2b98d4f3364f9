/// The fewest days late that a learner can be with nobody else in the way: whenever learner, somebody who teaches and a place are free,
/// within the learner's limits of a day and a week, and after what comes before.
///
/// Dynamic programming over the learner's days (Held and Karp 1962, over the sets of what is done). Of two ways to have come to a day, the
/// one that has done all that the other has, with no more lateness and no more minutes in the week, is enough. Within a day only the order
/// of what comes before is heeded, not that sessions may not overlap, and gaps of several days count as one: a relaxation.
struct LeastLate {
    /// The most ways that are followed from a day, and the most that are looked at in all.
    private static let mostWays = 600
    private static let mostLooks = 400_000
    /// A set of enrolments is a word.
    private static let mostEnrolments = 60

    /// The fewest days late; `nil` where it is not found within the most ways, or the learner cannot attend everything.
    static func days(_ person: Int, _ model: Model, _ alone: Alone) -> Int? {
        let own = model.enrolmentsOfPerson[person].filter { alone.earliest[$0] != nil }
        guard !own.isEmpty, own.count <= mostEnrolments,
            !model.instance.fixed.contains(where: { session in
                session.enrolments.contains { model.instance.enrolments[$0].person == person }
            })
        else { return nil }
        var search = LeastLate(person, own, model, alone)
        return search.run()
    }

    /// What one enrolment is on one day.
    private struct Choice {
        /// The first and last start of the day; the first is -1 where there is none.
        var first = -1
        var last = -1
        /// How many days late it is then.
        var late = 0
        /// How many days late it is at least when it is not done before that day; -1 where it can be done no more.
        var lateFromHere = -1
    }

    /// A way to have come to a day.
    private struct Way {
        var done: UInt64
        /// The lateness of what is done, and the least of what is not.
        var late: Int
        var minutesInWeek: Int
    }

    private let own: [Int]
    private let minutes: [Int]
    private let slots: [Int]
    /// For each of `own`, what comes before it: the place in `own`, and whether it may be on the same day.
    private let before: [[(place: Int, isSameDay: Bool)]]
    /// By day, then by place in `own`.
    private var choices: [[Choice]]
    private let weeks: [Int]
    private let perDay: Int
    private let perWeek: Int
    private let sessions: Int
    private var looks = 0

    private init(_ person: Int, _ own: [Int], _ model: Model, _ alone: Alone) {
        let calendar = model.calendar(ofPerson: person)
        let limits = model.instance.limits
        let isInZone0 = model.instance.people[person].zone == 0
        self.own = own
        minutes = own.map { model.minutesOf[model.duration(ofEnrolment: $0)] }
        slots = own.map { model.lengthOf[model.duration(ofEnrolment: $0)] }
        let places = Dictionary(own.enumerated().map { ($1, $0) }) { first, _ in first }
        before = own.map { enrolment in
            model.instance.enrolments[enrolment].after.compactMap { gap in
                places[gap.enrolment].map { (place: $0, isSameDay: gap.days < 1 || !isInZone0) }
            }
        }
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
                if choices[day][place].first >= 0 { next[place] = choices[day][place].late }
                choices[day][place].lateFromHere = next[place]
            }
        }
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
        if choice.first >= 0 { choice.late = model.daysLate(enrolment, start: choice.first) }
        return choice
    }

    private mutating func run() -> Int? {
        let all = UInt64.max >> UInt64(64 - own.count)
        guard let first = choices.first, first.allSatisfy({ $0.lateFromHere >= 0 }) else { return nil }
        var ways = [Way(done: 0, late: first.reduce(0) { $0 + $1.lateFromHere }, minutesInWeek: 0)]
        var best: Int?
        for day in choices.indices {
            if day > 0, weeks[day] != weeks[day - 1] { for index in ways.indices { ways[index].minutesInWeek = 0 } }
            var found: [Way] = []
            for way in ways { extend(way, from: 0, on: day, adding: 0, count: 0, minutes: 0, late: way.late, into: &found) }
            guard looks <= Self.mostLooks else { return nil }
            for way in found where way.done == all { best = min(best ?? way.late, way.late) }
            ways = Self.undominated(onwards(found, after: day).filter { $0.done != all && $0.late < best ?? .max })
            guard !ways.isEmpty else { break }
            guard ways.count <= Self.mostWays else { return nil }
        }
        return best
    }

    /// All that may be done on a day, one way after the other; what is late is counted by the choice.
    private mutating func extend(
        _ way: Way, from place: Int, on day: Int, adding: UInt64, count: Int, minutes sum: Int, late: Int, into found: inout [Way]
    ) {
        looks += 1
        guard looks <= Self.mostLooks else { return }
        if isFounded(adding, way.done, day) {
            found.append(Way(done: way.done | adding, late: late, minutesInWeek: way.minutesInWeek + sum))
        }
        guard count < sessions, place < own.count else { return }
        for next in place..<own.count where (way.done | adding) >> UInt64(next) & 1 == 0 {
            let choice = choices[day][next]
            guard choice.first >= 0, minutes[next] <= perDay - sum, minutes[next] <= perWeek - way.minutesInWeek - sum,
                before[next].allSatisfy({ way.done >> UInt64($0.place) & 1 == 1 || $0.isSameDay })
            else { continue }
            extend(
                way, from: next + 1, on: day, adding: adding | 1 << UInt64(next), count: count + 1, minutes: sum + minutes[next],
                late: late + choice.late - choice.lateFromHere, into: &found)
        }
    }

    /// Whether all that comes before what is done on a day is done before, or first on that day.
    private func isFounded(_ adding: UInt64, _ done: UInt64, _ day: Int) -> Bool {
        var rest = adding
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            for other in before[place] where done >> UInt64(other.place) & 1 == 0 {
                guard adding >> UInt64(other.place) & 1 == 1,
                    choices[day][other.place].first + slots[other.place] <= choices[day][place].last
                else { return false }
            }
        }
        return true
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

    private static func undominated(_ ways: [Way]) -> [Way] {
        // None can be dominated by one behind it.
        let sorted = ways.sorted { one, other in
            (one.late, one.minutesInWeek, -one.done.nonzeroBitCount, one.done)
                < (other.late, other.minutesInWeek, -other.done.nonzeroBitCount, other.done)
        }
        var kept: [Way] = []
        for way in sorted
        where !kept.contains(where: { $0.done & way.done == way.done && $0.minutesInWeek <= way.minutesInWeek }) {
            kept.append(way)
        }
        return kept
    }
}
