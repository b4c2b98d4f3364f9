/// The money that is there.
public struct Budget: Hashable, Sendable {
    /// On the horizon's first day.
    public let available: Money
    /// More on each first day of a month after that.
    public let monthly: Money

    /// That money.
    public init(available: Money, monthly: Money = .zero) {
        self.available = available
        self.monthly = monthly
    }
}

/// What the CRM's licences cost.
public struct Licences: Hashable, Sendable {
    /// Who pays for what.
    public let price: Price
    /// How many months are paid in advance, at least 1.
    public let minimumMonths: Int

    /// Those licences.
    public init(price: Price, minimumMonths: Int) {
        self.price = price
        self.minimumMonths = minimumMonths
    }

    /// What a month costs.
    public enum Price: Hashable, Sendable {
        /// For each seat.
        case perSeat(Money)
        /// For everybody together.
        case portal(Money)
    }
}
