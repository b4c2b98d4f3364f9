internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// By when everything is done, as chance has it.
extension Report {
    /// Nothing where no run was made.
    var finish: Markup {
        guard let simulation = comparison.simulation else { return .nothing }
        return section(
            "finish", say(.finish),
            [
                figure(
                    finishDrawing(simulation), caption: ReportWording.finishMeaning(simulation.runs, in: language),
                    legend: legend,
                    figures: finishFigures(simulation)), paragraph(RiskWording.meaning(in: language), class: "note"),
            ])
    }

    private func finishDrawing(_ simulation: Simulation) -> Drawing {
        let finishes = simulation.outcomes.map { $0.map(\.finish).sorted() }
        let sentences = outcomes.map { outcome -> String in
            let percentiles = outcome.criterion(.finish)?.percentiles
            let values = [("P50", percentiles?.p50), ("P80", percentiles?.p80), ("P95", percentiles?.p95)].compactMap {
                name, value in
                value.map { "\(name) \(CriterionWording.value($0, currency: nil, in: language))" }
            }
            return "\(title(outcome.strategy)): \(values.joined(separator: ", "))"
        }
        var drawing = Drawing(
            "finish-p", width: 860, height: 300, title: say(.finishTitle), description: sentences.joined(separator: "; "))
        let (top, bottom) = (14.0, 262.0)
        let first = finishes.compactMap(\.first).min() ?? rollout.horizon.lowerBound
        // The last few of the runs would stretch the picture for nothing.
        let last =
            finishes.compactMap { days in days.isEmpty ? nil : days[max(0, (days.count * Self.shown + 99) / 100 - 1)] }.max()
            ?? rollout.horizon.upperBound
        let margin = max(3, first.days(to: last) / 30)
        let scale = TimeScale(days: first.advanced(by: -margin)...last.advanced(by: margin), left: 60, right: 845)
        percentages(left: scale.left, right: scale.right, top: top, bottom: bottom, in: &drawing)
        axis(scale, top: top, bottom: bottom, in: &drawing)
        for (index, days) in finishes.enumerated() where !days.isEmpty {
            func y(_ count: Int) -> Double { bottom - (bottom - top) * Double(count) / Double(days.count) }
            var points = [Point(scale.left, bottom)]
            for (count, day) in days.enumerated()
            where day <= scale.days.upperBound && (count + 1 == days.count || days[count + 1] != day) {
                points += [Point(scale.x(day), points.last?.y ?? bottom), Point(scale.x(day), y(count + 1))]
            }
            points.append(Point(scale.right, points.last?.y ?? bottom))
            drawing.path(points, class: "l l\(index)")
            for percent in [50, 80, 95] {
                let day = days[max(0, (percent * days.count + 99) / 100 - 1)]
                drawing.sign(
                    Sign(index), at: Point(scale.x(day), bottom - (bottom - top) * Double(percent) / 100), size: 4.4,
                    class: "f\(index)",
                    tip: "\(title(outcomes[index].strategy)), P\(percent): \(date(day))")
            }
        }
        return drawing
    }

    /// Up to what percent of the runs the days are shown.
    private static let shown = 98

    private func finishFigures(_ simulation: Simulation) -> Markup {
        let rows = outcomes.enumerated().map { index, outcome -> [String] in
            let percentiles = outcome.criterion(.finish)?.percentiles
            let days = [percentiles?.p50, percentiles?.p80, percentiles?.p95].map {
                $0.map { CriterionWording.value($0, currency: nil, in: language) } ?? "–"
            }
            let planned = outcome.value(of: .finish).map { CriterionWording.value($0, currency: nil, in: language) } ?? "–"
            let holds =
                outcome.criterion(.deadlineProbability).map { CriterionWording.text($0, currency: nil, in: language) } ?? "–"
            let given =
                outcome.criterion(.abandonmentProbability).map { CriterionWording.text($0, currency: nil, in: language) } ?? "–"
            return [title(outcome.strategy), planned] + days + [holds, given]
        }
        let headers = [
            say(.strategy), say(.planned), "P50", "P80", "P95", CriterionWording.title(.deadlineProbability, in: language),
            CriterionWording.title(.abandonmentProbability, in: language),
        ]
        return figures(table(headers, rows), say(.finishTitle))
    }
}
