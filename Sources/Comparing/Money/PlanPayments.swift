public import Planning

extension Plan {
    /// What the integrator is paid, and when, by date: the prices of the stages, or of everything at once.
    public var pricePayments: [CashItem] { Contract.contracts(of: self).flatMap(\.items).sorted() }
}
