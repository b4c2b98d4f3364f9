internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// Money over time.
extension ComparisonPage {
    /// Payments by month, what is left of the budget at each month's end, and the payments that it does not cover in time.
    func money() -> [String] {
        var lines = heading(MoneyWording.payments(in: language)) + payments().lines(style)
        guard comparison.rollout.budget != nil else { return lines }
        lines += heading(MoneyWording.balance(in: language)) + balances().lines(style)
        return lines + uncovered()
    }

    func heading(_ text: String) -> [String] { ["", style.set(text, .heading)] }

    /// The months of all strategies.
    private var months: [CivilDate] {
        Set(comparison.outcomes.flatMap(\.months).map(\.month)).sorted()
    }

    private func payments() -> TextTable {
        var table = TextTable(columns: columns)
        table.rows += header()
        for month in months {
            let sums = comparison.outcomes.map { outcome in
                outcome.months.first { $0.month == month }.flatMap { $0.paid > .zero ? $0.paid : nil }
            }
            guard sums.contains(where: { $0 != nil }) else { continue }
            table.rows.append(moneyRow(indent + DateWording.month(month, in: language), sums))
        }
        table.rows.append(.rule)
        table.rows.append(
            moneyRow(ComparisonWording.total(in: language), comparison.outcomes.map { $0.value(of: .totalCost)?.money }))
        return table
    }

    private func balances() -> TextTable {
        var table = TextTable(columns: columns)
        for month in months {
            let balances = comparison.outcomes.map { outcome in
                outcome.months.first { $0.month == month }.flatMap(\.balance)
            }
            guard balances.contains(where: { $0 != nil }) else { continue }
            table.rows.append(moneyRow(indent + DateWording.month(month, in: language), balances))
        }
        return table
    }

    func moneyRow(_ title: String, _ sums: [Money?]) -> TextTable.Row {
        textRow(title, sums.map { $0.map(money) })
    }

    func textRow(_ title: String, _ texts: [String?]) -> TextTable.Row {
        .cells([TextTable.Cell(title)] + texts.map { TextTable.Cell(($0 ?? "–") + "\u{A0}\u{A0}") })
    }

    func money(_ money: Money) -> String { NumberWording.money(money, currency: comparison.rollout.currency, in: language) }

    // MARK: What the budget does not cover

    /// For each strategy the prices and licences for which the money comes too late; trainers' bills are small and follow the teaching.
    private func uncovered() -> [String] {
        var table = TextTable(columns: [
            TextTable.Column(.left), TextTable.Column(.left, wraps: true), TextTable.Column(.right), TextTable.Column(.right),
            TextTable.Column(.right),
        ])
        table.rows.append(
            .cells(MoneyWording.uncoveredColumns(in: language).map { TextTable.Cell($0, .heading) }))
        var isEmpty = true
        for outcome in comparison.outcomes {
            let late = zip(outcome.payments, outcome.affordability).filter { payment, affordability in
                affordability.short > .zero && !payment.reason.isTrainer
            }
            guard !late.isEmpty else { continue }
            isEmpty = false
            table.rows.append(.heading(title(outcome.strategy)))
            for (payment, affordability) in late.prefix(Self.mostUncovered) {
                table.rows.append(
                    .cells([
                        TextTable.Cell(indent + DateWording.short(payment.date, in: language)),
                        TextTable.Cell(MoneyWording.reason(payment, comparison.rollout, in: language)),
                        TextTable.Cell(money(payment.amount)), TextTable.Cell(money(affordability.short)),
                        TextTable.Cell(
                            affordability.from.map { DateWording.short($0, in: language) } ?? MoneyWording.never(in: language)),
                    ]))
            }
            if late.count > Self.mostUncovered {
                table.rows.append(.heading(indent + MoneyWording.andMore(late.count - Self.mostUncovered, in: language)))
            }
        }
        return isEmpty ? [] : heading(MoneyWording.uncovered(in: language)) + table.lines(style)
    }

    /// More rows of one strategy are counted, not shown; the JSON has all.
    private static let mostUncovered = 8
}

extension Criterion.Value {
    fileprivate var money: Money? {
        if case .money(let money) = self { money } else { nil }
    }
}
