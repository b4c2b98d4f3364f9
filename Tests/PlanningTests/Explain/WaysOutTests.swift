import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

@Suite struct `A way out` {
    private static let seeds: ClosedRange<UInt64> = 1...8

    private struct Case: Sendable {
        let plan: Plan
        let explained: ExplainedPlan
        let trial: Trial
        let gap: EnrolmentExplanation
    }

    /// Explained once for all tests: each way was tried by the engine.
    private static let casesOfSeed = Dictionary(uniqueKeysWithValues: seeds.map { ($0, explained($0)) })

    private func cases(_ seed: UInt64) -> [Case] { Self.casesOfSeed[seed] ?? [] }

    /// What is late or has no place in a random roll-out, explained.
    private static func explained(_ seed: UInt64) -> [Case] {
        let plan = Planner.plan(RandomRollout.make(seed: seed), strategy: .staged, options: PlanningOptions(effort: .quick))
        let explainer = Explainer(plan)
        let late = plan.late.map { ($0.employee, $0.module) }
        let unplaced = plan.unplaced.map { ($0.employee, $0.module) }
        return (unplaced.prefix(2) + late.prefix(2)).compactMap { employee, module in
            guard case .enrolment(let gap) = explainer.explain(.enrolment(employee, module)) else { return nil }
            return Case(plan: plan, explained: explainer.explained, trial: Trial(plan, now: nil), gap: gap)
        }
    }

    @Test(arguments: seeds) func `leads to a place that the audit accepts once the obstacles are away`(_ seed: UInt64) throws {
        for each in cases(seed) {
            for way in each.gap.ways?.ways ?? [] {
                guard let placement = way.placement, placement.others.isEmpty, way.proof == .restKept, !way.movesOthers else {
                    continue
                }
                let plan = each.plan.taking(way, placement, for: each.gap, in: each.explained)
                let broken = Audit.violations(in: plan)
                #expect(broken.isEmpty, "seed \(seed), \(each.gap.employee) \(each.gap.module), \(way.relaxations): \(broken)")
            }
        }
    }

    @Test(arguments: seeds) func `names no obstacle that could stay`(_ seed: UInt64) {
        for each in cases(seed) {
            for way in each.gap.ways?.ways ?? [] where way.relaxations.count > 1 {
                guard let placement = way.placement, placement.others.isEmpty, way.proof == .restKept, !way.movesOthers else {
                    continue
                }
                for kept in way.relaxations {
                    let fewer = way.relaxations.filter { $0 != kept }
                    let group = Set(each.plan.group(each.gap))
                    // Learners who are late together are let in together; apart, fewer obstacles may be enough.
                    guard group.count <= 1 else { continue }
                    let waiting = each.plan.unplaced.filter { $0.module != each.gap.module || !group.contains($0.employee) }
                    let outcome = each.trial.place(
                        keeping: each.plan.sessionsWithout(each.gap),
                        leavingOut: Set(waiting.map { .init(employee: $0.employee, module: $0.module, part: $0.part) }),
                        without: fewer)
                    let isEnough = !each.gap.isGap(of: group.union([each.gap.employee]), in: outcome)
                    #expect(!isEnough, "seed \(seed), \(each.gap.employee) \(each.gap.module): \(fewer) is enough")
                }
            }
        }
    }

    @Test(arguments: seeds) func `is needed: as everything stands there is no place`(_ seed: UInt64) {
        for each in cases(seed) where each.gap.ways?.waitsFor == nil {
            let outcome = each.trial.place(keeping: each.plan.sessionsWithout(each.gap))
            let isFree = each.gap.ways?.ways.contains { $0.relaxations.isEmpty } ?? false
            #expect(
                each.gap.isGap(of: [each.gap.employee], in: outcome) || isFree,
                "seed \(seed), \(each.gap.employee) \(each.gap.module)")
        }
    }

    /// Were there no ways of a kind, the tests above would say nothing about it.
    @Test func `is found of many kinds in the roll-outs of these tests`() {
        var kinds: Set<String> = []
        for seed in Self.seeds {
            for each in cases(seed) {
                for way in each.gap.ways?.ways ?? [] { kinds.formUnion(way.relaxations.map(\.kind.name)) }
            }
        }
        let wanted: Set = ["learner-day", "trainer-hours", "employee-hours", "another-trainer", "go-live", "stage-ready"]
        #expect(kinds.isSuperset(of: wanted), "only \(kinds.sorted())")
    }

    @Test func `of TechnoSnab's two gaps is the limit of a day, and for one the trainer's hours too`() throws {
        let plan = Planner.plan(try Examples.rollout("technosnab"), strategy: .staged, options: PlanningOptions(effort: .quick))
        let explainer = Explainer(plan)
        func ways(_ employee: String) throws -> [WaysOut.Way] {
            let explanation = explainer.explain(.enrolment(Identifier(employee), Identifier("spa")))
            guard case .enrolment(let gap) = explanation else { return [] }
            return try #require(gap.ways).ways
        }
        let first = try #require(try ways("00035").first)
        #expect(first.relaxations == [.learnerDay(Minutes(150))])
        #expect(first.proof == .restKept)
        let second = try ways("00036")
        #expect(second.allSatisfy { $0.relaxations.count == 2 && $0.relaxations.contains(.learnerDay(Minutes(150))) })
        #expect(second.contains { $0.relaxations.map(\.kind.name).contains("trainer-hours") })
    }
}

