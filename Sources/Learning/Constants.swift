/// Where every number of the learning models is from: the one table of its kind, and the report's appendix.
///
/// The parameters of both models belong to hours and to whole sessions; they may never be changed one at a time, nor used with another
/// unit. `onboard-bench calibrate` derives them again from the published tables.
public struct Constant: Hashable, Sendable {
    /// A name for programs, `ppe-b`.
    public let id: String
    /// The number.
    public let value: Double
    /// What it is measured in; `1` where it has no unit.
    public let unit: String
    /// Between what bounds other fits, or other settings, put it.
    public let range: ClosedRange<Double>
    /// Who says so.
    public let source: String

    fileprivate init(_ id: String, _ value: Double, unit: String = "1", _ range: ClosedRange<Double>, _ source: String) {
        self.id = id
        self.value = value
        self.unit = unit
        self.range = range
        self.source = source
    }
}

/// The numbers of the learning models by name.
public enum Constants {
    /// All of them, in the order in which they are explained.
    public static let all: [Constant] = [
        ppeIntercept, ppeSlope, ppeNoise, ppeLearning, ppeWeighting, ppeEasy, ppeMedium, ppeHard, ppeBandLow, ppeBandHigh,
        paIntercept, paScale, paNoise, paDecayCap, paEasy, paMedium, paHard, paBandLow, paBandHigh,
        shortestAge, latestEvents, consolidationDays, openShare, farthestDays, winningMargin, shownStep, errorUncalibrated,
        errorAfterQuiz, loadPercentile, useBetweenStagesLow, useBetweenStagesHigh, timeOfSession, timeOfUse,
    ]

    private static let walsh = "Walsh et al. 2018, Predictive Performance Equation"
    private static let ppeFit =
        walsh
        + "; fitted at session level to 89 cells of Cepeda et al. 2008 and 2009 and Bahrick 1979, each data set weighted alike"
    private static let pavlik = "Pavlik & Anderson 2005"
    private static let paFit =
        pavlik
        + "; fitted at session level to 89 cells of Cepeda et al. 2008 and 2009 and Bahrick 1979, each data set weighted alike"

    private static let other = "; range: other material of the kind, each cell weighted alike"

    /// b: the decay of what was taught once.
    public static let ppeIntercept = Constant(
        "ppe-b", 0.03178, 0.0300...0.0357, ppeFit + "; range: each cell weighted alike, or without Bahrick")
    /// m: how much faster what was taught in quick succession decays.
    public static let ppeSlope = Constant(
        "ppe-m", 0.00855, 0.0071...0.0086, ppeFit + "; range: each cell weighted alike, or without Bahrick")
    /// s: the spread of strengths about the threshold.
    public static let ppeNoise = Constant(
        "ppe-s", 0.03048, 0.0291...0.0305, ppeFit + "; range: each cell weighted alike, or without Bahrick")
    /// c: the exponent of the number of events.
    public static let ppeLearning = Constant("ppe-c", 0.1, 0.1...0.1, walsh)
    /// x: the exponent by which older events weigh less in the age.
    public static let ppeWeighting = Constant("ppe-x", 0.6, 0.6...0.6, walsh)
    /// The threshold of facts.
    public static let ppeEasy = Constant(
        "ppe-tau-easy", 0.8141, 0.8141...0.8374, ppeFit + "; obscure facts of Cepeda et al. 2009" + other)
    /// The threshold of names of objects.
    public static let ppeMedium = Constant(
        "ppe-tau-medium", 0.85139, 0.8513...0.8609, ppeFit + "; object names of Cepeda et al. 2009" + other)
    /// The threshold of foreign words.
    public static let ppeHard = Constant(
        "ppe-tau-hard", 0.86808, 0.8592...0.8786, ppeFit + "; Spanish words of Bahrick 1979" + other)
    /// The lowest threshold of material that is not known.
    public static let ppeBandLow = Constant(
        "ppe-tau-low", 0.80, 0.80...0.80, ppeFit + "; 0.80 to 0.88 cover 78 % of held-out cells")
    /// The highest threshold of material that is not known.
    public static let ppeBandHigh = Constant(
        "ppe-tau-high", 0.88, 0.88...0.88, ppeFit + "; 0.80 to 0.88 cover 78 % of held-out cells")

