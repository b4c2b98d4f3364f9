internal import Calendars
internal import Documents
internal import Planning

/// When things are paid and set up in a run under one strategy.
///
/// - A payment is made so many working days after it is due as the run has it. Work does not begin before a contract's first payment, stops
///   while a later one is due, and the next stage is not begun before what was due by then for the stages before it has been paid.
/// - Set-up takes longer than planned by a share.
/// - Where stages are paid one by one, the integrator takes up other work between them: before each stage after the first one waits in its
///   queue. Who has paid for everything keeps the team. The integrator may also be changed there.
struct Timeline {
    /// When each stage is set up.
    private(set) var ready: [CivilDate] = []
    /// How late each payment is, in working days, by contract and payment.
    private(set) var delays: [[Int]] = []
    /// The day on which each dated payment is made; `nil` for what is paid on acceptance.
    private(set) var paid: [[CivilDate?]] = []
    private let isCancelled: [Bool]

    /// `setUp` says when each stage's own set-up ends as planned; `dropped` are the features that are bought no more: a stage of nothing
    /// else is not begun.
    init(_ plan: Plan, setUp: [CivilDate], _ events: RunEvents, without dropped: Set<FeatureID>, in world: World) {
        let rollout = plan.rollout
        isCancelled = rollout.stages.map { $0.features.allSatisfy(dropped.contains) }
        if plan.strategy.isPaidAtOnce {
            let offer = rollout.atOnceOffer
            pay(offer.payments, contract: 0, events, world)
            buildAtOnce(plan, offer, events, world)
        } else {
            for (index, stage) in rollout.stages.enumerated() { pay(stage.payments, contract: index, events, world) }
            buildByStages(plan, setUp, events, world)
        }
    }

    private mutating func pay(_ payments: [Payment], contract: Int, _ events: RunEvents, _ world: World) {
        let numbers = events.draws.numbers(.payment, part: contract, count: payments.count)
        let late = numbers.map(events.delay)
        delays.append(late)
        paid.append(
            zip(payments, late).map { payment, late in
                switch payment.due {
                case .date(let date): world.calendar.day(late, after: date)
                case .acceptance: nil
                }
            })
    }

    /// The working days that set-up takes in the run; the first stage's luck is that of everything at once.
    private func setup(_ days: Int, part: Int, _ events: RunEvents) -> Int {
        days + Int((Double(days) * Self.overrun(of: part, events.draws, events.assumptions)).rounded())
    }

    /// By what share of it the set-up of a stage takes longer.
    static func overrun(of part: Int, _ draws: Draws, _ assumptions: RiskAssumptions) -> Double {
        Distributions.logNormal(
            draws.number(.overrun, part: part), median: assumptions.overrunMedian, p90: assumptions.overrunP90)
    }

    /// The working days for which dated payments that are due while a stage is set up stop the work.
    private func stops(_ payments: [Payment], contract: Int, within days: Range<CivilDate>) -> Int {
        payments.indices.reduce(0) { sum, index in
            guard case .date(let date) = payments[index].due, date > days.lowerBound, date < days.upperBound else { return sum }
            return sum + delays[contract][index]
        }
    }

    private mutating func buildAtOnce(_ plan: Plan, _ offer: AtOnceOffer, _ events: RunEvents, _ world: World) {
        let first = paid[0].compactMap(\.self).min() ?? offer.firstPayment
        guard plan.strategy.isTaughtInParts else {
            let planned = plan.stages.first.map { $0.setupStart..<max($0.setupStart, $0.ready) } ?? first..<first
            let days = setup(offer.setup, part: 0, events) + stops(offer.payments, contract: 0, within: planned)
            ready = plan.stages.map { _ in world.calendar.day(days, after: first) }
            return
        }
        var start = first
        for (index, stage) in plan.rollout.stages.enumerated() {
            let planned = plan.stages[index].setupStart..<max(plan.stages[index].setupStart, plan.stages[index].ready)
            let days = setup(stage.setup, part: index, events) + stops(offer.payments, contract: 0, within: planned)
            start = world.calendar.day(days, after: start)
            ready.append(start)
        }
    }

    private mutating func buildByStages(_ plan: Plan, _ setUp: [CivilDate], _ events: RunEvents, _ world: World) {
        let stages = plan.rollout.stages
        for (index, stage) in stages.enumerated() {
            let planned = plan.stages[index].setupStart
            guard !isCancelled[index] else {
                ready.append(ready.last ?? planned)
                continue
            }
            let own = paid[index].indices.filter { paid[index][$0] != nil }
            var start = own.compactMap { paid[index][$0] }.min() ?? planned
            if let before = ready.last { start = max(start, before) }
            for earlier in 0..<index where !isCancelled[earlier] {
                start = max(start, settled(stages[earlier], earlier, by: planned, world))
            }
            if index > 0 { start = world.calendar.day(wait(before: index, events), after: start) }
            let days =
                setup(stage.setup, part: index, events)
                + stops(stage.payments, contract: index, within: planned..<max(planned, setUp[index]))
            ready.append(world.calendar.day(days, after: start))
        }
    }

    /// When what was due by a day for an earlier stage has been paid.
    private func settled(_ stage: Stage, _ contract: Int, by day: CivilDate, _ world: World) -> CivilDate {
        stage.payments.indices.reduce(.distantPast) { latest, index in
            switch stage.payments[index].due {
            case .date(let date):
                guard date <= day, let paid = paid[contract][index] else { return latest }
                return max(latest, paid)
            case .acceptance:
                guard stage.goLive <= day else { return latest }
                return max(latest, world.calendar.day(delays[contract][index], after: max(stage.goLive, ready[contract])))
            }
        }
    }

    /// The working days before a stage that is ordered by itself is begun.
    private func wait(before stage: Int, _ events: RunEvents) -> Int {
        let queue = Self.queue(before: stage, events.draws, events.assumptions)
        guard Self.isChanged(before: stage, events.draws, events.assumptions) else { return queue }
        return queue + Int(events.assumptions.changeCosts.rounded())
    }

    /// The working days in the integrator's queue.
    static func queue(before stage: Int, _ draws: Draws, _ assumptions: RiskAssumptions) -> Int {
        Int(
            Distributions.logNormal(
                draws.number(.queue, part: stage), median: assumptions.queueMedian, p90: assumptions.queueP90
            ).rounded())
    }

    /// Whether the integrator is changed there.
    static func isChanged(before stage: Int, _ draws: Draws, _ assumptions: RiskAssumptions) -> Bool {
        draws.number(.change, part: stage) < assumptions.changePerBoundary
    }
}

extension CivilDate {
    fileprivate static let distantPast = CivilDate(daysSinceEpoch: Int(Int32.min))
}
