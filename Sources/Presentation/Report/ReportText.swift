internal import Calendars
public import Comparing
public import Documents
public import Planning

/// The report for a terminal: the answer, and pictures made of characters.
public enum ReportText {
    /// The text, with a line's end at its end; of the timetable of one strategy: the best one, unless another is wanted. Requires at least
    /// one plan.
    public static func render(
        _ comparison: Comparison, plans: [Plan], detailing strategy: Strategy? = nil, language: Language, style: Style = Style(),
        onlyASCII: Bool = false
    ) -> String {
        let report = Report(comparison, plans: plans, detailing: strategy, language: language)
        let page = TerminalPictures(report: report, style: style, shapes: onlyASCII ? .ascii : .unicode)
        let text = page.lines.joined(separator: "\n") + "\n"
        return onlyASCII ? Shapes.plain(text) : text
    }
}

/// The pictures, made of those characters.
struct TerminalPictures {
    let report: Report
    let style: Style
    let shapes: Shapes

    private var language: Language { report.language }

    var lines: [String] {
        let rollout = report.rollout
        return [
            style.set(rollout.name.text(in: language).printable, .heading),
            style.set(ComparisonWording.subtitle(rollout, in: language).printable, .faint),
        ] + answer + cash + gantt + load
    }

    private func heading(_ label: ReportWording.Label, _ more: String = "") -> [String] {
        [""] + (report.say(label) + more).printable.wrapped(to: style.width).map { style.set($0, .heading) }
    }

    /// Texts before and after bars are set in columns of their own.
    private func bars(_ rows: [(title: String, share: Double, value: String, emphasis: Style.Emphasis)]) -> [String] {
        let widest = min(style.width / 2, rows.map(\.title.displayWidth).max() ?? 0)
        let values = rows.map(\.value.displayWidth).max() ?? 0
        let room = max(Self.narrowestBar, style.width - widest - values - 6)
        return rows.map { row in
            let title = cut(row.title, to: widest)
            let bar = shapes.bar(row.share, width: room)
            return "  " + title + spaces(widest - title.displayWidth + 2) + style.set(bar, row.emphasis)
                + spaces(room - bar.displayWidth + 2 + values - row.value.displayWidth) + row.value
        }
    }

    private static let narrowestBar = 10

