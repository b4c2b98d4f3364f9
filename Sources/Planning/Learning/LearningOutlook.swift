public import Calendars
public import Documents
public import Learning
import Scheduling

/// Learning load and readiness under a plan, for everybody: what a plan asks of people, and how ready it leaves them.
///
/// A pure value of the plan. Two things are not known and stay ranges throughout: how hard the material is to keep, and what share of it
/// is in use at work once a stage is live.
public struct LearningOutlook: Sendable {
    /// What share of a module's components is taken to be in use at work.
    public let use: UseAtWork
    /// Whether the document leaves that to the program.
    public let isUseAssumed: Bool
    /// What quizzes say of the material; `nil` without one.
    public let quizzes: QuizFindings?
    /// The first day of the first week: a Monday.
    public let firstMonday: CivilDate
    /// In the staff's order.
    public let employees: [EmployeeOutlook]
    /// The means of all, weighted by elements, at the milestones that anybody has, in order.
    public let readiness: [MilestoneReadiness]
    /// How evenly minutes are spread over those who have any.
    public let spreadOfMinutes: Fairness
    /// How evenly the peaks of the load index are spread over those who have any.
    public let spreadOfUnconsolidated: Fairness

    /// The document's target, and how many of those who learn anything have a timetable that reaches it at go-live; `nil` without one.
    public let target: Target?

    /// A target for readiness at go-live.
    public struct Target: Sendable {
        /// The readiness wanted.
        public let share: Double
        /// How many timetables reach it, at the middle of the assumed use.
        public let reached: Int
        /// Of how many.
        public let people: Int
    }

    /// The outlook of a plan.
    public init(_ plan: Plan) {
        let timelines = LearnerTimelines(plan)
        let use = Self.use(in: plan.rollout)
        isUseAssumed = plan.rollout.assumptions.useBetweenStages == nil
        self.use = use
        quizzes = plan.quizzes
        firstMonday = timelines.first
        let learners = timelines.learners
        let blocks = (learners.count + OutlookMeasurer.block - 1) / OutlookMeasurer.block
        let employees = SideBySide.map(blocks) { block in
            var measurer = OutlookMeasurer(timelines, use: use)
            return learners[(block * OutlookMeasurer.block)...].prefix(OutlookMeasurer.block).map { measurer.outlook(of: $0) }
        }.flatMap(\.self)
        self.employees = employees
        readiness = Milestone.allCases.compactMap { Self.mean(of: $0, over: employees) }
        target = plan.rollout.readinessTarget.map { target in
            let goLive = employees.compactMap { employee in
                employee.elements > 0 ? employee.readiness.first { $0.milestone == .goLive } : nil
            }
            return Target(
                share: target.fraction, reached: goLive.count { $0.ppe.mixed(use.middle).value >= target.fraction },
                people: goLive.count)
        }
        let taught = employees.filter { $0.minutes.total > 0 }
        spreadOfMinutes = Fairness(of: taught.map(\.minutes.total))
        spreadOfUnconsolidated = Fairness(of: taught.map(\.peakUnconsolidated.value))
    }

    /// What the document says is in use, else what is assumed.
    static func use(in rollout: Rollout) -> UseAtWork {
        rollout.assumptions.useBetweenStages.map {
            UseAtWork(low: $0.lowerBound.fraction, high: $0.upperBound.fraction)
        } ?? .assumed
    }

    /// The outlook of one employee.
    public func employee(_ id: EmployeeID) -> EmployeeOutlook? { employees.first { $0.employee == id } }

    /// The group's readiness at a milestone, at the middle of the assumed use and over the whole range; `nil` where nobody has it.
    public func readiness(at milestone: Milestone) -> Readiness? {
        readiness.first { $0.milestone == milestone }?.ppe.range(use)
    }

    /// Readiness module by module for one employee, in the curriculum's order; nothing for whoever is not of the staff.
    static func modules(of employee: EmployeeID, in plan: Plan) -> [ModuleOutlook] {
        let timelines = LearnerTimelines(plan)
        guard let learner = timelines.learners.first(where: { $0.employee == employee }) else { return [] }
        var measurer = OutlookMeasurer(timelines, use: use(in: plan.rollout))
        return plan.rollout.curriculum.modules.compactMap { measurer.module($0.id, of: learner) }
    }

