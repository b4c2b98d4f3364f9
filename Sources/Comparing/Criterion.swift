public import Calendars
public import Documents

/// One thing that a strategy is judged by, and what it comes to.
public struct Criterion: Hashable, Sendable {
    /// What is measured.
    public let id: CriterionID
    /// What it comes to.
    public let value: Value
    /// Between what bounds it lies, where it is a prediction with a known range, or a probability.
    public let range: Range?
    /// What it comes to by chance, where runs were made; ``value`` is then what the plan says.
    public let percentiles: Percentiles?

    /// That criterion with that value.
    public init(_ id: CriterionID, _ value: Value, range: Range? = nil, percentiles: Percentiles? = nil) {
        self.id = id
        self.value = value
        self.range = range
        self.percentiles = percentiles
    }

    /// Values that so many percent of the runs reach: they are at least as good.
    public struct Percentiles: Hashable, Sendable {
        /// Half of the runs.
        public let p50: Value
        /// Eight of ten.
        public let p80: Value
        /// Nineteen of twenty.
        public let p95: Value

        /// Those three.
        public init(p50: Value, p80: Value, p95: Value) {
            self.p50 = p50
            self.p80 = p80
            self.p95 = p95
        }
    }

    /// The bounds of a prediction.
    public struct Range: Hashable, Sendable {
        /// The least.
        public let low: Value
        /// The greatest.
        public let high: Value

        /// Those bounds.
        public init(low: Value, high: Value) {
            self.low = low
            self.high = high
        }
    }

    /// Values of one criterion in order, the better ones lower.
    public var loss: Int {
        switch id.better {
        case .lower: value.magnitude
        case .higher: -value.magnitude
        }
    }

    /// What a criterion comes to, with its unit.
    public enum Value: Hashable, Sendable {
        /// An amount of money.
        case money(Money)
        /// Calendar days.
        case days(Int)
        /// Days of use, summed over features.
        case featureDays(Int)
        /// A day.
        case date(CivilDate)
        /// How many of something.
        case count(Int)
        /// Minutes that people count in hours.
        case hours(Minutes)
        /// Minutes.
        case minutes(Minutes)
        /// A share in percent, 0 to 100.
        case percent(Int)
        /// A probability in thousandths.
        case probability(permille: Int)
        /// A mean of counts, in hundredths.
        case mean(hundredths: Int)
        /// It does not come to pass under this plan.
        case never

        /// The value as one number; ``never`` is above all.
        public var magnitude: Int {
            switch self {
            case .money(let money): money.minorUnits
            case .days(let count), .featureDays(let count), .count(let count), .percent(let count), .probability(let count),
                .mean(let count):
                count
            case .date(let date): date.daysSinceEpoch
            case .hours(let minutes), .minutes(let minutes): minutes.count
            case .never: Int.max
            }
        }
    }
}

/// The id of a criterion; of those that DESIGN.md section 5 lists, the ones that can be computed, in its order.
public enum CriterionID: String, CaseIterable, Hashable, Sendable {
    /// Everything that is paid to others: prices, licences, trainers from outside.
    case totalCost = "total-cost"
    /// The largest single payment.
    case largestPayment = "largest-payment"
    /// Money that is bound by contract before anything is of use.
    case committedBeforeFirstValue = "committed-before-first-value"
    /// The most by which payments so far exceed the budget so far.
    case cashShort = "cash-short"
    /// On how many days they do.
    case cashShortDays = "cash-short-days"
    /// Days from the horizon's start until the first feature is live with its people ready.
    case firstValue = "first-value"
    /// The same, if each payment up to then waits until the budget covers it.
    case affordableFirstValue = "affordable-first-value"
    /// Days of use by the horizon's end, summed over features, each day as the share of the feature's people who can use it.
    case featureDays = "feature-days"
    /// The day on which everything is live and the last session is over.
    case finish
    /// The probability that every go-live holds.
    case deadlineProbability = "deadline-probability"
    /// The probability that the project is given up before its end.
    case abandonmentProbability = "abandonment-probability"
    /// How many features are live before the project ends.
    case featuresDelivered = "features-delivered"
    /// How many payments of the price somebody has to decide on.
    case paymentDecisions = "payment-decisions"
    /// How often sessions have to be planned anew.
    case replans
    /// What trainers from outside cost beyond the hours inside the price.
    case trainerCost = "trainer-cost"
    /// How long trainers teach.
    case trainingHours = "training-hours"
    /// The wages of the time that people spend in training, and that colleagues spend teaching.
    case timeAwayCost = "time-away-cost"
    /// The busiest week of any employee.
    case peakWeekMinutes = "peak-week-minutes"
    /// The mean of all weeks in which an employee has a session.
    case meanWeekMinutes = "mean-week-minutes"
    /// The most new concepts on one day of any employee.
    case peakConceptsDay = "peak-concepts-day"
    /// The highest load index of any employee: concepts taught but not safe for a week.
    case peakUnconsolidated = "peak-unconsolidated"
    /// Predicted readiness when all that people need is live.
    case readinessGoLive = "readiness-go-live"
    /// Thirty days later.
    case readiness30d = "readiness-30d"
    /// Ninety days later.
    case readiness90d = "readiness-90d"
    /// The most that is paid for what is not of use, of the days on which a stage is to go live.
    case exitUnusableMoney = "exit-unusable-money"
    /// By how much less is paid to others than for the whole scope.
    case droppedScopeSaved = "dropped-scope-saved"
    /// Enrolments that are not placed, each part counted.
    case unplaced
    /// Days by which enrolments end after they are due, summed.
    case lateDays = "late-days"

