internal import Comparing
internal import Documents
internal import Planning

/// The answer: which strategy, why, when not.
extension Report {
    var answer: Markup {
        section("answer", say(.answer), [.element("div", ["class": "answer"], verdict, scores), cards, notices])
    }

    private var verdict: Markup {
        guard let decision = comparison.decision else {
            let why = comparison.weighsNothing ? DecisionWording.weighsNothing(in: language) : say(.nothingToChoose)
            return paragraph(why, class: "lead")
        }
        let (strengths, price) = text.reasons(decision)
        func side(_ heading: String, _ reasons: [String]) -> Markup {
            guard !reasons.isEmpty else { return .nothing }
            return .element("div", [:], .element("h3", [:], .text(heading)), list(reasons))
        }
        return .element(
            "div", [:],
            paragraph(
                ([DecisionWording.verdict(decision, for: [], in: language)] + text.caveats(decision)).joined(separator: " "),
                class: "lead"),
            .element(
                "div", ["class": "sides"],
                side(ReportWording.strengths(decision.separated ? nil : title(decision.best), in: language), strengths),
                side(ReportWording.price(decision.separated ? nil : title(decision.second), in: language), price)),
            paragraph(DecisionWording.exception(decision, in: language)))
    }

    /// What each strategy is worth by the priorities.
    private var scores: Markup {
        guard let decision = comparison.decision else { return .nothing }
        let priorities = rollout.priorities
        let rows = decision.standings.enumerated().map { index, standing -> Markup in
            let score = Int((standing.score * 100).rounded())
            let isBest = standing.strategy == decision.best
            return .element(
                "tr", ["class": isBest ? "best" : nil],
                .element("th", ["scope": "row"], key(index), " ", .text(title(standing.strategy))),
                .element("td", ["class": "bar"], bar(standing.score, index)),
                .element("td", ["class": "n"], .text(NumberWording.hundredths(score, in: language))))
        }
        let weights = CriterionID.Group.allCases.map {
            DecisionWording.group($0, weight: priorities.weight(of: $0), in: language)
        }
        return .element(
            "div", ["class": "scores"],
            .element(
                "table", [:], .element("caption", [:], .text(say(.scores))),
                .element("tbody", [:], rows)),
            paragraph(weights.joined(separator: " · "), class: "note"))
    }

    private func bar(_ share: Double, _ index: Int) -> Markup {
        .element(
            "svg", ["viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true"],
            .void("rect", ["width": "100", "height": "10", "class": "track"]),
            .void("rect", ["width": number(share * 100), "height": "10", "class": "f\(index)"]))
    }

    /// The figures of the plan shown that everybody asks for first.
    private var cards: Markup {
        guard let outcome = outcomes.first(where: { $0.strategy == plan.strategy }) else { return .nothing }
        let wanted: [CriterionID] = [.totalCost, .largestPayment, .firstValue, .finish, .readinessGoLive, .unplaced, .lateDays]
        let cards = wanted.compactMap { id -> Markup? in
            guard let criterion = outcome.criterion(id) else { return nil }
            let value = CriterionWording.value(criterion.value, currency: rollout.currency, in: language)
            let late = criterion.percentiles.map {
                "P80: " + CriterionWording.value($0.p80, currency: rollout.currency, in: language)
            }
            return .element(
                "div", [:], .element("dt", [:], .text(CriterionWording.title(id, in: language))),
                .element("dd", [:], .text(value), late.map { .element("small", [:], .text($0)) } ?? .nothing))
        }
        return .element("h3", [:], .text(ReportWording.keyFigures(title(plan.strategy), in: language)))
            .then(.element("dl", ["class": "cards"], cards))
    }

    private var notices: Markup {
        let notices = text.notices().map { ComparisonWording.text($0, in: language) }
        guard !notices.isEmpty else { return .nothing }
        return .element("h3", [:], .text(ComparisonWording.notices(in: language))).then(list(notices))
    }
}

extension Markup {
    /// This piece and another one after it.
    func then(_ next: Markup) -> Markup { [self, next].joined }
}
