internal import Calendars
public import Documents
internal import Planning

/// The scale on which the decision weighs a criterion.
public enum CriterionScale: Hashable, Sendable {
    /// Less is better; as much as this is worth a half.
    case half(Criterion.Value)
    /// More is better; as much as this is worth 1.
    case whole(Criterion.Value)

    /// The scale of a criterion in a roll-out, with its reference in the criterion's own unit; `nil` for one that only says in other words
    /// what another one counts already.
    public init?(of id: CriterionID, in rollout: Rollout) {
        let scales = Scales(rollout, enrolments: Enrolments(of: rollout).all.count)
        switch scales.scale(of: id) {
        case .least(let reference): self = .half(Self.value(reference, of: id))
        case .most(let most): self = .whole(Self.value(most, of: id))
        case nil: return nil
        }
    }

    private static func value(_ amount: Double, of id: CriterionID) -> Criterion.Value {
        let whole = Int(amount.rounded())
        return switch id {
        case .totalCost, .largestPayment, .committedBeforeFirstValue, .cashShort, .timeAwayCost, .exitUnusableMoney, .trainerCost,
            .droppedScopeSaved:
            .money(Money(minorUnits: whole))
        case .cashShortDays, .firstValue, .affordableFirstValue, .finish: .days(whole)
        case .featureDays: .featureDays(whole)
        case .peakWeekMinutes, .meanWeekMinutes: .minutes(Minutes(whole))
        case .trainingHours: .hours(Minutes(whole))
        case .readinessGoLive, .readiness30d, .readiness90d: .percent(whole)
        case .deadlineProbability, .abandonmentProbability: .probability(permille: whole)
        case .paymentDecisions, .replans: .mean(hundredths: Int((amount * Scales.hundredths).rounded()))
        case .peakConceptsDay, .peakUnconsolidated, .featuresDelivered, .unplaced, .lateDays: .count(whole)
        }
    }
}

/// What each criterion's value is worth, 0 to 1, by a scale that the document alone sets.
///
/// A scale between the best and the worst of those compared, or a share of the best, would change with who is compared: a bad alternative
/// that nobody would choose could then turn the order of the others around (Belton and Gear 1983, "On a short-coming of Saaty's method";
/// Barzilai and Golany 1994 on normalisation). Here a strategy's worth depends on its own figures and the document, and on nothing else.
///
/// What is better low is worth `reference / (reference + amount)`: 1 for nothing, a half for as much as the reference, never below 0. What is
/// better high has a most that is possible, and is worth its share of that.
struct Scales {
    private let rollout: Rollout
    private let enrolments: Int
    private let features: Int

    init(_ rollout: Rollout, enrolments: Int) {
        self.rollout = rollout
        self.enrolments = max(1, enrolments)
        features = max(1, Set(rollout.stages.flatMap(\.features)).count)
    }

    /// A scale.
    enum Scale {
        /// Less is better; as much as this is worth a half.
        case least(Double)
        /// More is better; as much as this is worth 1.
        case most(Double)
    }

    /// The scale of a criterion, or `nil` for one that says in other words what another one counts already: trainers are part of the total
    /// cost, their hours of both costs, what is saved is not paid, and an average week goes with the busiest.
    func scale(of id: CriterionID) -> Scale? {
        switch id {
        case .totalCost, .largestPayment, .committedBeforeFirstValue, .cashShort, .timeAwayCost, .exitUnusableMoney: .least(price)
        case .cashShortDays, .firstValue, .affordableFirstValue, .finish: .least(days)
        case .featureDays: .most(days * Double(features))
        case .peakWeekMinutes: .least(Double(rollout.limits.trainingPerWeek?.count ?? Self.usualMinutesPerWeek))
        case .peakConceptsDay: .least(Double(max(1, rollout.curriculum.modules.map(\.concepts).max() ?? 1)))
        case .peakUnconsolidated: .least(Double(max(1, rollout.curriculum.modules.reduce(0) { $0 + $1.concepts })))
        case .readinessGoLive, .readiness30d, .readiness90d: .most(Self.wholePercent)
        case .deadlineProbability: .most(Self.wholePermille)
        case .abandonmentProbability: .least(Self.wholePermille / 2)
        case .featuresDelivered: .most(Double(features))
        case .paymentDecisions, .replans: .least(days / World.daysPerMonth)
        case .unplaced, .lateDays: .least(Double(enrolments))
        case .trainerCost, .trainingHours, .meanWeekMinutes, .droppedScopeSaved: nil
        }
    }

    /// What an amount is worth; `nil` is what never comes to pass.
    func worth(_ amount: Double?, of id: CriterionID) -> Double? {
        guard let scale = scale(of: id) else { return nil }
        guard let amount else { return 0 }
        switch scale {
        case .least(let reference): return reference / (reference + max(0, amount))
        case .most(let most): return min(1, max(0, amount / most))
        }
    }

    /// A value as an amount that is 0 where there is nothing; dates count from the horizon's first day.
    func amount(_ value: Criterion.Value) -> Double? {
        switch value {
        case .never: nil
        case .date(let date): Double(rollout.horizon.lowerBound.days(to: date))
        case .mean(let hundredths): Double(hundredths) / Self.hundredths
        case .money, .days, .featureDays, .count, .hours, .minutes, .percent, .probability: Double(value.magnitude)
        }
    }

    /// All stages at their own prices, in smallest units.
    private var price: Double { Double(max(1, rollout.stages.reduce(0) { $0 + $1.price.minorUnits })) }

    /// The horizon.
    private var days: Double { Double(max(1, rollout.horizon.lowerBound.days(to: rollout.horizon.upperBound) + 1)) }

    /// What integrators' offers ask of a learner in a week at the most, in minutes.
    private static let usualMinutesPerWeek = 300
    private static let wholePercent = 100.0
    private static let wholePermille = 1000.0
    fileprivate static let hundredths = 100.0
}