    /// a: the decay of what was taught once.
    public static let paIntercept = Constant("pa-a", 0.35263, 0.3175...0.3527, paFit + "; range: each cell weighted alike")
    /// c: how much faster what was still active decays.
    public static let paScale = Constant("pa-c", 0.05728, 0.0538...0.0573, paFit + "; range: each cell weighted alike")
    /// s: the spread of activations about the threshold.
    public static let paNoise = Constant("pa-s", 0.37726, 0.3439...0.3773, paFit + "; range: each cell weighted alike")
    /// The highest decay.
    public static let paDecayCap = Constant(
        "pa-decay-cap", 3, 3...3, "a guard of ours: simultaneous events would decay without bound")
    /// The threshold of facts.
    public static let paEasy = Constant(
        "pa-tau-easy", -2.24553, -2.2456 ... -1.8044, paFit + "; obscure facts of Cepeda et al. 2009" + other)
    /// The threshold of names of objects.
    public static let paMedium = Constant(
        "pa-tau-medium", -1.78484, -1.7849 ... -1.5652, paFit + "; object names of Cepeda et al. 2009" + other)
    /// The threshold of foreign words.
    public static let paHard = Constant(
        "pa-tau-hard", -1.67727, -1.6773 ... -1.4131, paFit + "; Spanish words of Bahrick 1979" + other)
    /// The lowest threshold of material that is not known.
    public static let paBandLow = Constant("pa-tau-low", -2.35, -2.35 ... -2.35, paFit + "; held-out data sets")
    /// The highest threshold of material that is not known.
    public static let paBandHigh = Constant("pa-tau-high", -1.55, -1.55 ... -1.55, paFit + "; held-out data sets")

    /// No event is younger.
    public static let shortestAge = Constant(
        "shortest-age", 1.0 / 60, unit: "h", 1.0 / 60...1.0 / 60, "a floor of ours, one minute")
    /// How many events count, the latest.
    public static let latestEvents = Constant(
        "latest-events", 6, unit: "events", 6...6,
        "the longest history among the 89 cells (Bahrick 1979); beyond it nothing is known")
    /// How far consolidation looks ahead.
    public static let consolidationDays = Constant("consolidation", 7, unit: "d", 7...7, "a definition: safe for a week")
    /// Below which share of what was taught a module is open.
    public static let openShare = Constant("open-below", 0.8, 0.8...0.8, "a definition")
    /// Nothing is predicted beyond it after the last session.
    public static let farthestDays = Constant(
        "farthest", 180, unit: "d", 180...180, "beyond six months the model is more hopeful than Tatel & Ackerman 2025 measured")
    /// By how much a winner must be ahead.
    public static let winningMargin = Constant(
        "winning-margin", 0.05, 0.05...0.05, "a rule of ours: below it, too close to call")
    /// To what readiness is rounded for people.
    public static let shownStep = Constant("shown-step", 0.05, 0.05...0.05, "a rule of ours: the error is above it")
    /// The error of a prediction about material without a quiz.
    public static let errorUncalibrated = Constant(
        "error-uncalibrated", 0.163, 0.16...0.17, "root mean square over the 89 cells, each data set predicted from the others")
    /// The error of a prediction once the threshold has been fitted to a quiz.
    public static let errorAfterQuiz = Constant(
        "error-after-quiz", 0.091, 0.09...0.10, "the same, with the threshold alone fitted to the data set")
    /// Which percentile of daily minutes is shown.
    public static let loadPercentile = Constant("load-percentile", 0.95, 0.95...0.95, "a definition, nearest rank")
    /// The least share of a module's components in use at work, where the document does not say.
    public static let useBetweenStagesLow = Constant(
        "use-low", 0.3, 0...1, "assumed: nothing published says how much of a CRM is in use; the document's own range replaces it"
    )
    /// The greatest share of a module's components in use at work, where the document does not say.
    public static let useBetweenStagesHigh = Constant(
        "use-high", 0.9, 0...1,
        "assumed: nothing published says how much of a CRM is in use; the document's own range replaces it")
    /// When on its day a session is taken to be before it has a time, and a quiz that was taken on a later day than its session.
    public static let timeOfSession = Constant(
        "time-of-session", 12, unit: "h", 0...24,
        "a rule of ours: the middle of the day; a session that is planned has its own time")
    /// When on a working day what is in use is used.
    public static let timeOfUse = Constant(
        "time-of-use", 17, unit: "h", 0...24, "a rule of ours: once a working day, late in it")
}
