public import Calendars
public import Documents
public import Scheduling

/// How a plan is made.
public struct PlanningOptions: Sendable {
    /// The seed of the search.
    public var seed: UInt64
    /// How hard the search tries.
    public var effort: Effort
    /// When the search stops at the latest; `nil` lets it finish.
    public var timeLimit: Duration?
    /// When the clock cuts the search off; `nil` does so when the limit is over from the search's start.
    public var deadline: ContinuousClock.Instant?
    /// The present; `nil` lets sessions lie anywhere in the horizon.
    public var now: Moment?
    /// Asked during the search, from several threads: once it says so, the best plan so far is the result.
    public var isStopped: (@Sendable () -> Bool)?

    /// Those options.
    public init(
        seed: UInt64 = 1, effort: Effort = .normal, timeLimit: Duration? = nil, now: Moment? = nil,
        isStopped: (@Sendable () -> Bool)? = nil
    ) {
        self.isStopped = isStopped
        self.seed = seed
        self.effort = effort
        self.timeLimit = timeLimit
        self.now = now
    }
}

/// One of the searches that a plan takes.
enum SearchPass {
    /// The only one.
    case whole
    /// The training itself, before refreshers are searched for.
    case training
    /// One of the at most three searches for refreshers.
    case refreshers

    /// The search for the training of a roll-out.
    static func training(of rollout: Rollout) -> SearchPass { rollout.readinessTarget == nil ? .whole : .training }

    /// Its share of a time limit.
    fileprivate var share: Double {
        switch self {
        case .whole: 1
        case .training: 0.6
        case .refreshers: 0.13
        }
    }
}

extension PlanningOptions {
    /// A search as they ask for it. What comes before another one ends when its share of a time limit is over.
    func solve(_ instance: Instance, as pass: SearchPass, progress: (@Sendable (Double) -> Void)? = nil) -> Solution {
        Search.solve(
            instance, effort: effort, seed: seed, timeLimit: timeLimit.map { $0 * pass.share },
            deadline: pass == .training ? nil : deadline, progress: { progress?($0.fraction) }, isStopped: isStopped)
    }
}

/// From a checked roll-out to a plan.
public enum Planner {
    /// The plan of a roll-out under one strategy. The same roll-out, strategy, seed, effort and time limit give the same plan, unless the
    /// clock or somebody cuts the search short.
    public static func plan(
        _ rollout: Rollout, strategy: Strategy, options: PlanningOptions = PlanningOptions(),
        progress: (@Sendable (Double) -> Void)? = nil
    ) -> Plan {
        let builder = InstanceBuilder(rollout: rollout, strategy: strategy, now: options.now)
        let solution = options.solve(builder.instance, as: .training(of: rollout), progress: progress)
        let sessions = builder.sessions(of: solution)
        let plan = builder.plan(of: solution, sessions: sessions, strategy: strategy, seed: options.seed)
        guard let target = rollout.readinessTarget?.fraction,
            let pass = RefresherPass(
                RefresherChoice(plan, target: target, builder: builder, from: builder.notBefore(options.now)), builder: builder,
                solution: solution, options: options)
        else { return plan }
        return builder.plan(
            of: pass.taught, sessions: sessions + pass.sessions, strategy: strategy, seed: options.seed)
    }
}

extension Planner {
    /// What the engine is given for a roll-out under one strategy; for the benchmarks.
    package static func instance(of rollout: Rollout, strategy: Strategy) -> Instance {
        InstanceBuilder(rollout: rollout, strategy: strategy, now: nil).instance
    }
}

