import Calendars
import Documents
public import Learning

/// What quizzes say of a plan as it went: how hard the material is to keep.
///
/// Only the threshold is fitted, one for all material whatever difficulty the curriculum gives it; everything else stays as published.
/// Scores count that say anything of it (``Retention/isTelling(_:)``): those of a quiz at the end of its session do not. A threshold beyond
/// the band is not believed, and the end of the band taken: no published material lies there, and scores that are lower than use at work
/// alone would give say that less is in use than was assumed, not that a lesson of yesterday is forgotten.
public struct QuizFindings: Sendable {
    /// How many scores of people who had been taught what was asked say how well it is kept.
    public let scores: Int
    /// How many of them came too soon after the session, or from material too much in use, to say it.
    public let silent: Int
    /// The share of right answers, the mean of the scores that count, or of all where none does.
    public let right: Double
    /// The share that was predicted of the same people at the same moments, without the quizzes.
    public let predicted: Double
    /// The thresholds that explain the scores best; `nil` where no score says anything.
    public let calibration: Calibration?

    /// The findings from the entries that hold, of the sessions of a plan as they went; `nil` without a score.
    public init?(_ entries: [Entry], _ plan: Plan) {
        guard entries.contains(where: \.actual.isQuiz) else { return nil }
        let timelines = LearnerTimelines(plan)
        let retention = Retention(.ppe)
        let use = LearningOutlook.use(in: plan.rollout)
        let all = Self.answers(entries.holding, plan, timelines)
        guard !all.isEmpty else { return nil }
        let telling = all.filter { retention.isTelling($0.result(use.middle)) }
        scores = telling.count
        silent = all.count - telling.count
        let counted = telling.isEmpty ? all : telling
        right = counted.reduce(0) { $0 + $1.share } / Double(counted.count)
        predicted =
            counted.reduce(0) { $0 + $1.result(use.middle).predicted(by: retention, at: $1.threshold.value(for: .ppe)) }
            / Double(counted.count)
        func fitted(_ model: RetentionModel) -> FittedThresholds? {
            func threshold(_ share: Double) -> Double? {
                let fitted = Retention(model).fittedThreshold(telling.map { $0.result(share) })
                return fitted.map { min(max($0, model.band.lowerBound), model.band.upperBound) }
            }
            guard let least = threshold(use.low), let middle = threshold(use.middle), let greatest = threshold(use.high) else {
                return nil
            }
            return FittedThresholds(leastUse: least, middleUse: middle, greatestUse: greatest)
        }
        if let ppe = fitted(.ppe), let pa = fitted(.pa) { calibration = Calibration(ppe: ppe, pa: pa) } else { calibration = nil }
    }

    /// A score with what had happened to what was asked.
    private struct Answer {
        let histories: (idle: History, used: History)
        let day: Double
        let share: Double
        let threshold: Threshold

        func result(_ use: Double) -> QuizResult {
            QuizResult(used: histories.used, idle: histories.idle, use: use, day: day, share: share)
        }
    }

    private static func answers(_ entries: [Entry], _ plan: Plan, _ timelines: LearnerTimelines) -> [Answer] {
        let sessions = Dictionary(plan.sessions.map { ($0.id, $0) }) { first, _ in first }
        let learners = Dictionary(timelines.learners.map { ($0.employee, $0) }) { first, _ in first }
        let zones = Dictionary(plan.rollout.staff.map { ($0.id, $0.zone) }) { first, _ in first }
        return entries.flatMap { entry -> [Answer] in
            guard case .quiz(let id, let scores, let date) = entry.actual, let session = sessions[id] else { return [] }
            return scores.flatMap { score -> [Answer] in
                guard let learner = learners[score.employee], let zone = zones[score.employee] else { return [] }
                let day = Self.day(of: session, on: date, recorded: entry.moment, zone, timelines.first)
                // A module's parts stand in their order; a refresher repeats all of them.
                let parts = learner.parts.filter { $0.module == session.module }.enumerated()
                return parts.filter { session.isRefresher || $0.offset == session.part - 1 }.compactMap { _, part in
                    let answer = Answer(
                        histories: timelines.histories(of: part), day: day, share: score.share.fraction, threshold: part.threshold
                    )
                    return answer.result(1).isTaught ? answer : nil
                }
            }
        }
    }

    /// When a quiz was: on the day of its session at the session's end, on a later one in the middle of the day; without a day at the moment
    /// of recording.
    private static func day(
        of session: PlannedSession, on date: CivilDate?, recorded moment: Moment, _ zone: Zone, _ first: CivilDate
    ) -> Double {
        func time(_ moment: Moment) -> Double {
            let (date, time) = zone.local(moment)
            return Double(first.days(to: date)) + Double(time.minutes) / minutesPerDay
        }
        guard let date else { return time(moment) }
        let end = time(session.interval.end)
        // Only what was strictly before a quiz counts, and the session was.
        let day = Double(first.days(to: date))
        return day == end.rounded(.down) ? end + Constants.shortestAge.value / hoursPerDay : day + LearningEvent.timeOfSession
    }

    private static let minutesPerDay = 1440.0
    private static let hoursPerDay = 24.0
}

extension Actual {
    fileprivate var isQuiz: Bool { if case .quiz = self { true } else { false } }
}

extension Plan {
    /// The same plan with readiness as quizzes on its sessions have it; the same where they say nothing.
    public func calibrated(by entries: [Entry]) -> Plan {
        guard let findings = QuizFindings(entries, self) else { return self }
        return with(quizzes: findings)
    }
}
