internal import Calendars
internal import Documents
internal import Planning

/// The weekly load of everybody: people down, weeks across.
extension Report {
    var loadMap: Markup {
        let weeks = loadWeeks
        guard !weeks.isEmpty else { return section("load", say(.load), [paragraph(say(.nothingToLearn))]) }
        let limit = rollout.limits.trainingPerWeek?.count
        let most = plan.load.flatMap(\.weeks).map(\.minutes).max() ?? 0
        let meaning = ReportWording.loadMeaning(limit: limit.map(duration), in: language)
        let table = HeatMap(weeks: weeks, limit: limit, most: most, report: self)
        return section(
            "load", say(.load),
            [
                paragraph(meaning), heatLegend(limit: limit, most: most), filters,
                scrolling(say(.load), table.markup, class: "scroll tall", style: table.placeholder),
            ])
    }

    /// The weeks in which anybody has a session.
    var loadWeeks: [CivilDate] {
        let mondays = plan.sessions.map { monday(rollout.zone.local($0.interval.start).date) }
        guard let first = mondays.min(), let last = mondays.max() else { return [] }
        return stride(from: 0, through: first.days(to: last), by: 7).map { first.advanced(by: $0) }
    }

    /// A week above its column; on paper it may take two lines.
    func columnHead(_ week: CivilDate) -> String { DateWording.dayOfYear(week, in: language).replacing("\u{A0}", with: " ") }

    func monday(_ day: CivilDate) -> CivilDate { day.advanced(by: 1 - day.weekday.rawValue) }

    /// The staff by team, teams in the order in which they first come.
    var teams: [(name: String?, members: [Int])] {
        var order: [TeamName?] = []
        var members: [TeamName?: [Int]] = [:]
        for (index, employee) in rollout.staff.enumerated() {
            if members[employee.team] == nil { order.append(employee.team) }
            members[employee.team, default: []].append(index)
        }
        return order.map { (name: $0?.text, members: members[$0] ?? []) }
    }

    func role(_ id: RoleID) -> String {
        rollout.curriculum.roles.first { $0.id == id }?.title.text(in: language) ?? id.text
    }

    func heatLegend(limit: Int?, most: Int) -> Markup {
        let whole = limit ?? most
        let steps = (1...HeatMap.steps).map { step -> Markup in
            let to = whole * step / HeatMap.steps
            return .element(
                "li", [:], .element("span", ["class": "swatch h\(step)"], .text("≤ \(clock(to))")))
        }
        let over: Markup =
            limit == nil
            ? .nothing
            : .element(
                "li", [:], .element("span", ["class": "swatch over"], .text("▲ > \(clock(whole))")), " ", .text(say(.overLimit)))
        return .element("ul", ["class": "legend"], steps + [over])
    }

    /// What the script makes usable; without it nothing is there that does nothing.
    private var filters: Markup {
        func choice(_ id: String, _ label: ReportWording.Label, _ options: [String]) -> Markup {
            .element(
                "label", [:], .text(say(label)), " ",
                .element(
                    "select", ["id": id],
                    [.element("option", ["value": "-"], .text(say(.all)))]
                        + options.enumerated().map { .element("option", ["value": "\($0.offset)"], .text($0.element)) }))
        }
        let roles = rollout.curriculum.roles.map { $0.title.text(in: language) }
        return .element(
            "form", ["class": "filters", "hidden": "", "autocomplete": "off", "aria-label": say(.filters)],
            choice("team", .team, teams.map { $0.name ?? say(.noTeam) }), choice("role", .role, roles),
            .element(
                "label", [:], .text(say(.person)), " ",
                .void("input", ["id": "person", "type": "search", "autocomplete": "off"])),
            .element("output", ["id": "shown", "data-of": say(.shownOf)]))
    }
}

/// A table whose cells are shaded by their minutes.
struct HeatMap {
    let weeks: [CivilDate]
    let limit: Int?
    let most: Int
    let report: Report

    /// Shades below the limit.
    static let steps = 5

    var markup: Markup {
        var rows: [Markup] = []
        for (team, group) in report.teams.enumerated() {
            rows.append(heading(group.name ?? report.say(.noTeam), team: team, members: group.members))
            rows += group.members.map { row($0, team: team) }
        }
        return .element("table", ["class": Self.style(weeks)], .element("thead", [:], head), .element("tbody", [:], rows))
    }

    /// On paper figures are larger where there are few weeks, and smaller where there are more than lie across it readably.
    static func style(_ weeks: [CivilDate]) -> String {
        weeks.count <= fewWeeks ? "heat few" : weeks.count <= mostWeeks ? "heat" : "heat many"
    }

    private static let fewWeeks = 14
    private static let mostWeeks = 34

    /// How much room a browser leaves while it has not drawn the map yet: that of its rows, as far as they are seen at a time.
    var placeholder: String {
        let rows = report.rollout.staff.count + report.teams.count + 1
        return "contain-intrinsic-size:auto min(80vh,\(number(Double(rows) * Self.rowHeight))rem)"
    }

    /// In letters' heights of the page.
    private static let rowHeight = 1.4

    private var head: Markup {
        .element(
            "tr", [:],
            [.element("th", ["scope": "col"], .text(report.say(.weekFrom)))]
                + (weeks.map(report.columnHead) + [report.say(.total)]).map { .element("th", ["scope": "col"], .text($0)) })
    }

    private func heading(_ name: String, team: Int, members: [Int]) -> Markup {
        let loads = members.map { report.plan.load[$0] }
        var minutes: [ISOWeek: Int] = [:]
        for load in loads { for week in load.weeks { minutes[week.week, default: 0] += week.minutes } }
        let cells = weeks.map { week -> Markup in
            guard let sum = minutes[week.isoWeek], sum > 0 else { return .element("td") }
            return .element("td", [:], .text(clock(sum / max(1, members.count))))
        }
        let total = minutes.values.reduce(0, +) / max(1, members.count)
        return .element(
            "tr", ["class": "group", "data-g": "\(team)"],
            [.element("th", ["scope": "row"], .text("\(name) · \(members.count)"))] + cells
                + [.element("td", [:], .text(clock(total)))])
    }

    private func row(_ index: Int, team: Int) -> Markup {
        let employee = report.rollout.staff[index]
        let load = report.plan.load[index]
        let minutes = Dictionary(load.weeks.map { ($0.week, $0.minutes) }) { $0 + $1 }
        let roles = employee.roles.compactMap { role in report.rollout.curriculum.roles.firstIndex { $0.id == role } }
        return .element(
            "tr", ["data-e": "\(index)", "data-t": "\(team)", "data-r": roles.map(String.init).joined(separator: " ")],
            [.element("th", ["scope": "row"], .text(employee.name))] + weeks.map { cell(minutes[$0.isoWeek] ?? 0) }
                + [.element("td", ["class": "sum"], .text(clock(load.weeks.reduce(0) { $0 + $1.minutes })))])
    }

    func cell(_ minutes: Int) -> Markup {
        guard minutes > 0 else { return .element("td") }
        if let limit, minutes > limit { return .element("td", ["class": "over"], .text("▲\(clock(minutes))")) }
        return .element("td", ["class": "h\(Self.shade(minutes, of: limit ?? most))"], .text(clock(minutes)))
    }

    /// Which shade so many minutes have, 1 to ``steps``.
    static func shade(_ minutes: Int, of whole: Int) -> Int {
        guard whole > 0 else { return steps }
        return min(steps, max(1, (minutes * steps + whole - 1) / whole))
    }

    private func clock(_ minutes: Int) -> String { report.clock(minutes) }
}
