/// How much can be taught, and attended, by when: Hall's counting argument for enrolments that share trainers or a team.
///
/// Some enrolments can only be taught by some trainers. In a session of as many as fit each of them takes its part of the session's time, and
/// what the trainers have by the end of a day, limits heeded, is what can be over by then. Of a team only so many are away at a time.
/// In any timetable the k-th to end has the k cheapest before it at least, and lateness is least when the first to end are the
/// first due (Smith 1956). Fixed sessions, which may break limits, are left out of what is asked but not taken from what there is.
struct Supply: Sendable {
    private var trainers: [Queue] = []
    private var teams: [(team: Int, queues: [Queue])] = []
    private let teamOf: [Int?]

    /// The most enrolments left out for which teams are added up.
    private static let mostLeftOut = 16
    /// The most sets of trainers that are looked at.
    private static let mostSets = 64

    init(_ model: Model, _ alone: Alone) {
        teamOf = model.instance.people.map(\.team)
        let fixed = Set(model.instance.fixed.flatMap(\.enrolments))
        let asked = model.instance.enrolments.indices.filter { alone.earliest[$0] != nil && !fixed.contains($0) }
        trainers = Self.ofTrainers(asked, model, alone)
        for team in model.instance.teams.indices {
            let own = asked.filter { model.instance.people[model.instance.enrolments[$0].person].team == team }
            guard !own.isEmpty else { continue }
            let days = Self.days(ofTeam: team, own, model, alone)
            teams.append((team, [Queue(own.map { Self.job($0, model) }, days), Queue(Self.chains(own, model), days)]))
        }
    }

    /// How many enrolments are too many for those who teach them, or for their teams; the second queue of a team counts days only.
    var unplaced: Int {
        max(trainers.map(\.leftOver).max() ?? 0, teams.reduce(0) { $0 + ($1.queues.first?.leftOver ?? 0) })
    }

    /// The least days late when so many are left out; `learners` has what is known of each learner, which counts where nobody is left out.
    func daysLate(leavingOut count: Int, _ learners: [Int]) -> Int {
        let ofTrainers = trainers.map { $0.daysLate(leavingOut: count) }.max() ?? 0
        guard count <= Self.mostLeftOut else { return ofTrainers }
        var known = [Int](repeating: 0, count: teamOf.count + 1)
        var rest = 0
        for (person, days) in learners.enumerated() {
            if let team = teamOf[person] { known[team] += days } else { rest += days }
        }
        var least = [Int](repeating: 0, count: count + 1)
        for (team, queues) in teams {
            var own = (0...count).map { left in queues.map { $0.daysLate(leavingOut: left) }.max() ?? 0 }
            if count == 0 { own[0] = max(own[0], known[team]) }
            least = least.indices.map { all in (0...all).reduce(Int.max) { min($0, least[all - $1] + own[$1]) } }
        }
        return max(ofTrainers, (least.last ?? 0) + (count == 0 ? rest : 0))
    }

    // MARK: What is asked

    /// What takes some of the supply and is due on a day.
    private struct Job {
        let cost: Int
        let due: Int
    }

    private static func job(_ enrolment: Int, _ model: Model) -> Job {
        Job(cost: slots(enrolment, model), due: Int(model.instance.enrolments[enrolment].dueDay))
    }

    /// What an enrolment takes of a team, in parts of a minute.
    private static func slots(_ enrolment: Int, _ model: Model) -> Int {
        model.instance.activities[model.instance.enrolments[enrolment].activity].slots * Instance.minutesPerSlot * Cover.unit
    }

    /// For each learner all that comes before one enrolment: that with the longest gap before it, and of those the most before it.
    /// As many days as all that is over too late for the gap, the enrolment is late.
    private static func chains(_ own: [Int], _ model: Model) -> [Job] {
        let asked = Set(own)
        var best: [Int: (days: Int32, job: Job)] = [:]
        for enrolment in own {
            let needed = model.instance.enrolments[enrolment]
            for before in needed.after where asked.contains(before.enrolment) {
                var seen: Set<Int> = [before.enrolment]
                var waiting = [before.enrolment]
                while let next = waiting.popLast() {
                    for earlier in model.instance.enrolments[next].after where seen.insert(earlier.enrolment).inserted {
                        waiting.append(earlier.enrolment)
                    }
                }
                let cost = seen.reduce(0) { $0 + (asked.contains($1) ? slots($1, model) : 0) }
                if let known = best[needed.person], (known.days, known.job.cost) >= (before.days, cost) { continue }
                best[needed.person] = (before.days, Job(cost: cost, due: Int(needed.dueDay - before.days)))
            }
        }
        return best.values.map(\.job)
    }

    // MARK: What there is

