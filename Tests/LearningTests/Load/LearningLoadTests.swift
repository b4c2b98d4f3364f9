import Testing

@testable import Learning

@Suite struct `The learning load` {
    let retention = Retention(.ppe)

    private func module(_ elements: Double, _ events: [LearningEvent]) -> LearntModule {
        LearntModule(elements: elements, threshold: .medium, history: History(events))
    }

    private func session(_ day: Double, _ minutes: Double, coverage: Double = 1) -> LearningEvent {
        LearningEvent(day: day, coverage: coverage, kind: .initial, minutes: minutes)
    }

    @Test func `counts minutes of sessions by day and by blocks of seven days, and no use at work`() {
        let modules = [
            module(3, [session(0.4, 90), session(6.4, 30), LearningEvent(day: 3, kind: .use, minutes: 480)]),
            module(5, [session(0.6, 60), session(7.4, 45)]),
        ]
        let load = LearningLoad(of: modules, days: Array(0..<10), by: retention)
        #expect(load.minutes.total == 225)
        #expect(load.minutes.peakDay == 150)
        #expect(load.minutes.meanDay == 75)
        #expect(load.minutes.peakWeek == 180)
        #expect(load.displacedCost(hourly: 600) == 2250)
    }

    @Test(arguments: [(20, 19.0), (21, 20), (1, 1), (0, 0)]) func `takes percentiles by the nearest rank`(_ row: (Int, Double)) {
        #expect(TrainingMinutes.percentile((0..<row.0).map { Double($0 + 1) }.reversed()) == row.1)
    }

    @Test func `counts an element as new on the day that first reaches it`() {
        let modules = [module(10, [session(0, 30, coverage: 0.4), session(1, 30, coverage: 0.9), session(2, 30, coverage: 0.5)])]
        #expect(abs(LearningLoad(of: modules, days: [0, 1, 2], by: retention).peakNewElementsDay - 5) < 1e-12)
    }

    @Test func `has nothing open and nothing to consolidate before the first session`() {
        let load = LearningLoad(of: [module(10, [session(5, 60)])], days: [0, 1, 2], by: retention)
        #expect(load.peakOpenModules == 0 && load.peakUnconsolidated == 0)
        // The day with the session is looked at for the mean although it is not among the days.
        #expect(load.meanUnconsolidated > 0)
    }

    @Test func `looks a week ahead from a day's end`() {
        let modules = [module(10, [session(0, 60)])]
        let kept = retention.readiness(of: taught(0), on: 8, threshold: .medium).value
        let load = LearningLoad(of: modules, days: [0], by: retention)
        #expect(abs(load.peakUnconsolidated - 10 * (1 - kept)) < 1e-12)
        #expect(load.peakOpenModules == 1)
    }

    @Test func `closes a module that is kept`() {
        let modules = [module(10, (0..<6).map { session(Double($0), 60) })]
        #expect(LearningLoad(of: modules, days: [6], by: retention).peakOpenModules == 0)
    }
}

@Suite struct `Daily curves` {
    /// The slow way is the one that outside judges check.
    @Test func `are the load of each day, whoever shares a history`() {
        let retention = Retention(.ppe)
        let sessions = [
            [LearningEvent(day: 1.4, kind: .initial, minutes: 60)],
            [LearningEvent(day: 3.4, kind: .initial, minutes: 60), LearningEvent(day: 9.5, kind: .refresher, minutes: 20)],
        ]
        let use = (12..<30).filter { $0 % 7 < 5 }.map { Double($0) + 0.7 }
        let share = UseAtWork(low: 0.3, high: 0.9)
        var curves = DailyCurves(days: 30, by: retention)
        let entries = sessions.indices.map { index in
            let used = sessions[index] + use.map { LearningEvent(day: $0, kind: .use) }
            let idle = curves.append(History(sessions[index]), threshold: .unknown)
            return DailyCurves.Entry(
                idle: idle, used: curves.append(History(used), threshold: .unknown), elements: Double(index + 4))
        }
        #expect(curves.count == 4)
        let learner = curves.learner(entries, use: share)
        let modules = sessions.indices.map { index in
            let used = use.map { LearningEvent(day: $0, coverage: share.middle, kind: .use) }
            return LearntModule(
                elements: Double(index + 4), threshold: .unknown, history: History(sessions[index] + used))
        }
        for day in 0..<30 {
            let state = LearningLoad.state(of: modules, at: Double(day) + 1, by: retention)
            #expect(abs(learner.unconsolidated[day] - state.unconsolidated) < 1e-9, "day \(day)")
            #expect(Int(learner.open[day]) == state.open, "day \(day)")
            let known = modules.reduce(0) {
                $0 + $1.elements * retention.readiness(of: $1.history, on: Double(day) + 1, threshold: .unknown).value
            }
            #expect(abs(learner.readiness[day] - known) < 1e-9, "day \(day)")
            #expect(learner.unconsolidatedLow[day] <= learner.unconsolidated[day])
            #expect(learner.unconsolidated[day] <= learner.unconsolidatedHigh[day])
        }
    }
}

@Suite struct `The break-even share of use` {
    private func byUse(_ idle: Double, _ used: Double) -> ReadinessByUse {
        func readiness(_ value: Double) -> Readiness { Readiness(value: value, low: value, high: value) }
        return ReadinessByUse(idle: readiness(idle), used: readiness(used))
    }

    @Test func `is where both plans leave people equally ready`() {
        let (staged, atOnce) = (byUse(0.25, 0.75), byUse(0.5, 0.5))
        #expect(BreakEven(of: staged, against: atOnce) == .above(0.5))
        #expect(BreakEven(of: atOnce, against: staged) == .below(0.5))
        #expect(abs(staged.mixed(0.5).value - atOnce.mixed(0.5).value) < 1e-12)
    }

    @Test func `is none where one plan is ahead whatever is used`() {
        #expect(BreakEven(of: byUse(0.6, 0.9), against: byUse(0.5, 0.5)) == .always)
        #expect(BreakEven(of: byUse(0.2, 0.4), against: byUse(0.5, 0.5)) == .never)
        #expect(BreakEven(of: byUse(0.5, 0.5), against: byUse(0.5, 0.5)) == .never)
    }
}

@Suite struct `A spread over people` {
    @Test(
        arguments: [
            ([], 0, 1), ([0, 0], 0, 1), ([5, 5, 5], 0, 1), ([0, 0, 0, 8], 0.75, 4), ([1, 3], 0.25, 1.5), ([3, 1], 0.25, 1.5),
        ] as [([Double], Double, Double)])
    func `is Gini's coefficient and the greatest share of the mean`(_ row: ([Double], Double, Double)) {
        let fairness = Fairness(of: row.0)
        #expect(abs(fairness.gini - row.1) < 1e-12)
        #expect(abs(fairness.greatestToMean - row.2) < 1e-12)
    }
}
