internal import Comparing
internal import Documents
internal import Planning

/// The decision, at the end of the comparison.
extension ComparisonPage {
    /// Nothing where there is nothing to choose between.
    func decision() -> [String] {
        guard let decision = comparison.decision else {
            guard comparison.weighsNothing else { return [] }
            return ["", style.set(DecisionWording.heading(in: language), .heading)]
                + listed([DecisionWording.weighsNothing(in: language)], bullet: "")
        }
        var lines = ["", style.set(DecisionWording.heading(in: language), .heading)] + standings(decision).lines(style)
        lines += [""] + listed([DecisionWording.meaning(in: language)], bullet: "")
        let (turning, steady) = (decision.flips.filter { $0.to != nil }, decision.flips.filter { $0.to == nil })
        let items =
            turning.map { DecisionWording.flip($0, in: language) }
            + (steady.isEmpty ? [] : [DecisionWording.steady(steady, in: language)])
            + DecisionWording.unsettled(decision.unsettled, in: language)
        lines += section(DecisionWording.flips(in: language), items)
        lines += ["", style.set(DecisionWording.conclusion(in: language), .heading)]
        return lines + listed(conclusion(decision), bullet: "")
    }

    private func standings(_ decision: Decision) -> TextTable {
        var table = TextTable(columns: columns)
        table.rows += header()
        let priorities = comparison.rollout.priorities
        for group in CriterionID.Group.allCases {
            let worths = decision.standings.map { $0.worth(of: group) }
            guard worths.contains(where: { $0 != nil }) else { continue }
            let title = DecisionWording.group(group, weight: priorities.weight(of: group), in: language)
            table.rows.append(.cells([TextTable.Cell(indent + title)] + shown(worths)))
        }
        let scores = shown(decision.standings.map(\.score))
        table.rows += [.rule, .cells([TextTable.Cell(ComparisonWording.score(in: language), .heading)] + scores)]
        return table
    }

    /// Worths to hundredths, the best marked where they differ by that much.
    private func shown(_ worths: [Double?]) -> [TextTable.Cell] {
        let shown = worths.map { $0.map { Int(($0 * 100).rounded()) } }
        let most = shown.compactMap(\.self).max()
        return shown.map { worth in
            guard let worth else { return TextTable.Cell("") }
            let isBest = worth == most && shown.contains { $0 != most }
            return cell(NumberWording.hundredths(worth, in: language), isBest: isBest)
        }
    }

    /// Which, why, at what price, and when not.
    func conclusion(_ decision: Decision) -> [String] {
        let (strengths, price) = reasons(decision)
        return [DecisionWording.verdict(decision, for: strengths, in: language)] + caveats(decision)
            + [DecisionWording.price(decision, price, in: language), DecisionWording.exception(decision, in: language)]
            .compactMap(\.self)
    }

    /// What speaks for the best one, and what against it.
    func reasons(_ decision: Decision) -> (strengths: [String], price: [String]) {
        let (best, second) = (outcome(decision.best), outcome(decision.second))
        func reasons(_ ids: [CriterionID], isPrice: Bool) -> [String] {
            ids.prefix(Self.reasonsShown).compactMap { id in
                guard let one = shown(id, best), let other = shown(id, second), one != other else { return nil }
                let pair = isPrice && !decision.separated ? (other, one) : (one, other)
                return DecisionWording.reason(DecisionWording.title(id, in: language), pair.0, pair.1, in: language)
            }
        }
        return (reasons(decision.strengths, isPrice: false), reasons(decision.weaknesses, isPrice: true))
    }

    /// What the scores do not say: that the money does not suffice, or that two strategies are one.
    func caveats(_ decision: Decision) -> [String] {
        let same = comparison.sameStrategies.map { DecisionWording.same($0.0, $0.1, in: language) }
        return [money(outcome(decision.best)), same].compactMap(\.self)
    }

    /// That the budget does not pay for the best one, and whether it does for another one.
    private func money(_ best: Outcome?) -> String? {
        guard let best, let verdict = best.money,
            let said = DecisionWording.money(best.strategy, verdict, currency: comparison.rollout.currency, in: language)
        else { return nil }
        let others = comparison.outcomes.filter { $0.money == .suffices }.map(\.strategy)
        return comparison.outcomes.count > 1 ? said + " " + DecisionWording.paid(others, in: language) : said
    }

    private static let reasonsShown = 3

    private func outcome(_ strategy: Strategy) -> Outcome? { comparison.outcomes.first { $0.strategy == strategy } }

    /// What half of the runs reach, where there are runs; else what the plan says.
    private func shown(_ id: CriterionID, _ outcome: Outcome?) -> String? {
        outcome?.criterion(id).map {
            CriterionWording.value($0.percentiles?.p50 ?? $0.value, currency: comparison.rollout.currency, in: language)
        }
    }
}
