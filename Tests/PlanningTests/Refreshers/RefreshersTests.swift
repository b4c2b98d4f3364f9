import Calendars
import Documents
import Learning
import Scheduling
import Testing

@testable import Planning

@Suite struct `Refreshers` {
    private static let length = Minutes(20)

    private func plan(target: Int?, of modules: (TrainingModule) -> Bool = { _ in true }) throws -> Plan {
        let rollout = try Examples.rollout("okna-plus").with(
            target: target.flatMap { Share(millipercent: $0 * 1000) }, refresher: { modules($0) ? Self.length : nil })
        return Planner.plan(rollout, strategy: .staged, options: PlanningOptions(effort: .quick))
    }

    private func goLive(_ plan: Plan) -> Double { LearningOutlook(plan).readiness(at: .goLive)?.value ?? 0 }

    @Test func `are off unless the document has a target`() throws {
        #expect(try plan(target: nil).sessions.allSatisfy { !$0.isRefresher })
    }

    @Test func `are real sessions that break no rule, and leave people readier`() throws {
        let before = try plan(target: nil)
        let after = try plan(target: 75)
        let refreshers = after.sessions.filter(\.isRefresher)
        #expect(!refreshers.isEmpty)
        #expect(Audit.violations(in: after).isEmpty)
        #expect(refreshers.allSatisfy { [15, Self.length.count].contains($0.interval.start.minutes(to: $0.interval.end)) })
        #expect(after.sessions.count == refreshers.count + before.sessions.count)
        #expect(goLive(after) > goLive(before) + 0.05)
        #expect(Set(after.sessions.map(\.id)).count == after.sessions.count)
        for term in after.objective { #expect(term.bound <= term.value, "\(term.term)") }
    }

    @Test func `stand when everything is planned again late, or one of the sessions is explained`() throws {
        let plan = try plan(target: 75)
        let last = plan.sessions.last(where: \.isRefresher)
        let refresher = try #require(last)
        let again = Planner.replan(
            plan.rollout, strategy: .staged, earlier: plan.sessions, now: refresher.interval.end,
            options: PlanningOptions(effort: .quick))
        #expect(again.sessions.contains { $0.id == refresher.id && $0.interval == refresher.interval })
        let explainer = Explainer(plan)
        let repeated = plan.sessions.filter { !$0.isRefresher && $0.module == refresher.module }
        #expect(!repeated.isEmpty)
        for session in [refresher] + repeated {
            guard case .session(let told) = explainer.explain(.session(session)) else {
                Issue.record("no session is explained")
                continue
            }
            #expect(told.session.id == session.id)
        }
    }

    @Test func `lie after all of their module, until go-live`() throws {
        let plan = try plan(target: 75)
        let last = try #require(plan.stages.map(\.due).max())
        for session in plan.sessions where session.isRefresher {
            #expect(plan.rollout.zone.local(session.interval.end).date <= last, "\(session.id)")
            for attendee in session.attendees {
                let taught = plan.sessions.filter {
                    !$0.isRefresher && $0.module == session.module && $0.attendees.contains(attendee)
                }
                #expect(taught.allSatisfy { $0.interval.end <= session.interval.start } && !taught.isEmpty)
            }
        }
    }

    /// The plan without refreshers, and who would need which.
    private func needs(target: Int) throws -> (plan: Plan, needs: [RefresherChoice.Need]) {
        let plan = try plan(target: 1)
        let builder = InstanceBuilder(rollout: plan.rollout, strategy: .staged, now: nil)
        var choice = RefresherChoice(plan, target: Double(target) / 100, builder: builder, from: 0)
        return (plan, choice.needs())
    }

    @Test(arguments: [62, 70]) func `reach the target on the first of their days already, and on the last`(_ target: Int) throws {
        let (plan, needs) = try needs(target: target)
        #expect(!needs.isEmpty)
        for end in [\ClosedRange<CivilDate>.lowerBound, \.upperBound] {
            let sessions = needs.map { need -> PlannedSession in
                // Ended in the middle of the day, as is reckoned with.
                let employee = plan.rollout.staff[need.person]
                let noon = employee.zone.moment(need.window[keyPath: end], .midnight).advanced(by: 12 * 60)
                return PlannedSession(
                    id: SessionID("s-\(need.kind.module)-\(need.person)"), module: need.kind.module, part: 1,
                    stage: plan.rollout.stages[0].id,
                    interval: Interval(start: noon.advanced(by: -need.kind.minutes), end: noon), trainer: nil, room: nil,
                    attendees: [employee.id], isRefresher: true)
            }
            let with = Plan(
                rollout: plan.rollout, strategy: .staged, seed: 1, stages: plan.stages, sessions: plan.sessions + sessions,
                unplaced: plan.unplaced, late: plan.late, objective: [], load: plan.load)
            for person in Set(needs.map(\.person)).sorted() {
                let outlook = try #require(with.outlook.employee(plan.rollout.staff[person].id))
                let goLive = try #require(outlook.readiness.first { $0.milestone == .goLive })
                #expect(goLive.ppe.mixed(with.outlook.use.middle).value > Double(target) / 100 - 1e-6, "\(outlook.employee)")
            }
        }
    }

    @Test func `may be on more days than those of the last week where that is enough`() throws {
        let (plan, needs) = try needs(target: 62)
        let last = try #require(plan.stages.map(\.due).max())
        #expect(needs.contains { $0.window.lowerBound.days(to: last) > 14 })
        #expect(needs.allSatisfy { need in (need.losses.min() ?? 0) == 0 && need.losses.contains { $0 > 0 } })
    }

    @Test func `are no longer than they must be`() throws {
        let plan = try plan(target: 70)
        let long = Set(plan.sessions.filter { $0.isRefresher && $0.kind.minutes == Self.length.count }.map(\.module)).sorted()
        for module in long {
            let shorter = plan.sessions.map { session -> PlannedSession in
                guard session.isRefresher, session.module == module else { return session }
                let end = session.interval.end
                return session.moved(
                    to: Interval(start: end.advanced(by: -15), end: end), trainer: session.trainer, room: session.room)
            }
            let cut = Plan(
                rollout: plan.rollout, strategy: .staged, seed: 1, stages: plan.stages, sessions: shorter,
                unplaced: plan.unplaced,
                late: plan.late, objective: [], load: plan.load)
            let people = Set(plan.sessions.filter { $0.isRefresher && $0.module == module }.flatMap(\.attendees))
            #expect(
                people.contains { id in
                    let goLive = cut.outlook.employee(id)?.readiness.first { $0.milestone == .goLive }
                    return (goLive?.ppe.mixed(cut.outlook.use.middle).value ?? 1) < 0.7
                }, "\(module)")
        }
    }

