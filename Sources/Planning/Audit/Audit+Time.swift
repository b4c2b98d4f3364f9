import Calendars
import Documents

extension AuditCase {
    /// Rule 3: learners, trainer and room are free at each minute, within one stretch of working time, inside the horizon.
    func insideWorkingTime() -> [Audit.Violation] {
        var found: [Audit.Violation] = []
        for session in plan.sessions where !isPinned(session) && !isStanding(session) {
            func broken(_ detail: String) { found.append(.init(rule: 3, session: session.id, detail: detail)) }
            let first = rollout.zone.local(session.interval.start).date
            let last = rollout.zone.local(session.interval.end.advanced(by: -1)).date
            if !rollout.horizon.contains(first) || !rollout.horizon.contains(last) { broken("outside the horizon") }
            for id in session.attendees {
                guard let employee = employees[id] else {
                    broken("nobody is \(id)")
                    continue
                }
                for moment in minutes(of: session) where !isFree(employee, at: moment) {
                    broken("\(id) is not free at \(employee.zone.iso8601(moment))")
                    break
                }
            }
            if let trainer = session.trainer.flatMap({ trainers[$0] }) {
                for moment in minutes(of: session) where !isFree(trainer, at: moment) {
                    broken("\(trainer.id) is not free at \(trainer.zone.iso8601(moment))")
                    break
                }
            }
            if let room = session.room.flatMap({ rooms[$0] }) {
                for moment in minutes(of: session) where !isOpen(room, at: moment) {
                    broken("\(room.id) is closed at \(rollout.zone.iso8601(moment))")
                    break
                }
            }
        }
        return found
    }

    /// Every minute of a session: no stretch of working time is left between two of them, so they lie within one.
    private func minutes(of session: PlannedSession) -> [Moment] {
        (session.interval.start.minutes..<session.interval.end.minutes).map { Moment(minutes: $0) }
    }

    private func isFree(_ employee: Employee, at moment: Moment) -> Bool {
        let (day, time) = employee.zone.local(moment)
        return isAtWork(employee, at: moment) && !isBusy(employee.busy, at: moment, on: day)
            && !rollout.workingTime.blocked.contains { $0.who.matches(employee) && covers($0, day, time) }
    }

    func isAtWork(_ employee: Employee, at moment: Moment) -> Bool {
        let day = employee.zone.local(moment).date
        return works(employee.hours, in: employee.zone, at: moment) && !employee.daysOff.contains { $0.contains(day) }
    }

    private func isFree(_ trainer: Trainer, at moment: Moment) -> Bool {
        let (day, time) = trainer.zone.local(moment)
        guard !trainer.daysOff.contains(where: { $0.contains(day) }), !isBusy(trainer.busy, at: moment, on: day) else {
            return false
        }
        if let employee = trainer.employee.flatMap({ employees[$0] }) {
            return isFree(employee, at: moment) && (trainer.hours == nil || works(trainer.hours, in: trainer.zone, at: moment))
        }
        return works(trainer.hours, in: trainer.zone, at: moment)
            && !rollout.workingTime.blocked.contains { $0.who.isEverybody && covers($0, day, time) }
    }

    private func isOpen(_ room: Room, at moment: Moment) -> Bool {
        let day = rollout.zone.local(moment).date
        return !room.closed.contains { $0.contains(day) } && !isBusy(room.busy, at: moment, on: day)
            && (room.hours == nil || works(room.hours, in: rollout.zone, at: moment))
    }

    private func isBusy(_ busy: BusyTimes, at moment: Moment, on day: CivilDate) -> Bool {
        busy.days.contains { $0.contains(day) } || busy.intervals.contains { $0.start <= moment && moment < $0.end }
    }

    /// Whether somebody with those hours works at that minute, closed and open days included.
    private func works(_ hours: WorkingHours?, in zone: Zone, at moment: Moment) -> Bool {
        let (day, time) = zone.local(moment)
        let isOpenDay = rollout.workingTime.open.contains { $0.contains(day) }
        if !isOpenDay, rollout.workingTime.closed.contains(where: { $0.contains(day) }) { return false }
        if rollout.workingTime.closedIntervals.contains(where: { $0.start <= moment && moment < $0.end }) { return false }
        if case .rota(let rota) = hours {
            return rota.ranges.contains { range in
                let crosses = range.end <= range.start
                if rota.works(on: day), time >= range.start, crosses || time < range.end { return true }
                return crosses && rota.works(on: day.advanced(by: -1)) && time < range.end
            }
        }
        let weekly: WeeklyHours
        if case .weekly(let own) = hours { weekly = own } else { weekly = rollout.workingTime.weekly }
        let ranges = weekly.ranges[day.weekday] ?? (isOpenDay ? weekly.ranges[.monday] : nil) ?? []
        return ranges.contains { $0.start <= time && time < $0.end }
    }

