import Calendars
import Documents
import Learning

/// The learning load and the readiness of one employee in the plan's JSON. Percentages are to 5 points, and mean a group with such a
/// timetable.
struct LoadBody: Encodable {
    let employee: String
    let weeks: [Week]
    let peak: Peak
    let readiness: [ReadinessBody]
    /// Absent where the document has no target.
    let refreshersToTarget: Refreshers?
    /// What the hours in training displace; absent where the document has no wage.
    let displacedWork: Double?

    init(_ load: EmployeeLoad, _ outlook: EmployeeOutlook?, use: UseAtWork) {
        employee = load.employee.text
        weeks = load.weeks.map { Week(week: $0.week.description, minutes: $0.minutes, concepts: $0.concepts) }
        peak = Peak(load, outlook)
        readiness = outlook?.readiness.map { ReadinessBody($0, use: use) } ?? []
        refreshersToTarget = outlook?.refreshersToTarget.map(Refreshers.init)
        displacedWork = outlook?.displacedWork?.units
    }

    /// What it would take to bring every module to the target.
    struct Refreshers: Encodable {
        let minutes: Int
        let notReachable: [String]

        init(_ needed: RefreshersToTarget) {
            minutes = needed.wholeMinutes
            notReachable = needed.notReachable.map(\.text)
        }
    }

    struct Week: Encodable {
        let week: String
        let minutes: Int
        let concepts: Int
    }

    /// The most that the timetable asks: of a week, of a day, and at any moment.
    struct Peak: Encodable {
        let minutes: Int
        let concepts: Int
        let week: String?
        let dayMinutes: Int?
        let meanDayMinutes: Double?
        let p95DayMinutes: Int?
        let dayConcepts: Int?
        let openModules: Int?
        /// The load index: concepts taught but not safe for a week.
        let unconsolidated: Index?

        init(_ load: EmployeeLoad, _ outlook: EmployeeOutlook?) {
            minutes = load.weeks.map(\.minutes).max() ?? 0
            concepts = load.weeks.map(\.concepts).max() ?? 0
            week = load.weeks.max { ($0.minutes, $1.week) < ($1.minutes, $0.week) }?.week.description
            dayMinutes = outlook.map { Int($0.minutes.peakDay) }
            meanDayMinutes = outlook.map { $0.minutes.meanDay.toTenths }
            p95DayMinutes = outlook.map { Int($0.minutes.p95Day) }
            dayConcepts = outlook?.peakConceptsDay
            openModules = outlook?.peakOpenModules
            unconsolidated = outlook.map { Index($0.peakUnconsolidated) }
        }
    }

    /// An index with its range.
    struct Index: Encodable {
        let value: Double
        let low: Double
        let high: Double

        init(_ range: Readiness) {
            (value, low, high) = (range.value.toTenths, range.low.toTenths, range.high.toTenths)
        }
    }
}

/// Readiness at a milestone, with the range that comes from unknown difficulty and use.
struct ReadinessBody: Encodable {
    let at: String
    let date: String
    let percent: Int
    let low: Int
    let high: Int

    init(_ readiness: MilestoneReadiness, use: UseAtWork) {
        at = readiness.milestone.rawValue
        date = readiness.date.description
        let range = readiness.ppe.range(use)
        percent = ShownShare.percent(range.value)
        low = ShownShare.percent(range.low)
        high = ShownShare.percent(range.high)
    }
}

/// What a plan asks of one employee, module by module, in the JSON of an explanation.
struct EmployeeLearningBody: Encodable {
    let use: LearningBody.Use
    let load: LoadBody.Peak
    /// How far readiness falls from the last session or use to go-live, in percent to 5 points.
    let dropAtGoLive: Int
    /// Absent where the document has no target.
    let refreshersToTarget: LoadBody.Refreshers?
    /// What the hours in training displace; absent where the document has no wage.
    let displacedWork: Double?
    /// Absent without a quiz.
    let quizzes: LearningBody.Quizzes?
    let readiness: [ReadinessBody]
    let modules: [Module]

