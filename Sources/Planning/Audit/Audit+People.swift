import Calendars
import Documents

extension AuditCase {
    /// Rule 1: an enrolment is in exactly one session of each part of its module, or unplaced with a reason.
    func everyEnrolmentOnce() -> [Audit.Violation] {
        var found: [Audit.Violation] = []
        var expected = 0
        for employee in rollout.staff {
            for module in rollout.curriculum.modules where isInOwnSet(module.id, of: employee) {
                for part in 1...module.parts {
                    expected += 1
                    let placed = (attended[employee.id] ?? []).count {
                        $0.module == module.id && $0.part == part && !$0.isRefresher
                    }
                    let unplaced = plan.unplaced.count { $0.employee == employee.id && $0.module == module.id && $0.part == part }
                    if placed + unplaced != 1 {
                        found.append(
                            .init(
                                rule: 1, session: nil,
                                detail:
                                    "\(employee.id) has \(module.id) part \(part) \(placed) times placed, \(unplaced) unplaced"))
                    }
                }
            }
        }
        let counted =
            plan.sessions.filter { !$0.isRefresher }.reduce(0) { sum, session in
                // What was attended and is not asked for any more is history.
                sum
                    + session.attendees.count { id in
                        !isStanding(session) || employees[id].map { isInOwnSet(session.module, of: $0) } ?? false
                    }
            } + plan.unplaced.count
        if counted != expected {
            found.append(.init(rule: 1, session: nil, detail: "\(counted) places for \(expected) enrolments"))
        }
        return found
    }

    /// Rule 2: no learner, trainer or physical room is in two sessions that overlap, whatever the part they play in them.
    func nobodyTwiceAtOnce() -> [Audit.Violation] {
        var uses: [String: [PlannedSession]] = [:]
        for session in plan.sessions {
            for attendee in session.attendees { uses["person " + attendee.text, default: []].append(session) }
            if let id = session.trainer {
                let person = trainers[id]?.employee.map { "person " + $0.text } ?? "trainer " + id.text
                uses[person, default: []].append(session)
            }
            if let id = session.room, rooms[id]?.link == nil { uses["room " + id.text, default: []].append(session) }
        }
        var found: [Audit.Violation] = []
        for (who, sessions) in uses.sorted(by: { $0.key < $1.key }) {
            let sorted = sessions.sorted { $0.interval < $1.interval }
            for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.interval.overlaps(later.interval) {
                if isStanding(earlier), isStanding(later) { continue }
                found.append(.init(rule: 2, session: later.id, detail: "\(who) is in \(earlier.id) too"))
            }
        }
        return found
    }

    /// Rule 4: trainer, room, site and group size fit the module.
    func trainerAndRoomFit() -> [Audit.Violation] {
        var found: [Audit.Violation] = []
        for session in plan.sessions where !isStanding(session) {
            guard let module = modules[session.module] else {
                found.append(.init(rule: 4, session: session.id, detail: "no module \(session.module)"))
                continue
            }
            func broken(_ detail: String) { found.append(.init(rule: 4, session: session.id, detail: detail)) }
            let minutes = session.interval.start.minutes(to: session.interval.end)
            // A refresher is as long as the curriculum's, or shorter by steps of the grid.
            let isRight =
                session.isRefresher
                ? minutes == module.refresher?.count
                    || minutes < module.refresher?.count ?? 0 && minutes.isMultiple(of: 15)
                : minutes == module.duration.count
            if !isRight { broken("wrong length") }
            if let maximum = module.groupMaximum, session.attendees.count > maximum { broken("more than \(maximum) learners") }
            switch (session.trainer.map { trainers[$0] }, module.format.needsTrainer) {
            case (nil, true): broken("no trainer")
            case (.some, false): broken("a trainer in self-study")
            case (.some(nil), true): broken("an unknown trainer")
            case (.some(.some(let trainer)), true):
                if let teaches = trainer.teaches, !teaches.contains(module.id) { broken("\(trainer.id) does not teach it") }
                if let site = site(of: session), !goes(trainer, to: site) { broken("\(trainer.id) does not go to \(site)") }
            case (nil, false): break
            }
            place(session, module: module).forEach(broken)
        }
        for (trainer, sessions) in taught.sorted(by: { $0.key < $1.key }) {
            guard let zone = trainers[trainer]?.zone else { continue }
            let days = Dictionary(grouping: sessions) { zone.local($0.interval.start).date }
            for (day, sessions) in days.sorted(by: { $0.key < $1.key }) where Set(sessions.compactMap(site)).count > 1 {
                if sessions.allSatisfy(isStanding) { continue }
                found.append(.init(rule: 4, session: nil, detail: "\(trainer) is at two sites on \(day)"))
            }
        }
        return found
    }