    @Test func `count in the days and weeks of whoever is placed beside them`() throws {
        let plan = try plan(target: 75)
        let refreshers = plan.sessions.filter(\.isRefresher)
        let all = Trial(plan, now: nil).place(keeping: refreshers).sessions + refreshers
        let limits = plan.rollout.limits
        var days: [String: (minutes: Int, sessions: Int, repeats: Bool)] = [:]
        for session in all {
            for attendee in session.attendees {
                let zone = try #require(plan.rollout.staff.first { $0.id == attendee }).zone
                let key = "\(attendee) \(zone.local(session.interval.start).date)"
                let sum = days[key] ?? (0, 0, false)
                days[key] = (
                    sum.minutes + session.interval.start.minutes(to: session.interval.end), sum.sessions + 1,
                    sum.repeats || session.isRefresher
                )
            }
        }
        #expect(days.values.contains { $0.repeats && $0.sessions > 1 })
        let (minutes, sessions) = (try #require(limits.trainingPerDay).count, try #require(limits.sessionsPerDay))
        for (day, sum) in days.sorted(by: { $0.key < $1.key }) where sum.repeats {
            #expect(sum.minutes <= minutes && sum.sessions <= sessions, "\(day): \(sum)")
        }
    }

    @Test func `repeat only what the curriculum allows`() throws {
        let plan = try plan(target: 90) { $0.id.text == "cards" }
        #expect(Set(plan.sessions.filter(\.isRefresher).map(\.module.text)) == ["cards"])
    }

    @Test func `are no more than the target asks for`() throws {
        let (low, high) = (try plan(target: 65), try plan(target: 90))
        func minutes(_ plan: Plan) -> Int { plan.sessions.filter(\.isRefresher).count }
        #expect(minutes(low) < minutes(high))
        #expect(try plan(target: 1).sessions.allSatisfy { !$0.isRefresher })
    }

    @Test func `displace work at the wage of each, as the training itself does`() throws {
        let plan = try plan(target: 75)
        for employee in plan.rollout.staff {
            let outlook = try #require(plan.outlook.employee(employee.id))
            let minutes = plan.sessions.filter { $0.attendees.contains(employee.id) }.reduce(0) { $0 + $1.kind.minutes }
            let wage = try #require(plan.rollout.wage(of: employee))
            #expect(outlook.displacedWork?.minorUnits == (wage.minorUnits * minutes + 30) / 60, "\(employee.id)")
        }
        let json = String(decoding: try PlanDocument(plan) { _ in "" }.json(), as: UTF8.self)
        #expect(json.contains("\"displacedWork\" : ") && json.contains("\"refreshersToTarget\" : "))
    }

    @Test func `teach nothing new, but count as time`() throws {
        let (before, after) = (try plan(target: nil), try plan(target: 75))
        func sum(_ plan: Plan, _ value: (WeekLoad) -> Int) -> Int { plan.load.flatMap(\.weeks).reduce(0) { $0 + value($1) } }
        #expect(sum(before, \.concepts) == sum(after, \.concepts))
        #expect(sum(before, \.minutes) < sum(after, \.minutes))
    }
}

extension Rollout {
    /// The same roll-out with a target, and with refreshers of some modules.
    fileprivate func with(target: Share?, refresher: (TrainingModule) -> Minutes?) -> Rollout {
        let modules = curriculum.modules.map { module in
            TrainingModule(
                id: module.id, title: module.title, features: module.features, roles: module.roles, duration: module.duration,
                parts: module.parts, format: module.format, concepts: module.concepts, difficulty: module.difficulty,
                requires: module.requires, groupMinimum: module.groupMinimum, groupMaximum: module.groupMaximum,
                equipment: module.equipment, refresher: refresher(module))
        }
        return Rollout(
            id: id, name: name, language: language, zone: zone, currency: currency, horizon: horizon,
            curriculum: Curriculum(
                id: curriculum.id, title: curriculum.title, roles: curriculum.roles, features: curriculum.features,
                modules: modules),
            staff: staff, workingTime: workingTime, stages: stages, atOnce: atOnce, waves: waves, budget: budget,
            licences: licences, trainers: trainers, rooms: rooms, limits: limits, avoid: avoid, pinned: pinned,
            readinessTarget: target, wages: wages, assumptions: assumptions, priorities: priorities)
    }
}
