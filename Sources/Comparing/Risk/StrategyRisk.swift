internal import Calendars
internal import Documents
internal import Planning

/// One strategy's plan, ready to be run again and again.
struct StrategyRisk: Sendable {
    private let plan: Plan
    private let world: World
    private let mender: Mender
    private let use: UseTable
    private let goLives: GoLives
    /// What the plan itself places: only that is counted against a go-live.
    private let isPlanned: [Bool]
    private let untouched: Mended
    /// By how much the plan itself misses its go-lives, for that share of enrolments.
    private let missingInPlan: (days: [Int], share: Double)
    private let plannedReady: [CivilDate]

    init(_ plan: Plan, _ world: World, _ assumptions: RiskAssumptions) {
        self.plan = plan
        self.world = world
        mender = Mender(plan, until: world.end)
        use = UseTable(plan.rollout, world, mender.enrolments)
        goLives = GoLives(plan, mender)
        untouched = mender.mend(Setbacks(ready: plan.stages.map(\.ready)))
        isPlanned = untouched.ends.map { $0 != nil }
        plannedReady = plan.stages.map { plan.setupEnd(of: $0.stage) ?? $0.ready }
        missingInPlan = (
            goLives.missing(
                untouched, ready: plannedReady, dueDays: mender.dueDays, counts: isPlanned, share: assumptions.taughtShare),
            assumptions.taughtShare
        )
    }

    /// The stages of the go-lives, in order; `nil` is everything at once.
    var goLiveStages: [StageID?] { goLives.all.map { $0.stage.map { plan.rollout.stages[$0].id } } }

    /// What became of the plan in a run, for the same run under other assumptions.
    struct Memory: Sendable {
        fileprivate let setbacks: Setbacks
        fileprivate let mended: Mended
        /// The day after which nothing that is drawn makes any difference.
        let lastDay: CivilDate
    }

    /// What those events come to, and what became of the plan; where they ask no more of it than before, `memory` says what, so that
    /// nothing is planned anew.
    func run(_ events: RunEvents, memory: Memory? = nil) -> (outcome: RunOutcome, memory: Memory, isKnown: Bool) {
        let (timeline, setbacks) = setbacks(events)
        let known = memory.flatMap { $0.setbacks == setbacks ? $0 : nil }
        let mended = known?.mended ?? mender.mend(setbacks)
        let outcome = outcome(events, timeline, setbacks, mended)
        let now = known ?? Memory(setbacks: setbacks, mended: mended, lastDay: lastDay(setbacks, mended, outcome))
        return (outcome, now, known != nil)
    }

    /// What those events would come to if all training went on as remembered, and whether that is what they come to.
    func expected(_ events: RunEvents, memory: Memory) -> (outcome: RunOutcome, isKnown: Bool) {
        let (timeline, setbacks) = setbacks(events)
        return (outcome(events, timeline, setbacks, memory.mended), setbacks == memory.setbacks)
    }

    private func lastDay(_ setbacks: Setbacks, _ mended: Mended, _ outcome: RunOutcome) -> CivilDate {
        let sessions = mended.sessions.map(\.interval.end).max().map { plan.rollout.zone.local($0).date }
        return ([outcome.finish, over(setbacks.ready)] + [sessions].compactMap(\.self)).max() ?? outcome.finish
    }

    private func setbacks(_ events: RunEvents) -> (timeline: Timeline, setbacks: Setbacks) {
        let dropped: Set<FeatureID> = plan.strategy.isPaidAtOnce ? [] : events.dropped.filter { !isFirst($0) }
        let timeline = Timeline(plan, setUp: plannedReady, events, without: dropped, in: world)
        let trained =
            plan.strategy.isTaughtInParts ? timeline.ready : timeline.ready.map { _ in timeline.ready.max() ?? world.start }
        var setbacks = Setbacks(ready: trained)
        setbacks.dropped = dropped
        setbacks.absences = events.absences
        setbacks.missed = events.missed
        let over = over(trained)
        setbacks.successions = events.successions.filter { $0.left <= over }
        return (timeline, setbacks)
    }

    /// Whoever leaves when everything is live is no longer the roll-out's matter.
    private func over(_ ready: [CivilDate]) -> CivilDate {
        max(ready.max() ?? world.start, goLives.all.map(\.day).max() ?? world.start)
    }

    private func outcome(_ events: RunEvents, _ timeline: Timeline, _ setbacks: Setbacks, _ mended: Mended) -> RunOutcome {
        let left = Dictionary(setbacks.successions.map { ($0.employee, $0) }) { first, _ in first }
        let counts = countsOnce(left)
        let missing = goLives.missing(
            mended, ready: timeline.ready, dueDays: mender.dueDays, counts: counts, share: events.assumptions.taughtShare)
        let live = zip(goLives.all, zip(missing, missingAnyway(events.assumptions.taughtShare))).map {
            $0.day.advanced(by: max(0, $1.0 - $1.1))
        }
        let liveOfStage = goLives.ofStage.map { live[$0] }
        let finish = finish(mended, counts, live: kept(liveOfStage, without: setbacks.dropped))
        let first = timeline.paid.first?.compactMap(\.self).min() ?? world.start
        let given = first.advanced(by: Int(min(events.abandonedAfter * World.daysPerMonth, Self.longAfter)))
        let abandoned = given < finish ? given : nil
        let used = use.use(
            UseTable.Run(
                live: liveOfStage, dropped: setbacks.dropped, mended: mended, successions: left,
                end: plan.rollout.horizon.upperBound), abandoned: abandoned)
        let simulated = simulated(timeline, mended, live: liveOfStage, dropped: setbacks.dropped, abandoned: abandoned)
        let payments = Self.payments(of: simulated, until: abandoned)
        return RunOutcome(
            finish: finish,
            firstValue: used.firstDay.map { plan.rollout.horizon.lowerBound.days(to: $0) },
            featureDays: Int(used.days.rounded()),
            featuresDelivered: delivered(liveOfStage, without: setbacks.dropped, until: abandoned),
            replans: replans(mended, dropped: setbacks.dropped), totalCost: payments.map(\.amount).total,
            cashShort: plan.rollout.budget.map {
                Shortfall(of: payments, budget: $0, horizon: plan.rollout.horizon).largest
            }, isAbandoned: abandoned != nil, held: missing.map { $0 == 0 })
    }

