public import Documents

/// What is not known for certain, as numbers: the document's, else the program's own.
///
/// Shares are fractions; days are the document's working days. ``Assumption/table`` says where each default is from.
public struct RiskAssumptions: Hashable, Sendable {
    var paidOnTime = 0.6
    var delayMin = 3.0
    var delayMode = 7.0
    var delayMax = 30.0
    var overrunMedian = 0.1
    var overrunP90 = 0.5
    var queueMedian = 5.0
    var queueP90 = 25.0
    var abandonedPerMonth = 0.02
    var dropFactor = 1.0
    var noShow = 0.08
    var illPerDay = 0.01
    var illDaysLeast = 1.0
    var illDaysMost = 4.0
    var turnoverPerYear = 0.11
    var replacedAfter = 10.0
    var changePerBoundary = 0.04
    var changeCosts = 10.0
    var taughtShare = 0.9
    /// The chance that a feature is dropped while it is still ahead; what the document does not name is not.
    var featureDropped: [FeatureID: Double] = [:]

    /// The program's own.
    init() {}

    /// Of that document.
    public init(of document: Assumptions) {
        if let delay = document.paymentDelay {
            paidOnTime = delay.onTime.fraction
            delayMin = Double(delay.minimum)
            delayMode = Double(delay.mode)
            delayMax = Double(delay.maximum)
        }
        if let overrun = document.setupOverrun { (overrunMedian, overrunP90) = (overrun.median.fraction, overrun.p90.fraction) }
        if let queue = document.integratorQueue { (queueMedian, queueP90) = (Double(queue.median), Double(queue.p90)) }
        if let chance = document.abandonmentPerMonth { abandonedPerMonth = chance.fraction }
        if let chance = document.noShow { noShow = chance.fraction }
        if let ill = document.trainerIll {
            illPerDay = ill.perDay.fraction
            illDaysLeast = Double(ill.days.lowerBound)
            illDaysMost = Double(ill.days.upperBound)
        }
        if let chance = document.turnoverPerYear { turnoverPerYear = chance.fraction }
        if let change = document.integratorChange {
            changePerBoundary = change.perBoundary.fraction
            changeCosts = Double(change.costs)
        }
        featureDropped = document.featureDropped.mapValues(\.fraction)
    }

    /// The features that may be dropped, by id, each with its chance.
    public var droppedFeatures: [(feature: FeatureID, chance: Double)] {
        featureDropped.keys.sorted().map { ($0, dropChance(of: $0)) }
    }

    /// The chance that a feature is dropped while it is ahead.
    func dropChance(of feature: FeatureID) -> Double { min(1, (featureDropped[feature] ?? 0) * dropFactor) }
}

/// One number of the risk model: what it is, in which range it may lie, and who says so. ``table`` is the one place for them.
public struct Assumption: Sendable {
    /// The key of the document, and the part of its value.
    public let id: String
    /// What it is measured in.
    public let unit: Unit
    /// Between what bounds it is plausible: where flips are looked for.
    public let range: ClosedRange<Double>
    /// Where the default is from.
    public let source: Source
    let value: Number
    /// What moves along, so that a changed median keeps the shape of its distribution.
    let along: Number?
    let isGiven: @Sendable (Assumptions) -> Bool

    typealias Number = any WritableKeyPath<RiskAssumptions, Double> & Sendable

    /// What a number is measured in.
    public enum Unit: Hashable, Sendable {
        /// A fraction, shown in percent.
        case share
        /// The document's working days.
        case days
        /// A multiple of what the document says.
        case factor
    }

    /// Who says so.
    public enum Source: String, CaseIterable, Sendable {
        /// Nobody: the program assumes it, and says that it does.
        case declared
        /// Sidetrade 2022: B2B invoices are 21 days late on average; Upflow 2024: 43 % of them are paid on time.
        case latePayment = "Sidetrade 2022; Upflow 2024"
        /// Little 2006, IEEE Software 23(3): actual over estimated duration is log-normal. The parameters are declared.
        case overrun = "Little 2006"
        /// El Emam and Koru 2008, IEEE Software 25(5): 11.5 to 15.5 % of IT projects are cancelled; over six to nine months that is 2 % a
        /// month.
        case cancelled = "El Emam & Koru 2008"
        /// O'Connell, TrainingZone: 5 to 10 % with good processes, 20 to 30 % without.
        case noShow = "O'Connell, TrainingZone"
        /// Office for National Statistics 2017: 4.3 working days of sickness a worker and year; spells of 2.5 days on average.
        case sickness = "ONS 2017"
    }

    /// What it is in some assumptions.
    public func number(in assumptions: RiskAssumptions) -> Double { assumptions[keyPath: value] }

    /// Whether the document says it.
    public func isGiven(in document: Assumptions) -> Bool { isGiven(document) }

    /// The assumptions with another number here, and what moves along as a document can write it: whole days, whole percents.
    func changing(_ assumptions: RiskAssumptions, to number: Double) -> RiskAssumptions {
        var changed = assumptions
        changed[keyPath: value] = number
        if let along {
            let moved = moving(along, in: assumptions, with: number)
            changed[keyPath: along] = max(
                number, unit == .share ? (moved * Self.percents).rounded() / Self.percents : moved.rounded())
        }
        return changed
    }

