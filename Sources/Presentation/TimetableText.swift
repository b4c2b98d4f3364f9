internal import Calendars
public import Documents
public import Planning
internal import Scheduling

/// A timetable for people: week by week and day by day, then what has no session and why, what is late, and how good it is.
public enum TimetableText {
    /// The text, with a line's end at its end.
    public static func render(_ plan: Plan, language: Language, style: Style = Style()) -> String {
        let page = TimetablePage(plan: plan, names: PlanNames(plan.rollout, language), language: language, style: style)
        return page.lines().joined(separator: "\n") + "\n"
    }

    /// Only what has no session and why, and what is late; empty where there is neither.
    public static func gaps(_ plan: Plan, language: Language, style: Style = Style()) -> String {
        let page = TimetablePage(plan: plan, names: PlanNames(plan.rollout, language), language: language, style: style)
        return page.gaps().map { $0 + "\n" }.joined()
    }
}

private struct TimetablePage {
    let plan: Plan
    let names: PlanNames
    let language: Language
    let style: Style

    /// More attendees than this are counted and not named.
    private static let mostNames = 6
    /// More lines than this under one reason are counted and not written.
    private static let mostLines = 12

    func lines() -> [String] {
        heading() + sessions() + unplaced() + late()
            + LearningText(plan: plan, language: language, style: style).lines() + summary()
    }

    func gaps() -> [String] { unplaced() + late() }

    private func heading() -> [String] {
        let rollout = plan.rollout
        let taught = plan.sessions.filter { $0.trainer != nil }
        let minutes = taught.reduce(0) { $0 + $1.interval.start.minutes(to: $1.interval.end) }
        let facts = [
            "\(StrategyWording.title(plan.strategy, in: language)) (\(plan.strategy.rawValue))",
            TimetableWording.people(rollout.staff.count, in: language),
            TimetableWording.sessions(plan.sessions.count, in: language),
            TimetableWording.trainerHours(Minutes(minutes), in: language),
            TimetableWording.zone(rollout.zone.identifier, in: language),
        ]
        return [style.set(rollout.name.text(in: language).printable, .heading)]
            + facts.joined(separator: ", ").wrapped(to: style.width).map { style.set($0, .faint) }
    }

    // MARK: Sessions

    private func sessions() -> [String] {
        guard !plan.sessions.isEmpty else { return ["", TimetableWording.nothing(in: language)] }
        let zone = plan.rollout.zone
        var lines: [String] = []
        var day: CivilDate?
        for session in plan.sessions {
            let date = zone.local(session.interval.start).date
            if day?.isoWeek != date.isoWeek { lines += ["", style.set(DateWording.week(of: date, in: language), .heading)] }
            if day != date { lines.append("  " + style.set(DateWording.day(date, in: language), .heading)) }
            day = date
            lines += self.lines(of: session)
        }
        return lines
    }

    /// Two lines a session: when and what; who teaches, where, and whom.
    private func lines(of session: PlannedSession) -> [String] {
        let zone = plan.rollout.zone
        let time = "\(zone.local(session.interval.start).time)–\(zone.local(session.interval.end).time)"
        let indent = String(repeating: " ", count: 4 + time.count + 2)
        let room = style.width - indent.count
        let title = names.title(of: session).printable.wrapped(to: room)
        let who = [session.trainer.map(names.trainer), names.place(of: session), attendees(of: session)].compactMap(\.self)
        let details = who.joined(separator: " · ").printable.wrapped(to: room)
        return title.enumerated().map { index, line in (index == 0 ? "    \(time)  " : indent) + line }
            + details.map { indent + style.set($0, .faint) }
    }

    private func attendees(of session: PlannedSession) -> String {
        guard session.attendees.count <= TimetablePage.mostNames else {
            return TimetableWording.people(session.attendees.count, in: language)
        }
        return session.attendees.map { unbroken(names.employee($0)) }.joined(separator: ", ")
    }

    /// A name that is not torn apart at the end of a line.
    private func unbroken(_ name: String) -> String {
        name.split(separator: " ").joined(separator: "\u{A0}")
    }

    // MARK: Gaps

    private func unplaced() -> [String] {
        guard !plan.unplaced.isEmpty else { return [] }
        var lines = ["", style.set(TimetableWording.unplaced(plan.unplaced.count, in: language), .warning)]
        let byReason = Dictionary(grouping: plan.unplaced, by: \.reason)
        for reason in UnplacedReason.allCases {
            guard let entries = byReason[reason] else { continue }
            let text =
                "\(ReasonWording.title(reason, in: language)): \(entries.count). \(ReasonWording.help(reason, in: language))"
            lines += text.wrapped(to: style.width - 2).map { "  " + $0 }
            lines += grouped(entries.map { (names.module($0.module, part: $0.part), names.employee($0.employee)) })
        }
        return lines
    }

