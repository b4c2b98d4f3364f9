internal import Calendars
public import Documents
internal import Learning
public import Planning

/// Explanations as CSV that Excel opens: a row for each session, stretch of earlier starts, gap and way out.
public enum ExplanationCSV {
    /// The file's bytes.
    public static func bytes(_ explanations: [Explanation], of plan: Plan, language: Language) -> [UInt8] {
        var sheet = ExplanationSheet(plan, language)
        for explanation in explanations {
            switch explanation {
            case .session(let session): sheet.append(session)
            case .employee(let employee): sheet.append(employee)
            case .module(let module): sheet.append(module)
            case .enrolment(let enrolment): sheet.append(enrolment)
            }
        }
        return sheet.bytes
    }
}

private struct ExplanationSheet {
    private let plan: Plan
    private let words: ExplainWording
    private var sheet: Spreadsheet

    init(_ plan: Plan, _ language: Language) {
        self.plan = plan
        words = ExplainWording(plan, language: language)
        sheet = Spreadsheet(language, headers: words.columns())
    }

    var bytes: [UInt8] { sheet.bytes }

    mutating func append(_ explanation: SessionExplanation) {
        let session = explanation.session
        add(
            session.id.text, words.row(.session), session.interval.start, session.interval.end,
            explanation.isPinned ? words.pinned() : session.isRefresher ? words.repeats() : "")
        let alternatives = Dictionary(explanation.alternatives.map { ($0.start, $0) }) { first, _ in first }
        for run in explanation.runs {
            let text =
                run.obstruction.map(words.obstruction) ?? alternatives[run.first].map(words.alternative) ?? words.free()
            add(session.id.text, words.row(run.obstruction == nil ? .free : .blocked), run.first, run.last, text)
        }
        for late in explanation.late { append(late) }
    }

    mutating func append(_ explanation: EmployeeExplanation) {
        for line in explanation.attends {
            let session = line.session
            add(
                session.id.text, words.row(.session), session.interval.start, session.interval.end,
                words.why(line.why, of: session))
        }
        for session in explanation.teaches {
            add(
                session.id.text, words.row(.teaches), session.interval.start, session.interval.end,
                words.people(session.attendees))
        }
        for week in explanation.load.weeks { append(week, of: explanation.employee) }
        if let learning = explanation.learning { append(learning, of: explanation.employee) }
        for gap in explanation.gaps { append(gap) }
    }

    /// A week's minutes and new ideas.
    private mutating func append(_ week: WeekLoad, of employee: EmployeeID) {
        let monday = week.week.monday.map { plan.rollout.zone.moment($0, .midnight) }
        let sunday = week.week.monday.map { plan.rollout.zone.moment($0.advanced(by: 6), .midnight) }
        add(employee.text, words.row(.week), monday, sunday, words.week(week))
    }

    /// A row for each module and milestone, for everything together, and for each figure of the load.
    private mutating func append(_ learning: EmployeeLearning, of employee: EmployeeID) {
        let facts = EmployeeLearningFacts(learning, currency: plan.rollout.currency, words.names, words.language)
        for (title, value) in facts.load { add(employee.text, title, nil, nil, value) }
        if let unreachable = facts.notReachable { add(employee.text, words.row(.note), nil, nil, unreachable) }
        for readiness in learning.outlook.readiness {
            let day = plan.rollout.zone.moment(readiness.date, .midnight)
            add(
                employee.text, LearningWording.milestone(readiness.milestone, in: words.language), day, day,
                LearningWording.readiness(readiness.ppe.range(learning.use), in: words.language))
        }
        for module in learning.modules {
            for readiness in module.readiness {
                let day = plan.rollout.zone.moment(readiness.date, .midnight)
                let shown = LearningWording.readiness(readiness.ppe.range(learning.use), in: words.language)
                add(
                    "\(employee)/\(module.module)", LearningWording.milestone(readiness.milestone, in: words.language), day, day,
                    shown)
            }
        }
    }

    mutating func append(_ explanation: ModuleExplanation) {
        for part in explanation.parts {
            add(explanation.module.text, words.row(.part), nil, nil, words.part(part, of: explanation.module))
            for line in part.sessions {
                let session = line.session
                add(
                    session.id.text, words.row(.session), session.interval.start, session.interval.end,
                    words.why(line.why, of: session))
                for other in line.others {
                    add(session.id.text, words.row(.other), nil, nil, words.other(other, of: session.attendees.count))
                }
            }
        }
        for gap in explanation.gaps { append(gap) }
    }

    mutating func append(_ explanation: EnrolmentExplanation) {
        let about = "\(explanation.employee)/\(explanation.module)"
        add(about, words.row(.gap), nil, nil, words.outcome(explanation))
        guard let ways = explanation.ways else { return }
        if ways.waitsFor != nil { add(about, words.row(.way), nil, nil, words.waysHeading(ways)) }
        for way in ways.ways {
            add(about, words.row(.way), way.placement?.interval.start, way.placement?.interval.end, words.way(way))
        }
    }

    private mutating func add(_ about: String, _ what: String, _ from: Moment?, _ to: Moment?, _ text: String) {
        let zone = plan.rollout.zone
        let start = from.map(zone.local)
        let end = to.map(zone.local)
        sheet.append([
            .text(about), .text(what), start.map { .date($0.date) } ?? .empty, start.map { .time($0.time) } ?? .empty,
            end.map { .date($0.date) } ?? .empty, end.map { .time($0.time) } ?? .empty,
            .text(text.printable),
        ])
    }
}