    private func covers(_ pattern: TimePattern, _ day: CivilDate, _ time: TimeOfDay) -> Bool {
        if let dates = pattern.dates, !dates.contains(where: { $0.contains(day) }) { return false }
        if let days = pattern.days, !days.contains(day.weekday) { return false }
        if let days = pattern.daysOfMonth, !days.contains(where: { $0.contains(day.day) }) { return false }
        if let count = pattern.lastWorkingDaysOfMonth {
            let month = (1...day.daysInMonth).compactMap { CivilDate(year: day.year, month: day.month, day: $0) }
            if !month.filter(isWorkingDay).suffix(count).contains(day) { return false }
        }
        return pattern.hours?.contains { $0.start <= time && time < $0.end } ?? true
    }

    func isWorkingDay(_ day: CivilDate) -> Bool {
        if rollout.workingTime.open.contains(where: { $0.contains(day) }) { return true }
        return rollout.workingTime.weekly.ranges[day.weekday] != nil
            && !rollout.workingTime.closed.contains { $0.contains(day) }
    }

    /// Rule 8: at no minute is more of a team away in training than its limit.
    func teamsNotEmptied() -> [Audit.Violation] {
        var found: [Audit.Violation] = []
        for (team, limit) in rollout.limits.away.sorted(by: { $0.key < $1.key }) {
            let members = rollout.staff.filter { $0.team == team }
            let ids = Set(members.map(\.id))
            let sessions = plan.sessions.filter { !ids.isDisjoint(with: $0.attendees) }
            for session in sessions where !isStanding(session) {
                for moment in minutes(of: session) where moment.minutes % 5 == 0 || moment == session.interval.start {
                    let away = sessions.filter { $0.interval.start <= moment && moment < $0.interval.end }
                        .reduce(0) { $0 + ids.intersection($1.attendees).count }
                    let most: Int =
                        switch limit {
                        case .count(let count): count
                        case .share(let share): max(1, share.roundedDown(of: members.count { isAtWork($0, at: moment) }))
                        }
                    if away > most {
                        found.append(
                            .init(
                                rule: 8, session: session.id,
                                detail: "\(away) of \(team) are away at \(rollout.zone.iso8601(moment)), \(most) may be"))
                        break
                    }
                }
            }
        }
        return found
    }

    /// Rule 9: what is pinned stands exactly so, and nothing else is put into the notice period.
    func pinsStand() -> [Audit.Violation] {
        var found: [Audit.Violation] = []
        for pin in rollout.pinned {
            let stands = plan.sessions.contains {
                $0.module == pin.module && $0.part == pin.part && $0.interval.start == pin.start && $0.trainer == pin.trainer
                    && $0.room == pin.room && $0.attendees.sorted() == pin.employees.sorted()
            }
            if !stands {
                found.append(.init(rule: 9, session: nil, detail: "the pinned \(pin.module) part \(pin.part) was moved"))
            }
        }
        guard let now else { return found }
        var day = rollout.zone.local(now).date
        var left = rollout.limits.notice
        while left > 0, day <= rollout.horizon.upperBound {
            day = day.advanced(by: 1)
            if isWorkingDay(day) { left -= 1 }
        }
        for session in plan.sessions where !isPinned(session) && !isStanding(session) {
            if session.interval.start < now
                || (rollout.limits.notice > 0 && rollout.zone.local(session.interval.start).date < day)
            {
                found.append(.init(rule: 9, session: session.id, detail: "in the notice period"))
            }
        }
        return found
    }

    /// Rule 10: all starts lie on the grid of 15 minutes, in the document's local time.
    func startsOnGrid() -> [Audit.Violation] {
        plan.sessions.filter { !isStanding($0) && rollout.zone.local($0.interval.start).time.minutes % 15 != 0 }
            .map { .init(rule: 10, session: $0.id, detail: "starts at \(rollout.zone.iso8601($0.interval.start))") }
    }
}