extension WaysOut.Way {
    fileprivate var movesOthers: Bool { relaxations.contains { $0.kind.name == "move" } }
}

extension EnrolmentExplanation {
    fileprivate func isGap(of people: Set<EmployeeID>, in outcome: Trial.Outcome) -> Bool {
        outcome.unplaced.contains { people.contains($0.employee) && $0.module == module && $0.part == part }
            || outcome.late.contains { people.contains($0.employee) && $0.module == module && $0.part == part }
    }
}

extension Plan {
    /// The people whom a gap's ways are for: all who are late in the same session.
    fileprivate func group(_ gap: EnrolmentExplanation) -> [EmployeeID] {
        let session = sessions.first {
            $0.module == gap.module && $0.part == gap.part && $0.attendees.contains(gap.employee)
        }
        return session.map { session in
            session.attendees.filter { id in
                late.contains { $0.employee == id && $0.module == gap.module && $0.part == gap.part }
            }
        } ?? [gap.employee]
    }

    /// The sessions without those people.
    fileprivate func sessionsWithout(_ gap: EnrolmentExplanation) -> [PlannedSession] {
        let group = Set(group(gap))
        return sessions.compactMap { session in
            guard session.module == gap.module, session.part == gap.part else { return session }
            let left = session.attendees.filter { !group.contains($0) }
            return left.isEmpty ? nil : session.with(attendees: left)
        }
    }

    /// The plan of the roll-out without some obstacles, with the session that a way leads to.
    fileprivate func taking(
        _ way: WaysOut.Way, _ placement: WaysOut.Placement, for gap: EnrolmentExplanation, in explained: ExplainedPlan
    ) -> Plan {
        let people = group(gap)
        let relaxed = RelaxedRollout(self, way.relaxations)
        let module = explained.modules[gap.module]
        let new = PlannedSession(
            id: Identifier("s-new"), module: gap.module, part: gap.part,
            stage: explained.stageOfModule[gap.module] ?? stages[0].stage,
            interval: placement.interval,
            trainer: module?.format.needsTrainer ?? true ? placement.trainer ?? RelaxedRollout.extraTrainer : nil,
            room: module.map { $0.format.place == .room || $0.format.place == .linkedRoom } ?? true
                ? placement.room ?? RelaxedRollout.extraRoom : nil,
            attendees: people)
        let left = unplaced.filter { !($0.employee == gap.employee && $0.module == gap.module && $0.part == gap.part) }
        return Plan(
            rollout: relaxed.rollout, strategy: strategy, seed: seed, stages: relaxed.stages,
            sessions: sessionsWithout(gap) + [new],
            unplaced: left, late: [], objective: objective, load: load
        ).with(sessions: sessionsWithout(gap) + [new], unplaced: left, in: explained)
    }
}

/// A roll-out's document changed as a relaxation says, more widely where the document has no narrower words.
private struct RelaxedRollout {
    static let extraTrainer: TrainerID = Identifier("extra")
    static let extraRoom: RoomID = Identifier("extra")

    let rollout: Rollout
    let stages: [StageSchedule]

