import Calendars
import Documents
import Scheduling

/// An earlier plan and what has become of it, as an instance to be searched: what stands is fixed, what was told is published.
struct Replan {
    let builder: InstanceBuilder
    /// The sessions that have taken place, started or stand in the notice period, with whoever counts as attending them.
    let standing: [PlannedSession]
    /// The other earlier sessions: they may stay, move or go.
    let free: [PlannedSession]
    /// The standing session that each fixed one of the instance stands for.
    private let standingOf: [Session: PlannedSession]

    init(
        _ rollout: Rollout, _ strategy: Strategy, _ earlier: [PlannedSession], _ happened: Happened, now: Moment
    ) {
        let base = InstanceBuilder(rollout: rollout, strategy: strategy, now: nil)
        let record = Record(earlier, happened, rollout, now: now)
        let soon = Self.stillStanding(
            record.soon.filter { !happened.cancelled.contains($0.id) }, beside: record.past, EngineNumbers(base, earlier))
        var numbers = EngineNumbers(base, earlier)
        var standingOf: [Session: PlannedSession] = [:]
        var fixed: [Session] = []
        for (session, isPast) in record.past.map({ ($0, true) }) + soon.map({ ($0, false) }) {
            guard let number = numbers.fixed(session, isPast: isPast) else { continue }
            standingOf[number] = session
            fixed.append(number)
        }
        fixed += numbers.agreed()
        standing = record.past + soon
        self.standingOf = standingOf
        let stands = Set(standing.map(\.id))
        free = (record.soon + record.later).filter { !stands.contains($0.id) }
        // Of what stands nobody has to be told again, but whoever was taken out of it.
        let told = Dictionary(record.soon.map { ($0.id, $0) }) { first, _ in first }
        let published =
            fixed.map { session in
                numbers.promise(of: session, alsoTo: standingOf[session].flatMap { told[$0.id] }?.attendees ?? [])
            }
            + free.filter { !$0.isRefresher }.compactMap {
                numbers.promise(of: $0, isCancelled: happened.cancelled.contains($0.id))
            }
        let earliest = InstanceBuilder.earliest(rollout, now: now)
        builder = InstanceBuilder(
            base,
            instance: numbers.instance(fixed: fixed, published: published, ready: earliest.map(base.grid.firstSlot(from:)) ?? 0),
            notBefore: earliest.map { rollout.zone.local($0).date })
    }

    /// What of the sessions in the notice period the rules let stand beside what has been, with whom.
    private static func stillStanding(
        _ soon: [PlannedSession], beside past: [PlannedSession], _ numbers: EngineNumbers
    ) -> [PlannedSession] {
        guard !soon.isEmpty else { return [] }
        var numbers = numbers
        let fixed = past.compactMap { numbers.fixed($0, isPast: true) } + numbers.agreed()
        let promises = soon.map { numbers.promise(of: $0, isCancelled: false) }
        let kept = Search.standing(in: numbers.instance(fixed: fixed, published: promises.compactMap(\.self), ready: 0))
        return zip(soon, promises).compactMap { session, promise in
            guard let promise else { return nil }
            let own = kept.filter { $0.isSame(as: promise) }.flatMap(\.enrolments)
            let employees = Set(own.map { numbers.employee(ofEnrolment: $0) })
            let attendees = session.attendees.filter(employees.contains)
            return attendees.isEmpty ? nil : session.with(attendees: attendees)
        }
    }

    /// All sessions of a solution that repeat nothing, and everything that stands, in the document's words.
    func sessions(of solution: Solution, _ identities: inout SessionIdentities) -> [PlannedSession] {
        let placed = solution.sessions.filter { standingOf[$0] == nil && $0.activity < builder.activities.count }
        let named = identities.named(builder.sessions(of: placed))
        return (standing + named).sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }
    }

    /// The plan of a solution with those sessions.
    func plan(_ solution: Solution, sessions: [PlannedSession], strategy: Strategy, seed: UInt64) -> Plan {
        builder.plan(
            of: solution, sessions: sessions, standing: Set(standing.map(\.id)), strategy: strategy, seed: seed)
    }
}

/// The earlier sessions by what has become of them, with whoever counts as attending them.
private struct Record {
    /// Held or started: they stand.
    private(set) var past: [PlannedSession] = []
    /// In the notice period, cancelled ones too.
    private(set) var soon: [PlannedSession] = []
    /// After it.
    private(set) var later: [PlannedSession] = []

    init(_ earlier: [PlannedSession], _ happened: Happened, _ rollout: Rollout, now: Moment) {
        let earliest = InstanceBuilder.earliest(rollout, now: now) ?? now
        let staff = rollout.staff.map(\.id)
        var more: [SessionID: Set<EmployeeID>] = [:]
        for attendance in happened.attended { more[attendance.session, default: []].insert(attendance.employee) }
        var attended: Set<Done> = []
        for session in earlier.sorted(by: { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }) {
            let told = Set(session.attendees)
            let isStarted = session.interval.start < now || happened.held.contains(session.id)
            guard isStarted, !happened.cancelled.contains(session.id) else {
                guard !isStarted else { continue }
                let left = session.with(attendees: staff.filter(told.contains))
                if session.interval.start < earliest { soon.append(left) } else { later.append(left) }
                continue
            }
            let came = told.union(more[session.id] ?? [])
            // Whoever attended a part twice has attended it the first time.
            let attendees = staff.filter { employee in
                came.contains(employee)
                    && !happened.missed.contains(.init(session: session.id, employee: employee))
                    && (session.isRefresher
                        || attended.insert(Done(employee: employee, module: session.module, part: session.part)).inserted)
            }
            if !attendees.isEmpty { past.append(session.with(attendees: attendees)) }
        }
    }

    private struct Done: Hashable {
        let employee: EmployeeID
        let module: ModuleID
        let part: Int
    }
}

extension Session {
    /// Whether it is what was told, for some of its learners.
    fileprivate func isSame(as promise: Instance.Published) -> Bool {
        activity == promise.activity && promise.isWhere(self) && enrolments.contains(where: promise.enrolments.contains)
    }
}
