internal import Documents
internal import Planning

/// What the criteria of one plan are read from.
struct Measures {
    let plan: Plan
    let contracts: [Contract]
    let payments: [CashItem]
    let shortfall: Shortfall?
    let uses: [FeatureUse]
    let firstValue: FirstValue?
    let outlook: LearningOutlook

    init(_ plan: Plan) {
        self.plan = plan
        contracts = Contract.contracts(of: plan)
        let prices = contracts.flatMap(\.items)
        let licences = LicenceBills.items(of: plan.rollout, contracts: contracts)
        let bills = (prices + licences + TrainerBills.items(of: plan, contracts: contracts)).sorted()
        payments = bills
        shortfall = plan.rollout.budget.map { Shortfall(of: bills, budget: $0, horizon: plan.rollout.horizon) }
        uses = FeatureUse.all(of: plan)
        firstValue = FirstValue(uses)
        outlook = plan.outlook
    }
}
