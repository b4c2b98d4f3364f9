import Calendars
import Documents

extension AuditCase {
    /// Rule 5: prerequisites with their gaps, and earlier parts, end before the session starts, for each learner; of what a refresher
    /// repeats, all. One of the staff teaches a module of their own set only after having attended all of it.
    func prerequisitesFirst() -> [Audit.Violation] {
        var found: [Audit.Violation] = []
        for (id, sessions) in attended.sorted(by: { $0.key < $1.key }) {
            guard let employee = employees[id] else { continue }
            for session in sessions where !isStanding(session) {
                guard let module = modules[session.module] else { continue }
                func broken(_ detail: String) { found.append(.init(rule: 5, session: session.id, detail: "\(id): \(detail)")) }
                for part in 1..<(session.isRefresher ? module.parts + 1 : max(1, session.part)) {
                    guard let before = self.session(of: id, module: module.id, part: part) else {
                        broken("part \(part) is unplaced")
                        continue
                    }
                    if before.interval.end > session.interval.start { broken("part \(part) ends later") }
                }
                for requirement in module.requires where isInOwnSet(requirement.module, of: employee) {
                    for part in 1...(modules[requirement.module]?.parts ?? 1) {
                        guard let before = self.session(of: id, module: requirement.module, part: part) else {
                            broken("\(requirement.module) part \(part) is unplaced")
                            continue
                        }
                        if !isFar(session, from: before, by: requirement.gap) { broken("too soon after \(requirement.module)") }
                    }
                }
            }
        }
        for session in plan.sessions where !isStanding(session) {
            guard let id = session.trainer.flatMap({ trainers[$0] })?.employee, let employee = employees[id],
                isInOwnSet(session.module, of: employee), let module = modules[session.module]
            else { continue }
            for part in 1...module.parts {
                let own = self.session(of: id, module: module.id, part: part)
                if own.map({ $0.interval.end > session.interval.start }) ?? true {
                    found.append(.init(rule: 5, session: session.id, detail: "\(id) teaches before having attended part \(part)"))
                }
            }
        }
        return found
    }

    private func isFar(_ session: PlannedSession, from before: PlannedSession, by gap: TrainingModule.Gap) -> Bool {
        switch gap {
        case .none: before.interval.end <= session.interval.start
        case .minutes(let minutes): before.interval.end.minutes(to: session.interval.start) >= minutes.count
        case .days(let days):
            before.interval.end <= session.interval.start
                && rollout.zone.local(before.interval.end).date.days(to: rollout.zone.local(session.interval.start).date) >= days
        }
    }

    func isInOwnSet(_ id: ModuleID, of employee: Employee) -> Bool {
        guard let module = modules[id] else { return false }
        return stage(of: module) != nil && !Set(module.roles).isDisjoint(with: employee.roles) && !employee.knows.contains(id)
    }

    private func stage(of module: TrainingModule) -> StageID? {
        rollout.stages.first { !Set($0.features).isDisjoint(with: module.features) }?.id
    }

    /// Rule 6: no module starts before its stage is ready in the wave of every attendee, and what is late is counted and said.
    func readyAndDue() -> [Audit.Violation] {
        var found: [Audit.Violation] = []
        var late: Set<LateEnrolment> = []
        for session in plan.sessions {
            guard let module = modules[session.module], let stage = stage(of: module),
                let schedule = plan.stages.first(where: { $0.stage == stage })
            else { continue }
            if session.stage != stage, !isStanding(session) {
                found.append(.init(rule: 6, session: session.id, detail: "is of stage \(stage)"))
            }
            let start = rollout.zone.local(session.interval.start).date
            let end = rollout.zone.local(session.interval.end).date
            for id in session.attendees {
                guard let employee = employees[id] else { continue }
                let delay = rollout.waves.first { $0.who.matches(employee) }?.after ?? 0
                let open = later(schedule.ready, by: delay)
                let isHeld = delay > 0 && rollout.standstills.contains { $0.contains(open) && start < $0.upperBound }
                if start < open || isHeld, !isPinned(session), !isStanding(session) {
                    found.append(.init(rule: 6, session: session.id, detail: "starts before \(stage) is ready for \(id)"))
                }
                let days = later(schedule.due, by: delay).days(to: end)
                if days > 0, !session.isRefresher, isInOwnSet(module.id, of: employee) {
                    late.insert(.init(employee: id, module: module.id, part: session.part, days: days))
                }
            }
        }
        if late != Set(plan.late) || plan.late.count != late.count {
            found.append(.init(rule: 6, session: nil, detail: "\(plan.late.count) are said to be late, \(late.count) are"))
        }
        return found
    }

    private func later(_ date: CivilDate, by workingDays: Int) -> CivilDate {
        var day = date
        var left = workingDays
        for _ in 0..<(workingDays == 0 ? 0 : 4_000) where left > 0 {
            day = day.advanced(by: 1)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}
