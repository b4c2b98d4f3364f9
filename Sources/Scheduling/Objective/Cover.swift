/// What the sessions of one activity must cost, whatever else is booked: a covering of its enrolments by (place, start) columns.
///
/// Learners who can never sit at one place, because each site has its own, are covered apart from each other (``covers``).
///
/// A column can hold the learners whose windows have the start, at most as many as the largest open room seats and as many of each team as
/// may be away then, and costs what the cheapest trainer costs who works then. Two relaxations of the covering are bounded:
///
/// - **Shares** (dual feasible prices; the idea of the functions of Fekete and Schepers 2001 for bin packing): a learner pays the least,
///   over their columns, of cost / most learners. No session's learners pay more than it costs, so all shares together are a bound.
/// - **Branching** over the columns of the learner with the fewest, as in Balas and Ho (1980), for up to 64 learners: finds that the early
///   and the late shift never meet. It gives up after a number of nodes.
///
/// Besides, somebody must teach the first session who need not attend the activity first.
struct Cover: Sendable {
    /// What each enrolment pays, in `unit`ths of a sixtieth of the unit of money.
    private(set) var shares: [Int] = []
    /// A share's unit: divisible by all small group sizes.
    static let unit = 5_040
    /// The most strays that are shared out exactly.
    static let mostStrays = 64
    /// Nodes of the branching, for each number of strays.
    private static let mostNodes = 4_000
    /// The most strays for which branching is tried.
    private static let mostStraysBranched = 4

    /// All costs are multiples of it, and none is below the least.
    private var step = 1
    private var leastCost = 0
    /// What each enrolment is of a session, in `unit`ths.
    private var parts: [Int] = []
    private var firstExtra = 0
    private var columns: [Column] = []
    private var learners = 0

    /// Learners that can be together, how many of them at most, and the least that it costs.
    private struct Column: Hashable, Sendable {
        var members: UInt64
        var most: Int
        var cost: Int
    }

    /// The coverings of an activity, each of learners that meet nobody of another.
    static func covers(of activity: Int, _ model: Model, _ alone: Alone, _ windows: Windows) -> [Cover] {
        let fixed = Set(model.instance.fixed.filter { $0.activity == activity }.flatMap(\.enrolments))
        let enrolments = model.enrolmentsOfActivity[activity].filter {
            !fixed.contains($0) && windows.starts[$0].contains { $0 != 0 }
        }
        guard !enrolments.isEmpty else { return [] }
        let sites = model.places[activity].map { Site($0, activity, model, alone, enrolments, windows) }
        var covers = groups(of: enrolments, model, sites).map { Cover($0, model, windows, sites) }
        if fixed.isEmpty, !covers.isEmpty {
            let extra = extra(activity, model, dearest: sites.flatMap(\.cost).max() ?? 0)
            // Some session is the first; which group's it is does not matter where all of them have to have one.
            if covers.count == 1 { covers[0].firstExtra = extra }
        }
        return covers
    }

    /// Enrolments whose learners can meet, directly or through others, by the places where they can sit.
    private static func groups(of enrolments: [Int], _ model: Model, _ sites: [Site]) -> [[Int]] {
        var group = Array(sites.indices)
        func places(_ enrolment: Int) -> [Int] {
            let cohort = model.cohortOf[model.instance.enrolments[enrolment].person]
            return sites.indices.filter { sites[$0].place.cohorts.contains(cohort) }
        }
        for enrolment in enrolments {
            let own = places(enrolment)
            guard let first = own.first else { continue }
            for other in own where group[other] != group[first] {
                let old = group[other]
                for index in group.indices where group[index] == old { group[index] = group[first] }
            }
        }
        var members = [[Int]](repeating: [], count: sites.count)
        for enrolment in enrolments { if let first = places(enrolment).first { members[group[first]].append(enrolment) } }
        return members.filter { !$0.isEmpty }
    }

    private init(_ enrolments: [Int], _ model: Model, _ windows: Windows, _ sites: [Site]) {
        let costs = Set(sites.flatMap(\.cost).filter { $0 > 0 }).sorted()
        step = max(1, costs.reduce(0, Self.greatestCommonDivisor))
        leastCost = costs.first ?? 0
        let paid = enrolments.map { Self.share(of: $0, model, windows, sites) }.filter { $0.cost > 0 }
        shares = paid.map(\.cost)
        parts = paid.map(\.part)
        learners = shares.count
        if learners == enrolments.count, learners <= UInt64.bitWidth { columns = Self.columns(enrolments, model, windows, sites) }
    }

