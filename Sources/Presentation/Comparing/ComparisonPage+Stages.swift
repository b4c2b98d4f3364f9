internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// What there is when: the features, and what would be left if the project ended at a stage's go-live.
extension ComparisonPage {
    /// The day from which on each feature is in use.
    func features() -> [String] {
        var rows: [NarrowRow] = []
        let starts = comparison.outcomes.map { outcome in
            Dictionary(outcome.features.map { ($0.feature, $0) }) { first, _ in first }
        }
        let rollout = comparison.rollout
        for stage in rollout.stages {
            let own = (comparison.outcomes.first?.features ?? []).filter { $0.stage == stage.id && $0.people > 0 }
            guard !own.isEmpty else { continue }
            rows.append(.heading(stage.title.text(in: language)))
            for start in own {
                let title = rollout.curriculum.features.first { $0.id == start.feature }?.title.text(in: language)
                rows.append(.texts(title ?? start.feature.text, starts.map { $0[start.feature].flatMap(\.inUse).map(date) }))
            }
        }
        return heading(MoneyWording.features(in: language)) + narrow(rows).lines(style)
    }

    /// The exit points.
    func exits() -> [String] {
        let points = comparison.outcomes.first?.exits ?? []
        guard points.count > 1 else { return [] }
        var rows: [NarrowRow] = []
        for index in points.indices {
            let exits = comparison.outcomes.map { $0.exits[index] }
            let title = comparison.rollout.stages.first { $0.id == points[index].stage }?.title.text(in: language)
            rows.append(.heading(MoneyWording.exit(title ?? points[index].stage.text, points[index].date, in: language)))
            let features = comparison.outcomes.map(\.features.count)
            func row(_ kind: MoneyWording.ExitRow, _ texts: [String?]) {
                rows.append(.texts(MoneyWording.title(kind, in: language), texts))
            }
            row(.paid, exits.map { whole($0.paid) })
            row(.configured, exits.map { MoneyWording.of($0.configured.count, comparison.rollout.stages.count, in: language) })
            row(.live, zip(exits, features).map { MoneyWording.of($0.live.count, $1, in: language) })
            row(.ready, exits.map { $0.people > 0 ? MoneyWording.of($0.ready, $0.people, in: language) : nil })
            row(.unusable, exits.map { whole($0.unusable) })
            row(.notBegun, exits.map { whole($0.notBegun) })
            guard exits.contains(where: { $0.change != nil }) else { continue }
            row(.changeCost, exits.map { $0.change.map { whole($0.cost) } })
            row(.changeUntil, exits.map { $0.change.map { date($0.until) } })
        }
        return heading(MoneyWording.exits(in: language)) + narrow(rows).lines(style)
    }

    /// A row of a table that leaves its titles as much room as it can.
    private enum NarrowRow {
        case heading(String)
        case texts(String, [String?])

        var widest: Int {
            switch self {
            case .heading: 0
            case .texts(_, let texts): texts.compactMap(\.self).map(\.displayWidth).max() ?? 0
            }
        }
    }

    /// The strategies' names are cut to what the widest value takes, but no narrower than their words.
    private static let narrowestName = 9

    private func narrow(_ rows: [NarrowRow]) -> TextTable {
        let width = rows.reduce(Self.narrowestName) { max($0, $1.widest) }
        var table = TextTable(columns: columns(width + 2))
        table.rows = header(width)
        table.rows += rows.map { row in
            switch row {
            case .heading(let text): .heading(text)
            case .texts(let title, let texts): textRow(indent + title, texts)
            }
        }
        return table
    }

    /// A day without its year, where all that happens lies in one.
    func date(_ day: CivilDate) -> String {
        let days = comparison.outcomes.flatMap { $0.features.map(\.live) + $0.exits.compactMap { $0.change?.until } }
        let isOneYear = days.allSatisfy { $0.year == day.year } && comparison.rollout.horizon.upperBound.year == day.year
        return isOneYear ? DateWording.dayOfYear(day, in: language) : DateWording.short(day, in: language)
    }

    /// To the main unit: these amounts are estimates.
    func whole(_ amount: Money) -> String {
        money(amount.inMainUnits)
    }
}
