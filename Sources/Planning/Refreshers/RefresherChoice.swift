import Calendars
import Documents
import Learning

/// Which modules are repeated for whom, how long and when, so that people are ready when all they need is live.
///
/// Where the document names a target, whoever falls below it at go-live gets refreshers: of all lengths on the grid up to the curriculum's,
/// and of all days between the teaching and go-live on which somebody can teach them, those that bring readiness to the target at the least
/// of the trainers' minutes (``CheapestRefreshers``), each reckoned on its best day. What is more than enough then widens the days: a
/// refresher may be on any from which on the target is reached, whichever the search takes. Where even all of them do not suffice, they come
/// as near as people can be shown to the best there is. Only what the curriculum gives a `refresher` is repeated.
struct RefresherChoice {
    /// One person's repetition of one module.
    struct Need {
        /// The person, by place in the staff.
        let person: Int
        let kind: RefresherKind
        /// The first and the last day that help enough.
        let window: ClosedRange<CivilDate>
        /// Of each day of the horizon, what it loses of readiness against the best one, in tenths of a concept.
        let losses: [Int32]
    }

    private let rollout: Rollout
    private let modules: [TrainingModule]
    private var learners: [Learner]

    /// Whoever falls below the target under a plan. `earliest` is the first slot that is free.
    init(_ plan: Plan, target: Double, builder: InstanceBuilder, from earliest: Int) {
        let timelines = LearnerTimelines(plan)
        rollout = plan.rollout
        modules = plan.rollout.curriculum.modules.filter { !$0.refresherMinutes.isEmpty }
        var outlook = RefresherOutlook(timelines, use: LearningOutlook.use(in: plan.rollout))
        var days = RefresherDays(builder)
        learners = []
        for person in timelines.learners.indices {
            let learner = Learner(
                timelines, person: person, target: target, modules, horizon: plan.rollout.horizon, from: earliest, &outlook, &days
            )
            if let learner { learners.append(learner) }
        }
    }

