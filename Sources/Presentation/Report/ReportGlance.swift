internal import Comparing
internal import Documents
internal import Planning

/// The comparison at a glance: a row for each criterion, in it the strategies.
extension Report {
    var glance: Markup {
        let head: [Markup] =
            [
                .element("th", ["scope": "col"], .text(say(.criterion))),
                .element("th", ["scope": "col"], .text(say(.furtherRight))),
            ]
            + outcomes.indices.map { index in
                .element("th", ["scope": "col", "class": "n"], key(index), " ", .text(title(outcomes[index].strategy)))
            }
        let groups = CriterionID.Group.allCases.map { group -> Markup in
            let rows = criteria.filter { $0.group == group }
            guard !rows.isEmpty else { return .nothing }
            let heading = Markup.element(
                "tr", ["class": "group"],
                .element(
                    "th", ["scope": "rowgroup", "colspan": "\(outcomes.count + 2)"],
                    .element("span", [:], .text(CriterionWording.group(group, in: language)))))
            return .element("tbody", [:], [heading] + rows.map(row))
        }
        let table = Markup.element("table", ["class": "glance"], [.element("thead", [:], .element("tr", [:], head))] + groups)
        let notes =
            [ComparisonWording.bestMark(in: language).replacing("*", with: Self.bestSign)]
            + (text.leavesSomeOut ? [ComparisonWording.notRanked(in: language)] : [])
        return section(
            "glance", say(.glance),
            [
                // Where the strategies' columns are out of sight, the signs are explained above.
                paragraph(say(.glanceMeaning)), .element("div", ["class": "narrow"], legend), scrolling(say(.glance), table),
                paragraph(notes.joined(separator: " "), class: "note"),
            ]
                + (comparison.scope.map { [scope($0)] } ?? []))
    }

    private static let bestSign = "★"
    /// What a sign takes up in a strip.
    private static let signWidth = 11.0

    private var criteria: [CriterionID] { outcomes.first?.criteria.map(\.id) ?? [] }

    private func row(_ id: CriterionID) -> Markup {
        let best = text.bestOutcomes(by: id)
        let cells = outcomes.indices.map { index -> Markup in
            guard let criterion = outcomes[index].criterion(id) else { return .element("td") }
            let value = CriterionWording.text(criterion, currency: rollout.currency, in: language)
            guard best.contains(index) else { return .element("td", ["class": "n"], .text(value)) }
            return .element(
                "td", ["class": "n best"], .element("span", ["class": "star", "title": say(.best)], .text(Self.bestSign)), " ",
                .text(value))
        }
        let definition = CriterionWording.definition(id, in: language)
        return .element(
            "tr", [:],
            [
                .element("th", ["scope": "row", "title": definition], .text(CriterionWording.title(id, in: language))),
                .element("td", ["class": "strip"], strip(id)),
            ] + cells)
    }

    /// Where the strategies stand between the worst of them, on the left, and the best.
    private func strip(_ id: CriterionID) -> Markup {
        let losses = outcomes.map { outcome in
            outcome.criterion(id).flatMap { $0.value == .never ? nil : Double($0.loss) }
        }
        let known = losses.compactMap(\.self)
        let (best, worst) = (known.min() ?? 0, known.max() ?? 0)
        let (width, middle, margin) = (150.0, 10.0, 8.0)
        var pieces: [Markup] = [
            .void(
                "line",
                ["x1": number(margin), "x2": number(width - margin), "y1": number(middle), "y2": number(middle), "class": "grid"])
        ]
        let wanted = losses.map { loss in
            let share = loss.map { worst > best ? (worst - $0) / (worst - best) : 0.5 } ?? 0
            return margin + (width - 2 * margin) * share
        }
        // Beside each other, so that those of one value are all seen.
        let places = Apart.places(wanted, least: Self.signWidth, within: margin...(width - margin))
        for (index, loss) in losses.enumerated() {
            pieces.append(
                Sign(index).markup(
                    at: Point(places[index], middle), size: 4.4, class: loss == nil ? "o\(index)" : "f\(index)"))
        }
        return .element("svg", ["viewBox": "0 0 \(number(width)) 20", "aria-hidden": "true"], pieces)
    }

    private func scope(_ review: ScopeReview) -> Markup {
        .element("pre", ["tabindex": "0"], .text(ScopeText.render(review, language: language)))
    }
}