    private func late() -> [String] {
        guard !plan.late.isEmpty else { return [] }
        let days = plan.late.reduce(0) { $0 + $1.days }
        let worstFirst = plan.late.enumerated().sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }.map(
            \.element)
        return ["", style.set(TimetableWording.late(plan.late.count, days: days, in: language), .warning)]
            + grouped(
                worstFirst.map {
                    let module = names.module($0.module, part: $0.part)
                    return ("\(module), \(TimetableWording.lateBy($0.days, in: language))", names.employee($0.employee))
                })
    }

    /// A line for each title, in the order of their first entries, with the names that go with it.
    private func grouped(_ entries: [(title: String, name: String)]) -> [String] {
        var order: [String] = []
        var people: [String: [String]] = [:]
        for entry in entries {
            if people[entry.title] == nil { order.append(entry.title) }
            people[entry.title, default: []].append(entry.name)
        }
        var lines = order.prefix(TimetablePage.mostLines).flatMap { title -> [String] in
            let all = people[title] ?? []
            var shown = all.prefix(TimetablePage.mostNames).map(unbroken)
            if all.count > shown.count { shown.append(TimetableWording.more(all.count - shown.count, in: language)) }
            let text = "\(title): \(shown.joined(separator: ", "))".printable
            return text.wrapped(to: style.width - 6).enumerated().map { ($0 == 0 ? "    " : "      ") + $1 }
        }
        if order.count > TimetablePage.mostLines {
            let rest = order.dropFirst(TimetablePage.mostLines).reduce(0) { $0 + (people[$1]?.count ?? 0) }
            lines.append("    " + TimetableWording.more(rest, in: language))
        }
        return lines
    }

    // MARK: Summary

    private func summary() -> [String] {
        var lines: [String] = []
        if plan.unplaced.isEmpty, plan.late.isEmpty {
            lines += ["", style.set(TimetableWording.complete(in: language), .best)]
        }
        if plan.wasCutShort { lines += ["", TimetableWording.cutShort(in: language)] }
        let terms = plan.objective.filter { $0.term != .trainerCost || plan.rollout.valuesTrainerTime }
            .filter { !$0.term.isOfChanges || $0.value > 0 }
        guard !terms.isEmpty else { return lines }
        var table = TextTable(columns: [TextTable.Column(.left, wraps: true)] + (0..<3).map { _ in TextTable.Column(.right) })
        table.rows.append(
            .cells([
                TextTable.Cell(""), TextTable.Cell(TimetableWording.here(in: language), .faint),
                TextTable.Cell(TimetableWording.bound(in: language), .faint),
                TextTable.Cell(TimetableWording.gap(in: language), .faint),
            ]))
        for term in terms {
            table.rows.append(
                .cells([
                    TextTable.Cell("\u{A0}\u{A0}" + TimetableWording.term(term.term, in: language)),
                    TextTable.Cell(value(term.value, of: term.term), term.value == term.bound ? .best : .plain),
                    TextTable.Cell(value(term.bound, of: term.term)),
                    TextTable.Cell("\(Int((term.gap * 100).rounded(.up)))\u{A0}%"),
                ]))
        }
        return lines + ["", style.set(TimetableWording.quality(in: language), .heading)] + table.lines(style)
    }

    private func value(_ value: Int, of term: ObjectiveTerm) -> String {
        switch term {
        case .trainerCost:
            NumberWording.money(Money(minorUnits: value), currency: plan.rollout.currency, in: language)
        case .spacing: NumberWording.hundredths(value * 10, in: language)
        case .unplaced, .lateDays, .peopleTold, .sessionsMoved, .minutesMoved, .smallGroups, .weeklyPeak, .avoidedHours,
            .loneSessions:
            NumberWording.whole(value, in: language)
        }
    }
}

extension ObjectiveTerm {
    /// Whether it counts what changes against a published timetable: of interest only where something does.
    fileprivate var isOfChanges: Bool {
        switch self {
        case .peopleTold, .sessionsMoved, .minutesMoved: true
        case .unplaced, .lateDays, .trainerCost, .smallGroups, .weeklyPeak, .spacing, .avoidedHours, .loneSessions: false
        }
    }
}

extension Rollout {
    /// Whether the document says what an hour of any trainer is worth.
    fileprivate var valuesTrainerTime: Bool { !wages.isEmpty || trainers.contains { $0.costPerHour != nil } }
}
