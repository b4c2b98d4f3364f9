import Foundation
import Testing

@testable import Learning

@Suite struct `What was taught` {
    static let models = RetentionModel.allCases

    /// half_life_vs_meta_analysis.csv: sessions, days between, and recall a day later of medium material.
    struct Schedule: Sendable, CustomTestStringConvertible {
        let model: RetentionModel
        let sessions: Int
        let gap: Double
        let recalled: Double
        let monthsToHalf: Double
        var testDescription: String { "\(model) \(sessions) sessions \(gap) days apart" }
    }

    static let schedules = [
        Schedule(model: .ppe, sessions: 1, gap: 0, recalled: 0.849, monthsToHalf: 0.3),
        Schedule(model: .ppe, sessions: 3, gap: 1, recalled: 0.986, monthsToHalf: 3.7),
        Schedule(model: .ppe, sessions: 6, gap: 7, recalled: 0.992, monthsToHalf: 35.7),
        Schedule(model: .ppe, sessions: 20, gap: 1, recalled: 0.998, monthsToHalf: 27.1),
        Schedule(model: .pa, sessions: 1, gap: 0, recalled: 0.853, monthsToHalf: 0.3),
        Schedule(model: .pa, sessions: 3, gap: 1, recalled: 0.982, monthsToHalf: 3.5),
        Schedule(model: .pa, sessions: 6, gap: 7, recalled: 0.986, monthsToHalf: 21.8),
        Schedule(model: .pa, sessions: 20, gap: 1, recalled: 0.994, monthsToHalf: 14.9),
    ]

    @Test(arguments: schedules) func `a day and months after daily or weekly sessions is as published`(_ row: Schedule) {
        let days = (0..<row.sessions).map { Double($0) * row.gap }
        let history = History(days.map { LearningEvent(day: $0, kind: .initial) })
        func recalled(_ later: Double) -> Double {
            Retention(row.model).readiness(of: history, on: days[days.count - 1] + later, threshold: .medium).value
        }
        #expect(abs(recalled(1) - row.recalled) < 0.0006)
        let month = 365.25 / 12
        #expect(recalled((row.monthsToHalf - 0.06) * month) > recalled(1) / 2)
        #expect(recalled((row.monthsToHalf + 0.06) * month) < recalled(1) / 2)
    }

    @Test(arguments: models) func `is nothing before the first event, nor at that very moment`(_ model: RetentionModel) {
        let retention = Retention(model)
        #expect(retention.readiness(of: taught(3), on: 3, threshold: .easy).value == 0)
        #expect(retention.readiness(of: taught(3), on: 3.0001, threshold: .easy).value > 0.99)
        #expect(retention.readiness(of: History([]), on: 3, threshold: .easy) == Readiness(value: 0, low: 0, high: 0))
    }

    @Test(arguments: models) func `falls as time goes by without an event`(_ model: RetentionModel) {
        var draws = Draws(seed: 7)
        let retention = Retention(model)
        for round in 0..<200 {
            let history = History(draws.days(draws.whole(1...9), within: 0...100).map { LearningEvent(day: $0, kind: .use) })
            var last = 1.0
            for day in stride(from: 101.0, through: 281, by: 9) {
                let now = retention.readiness(of: history, on: day, threshold: .medium).value
                #expect(now <= last, "round \(round), day \(day)")
                last = now
            }
        }
    }

    /// With more than six events it can be lower: a newer event then pushes an older one out of the six that count.
    @Test(arguments: models) func `is not lowered by one more event, while no more than six count`(_ model: RetentionModel) {
        var draws = Draws(seed: 11)
        let retention = Retention(model)
        for round in 0..<500 {
            let days = draws.days(draws.whole(1...5), within: 0...120)
            let more = days + [draws.number(0...120)]
            let histories = [days, more].map { History($0.map { LearningEvent(day: $0, kind: .use) }) }
            for later in [0.01, 1, 30, 180] {
                let (less, greater) = (
                    retention.readiness(of: histories[0], on: 120 + later, threshold: .hard).value,
                    retention.readiness(of: histories[1], on: 120 + later, threshold: .hard).value
                )
                #expect(greater >= less - 1e-12, "round \(round), \(more)")
            }
        }
    }