    /// Longer than anything is simulated, in days.
    private static let longAfter = 100_000.0

    // MARK: Parts

    private func missingAnyway(_ share: Double) -> [Int] {
        guard share != missingInPlan.share else { return missingInPlan.days }
        return goLives.missing(untouched, ready: plannedReady, dueDays: mender.dueDays, counts: isPlanned, share: share)
    }

    /// Features of the first stage are never ahead at a boundary.
    private func isFirst(_ feature: FeatureID) -> Bool { plan.rollout.stages.first?.features.contains(feature) ?? false }

    /// The enrolments that the plan places, but for those of people who have left.
    private func countsOnce(_ left: [Int: Setbacks.Succession]) -> [Bool] {
        guard !left.isEmpty else { return isPlanned }
        let gone = Set(left.keys.map { plan.rollout.staff[$0].id })
        return zip(isPlanned, mender.enrolments).map { $0 && !gone.contains($1.employee) }
    }

    private func kept(_ live: [CivilDate], without dropped: Set<FeatureID>) -> [CivilDate] {
        zip(plan.rollout.stages, live).filter { stage, _ in !stage.features.allSatisfy(dropped.contains) }.map(\.1)
    }

    private func finish(_ mended: Mended, _ counts: [Bool], live: [CivilDate]) -> CivilDate {
        var finish = live.max() ?? plan.rollout.horizon.lowerBound
        for (number, end) in mended.ends.enumerated() where counts[number] {
            if let end { finish = max(finish, end) }
        }
        for session in plan.sessions where session.isRefresher {
            finish = max(finish, plan.rollout.zone.local(session.interval.end).date)
        }
        return finish
    }

    private func delivered(_ live: [CivilDate], without dropped: Set<FeatureID>, until end: CivilDate?) -> Int {
        zip(world.features, world.stageOfFeature).count { feature, stage in
            !dropped.contains(feature) && (end.map { live[stage] <= $0 } ?? true)
        }
    }

    /// A stage that is late for sessions, an illness that takes one, somebody who leaves, and a stage cut down are an occasion each.
    private func replans(_ mended: Mended, dropped: Set<FeatureID>) -> Int {
        let hit = mended.stagesThatHit.count { $0 }
        let stages = plan.strategy.isTaughtInParts ? hit : min(1, hit)
        let cut = plan.rollout.stages.count { $0.features.contains(where: dropped.contains) }
        return stages + mended.absencesThatHit.count { $0 } + mended.successionsThatHit.count { $0 } + cut
    }

    // MARK: Money

    /// The plan as it turned out, for the same sums as everywhere: contracts are paid as in the run, dropped features take their share of a
    /// stage's price with them.
    private func simulated(
        _ timeline: Timeline, _ mended: Mended, live: [CivilDate], dropped: Set<FeatureID>, abandoned: CivilDate?
    ) -> Plan {
        let rollout = plan.rollout
        var stages = rollout.stages
        var offer = rollout.atOnce
        if plan.strategy.isPaidAtOnce {
            let written = rollout.atOnceOffer
            let goLive = live.max() ?? written.goLive
            offer = AtOnce(
                price: written.price, payments: dated(written.payments, timeline, contract: 0, live: goLive),
                setup: written.setup,
                goLive: goLive, trainingIncluded: written.trainingIncluded)
        } else {
            stages = stages.enumerated().map { index, stage in
                let left = stage.features.filter { !dropped.contains($0) }
                let price =
                    left.count == stage.features.count
                    ? stage.price : Money(minorUnits: stage.price.minorUnits * left.count / max(1, stage.features.count))
                return Stage(
                    id: stage.id, title: stage.title, features: stage.features, price: price,
                    trainingIncluded: stage.trainingIncluded,
                    payments: dated(stage.payments, timeline, contract: index, live: live[index]), setup: stage.setup,
                    goLive: live[index])
            }
        }
        let sessions = abandoned.map { day in
            mended.sessions.filter { rollout.zone.local($0.interval.start).date <= day }
        }
        return Plan(
            rollout: rollout.replacing(stages: stages, atOnce: offer), strategy: plan.strategy, seed: plan.seed,
            stages: plan.stages,
            sessions: sessions ?? mended.sessions, unplaced: [], late: [], objective: [], load: [])
    }

    /// Payments on the days on which they are made; what is due on acceptance, so much later than it really is.
    private func dated(_ payments: [Payment], _ timeline: Timeline, contract: Int, live: CivilDate) -> [Payment] {
        payments.enumerated().map { index, payment in
            let day = timeline.paid[contract][index] ?? world.calendar.day(timeline.delays[contract][index], after: live)
            return Payment(share: payment.share, due: .date(day), received: payment.received)
        }
    }

    private static func payments(of plan: Plan, until end: CivilDate?) -> [CashItem] {
        let payments = Bills(plan).items
        guard let end else { return payments }
        return payments.filter { $0.date <= end }
    }
}
