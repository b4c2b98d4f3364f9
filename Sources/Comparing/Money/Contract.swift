internal import Calendars
internal import Documents
internal import Planning

/// What the integrator is paid for under a strategy: one stage, or everything at once.
struct Contract {
    /// The one stage, or `nil` for all of them.
    let stage: StageID?
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
        self.price = price
        self.included = included
        var items: [CashItem] = []
        var rest = price
        for (index, payment) in payments.enumerated() {
            let (date, isOnAcceptance) =
                switch payment.due {
                case .date(let date): (date, false)
                case .acceptance: (acceptance, true)
                }
            // What rounding leaves over is paid last, so that the parts sum to the price.
            let part = Money(minorUnits: payment.share.roundedDown(of: price.minorUnits))
            let amount = index == payments.count - 1 ? rest : part
            rest = rest - amount
            guard amount > .zero else { continue }
            items.append(CashItem(date: date, amount: amount, reason: .price(stage), isOnAcceptance: isOnAcceptance))
        }
        self.items = items.sorted()
        firstPayment = payments.firstDate ?? acceptance
    }
}
