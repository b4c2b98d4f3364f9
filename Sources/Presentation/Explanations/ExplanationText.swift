internal import Calendars
public import Documents
public import Planning

/// Explanations for people: what, where and when; why not before; what would help.
public enum ExplanationText {
    /// The text, with a line's end at its end.
    public static func render(
        _ explanations: [Explanation], of plan: Plan, language: Language, style: Style = Style()
    ) -> String {
        let words = ExplainWording(plan, language: language)
        let pages = explanations.map { explanation -> [String] in
            let page = ExplanationPage(plan: plan, words: words, style: style)
            switch explanation {
            case .session(let session): return page.lines(of: session)
            case .employee(let employee): return page.lines(of: employee)
            case .module(let module): return page.lines(of: module)
            case .enrolment(let enrolment): return page.lines(of: enrolment)
            }
        }
        return pages.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}

private struct ExplanationPage {
    let plan: Plan
    let words: ExplainWording
    let style: Style

    private var names: PlanNames { words.names }
    private var language: Language { words.language }

    /// More stretches of earlier starts than this are counted and not written.
    private static let mostRuns = 30
    /// More gaps than this are counted.
    private static let mostGaps = 12

    // MARK: - A session

    func lines(of explanation: SessionExplanation) -> [String] {
        let session = explanation.session
        var lines = heading("\(names.title(of: session)) (\(session.id))")
        lines += facts(of: session)
        if session.isRefresher { return lines + [""] + wrapped(words.repeats(), indent: 0) }
        if explanation.isPinned { return lines + [""] + wrapped(words.pinned(), indent: 0) }
        lines += section(words.boundsHeading()) + explanation.bounds.flatMap { wrapped(words.bound($0), indent: 2) }
        if !explanation.touches.isEmpty {
            lines += section(words.touchesHeading()) + explanation.touches.flatMap { wrapped(words.touch($0), indent: 2) }
        }
        lines += section(words.earlierHeading())
        lines += explanation.runs.isEmpty ? wrapped(words.noneEarlier(), indent: 2) : runs(explanation)
        return lines + gaps(explanation.late)
    }

    private func runs(_ explanation: SessionExplanation) -> [String] {
        let alternatives = Dictionary(explanation.alternatives.map { ($0.start, $0) }) { first, _ in first }
        var table = TextTable(columns: [TextTable.Column(.left), TextTable.Column(.left, wraps: true)])
        for run in explanation.runs.prefix(Self.mostRuns) {
            let reason =
                run.obstruction.map(words.obstruction) ?? alternatives[run.first].map(words.alternative) ?? words.free()
            table.rows.append(
                .cells([
                    TextTable.Cell("\u{A0}\u{A0}" + words.span(run.first, run.last), .faint),
                    TextTable.Cell(reason, run.obstruction == nil ? .best : .plain),
                ]))
        }
        let rest = explanation.runs.count - Self.mostRuns
        return table.lines(style) + (rest > 0 ? wrapped(words.more(ranges: rest), indent: 2) : [])
    }

    private func facts(of session: PlannedSession) -> [String] {
        let who = [session.trainer.map(names.trainer), names.place(of: session), words.people(session.attendees)]
        return wrapped(
            ([words.interval(session.interval)] + who.compactMap(\.self)).joined(separator: " · "), indent: 0)
    }

    // MARK: - An employee

    func lines(of explanation: EmployeeExplanation) -> [String] {
        let employee = plan.rollout.staff.first { $0.id == explanation.employee }
        var lines = heading("\(names.employee(explanation.employee)) (\(explanation.employee))")
        let about = [employee?.team?.text, employee?.site?.text].compactMap(\.self) + [words.load(explanation)]
        lines += wrapped(about.joined(separator: " · "), indent: 0)
        if !explanation.attends.isEmpty { lines += section(words.sessionsHeading()) }
        for line in explanation.attends { lines += self.lines(of: line.session, why: line.why) }
        if !explanation.teaches.isEmpty { lines += section(words.teachesHeading()) }
        for session in explanation.teaches { lines += entry(session, note: words.people(session.attendees)) }
        if let learning = explanation.learning {
            lines += section(LearningWording.heading(in: language))
            lines += EmployeeLearningText(
                learning: learning, currency: plan.rollout.currency, names: names, language: language, style: style
            ).lines()
        }
        return lines + gaps(explanation.gaps)
    }

    private func lines(of session: PlannedSession, why: Why) -> [String] {
        entry(session, note: words.why(why, of: session))
    }

    /// Two lines: when and what, and a note below.
    private func entry(_ session: PlannedSession, note: String) -> [String] {
        wrapped(
            "\(words.interval(session.interval))  \(names.title(of: session)) (\(session.id))", indent: 2)
            + wrapped(note, indent: 6).map { style.set($0, .faint) }
    }

    // MARK: - A module

    func lines(of explanation: ModuleExplanation) -> [String] {
        var lines = heading("\(names.module(explanation.module)) (\(explanation.module))")
        guard let stage = explanation.stage else {
            return lines + wrapped(words.notBought(), indent: 0)
        }
        lines += wrapped(words.window(stage), indent: 0)
        for part in explanation.parts {
            lines += [""] + wrapped(words.part(part, of: explanation.module), indent: 0).map { style.set($0, .heading) }
            for session in part.sessions { lines += self.lines(of: session) }
        }
        return lines + gaps(explanation.gaps)
    }

    private func lines(of session: ModuleExplanation.Session) -> [String] {
        let people = words.people(session.session.attendees)
        var lines = entry(session.session, note: people)
        lines += wrapped(words.why(session.why, of: session.session), indent: 6).map { style.set($0, .faint) }
        for other in session.others {
            lines += wrapped(words.other(other, of: session.session.attendees.count), indent: 6).map { style.set($0, .faint) }
        }
        return lines
    }

    // MARK: - An enrolment

    func lines(of explanation: EnrolmentExplanation) -> [String] {
        heading("\(names.employee(explanation.employee)) · \(names.module(explanation.module))") + gap(explanation)
    }

    private func gaps(_ gaps: [EnrolmentExplanation]) -> [String] {
        guard !gaps.isEmpty else { return [] }
        var lines = ["", style.set(words.gapsHeading(), .warning)]
        for gap in gaps.prefix(Self.mostGaps) { lines += self.gap(gap) }
        if gaps.count > Self.mostGaps {
            lines.append("  " + TimetableWording.more(gaps.count - Self.mostGaps, in: language))
        }
        let lookedInto = gaps.prefix(Self.mostGaps).count { $0.ways != nil }
        if lookedInto < gaps.count { lines += wrapped(words.lookedInto(lookedInto), indent: 2) }
        return lines
    }

    private func gap(_ explanation: EnrolmentExplanation) -> [String] {
        var lines = wrapped(words.outcome(explanation), indent: 2)
        guard let ways = explanation.ways else { return lines }
        lines += wrapped(words.waysHeading(ways), indent: 4)
        for (number, way) in ways.ways.enumerated() {
            lines += wrapped("\(number + 1). \(words.way(way))", indent: 6, hanging: 9)
        }
        return lines
    }

    // MARK: - Lines

    private func heading(_ text: String) -> [String] {
        text.printable.wrapped(to: style.width).map { style.set($0, .heading) }
    }

    private func section(_ text: String) -> [String] { ["", style.set(text, .heading)] }

    /// Lines that begin so far in; those after the first further, where told.
    private func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
        let later = hanging ?? indent + 2
        return text.printable.wrapped(to: style.width - later).enumerated().map { index, line in
            String(repeating: " ", count: index == 0 ? indent : later) + line
        }
    }
}
