internal import Calendars
internal import Documents

/// What the CRM's licences cost under a strategy: the minimum term in advance on a contract's first payment, then month by month
/// until the horizon's end.
///
/// A seat is needed by everybody whose role meets a module, whether or not they know it already, from the first stage that brings such a
/// module on; where everything is bought at once, by all of them at once.
enum LicenceBills {
    static func items(of rollout: Rollout, contracts: [Contract]) -> [CashItem] {
        guard let licences = rollout.licences else { return [] }
        switch licences.price {
        case .perSeat(let price):
            let seats = seatsByStage(of: rollout)
            return contracts.flatMap { contract in
                let count = seats.reduce(0) { $0 + (contract.covers($1.key) ? $1.value : 0) }
                return bills(
                    of: price.times(count), from: contract.firstPayment, minimum: licences.minimumMonths,
                    until: rollout.horizon.upperBound, for: contract.stage)
            }
        case .portal(let price):
            guard let first = contracts.map(\.firstPayment).min() else { return [] }
            return bills(
                of: price, from: first, minimum: licences.minimumMonths, until: rollout.horizon.upperBound, for: nil)
        }
    }

    /// How many people need a seat from each stage on.
    private static func seatsByStage(of rollout: Rollout) -> [StageID: Int] {
        let rolesByStage = rollout.stages.map { stage in
            let modules = rollout.curriculum.modules.filter { $0.features.contains(where: stage.features.contains) }
            return (stage: stage.id, roles: Set(modules.flatMap(\.roles)))
        }
        let stages = rollout.staff.compactMap { employee in
            rolesByStage.first { employee.roles.contains(where: $0.roles.contains) }?.stage
        }
        return Dictionary(stages.map { ($0, 1) }, uniquingKeysWith: +)
    }

    private static func bills(
        of month: Money, from start: CivilDate, minimum: Int, until end: CivilDate, for stage: StageID?
    ) -> [CashItem] {
        guard month > .zero else { return [] }
        var items = [CashItem(date: start, amount: month.times(minimum), reason: .licences(stage))]
        var paid = minimum
        while true {
            let date = start.advanced(byMonths: paid)
            guard date <= end, paid < Int(Int16.max) else { return items }
            items.append(CashItem(date: date, amount: month, reason: .licences(stage)))
            paid += 1
        }
    }
}
