internal import Calendars
public import Documents
internal import Planning

/// The exit points of a plan.
struct ExitPoints {
    let plan: Plan
    let contracts: [Contract]
    let payments: [CashItem]
    let uses: [FeatureUse]
    private let calendar: WorkCalendar
    private let changeDays: Int

    init(plan: Plan, contracts: [Contract], payments: [CashItem], uses: [FeatureUse]) {
        self.plan = plan
        self.contracts = contracts
        self.payments = payments
        self.uses = uses
        calendar = WorkCalendar(plan.rollout.workingTime)
        changeDays = Int(RiskAssumptions(of: plan.rollout.assumptions).changeCosts)
    }

    /// By date; of several stages that go live on one day, the last one's.
    func all() -> [ExitPoint] {
        let byDay = Dictionary(plan.rollout.stages.map { ($0.goLive, $0.id) }) { $1 }
        return byDay.sorted { $0.key < $1.key }.map { point(on: $0.key, stage: $0.value) }
    }

    private func point(on day: CivilDate, stage: StageID) -> ExitPoint {
        let paid = payments.filter { $0.date <= day }
        let parts = plan.rollout.stages.map { part(of: $0, on: day) }
        let people = People(uses, on: day)
        let licences = paid.filter(\.reason.isLicence).map(\.amount).total
        let prices = parts.map(\.unusable).total
        return ExitPoint(
            stage: stage, date: day, paid: paid.map(\.amount).total,
            configured: plan.stages.map(\.stage).filter { id in plan.setupEnd(of: id).map { $0 <= day } ?? false },
            live: uses.filter { $0.live <= day && $0.share(on: day) > 0 }.map(\.feature), ready: people.ready.count,
            people: people.concerned.count,
            unusable: prices + licences.less(people.usingShare) + trainersForNothing(paid, parts, day),
            notBegun: parts.map(\.notBegun).total, change: change(parts, day))
    }

    // MARK: The parts of a price

    private struct Part {
        let stage: StageID
        let price: Money
        let setup: Int
        /// The share of set-up that is done, 0 to 1.
        let done: Double
        let paid: Money
        /// The share of its features that is in use.
        let share: Double

        var notBegun: Money { max(.zero, paid - Money(minorUnits: Int((Double(price.minorUnits) * done).rounded()))).inMainUnits }
        /// What is paid and not of use; what is not begun is a part of it.
        var unusable: Money { notBegun + (paid - notBegun).less(share) }
    }

    private func part(of stage: Stage, on day: CivilDate) -> Part {
        guard let contract = contracts.first(where: { $0.covers(stage.id) }) else {
            preconditionFailure("no contract for stage \(stage.id)")
        }
        let paid = contract.items.filter { $0.date <= day }.map(\.amount).total
        let own = uses.filter { $0.stage == stage.id }
        let isLive = plan.liveDay(of: stage.id).map { $0 <= day } ?? false
        let share = own.isEmpty ? (isLive ? 1 : 0) : own.reduce(0) { $0 + $1.share(on: day) } / Double(own.count)
        return Part(
            stage: stage.id, price: split(contract.price, contract, to: stage), setup: stage.setup,
            done: done(stage, on: day), paid: split(paid, contract, to: stage), share: share)
    }

    /// What of an amount for a contract is for that stage. The last stage has what rounding leaves over.
    private func split(_ amount: Money, _ contract: Contract, to stage: Stage) -> Money {
        guard contract.stage == nil else { return amount }
        let stages = plan.rollout.stages
        let prices = stages.map(\.price.minorUnits)
        let weights = prices.contains { $0 > 0 } ? prices : stages.map { _ in 1 }
        let whole = weights.reduce(0, +)
        let parts = weights.dropLast().map {
            Money(minorUnits: Int(Double(amount.minorUnits) * Double($0) / Double(whole))).inMainUnits.minorUnits
        }
        guard let index = stages.firstIndex(where: { $0.id == stage.id }) else { return .zero }
        return Money(minorUnits: index < parts.count ? parts[index] : amount.minorUnits - parts.reduce(0, +))
    }

    private func done(_ stage: Stage, on day: CivilDate) -> Double {
        guard let start = plan.stages.first(where: { $0.stage == stage.id })?.setupStart,
            let end = plan.setupEnd(of: stage.id)
        else {
            return 0
        }
        if end <= day { return 1 }
        if start >= day { return 0 }
        let whole = calendar.days(after: start, through: end)
        return whole > 0 ? Double(calendar.days(after: start, through: day)) / Double(whole) : 0
    }

    // MARK: People, trainers, another integrator

    private struct People {
        let concerned: Set<EmployeeID>
        let ready: Set<EmployeeID>
        let usingShare: Double

        init(_ uses: [FeatureUse], on day: CivilDate) {
            var waiting: Set<EmployeeID> = []
            var able: Set<EmployeeID> = []
            var all: Set<EmployeeID> = []
            var concerned: Set<EmployeeID> = []
            for use in uses {
                for person in use.people {
                    all.insert(person.employee)
                    guard use.live <= day else { continue }
                    concerned.insert(person.employee)
                    if person.from.map({ $0 <= day }) ?? false {
                        able.insert(person.employee)
                    } else {
                        waiting.insert(person.employee)
                    }
                }
            }
            self.concerned = concerned
            ready = able.subtracting(waiting)
            usingShare = all.isEmpty ? 1 : Double(able.count) / Double(all.count)
        }
    }

    /// Trainers' bills by then, by the share of what was taught under them that is not of use.
    private func trainersForNothing(_ paid: [CashItem], _ parts: [Part], _ day: CivilDate) -> Money {
        let bills = paid.filter(\.reason.isTrainer).map(\.amount).total
        guard bills > .zero else { return .zero }
        var minutes = 0
        var inUse = 0.0
        let shares = Dictionary(parts.map { ($0.stage, $0.share) }) { $1 }
        for session in plan.sessions where session.trainer != nil {
            guard plan.rollout.zone.local(session.interval.start).date <= day else { break }
            minutes += session.minutes
            inUse += Double(session.minutes) * (shares[session.stage] ?? 0)
        }
        return minutes > 0 ? bills.less(inUse / Double(minutes)) : bills
    }

    private func change(_ parts: [Part], _ day: CivilDate) -> ContractorChange? {
        let ahead = parts.filter { $0.done < 1 }
        guard !ahead.isEmpty else { return nil }
        let prices = ahead.map(\.price).total.minorUnits
        // Set up as one, everything takes what the offer for all at once says.
        let setup = plan.strategy == .atOnce ? plan.rollout.atOnceOffer.setup : ahead.reduce(0) { $0 + $1.setup }
        let handover = setup > 0 ? prices / setup * changeDays : 0
        let again = ahead.filter { $0.done > 0 }.map { $0.paid - $0.notBegun }.total
        return ContractorChange(
            days: changeDays, until: calendar.day(changeDays, after: day),
            cost: (Money(minorUnits: handover) + again).inMainUnits)
    }
}

extension Money {
    /// The nearest whole amount of the currency's main unit: an estimate says no more. Requires no less than nothing.
    public var inMainUnits: Money { Money(minorUnits: rounded(minorUnits, over: 100) * 100) }

    /// What is left of it without that share, 0 to 1.
    func less(_ share: Double) -> Money {
        share <= 0 ? self : Money(minorUnits: max(0, Int((Double(minorUnits) * (1 - share)).rounded()))).inMainUnits
    }
}
