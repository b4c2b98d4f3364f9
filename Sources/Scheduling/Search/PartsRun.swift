import Synchronization

/// Plans the parts of an instance side by side and puts their timetables together.
///
/// Each part is planned by itself from a seed that follows from its number, so that the result is the same on any number of cores.
extension Parts {
    /// The timetable of the whole; what is left of a time limit is shared out by the number of enrolments.
    func solve(
        _ whole: Instance, effort: Effort, seed: UInt64, timeLimit: Duration?, deadline: ContinuousClock.Instant? = nil,
        progress: (@Sendable (Search.Progress) -> Void)?, isStopped: (@Sendable () -> Bool)? = nil
    ) -> Solution {
        let weights = Weights(whole)
        let total = max(1, whole.enrolments.count)
        let schedule = Schedule(self, deadline: deadline ?? timeLimit.map { .now.advanced(by: $0) })
        let state = Mutex(State(count: all.count))
        let solutions = SideBySide.map(all.count, order: schedule.order) { number in
            let part = all[number]
            let share = Double(part.enrolments.count) / Double(total)
            let solution = Search.solveWhole(
                part.instance, weights: weights, work: Work(effort: effort, enrolments: total),
                seed: Self.seed(seed, number), timeLimit: schedule.limit(of: number), deadline: nil,
                progress: { told in
                    guard let progress else { return }
                    progress(state.withLock { $0.note(told, of: number, share: share) })
                }, isStopped: isStopped)
            schedule.finish(number)
            return solution
        }
        guard deadline == nil, timeLimit == nil, isStopped?() != true else { return join(solutions, whole, weights) }
        let numbers = insufficient(solutions, effort)
        let better = triedAgain(solutions, numbers) { number in
            let part = all[number].instance
            return Search.solveWhole(
                part, weights: weights, work: Work(effort: effort, enrolments: part.enrolments.count),
                seed: Self.seed(seed, all.count + number), timeLimit: nil, deadline: nil, progress: nil, isStopped: isStopped)
        }
        return join(better, whole, weights)
    }

    /// How far all parts are together.
    private struct State {
        var fractions: [Double]
        var unplaced: [Int]

        init(count: Int) {
            fractions = [Double](repeating: 0, count: count)
            unplaced = [Int](repeating: 0, count: count)
        }

        mutating func note(_ told: Search.Progress, of number: Int, share: Double) -> Search.Progress {
            fractions[number] = told.fraction * share
            unplaced[number] = told.unplaced
            return Search.Progress(fraction: fractions.reduce(0, +), unplaced: unplaced.reduce(0, +))
        }
    }

    /// The seed of a part: the stream of the whole's seed, stepped on by the part's number.
    static func seed(_ seed: UInt64, _ number: Int) -> UInt64 {
        var generator = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        return generator.next()
    }

    // MARK: - Together

    private func join(_ solutions: [Solution], _ whole: Instance, _ weights: Weights) -> Solution {
        var sessions: [Session] = []
        var unplaced: [(enrolment: Int, reason: UnplacedReason)] = []
        for (part, solution) in zip(all, solutions) {
            sessions += solution.sessions.map(part.whole)
            unplaced += solution.unplaced.map { (part.enrolments[$0.enrolment], $0.reason) }
        }
        sessions.sort(by: Session.precedes)
        unplaced.sort { $0.enrolment < $1.enrolment }
        let bounds = bounds(solutions, whole)
        let timetable = Timetable(instance: whole, sessions: sessions, unplaced: [])
        let terms = Objective.terms.enumerated().map { index, entry in
            // Every term is a sum over what parts do not share; but money is rounded once, of the whole, and people and published sessions
            // may have been in several parts.
            let value =
                switch entry.term {
                case .trainerCost, .peopleTold, .sessionsMoved, .minutesMoved: entry.value(timetable)
                case .unplaced, .lateDays, .smallGroups, .weeklyPeak, .spacing, .avoidedHours, .loneSessions:
                    solutions.reduce(0) { $0 + $1.terms[index].value }
                }
            return TermValue(
                term: entry.term, value: value, weight: weights.of(entry.term),
                bound: bounds[index] - (entry.term == .trainerCost ? roundings(whole) : 0))
        }
        return Solution(
            sessions: sessions, unplaced: unplaced, terms: terms, wasCutShort: solutions.contains { $0.wasCutShort })
    }

