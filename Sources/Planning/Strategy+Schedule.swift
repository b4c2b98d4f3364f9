public import Calendars
public import Documents

extension Strategy {
    /// Whether everything is paid up front.
    public var isPaidAtOnce: Bool {
        switch self {
        case .atOnce, .prepaidStaged: true
        case .staged, .stagedFinal: false
        }
    }

    /// Whether people are trained stage by stage, and not in one block.
    public var isTaughtInParts: Bool {
        switch self {
        case .staged, .prepaidStaged: true
        case .atOnce, .stagedFinal: false
        }
    }

    /// The stage whose go-live sets by when people are to be trained for a stage; `nil` where it is that of buying everything at once.
    func stageThatSetsDue(of stage: StageID, in rollout: Rollout) -> StageID? {
        switch self {
        case .staged, .prepaidStaged: stage
        case .stagedFinal: rollout.stages.last?.id ?? stage
        case .atOnce: rollout.atOnce == nil ? rollout.stages.last?.id : nil
        }
    }

    /// The day of acceptance of what a stage brings: from then on it is live.
    func liveDay(of schedule: StageSchedule, in rollout: Rollout) -> CivilDate {
        guard !isPaidAtOnce else { return schedule.due }
        return rollout.stages.first { $0.id == schedule.stage }?.goLive ?? schedule.due
    }

    /// When each stage's set-up starts, and when it is ready and due, in the document's order (DESIGN.md, "When a stage is ready and
    /// due"), before any wave's delay.
    public func schedule(of rollout: Rollout) -> [StageSchedule] {
        let calendar = WorkCalendar(rollout.workingTime)
        let offer = rollout.atOnceOffer
        switch self {
        case .staged:
            return staged(rollout, calendar: calendar)
        case .stagedFinal:
            let stages = staged(rollout, calendar: calendar)
            guard let last = stages.last else { return [] }
            return stages.map {
                StageSchedule(
                    stage: $0.stage, setupStart: $0.setupStart, ready: last.ready, due: last.due,
                    standstills: rollout.standstills)
            }
        case .atOnce:
            let start = offer.firstPayment
            let ready = calendar.day(offer.setup, after: start)
            return rollout.stages.map {
                StageSchedule(
                    stage: $0.id, setupStart: start, ready: ready, due: offer.goLive, standstills: rollout.standstills)
            }
        case .prepaidStaged:
            return chain(rollout, calendar: calendar) { _, previous in previous ?? offer.firstPayment }
        }
    }

    private func staged(_ rollout: Rollout, calendar: WorkCalendar) -> [StageSchedule] {
        chain(rollout, calendar: calendar) { stage, previous in
            let paid = stage.payments.firstDate ?? stage.goLive
            return previous.map { max(paid, $0) } ?? paid
        }
    }

    /// Stages one after the other, each set up from the day that `start` names.
    private func chain(
        _ rollout: Rollout, calendar: WorkCalendar, start: (_ stage: Stage, _ previousReady: CivilDate?) -> CivilDate
    ) -> [StageSchedule] {
        var schedule: [StageSchedule] = []
        for stage in rollout.stages {
            let setupStart = start(stage, schedule.last?.ready)
            schedule.append(
                StageSchedule(
                    stage: stage.id, setupStart: setupStart, ready: calendar.day(stage.setup, after: setupStart),
                    due: stage.goLive, standstills: rollout.standstills))
        }
        return schedule
    }
}

extension Plan {
    /// The day on which a stage's own set-up is done, whenever its training begins.
    public func setupEnd(of stage: StageID) -> CivilDate? {
        guard let schedule = stages.first(where: { $0.stage == stage }) else { return nil }
        // Everything that is set up in one go is ready in one go.
        guard !strategy.isPaidAtOnce || strategy.isTaughtInParts else { return schedule.ready }
        let setup = rollout.stages.first { $0.id == stage }?.setup ?? 0
        return WorkCalendar(rollout.workingTime).day(setup, after: schedule.setupStart)
    }
}

extension Rollout {
    /// What everything costs at once: as the document says, else the stages' sum, paid with the first stage's payment, set up in the
    /// stages' sum of days, live with the last stage.
    public var atOnceOffer: AtOnceOffer {
        let sum = stages.reduce(Money.zero) { $0 + $1.price }
        let firstPayment = stages.first?.payments.firstDate ?? horizon.lowerBound
        guard let atOnce else {
            return AtOnceOffer(
                price: sum, payments: [Payment(share: .whole, due: .date(firstPayment))], firstPayment: firstPayment,
                setup: stages.reduce(0) { $0 + $1.setup }, goLive: stages.last?.goLive ?? horizon.upperBound,
                trainingIncluded: Minutes(stages.reduce(0) { $0 + $1.trainingIncluded.count }), isAssumed: true)
        }
        return AtOnceOffer(
            price: atOnce.price, payments: atOnce.payments, firstPayment: atOnce.payments.firstDate ?? firstPayment,
            setup: atOnce.setup, goLive: atOnce.goLive, trainingIncluded: atOnce.trainingIncluded, isAssumed: false)
    }
}

/// What everything costs when it is bought at once.
public struct AtOnceOffer: Sendable {
    /// The price of all stages together.
    public let price: Money
    /// The payments.
    public let payments: [Payment]
    /// The earliest dated payment, from which set-up is counted.
    public let firstPayment: CivilDate
    /// The integrator's working days after the first payment.
    public let setup: Int
    /// When people are to be ready.
    public let goLive: CivilDate
    /// The trainer's time inside the price.
    public let trainingIncluded: Minutes
    /// Whether the document does not say it, and so it was assumed.
    public let isAssumed: Bool
}