    /// The first needs; what people were told of in earlier sessions is chosen first, as far as it still helps.
    mutating func needs(keeping promised: [PlannedSession] = []) -> [Need] {
        let places = Dictionary(rollout.staff.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let numbers = Dictionary(learners.enumerated().map { ($1.person, $0) }) { first, _ in first }
        let offers = Dictionary(modules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var needs: [Need] = []
        for session in promised {
            let minutes = session.interval.start.minutes(to: session.interval.end)
            for number in session.attendees.compactMap({ places[$0] }).compactMap({ numbers[$0] }) {
                let day = rollout.staff[learners[number].person].zone.local(session.interval.start).date
                guard let offer = offers[session.module], learners[number].isBelow,
                    let length = modules[offer].refresherMinutes.firstIndex(of: minutes),
                    let window = learners[number].window(from: day, offer, length)
                else { continue }
                needs.append(need(learners[number], offer, length, window))
                learners[number].take(offer, length, on: day)
            }
        }
        return sorted(needs + chosen(for: Array(learners.indices)))
    }

    /// Other needs instead of those that found no place: their days were no use, so earlier ones are reckoned with, or other modules. The
    /// others were placed on those days.
    mutating func needs(insteadOf failed: [Need], placed: [(need: Need, day: CivilDate)]) -> [Need] {
        let numbers = Dictionary(learners.enumerated().map { ($1.person, $0) }) { first, _ in first }
        let offers = Dictionary(modules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        func place(_ need: Need) -> (learner: Int, offer: Int)? {
            guard let learner = numbers[need.person], let offer = offers[need.kind.module] else { return nil }
            return (learner, offer)
        }
        for (need, day) in placed {
            guard let (learner, offer) = place(need),
                let length = modules[offer].refresherMinutes.firstIndex(of: need.kind.minutes)
            else { continue }
            learners[learner].take(offer, length, on: day)
        }
        var again: Set<Int> = []
        for need in failed {
            guard let (learner, offer) = place(need) else { continue }
            learners[learner].giveUp(offer, from: need.window.lowerBound)
            again.insert(learner)
        }
        return sorted(chosen(for: again.sorted()))
    }

    // MARK: - The choice

    private func chosen(for numbers: [Int]) -> [Need] {
        let below = numbers.map { learners[$0] }.filter(\.isBelow)
        guard !below.isEmpty else { return [] }
        let offers = modules.map { module in
            CheapestRefreshers.Offer(
                minutes: module.refresherMinutes, needsTrainer: module.format.needsTrainer,
                seats: module.format == .selfPaced ? 1 : module.groupMaximum ?? below.count)
        }
        let found = CheapestRefreshers(offers, below.map(\.wanted)).lengths
        return zip(below, found).flatMap { learner, lengths in
            learner.windows(lengths).map { need(learner, $0.offer, $0.length, $0.window) }
        }
    }

    private func need(_ learner: Learner, _ offer: Int, _ length: Int, _ window: ClosedRange<CivilDate>) -> Need {
        Need(
            person: learner.person,
            kind: RefresherKind(module: modules[offer].id, minutes: modules[offer].refresherMinutes[length]),
            window: window, losses: learner.losses(offer, length, over: rollout.horizon))
    }

    private func sorted(_ needs: [Need]) -> [Need] {
        let order = Dictionary(modules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        func key(_ need: Need) -> (Int, Int, Int) { (order[need.kind.module] ?? 0, need.kind.minutes, need.person) }
        return needs.sorted { key($0) < key($1) }
    }
}

/// Somebody who is below the target, with what each refresher would bring them on each day.
private struct Learner {
    let person: Int
    /// What is missing at go-live, as a share of all they need.
    private(set) var missing: Double
    /// By module, what a full refresher brings on each day on which it helps, the earliest first; empty where there is none.
    private var gains: [[(day: CivilDate, gain: Double)]]
    /// By module and length, the days on which it can be.
    private var days: [[Set<CivilDate>]]
    private let shares: [[Double]]
    private let elements: Double
    private let last: CivilDate

    var isBelow: Bool { missing > 0 }

    init?(
        _ timelines: LearnerTimelines, person: Int, target: Double, _ modules: [TrainingModule], horizon: ClosedRange<CivilDate>,
        from earliest: Int, _ outlook: inout RefresherOutlook, _ open: inout RefresherDays
    ) {
        let learner = timelines.learners[person]
        let elements = learner.parts.reduce(0.0) { $0 + Double($1.elements) }
        guard let goLive = learner.goLive, elements > 0 else { return nil }
        func readiness(_ parts: [LearnerTimelines.Part], refreshedOn day: Int? = nil) -> Double {
            parts.reduce(0) { $0 + Double($1.elements) * outlook.readiness(of: $1, at: goLive, refreshedOn: day) } / elements
        }
        missing = target - readiness(learner.parts)
        guard missing > 0 else { return nil }
        self.person = person
        self.elements = elements
        let last = min(timelines.first.advanced(by: goLive), horizon.upperBound)
        self.last = last
        var gains: [[(day: CivilDate, gain: Double)]] = []
        var days: [[Set<CivilDate>]] = []
        for module in modules {
            let parts = learner.parts.filter { $0.module == module.id }
            // Only what has been taught before, all of it.
            let taught = parts.map(\.taughtOn)
            let done = taught.contains(nil) ? nil : taught.compactMap(\.self).max()
            let possible = module.refresherMinutes.map { minutes -> [CivilDate] in
                guard let done else { return [] }
                let first = timelines.first.advanced(by: done)
                return open.days(of: RefresherKind(module: module.id, minutes: minutes), for: person, from: earliest)
                    .filter { $0 > first && $0 <= last }
            }
            let all = possible.isEmpty ? [] : Set(possible.joined()).sorted()
            let base = readiness(parts)
            gains.append(
                all.compactMap { day in
                    let gain = readiness(parts, refreshedOn: timelines.first.days(to: day)) - base
                    return gain > 0 ? (day, gain) : nil
                })
            days.append(possible.map { Set($0) })
        }
        self.gains = gains
        self.days = days
        shares = modules.map { module in module.refresherMinutes.map(module.repeated) }
    }

    // MARK: - What is chosen

    /// On its best day.
    private func best(_ offer: Int, _ length: Int) -> Double {
        let possible = gains[offer].filter { days[offer][length].contains($0.day) }
        return (possible.map(\.gain).max() ?? 0) * shares[offer][length]
    }

    /// What the choice is between. Whoever cannot reach the target is to come as near to the best there is as can be shown.
    var wanted: CheapestRefreshers.Learner {
        let all = gains.indices.map { offer -> [Double] in
            let each = shares[offer].indices.map { best(offer, $0) }
            return each.allSatisfy { $0 > 0 } ? each : []
        }
        let most = all.reduce(0) { $0 + ($1.max() ?? 0) }
        return CheapestRefreshers.Learner(
            missing: missing <= most ? missing : max(0, most - Constants.shownStep.value / 2), gains: all)
    }

    /// The days on which each of the chosen refreshers may be, so that all of them together still reach what is missing; any day that helps
    /// where that cannot be reached.
    func windows(_ lengths: [Int?]) -> [(offer: Int, length: Int, window: ClosedRange<CivilDate>)] {
        let chosen = lengths.enumerated().compactMap { offer, length in length.map { (offer: offer, length: $0) } }
        let spare = chosen.reduce(0) { $0 + best($1.offer, $1.length) } - missing
        return chosen.compactMap { offer, length in
            let allowed = spare >= 0 ? spare / Double(chosen.count) : .infinity
            let (best, share) = (best(offer, length), shares[offer][length])
            let enough = gains[offer].filter { days[offer][length].contains($0.day) }.reversed().prefix {
                best - $0.gain * share <= allowed + 1e-9
            }
            return enough.last.map { (offer, length, min($0.day, last)...last) }
        }
    }

    /// The days from one on on which people were told of a refresher; `nil` where it helps no more.
    func window(from day: CivilDate, _ offer: Int, _ length: Int) -> ClosedRange<CivilDate>? {
        gains[offer].contains { $0.day == day } && day <= last ? day...last : nil
    }

    /// What each day of the horizon loses against the best one.
    func losses(_ offer: Int, _ length: Int, over horizon: ClosedRange<CivilDate>) -> [Int32] {
        let (best, share) = (best(offer, length), shares[offer][length])
        let known = Dictionary(gains[offer].map { ($0.day, $0.gain) }) { first, _ in first }
        let count = horizon.lowerBound.days(to: horizon.upperBound) + 1
        return (0..<count).map { number in
            let gain = (known[horizon.lowerBound.advanced(by: number)] ?? 0) * share
            return Int32(max(0, (best - gain) * elements * Self.partsOfConcept).rounded())
        }
    }

    private static let partsOfConcept = 10.0

    // MARK: - What has become of it

    /// Takes a refresher on a day into account.
    mutating func take(_ offer: Int, _ length: Int, on day: CivilDate) {
        missing -= (gains[offer].first { $0.day == day }?.gain ?? 0) * shares[offer][length]
        gains[offer] = []
    }

    /// Reckons no more with days from one on, where there was no place.
    mutating func giveUp(_ offer: Int, from day: CivilDate) {
        gains[offer].removeAll { $0.day >= day }
    }
}