    /// The least cost when so many enrolments need not be covered.
    func cost(strays: Int) -> Int {
        guard learners > strays else { return 0 }
        let sum = Bounds.sum(of: shares, withoutLargest: strays)
        let paid = (sum + Self.unit * step - 1) / (Self.unit * step) * step
        let sessions = (Bounds.sum(of: parts, withoutLargest: strays) + Self.unit - 1) / Self.unit
        var branched = 0
        if strays <= Self.mostStraysBranched, !columns.isEmpty {
            let everybody: UInt64 = learners == UInt64.bitWidth ? .max : (1 << UInt64(learners)) - 1
            var branching = Branching(columns: columns, nodes: Self.mostNodes)
            branched = branching.leastCost(of: everybody, credit: strays) ?? 0
        }
        return max(paid, sessions * leastCost, branched) + firstExtra
    }

    /// A place over time: what it costs there and how many can come.
    private struct Site {
        let place: Model.Place
        /// The cheapest trainer's cost at each start; 0 where there is none.
        var cost: [Int]
        var most: [Int]

        init(
            _ place: Model.Place, _ activity: Int, _ model: Model, _ alone: Alone, _ enrolments: [Int], _ windows: Windows
        ) {
            self.place = place
            let definition = model.instance.activities[activity]
            let duration = definition.durationIndex
            cost = [Int](repeating: 0, count: model.grid.count)
            most = cost
            for trainer in place.trainers {
                let own = model.instance.trainers[trainer]
                let row = (trainer * model.durationCount + duration) * model.words
                let from = Site.firstTeaching(own, activity, model, alone)
                for slot in from..<max(from, model.grid.count)
                where cost[slot] == 0 && model.trainerStarts.hasBit(row: row, slot) {
                    cost[slot] = max(1, own.costPerHour * definition.minutes)
                }
            }
            countLearners(duration, model, enrolments, windows)
            for slot in most.indices where cost[slot] > 0 {
                var seats = place.capacity
                if !place.rooms.isEmpty {
                    seats = place.rooms.reduce(0) { largest, room in
                        let row = (room * model.durationCount + duration) * model.words
                        return model.roomStarts.hasBit(row: row, slot)
                            ? max(largest, model.instance.rooms[room].capacity) : largest
                    }
                    seats = min(seats, place.capacity)
                }
                most[slot] = min(most[slot], seats)
            }
        }

        /// The first start at which somebody can have attended what they must before they teach.
        private static func firstTeaching(
            _ trainer: Instance.Trainer, _ activity: Int, _ model: Model, _ alone: Alone
        ) -> Int {
            (trainer.attendsFirst[activity] ?? []).reduce(0) { latest, enrolment in
                let length = model.lengthOf[model.duration(ofEnrolment: enrolment)]
                return max(latest, alone.earliest[enrolment].map { min(model.grid.count, $0 + length) } ?? model.grid.count)
            }
        }

        /// Counts who could come at each start, of each team no more than may be away throughout.
        private mutating func countLearners(_ duration: Int, _ model: Model, _ enrolments: [Int], _ windows: Windows) {
            let slots = model.grid.count
            let length = model.lengthOf[duration]
            var ofTeam = [[Int]](repeating: [], count: model.instance.teams.count + 1)
            for enrolment in enrolments {
                let person = model.instance.enrolments[enrolment].person
                guard place.cohorts.contains(model.cohortOf[person]) else { continue }
                ofTeam[model.instance.people[person].team.map { $0 + 1 } ?? 0].append(enrolment)
            }
            for (team, members) in ofTeam.enumerated() where !members.isEmpty {
                var count = [Int](repeating: 0, count: slots)
                for enrolment in members { windows.starts[enrolment].forEachBit { count[$0] += 1 } }
                for slot in 0..<slots where count[slot] > 0 {
                    guard team > 0 else {
                        most[slot] += count[slot]
                        continue
                    }
                    var away = Int.max
                    for each in slot..<min(slots, slot + length) {
                        away = min(away, Int(model.instance.teams[team - 1].awayBySlot[model.grid.original[each]]))
                    }
                    most[slot] += min(count[slot], max(0, away))
                }
            }
        }
    }

    /// The least of a session's cost, and of a session, that an enrolment can be; nothing where nobody could teach it.
    private static func share(of enrolment: Int, _ model: Model, _ windows: Windows, _ sites: [Site]) -> (cost: Int, part: Int) {
        let cohort = model.cohortOf[model.instance.enrolments[enrolment].person]
        var least = Int.max
        var most = 0
        for site in sites where site.place.cohorts.contains(cohort) {
            windows.starts[enrolment].forEachBit { slot in
                guard site.cost[slot] > 0, site.most[slot] > 0 else { return }
                least = min(least, site.cost[slot] * unit / site.most[slot])
                most = max(most, site.most[slot])
            }
        }
        return most == 0 ? (0, 0) : (least, unit / most)
    }

