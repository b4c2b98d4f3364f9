public import Calendars
import Documents
import Scheduling

/// Explains a plan: why here, why not earlier, what is in the way, and what would help.
public struct Explainer: Sendable {
    let explained: ExplainedPlan
    private let trial: Trial
    let book: Book

    /// So many gaps of a module are looked into; the rest are told with their reasons only.
    private static let mostGaps = 3
    /// So many free stretches of starts are valued.
    private static let mostAlternatives = 5

    /// What explains that plan, made with that present.
    public init(_ plan: Plan, now: Moment? = nil) {
        explained = ExplainedPlan(plan, now: now)
        trial = Trial(plan, now: now)
        book = Book(plan.sessions)
    }

    /// The explanation of a subject of the plan.
    public func explain(_ subject: ExplainedSubject) -> Explanation {
        switch subject {
        case .employee(let id): .employee(employee(id))
        case .module(let id): .module(module(id))
        case .session(let session): .session(self.session(session))
        case .enrolment(let employee, let module): .enrolment(enrolment(employee, module))
        }
    }

    private var plan: Plan { explained.plan }

    // MARK: - A session

    private func session(_ session: PlannedSession) -> SessionExplanation {
        if session.isRefresher {
            return SessionExplanation(
                session: session, isPinned: false, bounds: [], touches: touches(session), earlier: [], runs: [], alternatives: [],
                late: [])
        }
        let isPinned = explained.isPinned(session)
        let check = check(of: session)
        let earlier = check.map { EarlierStarts($0, from: firstReady($0), to: session.interval.start, preferring: session) }
        let free = (earlier?.runs ?? []).filter { $0.obstruction == nil }
        return SessionExplanation(
            session: session, isPinned: isPinned, bounds: session.attendees.compactMap { bound(of: $0, in: session) },
            touches: touches(session), earlier: isPinned ? [] : earlier?.ranges ?? [], runs: isPinned ? [] : earlier?.runs ?? [],
            alternatives: isPinned
                ? [] : free.prefix(Self.mostAlternatives).compactMap { alternative(session, at: $0.first, check) },
            late: plan.late.filter {
                $0.module == session.module && $0.part == session.part && session.attendees.contains($0.employee)
            }.prefix(1).map { gap($0.employee, session.module, part: session.part, lookingInto: true) })
    }

    /// A check of a session's own learners against all other sessions.
    private func check(of session: PlannedSession) -> SlotCheck? {
        guard let module = explained.modules[session.module] else { return nil }
        let candidate = Candidate(module, part: session.part, attendees: session.attendees, in: explained)
        return SlotCheck(candidate, book: book.without(Set(session.attendees), in: session.id), in: explained)
    }

    private func firstReady(_ check: SlotCheck) -> Moment {
        check.candidate.learners.map(\.readyMoment).min() ?? explained.horizon.start
    }

    private func bound(of id: EmployeeID, in session: PlannedSession) -> LearnerBound? {
        guard let employee = explained.employees[id], let module = explained.modules[session.module],
            let window = explained.window(employee, session.module)
        else { return nil }
        let before = explained.before(employee, module, part: session.part).compactMap { before in
            book.session(of: id, before.module, part: before.part).map {
                LearnerBound.Prerequisite(
                    session: $0.id, ends: $0.interval.end, free: explained.free(after: $0, gap: before.gap))
            }
        }
        return LearnerBound(
            employee: id, ready: window.ready, due: window.due,
            prerequisite: before.max { ($0.free, $0.ends, $1.session) < ($1.free, $1.ends, $0.session) })
    }

    /// The session at a free start, planned with all others where they are.
    private func alternative(_ session: PlannedSession, at start: Moment, _ check: SlotCheck?) -> Alternative? {
        guard let check, case .free(let trainer, let room) = check.verdict(at: start, preferring: session) else { return nil }
        let moved = session.moved(to: check.candidate.interval(from: start), trainer: trainer, room: room)
        let outcome = trial.place(keeping: book.sessions.map { $0.id == session.id ? moved : $0 })
        let before = Dictionary(plan.objective.map { ($0.term, $0.value) }) { first, _ in first }
        let changes = outcome.terms.map { ($0, $0.value - (before[$0.term] ?? 0)) }
        return Alternative(
            start: start, trainer: trainer, room: room,
            changes: changes.filter { $0.1 != 0 }.map { Alternative.TermChange(term: $0.0.term, by: $0.1) },
            total: changes.reduce(0) { $0 + $1.0.weight * $1.1 })
    }

