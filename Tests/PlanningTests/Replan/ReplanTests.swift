import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

/// A small random roll-out that was planned, and to which something has happened since.
struct Disturbance: CustomTestStringConvertible, Sendable {
    let seed: UInt64
    var testDescription: String { "seed \(seed)" }

    let before: Plan
    let rollout: Rollout
    let happened: Happened
    let now: Moment
    /// What has happened, for the failure's text.
    let what: String

    init(seed: UInt64) {
        self.seed = seed
        var random = SeededGenerator(seed: seed &* 104_729)
        func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
        let plain = RandomRollout.make(seed: seed).with(notice: below(3))
        before = Planner.plan(plain, strategy: .staged, options: PlanningOptions(seed: seed, effort: .quick))
        let today = RandomRollout.day(3, 1).advanced(by: below(9))
        let now = plain.zone.moment(today, RandomRollout.time(8 + below(9)))
        self.now = now
        let later = today.advanced(by: below(3))
        let days = later...later.advanced(by: 1 + below(3))
        var happened = Happened()
        switch below(7) {
        case 0:
            what = "a trainer is ill"
            rollout = plain.with(trainer: plain.trainers[below(plain.trainers.count)].id, away: days)
        case 1:
            what = "a room is closed"
            rollout = plain.with(room: plain.rooms[below(plain.rooms.count)].id, closed: days)
        case 2:
            what = "a stage slips"
            let day = RandomRollout.day(3, 4).advanced(by: below(3))
            rollout = plain.with(stage: plain.stages[1].id, paid: day)
        case 3:
            what = "somebody leaves"
            rollout = plain.without(plain.staff[1 + below(plain.staff.count - 1)].id)
        case 4:
            what = "somebody comes"
            rollout = plain.with(newcomer: EmployeeID("new"), like: plain.staff[below(plain.staff.count)].id)
        case 5:
            what = "somebody missed a session, and one was cancelled"
            rollout = plain
            let past = before.sessions.filter { $0.interval.start < now }
            if !past.isEmpty {
                let session = past[below(past.count)]
                happened.missed.insert(.init(session: session.id, employee: session.attendees[0]))
                happened.cancelled.insert(before.sessions[below(before.sessions.count)].id)
            }
        default:
            what = "nothing has happened"
            rollout = plain
        }
        self.happened = happened
    }

    func replan() -> Plan {
        Planner.replan(
            rollout, strategy: .staged, earlier: before.sessions, happened: happened, now: now,
            options: PlanningOptions(seed: seed, effort: .quick))
    }

    /// What should be left of a session that has started; `nil` where it did not take place or nobody of it is left.
    func past(_ session: PlannedSession) -> PlannedSession? {
        guard session.interval.start < now, !happened.cancelled.contains(session.id) else { return nil }
        let left = session.attendees.filter { id in
            rollout.staff.contains { $0.id == id } && !happened.missed.contains(.init(session: session.id, employee: id))
        }
        return left.isEmpty ? nil : session.with(attendees: left)
    }
}

@Suite struct `Planning again` {
    static let seeds = UInt64(1)...60

    @Test(arguments: seeds) func `breaks no rule, and nothing that has started moves`(_ seed: UInt64) {
        let case_ = Disturbance(seed: seed)
        let plan = case_.replan()
        #expect(Audit.violations(in: plan, now: case_.now).isEmpty, "seed \(seed): \(case_.what)")
        #expect(Set(plan.sessions.map(\.id)).count == plan.sessions.count)
        for session in case_.before.sessions.compactMap(case_.past) {
            #expect(plan.sessions.contains(session), "seed \(seed): \(case_.what), \(session.id)")
        }
        for session in plan.sessions where session.interval.start < case_.now {
            #expect(plan.standing.contains(session.id), "seed \(seed): \(case_.what), \(session.id)")
        }
        for term in plan.objective { #expect(term.bound <= term.value, "\(term.term), seed \(seed): \(case_.what)") }
    }

    @Test(arguments: seeds) func `changes nothing where nothing has happened`(_ seed: UInt64) {
        let case_ = Disturbance(seed: seed)
        // Whoever is late or has no place may get a better one.
        guard case_.before.unplaced.isEmpty, case_.before.late.isEmpty else { return }
        let plan = Planner.replan(
            case_.before.rollout, strategy: .staged, earlier: case_.before.sessions, now: case_.now,
            options: PlanningOptions(seed: seed, effort: .quick))
        #expect(plan.sessions == case_.before.sessions, "seed \(seed)")
    }

    @Test(arguments: seeds) func `gives a session that moves its own id, and a new one none that was ever used`(_ seed: UInt64) {
        let case_ = Disturbance(seed: seed)
        let plan = case_.replan()
        let old = Dictionary(uniqueKeysWithValues: case_.before.sessions.map { ($0.id, $0) })
        for session in plan.sessions {
            guard let was = old[session.id] else { continue }
            #expect(was.module == session.module && was.part == session.part)
            #expect(was.isSame(as: session) || !Set(was.attendees).isDisjoint(with: session.attendees), "seed \(seed)")
        }
        for was in case_.before.sessions where !case_.happened.cancelled.contains(was.id) {
            guard let same = plan.sessions.first(where: { $0.isSame(as: was) }) else { continue }
            #expect(same.id == was.id, "seed \(seed): \(case_.what)")
        }
    }
}
