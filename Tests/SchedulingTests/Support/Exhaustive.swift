@testable import Scheduling

/// The least total of an instance, found by trying everything: only for a handful of enrolments and starts.
///
/// It places the enrolments one after another in each session that could stand, judges whole timetables by the rules and terms alone, and
/// shares nothing with the search.
struct Exhaustive {
    let instance: Instance
    private let weights: Weights
    private let order: [Int]
    /// The least total, and the least value of each term among timetables with as few unplaced and late days as that one.
    private(set) var least = Int.max
    private(set) var best: Timetable?
    /// The least of unplaced, late days, people told and sessions moved, the first being the most important.
    private(set) var leastChange: [Int] = []
    /// How many timetables may be judged before it gives up.
    private var patience: Int
    private var sessions: [Session] = []
    private(set) var kept: [(unplaced: Int, late: Int, values: [Int])] = []

    /// `nil` where there is too much to try.
    init?(_ instance: Instance, patience: Int) {
        self.instance = instance
        self.patience = patience
        weights = Weights(instance)
        order = Array(instance.enrolments.indices)
        place(0, [])
        guard self.patience > 0 else { return nil }
    }

    private mutating func place(_ number: Int, _ unplaced: [Int]) {
        guard patience > 0 else { return }
        guard number < order.count else { return judge(unplaced) }
        let enrolment = instance.enrolments[order[number]]
        let activity = instance.activities[enrolment.activity]
        for index in sessions.indices where sessions[index].activity == enrolment.activity {
            sessions[index].enrolments.append(order[number])
            if isPossible { place(number + 1, unplaced) }
            sessions[index].enrolments.removeLast()
        }
        let trainers: [Int?] = activity.needsTrainer ? instance.trainers.indices.map { $0 } : [nil]
        let rooms: [Int?] = activity.rooms?.map { $0 } ?? [nil]
        for start in 0..<instance.slotCount
        where instance.people[enrolment.person].starts[activity.durationIndex].contains(start) {
            for trainer in trainers {
                for room in rooms {
                    sessions.append(
                        Session(
                            activity: enrolment.activity, start: start, trainer: trainer, room: room,
                            enrolments: [order[number]]))
                    if isPossible { place(number + 1, unplaced) }
                    sessions.removeLast()
                }
            }
        }
        place(number + 1, unplaced + [order[number]])
    }

    /// Whether what stands breaks none of the rules that more sessions cannot mend.
    private var isPossible: Bool {
        let timetable = Timetable(instance: instance, sessions: sessions, unplaced: [])
        return [2, 3, 4, 6, 7, 8, 10].allSatisfy { number in
            Rules.table[number - 1].check(timetable).allSatisfy { $0.fact.contains("has not attended") }
        }
    }

    private static let termsOfChange = 4

    private mutating func judge(_ unplaced: [Int]) {
        patience -= 1
        let timetable = Timetable(instance: instance, sessions: sessions, unplaced: unplaced)
        guard Rules.breaches(timetable).isEmpty else { return }
        let values = Objective.terms.map { $0.value(timetable) }
        let total = zip(Objective.terms, values).reduce(0) { $0 + weights.of($1.0.term) * $1.1 }
        let change = Array(values.prefix(Self.termsOfChange))
        if leastChange.isEmpty || change.lexicographicallyPrecedes(leastChange) { leastChange = change }
        if let index = kept.firstIndex(where: { $0.unplaced == values[0] && $0.late == values[1] }) {
            for term in values.indices { kept[index].values[term] = min(kept[index].values[term], values[term]) }
        } else {
            kept.append((values[0], values[1], values))
        }
        if total < least {
            least = total
            best = timetable
        }
    }
}