    // MARK: - An employee

    private func employee(_ id: EmployeeID) -> EmployeeExplanation {
        let attended = (book.attended[id] ?? []).sorted { $0.interval < $1.interval }
        let taught = plan.rollout.trainers.filter { $0.employee == id }.flatMap { book.taught[$0.id] ?? [] }
        let zone = explained.employees[id]?.zone ?? plan.rollout.zone
        let diary = Diary(attended, in: zone)
        let gaps =
            plan.unplaced.filter { $0.employee == id }.map { ($0.module, $0.part) }
            + plan.late.filter { $0.employee == id }.map { ($0.module, $0.part) }
        return EmployeeExplanation(
            employee: id, attends: attended.map { .init(session: $0, why: why($0)) },
            teaches: taught.sorted { $0.interval < $1.interval },
            load: plan.load.first { $0.employee == id } ?? EmployeeLoad(employee: id, weeks: []),
            busiestDay: Minutes(diary.entries.map { diary.minutes(on: $0.day) }.max() ?? 0),
            learning: EmployeeLearning(of: id, in: plan), gaps: gaps.map { gap(id, $0.0, part: $0.1, lookingInto: true) })
    }

    /// In short, why a session is not earlier.
    private func why(_ session: PlannedSession) -> Why {
        if session.isRefresher { return .repeats }
        if explained.isPinned(session) { return .pinned }
        let bounds = session.attendees.compactMap { bound(of: $0, in: session) }
        guard let check = check(of: session), let bound = bounds.max(by: { start(of: $0) < start(of: $1) }) else {
            return .pinned
        }
        // Starts before the last prerequisite has ended are all blocked by it.
        let first = max(start(of: bound), explained.earliest ?? start(of: bound))
        let earlier = EarlierStarts(check, from: first, to: session.interval.start, preferring: session)
        if let free = earlier.runs.first(where: { $0.obstruction == nil }) { return .free(free.first) }
        let longest = earlier.runs.max { ($0.count, $1.first) < ($1.count, $0.first) }
        guard let obstruction = longest?.obstruction else { return .soonest(bound) }
        return .blocked(obstruction, starts: earlier.runs.reduce(0) { $0 + $1.count })
    }

    private func start(of bound: LearnerBound) -> Moment {
        let ready = plan.rollout.zone.moment(bound.ready, .midnight)
        return bound.prerequisite.map { max($0.free, ready) } ?? ready
    }

    // MARK: - An enrolment

    private func enrolment(_ employee: EmployeeID, _ module: ModuleID) -> EnrolmentExplanation {
        let unplaced = plan.unplaced.first { $0.employee == employee && $0.module == module }
        let late = plan.late.first { $0.employee == employee && $0.module == module }
        return gap(employee, module, part: unplaced?.part ?? late?.part ?? 1, lookingInto: true)
    }

    /// What became of an enrolment, and, where it is late or unplaced, what would help.
    private func gap(_ id: EmployeeID, _ module: ModuleID, part: Int, lookingInto: Bool) -> EnrolmentExplanation {
        let late = plan.late.first { $0.employee == id && $0.module == module && $0.part == part }
        let unplaced = plan.unplaced.first { $0.employee == id && $0.module == module && $0.part == part }
        let session = book.session(of: id, module, part: part)
        let outcome: EnrolmentExplanation.Outcome =
            session.map { .placed($0.id, daysLate: late?.days ?? 0) } ?? .unplaced(unplaced?.reason ?? .severalObstacles)
        let needsHelp = lookingInto && (late != nil || session == nil)
        return EnrolmentExplanation(
            employee: id, module: module, part: part, outcome: outcome, ways: needsHelp ? waysOut(id, module, part) : nil)
    }

    /// What would let somebody in, or in in time: those who are late in the same session with them.
    private func waysOut(_ id: EmployeeID, _ module: ModuleID, _ part: Int) -> WaysOut? {
        guard let module = explained.modules[module] else { return nil }
        let current = book.session(of: id, module.id, part: part)
        let together = current.map { session in
            session.attendees.filter { attendee in
                plan.late.contains { $0.employee == attendee && $0.module == module.id && $0.part == part }
            }
        }
        let group = together ?? [id]
        return WaysOutSearch(
            explained: explained, trial: trial, candidate: Candidate(module, part: part, attendees: group, in: explained),
            book: current.map { book.without(Set(group), in: $0.id) } ?? book, current: current
        ).ways()
    }

