internal import Documents

/// The page as a whole.
extension Report {
    var page: Markup {
        let sections = [
            answer, glance, cash, gantt, loadMap, learning, finish, exits, use, weeks, people, trainers, rooms, gaps, told,
            appendix,
        ]
        return .page(
            language: language.rawValue,
            head: [
                .void("meta", ["charset": "utf-8"]),
                .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .void("meta", ["name": "color-scheme", "content": "light dark"]),
                .element("title", [:], .text("\(rollout.name.text(in: language)) – \(say(.report))")), "\n",
                .code("style", ReportStyle.sheet),
            ],
            body: [
                .element("a", ["class": "skip", "href": "#answer"], .text(say(.skip))), "\n", header, navigation,
                .element("main", [:], ["\n"] + sections), footer, .code("script", ReportScript.text),
            ])
    }

    private var header: Markup {
        .element(
            "header", [:], .element("h1", [:], .text(rollout.name.text(in: language))),
            paragraph(ComparisonWording.subtitle(rollout, in: language), class: "sub"))
    }

    /// The parts of the page that are there, to jump to.
    private var navigation: Markup {
        let parts: [(id: String, label: ReportWording.Label)] = [
            ("answer", .answer), ("glance", .glance), ("cash", cashHeading), ("gantt", .gantt), ("load", .load),
            ("learning", .learning),
            ("finish", .finish), ("exits", .exits), ("use", .use), ("weeks", .timetable), ("people", .people), ("gaps", .gaps),
            ("told", .told), ("appendix", .appendixShort),
        ]
        let absent: Set<String> = Set(
            [(finish, "finish"), (exits, "exits")].filter { $0.0 == .nothing }.map(\.1))
        return .element(
            "nav", ["aria-label": say(.contents)],
            .element(
                "ul", [:],
                parts.filter { !absent.contains($0.id) }.map { part in
                    .element("li", [:], .element("a", ["href": "#\(part.id)"], .text(say(part.label))))
                }))
    }

    private var footer: Markup { .element("footer", [:], paragraph(say(.madeBy))) }
}