    /// Which values are better.
    public var better: Better {
        switch self {
        case .featureDays, .deadlineProbability, .featuresDelivered, .readinessGoLive, .readiness30d, .readiness90d,
            .droppedScopeSaved:
            .higher
        default: .lower
        }
    }

    /// Whether it is a prediction of readiness: a winner is named only where the models leave no doubt.
    public var isReadiness: Bool { milestone != nil }

    /// Which values of a criterion are better.
    public enum Better: String, Hashable, Sendable {
        /// Less is better.
        case lower
        /// More is better.
        case higher
    }

    /// The argument of the essay that it speaks to.
    public var argument: Argument {
        switch self {
        case .totalCost, .trainerCost, .trainingHours, .timeAwayCost: .weighIt
        case .largestPayment, .committedBeforeFirstValue: .aLotAtOnce
        case .cashShort, .cashShortDays, .affordableFirstValue: .notEnoughMoney
        case .firstValue, .featureDays: .startNow
        case .finish: .dragsOn
        case .deadlineProbability, .unplaced, .lateDays: .deadlineHolds
        case .abandonmentProbability, .featuresDelivered: .noWayBack
        case .paymentDecisions, .replans: .peaceOfMind
        case .peakWeekMinutes, .meanWeekMinutes, .peakConceptsDay, .peakUnconsolidated, .readinessGoLive, .readiness30d,
            .readiness90d:
            .learnInParts
        case .droppedScopeSaved: .trimSuperfluous
        case .exitUnusableMoney: .changeContractor
        }
    }

    /// Which of the four priorities it belongs to.
    public var group: Group {
        switch self {
        case .totalCost, .largestPayment, .committedBeforeFirstValue, .cashShort, .cashShortDays, .trainerCost,
            .trainingHours, .timeAwayCost, .droppedScopeSaved:
            .cash
        case .firstValue, .affordableFirstValue, .featureDays, .finish: .speed
        case .peakWeekMinutes, .meanWeekMinutes, .peakConceptsDay, .peakUnconsolidated, .readinessGoLive, .readiness30d,
            .readiness90d:
            .learning
        case .deadlineProbability, .abandonmentProbability, .featuresDelivered, .paymentDecisions, .replans, .exitUnusableMoney,
            .unplaced, .lateDays:
            .certainty
        }
    }

    /// The four priorities of the document.
    public enum Group: String, CaseIterable, Hashable, Sendable {
        /// What it costs and when.
        case cash
        /// How soon it is of use.
        case speed
        /// How people learn.
        case learning
        /// How sure it is.
        case certainty
    }

    /// Whether leaving people untrained makes it look better: it counts only what is placed.
    public var countsOnlyPlaced: Bool {
        switch self {
        case .totalCost, .finish, .firstValue, .affordableFirstValue, .committedBeforeFirstValue, .trainerCost, .trainingHours,
            .timeAwayCost,
            .peakWeekMinutes, .meanWeekMinutes, .peakConceptsDay, .peakUnconsolidated, .lateDays:
            true
        case .featureDays, .readinessGoLive, .readiness30d, .readiness90d, .largestPayment, .cashShort, .cashShortDays,
            .deadlineProbability, .abandonmentProbability, .featuresDelivered, .paymentDecisions, .replans, .exitUnusableMoney,
            .droppedScopeSaved, .unplaced:
            false
        }
    }
}

/// An argument for or against paying in stages: a row of DESIGN.md section 6.
public enum Argument: String, Hashable, Sendable {
    /// Not enough money for everything now.
    case notEnoughMoney = "not-enough-money"
    /// Start using the base now, add later.
    case startNow = "start-now"
    /// A tight budget trims the superfluous.
    case trimSuperfluous = "trim-superfluous"
    /// Easy to change the contractor.
    case changeContractor = "change-contractor"
    /// People learn in parts more easily.
    case learnInParts = "learn-in-parts"
    /// A staged project drags on.
    case dragsOn = "drags-on"
    /// No way back, no change of mind.
    case noWayBack = "no-way-back"
    /// A contract deadline holds.
    case deadlineHolds = "deadline-holds"
    /// Peace of mind.
    case peaceOfMind = "peace-of-mind"
    /// A lot of money at once.
    case aLotAtOnce = "a-lot-at-once"
    /// Weigh it for your company.
    case weighIt = "weigh-it"
}