    /// The columns that no other one makes superfluous.
    private static func columns(_ enrolments: [Int], _ model: Model, _ windows: Windows, _ sites: [Site]) -> [Column] {
        var all: Set<Column> = []
        for site in sites {
            var members = [UInt64](repeating: 0, count: model.grid.count)
            for (index, enrolment) in enrolments.enumerated() {
                guard site.place.cohorts.contains(model.cohortOf[model.instance.enrolments[enrolment].person]) else { continue }
                windows.starts[enrolment].forEachBit { members[$0] |= 1 << UInt64(index) }
            }
            for slot in members.indices where members[slot] != 0 && site.cost[slot] > 0 && site.most[slot] > 0 {
                all.insert(Column(members: members[slot], most: site.most[slot], cost: site.cost[slot]))
            }
        }
        let sorted = all.sorted { one, other in
            let sizes = (one.members.nonzeroBitCount, other.members.nonzeroBitCount)
            return (-sizes.0, -one.most, one.cost, one.members) < (-sizes.1, -other.most, other.cost, other.members)
        }
        var kept: [Column] = []
        for column in sorted {
            let isCovered = kept.contains {
                column.members & ~$0.members == 0 && $0.cost <= column.cost
                    && $0.most >= min(column.most, column.members.nonzeroBitCount)
            }
            if !isCovered { kept.append(column) }
            // So many different ones are more than branching gets through.
            if kept.count > mostNodes / 8 { return [] }
        }
        return kept
    }

    /// What the first session costs more than the dearest column: nobody teaches it who has to attend the activity first.
    private static func extra(_ activity: Int, _ model: Model, dearest: Int) -> Int {
        let teachers = Set(model.places[activity].flatMap(\.trainers)).sorted()
        let free = teachers.filter { trainer in
            let own = model.instance.trainers[trainer].attendsFirst[activity] ?? []
            return !own.contains { model.instance.enrolments[$0].activity == activity }
        }
        guard free.count < teachers.count else { return 0 }
        let cheapest = free.map { model.instance.trainers[$0].costPerHour * model.instance.activities[activity].minutes }.min()
        return max(0, (cheapest ?? 0) - dearest)
    }

    private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
        var (a, b) = (one, other)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    /// The cheapest choice of columns, in which a full column may be used for any of its learners.
    private struct Branching {
        let columns: [Column]
        var nodes: Int
        private var best = Int.max

        init(columns: [Column], nodes: Int) {
            self.columns = columns
            self.nodes = nodes
        }

        /// The least cost, or `nil` when there were too many nodes; so many learners need not be covered.
        mutating func leastCost(of learners: UInt64, credit: Int) -> Int? {
            visit(learners, credit: credit, cost: 0)
            return nodes > 0 ? best : nil
        }

        private mutating func visit(_ left: UInt64, credit: Int, cost: Int) {
            nodes -= 1
            guard nodes > 0, cost < best else { return }
            let open = left.nonzeroBitCount - credit
            guard open > 0 else {
                best = cost
                return
            }
            var fewest = Int.max
            var chosen: UInt64 = 0
            var rest = left
            while rest != 0 {
                let bit: UInt64 = rest & (~rest &+ 1)
                rest &= rest - 1
                let count = columns.count { $0.members & bit != 0 }
                if count < fewest {
                    fewest = count
                    chosen = bit
                }
            }
            for column in columns where column.members & chosen != 0 {
                let taken = column.members & left
                // In a column with too few seats the others of it are not chosen yet: they count as credit for anybody.
                if taken.nonzeroBitCount <= column.most {
                    visit(left & ~taken, credit: credit, cost: cost + column.cost)
                } else {
                    visit(left & ~chosen, credit: credit + column.most - 1, cost: cost + column.cost)
                }
            }
            if credit > 0 { visit(left & ~chosen, credit: credit - 1, cost: cost) }
        }
    }
}

extension [UInt64] {
    /// Calls for each set bit, lowest first.
    @inline(__always)
    func forEachBit(_ body: (Int) -> Void) {
        for index in indices {
            var bits = self[index]
            while bits != 0 {
                body(index &<< 6 &+ bits.trailingZeroBitCount)
                bits &= bits &- 1
            }
        }
    }
}
