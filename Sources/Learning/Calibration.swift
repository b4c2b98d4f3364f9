/// The thresholds that quizzes give one model, the same for all material whatever difficulty it was given.
///
/// The same scores say something else of the material where less or more of it is in use at work, so that there are three.
public struct FittedThresholds: Hashable, Sendable {
    /// Where the least of it is in use.
    public let leastUse: Double
    /// Half-way.
    public let middleUse: Double
    /// Where the most of it is in use.
    public let greatestUse: Double

    /// Those thresholds.
    public init(leastUse: Double, middleUse: Double, greatestUse: Double) {
        self.leastUse = leastUse
        self.middleUse = middleUse
        self.greatestUse = greatestUse
    }
}

/// What quizzes say of how hard the material is to keep: only the threshold is fitted, everything else stays as published.
public struct Calibration: Hashable, Sendable {
    /// Of the primary model.
    public let ppe: FittedThresholds
    /// Of the cross-check.
    public let pa: FittedThresholds

    /// Those thresholds.
    public init(ppe: FittedThresholds, pa: FittedThresholds) {
        self.ppe = ppe
        self.pa = pa
    }

    /// By how much a prediction may still be off.
    public var error: Double { Constants.errorAfterQuiz.value }

    /// The thresholds of a model.
    public func thresholds(of model: RetentionModel) -> FittedThresholds {
        switch model {
        case .ppe: ppe
        case .pa: pa
        }
    }
}

extension Retention {
    /// Readiness on a day at thresholds that quizzes gave: `low` at the least use, `high` at the greatest; which of them is the lower one
    /// is open.
    public func readiness(of history: History, on day: Double, at fitted: FittedThresholds) -> Readiness {
        Readiness(
            value: readiness(of: history, on: day, at: fitted.middleUse),
            low: readiness(of: history, on: day, at: fitted.leastUse),
            high: readiness(of: history, on: day, at: fitted.greatestUse))
    }

    /// Whether a quiz says anything of how hard the material is to keep: whether the easiest and the hardest material would score
    /// differently by more than a prediction errs after a quiz.
    ///
    /// Shortly after a session nearly everything is recalled whatever the material: a quiz at its end says whether people have learnt it,
    /// which the models take for granted, and a threshold fitted to it would be far beyond all published ones.
    public func isTelling(_ result: QuizResult) -> Bool {
        let band = model.band
        let (least, most) = (result.predicted(by: self, at: band.upperBound), result.predicted(by: self, at: band.lowerBound))
        return most - least > Constants.errorAfterQuiz.value
    }
}
