internal import Calendars
internal import Documents
internal import Planning

/// The wages of the time that a plan takes: learners in sessions, and colleagues who teach.
///
/// An hour of an employee costs the dearest wage of their roles; of a colleague who teaches, the trainer's own cost per hour where the
/// document has one. Who has neither costs nothing.
enum TimeAway {
    static func cost(of plan: Plan) -> Money { sums(of: plan) { _ in 0 }[0] ?? .zero }

    /// The same by the month in which people are away, each month rounded by itself.
    static func byMonth(of plan: Plan) -> [CivilDate: Money] {
        sums(of: plan) { plan.rollout.zone.local($0.interval.start).date.firstOfMonth }
    }

    private static func sums<Key: Hashable>(of plan: Plan, by key: (PlannedSession) -> Key) -> [Key: Money] {
        let rollout = plan.rollout
        let wages = Dictionary(
            rollout.staff.map { ($0.id, rollout.wage(of: $0) ?? .zero) }
        ) { $1 }
        let colleagues = Dictionary(
            rollout.trainers.compactMap { trainer in
                trainer.employee.map { (trainer.id, trainer.costPerHour ?? wages[$0] ?? .zero) }
            }
        ) { $1 }
        // Summed in sixtieths of the smallest unit and rounded once.
        var sixtieths: [Key: Int] = [:]
        for session in plan.sessions {
            let learners = session.attendees.map { wages[$0] ?? .zero }.total
            let teacher = session.trainer.flatMap { colleagues[$0] } ?? .zero
            sixtieths[key(session), default: 0] += (learners + teacher).minorUnits * session.minutes
        }
        return sixtieths.mapValues { Money(minorUnits: rounded($0, over: Money.minutesPerHour)) }
    }
}