    /// One more than the value is log-normal: the ratio of the two quantiles is what its spread follows from.
    private func moving(_ along: Number, in assumptions: RiskAssumptions, with number: Double) -> Double {
        (1 + assumptions[keyPath: along]) / (1 + assumptions[keyPath: value]) * (1 + number) - 1
    }

    /// The other number that moves along with this one, and what it comes to; `nil` where none does.
    func moved(in assumptions: RiskAssumptions, with number: Double) -> (assumption: Assumption, to: Double)? {
        guard let along, let other = Self.table.first(where: { $0.value as AnyKeyPath == along as AnyKeyPath }) else {
            return nil
        }
        return (other, other.number(in: changing(assumptions, to: number)))
    }

    /// Where it can be changed alone: within its range, and so that the document still takes it beside its other numbers.
    func range(in assumptions: RiskAssumptions) -> ClosedRange<Double> {
        var (low, high) = (range.lowerBound, range.upperBound)
        if let floor { low = max(low, assumptions[keyPath: floor]) }
        if let ceiling { high = min(high, assumptions[keyPath: ceiling]) }
        if unit == .share, let along {
            // The document takes no share beyond the whole.
            let most = 2 * (1 + assumptions[keyPath: value]) / (1 + assumptions[keyPath: along]) - 1
            high = min(high, (most * Self.percents).rounded(.down) / Self.percents)
        }
        let own = number(in: assumptions)
        return min(low, own)...max(high, own)
    }

    private static let percents = 100.0

    /// Whether a document can say it.
    public let hasKey: Bool
    /// Other numbers below and above which the document refuses it.
    let floor: Number?
    let ceiling: Number?

    private init(
        _ id: String, _ unit: Unit, _ range: ClosedRange<Double>, _ source: Source,
        _ value: Number, along: Number? = nil, from floor: Number? = nil, to ceiling: Number? = nil, hasKey: Bool = true,
        given: @escaping @Sendable (Assumptions) -> Bool
    ) {
        self.floor = floor
        self.ceiling = ceiling
        self.hasKey = hasKey
        self.id = id
        self.unit = unit
        self.range = range
        self.source = source
        self.value = value
        self.along = along
        isGiven = given
    }

    /// All of them, in the order of the document's keys.
    public static let table: [Assumption] = [
        Assumption("payment-delay.on-time", .share, 0.2...1, .latePayment, \.paidOnTime) { $0.paymentDelay != nil },
        Assumption("payment-delay.min", .days, 0...20, .declared, \.delayMin, to: \RiskAssumptions.delayMode) {
            $0.paymentDelay != nil
        },
        Assumption(
            "payment-delay.mode", .days, 0...40, .declared, \.delayMode, from: \RiskAssumptions.delayMin,
            to: \RiskAssumptions.delayMax
        ) { $0.paymentDelay != nil },
        Assumption("payment-delay.max", .days, 10...90, .latePayment, \.delayMax, from: \RiskAssumptions.delayMode) {
            $0.paymentDelay != nil
        },
        Assumption("setup-overrun.median", .share, 0...1, .overrun, \.overrunMedian, along: \RiskAssumptions.overrunP90) {
            $0.setupOverrun != nil
        },
        Assumption("setup-overrun.p90", .share, 0...1, .overrun, \.overrunP90, from: \RiskAssumptions.overrunMedian) {
            $0.setupOverrun != nil
        },
        Assumption("integrator-queue.median", .days, 0...40, .declared, \.queueMedian, along: \RiskAssumptions.queueP90) {
            $0.integratorQueue != nil
        },
        Assumption("integrator-queue.p90", .days, 0...80, .declared, \.queueP90, from: \RiskAssumptions.queueMedian) {
            $0.integratorQueue != nil
        },
        Assumption("abandonment-per-month", .share, 0...0.1, .cancelled, \.abandonedPerMonth) { $0.abandonmentPerMonth != nil },
        Assumption("feature-dropped", .factor, 0...2, .declared, \.dropFactor) { !$0.featureDropped.isEmpty },
        Assumption("no-show", .share, 0...0.3, .noShow, \.noShow) { $0.noShow != nil },
        Assumption("trainer-ill.per-day", .share, 0...0.05, .sickness, \.illPerDay) { $0.trainerIll != nil },
        Assumption("trainer-ill.days.least", .days, 1...5, .declared, \.illDaysLeast, to: \RiskAssumptions.illDaysMost) {
            $0.trainerIll != nil
        },
        Assumption("trainer-ill.days.most", .days, 1...20, .declared, \.illDaysMost, from: \RiskAssumptions.illDaysLeast) {
            $0.trainerIll != nil
        },
        Assumption("turnover-per-year", .share, 0...0.6, .declared, \.turnoverPerYear) { $0.turnoverPerYear != nil },
        Assumption("turnover.replaced-after", .days, 0...60, .declared, \.replacedAfter, hasKey: false) { _ in false },
        Assumption("integrator-change.per-boundary", .share, 0...0.3, .declared, \.changePerBoundary) {
            $0.integratorChange != nil
        },
        Assumption("integrator-change.costs", .days, 0...60, .declared, \.changeCosts) { $0.integratorChange != nil },
        Assumption("go-live.taught", .share, 0.5...1, .declared, \.taughtShare, hasKey: false) { _ in false },
    ]
}
