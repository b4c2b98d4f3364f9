internal import Comparing
internal import Documents
internal import Planning

/// What chance does to the plans, below the comparison's table.
extension ComparisonPage {
    /// Nothing where no run was made.
    func risks() -> [String] {
        guard let simulation = comparison.simulation else { return [] }
        let heading = style.set(RiskWording.heading(runs: simulation.runs, in: language), .heading)
        var notes = [RiskWording.meaning(in: language)]
        if simulation.runs < Simulation.mostRuns, simulation.runs == Simulation.defaultRuns(of: comparison.rollout) {
            notes.append(RiskWording.fewerRuns(simulation.runs, in: language))
        }
        let sentences = RiskWording.sentences(simulation.assumptions, given: comparison.rollout.assumptions, in: language)
        return ["", heading] + percentiles(simulation).lines(style) + [""] + listed(notes, bullet: "")
            + section(RiskWording.assumptions(in: language), sentences)
    }

    private func percentiles(_ simulation: Simulation) -> TextTable {
        var table = TextTable(columns: columns)
        table.rows += header()
        table.rows.append(.heading(RiskWording.goLives(in: language)))
        table.rows += goLives(simulation)
        for id in CriterionID.allCases {
            let criteria = comparison.outcomes.map { $0.criterion(id) }
            guard criteria.contains(where: { $0?.percentiles != nil }) else { continue }
            table.rows.append(.heading(RiskWording.title(id, in: language)))
            for (percent, value) in Self.shown {
                let cells = criteria.map { criterion -> TextTable.Cell in
                    guard let percentiles = criterion?.percentiles else { return TextTable.Cell("") }
                    return plain(
                        CriterionWording.value(percentiles[keyPath: value], currency: comparison.rollout.currency, in: language))
                }
                table.rows.append(.cells([TextTable.Cell(indent + RiskWording.percentile(percent))] + cells))
            }
        }
        return table
    }

    private static let shown: [(Int, any KeyPath<Criterion.Percentiles, Criterion.Value> & Sendable)] = [
        (50, \.p50), (80, \.p80), (95, \.p95),
    ]

    /// A row for each go-live of any strategy, by stage; what is live at once comes last.
    private func goLives(_ simulation: Simulation) -> [TextTable.Row] {
        let stages: [StageID?] = comparison.rollout.stages.map { .some($0.id) } + [nil]
        let rows = stages.compactMap { stage -> TextTable.Row? in
            guard simulation.goLives.contains(where: { $0.contains(stage) }) else { return nil }
            let title =
                stage.flatMap { id in comparison.rollout.stages.first { $0.id == id }?.title.text(in: language) }
                ?? RiskWording.everything(in: language)
            let cells = simulation.goLives.indices.map { index -> TextTable.Cell in
                guard let number = simulation.goLives[index].firstIndex(of: stage) else { return plain("–") }
                return probability(simulation.probability(ofGoLive: number, of: index))
            }
            return .cells([TextTable.Cell(indent + title.printable)] + cells)
        }
        guard rows.count > 1 else { return rows }
        let all = simulation.outcomes.indices.map { probability(simulation.probabilityOfAll(of: $0)) }
        return rows + [.cells([TextTable.Cell(indent + RiskWording.all(in: language))] + all)]
    }

    private func probability(_ seen: EstimatedProbability) -> TextTable.Cell {
        func permille(_ share: Double) -> Int { Int((share * 1000).rounded()) }
        return plain(
            RiskWording.probability(
                permille(seen.share), low: permille(seen.interval.lowerBound), high: permille(seen.interval.upperBound),
                in: language))
    }

    private func plain(_ text: String) -> TextTable.Cell { TextTable.Cell(text + "\u{A0}\u{A0}") }
}
