import Calendars
import Documents
import Learning
import Scheduling

/// The engine's spacing term as tables: for each enrolment what each day loses of readiness at go-live against the best day of its window,
/// in tenths of a concept (``DayLoss``).
///
/// A table is shared by all parts of as many concepts and the same difficulty that are ready, due and live on the same days; where people
/// may use at work what they are taught before it is due, also by whoever works on the same days.
struct SpacingTables {
    /// By number, the loss of each day of the horizon.
    private(set) var tables: [[Int32]] = []
    private let loss: DayLoss
    private let first: CivilDate
    private let count: Int
    private var numbers: [Key: Int] = [:]
    private var curves: [Curve: [Double]] = [:]
    /// Days of work by employee; only where use before the due day is possible.
    private let workDays: WorkDays?

    /// Of one enrolment: when it may be taught, when it is due and live, and what there is to keep.
    struct Window: Hashable {
        let ready: CivilDate
        let due: CivilDate
        let live: CivilDate
    }

    private struct Curve: Hashable {
        let window: Window
        let threshold: Threshold
        let pattern: Int
    }

    private struct Key: Hashable {
        let curve: Curve
        let concepts: Int
    }

    init(_ rollout: Rollout, mayUseBefore: Bool) {
        first = rollout.horizon.lowerBound
        count = first.days(to: rollout.horizon.upperBound) + 1
        loss = DayLoss(use: LearningOutlook.use(in: rollout))
        workDays = mayUseBefore ? WorkDays(of: rollout, from: first, count: count) : nil
    }

    /// The number of an enrolment's table.
    mutating func table(_ module: TrainingModule, part: Int, _ window: Window, person: Int) -> Int {
        let pattern = window.live < window.due ? workDays?.patternOf[person] ?? -1 : -1
        let curve = Curve(window: window, threshold: Threshold(module.difficulty), pattern: pattern)
        let key = Key(curve: curve, concepts: module.concepts(ofPart: part))
        if let known = numbers[key] { return known }
        let losses = curves[curve] ?? losses(curve)
        curves[curve] = losses
        numbers[key] = tables.count
        tables.append(losses.map { Int32(($0 * Double(key.concepts * Self.partsOfConcept)).rounded()) })
        return tables.count - 1
    }

    private static let partsOfConcept = 10

    /// What each day of the horizon loses against the best of the window.
    private func losses(_ curve: Curve) -> [Double] {
        let due = first.days(to: curve.window.due)
        let live = first.days(to: curve.window.live)
        let from = max(0, first.days(to: curve.window.ready))
        let last = min(due, count - 1)
        guard from <= last else { return [Double](repeating: 0, count: count) }
        let work = curve.pattern < 0 ? [] : (workDays?.patterns[curve.pattern] ?? []).filter { $0 <= due }
        let readiness = (from...last).map { day in
            let used = work.drop { $0 <= max(live, day) }
            return loss.readiness(taughtOn: day, goLive: due, usedOn: used, threshold: curve.threshold)
        }
        let best = readiness.max() ?? 0
        // Nothing can stand before the window, and what comes after it is not known on the day.
        return (0..<count).map { $0 < from ? 0 : $0 > last ? best : best - readiness[$0 - from] }
    }
}