    /// The text in one line of so many columns at the most.
    private func cut(_ text: String, to width: Int) -> String {
        let lines = text.printable.wrapped(to: width)
        guard lines.count > 1 else { return lines.first ?? "" }
        return (text.printable.wrapped(to: width - 1).first ?? "") + String(shapes.cut)
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    // MARK: The parts

    private var answer: [String] {
        guard let decision = report.comparison.decision else { return [] }
        let sentences = report.text.conclusion(decision).flatMap { $0.printable.wrapped(to: style.width) }
        let rows = decision.standings.map { standing in
            (
                title: report.title(standing.strategy), share: standing.score,
                value: DecisionWording.number(standing.score, in: language),
                emphasis: standing.strategy == decision.best ? Style.Emphasis.best : .plain
            )
        }
        return heading(.answer) + sentences + heading(.scores) + bars(rows)
    }

    /// What each strategy has paid by the end of each month, beside what the budget has brought.
    private var cash: [String] {
        let outcome = report.outcomes[report.chosen]
        var (paid, income) = (Money.zero, Money.zero)
        let months = outcome.months.map { month -> (day: CivilDate, paid: Money, income: Money) in
            paid += month.paid
            income += month.income ?? .zero
            return (month.month, paid, income)
        }
        let most = Double(months.map { max($0.paid, $0.income).minorUnits }.max() ?? 0)
        guard most > 0 else { return [] }
        let hasBudget = report.rollout.budget != nil
        let rows = months.flatMap { month in
            [
                (
                    title: DateWording.month(month.day, in: language), share: Double(month.paid.minorUnits) / most,
                    value: report.money(month.paid),
                    emphasis: hasBudget && month.paid > month.income ? Style.Emphasis.warning : .plain
                )
            ]
                + (hasBudget
                    ? [
                        (
                            title: "  " + report.say(.budget), share: Double(month.income.minorUnits) / most,
                            value: report.money(month.income), emphasis: Style.Emphasis.faint
                        )
                    ] : [])
        }
        return heading(report.cashTitle, ": \(report.title(report.plan.strategy))") + bars(rows)
    }

    private var gantt: [String] {
        let plan = report.plan
        let span = report.span
        let titles = plan.stages.map { report.names.stage($0.stage).printable }
        let widest = min(style.width / 3, titles.map(\.displayWidth).max() ?? 0)
        let room = style.width - widest - 4
        let length = span.lowerBound.days(to: span.upperBound) + 1
        func cell(_ day: CivilDate) -> Int { min(room - 1, max(0, span.lowerBound.days(to: day) * room / length)) }
        let rows = zip(plan.stages, titles).map { schedule, title -> String in
            var cells = [Character](repeating: shapes.nothing, count: room)
            let end = plan.setupEnd(of: schedule.stage) ?? schedule.ready
            for place in cell(schedule.setupStart)...max(cell(schedule.setupStart), cell(end)) { cells[place] = shapes.setup }
            for session in plan.sessions where session.stage == schedule.stage {
                cells[cell(report.day(of: session))] = shapes.training
            }
            cells[cell(plan.liveDay(of: schedule.stage) ?? schedule.due)] = shapes.goLive
            let name = cut(title, to: widest)
            return "  " + name + spaces(widest - name.displayWidth + 2) + String(cells)
        }
        let months = dates(TimeScale(days: span, left: 0, right: 1).ticks.map { (day: $0, column: cell($0)) }, within: room)
        let key =
            "\(shapes.setup) \(report.say(.setup)), \(shapes.training) \(report.say(.training)), \(shapes.goLive) \(report.say(.goLive))"
        return heading(.gantt, ": \(report.title(plan.strategy))") + rows
            + ["  " + spaces(widest + 2) + months] + note(key)
    }

    /// Days, each at its column, as many as have room.
    private func dates(_ days: [(day: CivilDate, column: Int)], within room: Int) -> String {
        var line = ""
        for (day, column) in days {
            let label = DateWording.dayOfYear(day, in: language)
            guard line.isEmpty || line.count < column, column + label.count <= room else { continue }
            line += spaces(column - line.count) + label
        }
        return line
    }

    private func note(_ text: String) -> [String] {
        text.printable.wrapped(to: style.width - 2).map { "  " + style.set($0, .faint) }
    }

    private func trimmed(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }

    /// A row for each person, or for each team where there are many people: then the busiest of the team counts.
    private var load: [String] {
        let weeks = report.loadWeeks
        guard !weeks.isEmpty else { return [] }
        let limit = report.rollout.limits.trainingPerWeek?.count
        let most = report.plan.load.flatMap(\.weeks).map(\.minutes).max() ?? 0
        let isByTeam = report.rollout.staff.count > Self.mostPeople
        let groups: [(name: String, members: [Int])] =
            isByTeam
            ? report.teams.map { ($0.name ?? report.say(.noTeam), $0.members) }
            : report.rollout.staff.indices.map { (report.rollout.staff[$0].name, [$0]) }
        let widest = min(style.width / 3, groups.map(\.name.displayWidth).max() ?? 0)
        let columns = LoadColumns(weeks, within: style.width - widest - 4)
        let rows = groups.map { group -> String in
            var minutes: [ISOWeek: Int] = [:]
            for member in group.members {
                for week in report.plan.load[member].weeks { minutes[week.week] = max(minutes[week.week] ?? 0, week.minutes) }
            }
            let shades = columns.weeks.map { weeks in
                shapes.shade(weeks.map { minutes[$0.isoWeek] ?? 0 }.max() ?? 0, limit: limit, most: most)
            }
            let name = cut(group.name, to: widest)
            return trimmed("  " + name + spaces(widest - name.displayWidth + 2) + columns.row(shades))
        }
        let whole = limit ?? most
        let key = shapes.shades.enumerated().map { step, shade in
            "\(shade) \(shapes.atMost) \(report.clock(whole * (step + 1) / shapes.shades.count))"
        }
        let over = limit == nil ? [] : ["\(shapes.over) \(report.say(.overLimit))"]
        let starts = columns.weeks.enumerated().map { (day: $0.element[0], column: $0.offset * columns.step) }
        let below = dates(starts, within: style.width - widest - 4)
        return heading(isByTeam ? .busiestByTeam : .load) + rows + ["  " + spaces(widest + 2) + below]
            + note((key + over).joined(separator: ", "))
    }

    /// More people than this are shown by team.
    private static let mostPeople = 40
}

/// How weeks share the width of a terminal: wide and apart where there is room, else close together, and several in a column where even
/// that is too wide.
struct LoadColumns {
    /// Those of each column.
    let weeks: [[CivilDate]]
    /// From a column's first character to that of the next one.
    let step: Int

    init(_ weeks: [CivilDate], within room: Int) {
        let isWide = weeks.count * Self.wide <= room + 1
        step = isWide ? Self.wide : 1
        let each = isWide ? 1 : max(1, (weeks.count + room - 1) / max(1, room))
        self.weeks = stride(from: 0, to: weeks.count, by: each).map { Array(weeks[$0..<min($0 + each, weeks.count)]) }
    }

    /// A character for each column.
    func row(_ characters: [Character]) -> String {
        guard step > 1 else { return String(characters) }
        return characters.map { String(repeating: $0, count: step - 1) }.joined(separator: " ")
    }

    /// Two characters and a space.
    private static let wide = 3
}
