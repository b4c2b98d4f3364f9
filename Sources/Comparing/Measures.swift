internal import Documents
internal import Planning

/// What the criteria of one plan are read from.
struct Measures {
    let plan: Plan
    let contracts: [Contract]
    let payments: [CashItem]
    /// One for each payment; empty without a budget.
    let affordability: [Affordability]
    let shortfall: Shortfall?
    let months: [MoneyMonth]
    let uses: [FeatureUse]
    let firstValue: FirstValue?
    let exits: [ExitPoint]
    let outlook: LearningOutlook
    /// What is paid less than for the whole scope; `nil` where nothing is left out.
    let saved: Money?

    init(_ plan: Plan, saved: Money? = nil) {
        self.saved = saved
        self.plan = plan
        let found = Bills(plan)
        contracts = found.contracts
        let bills = found.items
        payments = bills
        shortfall = plan.rollout.budget.map { Shortfall(of: bills, budget: $0, horizon: plan.rollout.horizon) }
        affordability =
            plan.rollout.budget.map { Affordability.of(bills, budget: $0, horizon: plan.rollout.horizon) } ?? []
        months = MoneyMonth.all(of: plan, payments: bills)
        uses = FeatureUse.all(of: plan)
        firstValue = FirstValue(uses)
        exits = ExitPoints(plan: plan, contracts: contracts, payments: bills, uses: uses).all()
        outlook = plan.outlook
    }
}
