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
    let affordable: JSONValue?
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
        affordable = affordability.map { .text(orNull: $0.from?.description) }
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
    let inUse: JSONValue
    let allReady: JSONValue
    let people: Int
    let ready: Int

    init(_ start: FeatureStart) {
        feature = start.feature.text
        stage = start.stage.text
        live = start.live.description
        inUse = .text(orNull: start.inUse?.description)
        allReady = .text(orNull: start.allReady?.description)
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
    let change: Change?

    struct Change: Encodable {
        let days: Int
        let until: String
        let cost: JSONValue
    }

    private enum Key: CodingKey {
        case stage, date, paid, configured, live, ready, people, unusable, notBegun, lost, change
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
        change = exit.change.map { Change(days: $0.days, until: $0.until.description, cost: .number($0.cost)) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(stage, forKey: .stage)
        try container.encode(date, forKey: .date)
        try container.encode(paid, forKey: .paid)
        try container.encode(configured, forKey: .configured)
        try container.encode(live, forKey: .live)
        try container.encode(ready, forKey: .ready)
        try container.encode(people, forKey: .people)
        try container.encode(unusable, forKey: .unusable)
        try container.encode(notBegun, forKey: .notBegun)
        try container.encode(lost, forKey: .lost)
        // Null: nothing is left to set up.
        try container.encode(change, forKey: .change)
    }
}
