internal import Calendars
internal import Documents
internal import Learning
internal import Planning

/// Everybody's own page: load, readiness and timetable.
extension Report {
    var people: Markup {
        let attended = Dictionary(grouping: plan.sessions.flatMap { session in session.attendees.map { ($0, session) } }, by: \.0)
        let chart = PersonChart(self)
        let groups = teams.enumerated().map { number, team -> Markup in
            let cards = team.members.map { index -> Markup in
                let employee = rollout.staff[index]
                let sessions = (attended[employee.id] ?? []).map(\.1)
                return person(index, sessions, chart)
            }
            return .element(
                "div", ["data-g": "\(number)"], [.element("h3", [:], .text(team.name ?? say(.noTeam)))] + cards)
        }
        return section(
            "people", say(.byPerson),
            [paragraph(say(.peopleMeaning)), paragraph(say(.printsOpened), class: "on-paper note"), chart.legend, chart.axis]
                + groups)
    }

    private func person(_ index: Int, _ sessions: [PlannedSession], _ chart: PersonChart) -> Markup {
        let employee = rollout.staff[index]
        let facts = [
            employee.name, employee.roles.map(role).joined(separator: ", "),
            TimetableWording.sessions(sessions.count, in: language),
        ]
        let summary = Markup.element("summary", [:], .text(facts.joined(separator: " · ")))
        guard !sessions.isEmpty else {
            return .element("details", ["data-e": "\(index)"], summary, paragraph(say(.nothingToLearn)))
        }
        return .element(
            "details", ["data-e": "\(index)"], summary, scrolling(employee.name, chart.picture(index)),
            paragraph(chart.words(index)),
            scrolling(employee.name, timetable(sessions, [.module, .trainer, .room], in: employee.zone)))
    }
}

/// The weeks of a person: minutes as bars, readiness as a line. All share one axis.
struct PersonChart {
    private let report: Report
    private let scale: TimeScale
    private let amounts: AmountScale
    private let first: CivilDate
    private static let (width, height, top, bottom) = (860.0, 170.0, 10.0, 140.0)

    init(_ report: Report) {
        self.report = report
        let outlook = report.plan.outlook
        first = outlook.firstMonday
        let last = outlook.employees.flatMap { $0.readiness.map(\.date) }.max() ?? report.rollout.horizon.upperBound
        scale = TimeScale(days: first...max(first, last), left: 60, right: 800)
        let most = report.plan.load.flatMap(\.weeks).map(\.minutes).max() ?? 0
        let limit = report.rollout.limits.trainingPerWeek?.count ?? 0
        amounts = AmountScale(upTo: Double(max(most, limit)) / 60, top: Self.top, bottom: Self.bottom)
    }

    /// Defined once, drawn in everybody's picture.
    var axis: Markup {
        var drawing = Drawing("axis", width: Self.width, height: Self.height, title: "", description: "")
        for mark in amounts.marks {
            drawing.line(
                Point(scale.left, amounts.y(mark)), Point(scale.right, amounts.y(mark)), class: mark == 0 ? "axis" : "grid")
            let hours = DurationWording.hours(Minutes(Int(mark * 60)), in: report.language)
            drawing.text(hours, at: Point(scale.left - 8, amounts.y(mark) + 4), anchor: .end, class: "tick")
        }
        report.axis(scale, top: Self.top, bottom: Self.bottom, in: &drawing)
        for percent in [0, 50, 100] {
            drawing.text(
                LearningWording.percent(percent, in: report.language), at: Point(scale.right + 8, y(Double(percent) / 100) + 4),
                class: "tick")
        }
        if let limit = report.rollout.limits.trainingPerWeek {
            let y = amounts.y(Double(limit.count) / 60)
            drawing.line(Point(scale.left, y), Point(scale.right, y), class: "limit")
        }
        return .element(
            "svg", ["width": "0", "height": "0", "class": "defs", "aria-hidden": "true"],
            .element("defs", [:], .element("g", ["id": "axis"], drawing.content)))
    }

    var legend: Markup {
        func key(_ piece: Markup, _ label: ReportWording.Label) -> Markup {
            .element(
                "li", [:],
                .element("svg", ["viewBox": "0 0 14 14", "class": "key", "aria-hidden": "true"], piece), " ",
                .text(report.say(label)))
        }
        let limit =
            report.rollout.limits.trainingPerWeek == nil
            ? .nothing : key(.void("path", ["d": "M0 7L14 7", "class": "limit"]), .limit)
        return .element(
            "ul", ["class": "legend"],
            key(.void("rect", ["y": "2", "width": "14", "height": "11", "class": "training"]), .minutesWeek),
            key(.void("path", ["d": "M0 7L14 7", "class": "ready"]), .readiness), limit)
    }

    private func y(_ share: Double) -> Double { Self.bottom - (Self.bottom - Self.top) * share }

    func picture(_ index: Int) -> Markup {
        let employee = report.rollout.staff[index]
        var bars = ""
        let width = (scale.right - scale.left) * 5 / Double(max(1, scale.days.lowerBound.days(to: scale.days.upperBound) + 1))
        for week in report.plan.load[index].weeks {
            guard
                let monday = CivilDate(year: week.week.year, month: 1, day: 4).map({ fourth in
                    fourth.advanced(by: 1 - fourth.weekday.rawValue + (week.week.week - 1) * 7)
                })
            else { continue }
            let (x, y) = (scale.x(monday), amounts.y(Double(week.minutes) / 60))
            bars += "M\(number(x)) \(number(Self.bottom))V\(number(y))h\(number(width))V\(number(Self.bottom))Z"
        }
        var pieces: [Markup] = [
            .element("title", [:], .text("\(employee.name): \(report.say(.loadAndReadiness))")),
            .void("use", ["href": "#axis"]), .void("path", ["d": bars, "class": "training"]),
        ]
        if let outlook = report.plan.outlook.employee(employee.id) {
            let weeks = outlook.weeks.enumerated().map { number, week in
                Point(scale.x(first.advanced(by: number * 7 + 7)), y(week.readiness.value))
            }
            let later = outlook.readiness.filter { $0.milestone == .after30 || $0.milestone == .after90 }.map {
                Point(scale.x($0.date), y($0.ppe.range(report.plan.outlook.use).value))
            }
            let end = weeks.last?.x ?? 0
            pieces.append(.void("path", ["d": Drawing.path(weeks + later.filter { $0.x > end }), "class": "ready"]))
        }
        return .element(
            "svg",
            [
                "viewBox": "0 0 \(number(Self.width)) \(number(Self.height))", "role": "img", "class": "own",
                "aria-label": "\(employee.name): \(words(index))",
            ], pieces)
    }

    /// What the picture shows.
    func words(_ index: Int) -> String {
        let employee = report.rollout.staff[index]
        let weeks = report.plan.load[index].weeks
        let peak = weeks.max { ($0.minutes, $1.week) < ($1.minutes, $0.week) }
        let total = weeks.reduce(0) { $0 + $1.minutes }
        var facts = [ReportWording.inAll(report.duration(total), in: report.language)]
        if let peak { facts.append(ReportWording.peakWeek(report.duration(peak.minutes), in: report.language)) }
        if let outlook = report.plan.outlook.employee(employee.id) {
            facts += outlook.readiness.filter { $0.milestone != .trainingEnd }.map {
                let range = $0.ppe.range(report.plan.outlook.use)
                let milestone = ReportWording.milestone($0.milestone, in: report.language)
                return "\(milestone): \(LearningWording.readiness(range, in: report.language))"
            }
        }
        return facts.joined(separator: " · ")
    }
}