    private func goes(_ trainer: Trainer, to site: SiteName) -> Bool {
        let own = trainer.employee.flatMap { employees[$0]?.site }
        if trainer.sites == nil, own == nil { return true }
        return own == site || (trainer.sites?.contains(site) ?? false)
    }

    private func place(_ session: PlannedSession, module: TrainingModule) -> [String] {
        var broken: [String] = []
        switch module.format.place {
        case .nowhere:
            if session.room != nil { broken.append("a room for self-study") }
            if session.attendees.count != 1 { broken.append("\(session.attendees.count) learners in self-study") }
        case .desks:
            if session.room != nil { broken.append("a room for coaching") }
            if Set(session.attendees.compactMap { employees[$0]?.site }).count > 1 { broken.append("learners of two sites") }
        case .room, .linkedRoom:
            guard let room = session.room.flatMap({ rooms[$0] }) else { return ["no room"] }
            if session.attendees.count > room.capacity { broken.append("more learners than seats in \(room.id)") }
            if module.format.place == .linkedRoom, room.link == nil { broken.append("\(room.id) has no link") }
            if room.link == nil, !Set(module.equipment).isSubset(of: room.equipment) { broken.append("equipment is missing") }
            if let site = room.site, session.attendees.contains(where: { employees[$0]?.site != site }) {
                broken.append("somebody from elsewhere sits at \(site)")
            }
        }
        return broken
    }

    /// Rule 7: minutes and sessions of learners, minutes of trainers, by day and ISO week of their own zone.
    func learnerAndTrainerLimits() -> [Audit.Violation] {
        var found: [Audit.Violation] = []
        let limits = rollout.limits
        for (id, sessions) in attended.sorted(by: { $0.key < $1.key }) {
            guard let zone = employees[id]?.zone else { continue }
            func broken(_ detail: String) { found.append(.init(rule: 7, session: nil, detail: "\(id): \(detail)")) }
            if sessions.allSatisfy(isStanding) { continue }
            for (day, onDay) in Dictionary(grouping: sessions, by: { zone.local($0.interval.start).date }) {
                if onDay.allSatisfy(isStanding) { continue }
                if let most = limits.trainingPerDay, minutes(onDay) > most.count { broken("\(minutes(onDay)) min on \(day)") }
                if let most = limits.sessionsPerDay, onDay.count > most { broken("\(onDay.count) sessions on \(day)") }
            }
            for (week, inWeek) in Dictionary(grouping: sessions, by: { zone.local($0.interval.start).date.isoWeek }) {
                if inWeek.allSatisfy(isStanding) { continue }
                if let most = limits.trainingPerWeek, minutes(inWeek) > most.count { broken("\(minutes(inWeek)) min in \(week)") }
            }
            if let most = limits.sessionsInARow, longestRow(sessions) > most { broken("\(longestRow(sessions)) in a row") }
        }
        for (id, sessions) in taught.sorted(by: { $0.key < $1.key }) {
            guard let trainer = trainers[id] else { continue }
            func broken(_ detail: String) { found.append(.init(rule: 7, session: nil, detail: "\(id) teaches \(detail)")) }
            for (day, onDay) in Dictionary(grouping: sessions, by: { trainer.zone.local($0.interval.start).date }) {
                if onDay.allSatisfy(isStanding) { continue }
                if let most = trainer.trainingPerDay, minutes(onDay) > most.count { broken("\(minutes(onDay)) min on \(day)") }
            }
            for (week, inWeek) in Dictionary(grouping: sessions, by: { trainer.zone.local($0.interval.start).date.isoWeek }) {
                if inWeek.allSatisfy(isStanding) { continue }
                if let most = trainer.trainingPerWeek, minutes(inWeek) > most.count {
                    broken("\(minutes(inWeek)) min in \(week)")
                }
            }
        }
        return found.sorted { $0.detail < $1.detail }
    }

    private func minutes(_ sessions: [PlannedSession]) -> Int {
        sessions.reduce(0) { $0 + $1.interval.start.minutes(to: $1.interval.end) }
    }

    private func longestRow(_ sessions: [PlannedSession]) -> Int {
        var longest = 0
        var row = 0
        var end: Moment?
        for session in sessions.sorted(by: { $0.interval < $1.interval }) {
            row = end.map { $0.minutes(to: session.interval.start) < 15 } ?? false ? row + 1 : 1
            longest = max(longest, row)
            end = session.interval.end
        }
        return longest
    }
}
