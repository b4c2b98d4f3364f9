internal import Calendars
internal import Documents
internal import Planning

/// What it asks of learners and trainers.
extension Criteria {
    static func trainingHours(_ measures: Measures) -> Criterion.Value? {
        .hours(Minutes(measures.plan.teachingMinutes))
    }

    static func peakWeekMinutes(_ measures: Measures) -> Criterion.Value? {
        .minutes(Minutes(measures.plan.busiestWeekMinutes))
    }

    static func meanWeekMinutes(_ measures: Measures) -> Criterion.Value? {
        let weeks = measures.plan.load.flatMap(\.weeks)
        guard !weeks.isEmpty else { return .minutes(Minutes(0)) }
        let sum = weeks.reduce(0) { $0 + $1.minutes }
        return .minutes(Minutes(rounded(sum, over: weeks.count)))
    }

    /// A module's concepts are shared out over its parts, the earlier parts first; days are those of the employee's zone.
    static func peakConceptsDay(_ measures: Measures) -> Criterion.Value? {
        let rollout = measures.plan.rollout
        let modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }) { $1 }
        let zones = Dictionary(rollout.staff.map { ($0.id, $0.zone) }) { $1 }
        var concepts: [LearnerDay: Int] = [:]
        for session in measures.plan.sessions where !session.isRefresher {
            guard let module = modules[session.module] else { continue }
            let share = module.concepts(ofPart: session.part)
            for employee in session.attendees {
                guard let day = zones[employee]?.local(session.interval.start).date else { continue }
                concepts[LearnerDay(employee: employee, day: day), default: 0] += share
            }
        }
        return .count(concepts.values.max() ?? 0)
    }

    private struct LearnerDay: Hashable {
        let employee: EmployeeID
        let day: CivilDate
    }
}

extension Plan {
    /// How long trainers teach.
    var teachingMinutes: Int { sessions.reduce(0) { $0 + ($1.trainer == nil ? 0 : $1.minutes) } }

    /// The minutes of the busiest week of any employee.
    var busiestWeekMinutes: Int { load.flatMap(\.weeks).map(\.minutes).max() ?? 0 }
}
