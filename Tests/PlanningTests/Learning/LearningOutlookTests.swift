import Calendars
import Documents
import Learning
import Testing

@testable import Planning

/// A company of salespeople who learn two modules, one for each stage; a Monday is day 0 and the horizon's first.
private struct Company {
    var staff = ["anna"]
    var daysOff: [ClosedRange<CivilDate>] = []
    var difficulty = TrainingModule.Difficulty.medium
    var parts = 1
    var use: ClosedRange<Share>?

    static func date(_ day: Int) -> CivilDate { monday.advanced(by: day) }
    private static let monday = CivilDate(daysSinceEpoch: 20_850)

    private func module(_ id: String, parts: Int) -> TrainingModule {
        TrainingModule(
            id: Identifier(id), title: LocalizedText(everywhere: id), features: [Identifier(id)], roles: [Identifier("sales")],
            duration: Minutes(60), parts: parts, concepts: 10, difficulty: difficulty)
    }

    private func stage(_ id: String, goLive: Int) -> Stage {
        Stage(
            id: Identifier(id), title: LocalizedText(everywhere: id), features: [Identifier(id)], price: .zero,
            payments: [Payment(share: .whole, due: .date(Self.date(0)))], setup: 0, goLive: Self.date(goLive))
    }

    var rollout: Rollout {
        var assumptions = Assumptions()
        assumptions.useBetweenStages = use
        let day = TimeRange(start: .midnight, end: .endOfDay).map { [$0] } ?? []
        let week = WeeklyHours(Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, day) }))
        return Rollout(
            id: Identifier("test"), name: LocalizedText(everywhere: "Test"), language: .english, zone: .utc,
            horizon: Self.date(0)...Self.date(180),
            curriculum: Curriculum(
                id: Identifier("crm"), title: LocalizedText(everywhere: "CRM"),
                roles: [Role(id: Identifier("sales"), title: LocalizedText(everywhere: "sales"))],
                features: ["one", "two"].map { Feature(id: Identifier($0), title: LocalizedText(everywhere: $0)) },
                modules: [module("one", parts: parts), module("two", parts: 1)]),
            staff: staff.map {
                Employee(
                    id: Identifier($0), name: $0, roles: [Identifier("sales")], zone: .utc, language: .english, daysOff: daysOff)
            },
            workingTime: WorkingTime(weekly: week), stages: [stage("one", goLive: 7), stage("two", goLive: 35)], trainers: [],
            rooms: [], assumptions: assumptions)
    }

    /// The sessions of everybody, at ten: module, part, day.
    func plan(_ sessions: [(module: String, part: Int, day: Int)], _ strategy: Strategy = .staged) -> Plan {
        let rollout = rollout
        let planned = sessions.map { session in
            let start = Moment(minutes: Self.date(session.day).daysSinceEpoch * 1440 + 600)
            return PlannedSession(
                id: Identifier("s-\(session.module)-\(session.part)"), module: Identifier(session.module), part: session.part,
                stage: Identifier(session.module), interval: Interval(start: start, end: start.advanced(by: 60)), trainer: nil,
                room: nil, attendees: staff.map { Identifier($0) })
        }
        return Plan(
            rollout: rollout, strategy: strategy, seed: 1, stages: strategy.schedule(of: rollout), sessions: planned,
            unplaced: [], late: [], objective: [], load: [])
    }
}

private let end = 11.0 / 24

@Suite struct `The outlook on learning` {
    private let ppe = Retention(.ppe)
    private let whole = [("one", 1, 2), ("two", 1, 30)]

    private func outlook(
        _ company: Company, _ sessions: [(String, Int, Int)], _ strategy: Strategy = .staged
    ) -> LearningOutlook {
        LearningOutlook(company.plan(sessions.map { (module: $0.0, part: $0.1, day: $0.2) }, strategy))
    }

    private func expected(_ events: [LearningEvent], on day: Double) -> Double {
        ppe.readiness(of: History(events), on: day, threshold: .medium).value
    }

