public import Calendars
public import Documents
internal import Planning

/// What there is, and what has been paid for it, should the project end on the day on which a stage is to go live.
///
/// The days are those of the document's own stages, whatever the strategy, so that strategies are compared on the same days. Of a price
/// that is paid for everything at once, a stage has the part that its own price is of all stages' prices.
public struct ExitPoint: Hashable, Sendable {
    /// The stage whose go-live it is.
    public let stage: StageID
    /// That day; payments of the day are made.
    public let date: CivilDate
    /// Everything paid to others by then.
    public let paid: Money
    /// The stages whose set-up is done.
    public let configured: [StageID]
    /// The features that are accepted and that somebody can use.
    public let live: [FeatureID]
    /// How many people have been taught all that they need of what is accepted; only who needs something of it counts.
    public let ready: Int
    /// How many people need something of what is accepted, and so should be.
    public let people: Int
    /// What has been paid for what is not of use: a feature is of use to the share of its people who can use it, and licences are to those
    /// who can use something.
    public let unusable: Money
    /// The part of it that set-up has not come to yet, by its working days. Whether it is paid back is for the contract to say.
    public let notBegun: Money
    /// What another integrator from here on would take; `nil` where nothing is left to set up.
    public let change: ContractorChange?

    /// What is paid for and neither of use nor still to be done.
    public var lost: Money { unusable - notBegun }
}

/// What it takes to have another integrator go on.
public struct ContractorChange: Hashable, Sendable {
    /// The document's working days that it takes (`integrator-change`).
    public let days: Int
    /// When set-up can go on.
    public let until: CivilDate
    /// Those days at the price of a set-up day of what is ahead, and what was paid for set-up that is begun and not done: it is done again.
    public let cost: Money
}