extension InstanceBuilder {
    /// The plan that a solution is, with its sessions in the document's words, refreshers too; some may stand whatever the rules say.
    func plan(
        of solution: Solution, sessions: [PlannedSession], standing: Set<SessionID> = [], strategy: Strategy, seed: UInt64
    ) -> Plan {
        let sessions = sessions.sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }
        return Plan(
            rollout: rollout, strategy: strategy, seed: seed, stages: stages, notBefore: notBefore,
            sessions: sessions, standing: standing,
            unplaced: unplaced(of: solution), late: late(of: solution), objective: solution.terms,
            load: LoadMeasure.load(of: sessions, in: rollout), wasCutShort: solution.wasCutShort)
    }

    /// The sessions in the document's words, by start, then id.
    func sessions(of solution: Solution) -> [PlannedSession] { sessions(of: solution.sessions) }

    /// Those sessions in the document's words, by start, then id.
    func sessions(of sessions: [Session]) -> [PlannedSession] {
        var numbers: [Int: Int] = [:]
        let planned = sessions.map { session -> PlannedSession in
            let (module, part) = activities[session.activity]
            let number = numbers[session.activity, default: 0] + 1
            numbers[session.activity] = number
            let start = grid.moment(of: session.start)
            let attendees = session.enrolments.map { instance.enrolments[$0].person }.sorted().map { rollout.staff[$0].id }
            return PlannedSession(
                id: .session(of: module.id, part: part, number: number), module: module.id, part: part,
                stage: enrolments.stageOfModule[module.id] ?? rollout.stages[0].id,
                interval: Interval(start: start, end: start.advanced(by: module.duration.count)),
                trainer: session.trainer.map { rollout.trainers[$0].id }, room: session.room.map { rollout.rooms[$0].id },
                attendees: attendees)
        }
        return planned.sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }
    }

    /// What could not be placed, in the enrolments' order.
    func unplaced(of solution: Solution) -> [UnplacedEnrolment] {
        solution.unplaced.sorted { $0.enrolment < $1.enrolment }.map { entry in
            let enrolment = enrolments.all[entry.enrolment]
            return UnplacedEnrolment(
                employee: enrolment.employee, module: enrolment.module, part: enrolment.part, reason: entry.reason)
        }
    }

    /// What ends after its due day, in the enrolments' order.
    func late(of solution: Solution) -> [LateEnrolment] {
        var late: [(Int, Int)] = []
        for session in solution.sessions {
            let end = grid.moment(of: session.start).advanced(by: instance.activities[session.activity].minutes)
            let day = grid.day(rollout.zone.local(end).date)
            for number in session.enrolments where day > instance.enrolments[number].dueDay {
                late.append((number, Int(day - instance.enrolments[number].dueDay)))
            }
        }
        return late.sorted { $0.0 < $1.0 }.map { number, days in
            let enrolment = enrolments.all[number]
            return LateEnrolment(employee: enrolment.employee, module: enrolment.module, part: enrolment.part, days: days)
        }
    }
}

/// Minutes and new concepts of each employee's weeks.
enum LoadMeasure {
    static func load(of sessions: [PlannedSession], in rollout: Rollout) -> [EmployeeLoad] {
        let modules = Dictionary(uniqueKeysWithValues: rollout.curriculum.modules.map { ($0.id, $0) })
        var attended: [EmployeeID: [PlannedSession]] = [:]
        for session in sessions {
            for employee in session.attendees { attended[employee, default: []].append(session) }
        }
        return rollout.staff.map { employee in
            var weeks: [ISOWeek: (minutes: Int, concepts: Int)] = [:]
            for session in attended[employee.id] ?? [] {
                let week = employee.zone.local(session.interval.start).date.isoWeek
                let minutes = session.interval.start.minutes(to: session.interval.end)
                let concepts = session.isRefresher ? 0 : modules[session.module]?.concepts(ofPart: session.part) ?? 0
                let sum = weeks[week] ?? (0, 0)
                weeks[week] = (sum.minutes + minutes, sum.concepts + concepts)
            }
            return EmployeeLoad(
                employee: employee.id,
                weeks: weeks.sorted { $0.key < $1.key }.map {
                    WeekLoad(week: $0.key, minutes: $0.value.minutes, concepts: $0.value.concepts)
                })
        }
    }
}

extension TrainingModule {
    /// The new concepts of one part: shared out evenly, the earlier parts first where that leaves a rest.
    public func concepts(ofPart part: Int) -> Int {
        concepts / parts + (part <= concepts % parts ? 1 : 0)
    }
}