    @Test func `takes idle material from its session alone, and used material from each working day after go-live`() throws {
        let found = try #require(outlook(Company(), whole).readiness.first { $0.milestone == .goLive })
        let session = LearningEvent(day: 2 + end, kind: .initial)
        let use = (8...35).filter { $0 % 7 < 5 }.map { LearningEvent(day: Double($0) + LearningEvent.timeOfUse, kind: .use) }
        let second = expected([LearningEvent(day: 30 + end, kind: .initial)], on: 36)
        #expect(found.date == Company.date(35))
        #expect(abs(found.ppe.idle.value - (expected([session], on: 36) + second) / 2) < 1e-9)
        #expect(abs(found.ppe.used.value - (expected([session] + use, on: 36) + second) / 2) < 1e-9)
    }

    @Test func `counts no use on leave`() throws {
        var company = Company()
        company.daysOff = [Company.date(8)...Company.date(35)]
        let found = try #require(outlook(company, whole).readiness.first { $0.milestone == .goLive })
        #expect(found.ppe.used == found.ppe.idle)
    }

    @Test func `never takes all to be in use unless the document says so`() {
        let assumed = outlook(Company(), whole)
        #expect(assumed.isUseAssumed && assumed.use == .assumed && assumed.use.high < 1)
        var company = Company()
        company.use = .whole ... .whole
        let said = outlook(company, whole)
        #expect(!said.isUseAssumed && said.use == UseAtWork(low: 1, high: 1))
    }

    @Test func `has a range that holds its value, and more use never lowers it`() throws {
        for milestone in Milestone.allCases {
            let found = try #require(outlook(Company(), whole).readiness(at: milestone))
            #expect(found.low < found.value && found.value < found.high, "\(milestone)")
        }
        let goLive = try #require(outlook(Company(), whole).readiness.first { $0.milestone == .goLive })
        #expect(goLive.ppe.mixed(0.3).value < goLive.ppe.mixed(0.9).value)
    }

    @Test func `counts what is not taught by then, or never, as not known`() throws {
        let late = try #require(outlook(Company(), [("one", 1, 2), ("two", 1, 40)]).readiness.first { $0.milestone == .goLive })
        let never = try #require(outlook(Company(), [("one", 1, 2)]).readiness.first { $0.milestone == .goLive })
        #expect(late.ppe.idle == never.ppe.idle)
        #expect(never.ppe.used.high <= 0.5)
    }

    @Test func `tells nothing beyond 180 days after the last session`() {
        let early = outlook(Company(), [("one", 1, 2), ("two", 1, 3)])
        #expect(early.readiness.map(\.milestone) == Milestone.allCases)
        var company = Company()
        company.staff = ["anna"]
        let found = LearningOutlook(company.plan([(module: "one", part: 1, day: -60), (module: "two", part: 1, day: -60)]))
        #expect(found.readiness.map(\.milestone) == [.trainingEnd, .goLive, .after30])
    }

