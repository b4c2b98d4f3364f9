public import Calendars
public import Documents
internal import Planning

/// The first day on which the roll-out is of use: a feature is live, and its people have been taught all of it.
///
/// A feature is live on the day on which its stage is due under the strategy (the go-live), or when its people's last session ends, if
/// that is later. Its people are those whose role meets one of its modules, except whoever cannot be placed: they are counted as
/// unplaced, and do not keep the others from working. A feature of which nobody is taught everything is never of use, nor is one that
/// nobody's role meets.
public struct FirstValue: Hashable, Sendable {
    /// Which day.
    public let day: CivilDate
    /// What is of use from that day on, in the order of the stages.
    public let features: [FeatureID]

    static func of(_ plan: Plan) -> FirstValue? {
        let attended = Attended(plan)
        let dates = plan.rollout.featuresByStage.compactMap { feature, stage -> (FeatureID, CivilDate)? in
            guard let due = plan.stages.first(where: { $0.stage == stage })?.due else { return nil }
            let modules = plan.rollout.curriculum.modules.filter { $0.features.contains(feature) }
            let people = plan.rollout.staff.filter { employee in
                modules.contains { $0.roles.contains(where: employee.roles.contains) }
            }
            let readyDays = people.compactMap { attended.readyDay(of: $0, modules: modules, notBefore: due) }
            return readyDays.max().map { (feature, $0) }
        }
        guard let day = dates.map(\.1).min() else { return nil }
        return FirstValue(day: day, features: dates.filter { $0.1 == day }.map(\.0))
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
        for session in plan.sessions {
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
