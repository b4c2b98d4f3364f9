internal import Calendars
internal import Documents
internal import Planning

/// What the CRM's licences cost under a strategy: the minimum term in advance on a contract's first payment, then month by month
/// until the horizon's end.
///
/// A seat is needed by everybody whose role meets a module, whether or not they know it already, from the first stage that brings such a
/// module on, and for whoever is in a later wave from that many working days later on; where everything is bought at once, by all of them
/// at once.
enum LicenceBills {
    static func items(of rollout: Rollout, contracts: [Contract]) -> [CashItem] {
        guard let licences = rollout.licences else { return [] }
        switch licences.price {
        case .perSeat(let price):
            let seats = seats(of: rollout)
            let calendar = WorkCalendar(rollout.workingTime)
            return contracts.flatMap { contract in
                let own = seats.filter { contract.covers($0.stage) }
                let delays = Dictionary(own.map { (contract.stage == nil ? 0 : $0.delay, 1) }, uniquingKeysWith: +)
                return delays.sorted { $0.key < $1.key }.flatMap { delay, count in
                    bills(
                        of: price.times(count), from: calendar.day(delay, after: contract.firstPayment),
                        minimum: licences.minimumMonths, until: rollout.horizon.upperBound, for: contract.stage)
                }
            }
        case .portal(let price):
            guard let first = contracts.map(\.firstPayment).min() else { return [] }
            return bills(
                of: price, from: first, minimum: licences.minimumMonths, until: rollout.horizon.upperBound, for: nil)
        }
    }

    /// A seat for each person who needs one: the stage from which on, and their wave's delay.
    private static func seats(of rollout: Rollout) -> [(stage: StageID, delay: Int)] {
        let rolesByStage = rollout.stages.map { stage in
            let modules = rollout.curriculum.modules.filter { $0.features.contains(where: stage.features.contains) }
            return (stage: stage.id, roles: Set(modules.flatMap(\.roles)))
        }
        return rollout.staff.compactMap { employee in
            let first = rolesByStage.first { employee.roles.contains(where: $0.roles.contains) }
            return first.map { ($0.stage, rollout.wave(of: employee)?.after ?? 0) }
        }
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
