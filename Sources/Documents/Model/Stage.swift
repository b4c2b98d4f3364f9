public import Calendars

/// A paid part of the implementation.
public struct Stage: Sendable {
    /// The stage's id.
    public let id: StageID
    /// Its name for people; the id where the document gives none.
    public let title: LocalizedText
    /// What it brings.
    public let features: [FeatureID]
    /// Its price.
    public let price: Money
    /// The trainer's time inside the price.
    public let trainingIncluded: Minutes
    /// The payments; at least one is dated. The shares sum to the whole.
    public let payments: [Payment]
    /// The integrator's working days after the first payment.
    public let setup: Int
    /// When people are to be ready; also the date of acceptance.
    public let goLive: CivilDate

    /// The stage of checked parts.
    public init(
        id: StageID, title: LocalizedText, features: [FeatureID], price: Money, trainingIncluded: Minutes = Minutes(0),
        payments: [Payment], setup: Int, goLive: CivilDate
    ) {
        self.id = id
        self.title = title
        self.features = features
        self.price = price
        self.trainingIncluded = trainingIncluded
        self.payments = payments
        self.setup = setup
        self.goLive = goLive
    }
}

/// A part of a price and when it is due.
public struct Payment: Hashable, Sendable {
    /// The part of the price.
    public let share: Share
    /// When it is due, or the day on which it came.
    public let due: Due
    /// How much has come, where that is known; `nil` is the share. No document says it: what happens does.
    public let received: Money?

    /// That part, then.
    public init(share: Share, due: Due, received: Money? = nil) {
        self.share = share
        self.due = due
        self.received = received
    }

    /// When a payment is due.
    public enum Due: Hashable, Sendable {
        /// On a date.
        case date(CivilDate)
        /// On acceptance, which is the go-live.
        case acceptance
    }
}

extension Collection where Element == Payment {
    /// The earliest dated payment, from which set-up is counted.
    public var firstDate: CivilDate? {
        compactMap { payment in
            switch payment.due {
            case .date(let date): date
            case .acceptance: nil
            }
        }.min()
    }
}

/// What everything costs when it is bought at once, and when it is ready.
public struct AtOnce: Sendable {
    /// The price of all stages together.
    public let price: Money
    /// The payments; at least one is dated.
    public let payments: [Payment]
    /// The integrator's working days after the first payment.
    public let setup: Int
    /// When people are to be ready; also the date of acceptance.
    public let goLive: CivilDate
    /// The trainer's time inside the price.
    public let trainingIncluded: Minutes

    /// The offer of checked parts.
    public init(price: Money, payments: [Payment], setup: Int, goLive: CivilDate, trainingIncluded: Minutes = Minutes(0)) {
        self.price = price
        self.payments = payments
        self.setup = setup
        self.goLive = goLive
        self.trainingIncluded = trainingIncluded
    }
}

/// Some people for whom everything is ready, and due, some working days later.
public struct Wave: Sendable {
    /// The wave's id.
    public let id: WaveID
    /// Who is in it, unless an earlier wave fits them.
    public let who: PeoplePattern
    /// How many of the document's working days later.
    public let after: Int

    /// That wave.
    public init(id: WaveID, who: PeoplePattern, after: Int = 0) {
        self.id = id
        self.who = who
        self.after = after
    }
}
