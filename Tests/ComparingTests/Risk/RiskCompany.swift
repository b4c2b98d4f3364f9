import Calendars
import Documents
import Planning
import Scheduling

@testable import Comparing

/// A company that can really be planned: four people, two stages of one module each, a trainer and a room all week; nothing is uncertain
/// unless a test says so.
struct RiskCompany {
    var horizon = day(2, 1)...day(7, 30)
    var stages = [
        stage("base", features: ["pipeline"], price: 1000, payments: [(50, day(2, 1)), (50, nil)], goLive: day(2, 26)),
        stage("more", features: ["leads"], price: 1000, payments: [(50, day(3, 8)), (50, nil)], goLive: day(4, 9)),
    ]
    var atOnce: AtOnce? = AtOnce(
        price: euros(1800), payments: [Payment(share: .whole, due: .date(day(2, 1)))], setup: 10, goLive: day(4, 9))
    var budget: Budget?
    var people = 4
    var modules = [module("pipeline", features: ["pipeline"]), module("leads", features: ["leads"])]
    var assumptions = RiskCompany.certain
    var priorities = Priorities()

    /// Nothing comes in between.
    static var certain: Assumptions {
        var assumptions = Assumptions()
        assumptions.paymentDelay = Assumptions.PaymentDelay(onTime: .whole, minimum: 0, mode: 0, maximum: 0)
        assumptions.setupOverrun = Assumptions.MedianAndP90(median: percent(0), p90: percent(0))
        assumptions.integratorQueue = Assumptions.MedianAndP90(median: 0, p90: 0)
        assumptions.abandonmentPerMonth = percent(0)
        assumptions.noShow = percent(0)
        assumptions.trainerIll = Assumptions.TrainerIll(perDay: percent(0), days: 1...4)
        assumptions.turnoverPerYear = percent(0)
        assumptions.integratorChange = Assumptions.IntegratorChange(perBoundary: percent(0), costs: 10)
        return assumptions
    }

    /// Everything that can come in between does.
    static var uncertain: Assumptions {
        var assumptions = Assumptions()
        assumptions.featureDropped = [Identifier("leads"): percent(30)]
        return assumptions
    }

    var rollout: Rollout {
        let hours = [(9, 13), (14, 18)].compactMap { from, to in
            TimeOfDay(hour: from, minute: 0).flatMap { start in
                TimeOfDay(hour: to, minute: 0).flatMap { TimeRange(start: start, end: $0) }
            }
        }
        let week: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return Rollout(
            id: Identifier("test"), name: LocalizedText(everywhere: "Test"), language: .english, zone: .utc, currency: "EUR",
            horizon: horizon,
            curriculum: Curriculum(
                id: Identifier("crm"), title: LocalizedText(everywhere: "CRM"),
                roles: [Role(id: Identifier("sales"), title: LocalizedText(everywhere: "Sales"))],
                features: ["pipeline", "leads"].map { Feature(id: Identifier($0), title: LocalizedText(everywhere: $0)) },
                modules: modules),
            staff: (1...people).map { employee("e\($0)") },
            workingTime: WorkingTime(weekly: WeeklyHours(Dictionary(uniqueKeysWithValues: week.map { ($0, hours) }))),
            stages: stages, atOnce: atOnce, budget: budget, trainers: [trainer("olga", cost: 30)],
            rooms: [Room(id: Identifier("blue"), title: LocalizedText(everywhere: "Blue"), capacity: 4)],
            assumptions: assumptions, priorities: priorities)
    }

    func plans(_ strategies: [Strategy] = Strategy.allCases, seed: UInt64 = 1) -> [Plan] {
        strategies.map { Planner.plan(rollout, strategy: $0, options: PlanningOptions(seed: seed, effort: .quick)) }
    }

    /// The runs of each strategy, in their order.
    func runs(_ count: Int, _ strategies: [Strategy] = Strategy.allCases, seed: UInt64 = 1) -> [[RunOutcome]] {
        Simulator(plans(strategies, seed: seed)).run(count).outcomes
    }
}

func percent(_ percent: Int) -> Share { Share(millipercent: percent * 1000) ?? .whole }
