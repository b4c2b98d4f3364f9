internal import Comparing
internal import Documents
internal import Planning

/// What decides the comparison, the exit points and the payments, as rows of the same columns: an id that says what a row is, and a value for
/// each strategy that has one.
extension ComparisonCSV {
    static func appendDetails(_ comparison: Comparison, spare: Int, _ language: Language, to sheet: inout Spreadsheet) {
        var rows = Rows(comparison, spare: spare, language: language)
        rows.decision()
        rows.exits()
        rows.payments()
        for row in rows.all { sheet.append(row) }
    }

    private struct Rows {
        let comparison: Comparison
        let spare: Int
        let language: Language
        private(set) var all: [[Spreadsheet.Cell]] = []

        init(_ comparison: Comparison, spare: Int, language: Language) {
            self.comparison = comparison
            self.spare = spare
            self.language = language
        }

        private mutating func add(_ id: String, _ title: String, unit: String = "", _ cells: [Spreadsheet.Cell]) {
            all.append(
                [.text(id), .text(title), .text(unit), .empty] + cells + [Spreadsheet.Cell](repeating: .empty, count: spare))
        }

        /// Cells of which only one strategy's is filled.
        private func only(_ strategy: Strategy?, _ cell: Spreadsheet.Cell) -> [Spreadsheet.Cell] {
            comparison.outcomes.map { $0.strategy == strategy ? cell : .empty }
        }

        private func hundredths(_ number: Double) -> Spreadsheet.Cell { .hundredths(Int((number * 100).rounded())) }

        mutating func decision() {
            guard let decision = comparison.decision else { return }
            for group in CriterionID.Group.allCases {
                let worths = decision.standings.map { $0.worth(of: group).map(hundredths) ?? .empty }
                add("score.\(group.rawValue)", CriterionWording.group(group, in: language), worths)
            }
            func about(_ row: SpreadsheetWording.DecisionRow, _ id: String, _ strategy: Strategy, _ cell: Spreadsheet.Cell) {
                add("decision.\(id)", SpreadsheetWording.title(row, in: language), only(strategy, cell))
            }
            about(.margin, "margin", decision.best, hundredths(decision.margin))
            if let interval = decision.interval {
                about(.marginLow, "margin.low", decision.best, hundredths(interval.lowerBound))
                about(.marginHigh, "margin.high", decision.best, hundredths(interval.upperBound))
            }
            about(.separated, "separated", decision.best, .number(decision.separated ? 1 : 0))
            for flip in decision.flips {
                let (id, from, to) = DecisionWording.row(of: flip)
                add(
                    "flip.\(id)", DecisionWording.subject(flip, in: language), unit: from,
                    to.map { only(flip.winner, .text($0)) } ?? only(nil, .empty))
            }
            for unsettled in decision.unsettled {
                let id = unsettled.assumption.id
                add(
                    "unsettled.\(id)", AssumptionWording.name(id, in: language), unit: DecisionWording.bounds(of: unsettled),
                    only(nil, .empty))
            }
        }

        mutating func exits() {
            let currency = comparison.rollout.currency ?? ""
            for (index, point) in (comparison.outcomes.first?.exits ?? []).enumerated() {
                let exits = comparison.outcomes.map { $0.exits[index] }
                let stage = comparison.rollout.stages.first { $0.id == point.stage }?.title.text(in: language) ?? point.stage.text
                func row(_ id: String, _ kind: MoneyWording.ExitRow, unit: String = "", _ cell: (ExitPoint) -> Spreadsheet.Cell) {
                    add(
                        "exit.\(point.stage).\(id)",
                        "\(MoneyWording.exit(stage, point.date, in: language)): \(MoneyWording.title(kind, in: language))",
                        unit: unit,
                        exits.map(cell))
                }
                row("paid", .paid, unit: currency) { .hundredths($0.paid.minorUnits) }
                row("configured", .configured) { .number($0.configured.count) }
                row("live", .live) { .number($0.live.count) }
                row("ready", .ready) { .number($0.ready) }
                row("unusable", .unusable, unit: currency) { .hundredths($0.unusable.minorUnits) }
                row("not-begun", .notBegun, unit: currency) { .hundredths($0.notBegun.minorUnits) }
                row("change-cost", .changeCost, unit: currency) { $0.change.map { .hundredths($0.cost.minorUnits) } ?? .empty }
                row("change-until", .changeUntil) { $0.change.map { .date($0.until) } ?? .empty }
            }
        }

        /// A row for each payment that any strategy makes: what is paid for the same on the same day stands in one.
        mutating func payments() {
            var seen: Set<String> = []
            for item in comparison.outcomes.flatMap(\.payments).sorted() {
                let id = "payment.\(item.date).\(Self.id(item.reason))"
                guard seen.insert(id).inserted else { continue }
                let amounts = comparison.outcomes.map { outcome -> Spreadsheet.Cell in
                    let own = outcome.payments.filter { $0.date == item.date && $0.reason == item.reason }
                    return own.isEmpty ? .empty : .hundredths(own.reduce(0) { $0 + $1.amount.minorUnits })
                }
                add(
                    id, MoneyWording.reason(item, comparison.rollout, in: language), unit: comparison.rollout.currency ?? "",
                    amounts)
            }
        }

        private static func id(_ reason: CashItem.Reason) -> String {
            switch reason {
            case .price(let stage): "price" + (stage.map { ".\($0)" } ?? "")
            case .licences(let stage): "licences" + (stage.map { ".\($0)" } ?? "")
            case .trainer(let trainer): "trainer.\(trainer)"
            }
        }
    }
}