    // MARK: - A module

    private func module(_ id: ModuleID) -> ModuleExplanation {
        let stage = explained.stageOfModule[id].flatMap { stage in plan.stages.first { $0.stage == stage } }
        let parts = explained.modules[id]?.parts ?? 0
        let gaps =
            plan.unplaced.filter { $0.module == id }.map { ($0.employee, $0.part) }
            + plan.late.filter { $0.module == id }.map { ($0.employee, $0.part) }
        return ModuleExplanation(
            module: id, stage: stage, parts: parts > 0 && stage != nil ? (1...parts).map { self.part($0, of: id) } : [],
            gaps: gaps.enumerated().map { gap($1.0, id, part: $1.1, lookingInto: $0 < Self.mostGaps) })
    }

    private func part(_ part: Int, of id: ModuleID) -> ModuleExplanation.Part {
        let sessions = plan.sessions.filter { $0.module == id && $0.part == part }
        let learners = plan.rollout.staff.filter { explained.needs($0, id) }
        return ModuleExplanation.Part(
            part: part, learners: learners.count, groups: explained.modules[id].map { groups(learners, $0) } ?? [],
            sessions: sessions.map { session in
                ModuleExplanation.Session(
                    session: session, why: why(session),
                    others: others(session, among: sessions))
            })
    }

    /// Learners by the site that binds them; together where a room is open to all.
    private func groups(_ learners: [Employee], _ module: TrainingModule) -> [ModuleExplanation.Group] {
        guard !learners.isEmpty else { return [] }
        let most = module.format == .selfPaced ? 1 : module.groupMaximum ?? .max
        let rooms = plan.rollout.rooms.filter { room in
            switch module.format.place {
            case .room: room.link != nil || module.equipment.allSatisfy(room.equipment.contains)
            case .linkedRoom: room.link != nil
            case .desks, .nowhere: false
            }
        }
        switch module.format.place {
        case .nowhere: return [.init(site: nil, learners: learners.count, seats: 1)]
        case .desks: break
        case .room, .linkedRoom:
            if rooms.contains(where: { $0.site == nil }) || Set(learners.map(\.site)).count == 1 {
                let seats = min(most, rooms.map(\.capacity).max() ?? most)
                return [.init(site: nil, learners: learners.count, seats: seats)]
            }
        }
        let bySite = Dictionary(grouping: learners) { $0.site }
        return bySite.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.map { site, learners in
            let here = rooms.filter { $0.site == site }.map(\.capacity).max()
            return .init(site: site, learners: learners.count, seats: min(most, here ?? learners.count))
        }
    }

    /// So many other sessions of a part are looked at for each.
    private static let mostOthers = 3

    /// What keeps a session's people from other sessions of the part: those with seats left, near in time, first.
    private func others(_ session: PlannedSession, among sessions: [PlannedSession]) -> [ModuleExplanation.Other] {
        guard let module = explained.modules[session.module] else { return [] }
        let rest = book.without(Set(session.attendees), in: session.id)
        let checks = session.attendees.map { attendee in
            SlotCheck(Candidate(module, part: session.part, attendees: [attendee], in: explained), book: rest, in: explained)
        }
        func rank(_ other: PlannedSession) -> [Int] {
            [
                seatsLeft(other) > 0 ? 0 : 1, abs(session.interval.start.minutes(to: other.interval.start)),
                other.interval.start.minutes,
            ]
        }
        let nearest = sessions.filter { $0.id != session.id }.map { (rank($0), $0) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }.prefix(Self.mostOthers).map(\.1)
        return nearest.map { other in
            // Without the question of seats, which is one of the whole group.
            let found = checks.map { check in
                check.joining(other).map { blockers in
                    blockers.first { if case .full = $0 { false } else { true } }
                }
            }
            return ModuleExplanation.Other(
                session: other.id, seatsLeft: seatsLeft(other), couldJoin: found.count { $0 == .some(nil) },
                blockers: found.compactMap { $0 ?? nil })
        }
    }

    private func seatsLeft(_ session: PlannedSession) -> Int {
        let room = plan.rollout.rooms.first { $0.id == session.room }?.capacity ?? .max
        let seats = min(explained.modules[session.module]?.groupMaximum ?? .max, room)
        return seats == .max ? .max : max(0, seats - session.attendees.count)
    }
}
