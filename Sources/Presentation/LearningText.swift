internal import Calendars
internal import Documents
internal import Learning
internal import Planning

/// Learning load and readiness under a plan, as a short block below a timetable.
struct LearningText {
    let plan: Plan
    let language: Language
    let style: Style

    /// Nothing where nobody is taught anything.
    func lines() -> [String] {
        guard !plan.sessions.isEmpty else { return [] }
        let outlook = plan.outlook
        var table = TextTable(columns: [TextTable.Column(.left, wraps: true), TextTable.Column(.right)])
        table.rows = rows(outlook).map { title, value in .cells([TextTable.Cell("\u{A0}\u{A0}" + title), TextTable.Cell(value)]) }
        let meanings = [
            LearningWording.readinessMeaning(in: language),
            LearningWording.rangeMeaning(
                outlook.use, isAssumed: outlook.isUseAssumed, quizzes: outlook.quizzes, in: language),
            LearningWording.errorMeaning(outlook.quizzes, in: language),
        ].compactMap(\.self)
        return ["", style.set(LearningWording.heading(in: language), .heading)] + table.lines(style)
            + meanings.flatMap { $0.wrapped(to: style.width - 2).map { "  " + style.set($0, .faint) } }
    }

    private func rows(_ outlook: LearningOutlook) -> [(String, String)] {
        let readiness = Milestone.allCases.compactMap { milestone in
            outlook.readiness(at: milestone).map {
                (LearningWording.milestone(milestone, in: language), LearningWording.readiness($0, in: language))
            }
        }
        let employees = outlook.employees
        func most(_ value: (TrainingMinutes) -> Double) -> String {
            DurationWording.text(Minutes(Int(employees.map { value($0.minutes) }.max() ?? 0)), in: language)
        }
        let peaks = employees.map(\.peakUnconsolidated)
        func peak(_ end: (Readiness) -> Double) -> String {
            NumberWording.whole(Int((peaks.map(end).max() ?? 0).rounded()), in: language)
        }
        let elements = employees.reduce(0) { $0 + $1.elements }
        let dropped = elements > 0 ? employees.reduce(0) { $0 + $1.elements * $1.dropAtGoLive } / elements : 0
        return readiness + [
            (
                LearningWording.drop(in: language),
                LearningWording.percent(ShownShare.percent(dropped), in: language)
            ),
            (LearningWording.peakDay(in: language), most(\.peakDay)),
            (LearningWording.ordinaryDay(in: language), most(\.p95Day)),
            (
                LearningWording.peakConcepts(in: language),
                NumberWording.whole(employees.map(\.peakConceptsDay).max() ?? 0, in: language)
            ),
            (
                LearningWording.openModules(in: language),
                NumberWording.whole(employees.map(\.peakOpenModules).max() ?? 0, in: language)
            ),
            (LearningWording.unconsolidated(in: language), "\(peak(\.value)) (\(peak(\.low))–\(peak(\.high)))"),
            (LearningWording.spread(in: language), spread(outlook.spreadOfMinutes)),
        ] + target(outlook)
    }

    private func target(_ outlook: LearningOutlook) -> [(String, String)] {
        guard let target = outlook.target else { return [] }
        let refreshers = plan.sessions.filter(\.isRefresher)
        let minutes = refreshers.reduce(0) { $0 + $1.interval.start.minutes(to: $1.interval.end) }
        let missing = outlook.employees.reduce(0) { $0 + ($1.refreshersToTarget?.wholeMinutes ?? 0) }
        return [
            (
                LearningWording.target(ShownShare.exactPercent(target.share), in: language),
                LearningWording.reached(target.reached, of: target.people, in: language)
            ),
            (
                LearningWording.refreshers(in: language),
                "\(NumberWording.whole(refreshers.count, in: language)); \(DurationWording.hours(Minutes(minutes), in: language))"
            ),
            (
                LearningWording.missingForAll(ShownShare.exactPercent(target.share), in: language),
                DurationWording.hours(Minutes(missing), in: language)
            ),
        ]
    }

    private func spread(_ fairness: Fairness) -> String {
        func text(_ number: Double) -> String { NumberWording.hundredths(Int((number * 100).rounded()), in: language) }
        return "\(text(fairness.gini)); \(text(fairness.greatestToMean))"
    }
}