    /// The sums of the parts' bounds. A part's own bound is for timetables that leave out no more than it does; a timetable of the
    /// whole may leave out more here and fewer there, so that where several parts leave out what they need not, or are late, each is
    /// bounded again for the sum of it. Regions are bounded together.
    private func bounds(_ solutions: [Solution], _ whole: Instance) -> [Int] {
        let regions = cut.map { range in RegionBounds(whole, all[range].flatMap(\.enrolments)) }
        var left = solutions.map(\.unplaced.count)
        var impossible = solutions.map { solution in solution.terms.first { $0.term == .unplaced }?.bound ?? 0 }
        for (range, region) in zip(cut, regions) {
            left[range.lowerBound] = left[range].reduce(0, +)
            impossible[range.lowerBound] = region.impossible
            for other in range.dropFirst() {
                left[other] = 0
                impossible[other] = 0
            }
        }
        let spare = zip(left, impossible).map { max(0, $0 - $1) }
        let sum = spare.reduce(0, +)
        let late = solutions.map { solution in solution.terms.first { $0.term == .lateDays }?.value ?? 0 }
        let lateDays = late.reduce(0, +)
        let leavingOut = zip(left, spare).map { $0 + sum - $1 }
        let leftOut = left
        let own = SideBySide.map(all.count) { number -> [Int] in
            if let index = cut.firstIndex(where: { $0.contains(number) }) {
                guard cut[index].lowerBound == number else { return Objective.terms.map { _ in 0 } }
                return regions[index].values(leavingOut: leavingOut[number])
            }
            guard sum > spare[number] || lateDays > late[number], !AllFixed.isTrue(of: all[number].instance) else {
                return solutions[number].terms.map(\.bound)
            }
            let anew = Search.bounds(all[number].instance, leavingOut: leavingOut[number], lateDays: lateDays)
            guard leavingOut[number] <= leftOut[number] else { return anew }
            // What is proven of days late, for as many left out, has nothing to do with how late others are.
            return zip(anew, solutions[number].terms).map { $1.term == .lateDays ? max($0, $1.bound) : $0 }
        }
        let appointments = whole.published.isEmpty ? nil : PossibleAppointments(whole)
        return Objective.terms.enumerated().map { index, entry in
            switch entry.term {
            case .peopleTold: appointments.map(PeopleTold.bound) ?? 0
            case .sessionsMoved: appointments.map(SessionsMoved.bound) ?? 0
            case .minutesMoved: appointments.map { MinutesMoved.bound($0, leavingOut: left.reduce(0, +)) } ?? 0
            case .unplaced, .lateDays, .trainerCost, .smallGroups, .weeklyPeak, .spacing, .avoidedHours, .loneSessions:
                own.reduce(0) { $0 + $1[index] }
            }
        }
    }

    /// By how much the parts' rounded costs can be above what the whole costs: half a unit each, nothing where all are whole.
    private func roundings(_ whole: Instance) -> Int {
        let lengths = Set(whole.activities.map(\.minutes))
        let areWhole = whole.trainers.allSatisfy { trainer in
            lengths.allSatisfy { trainer.costPerHour * $0 % TrainerCost.parts == 0 }
        }
        return areWhole ? 0 : (all.count + 1) / 2
    }
}

/// Which part is begun when, and how long each may take.
private final class Schedule: Sendable {
    /// The largest first, so that no core is left with a large one at the end.
    let order: [Int]
    private let weights: [Int]
    private let deadline: ContinuousClock.Instant?
    private let waiting: Mutex<Int>

    init(_ parts: Parts, deadline: ContinuousClock.Instant?) {
        let weights = parts.all.map { max(1, $0.enrolments.count) }
        self.weights = weights
        order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
        self.deadline = deadline
        waiting = Mutex(weights.reduce(0, +))
    }

    /// A part's share of the time that is left; `nil` without a limit.
    func limit(of number: Int) -> Duration? {
        guard let deadline else { return nil }
        let rest = max(.zero, deadline - .now)
        let share = Double(weights[number]) / Double(max(1, waiting.withLock { $0 }))
        return rest * min(1, share * Double(SideBySide.lanes))
    }

    func finish(_ number: Int) { waiting.withLock { $0 -= weights[number] } }
}
