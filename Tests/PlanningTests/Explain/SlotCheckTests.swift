import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

@Suite struct `A start that an explanation looks at` {
    /// Enough for each kind of blocker to occur: see the last test.
    private static let seeds: ClosedRange<UInt64> = 1...12
    /// One start in so many is judged, a prime number of quarters of an hour: the audit looks at every minute of a plan.
    private static let judged = 67
    /// One start in so many is looked at.
    private static let lookedAt = 5

    private struct Case {
        let explained: ExplainedPlan
        let plan: Plan
        let session: PlannedSession
        let check: SlotCheck
        let starts: [Moment]
    }

    /// Some sessions of a plan, each with starts all over the horizon.
    private func cases(_ seed: UInt64, stride: Int = judged) -> [Case] {
        let plan = Planner.plan(RandomRollout.make(seed: seed), strategy: .staged, options: PlanningOptions(effort: .quick))
        let explained = ExplainedPlan(plan, now: nil)
        let book = Book(plan.sessions)
        return plan.sessions.enumerated().filter { $0.offset % 3 == Int(seed % 3) }.compactMap { _, session in
            guard let module = explained.modules[session.module] else { return nil }
            let candidate = Candidate(module, part: session.part, attendees: session.attendees, in: explained)
            let check = SlotCheck(candidate, book: book.without(Set(session.attendees), in: session.id), in: explained)
            let awake = (0..<explained.grid.slotCount).map(explained.grid.moment).filter { moment in
                let hour = RandomRollout.moscow.local(moment).time.minutes / 60
                return (6...18).contains(hour)
            }
            let offset = session.interval.start.minutes / 15 + Int(seed)
            return Case(
                explained: explained, plan: plan, session: session, check: check,
                starts: awake.enumerated().filter { $0.offset % stride == offset % stride }.map(\.element))
        }
    }

    @Test(arguments: seeds) func `is free only where the audit accepts the session`(_ seed: UInt64) {
        for each in cases(seed) {
            for start in each.starts {
                guard case .free(let trainer, let room) = each.check.verdict(at: start, preferring: each.session) else {
                    continue
                }
                let moved = each.plan.moving(each.session, to: start, trainer: trainer, room: room, in: each.explained)
                let broken = Audit.violations(in: moved)
                #expect(broken.isEmpty, "seed \(seed), \(each.session.id) at \(RandomRollout.moscow.iso8601(start)): \(broken)")
            }
        }
    }

    /// Fewer, because each start is judged with every trainer in every room.
    @Test(arguments: seeds.prefix(5)) func `is blocked only where the audit accepts no trainer in no room`(_ seed: UInt64) {
        for each in cases(seed) {
            for start in each.starts {
                guard case .blocked(let obstructions) = each.check.verdict(at: start) else { continue }
                let format = each.check.candidate.module.format
                let trainers: [TrainerID?] = format.needsTrainer ? each.plan.rollout.trainers.map(\.id) : [nil]
                let rooms: [RoomID?] = each.check.candidate.needsRoom ? each.plan.rollout.rooms.map(\.id) : [nil]
                for trainer in trainers {
                    for room in rooms {
                        let moved = each.plan.moving(each.session, to: start, trainer: trainer, room: room, in: each.explained)
                        let isAccepted = Audit.violations(in: moved).isEmpty
                        #expect(
                            !isAccepted,
                            "seed \(seed), \(each.session.id) at \(RandomRollout.moscow.iso8601(start)): \(obstructions)")
                    }
                }
            }
        }
    }

    @Test func `is its own where nothing else may be said of it`() throws {
        for seed in Self.seeds {
            for each in cases(seed) {
                let verdict = each.check.verdict(at: each.session.interval.start, preferring: each.session)
                #expect(verdict == .free(trainer: each.session.trainer, room: each.session.room))
            }
        }
    }

    /// Were a kind of blocker never found, the tests above would say nothing about it.
    @Test func `meets every kind of blocker in the roll-outs of these tests`() {
        var kinds: Set<String> = []
        for seed in Self.seeds {
            for each in cases(seed, stride: Self.lookedAt) {
                for start in each.starts {
                    guard case .blocked(let obstructions) = each.check.verdict(at: start) else { continue }
                    for blocker in obstructions.flatMap(\.blockers) {
                        kinds.insert(BlockerBody(blocker, text: "") { _ in "" }.kind)
                    }
                }
            }
        }
        let wanted: Set = [
            "stage-not-ready", "away-limit", "learner-closed", "learner-hours", "learner-day-off", "learner-blocked",
            "learner-busy",
            "learner-attends", "learner-teaches", "learner-minutes-per-day", "learner-minutes-per-week",
            "learner-sessions-per-day", "learner-sessions-in-a-row", "learner-prerequisite", "learner-needed-before",
            "learner-teaches-it-before", "trainer-closed", "trainer-hours", "trainer-day-off", "trainer-attends",
            "trainer-teaches", "trainer-minutes-per-day", "trainer-minutes-per-week", "trainer-untrained",
            "trainer-at-another-site", "trainer-not-at-site", "room-closed", "room-day-off", "room-taken",
        ]
        #expect(kinds.isSuperset(of: wanted), "not met: \(wanted.subtracting(kinds).sorted())")
    }
}

extension Plan {
    /// The plan with a session elsewhere, and what is late then.
    func moving(
        _ session: PlannedSession, to start: Moment, trainer: TrainerID?, room: RoomID?, in explained: ExplainedPlan
    ) -> Plan {
        let length = session.interval.start.minutes(to: session.interval.end)
        let moved = session.moved(to: Interval(start: start, end: start.advanced(by: length)), trainer: trainer, room: room)
        return with(sessions: sessions.map { $0.id == session.id ? moved : $0 }, unplaced: unplaced, in: explained)
    }

    /// The plan with other sessions, and what is late then.
    func with(sessions: [PlannedSession], unplaced: [UnplacedEnrolment], in explained: ExplainedPlan) -> Plan {
        let late = sessions.flatMap { session in
            session.attendees.compactMap { id -> LateEnrolment? in
                guard let employee = explained.employees[id] else { return nil }
                let days = explained.daysLate(employee, session.module, ending: session.interval.end)
                return days > 0 ? LateEnrolment(employee: id, module: session.module, part: session.part, days: days) : nil
            }
        }
        return Plan(
            rollout: rollout, strategy: strategy, seed: seed, stages: stages, sessions: sessions, unplaced: unplaced, late: late,
            objective: objective, load: load)
    }
}