    private static func mean(of milestone: Milestone, over employees: [EmployeeOutlook]) -> MilestoneReadiness? {
        let reached = employees.compactMap { employee in
            employee.readiness.first { $0.milestone == milestone }.map { (employee.elements, $0) }
        }
        guard let date = reached.map(\.1.date).max(), reached.contains(where: { $0.0 > 0 }) else { return nil }
        return MilestoneReadiness(
            milestone: milestone, date: date, ppe: .mean(of: reached.map { ($0.0, $0.1.ppe) }),
            pa: .mean(of: reached.map { ($0.0, $0.1.pa) }))
    }
}

/// Measures employees, and works out what several of them share only once.
private struct OutlookMeasurer {
    /// How many people are measured together: few enough for several cores and for the curves of a large company not to be there all
    /// at once, many enough to share what is the same for many.
    static let block = 200

    private let timelines: LearnerTimelines
    private let use: UseAtWork
    private let ppe = Retention(.ppe)
    private let pa = Retention(.pa)
    private var curves: DailyCurves
    private var known: [LearnerTimelines.Part: Known] = [:]
    private var moments: [MomentKey: (ppe: ReadinessByUse, pa: ReadinessByUse)] = [:]

    private struct Known {
        let number: Int
        let entry: DailyCurves.Entry
        let idle: History
        let used: History
    }

    private struct MomentKey: Hashable {
        let part: Int
        let day: Int
    }

    init(_ timelines: LearnerTimelines, use: UseAtWork) {
        self.timelines = timelines
        self.use = use
        let last = timelines.learners.compactMap { [$0.goLive, $0.lastSession].compactMap(\.self).max() }.max() ?? 0
        curves = DailyCurves(days: last + 1, by: Retention(.ppe), calibratedBy: timelines.calibration)
    }

    mutating func outlook(of learner: LearnerTimelines.Learner) -> EmployeeOutlook {
        var parts: [(LearnerTimelines.Part, Known)] = []
        for part in learner.parts { parts.append((part, known(of: part))) }
        let elements = parts.reduce(0.0) { $0 + Double($1.0.elements) }
        let end = [learner.goLive, learner.lastSession].compactMap(\.self).max() ?? 0
        let work = timelines.workDays.patterns[learner.pattern].prefix { $0 <= end }
        let entries = parts.map(\.1.entry)
        let days = curves.learner(entries, use: use)
        var concepts: [Int: Int] = [:]
        for (part, _) in parts {
            if let day = part.taughtOn { concepts[day, default: 0] += part.elements }
        }
        return EmployeeOutlook(
            employee: learner.employee, elements: elements, minutes: TrainingMinutes(of: learner.sessions, days: work),
            peakConceptsDay: concepts.values.max() ?? 0, peakOpenModules: Int(work.map { days.open[$0] }.max() ?? 0),
            peakUnconsolidated: Readiness(
                value: work.map { days.unconsolidated[$0] }.max() ?? 0,
                low: work.map { days.unconsolidatedLow[$0] }.max() ?? 0,
                high: work.map { days.unconsolidatedHigh[$0] }.max() ?? 0),
            weeks: weeks(of: days, entries, until: end), readiness: milestones(of: learner, parts),
            dropAtGoLive: drop(of: learner, parts, elements: elements), refreshersToTarget: refreshers(of: learner, parts),
            wage: learner.wage)
    }

    /// One module of a learner's; `nil` where they need none of it.
    mutating func module(_ id: ModuleID, of learner: LearnerTimelines.Learner) -> ModuleOutlook? {
        let own = learner.parts.filter { $0.module == id }
        guard !own.isEmpty else { return nil }
        var parts: [(LearnerTimelines.Part, Known)] = []
        for part in own { parts.append((part, known(of: part))) }
        return ModuleOutlook(
            module: id, elements: own.reduce(0) { $0 + $1.elements }, readiness: milestones(of: learner, parts))
    }

    private func weeks(of days: LearnerCurves, _ entries: [DailyCurves.Entry], until end: Int) -> [WeekOutlook] {
        (0...end / Self.daysPerWeek).map { week in
            let day = min((week + 1) * Self.daysPerWeek - 1, curves.days - 1)
            return WeekOutlook(
                openModules: Int(days.open[day]), unconsolidated: days.unconsolidated[day],
                readiness: curves.readiness(entries, on: day).range(use))
        }
    }

    private static let daysPerWeek = 7

    /// What is known about a part, whoever it belongs to.
    private mutating func known(of part: LearnerTimelines.Part) -> Known {
        if let known = known[part] { return known }
        let (idle, used) = timelines.histories(of: part)
        let row = curves.append(idle, threshold: part.threshold)
        let entry = DailyCurves.Entry(
            idle: row, used: part.useFrom == nil ? row : curves.append(used, threshold: part.threshold),
            elements: Double(part.elements))
        let known = Known(number: self.known.count, entry: entry, idle: idle, used: used)
        self.known[part] = known
        return known
    }