    /// What a stage sees: a few sessions, then use at work on every working day.
    @Test(arguments: models) func `rises with the share of a module that is in use`(_ model: RetentionModel) {
        var draws = Draws(seed: 13)
        let retention = Retention(model)
        for round in 0..<100 {
            let sessions = draws.days(draws.whole(1...3), within: 0...5).map { LearningEvent(day: $0, kind: .initial) }
            let last = draws.whole(7...90)
            var before = 0.0
            for share in stride(from: 0.0, through: 1, by: 0.25) {
                let use = (7...last).filter { $0 % 7 < 5 }.map {
                    LearningEvent(day: Double($0) + 0.5, coverage: share, kind: .use)
                }
                let now = retention.readiness(
                    of: History(sessions + use), on: Double(last) + draws.number(1...180), threshold: .medium)
                let idle = retention.readiness(of: History(sessions), on: Double(last) + 181, threshold: .medium)
                #expect(now.value >= idle.value, "round \(round)")
                let fixed = retention.readiness(of: History(sessions + use), on: Double(last) + 30, threshold: .medium).value
                #expect(fixed >= before - 1e-12, "round \(round), share \(share)")
                before = fixed
            }
        }
    }

    @Test(arguments: models) func `lies between nothing and all, and inside its band`(_ model: RetentionModel) {
        var draws = Draws(seed: 17)
        let retention = Retention(model)
        for _ in 0..<200 {
            let events = draws.days(draws.whole(1...9), within: 0...90).map {
                LearningEvent(day: $0, coverage: draws.number(0...1), kind: .initial)
            }
            let readiness = retention.readiness(of: History(events), on: draws.number(0...270), threshold: .unknown)
            #expect(readiness.low >= 0 && readiness.high <= 1)
            #expect(readiness.low <= readiness.value && readiness.value <= readiness.high)
        }
    }

    @Test func `without the guard can be hurt by last year's course, with it never`() {
        let (old, new) = (taught(-365, 0), taught(0))
        func recalled(_ history: History, guarded: Bool) -> Double {
            Retention(.ppe, guarded: guarded).readiness(of: history, on: 1, threshold: .medium).value
        }
        #expect(recalled(old, guarded: false) < recalled(new, guarded: false))
        #expect(recalled(old, guarded: true) >= recalled(new, guarded: true))
    }

    @Test(arguments: models) func `counts the latest six events of each stratum`(_ model: RetentionModel) {
        let retention = Retention(model)
        let daily = (0..<30).map { LearningEvent(day: Double($0), coverage: 0.6, kind: .use) }
        let session = [LearningEvent(day: -10, kind: .initial)]
        let all = retention.readiness(of: History(session + daily), on: 60, threshold: .medium).value
        let latest = retention.readiness(of: History(session + daily.suffix(6)), on: 60, threshold: .medium).value
        // The four tenths that are not in use have the session alone, and keep it however much the others are used.
        #expect(abs(all - latest) < 1e-12)
    }

    @Test func `reaches the most used components first, and those that no event reaches never`() {
        let retention = Retention(.ppe)
        let half = History([LearningEvent(day: 0, coverage: 0.5, kind: .initial)])
        let all = retention.readiness(of: taught(0), on: 2, threshold: .medium).value
        #expect(abs(retention.readiness(of: half, on: 2, threshold: .medium).value - all / 2) < 1e-12)
        #expect(half.taught(before: 1) == 0.5 && half.taught(before: 0) == 0)
    }

    @Test(arguments: models) func `survives simultaneous events`(_ model: RetentionModel) {
        let readiness = Retention(model).readiness(of: taught(1, 1, 1, 1, 1, 1), on: 2, threshold: .medium)
        #expect(readiness.value > 0 && readiness.value < 1)
    }

    @Test(arguments: models) func `gets its threshold back from quizzes`(_ model: RetentionModel) throws {
        let retention = Retention(model)
        let threshold = Threshold.hard.value(for: model) - 0.01
        let quizzes = [2.0, 9, 30].map { day in
            QuizResult(history: taught(0, 1), day: day, share: retention.readiness(of: taught(0, 1), on: day, at: threshold))
        }
        #expect(abs(try #require(retention.fittedThreshold(quizzes)) - threshold) < 1e-6)
        #expect(retention.fittedThreshold([QuizResult(history: taught(5), day: 1, share: 0.5)]) == nil)
    }
}
