internal import Documents
internal import Planning

/// Everything that is paid to others under a plan, by date.
struct Bills {
    let contracts: [Contract]
    let items: [CashItem]

    init(_ plan: Plan) {
        contracts = Contract.contracts(of: plan)
        let licences = LicenceBills.items(of: plan.rollout, contracts: contracts)
        let trainers = TrainerBills.items(of: plan, contracts: contracts)
        items = (contracts.flatMap(\.items) + licences + trainers).sorted()
    }

    var total: Money { items.map(\.amount).total }
}
