import Documents
import Scheduling
import Testing

@testable import Planning

/// Where there are fewer seats than people need, who is let in decides how many are left out later.
@Suite struct `A roll-out with too few trainer hours` {
    /// Six learners, four seats; one trainer hour a week and most of them off.
    private static let sixForFourSeats = WrittenRollout(
        document: """
            onboard: 1
            id: x1
            name: X1
            timezone: Europe/Moscow
            horizon: 2027-02-01..2027-02-26
            curriculum: crm.yaml
            staff:
              - {id: e0, name: P Zero, role: [sales], site: N}
              - {id: e1, name: P One, role: [sales], site: N}
              - {id: e2, name: P Two, role: [sales], site: N}
              - {id: e3, name: P Three, role: [sales], site: N}
              - {id: e4, name: P Four, role: [sales], site: N}
              - {id: e5, name: P Five, role: [sales], site: N}
            working-time: {weekly: {mon-fri: [09:00-13:00, 14:00-18:00]}}
            stages:
              - {id: s0, title: S0, features: [f0], price: 100, payment: 2027-02-01, setup: 1d, go-live: 2027-02-05}
              - {id: s1, title: S1, features: [f1], price: 100, payment: 2027-02-08, setup: 1d, go-live: 2027-02-12}
            trainers:
              - {id: t, name: T, teaches: all, cost-per-hour: 1000,
                 hours: {thu: [10:00-11:00]}, days-off: [2027-02-11..2027-02-17, 2027-02-25]}
            rooms:
              - {id: r, title: R, site: N, capacity: 4}
            """,
        curriculum: """
            curriculum: c
            title: C
            roles: [{id: sales, title: Sales}]
            features: [{id: f0, title: F0}, {id: f1, title: F1}]
            modules:
              - {id: a, title: A, features: [f0], roles: [sales], duration: 60m}
              - {id: b, title: B, features: [f1], roles: [sales], duration: 60m, requires: [a]}
            """)

    /// Three modules in a row, a trainer with an hour or two a week; CP-SAT proves that three enrolments have to be left out.
    private static let threeInARow = WrittenRollout(
        document: """
            onboard: 1
            id: t
            name: T
            timezone: Europe/Moscow
            horizon: 2027-02-01..2027-02-26
            curriculum: crm.yaml
            staff:
            - id: e0
              name: Person 0
              role:
              - sales
              days-off:
              - 2027-02-07..2027-02-08
            - id: e1
              name: Person 1
              role:
              - sales
              days-off:
              - 2027-02-14..2027-02-17
            - id: e2
              name: Person 2
              role:
              - sales
              days-off:
              - 2027-02-10..2027-02-13
            - id: e3
              name: Person 3
              role:
              - sales
              hours: 2/2 09-21 from 2027-02-01
            - id: e4
              name: Person 4
              role:
              - head
            working-time:
              weekly:
                mon-fri:
                - 09:00-13:00
                - 14:00-18:00
            stages:
            - id: s0
              title: S0
              features:
              - f0
              price: 1
              payment: '2027-02-01'
              setup: 1d
              go-live: '2027-02-05'
            trainers:
            - id: t
              name: T
              teaches: all
              cost-per-hour: 1000
              hours:
                wed:
                - 10:00-11:30
                fri:
                - 10:00-11:00
              training-per-week: 90m
            rooms:
            - id: r
              capacity: 2
            - id: 'on'
              capacity: 3
              link: https://x.example/
            """,
        curriculum: """
            curriculum: c
            title: C
            roles:
            - id: sales
              title: S
            - id: head
              title: H
            features:
            - id: f0
              title: f0
            modules:
            - id: m0
              title: M0
              features:
              - f0
              roles:
              - sales
              duration: 60m
              format: workshop
            - id: m1
              title: M1
              features:
              - f0
              roles:
              - sales
              duration: 60m
              format: coaching
              requires:
              - module: m0
                gap: 1d
            - id: m2
              title: M2
              features:
              - f0
              roles:
              - sales
              - head
              duration: 60m
              format: workshop
              requires:
              - m1
              group:
                min: 1
                max: 2
            """)

    @Test(arguments: 1...5 as ClosedRange<UInt64>) func `leaves out no more than it must, whatever the seed`(seed: UInt64) throws
    {
        let six = try Self.sixForFourSeats.replacing([(", 2027-02-25]", "]")]).rollout()
        let options = PlanningOptions(seed: seed, effort: .normal)
        #expect(Planner.plan(six, strategy: .stagedFinal, options: options).unplaced.count == 4)
        let three = try Self.threeInARow.rollout()
        #expect(Planner.plan(three, strategy: .staged, options: options).unplaced.count == 3)
    }

    @Test func `offers the seat to each who lacks it, whoever else waits for it`() throws {
        let plan = Planner.plan(try Self.sixForFourSeats.rollout(), strategy: .staged, options: PlanningOptions(effort: .normal))
        let explainer = Explainer(plan)
        let left = plan.unplaced.filter { $0.module == ModuleID("a") }
        #expect(left.count == 2)
        for one in left {
            guard case .enrolment(let gap) = explainer.explain(.enrolment(one.employee, ModuleID("a"))) else {
                Issue.record("no explanation of \(one.employee)")
                continue
            }
            let seats = gap.ways?.ways.contains { $0.relaxations == [.seats(RoomID("r"), 5)] }
            #expect(seats == true, "\(one.employee): \(String(describing: gap.ways))")
        }
    }

    @Test func `names the go-live that the strategy counts by`() throws {
        let plan = Planner.plan(
            try Self.sixForFourSeats.rollout(), strategy: .stagedFinal, options: PlanningOptions(effort: .normal))
        let late = try #require(plan.late.first)
        guard case .enrolment(let gap) = Explainer(plan).explain(.enrolment(late.employee, late.module)) else {
            Issue.record("no explanation")
            return
        }
        let stages = gap.ways?.ways.flatMap(\.relaxations).compactMap { relaxation -> StageID? in
            if case .goLive(let stage, _) = relaxation { stage } else { nil }
        }
        #expect(stages == [StageID("s1")])
    }
}