    init(_ learning: EmployeeLearning, _ load: EmployeeLoad) {
        use = LearningBody.Use(learning.use, isAssumed: learning.isUseAssumed)
        self.load = LoadBody.Peak(load, learning.outlook)
        dropAtGoLive = ShownShare.percent(learning.outlook.dropAtGoLive)
        refreshersToTarget = learning.outlook.refreshersToTarget.map(LoadBody.Refreshers.init)
        displacedWork = learning.outlook.displacedWork?.units
        quizzes = learning.quizzes.map(LearningBody.Quizzes.init)
        readiness = learning.outlook.readiness.map { ReadinessBody($0, use: learning.use) }
        modules = learning.modules.map { module in
            Module(
                module: module.module.text, concepts: module.elements,
                readiness: module.readiness.map { ReadinessBody($0, use: learning.use) })
        }
    }

    struct Module: Encodable {
        let module: String
        let concepts: Int
        let readiness: [ReadinessBody]
    }
}

/// Everybody together.
struct LearningBody: Encodable {
    let model = RetentionModel.ppe.rawValue
    let use: Use
    let readiness: [ReadinessBody]
    let spread: Spread
    /// Absent where the document has no target.
    let target: Target?
    /// Absent without a quiz.
    let quizzes: Quizzes?

    init(_ outlook: LearningOutlook) {
        use = Use(outlook.use, isAssumed: outlook.isUseAssumed)
        readiness = outlook.readiness.map { ReadinessBody($0, use: outlook.use) }
        spread = Spread(
            minutes: FairnessBody(outlook.spreadOfMinutes), unconsolidated: FairnessBody(outlook.spreadOfUnconsolidated))
        target = outlook.target.map {
            Target(percent: ShownShare.exactPercent($0.share), reached: $0.reached, of: $0.people)
        }
        quizzes = outlook.quizzes.map(Quizzes.init)
    }

    /// What quizzes say of the material. Readiness is the fitted one where a score counts; `error` is then what is left, in points.
    struct Quizzes: Encodable {
        let scores: Int
        let silent: Int
        let right: Int
        let predicted: Int
        let threshold: Double?
        let error: Int?

        init(_ findings: QuizFindings) {
            scores = findings.scores
            silent = findings.silent
            right = ShownShare.exactPercent(findings.right)
            predicted = ShownShare.percent(findings.predicted)
            threshold = findings.calibration?.ppe.middleUse.toThousandths
            error = findings.calibration.map { ShownShare.exactPercent($0.error) }
        }
    }

    /// For how many of those who learn anything the timetable reaches the target.
    struct Target: Encodable {
        let percent: Int
        let reached: Int
        let of: Int
    }

    /// The share of a module's components in use at work, in percent.
    struct Use: Encodable {
        let low: Int
        let high: Int
        let assumed: Bool

        init(_ use: UseAtWork, isAssumed: Bool) {
            low = ShownShare.exactPercent(use.low)
            high = ShownShare.exactPercent(use.high)
            assumed = isAssumed
        }
    }

    struct Spread: Encodable {
        let minutes: FairnessBody
        let unconsolidated: FairnessBody
    }

    struct FairnessBody: Encodable {
        let gini: Double
        let greatestToMean: Double

        init(_ fairness: Fairness) {
            gini = fairness.gini.toThousandths
            greatestToMean = fairness.greatestToMean.toThousandths
        }
    }
}

extension Money {
    /// In whole units, to the smallest one.
    fileprivate var units: Double { Double(minorUnits) / 100 }
}

extension Double {
    /// To one decimal, for people and for the same bytes on any machine.
    fileprivate var toTenths: Double { (self * 10).rounded() / 10 }
    /// To three decimals.
    fileprivate var toThousandths: Double { (self * 1000).rounded() / 1000 }
}
