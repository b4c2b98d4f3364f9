import Calendars
import Documents
import Planning
import Scheduling
import Testing

@testable import Comparing

@Suite struct `A criterion` {
    /// What only a simulation brings.
    private static let ofChance: [CriterionID] = [.deadlineProbability, .abandonmentProbability, .featuresDelivered, .replans]

    private func value(_ id: CriterionID, _ plan: Plan) -> Criterion.Value? {
        Comparison.of([plan]).outcomes.first?.value(of: id)
    }

    @Test func `has its row in the table, in the design's order`() {
        #expect(Criteria.table.map(\.id) == CriterionID.allCases.filter { !Self.ofChance.contains($0) })
    }

    @Test func `is left out where the document has no figures for it`() {
        let outcome = Comparison.of([SmallRollout().plan()]).outcomes.first
        let left = Set(CriterionID.allCases).subtracting(outcome?.criteria.map(\.id) ?? [])
        #expect(
            left.subtracting(Self.ofChance) == [
                .cashShort, .cashShortDays, .trainerCost, .timeAwayCost, .droppedScopeSaved, .affordableFirstValue,
            ])
    }

    @Test func `of total cost sums prices, licences and trainers`() {
        var small = SmallRollout()
        small.licences = Licences(price: .portal(euros(10)), minimumMonths: 12)
        small.trainers = [trainer("olga", cost: 30)]
        #expect(value(.totalCost, small.plan(sessions: [session("pipeline", on: day(2, 9))])) == .money(euros(1650)))
    }

    @Test func `of the largest payment is one bill`() {
        var small = SmallRollout()
        small.licences = Licences(price: .portal(euros(900)), minimumMonths: 1)
        #expect(value(.largestPayment, small.plan()) == .money(euros(1000)))
    }

    @Test func `of committed money counts the whole price of a contract that has begun`() {
        var small = SmallRollout()
        small.stages = [
            stage("base", features: ["pipeline"], price: 1000, payments: [(10, day(2, 1)), (90, nil)], goLive: day(2, 26)),
            stage("more", features: ["leads"], price: 500, payments: [(100, day(2, 26))], goLive: day(4, 30)),
        ]
        let taught = session("pipeline", on: day(2, 9))
        #expect(value(.committedBeforeFirstValue, small.plan(sessions: [taught])) == .money(euros(1000)))
        #expect(value(.committedBeforeFirstValue, small.plan()) == .money(euros(1500)))
    }

    @Test func `of first value counts from the horizon's start, or is never`() {
        let small = SmallRollout()
        #expect(value(.firstValue, small.plan(sessions: [session("pipeline", on: day(2, 9))])) == .days(25))
        #expect(value(.firstValue, small.plan()) == .never)
    }

    @Test func `of the finish is the later of the last go-live and the last session`() {
        let small = SmallRollout()
        #expect(value(.finish, small.plan()) == .date(day(4, 30)))
        #expect(value(.finish, small.plan(sessions: [session("leads", on: day(5, 3))])) == .date(day(5, 3)))
    }

    @Test func `of decisions counts payments of prices only`() {
        var small = SmallRollout()
        small.licences = Licences(price: .portal(euros(1)), minimumMonths: 1)
        #expect(value(.paymentDecisions, small.plan()) == .count(2))
        #expect(value(.paymentDecisions, small.plan(.atOnce)) == .count(1))
    }

    @Test func `of training hours leaves self-study out`() {
        let sessions = [
            session("pipeline", on: day(2, 9), minutes: 45), session("leads", on: day(2, 9), trainer: nil),
        ]
        #expect(value(.trainingHours, SmallRollout().plan(sessions: sessions)) == .hours(Minutes(45)))
    }

    @Test func `of time away takes the dearest wage of learners and of colleagues who teach`() {
        var small = SmallRollout()
        small.wages = [Identifier("sales"): euros(6), Identifier("head"): euros(12)]
        small.staff = [employee("anna"), employee("boris", roles: ["sales", "head"]), employee("vera", roles: ["head"])]
        small.trainers = [trainer("vera", employee: "vera")]
        let plan = small.plan(sessions: [session("pipeline", on: day(2, 9), minutes: 90, trainer: "vera")])
        #expect(value(.timeAwayCost, plan) == .money(euros(45)))
    }

    @Test func `of the week takes the busiest and the mean of all that have a session`() {
        func load(_ id: String, _ minutes: [Int]) -> EmployeeLoad {
            EmployeeLoad(
                employee: Identifier(id),
                weeks: minutes.enumerated().map {
                    WeekLoad(week: ISOWeek(year: 2027, week: 6 + $0.offset), minutes: $0.element, concepts: 1)
                })
        }
        let plan = SmallRollout().plan(load: [load("anna", [60, 181]), load("boris", [90])])
        #expect(value(.peakWeekMinutes, plan) == .minutes(Minutes(181)))
        #expect(value(.meanWeekMinutes, plan) == .minutes(Minutes(110)))
    }

    @Test func `of feature-days counts each day as the share of the people who can use the feature`() {
        // Pipeline: anna from 26 February, 125 days with 30 June; boris from 2 March, 121 days. Leads: anna from 30 April, 62 days.
        let sessions = [
            session("pipeline", on: day(2, 10), attendees: ["anna"]), session("pipeline", on: day(3, 2), attendees: ["boris"]),
            session("leads", on: day(4, 12), stage: "more", attendees: ["anna"]),
        ]
        #expect(value(.featureDays, SmallRollout().plan(sessions: sessions)) == .featureDays((125 + 121) / 2 + 62 / 2))
    }

    @Test func `of new concepts shares a module's out over its parts, and takes the fullest day of anybody`() {
        var small = SmallRollout()
        small.modules = [
            module("pipeline", features: ["pipeline"], parts: 2, concepts: 9), module("leads", features: ["leads"], concepts: 3),
        ]
        let sessions = [
            session("pipeline", on: day(2, 9)), session("pipeline", part: 2, on: day(2, 10)),
            session("leads", on: day(2, 10), attendees: ["anna"]),
        ]
        #expect(value(.peakConceptsDay, small.plan(sessions: sessions)) == .count(7))
        #expect(value(.peakConceptsDay, small.plan(sessions: Array(sessions.prefix(1)))) == .count(5))
    }

    @Test func `of gaps counts what is unplaced and sums what is late`() {
        let plan = SmallRollout().plan(
            unplaced: [UnplacedEnrolment(employee: Identifier("anna"), module: Identifier("leads"), part: 1, reason: .noSeat)],
            late: [
                LateEnrolment(employee: Identifier("anna"), module: Identifier("pipeline"), part: 1, days: 3),
                LateEnrolment(employee: Identifier("boris"), module: Identifier("pipeline"), part: 1, days: 4),
            ])
        #expect(value(.unplaced, plan) == .count(1))
        #expect(value(.lateDays, plan) == .days(7))
    }
}
