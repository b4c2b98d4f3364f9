internal import Documents
internal import Learning
internal import Planning

/// What a plan asks of one employee, and how ready it leaves people with such a timetable: a block of an explanation.
struct EmployeeLearningText {
    let learning: EmployeeLearning
    let currency: String?
    let names: PlanNames
    let language: Language
    let style: Style

    /// What the columns of the first table are about.
    private static let columns: [Milestone] = [.goLive, .after30, .after90]

    func lines() -> [String] {
        let meanings =
            [
                LearningWording.readinessMeaning(in: language),
                LearningWording.rangeMeaning(
                    learning.use, isAssumed: learning.isUseAssumed, quizzes: learning.quizzes, in: language),
                LearningWording.errorMeaning(learning.quizzes, in: language),
            ].compactMap(\.self) + LearningWording.limits(in: language)
        let unreachable = EmployeeLearningFacts(learning, currency: currency, names, language).notReachable
        return readiness.lines(style) + load.lines(style)
            + (unreachable ?? "").wrapped(to: style.width - 2).filter { !$0.isEmpty }.map { "  " + $0 }
            + meanings.flatMap { $0.wrapped(to: style.width - 2).map { "  " + style.set($0, .faint) } }
    }

    /// A line for each module, and one for all of them.
    private var readiness: TextTable {
        var table = TextTable(
            columns: [TextTable.Column(.left, wraps: true)] + Self.columns.map { _ in TextTable.Column(.right) })
        table.rows.append(
            .cells(
                [indented(LearningWording.readinessColumn(in: language), .faint)]
                    + Self.columns.map { TextTable.Cell(LearningWording.column($0, in: language), .faint) }))
        for module in learning.modules {
            table.rows.append(.cells([indented(names.module(module.module))] + cells(module.readiness)))
        }
        if learning.modules.count > 1 {
            table.rows.append(.cells([indented(LearningWording.allModules(in: language))] + cells(learning.outlook.readiness)))
        }
        return table
    }

    private func cells(_ readiness: [MilestoneReadiness]) -> [TextTable.Cell] {
        Self.columns.map { milestone in
            let found = readiness.first { $0.milestone == milestone }
            return TextTable.Cell(found.map { LearningWording.readiness($0.ppe.range(learning.use), in: language) } ?? "–")
        }
    }

    /// The busiest day and week stand at the head of the explanation.
    private var load: TextTable {
        var table = TextTable(
            columns: [TextTable.Column(.left, wraps: true), TextTable.Column(.right)])
        let facts = EmployeeLearningFacts(learning, currency: currency, names, language)
        table.rows = (facts.trainingEnd + facts.load).map { title, value in .cells([indented(title), TextTable.Cell(value)]) }
        return table
    }

    private func indented(_ text: String, _ emphasis: Style.Emphasis = .plain) -> TextTable.Cell {
        TextTable.Cell("\u{A0}\u{A0}" + text, emphasis)
    }
}

/// What there is to say of an employee's load beside readiness module by module: each with what it is called.
struct EmployeeLearningFacts {
    /// Readiness of everything together at the end of training.
    let trainingEnd: [(title: String, value: String)]
    let load: [(title: String, value: String)]
    /// Which modules no refresher brings to the target; `nil` where there are none.
    let notReachable: String?

    init(_ learning: EmployeeLearning, currency: String?, _ names: PlanNames, _ language: Language) {
        let outlook = learning.outlook
        func whole(_ number: Double) -> String { NumberWording.whole(Int(number.rounded()), in: language) }
        trainingEnd = outlook.readiness.filter { $0.milestone == .trainingEnd }.map { found in
            let day = DateWording.short(found.date, in: language)
            return (
                "\(LearningWording.milestone(.trainingEnd, in: language)), \(day)",
                LearningWording.readiness(found.ppe.range(learning.use), in: language)
            )
        }
        let index = outlook.peakUnconsolidated
        var load = [
            (LearningWording.peakConcepts(in: language), whole(Double(outlook.peakConceptsDay))),
            (LearningWording.openModules(in: language), whole(Double(outlook.peakOpenModules))),
            (LearningWording.unconsolidated(in: language), "\(whole(index.value)) (\(whole(index.low))–\(whole(index.high)))"),
            (
                LearningWording.drop(in: language),
                LearningWording.percent(ShownShare.percent(outlook.dropAtGoLive), in: language)
            ),
        ]
        if let cost = outlook.displacedWork {
            load.append(
                (LearningWording.displacedWork(in: language), NumberWording.money(cost, currency: currency, in: language)))
        }
        if let target = learning.target, let needed = outlook.refreshersToTarget {
            load.append(
                (
                    LearningWording.refreshersToTarget(ShownShare.exactPercent(target), in: language),
                    DurationWording.text(Minutes(needed.wholeMinutes), in: language)
                ))
            notReachable =
                needed.notReachable.isEmpty
                ? nil
                : LearningWording.notReachable(needed.notReachable.map(names.module).joined(separator: ", "), in: language)
        } else {
            notReachable = nil
        }
        self.load = load
    }
}