    @Test func `takes each part of a module for material of its own`() throws {
        var company = Company()
        company.parts = 2
        let found = try #require(
            outlook(company, [("one", 1, 2), ("one", 2, 3), ("two", 1, 30)]).readiness.first { $0.milestone == .goLive })
        let single = [2.0, 3, 30].map { expected([LearningEvent(day: $0 + end, kind: .initial)], on: 36) }
        #expect(abs(found.ppe.idle.value - (5 * single[0] + 5 * single[1] + 10 * single[2]) / 20) < 1e-9)
        // With a part missing, nobody works with the module.
        let half = try #require(outlook(company, [("one", 1, 2)]).readiness.first { $0.milestone == .goLive })
        #expect(half.ppe.used == half.ppe.idle)
    }

    @Test func `measures the load in minutes, ideas and open modules`() throws {
        let employee = try #require(outlook(Company(), [("one", 1, 2), ("two", 1, 2)]).employees.first)
        #expect(employee.minutes.total == 120 && employee.minutes.peakDay == 120 && employee.minutes.peakWeek == 120)
        #expect(employee.peakConceptsDay == 20 && employee.peakOpenModules == 2)
        #expect(employee.peakUnconsolidated.low < employee.peakUnconsolidated.value)
        #expect(employee.peakUnconsolidated.value < employee.peakUnconsolidated.high)
        #expect(employee.weeks.count == 6 && employee.weeks[0].openModules == 2)
        #expect(employee.dropAtGoLive > 0)
    }

    @Test func `of people who share sessions is the outlook of one of them`() {
        var company = Company()
        company.staff = ["anna", "boris", "vera"]
        let found = outlook(company, whole)
        let one = outlook(Company(), whole)
        #expect(found.readiness.map(\.milestone) == one.readiness.map(\.milestone))
        for (group, single) in zip(found.readiness, one.readiness) {
            #expect(abs(group.ppe.used.value - single.ppe.used.value) < 1e-12)
            #expect(abs(group.pa.idle.low - single.pa.idle.low) < 1e-12)
        }
        #expect(found.spreadOfMinutes == Fairness(of: [1, 1, 1]))
    }

    @Test func `of whoever has nothing to learn says nothing`() {
        var company = Company()
        company.staff = []
        let found = outlook(company, [])
        #expect(found.employees.isEmpty && found.readiness.isEmpty)
    }

    /// MODEL.md, section 4: what staging loses without use, and wins with it.
    @Test func `can say that staging loses without use, and wins with it`() throws {
        let staged = try #require(outlook(Company(), whole).readiness.first { $0.milestone == .goLive })
        let atOnce = outlook(Company(), [("one", 1, 30), ("two", 1, 30)], .atOnce)
        let block = try #require(atOnce.readiness.first { $0.milestone == .goLive })
        #expect(staged.ppe.idle.value < block.ppe.idle.value - 0.05)
        #expect(staged.ppe.used.value > block.ppe.used.value + 0.05)
        guard case .above(let share) = BreakEven(of: staged.ppe, against: block.ppe) else {
            Issue.record("no break-even")
            return
        }
        #expect(share > 0.2 && share < 0.8)
    }
}

@Suite struct `The learning of one employee` {
    private func learning(_ sessions: [(String, Int, Int)], parts: Int = 1) throws -> EmployeeLearning {
        var company = Company()
        company.parts = parts
        let plan = company.plan(sessions.map { (module: $0.0, part: $0.1, day: $0.2) })
        return try #require(EmployeeLearning(of: Identifier("anna"), in: plan))
    }

    @Test func `is told module by module, and its modules' mean is that of all`() throws {
        let learning = try learning([("one", 1, 2), ("two", 1, 30)])
        #expect(learning.modules.map(\.module) == [Identifier("one"), Identifier("two")])
        #expect(learning.modules.map(\.elements) == [10, 10])
        for whole in learning.outlook.readiness {
            let parts = try learning.modules.map { module in
                try #require(module.readiness.first { $0.milestone == whole.milestone }).ppe.idle.value
            }
            #expect(abs(parts.reduce(0, +) / 2 - whole.ppe.idle.value) < 1e-9, "\(whole.milestone)")
            #expect(parts[0] < parts[1], "\(whole.milestone)")
        }
    }

    @Test func `takes the parts of a module together`() throws {
        let learning = try learning([("one", 1, 2), ("one", 2, 3), ("two", 1, 30)], parts: 2)
        #expect(learning.modules.map(\.elements) == [10, 10])
        let retention = Retention(.ppe)
        let parts = [2.0, 3].map {
            retention.readiness(
                of: History([LearningEvent(day: $0 + end, kind: .initial)]), on: 36, threshold: .medium
            ).value
        }
        let goLive = try #require(learning.modules[0].readiness.first { $0.milestone == .goLive })
        #expect(abs(goLive.ppe.idle.value - (parts[0] + parts[1]) / 2) < 1e-9)
    }

    @Test func `is none for whoever is not of the staff`() {
        #expect(EmployeeLearning(of: Identifier("nobody"), in: Company().plan([])) == nil)
    }
}
