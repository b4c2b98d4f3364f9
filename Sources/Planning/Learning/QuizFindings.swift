import Calendars
import Documents
public import Learning

/// What quizzes say of a plan as it went: how ready people are with the threshold that explains the results best.
///
/// Only the threshold is fitted, one for all material whatever difficulty the curriculum gives it; everything else stays as published. A
/// quiz is taken to have been on the moment at which it was recorded.
public struct QuizFindings: Sendable {
    /// How many scores of people who had been taught what was asked.
    public let scores: Int
    /// The share of right answers, the mean of the scores.
    public let right: Double
    /// The share that was predicted of the same people at the same moments, without the quizzes.
    public let predicted: Double
    /// The threshold that explains the scores best.
    public let threshold: Double
    /// The group's readiness at go-live with that threshold: over the whole range of the share in use, with the threshold fitted to the
    /// scores at each of its ends too, and with the error that is left after a quiz.
    public let goLive: Readiness

    /// The findings from the entries that hold; `nil` where no score says anything.
    public init?(_ entries: [Entry], _ went: PlanAsItWent) {
        let timelines = LearnerTimelines(went.plan)
        let retention = Retention(.ppe)
        let use = LearningOutlook.use(in: went.plan.rollout)
        func answers(_ share: Double) -> [Answer] {
            Self.answers(entries, went.plan, timelines, used: share).filter {
                $0.result.history.taught(before: $0.result.day) > 0
            }
        }
        func fitted(_ answers: [Answer], _ share: Double) -> (threshold: Double, goLive: Double)? {
            retention.fittedThreshold(answers.map(\.result)).map { threshold in
                (threshold, Self.readiness(timelines, retention, used: share, at: threshold))
            }
        }
        let answered = answers(use.middle)
        guard let middle = fitted(answered, use.middle) else { return nil }
        threshold = middle.threshold
        scores = answered.count
        let count = Double(answered.count)
        right = answered.reduce(0) { $0 + $1.result.share } / count
        predicted =
            answered.reduce(0) { sum, answer in
                let (history, day) = (answer.result.history, answer.result.day)
                return sum + retention.readiness(of: history, on: day, threshold: answer.threshold).value
            } / count
        // The same scores say something else of the material where less or more of it is in use.
        let all = [middle.goLive] + [use.low, use.high].compactMap { fitted(answers($0), $0)?.goLive }
        let error = Constants.errorAfterQuiz.value
        goLive = Readiness(
            value: middle.goLive, low: max(0, (all.min() ?? middle.goLive) - error),
            high: min(1, (all.max() ?? middle.goLive) + error))
    }

    private struct Answer {
        let result: QuizResult
        let threshold: Threshold
    }

    private static func answers(
        _ entries: [Entry], _ plan: Plan, _ timelines: LearnerTimelines, used share: Double
    ) -> [Answer] {
        let sessions = Dictionary(plan.sessions.map { ($0.id, $0) }) { first, _ in first }
        let learners = Dictionary(timelines.learners.map { ($0.employee, $0) }) { first, _ in first }
        let zones = Dictionary(plan.rollout.staff.map { ($0.id, $0.zone) }) { first, _ in first }
        return entries.holding.flatMap { entry -> [Answer] in
            guard case .quiz(let id, let scores) = entry.actual, let session = sessions[id] else { return [] }
            return scores.flatMap { score -> [Answer] in
                guard let learner = learners[score.employee], let zone = zones[score.employee] else { return [] }
                let (date, time) = zone.local(entry.moment)
                let day = Double(timelines.first.days(to: date)) + Double(time.minutes) / minutesPerDay
                // A module's parts stand in their order; a refresher repeats all of them.
                let parts = learner.parts.filter { $0.module == session.module }.enumerated()
                return parts.filter { session.isRefresher || $0.offset == session.part - 1 }.map { _, part in
                    Answer(
                        result: QuizResult(
                            history: timelines.history(of: part, used: share), day: day, share: score.share.fraction),
                        threshold: part.threshold)
                }
            }
        }
    }

    /// The mean of all, weighted by elements, at the end of each one's day of go-live.
    private static func readiness(
        _ timelines: LearnerTimelines, _ retention: Retention, used share: Double, at threshold: Double
    ) -> Double {
        var (sum, elements) = (0.0, 0.0)
        for learner in timelines.learners {
            guard let goLive = learner.goLive else { continue }
            for part in learner.parts {
                let history = timelines.history(of: part, used: share)
                sum += Double(part.elements) * retention.readiness(of: history, on: Double(goLive) + 1, at: threshold)
                elements += Double(part.elements)
            }
        }
        return elements > 0 ? sum / elements : 0
    }

    private static let minutesPerDay = 1440.0
}
