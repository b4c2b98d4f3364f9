import Foundation

/// The search for a good timetable of an ``EventInstance``: first every event is given a place, then events exchange slots.
///
/// 1. **A place for every event** (``EventPlacing``): an event without a place takes the slot whose events matter least and drives them out.
/// 2. **A pleasant timetable**: simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) that never breaks a hard rule and never takes an
///    event out. There is one kind of move: a random event goes to a random slot that is open to it, with its Kempe chain; if a slot would
///    then hold more events than it has rooms, a random event of the fuller slot goes the other way with *its* chain, until the numbers are
///    right. So a plain move, a swap and a chain, which Ceschia, Di Gaspero and Schaerf (2012) and Goh, Kendall and Sabar (2017, 2019) draw in
///    fixed or learnt proportions, are one move whose size the timetable decides. Precedences, then the soft cost, then rooms are looked
///    at, since each is dearer than the one before; three in four proposals die within the chain at a slot that is closed to one of its events.
/// 3. **Rounds** (``Tuning/rounds``): annealings from the first complete timetable, each longer than the one before, then shorter ones
///    that reheat the best found, to a temperature of about that at which the order of the timetable forms.
///
/// The acceptance threshold is drawn before the soft cost is worked out (Metropolis et al. 1953), so that the sum can stop as soon as
/// what is left of it cannot bring it back below (``EventBoard/evaluate(_:limit:)``).
///
/// Temperatures are multiples of the square root of the mean number of attendees whose hours an exchange changes, measured at the beginning:
/// what an exchange costs is a sum over them, and sums of that many go apart like the root. The temperature follows the work done, never
/// the clock, so that a seed, a budget and an instance give the same timetable on any machine that is fast enough to spend the budget.
///
/// What was measured, on instances 1 to 16 of the competition:
/// - The order of a timetable forms between 0.3 and 0.75 of that unit, suddenly, as a crystal does; an annealing that passes there too fast ends
///   as glass. Cooling evenly from 0.4 to 0.018 times an event's attendees brought instance 4 to 275 in 7 s, 115 in 15 s and 194 in 30 s;
///   spending three quarters of the time where its order forms, to 18 in 10 s.
/// - Dropped: the root of an event's attendees as the unit. Where nine tenths of all places are taken an exchange moves many events; their
///   order forms at twice the temperature, and instance 9 froze at 1373. By the attendees of an exchange it comes to 0 in 11 s.
/// - Dropped: eight rounds of equal length, half of them anew, half reheated, since the short ones leave instance 1 (nine tenths of all
///   places taken) at 873 after 17 s, where one annealing of 10 s comes to 0.
package struct EventSearch: Sendable {
    /// What the search was tuned to, as a class of instances and not for any one.
    enum Tuning {
        /// The temperatures of an annealing, in cost per square root of an exchange's mean attendees: the first, those between which a timetable's
        /// order forms, and the last.
        static let hottest = 0.95
        static let melting = 0.75
        static let freezing = 0.32
        static let coldest = 0.08
        /// How much of an annealing that begins hot is over when it reaches the two in the middle.
        static let untilMelting = 0.08
        static let untilFreezing = 0.65
        /// How many exchanges the unit is measured on, and the most work for it, alone and as a part of the budget.
        static let sampled = 2_000
        static let sampling = 100_000_000
        static let samplingShare = 0.02
        /// What part of the budget may go into completing a timetable.
        static let placing = 0.8
        /// The least work of a round that is worth its time; within a small budget only the longest is left.
        static let leastRound = 1_200_000_000
        /// The annealings one after another.
        static let rounds = [
            Round(share: 0.06, heat: hottest, isFresh: true), Round(share: 0.1, heat: hottest, isFresh: true),
            Round(share: 0.14, heat: hottest, isFresh: true), Round(share: 0.2, heat: hottest, isFresh: true),
            Round(share: 0.1, heat: 0.5), Round(share: 0.1, heat: 0.35), Round(share: 0.1, heat: 0.3),
            Round(share: 0.1, heat: 0.4),
            Round(share: 0.1, heat: 0.25),
        ]

        /// The rounds that are worth their time within so much work, with the others' shares.
        static func rounds(within work: Int) -> [Round] {
            let longest = rounds.map(\.share).max() ?? 1
            let kept = rounds.filter { $0.share == longest || $0.share * Double(work) >= Double(leastRound) }
            let sum = kept.reduce(0) { $0 + $1.share }
            return kept.map { Round(share: $0.share / sum, heat: $0.heat, isFresh: $0.isFresh) }
        }
    }

    /// One annealing of a search.
    struct Round {
        /// Its part of the work that is left when a timetable is complete.
        let share: Double
        /// Its first temperature, in the unit of ``Tuning``.
        let heat: Double
        /// Whether it begins at the first complete timetable, not at the best found.
        var isFresh = false
    }

    /// Steps of work that a core of an ordinary machine of 2025 does within a second, with some to spare: a budget of as many for each
    /// second of a time limit is spent before the limit.
    package static let workPerSecond = 900_000_000

    /// What a search came to.
    package struct Outcome: Sendable {
        package var timetable: EventTimetable
        /// The soft cost: events in a day's last slot, third and later ones in a row, and single events on a day, summed over people.
        package var cost: Int
        /// How many attendances the events left out have.
        package var distance: Int
    }

    /// What the parts of the search count as work, about a nanosecond each.
    enum Step {
        static let look = 200
        static let proposal = 30
        static let chain = 10
        static let evaluation = 30
        static let attendee = 2
        static let attempt = 150
        static let commit = 900
    }

    var board: EventBoard
    var random: SeededGenerator
    /// −ln u at the middles of 4,096 equal parts of the unit interval, so that accepting a move takes no logarithm.
    private let logarithms: [Double]

    package init(_ instance: EventInstance, seed: UInt64) {
        let model = EventModel(instance)
        board = EventBoard(model)
        random = SeededGenerator(seed: seed)
        logarithms = (0..<4096).map { -log((Double($0) + 0.5) / 4096) }
    }

    /// The best timetable found within `budget` steps of work, or when `isOver`, asked every few thousand steps, says that time is up.
    package mutating func run(budget: Int, isOver: () -> Bool = { false }) -> Outcome {
        placeAll(budget: Int(Double(budget) * Tuning.placing), isOver: isOver)
        board.restore(anneal(budget: budget, isOver: isOver))
        return Outcome(timetable: board.timetable, cost: board.cost, distance: board.distance)
    }

    /// The best timetable of a few annealings from the one on the board; events that it leaves out stay out.
    private mutating func anneal(budget: Int, isOver: () -> Bool) -> EventBoard.Places {
        let leastCost = board.leastCost
        guard board.cost > leastCost else { return board.places }
        let beginning = board.places
        let unit = attendeesOfAnExchange(budget: budget).squareRoot()
        let start = board.work
        var best = beginning
        var spent = 0.0
        for round in Tuning.rounds(within: budget - start) where best.cost > leastCost {
            if spent > 0 { board.restore(round.isFresh ? beginning : best) }
            spent += round.share
            cool(
                Cooling(from: round.heat, unit: unit), until: start + Int(Double(budget - start) * spent),
                downTo: leastCost, best: &best, isOver: isOver)
        }
        return best
    }

    /// The mean number of attendees whose hours an exchange changes, of exchanges at random; the board is then as shuffled as they leave it.
    private mutating func attendeesOfAnExchange(budget: Int) -> Double {
        let end = board.work + min(Tuning.sampling, Int(Double(budget) * Tuning.samplingShare))
        var exchanges = 0
        let before = board.attendeesMoved
        while exchanges < Tuning.sampled, board.work < end {
            if exchangeAtRandom(temperature: .infinity) { exchanges += 1 }
        }
        return max(1, Double(board.attendeesMoved - before) / Double(max(1, exchanges)))
    }

    /// One annealing of the board, cooling with the work done.
    private mutating func cool(
        _ cooling: Cooling, until end: Int, downTo leastCost: Int, best: inout EventBoard.Places, isOver: () -> Bool
    ) {
        let start = board.work
        let span = Double(max(1, end - start))
        var temperature = cooling.temperature(after: 0)
        var steps = 0
        while board.work < end, best.cost > leastCost {
            steps &+= 1
            if steps & 255 == 0 {
                temperature = cooling.temperature(after: Double(board.work - start) / span)
                if steps & 4095 == 0, isOver() { return }
            }
            if exchangeAtRandom(temperature: temperature), board.cost < best.cost { best = board.places }
        }
    }

    /// Tries to bring a random event to a random slot with whatever has to move for it, and keeps that if it does not cost more than
    /// the temperature allows (Metropolis et al. 1953); says whether it was kept.
    mutating func exchangeAtRandom(temperature: Double) -> Bool {
        board.work &+= Step.proposal
        let drawn = random.next()
        let event = Self.share(drawn >> 32, of: board.model.events)
        let from = Int(board.slotOf[event])
        guard from >= 0 else { return false }
        let first = board.model.firstOpen[event]
        let open = board.model.firstOpen[event &+ 1] &- first
        let to = Int(board.model.open[first &+ Self.share(drawn & 0xFFFF_FFFF, of: open)])
        guard to != from else { return false }
        var exchange = EventExchange(from: from, to: to)
        let isPossible =
            board.begin(&exchange, with: event) && board.balance(&exchange, random: &random) && board.keepsOrder(exchange)
        board.work &+= exchange.steps &* Step.chain
        guard isPossible else { return false }
        let limit = temperature * logarithms[Int(truncatingIfNeeded: random.next() >> 52)]
        board.work &+= Step.evaluation
        guard board.evaluate(&exchange, limit: Int(min(limit, Self.noLimit))) else { return false }
        board.work &+= Step.attempt
        guard board.commit(exchange) else { return false }
        board.work &+= Step.commit
        return true
    }

    /// A cost above any, for an infinite temperature.
    private static let noLimit = 1e12

    /// A number below the bound from 32 random bits.
    @inline(__always)
    private static func share(_ bits: UInt64, of bound: Int) -> Int {
        Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: bound)) >> 32)
    }
}

extension EventSearch {
    /// How the temperature falls in one annealing: geometrically; if it begins hot, in three stretches, most slowly where a timetable's order
    /// forms.
    struct Cooling {
        /// Ends of stretches: how much of the annealing is over then, and the temperature's logarithm.
        private let knots: [(part: Double, logarithm: Double)]

        /// Cooling from a temperature, all in that unit.
        init(from hottest: Double, unit: Double) {
            let middle = [(Tuning.untilMelting, Tuning.melting), (Tuning.untilFreezing, Tuning.freezing)]
            knots = ([(0, hottest)] + (hottest > Tuning.melting ? middle : []) + [(1, Tuning.coldest)])
                .map { ($0.0, log($0.1 * unit)) }
        }

        func temperature(after part: Double) -> Double {
            let next = knots.indices.dropFirst().first { knots[$0].part >= part } ?? knots.count - 1
            let (a, b) = (knots[next - 1], knots[next])
            let share = min(1, (part - a.part) / (b.part - a.part))
            return exp(a.logarithm + (b.logarithm - a.logarithm) * share)
        }
    }
}
