internal import Comparing
internal import Documents
internal import Learning
internal import Planning
internal import Scheduling

/// Every model, formula, source, parameter and assumption, from the tables that the program itself calculates with.
extension Report {
    var appendix: Markup {
        section(
            "appendix", say(.appendix),
            [
                paragraph(say(.appendixMeaning)), details(say(.strategies), list(strategies)),
                details(say(.criteria), scrolling(say(.criteria), criteriaTable), list(MoneyWording.definitions(in: language))),
                details(say(.decisionModel), model(.decision), decisionTable, flips),
                details(say(.learningModel), model(.learning), scrolling(say(.learningModel), constantsTable)),
                details(say(.riskModel), model(.risk), scrolling(say(.riskModel), assumptionsTable)),
                details(say(.timetableModel), model(.timetable), scrolling(say(.timetableModel), objectiveTable)),
                details(say(.sources), list(SourceWording.references)), reproduction,
            ])
    }

    private var strategies: [String] {
        Strategy.allCases.map { "\(title($0)) (\($0.rawValue)): \(StrategyWording.meaning($0, in: language))" }
    }

    /// What a model says in formulas, each with the words for it.
    private func model(_ model: ModelWording.Model) -> Markup {
        .element(
            "dl", ["class": "model"],
            ModelWording.formulas(model, in: language).flatMap { formula -> [Markup] in
                [
                    .element("dt", [:], .text(formula.name)),
                    .element(
                        "dd", [:], formula.formula.map { .element("code", [:], .text($0)) } ?? .nothing,
                        paragraph(formula.meaning)),
                ]
            })
    }

    private var criteriaTable: Markup {
        let all = CriterionID.allCases.filter { id in outcomes.contains { $0.criterion(id) != nil } }
        return table(
            [say(.criterion), say(.id), say(.priority), say(.better), say(.scale), say(.meaning)],
            all.map { id in
                [
                    CriterionWording.title(id, in: language), id.rawValue, CriterionWording.group(id.group, in: language),
                    CriterionWording.better(id.better, in: language),
                    DecisionWording.scale(CriterionScale(of: id, in: rollout), currency: rollout.currency, in: language),
                    CriterionWording.definition(id, in: language) ?? "",
                ]
            }, numbersFrom: 6)
    }

    private var decisionTable: Markup {
        guard let decision = comparison.decision else { return .nothing }
        let rows = CriterionID.Group.allCases.map { group in
            [DecisionWording.group(group, weight: rollout.priorities.weight(of: group), in: language)]
                + decision.standings.map { standing in
                    standing.worth(of: group).map { DecisionWording.number($0, in: language) } ?? "–"
                }
        }
        let scores =
            [ComparisonWording.score(in: language)] + decision.standings.map { DecisionWording.number($0.score, in: language) }
        return scrolling(
            say(.decisionModel), table([say(.priority)] + decision.standings.map { title($0.strategy) }, rows + [scores]))
    }

    private var flips: Markup {
        guard let decision = comparison.decision else { return .nothing }
        let (turning, steady) = (decision.flips.filter { $0.to != nil }, decision.flips.filter { $0.to == nil })
        return .element("h3", [:], .text(DecisionWording.flips(in: language))).then(
            list(
                turning.map { DecisionWording.flip($0, in: language) }
                    + (steady.isEmpty ? [] : [DecisionWording.steady(steady, in: language)])
                    + DecisionWording.unsettled(decision.unsettled, in: language)))
    }

    private var constantsTable: Markup {
        table(
            [say(.parameter), say(.id), say(.value), say(.unit), say(.range), say(.source)],
            Constants.all.map { constant in
                [
                    ConstantWording.name(constant.id, in: language) ?? constant.id, constant.id,
                    ConstantWording.number(constant.value, in: language), ConstantWording.unit(constant.unit, in: language),
                    ConstantWording.range(constant.range, in: language), ConstantWording.source(constant, in: language),
                ]
            }, numbersFrom: 9)
    }

    private var assumptionsTable: Markup {
        let assumptions = comparison.simulation?.assumptions ?? RiskAssumptions(of: rollout.assumptions)
        let rows = Assumption.table.map { entry -> [String] in
            let range = [entry.range.lowerBound, entry.range.upperBound].map {
                AssumptionWording.value($0, unit: entry.unit, in: language)
            }
            return [
                AssumptionWording.name(entry.id, in: language), entry.id,
                AssumptionWording.value(entry.number(in: assumptions), unit: entry.unit, in: language),
                range.joined(separator: " … "), AssumptionWording.source(entry, given: rollout.assumptions, in: language),
            ]
        }
        let dropped = assumptions.droppedFeatures.map { feature, chance in
            [
                ScopeWording.feature(feature, rollout, in: language), "feature-dropped.\(feature)",
                AssumptionWording.share(chance, in: language), "–", say(.theDocument),
            ]
        }
        return table([say(.parameter), say(.id), say(.value), say(.range), say(.source)], rows + dropped, numbersFrom: 9)
    }

    private var objectiveTable: Markup {
        func value(_ value: Int, of term: ObjectiveTerm) -> String {
            term == .trainerCost ? money(Money(minorUnits: value)) : NumberWording.whole(value, in: language)
        }
        return table(
            [say(.minimised), say(.weight), TimetableWording.here(in: language), TimetableWording.bound(in: language)],
            plan.objective.map { term in
                [
                    TimetableWording.term(term.term, in: language), NumberWording.whole(term.weight, in: language),
                    value(term.value, of: term.term), value(term.bound, of: term.term),
                ]
            })
    }

    /// What gives the same report again.
    private var reproduction: Markup {
        guard !plans.contains(where: \.wasCutShort) else {
            return paragraph(ReportWording.notReproducible(in: language), class: "note")
        }
        var words = ["--strategy \(plan.strategy.rawValue)", "--seed \(comparison.seed)", "--effort \(options.effort.rawValue)"]
        words.append("--runs \(comparison.simulation?.runs ?? 0)")
        if let limit = options.timeLimit { words.append("--time-limit \(limit.components.seconds)s") }
        if let now = options.now { words.append("--now \(rollout.zone.iso8601(now))") }
        words += (comparison.scope?.cut.features ?? []).map { "--without \($0.text.shellWord)" }
        words.append("--lang \(language.rawValue)")
        let (before, after) = ReportWording.reproduction(rollout: rollout.id.text, in: language)
        return .element(
            "p", ["class": "note"], .text(before + " "), .element("code", [:], .text(words.joined(separator: " "))),
            .text(" " + after))
    }
}
