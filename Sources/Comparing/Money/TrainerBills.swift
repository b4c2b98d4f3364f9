internal import Calendars
internal import Documents
internal import Planning

extension Trainer {
    /// Whether somebody else's trainer sends bills: hours beyond those inside the price cost money.
    var isPaidByTheHour: Bool { employee == nil && costPerHour != nil }
}

/// What trainers from outside are paid for hours beyond those inside a contract's price.
///
/// The sessions of a contract use up its hours in the order in which they are held; the rest is paid on the day it is taught, at the
/// trainer's own price.
enum TrainerBills {
    static func items(of plan: Plan, contracts: [Contract]) -> [CashItem] {
        let trainers = plan.rollout.trainers.filter(\.isPaidByTheHour)
        let prices = Dictionary(trainers.compactMap { trainer in trainer.costPerHour.map { (trainer.id, $0) } }) { $1 }
        return contracts.flatMap { contract in
            let extra = extraMinutes(of: plan, contract: contract, trainers: Set(prices.keys))
            return extra.compactMap { key, minutes in
                prices[key.trainer].map {
                    CashItem(date: key.day, amount: $0.perHour(for: minutes), reason: .trainer(key.trainer))
                }
            }
        }
    }

    private struct TrainerDay: Hashable {
        let trainer: TrainerID
        let day: CivilDate
    }

    private static func extraMinutes(
        of plan: Plan, contract: Contract, trainers: Set<TrainerID>
    ) -> [TrainerDay: Int] {
        var left = contract.included.count
        var extra: [TrainerDay: Int] = [:]
        for session in plan.sessions where contract.covers(session.stage) {
            guard let trainer = session.trainer, trainers.contains(trainer) else { continue }
            let inside = min(left, session.minutes)
            left -= inside
            if session.minutes > inside {
                let day = plan.rollout.zone.local(session.interval.start).date
                extra[TrainerDay(trainer: trainer, day: day), default: 0] += session.minutes - inside
            }
        }
        return extra
    }
}
