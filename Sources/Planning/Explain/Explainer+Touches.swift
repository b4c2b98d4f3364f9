import Calendars
import Documents

extension Explainer {
    /// What a session adds to what is minimised: see `Objective` for each term's definition.
    func touches(_ session: PlannedSession) -> [Touch] {
        var found: [Touch] = []
        let module = explained.modules[session.module]
        let minutes = session.interval.start.minutes(to: session.interval.end)
        for late in explained.plan.late
        where !session.isRefresher && late.module == session.module && late.part == session.part
            && session.attendees.contains(late.employee)
        {
            found.append(.late(late.employee, days: late.days))
        }
        if let id = session.trainer, let trainer = explained.rollout.trainers.first(where: { $0.id == id }) {
            let rate = TrainerRates(of: explained.rollout).perHour(trainer)
            found.append(.cost(Money(minorUnits: (rate.minorUnits * minutes + 30) / 60)))
            let day = trainer.zone.local(session.interval.start).date
            let sameDay = (book.taught[id] ?? []).count { trainer.zone.local($0.interval.start).date == day }
            if sameDay == 1 { found.append(.lone(id)) }
        }
        if let module, module.format != .selfPaced, !session.isRefresher, session.attendees.count < module.groupMinimum {
            found.append(.small(missing: module.groupMinimum - session.attendees.count))
        }
        let unwilling = session.attendees.filter { id in
            explained.employees[id].map { explained.availability.avoided($0).touches(session.interval) } ?? false
        }
        if !unwilling.isEmpty { found.append(.avoided(unwilling)) }
        return found + peak(session)
    }

    /// The learners whose fullest week this is, where they have others.
    private func peak(_ session: PlannedSession) -> [Touch] {
        var learners: [EmployeeID] = []
        var most = 0
        for id in session.attendees {
            guard let employee = explained.employees[id], let load = explained.plan.load.first(where: { $0.employee == id })
            else { continue }
            let week = employee.zone.local(session.interval.start).date.isoWeek
            guard let own = load.weeks.first(where: { $0.week == week })?.minutes, load.weeks.count > 1,
                load.weeks.allSatisfy({ $0.week == week || $0.minutes < own })
            else { continue }
            learners.append(id)
            most = max(most, own)
        }
        return learners.isEmpty ? [] : [.peak(learners, minutes: Minutes(most))]
    }
}
