internal import Calendars
internal import Documents
internal import Planning

/// What the integrator is paid for under a strategy: one stage, or everything at once.
struct Contract {
    /// The one stage, or `nil` for all of them.
    let stage: StageID?
    /// What is paid in all.
    let price: Money
    /// By date; their sum is the price.
    let items: [CashItem]
    let firstPayment: CivilDate
    /// Trainer time inside the price.
    let included: Minutes

    /// Whether a session of that stage is taught under this contract.
    func covers(_ stage: StageID) -> Bool { self.stage == nil || self.stage == stage }

    /// The contracts of a plan's strategy, in the document's order.
    static func contracts(of plan: Plan) -> [Contract] {
        guard plan.strategy.isPaidAtOnce else {
            return plan.rollout.stages.map { stage in
                Contract(
                    stage: stage.id, price: stage.price, payments: stage.payments, acceptance: stage.goLive,
                    included: stage.trainingIncluded)
            }
        }
        let offer = plan.rollout.atOnceOffer
        return [
            Contract(
                stage: nil, price: offer.price, payments: offer.payments, acceptance: offer.goLive,
                included: offer.trainingIncluded)
        ]
    }

    private init(stage: StageID?, price: Money, payments: [Payment], acceptance: CivilDate, included: Minutes) {
        self.stage = stage
        self.included = included
        let items = zip(payments, Self.amounts(of: payments, price)).compactMap { payment, amount -> CashItem? in
            guard amount > .zero else { return nil }
            return switch payment.due {
            case .date(let date): CashItem(date: date, amount: amount, reason: .price(stage))
            case .acceptance: CashItem(date: acceptance, amount: amount, reason: .price(stage), isOnAcceptance: true)
            }
        }
        self.items = items.sorted()
        self.price = items.map(\.amount).total
        firstPayment = payments.firstDate ?? acceptance
    }

    /// What each payment comes to: what has come as it came, and what is left of the price shared out over the others. More than the price
    /// may have come, or less with all payments.
    private static func amounts(of payments: [Payment], _ price: Money) -> [Money] {
        let left = max(.zero, price - payments.compactMap(\.received).total)
        let open = payments.filter { $0.received == nil }
        let shares = open.map(\.share.millipercent).reduce(0, +)
        var rest = left
        var count = open.count
        return payments.map { payment in
            if let received = payment.received { return received }
            count -= 1
            // What rounding leaves over is paid last, so that the parts sum to the price.
            let part = count == 0 ? rest : Money(minorUnits: payment.share.outOf(shares).roundedDown(of: left.minorUnits))
            rest = rest - part
            return part
        }
    }
}