    init(_ plan: Plan, _ relaxations: [Relaxation]) {
        let old = plan.rollout
        var staff = old.staff
        var trainers = old.trainers
        var rooms = old.rooms
        var limits = old.limits
        var blocked = old.workingTime.blocked
        var stages = plan.stages
        let always = WorkingHours.weekly(
            WeeklyHours(
                Dictionary(
                    uniqueKeysWithValues: Weekday.allCases.map {
                        ($0, [TimeRange(start: .midnight, end: .endOfDay)].compactMap(\.self))
                    })))
        func employee(_ id: EmployeeID, hours: WorkingHours?? = nil, off: [ClosedRange<CivilDate>]? = nil, busy: BusyTimes? = nil)
        {
            staff = staff.map { one in
                guard one.id == id else { return one }
                return Employee(
                    id: one.id, name: one.name, roles: one.roles, team: one.team, site: one.site, zone: one.zone,
                    hours: hours ?? one.hours, language: one.language, knows: one.knows, daysOff: off ?? one.daysOff,
                    busy: busy ?? one.busy)
            }
        }
        func trainer(_ id: TrainerID, day: Minutes? = nil, week: Minutes? = nil, isFree: Bool = false, site: SiteName? = nil) {
            trainers = trainers.map { one in
                guard one.id == id else { return one }
                if isFree, let own = one.employee { employee(own, hours: always, off: [], busy: BusyTimes()) }
                return Trainer(
                    id: one.id, name: one.name, employee: one.employee, teaches: one.teaches, costPerHour: one.costPerHour,
                    hours: isFree ? always : one.hours, zone: one.zone, sites: site.map { (one.sites ?? []) + [$0] } ?? one.sites,
                    trainingPerDay: day ?? one.trainingPerDay, trainingPerWeek: week ?? one.trainingPerWeek,
                    daysOff: isFree ? [] : one.daysOff, busy: isFree ? BusyTimes() : one.busy)
            }
        }
        func room(_ id: RoomID, seats: Int? = nil, isOpen: Bool = false) {
            rooms = rooms.map { one in
                guard one.id == id else { return one }
                return Room(
                    id: one.id, title: one.title, site: one.site, capacity: seats ?? one.capacity, equipment: one.equipment,
                    link: one.link, closed: isOpen ? [] : one.closed, hours: isOpen ? nil : one.hours,
                    busy: isOpen ? BusyTimes() : one.busy)
            }
        }
        func limit(
            day: Minutes? = nil, week: Minutes? = nil, row: Int? = nil, sessions: Int? = nil, away: [TeamName: Limits.Away]? = nil
        ) {
            limits = Limits(
                trainingPerDay: day ?? limits.trainingPerDay, trainingPerWeek: week ?? limits.trainingPerWeek,
                sessionsInARow: row ?? limits.sessionsInARow, sessionsPerDay: sessions ?? limits.sessionsPerDay,
                notice: limits.notice, away: away ?? limits.away)
        }
        for relaxation in relaxations {
            switch relaxation {
            case .seats(let id, let count): room(id, seats: count)
            case .away(let team, let count): limit(away: limits.away.merging([team: .count(count)]) { $1 })
            case .learnerDay(let minutes): limit(day: minutes)
            case .learnerWeek(let minutes): limit(week: minutes)
            case .learnerSessions(let count): limit(sessions: count)
            case .learnerRow(let count): limit(row: count)
            case .trainerDay(let id, let minutes): trainer(id, day: minutes)
            case .trainerWeek(let id, let minutes): trainer(id, week: minutes)
            case .trainerHours(let id, _), .trainerDayOff(let id, _), .trainerAppointment(let id, _):
                trainer(id, isFree: true)
                blocked = blocked.filter { !$0.who.isEverybody }
            case .trainerComes(let id, let site): trainer(id, site: site)
            case .anotherTrainer:
                trainers.append(
                    Trainer(id: Self.extraTrainer, name: "Extra", hours: always, zone: old.zone))
            case .employeeHours(let id, _): employee(id, hours: always)
            case .leaveDay(let id, _): employee(id, off: [])
            case .employeeAppointment(let id, _): employee(id, busy: BusyTimes())
            case .exception: blocked = []
            case .roomHours(let id, _): room(id, isOpen: true)
            case .anotherRoom(let site, let seats, _):
                rooms.append(
                    Room(
                        id: Self.extraRoom, title: LocalizedText(everywhere: "Extra"), site: site, capacity: seats,
                        equipment: [Identifier("computers")], link: "https://example.com/extra"))
            case .stageReady(let id, let day):
                stages = stages.map {
                    $0.stage == id
                        ? StageSchedule(
                            stage: id, setupStart: $0.setupStart, ready: min(day, $0.ready).advanced(by: -7), due: $0.due) : $0
                }
            case .group, .move, .goLive, .horizon: break
            }
        }
        rollout = Rollout(
            id: old.id, name: old.name, language: old.language, zone: old.zone, horizon: old.horizon, curriculum: old.curriculum,
            staff: staff,
            workingTime: WorkingTime(
                weekly: old.workingTime.weekly, closed: old.workingTime.closed, open: old.workingTime.open, blocked: blocked),
            stages: old.stages, waves: old.waves, trainers: trainers, rooms: rooms, limits: limits, avoid: old.avoid)
        self.stages = stages
    }
}
