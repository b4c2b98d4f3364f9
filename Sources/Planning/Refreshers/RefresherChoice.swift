import Calendars
import Documents
import Learning

/// Which modules are refreshed for whom, so that people are ready when all they need is live.
///
/// Where the document names a target, whoever falls below it at go-live gets refreshers in the working week before: near enough to
/// go-live to help, long enough for groups to meet. What a refresher brings is taken from the first day of that window; a later one never
/// brings less. Modules are chosen greedily: the one that closes most of what is missing, over all who are still below, for each minute of
/// a trainer's time, until nobody is below or nothing helps. Only what the curriculum gives a `refresher` is repeated, and its length is
/// the curriculum's.
struct RefresherChoice {
    /// One person's repetition of one module.
    struct Need: Hashable {
        /// The person, by place in the staff.
        let person: Int
        let module: ModuleID
        /// The first and the last day that help.
        let window: ClosedRange<CivilDate>
    }

    /// By module in the curriculum's order, then by person.
    let needs: [Need]

    /// How many of a person's own working days the window has, with that of go-live: a week.
    static let windowDays = 5

    /// The needs under a plan; what people were told of in earlier sessions is chosen first, as far as it still helps.
    init(_ plan: Plan, target: Double, keeping promised: [PlannedSession] = []) {
        let timelines = LearnerTimelines(plan)
        let use = LearningOutlook.use(in: plan.rollout)
        let modules = plan.rollout.curriculum.modules.filter { $0.refresher != nil }
        var learners = timelines.learners.indices.map {
            Learner(timelines, person: $0, modules: modules, use: use, horizon: plan.rollout.horizon)
        }
        var chosen: [Need] = []
        let places = Dictionary(plan.rollout.staff.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for session in promised {
            for index in session.attendees.compactMap({ places[$0] }) where learners[index].readiness < target {
                guard let window = learners[index].window, learners[index].refresh(session.module) else { continue }
                chosen.append(Need(person: index, module: session.module, window: window))
            }
        }
        var open = Set(modules.map(\.id))
        while true {
            let below = learners.indices.filter { learners[$0].readiness < target }
            let best = modules.filter { open.contains($0.id) }
                .map { ($0, Self.merit(of: $0, learners, below, target)) }
                .reduce(nil as (module: TrainingModule, merit: Double)?) { best, next in
                    next.1 > (best?.merit ?? 0) ? (next.0, next.1) : best
                }
            guard let module = best?.module else { break }
            open.remove(module.id)
            for index in below {
                guard let window = learners[index].window, learners[index].refresh(module.id) else { continue }
                chosen.append(Need(person: index, module: module.id, window: window))
            }
        }
        let order = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($1.id, $0) })
        needs = chosen.sorted { (order[$0.module] ?? 0, $0.person) < (order[$1.module] ?? 0, $1.person) }
    }

    /// How much of what is missing a module's refresher closes, for each minute that a trainer spends; 0 where nothing.
    private static func merit(of module: TrainingModule, _ learners: [Learner], _ below: [Int], _ target: Double) -> Double {
        let gains = below.compactMap { index -> Double? in
            guard let gain = learners[index].gain[module.id] else { return nil }
            return min(gain, target - learners[index].readiness)
        }
        guard !gains.isEmpty else { return 0 }
        let seats = module.format == .selfPaced ? 1 : module.groupMaximum ?? gains.count
        let sessions = (gains.count + seats - 1) / seats
        let minutes = module.format.needsTrainer ? sessions * (module.refresher?.count ?? 0) : 0
        // What needs no trainer comes first, but is not free of its learners' time.
        return gains.reduce(0, +) / Double(max(1, minutes))
    }
}

/// One person's readiness at go-live, and what each refresher would add to it.
private struct Learner {
    /// At the middle of the assumed use, weighted by elements.
    private(set) var readiness = 1.0
    /// What a refresher of each module that may be repeated adds.
    private(set) var gain: [ModuleID: Double] = [:]
    let window: ClosedRange<CivilDate>?

    init(
        _ timelines: LearnerTimelines, person: Int, modules: [TrainingModule], use: UseAtWork, horizon: ClosedRange<CivilDate>
    ) {
        let learner = timelines.learners[person]
        let elements = learner.parts.reduce(0) { $0 + $1.elements }
        let last = learner.goLive.map { min($0, timelines.first.days(to: horizon.upperBound)) }
        let work = timelines.workDays.patterns[learner.pattern].filter { $0 <= last ?? -1 }.suffix(RefresherChoice.windowDays)
        guard let goLive = learner.goLive, let last, let from = work.first, elements > 0 else {
            window = nil
            return
        }
        window = timelines.first.advanced(by: from)...timelines.first.advanced(by: last)
        let moment = Double(goLive) + 1
        let retention = Retention(.ppe)
        func mixed(_ part: LearnerTimelines.Part, refreshed: Bool) -> Double {
            let histories = timelines.histories(of: part)
            func value(_ history: History) -> Double {
                let again = LearningEvent(day: Double(from) + LearningEvent.timeOfSession, kind: .refresher)
                let history = refreshed ? History(history.events + [again]) : history
                return retention.readiness(of: history, on: moment, threshold: part.threshold).value
            }
            return use.middle * value(histories.used) + (1 - use.middle) * value(histories.idle)
        }
        readiness = learner.parts.reduce(0) { $0 + Double($1.elements) * mixed($1, refreshed: false) } / Double(elements)
        for module in modules {
            let parts = learner.parts.filter { $0.module == module.id }
            // Only what has been taught before the window, all of it.
            guard !parts.isEmpty, parts.allSatisfy({ $0.taughtOn.map { $0 < from } ?? false }) else { continue }
            let added = parts.reduce(0) {
                $0 + Double($1.elements) * (mixed($1, refreshed: true) - mixed($1, refreshed: false))
            }
            if added > 0 { gain[module.id] = added / Double(elements) }
        }
    }

    /// Takes a refresher into account; whether there is one to take.
    mutating func refresh(_ module: ModuleID) -> Bool {
        guard let added = gain.removeValue(forKey: module) else { return false }
        readiness += added
        return true
    }
}