    /// The enrolments for each set of trainers who alone can teach them.
    private static func ofTrainers(_ asked: [Int], _ model: Model, _ alone: Alone) -> [Queue] {
        var sets: [[Int]: [Int]] = [:]
        for enrolment in asked {
            let needed = model.instance.enrolments[enrolment]
            guard model.instance.activities[needed.activity].needsTrainer else { continue }
            let places = model.places[needed.activity].filter { $0.cohorts.contains(model.cohortOf[needed.person]) }
            sets[Set(places.flatMap(\.trainers)).sorted(), default: []].append(enrolment)
        }
        return sets.keys.sorted { $0.lexicographicallyPrecedes($1) }.prefix(mostSets).map { set in
            let members = Set(set)
            let own = sets.filter { members.isSuperset(of: $0.key) }.flatMap(\.value)
            let jobs = own.map { enrolment in
                let needed = model.instance.enrolments[enrolment]
                let activity = model.instance.activities[needed.activity]
                let seats = model.places[needed.activity].map(\.capacity).max() ?? 1
                let most = max(1, min(seats, activity.groupMaximum, model.enrolmentsOfActivity[needed.activity].count))
                return Job(cost: activity.minutes * Cover.unit / most, due: Int(needed.dueDay))
            }
            var days: [Int: Int] = [:]
            for trainer in set { add(trainer, own, model, alone, to: &days) }
            return Queue(jobs, days)
        }
    }

    /// The slots in which sessions of some enrolments could be, within starts that suit.
    private static func covered(
        _ own: [Int], _ model: Model, _ alone: Alone, within suits: (_ duration: Int, _ word: Int) -> UInt64
    ) -> [Bool] {
        var unions: [Int: [UInt64]] = [:]
        for enrolment in own {
            let duration = model.duration(ofEnrolment: enrolment)
            var union = unions[duration] ?? [UInt64](repeating: 0, count: model.words)
            for word in union.indices { union[word] |= alone.starts[enrolment][word] }
            unions[duration] = union
        }
        var isCovered = [Bool](repeating: false, count: model.grid.count)
        for (duration, union) in unions {
            union.indices.map { union[$0] & suits(duration, $0) }.forEachBit { start in
                for slot in start..<min(model.grid.count, start + model.lengthOf[duration]) { isCovered[slot] = true }
            }
        }
        return isCovered
    }

    /// Adds what a trainer can teach on each day, at the date of its first slot.
    private static func add(_ trainer: Int, _ own: [Int], _ model: Model, _ alone: Alone, to days: inout [Int: Int]) {
        let definition = model.instance.trainers[trainer]
        let isCovered = covered(own, model, alone) { duration, word in
            model.trainerStarts[(trainer * model.durationCount + duration) * model.words + word]
        }
        let calendar = model.calendar(ofPerson: definition.person)
        var week = -1
        var inWeek = 0
        for day in calendar.dayStart.indices.dropLast() {
            let slots = calendar.dayStart[day]..<calendar.dayStart[day + 1]
            guard let first = slots.first(where: { isCovered[$0] }) else { continue }
            if calendar.weekOf[first] != week {
                week = calendar.weekOf[first]
                inWeek = 0
            }
            let minutes = min(
                slots.count { isCovered[$0] } * Instance.minutesPerSlot, definition.minutesPerDay ?? .max,
                definition.minutesPerWeek.map { max(0, $0 - inWeek) } ?? .max)
            inWeek += minutes
            days[Int(model.instance.zones[0].dayBySlot[model.grid.original[first]]), default: 0] += minutes * Cover.unit
        }
    }

    /// What a team can attend on each day: in every slot as many as may be away.
    private static func days(ofTeam team: Int, _ own: [Int], _ model: Model, _ alone: Alone) -> [Int: Int] {
        var days: [Int: Int] = [:]
        let isCovered = covered(own, model, alone) { _, _ in .max }
        for slot in isCovered.indices where isCovered[slot] {
            let original = model.grid.original[slot]
            let away = max(0, Int(model.instance.teams[team].awayBySlot[original]))
            days[Int(model.instance.zones[0].dayBySlot[original]), default: 0] += away * Instance.minutesPerSlot * Cover.unit
        }
        return days
    }

    // MARK: How it comes out

    /// Jobs that are done one after the other as fast as the supply of each day allows.
    private struct Queue {
        /// The least day on which so many and one are done; fewer than there are jobs where there is not enough.
        private var ends: [Int] = []
        private let due: [Int]

        init(_ jobs: [Job], _ days: [Int: Int]) {
            due = jobs.map(\.due).sorted()
            let costs = jobs.map(\.cost).sorted()
            var there = 0
            var needed = costs.first ?? 0
            for day in days.keys.sorted() {
                there += days[day, default: 0]
                while ends.count < costs.count, needed <= there {
                    ends.append(day)
                    if ends.count < costs.count { needed += costs[ends.count] }
                }
            }
        }

        /// How many are left over.
        var leftOver: Int { due.count - ends.count }

        /// The days late of all but the first due, of which so many are left out.
        func daysLate(leavingOut count: Int) -> Int { zip(ends, due.dropFirst(count)).reduce(0) { $0 + max(0, $1.0 - $1.1) } }
    }
}
