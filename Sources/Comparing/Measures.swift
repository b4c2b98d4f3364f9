internal import Documents
internal import Planning

/// What the criteria of one plan are read from.
struct Measures {
    let plan: Plan
    let contracts: [Contract]
    let payments: [CashItem]
    let shortfall: Shortfall?
    let firstValue: FirstValue?

    init(_ plan: Plan) {
        self.plan = plan
        contracts = Contract.contracts(of: plan)
        let bills =
            (contracts.flatMap(\.items) + LicenceBills.items(of: plan.rollout, contracts: contracts)
            + TrainerBills.items(of: plan, contracts: contracts)).sorted()
        payments = bills
        shortfall = plan.rollout.budget.map { Shortfall(of: bills, budget: $0, horizon: plan.rollout.horizon) }
        firstValue = FirstValue.of(plan)
    }
}