    private mutating func milestones(
        of learner: LearnerTimelines.Learner, _ parts: [(LearnerTimelines.Part, Known)]
    ) -> [MilestoneReadiness] {
        guard let goLive = learner.goLive else { return [] }
        let farthest = learner.lastSession.map { $0 + Int(Constants.farthestDays.value) }
        var found: [MilestoneReadiness] = []
        for milestone in Milestone.allCases {
            guard let day = milestone.daysAfterGoLive.map({ goLive + $0 }) ?? learner.lastSession,
                farthest.map({ day <= $0 }) ?? true
            else { continue }
            var ppe: [(Double, ReadinessByUse)] = []
            var pa: [(Double, ReadinessByUse)] = []
            for (part, known) in parts {
                let both = readiness(of: part, known, on: day)
                ppe.append((Double(part.elements), both.ppe))
                pa.append((Double(part.elements), both.pa))
            }
            found.append(
                MilestoneReadiness(
                    milestone: milestone, date: timelines.first.advanced(by: day), ppe: .mean(of: ppe), pa: .mean(of: pa)))
        }
        return found
    }

    /// At the end of that day.
    private mutating func readiness(
        of part: LearnerTimelines.Part, _ known: Known, on day: Int
    ) -> (ppe: ReadinessByUse, pa: ReadinessByUse) {
        let key = MomentKey(part: known.number, day: day)
        if let found = moments[key] { return found }
        func both(_ retention: Retention) -> ReadinessByUse {
            let moment = Double(day) + 1
            guard let calibration = timelines.calibration else {
                return ReadinessByUse(
                    idle: retention.readiness(of: known.idle, on: moment, threshold: part.threshold),
                    used: retention.readiness(of: known.used, on: moment, threshold: part.threshold))
            }
            let fitted = calibration.thresholds(of: retention.model)
            return ReadinessByUse(
                idle: retention.readiness(of: known.idle, on: moment, at: fitted),
                used: retention.readiness(of: known.used, on: moment, at: fitted), error: calibration.error)
        }
        let found = (both(ppe), both(pa))
        moments[key] = found
        return found
    }

    /// By the module's neediest part, with the middle of the assumed use.
    private func refreshers(
        of learner: LearnerTimelines.Learner, _ parts: [(part: LearnerTimelines.Part, known: Known)]
    ) -> RefreshersToTarget? {
        guard let target = timelines.rollout.readinessTarget?.fraction, let goLive = learner.goLive else { return nil }
        var minutes: [ModuleID: Double] = [:]
        var notReachable: [ModuleID] = []
        for (part, known) in parts {
            let again = LearningEvent(day: Double(goLive) - 1 + LearningEvent.timeOfSession, kind: .refresher)
            func mixed(_ more: [LearningEvent]) -> Double {
                func value(_ history: History) -> Double {
                    let history = more.isEmpty ? history : History(history.events + more)
                    return ppe.readiness(of: history, on: Double(goLive) + 1, threshold: timelines.threshold(of: part)).value
                }
                return use.middle * value(known.used) + (1 - use.middle) * value(known.idle)
            }
            let base = mixed([])
            let need = RefresherNeed(base: base, top: base < target ? mixed([again]) : base, target: target)
            switch (need, part.refresher) {
            case (.none, _): break
            case (.share(let share), .some(let full)):
                minutes[part.module] = max(minutes[part.module] ?? 0, share * Double(full))
            case (.share, nil), (.notReachable, _):
                if notReachable.last != part.module { notReachable.append(part.module) }
            }
        }
        let reachable = learner.parts.map(\.module).filter { !notReachable.contains($0) }
        return RefreshersToTarget(
            minutes: Set(reachable).sorted().reduce(0) { $0 + (minutes[$1] ?? 0) }, notReachable: notReachable)
    }

    private func drop(
        of learner: LearnerTimelines.Learner, _ parts: [(LearnerTimelines.Part, Known)], elements: Double
    ) -> Double {
        guard let goLive = learner.goLive, elements > 0 else { return 0 }
        let sum = parts.reduce(0.0) { sum, part in
            func drop(_ history: History) -> Double {
                ppe.drop(of: history, until: Double(goLive) + 1, threshold: timelines.threshold(of: part.0))
            }
            let mixed = use.middle * drop(part.1.used) + (1 - use.middle) * drop(part.1.idle)
            return sum + Double(part.0.elements) * mixed
        }
        return sum / elements
    }
}
