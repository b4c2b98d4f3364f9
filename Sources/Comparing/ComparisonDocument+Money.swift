internal import Calendars
internal import Documents
internal import Planning

/// A payment: when, what for, and whether the budget covers it then.
struct PaymentEntry: Encodable {
    let date: String
    let amount: JSONValue
    let `for`: String
    let stage: String?
    let trainer: String?
    /// `acceptance` or `date` of a part of a price; absent of other payments.
    let due: String?
    /// Absent without a budget; null where the budget never covers it.
    let affordable: OrNull<String>?
    /// Absent without a budget.
    let short: JSONValue?

    init(_ item: CashItem, _ affordability: Affordability?) {
        date = item.date.description
        amount = .number(item.amount)
        switch item.reason {
        case .price(let id): (`for`, stage, trainer) = ("price", id?.text, nil)
        case .licences(let id): (`for`, stage, trainer) = ("licences", id?.text, nil)
        case .trainer(let id): (`for`, stage, trainer) = ("trainer", nil, id.text)
        }
        due = item.reason.isPrice ? (item.isOnAcceptance ? "acceptance" : "date") : nil
        affordable = affordability.map { OrNull($0.from?.description) }
        short = affordability.map { .number($0.short) }
    }
}

/// A month's money.
struct MonthEntry: Encodable {
    let month: String
    let paid: JSONValue
    let timeAway: JSONValue?
    let income: JSONValue?
    let balance: JSONValue?

    init(_ month: MoneyMonth) {
        self.month = String(month.month.description.prefix(Self.yearAndMonth))
        paid = .number(month.paid)
        timeAway = month.timeAway.map(JSONValue.number)
        income = month.income.map(JSONValue.number)
        balance = month.balance.map(JSONValue.number)
    }

    /// The characters of `2027-02`.
    private static let yearAndMonth = 7
}

/// When a feature is in use.
struct FeatureEntry: Encodable {
    let feature: String
    let stage: String
    let live: String
    let inUse: OrNull<String>
    let allReady: OrNull<String>
    let people: Int
    let ready: Int

    init(_ start: FeatureStart) {
        feature = start.feature.text
        stage = start.stage.text
        live = start.live.description
        inUse = OrNull(start.inUse?.description)
        allReady = OrNull(start.allReady?.description)
        people = start.people
        ready = start.ready
    }
}

/// What there would be, should the project end on a stage's go-live.
struct ExitEntry: Encodable {
    let stage: String
    let date: String
    let paid: JSONValue
    let configured: [String]
    let live: [String]
    let ready: Int
    let people: Int
    let unusable: JSONValue
    let notBegun: JSONValue
    let lost: JSONValue
    /// Null: nothing is left to set up.
    let change: OrNull<Change>

    struct Change: Encodable {
        let days: Int
        let until: String
        let cost: JSONValue
    }

    init(_ exit: ExitPoint) {
        stage = exit.stage.text
        date = exit.date.description
        paid = .number(exit.paid)
        configured = exit.configured.map(\.text)
        live = exit.live.map(\.text)
        ready = exit.ready
        people = exit.people
        unusable = .number(exit.unusable)
        notBegun = .number(exit.notBegun)
        lost = .number(exit.lost)
        change = OrNull(
            exit.change.map { Change(days: $0.days, until: $0.until.description, cost: .number($0.cost)) })
    }
}
