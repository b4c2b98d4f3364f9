import Calendars
import Documents
import Scheduling

/// A published plan as it really went: who was there, what did not take place, what is ahead as people were told of it.
public struct PlanAsItWent: Sendable {
    /// The plan with those sessions. Nothing in it is unplaced: what has no session is planned for when all is planned again.
    public let plan: Plan
    /// The enrolments that have no session any more, or none yet.
    public let open: [Enrolment]

    /// What has become of the sessions that people were told of; `facts` is what the published plan says, `entries` are what quizzes are
    /// among.
    public init(
        _ amended: Amendment, told: [PlannedSession], strategy: Strategy, seed: UInt64, facts: PlanFacts, entries: [Entry] = []
    ) {
        let sessions = amended.attended(told).sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }
        let builder = InstanceBuilder(rollout: amended.rollout, strategy: strategy, now: nil)
        // Whoever attended a part twice has attended it the first time.
        var ends: [Need: Int32] = [:]
        for session in sessions where !session.isRefresher {
            let day = builder.grid.day(amended.rollout.zone.local(session.interval.end).date)
            for employee in session.attendees {
                let need = Need(employee: employee, module: session.module, part: session.part)
                if ends[need] == nil { ends[need] = day }
            }
        }
        var (open, late): ([Enrolment], [LateEnrolment]) = ([], [])
        for (enrolment, bounds) in zip(builder.enrolments.all, builder.instance.enrolments) {
            let need = Need(employee: enrolment.employee, module: enrolment.module, part: enrolment.part)
            guard let day = ends[need] else {
                open.append(enrolment)
                continue
            }
            guard day > bounds.dueDay else { continue }
            late.append(
                LateEnrolment(
                    employee: enrolment.employee, module: enrolment.module, part: enrolment.part,
                    days: Int(day - bounds.dueDay)))
        }
        self.open = open
        plan = Plan(
            rollout: amended.rollout, strategy: strategy, seed: seed, stages: builder.stages, sessions: sessions, unplaced: [],
            late: late, objective: facts.objective, load: LoadMeasure.load(of: sessions, in: amended.rollout)
        ).calibrated(by: entries)
    }

    private struct Need: Hashable {
        let employee: EmployeeID
        let module: ModuleID
        let part: Int
    }
}
