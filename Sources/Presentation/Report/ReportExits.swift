internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// What there would be if the project ended at a stage's go-live.
extension Report {
    /// Nothing where there is one stage only.
    var exits: Markup {
        let points = outcomes.first?.exits ?? []
        guard points.count > 1 else { return .nothing }
        return section(
            "exits", say(.exits),
            [figure(exitDrawing(points), caption: say(.exitMeaning), legend: exitLegend, figures: exitFigures(points))])
    }

    private func heading(_ exit: ExitPoint) -> String {
        MoneyWording.exit(names.stage(exit.stage), exit.date, in: language)
    }

    private func exitDrawing(_ points: [ExitPoint]) -> Drawing {
        let (left, right, top) = (300.0, 740.0, 8.0)
        let (row, gap) = (19.0, 30.0)
        let group = row * Double(outcomes.count) + gap
        let sentences = points.indices.map { index -> String in
            let parts = outcomes.map { outcome in
                "\(title(outcome.strategy)) \(money(outcome.exits[index].paid)), "
                    + "\(say(.noUse)) \(money(outcome.exits[index].unusable))"
            }
            return "\(heading(points[index])): \(parts.joined(separator: "; "))"
        }
        var drawing = Drawing(
            "exit-p", width: 860, height: top + group * Double(points.count), title: say(.exitTitle),
            description: sentences.joined(separator: ". "))
        drawing.add(Self.hatch)
        let most = outcomes.flatMap(\.exits).map(\.paid).max() ?? .zero
        func width(_ amount: Money) -> Double {
            most > .zero ? (right - left) * Double(max(0, amount.minorUnits)) / Double(most.minorUnits) : 0
        }
        for index in points.indices {
            let start = top + group * Double(index)
            drawing.text(heading(points[index]), at: Point(0, start + 14), class: "label strong")
            for (number, outcome) in outcomes.enumerated() {
                let exit = outcome.exits[index]
                let y = start + gap - 8 + row * Double(number)
                drawing.text(title(outcome.strategy), at: Point(left - 10, y + 11), anchor: .end, class: "tick")
                var x = left
                let parts: [(Money, String, ReportWording.Label)] = [
                    (exit.paid - exit.unusable, "inuse", .ofUse), (exit.notBegun, "open", .notBegun), (exit.lost, "lost", .lost),
                ]
                for (amount, name, label) in parts where amount > .zero {
                    drawing.rectangle(
                        Point(x, y), width: width(amount), height: 14, class: name,
                        tip: "\(title(outcome.strategy)): \(say(label)) \(money(amount))")
                    x += width(amount)
                }
                drawing.text(money(exit.paid), at: Point(x + 8, y + 11), class: "tick")
            }
        }
        return drawing
    }

    /// Lines across, so that what is lost is told from what is of use without colours too.
    private static let hatch = Markup.element(
        "defs", [:],
        .element(
            "pattern",
            [
                "id": "hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)",
            ],
            .void("rect", ["width": "6", "height": "6", "class": "f1"]),
            .void("line", ["y2": "6", "class": "hatch"])))

    private var exitLegend: Markup {
        func key(_ name: String, _ label: ReportWording.Label) -> Markup {
            .element(
                "li", [:],
                .element(
                    "svg", ["viewBox": "0 0 14 14", "class": "key", "aria-hidden": "true"],
                    .void("rect", ["y": "2", "width": "14", "height": "10", "class": name])), " ", .text(say(label)))
        }
        return .element("ul", ["class": "legend"], key("inuse", .ofUse), key("open", .notBegun), key("lost", .lost))
    }

    private func exitFigures(_ points: [ExitPoint]) -> Markup {
        let rows: [(MoneyWording.ExitRow, (ExitPoint, Outcome) -> String)] = [
            (.paid, { exit, _ in money(exit.paid) }),
            (.configured, { exit, _ in MoneyWording.of(exit.configured.count, rollout.stages.count, in: language) }),
            (.live, { exit, outcome in MoneyWording.of(exit.live.count, outcome.features.count, in: language) }),
            (.ready, { exit, _ in exit.people > 0 ? MoneyWording.of(exit.ready, exit.people, in: language) : "–" }),
            (.unusable, { exit, _ in money(exit.unusable) }), (.notBegun, { exit, _ in money(exit.notBegun) }),
            (.changeCost, { exit, _ in exit.change.map { money($0.cost) } ?? "–" }),
            (.changeUntil, { exit, _ in exit.change.map { date($0.until) } ?? "–" }),
        ]
        let tables = points.indices.map { index in
            table(
                [say(.criterion)] + outcomes.map { title($0.strategy) },
                rows.map { kind, value in
                    [MoneyWording.title(kind, in: language)] + outcomes.map { value($0.exits[index], $0) }
                }, caption: heading(points[index]))
        }
        return figures(tables.joined.then(list(MoneyWording.definitions(in: language))), say(.exitTitle))
    }
}
