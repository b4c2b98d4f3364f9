internal import Calendars
internal import Documents
internal import Planning

/// From when on a feature that is bought is of use to each of its people under a plan.
///
/// Its people are those whose role meets one of its modules. A feature is live from the day on which it is accepted: its stage's go-live,
/// or that of everything at once. It is of use to a person from then on, or from the end of their last session about it if that
/// is later; never, if a part of what they need about it is not placed.
struct FeatureUse {
    let feature: FeatureID
    let stage: StageID
    /// The day of acceptance.
    let live: CivilDate
    /// In the staff's order; empty where nobody's role meets the feature.
    let people: [Person]

    struct Person {
        let employee: EmployeeID
        let wave: WaveID?
        /// `nil` is never.
        let from: CivilDate?
    }

    /// The features in the order of the stages.
    static func all(of plan: Plan) -> [FeatureUse] {
        let attended = Attended(plan)
        let rollout = plan.rollout
        let waves = rollout.staff.map { rollout.wave(of: $0)?.id }
        return rollout.featuresByStage.compactMap { feature, stage in
            guard let live = plan.liveDay(of: stage) else { return nil }
            let modules = rollout.curriculum.modules.filter { $0.features.contains(feature) }
            let people = rollout.staff.indices.compactMap { index -> Person? in
                let employee = rollout.staff[index]
                guard modules.contains(where: { $0.roles.contains(where: employee.roles.contains) }) else { return nil }
                return Person(
                    employee: employee.id, wave: waves[index],
                    from: attended.readyDay(of: employee, modules: modules, notBefore: live))
            }
            return FeatureUse(feature: feature, stage: stage, live: live, people: people)
        }
    }

    /// The first day on which one whole wave can use it, except whoever is never taught: they are counted as unplaced, and do not
    /// keep the others from working.
    var firstDay: CivilDate? {
        Dictionary(grouping: people, by: \.wave).values.compactMap { wave in wave.compactMap(\.from).max() }.min()
    }

    /// The share of its people who can use it on that day, 0 to 1; where nobody's role meets it, all as soon as it is live.
    func share(on day: CivilDate) -> Double {
        guard live <= day else { return 0 }
        guard !people.isEmpty else { return 1 }
        return Double(people.count { $0.from.map { $0 <= day } ?? false }) / Double(people.count)
    }

    /// The days of use until that day, that day too, each day as the share of its people who can use the feature by then.
    func days(until end: CivilDate) -> Double {
        guard !people.isEmpty else { return 0 }
        let sum = people.reduce(0) { sum, person in
            sum + (person.from.map { max(0, $0.days(to: end) + 1) } ?? 0)
        }
        return Double(sum) / Double(people.count)
    }
}

extension Rollout {
    /// Every feature that is bought, with the first stage that brings it.
    var featuresByStage: [(feature: FeatureID, stage: StageID)] {
        var seen: Set<FeatureID> = []
        return stages.flatMap { stage in
            stage.features.filter { seen.insert($0).inserted }.map { ($0, stage.id) }
        }
    }
}

/// What everybody has attended, and until when.
private struct Attended {
    private struct Key: Hashable {
        let employee: EmployeeID
        let module: ModuleID
    }

    private var parts: [Key: Int] = [:]
    private var last: [Key: CivilDate] = [:]

    init(_ plan: Plan) {
        for session in plan.sessions where !session.isRefresher {
            let day = plan.rollout.zone.local(session.interval.end).date
            for employee in session.attendees {
                let key = Key(employee: employee, module: session.module)
                parts[key, default: 0] += 1
                last[key] = max(last[key] ?? day, day)
            }
        }
    }

    /// The day on which that employee has been taught those of the modules that they need, or `nil` if some part is not placed.
    func readyDay(of employee: Employee, modules: [TrainingModule], notBefore day: CivilDate) -> CivilDate? {
        var ready = day
        for module in modules where !employee.knows.contains(module.id) {
            guard module.roles.contains(where: employee.roles.contains) else { continue }
            let key = Key(employee: employee.id, module: module.id)
            guard parts[key] == module.parts, let end = last[key] else { return nil }
            ready = max(ready, end)
        }
        return ready
    }
}
