internal import Calendars
public import Comparing
public import Documents
internal import Planning

/// The strategies side by side as a table for people, with what its rows mean and what is worth knowing.
public enum ComparisonText {
    /// The text, with a line's end at its end. `document` is what the user calls the roll-out on the command line; `nil` where nothing
    /// need be said, in its own folder.
    public static func render(
        _ comparison: Comparison, of document: String? = nil, language: Language, style: Style = Style()
    ) -> String {
        let page = ComparisonPage(comparison: comparison, document: document, language: language, style: style)
        return page.lines().joined(separator: "\n") + "\n"
    }
}

/// The page; its parts are in files of their own.
struct ComparisonPage {
    let comparison: Comparison
    let document: String?
    let language: Language
    let style: Style

    func lines() -> [String] {
        let rollout = comparison.rollout
        var lines = [
            style.set(rollout.name.text(in: language).printable, .heading),
            style.set(ComparisonWording.subtitle(rollout, in: language).printable, .faint), "",
        ]
        lines += table().lines(style)
        lines += ["", style.set(ComparisonWording.bestMark(in: language), .faint)]
        if leavesSomeOut { lines += listed([ComparisonWording.notRanked(in: language)], bullet: "") }
        lines += section(
            ComparisonWording.notices(in: language), notices().map { ComparisonWording.text($0, of: document, in: language) })
        lines += section(LearningWording.inParts(in: language), learning())
        lines += money() + features() + exits() + auto() + scope() + trim() + risks()
        lines += section(
            ComparisonWording.strategies(in: language),
            strategies.map { "\(title($0)) (\($0.rawValue)): \(StrategyWording.meaning($0, in: language))" })
        lines += section(ComparisonWording.words(in: language), definitions())
        lines += decision()
        return lines
    }

    var strategies: [Strategy] { comparison.outcomes.map(\.strategy) }

    func title(_ strategy: Strategy) -> String { StrategyWording.title(strategy, in: language) }

    func section(_ heading: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["", style.set(heading, .heading)] + listed(items, bullet: "- ")
    }

    func listed(_ items: [String], bullet: String) -> [String] {
        items.flatMap { item in
            item.printable.wrapped(to: style.width - bullet.count).enumerated().map { index, line in
                (index == 0 ? bullet : String(repeating: " ", count: bullet.count)) + line
            }
        }
    }

    // MARK: The table

    /// The names of strategies are cut into lines of so many columns, with two for the mark of the best.
    private var nameWidth: Int { style.width < Style.usualWidth ? ComparisonPage.narrowName : ComparisonPage.widestName }
    static let widestName = 16
    /// What leaves room for the rows' titles in eighty columns.
    static let narrowName = 12

    var columns: [TextTable.Column] { columns(nameWidth + 2) }

    func columns(_ most: Int) -> [TextTable.Column] {
        [TextTable.Column(.left, wraps: true)] + strategies.map { _ in TextTable.Column(.right, wraps: true, most: most) }
    }

    private func table() -> TextTable {
        var table = TextTable(columns: columns)
        table.rows += header()
        for group in CriterionID.Group.allCases {
            let rows = criteria.filter { $0.group == group }.map(row)
            guard !rows.isEmpty else { continue }
            table.rows.append(.heading(CriterionWording.group(group, in: language)))
            table.rows += rows
        }
        return table
    }

    /// The strategies' names above their columns, in lines of at most so many columns.
    func header(_ most: Int? = nil) -> [TextTable.Row] { Self.header(strategies.map(title), most ?? nameWidth) }

    /// Names in lines short enough for a column each; each line ends where the figures do.
    static func header(_ titles: [String], _ most: Int = widestName) -> [TextTable.Row] {
        let names = titles.map { $0.wrapped(to: most) }
        return (0..<(names.map(\.count).max() ?? 0)).map { line in
            .cells(
                [TextTable.Cell("")]
                    + names.map { TextTable.Cell(line < $0.count ? $0[line] + "\u{A0}\u{A0}" : "", .heading) })
        }
    }

    private var criteria: [CriterionID] { comparison.outcomes.first?.criteria.map(\.id) ?? [] }

    private func row(_ id: CriterionID) -> TextTable.Row {
        let best = bestOutcomes(by: id)
        let cells = comparison.outcomes.indices.map { index -> TextTable.Cell in
            guard let criterion = comparison.outcomes[index].criteria.first(where: { $0.id == id }) else {
                return TextTable.Cell("")
            }
            let text = CriterionWording.text(criterion, currency: comparison.rollout.currency, in: language)
            return cell(text, isBest: best.contains(index))
        }
        return .cells([TextTable.Cell(indent + CriterionWording.title(id, in: language))] + cells)
    }

    func cell(_ text: String, isBest: Bool) -> TextTable.Cell {
        TextTable.Cell(text + (isBest ? "\u{A0}*" : "\u{A0}\u{A0}"), isBest ? .best : .plain)
    }

    let indent = "\u{A0}\u{A0}"

    /// Which strategies are best by a criterion; none where all are equal. Where it counts only what is placed, whoever leaves more people
    /// without a session does not compete.
    func bestOutcomes(by id: CriterionID) -> Set<Int> {
        let outcomes = comparison.outcomes
        if id.isReadiness { return Set(outcomes.indices.filter { outcomes[$0].readiest.contains(id) }) }
        let losses = outcomes.map { $0.criterion(id)?.loss }
        guard Set(losses).count > 1 else { return [] }
        let competing = outcomes.indices.filter { !id.countsOnlyPlaced || unplaced[$0] == unplaced.min() }
        let best = competing.compactMap { losses[$0] }.min()
        return Set(competing.filter { losses[$0] == best })
    }

    private var unplaced: [Int] { comparison.outcomes.map { $0.value(of: .unplaced)?.magnitude ?? 0 } }

    var leavesSomeOut: Bool { Set(unplaced).count > 1 }

    // MARK: What stands below it

    private func definitions() -> [String] {
        criteria.compactMap { id in
            CriterionWording.definition(id, in: language).map { "\(CriterionWording.title(id, in: language)): \($0)" }
        }
            + MoneyWording.definitions(in: language)
    }

    /// From which share of use on it pays to learn in parts, and where the ranges come from.
    func learning() -> [String] {
        guard let learning = comparison.learning, !learning.pairs.isEmpty else { return [] }
        return learning.pairs.map { LearningWording.pair($0, in: learning, language) }
            + [
                LearningWording.rangeMeaning(learning.use, isAssumed: learning.isUseAssumed, in: language),
                LearningWording.errorMeaning(nil, in: language),
            ].compactMap(\.self)
    }

    func notices() -> [ComparisonWording.Notice] {
        let rollout = comparison.rollout
        var notices: [ComparisonWording.Notice] = []
        let offer = rollout.atOnceOffer
        if offer.isAssumed, strategies.contains(where: \.isPaidAtOnce) {
            notices.append(.offerAssumed(offer, currency: rollout.currency))
        }
        notices += comparison.outcomes.filter { ($0.value(of: .unplaced)?.magnitude ?? 0) > 0 }.map {
            .unplaced($0.strategy, $0.value(of: .unplaced)?.magnitude ?? 0)
        }
        if rollout.budget == nil { notices.append(.noBudget) }
        let short = comparison.outcomes.compactMap { outcome in
            outcome.shortfall?.firstDay.map { (strategy: outcome.strategy, day: $0) }
        }
        if !short.isEmpty { notices.append(.cashShort(short)) }
        notices += comparison.outcomes.compactMap { outcome in
            outcome.dominatedBy.map { .dominated(outcome.strategy, by: $0) }
        }
        return notices
    }
}
