internal import Calendars
public import Comparing
public import Documents
public import Planning

/// The report: one HTML file that needs nothing but itself, to be opened, mailed and printed.
///
/// Everything in it is said by the plans and their comparison; it decides nothing. It can be read without scripts.
public enum ReportHTML {
    /// The report on a comparison of those plans, in their order, with the timetable of one of them: of the best one, unless another is
    /// wanted. Requires at least one plan.
    /// The options are those with which the plans were made: the page says how to make it again.
    public static func bytes(
        _ comparison: Comparison, plans: [Plan], detailing strategy: Strategy? = nil, options: PlanningOptions, language: Language
    ) -> [UInt8] {
        Array(Report(comparison, plans: plans, detailing: strategy, options: options, language: language).page.source.utf8)
    }
}

/// What all parts of the report know.
struct Report {
    let comparison: Comparison
    /// In the order of the comparison's outcomes.
    let plans: [Plan]
    /// The one whose timetable is shown.
    let plan: Plan
    /// Those that the plans were made with.
    let options: PlanningOptions
    let language: Language
    let names: PlanNames
    /// The same comparison as text, for what it says in words.
    let text: ComparisonPage

    init(
        _ comparison: Comparison, plans: [Plan], detailing strategy: Strategy?, options: PlanningOptions = PlanningOptions(),
        language: Language
    ) {
        let wanted = strategy ?? comparison.decision?.best ?? .staged
        guard let first = plans.first else { preconditionFailure("a report on no plans") }
        self.comparison = comparison
        self.plans = plans
        plan = plans.first { $0.strategy == wanted } ?? first
        self.options = options
        self.language = language
        names = PlanNames(comparison.rollout, language)
        text = ComparisonPage(comparison: comparison, document: nil, language: language, style: Style())
    }

    var rollout: Rollout { comparison.rollout }
    var outcomes: [Outcome] { comparison.outcomes }

    func say(_ label: ReportWording.Label) -> String { ReportWording.text(label, in: language) }

    func title(_ strategy: Strategy) -> String { StrategyWording.title(strategy, in: language) }

    /// Where the timetable's strategy stands among the plans.
    var chosen: Int { plans.firstIndex { $0.strategy == plan.strategy } ?? 0 }

    func money(_ money: Money) -> String { NumberWording.money(money, currency: rollout.currency, in: language) }

    func date(_ day: CivilDate) -> String { DateWording.short(day, in: language) }

    func duration(_ minutes: Int) -> String { DurationWording.text(Minutes(minutes), in: language) }

    /// Hours and minutes in a cell: `2:15`.
    func clock(_ minutes: Int) -> String { "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }

    /// The first and the last day of anything that the report shows in time.
    var span: ClosedRange<CivilDate> {
        let days =
            [rollout.horizon.lowerBound, rollout.horizon.upperBound] + outcomes.flatMap { $0.payments.map(\.date) }
            + plans.flatMap { $0.stages.flatMap { [$0.setupStart, $0.ready, $0.due] } }
        return (days.min() ?? rollout.horizon.lowerBound)...(days.max() ?? rollout.horizon.upperBound)
    }

    // MARK: Pieces of a page

    /// A part of the page with its heading.
    func section(_ id: String, _ heading: String, _ content: [Markup]) -> Markup {
        .element(
            "section", ["id": id, "aria-labelledby": "\(id)-h"],
            [.element("h2", ["id": "\(id)-h"], .text(heading)), "\n"] + content + ["\n"])
    }

    func paragraph(_ text: String, class name: String? = nil) -> Markup { .element("p", ["class": name], .text(text)) }

    func list(_ items: [String]) -> Markup { .element("ul", [:], items.map { .element("li", [:], .text($0)) }) }

    /// What may be too wide for a narrow screen, and then scrolls by itself, with the keyboard too.
    func scrolling(_ label: String, _ content: Markup, class name: String = "scroll", style: String? = nil) -> Markup {
        .element("div", ["class": name, "style": style, "role": "group", "tabindex": "0", "aria-label": label], content)
    }

    /// A picture with its caption, and its figures as a table to open.
    func figure(_ drawing: Drawing, caption: String? = nil, legend: Markup = .nothing, figures: Markup = .nothing) -> Markup {
        .element(
            "figure", [:],
            .element("figcaption", [:], .element("h3", [:], .text(drawing.title)), caption.map { paragraph($0) } ?? .nothing),
            legend, scrolling(drawing.title, drawing.markup)
        ).then(figures)
    }

    /// Something that is not seen until it is opened.
    func details(_ summary: String, class name: String? = nil, isOpen: Bool = false, _ content: Markup...) -> Markup {
        .element(
            "details", ["class": name, "open": isOpen ? "" : nil],
            [.element("summary", [:], .text(summary))] + content)
    }

    /// The figures of a picture.
    func figures(_ table: Markup, _ label: String) -> Markup { details(say(.figures), class: "figures", scrolling(label, table)) }

    /// A table of texts; the first column names its row.
    func table(_ headers: [String], _ rows: [[String]], numbersFrom: Int = 1, caption: String? = nil) -> Markup {
        let head = headers.enumerated().map { index, text -> Markup in
            .element("th", ["scope": "col", "class": index >= numbersFrom ? "n" : nil], .text(text))
        }
        let body = rows.map { row -> Markup in
            .element(
                "tr", [:],
                row.enumerated().map { index, text -> Markup in
                    index == 0
                        ? .element("th", ["scope": "row"], .text(text))
                        : .element("td", ["class": index >= numbersFrom ? "n" : nil], .text(text))
                })
        }
        return .element(
            "table", [:],
            [
                caption.map { .element("caption", [:], .text($0)) } ?? .nothing,
                .element("thead", [:], .element("tr", [:], head)), .element("tbody", [:], body),
            ])
    }

    /// Which sign and colour stands for which strategy.
    var legend: Markup {
        .element(
            "ul", ["class": "legend"],
            outcomes.enumerated().map { index, outcome in
                .element("li", [:], key(index), " ", .text(title(outcome.strategy)))
            })
    }

    /// The sign of a strategy beside its name.
    func key(_ index: Int) -> Markup {
        .element(
            "svg", ["viewBox": "0 0 14 14", "class": "key", "aria-hidden": "true"],
            Sign(index).markup(at: Point(7, 7.5), size: 4.6, class: "f\(index)"))
    }

    /// What a letter below a picture takes up, on average.
    private static let letterWidth = 6.8
    /// How far a month's name may reach beyond the last day.
    private static let beyond = 15.0

    /// Months below a picture and the lines above them; a month whose name has no room goes without it.
    func axis(_ scale: TimeScale, top: Double, bottom: Double, in drawing: inout Drawing) {
        var free = scale.left
        for tick in scale.ticks {
            drawing.line(Point(scale.x(tick), top), Point(scale.x(tick), bottom), class: "grid")
            let name = DateWording.month(tick, in: language)
            let start = scale.x(tick) + 3
            let end = start + Double(name.count) * Self.letterWidth
            guard start >= free, end <= scale.right + Self.beyond else { continue }
            free = end + Self.letterWidth
            drawing.text(name, at: Point(start, bottom + 15), class: "tick")
        }
        drawing.line(Point(scale.left, bottom), Point(scale.right, bottom), class: "axis")
    }
}
