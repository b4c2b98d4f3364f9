internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// Cash against the budget over time.
extension Report {
    var cash: Markup {
        let content =
            outcomes.allSatisfy { outcome in outcome.payments.allSatisfy { $0.amount <= .zero } }
            ? paragraph(say(.nothingPaid))
            : figure(
                cashDrawing, caption: say(rollout.budget == nil ? .paidMeaning : .cashMeaning), legend: cashLegend,
                figures: cashFigures)
        return section("cash", say(cashHeading), [content])
    }

    /// Without a budget there is nothing to set the payments against.
    var cashHeading: ReportWording.Label { rollout.budget == nil ? .payments : .cash }

    /// What the picture of the cash shows.
    var cashTitle: ReportWording.Label { rollout.budget == nil ? .paidTitle : .cashTitle }

    /// What has come in by the start of each day on which more does, from the horizon's first day on.
    private var income: [(day: CivilDate, total: Money)] {
        guard rollout.budget != nil, let months = outcomes.first?.months else { return [] }
        var total = Money.zero
        return months.compactMap { month in
            guard let income = month.income, income > .zero else { return nil }
            total += income
            return (max(month.month, rollout.horizon.lowerBound), total)
        }
    }

    private func paid(_ outcome: Outcome) -> [(day: CivilDate, total: Money)] {
        var total = Money.zero
        return outcome.payments.map { payment in
            total += payment.amount
            return (payment.date, total)
        }
    }

    private var cashDrawing: Drawing {
        let short = outcomes.map { outcome -> String in
            let cost = outcome.value(of: .totalCost).map { CriterionWording.value($0, currency: rollout.currency, in: language) }
            let missing = outcome.shortfall.map {
                $0.largest > .zero ? ReportWording.short(money($0.largest), in: language) : say(.covered)
            }
            return "\(title(outcome.strategy)): \([cost, missing].compactMap(\.self).joined(separator: ", "))"
        }
        var drawing = Drawing(
            "cash-p", width: 860, height: 340, title: say(cashTitle), description: short.joined(separator: "; "))
        let (top, bottom) = (14.0, 300.0)
        let scale = TimeScale(days: span, left: 96, right: 845)
        let totals = outcomes.flatMap { paid($0).map(\.total) } + income.map(\.total)
        let amounts = AmountScale(upTo: Double((totals.max() ?? .zero).minorUnits) / 100, top: top, bottom: bottom)
        for mark in amounts.marks {
            drawing.line(Point(scale.left, amounts.y(mark)), Point(scale.right, amounts.y(mark)), class: "grid")
            let amount = NumberWording.money(Money(minorUnits: Int(mark * 100)), currency: rollout.currency, in: language)
            drawing.text(amount, at: Point(scale.left - 8, amounts.y(mark) + 4), anchor: .end, class: "tick")
        }
        axis(scale, top: top, bottom: bottom, in: &drawing)
        let budget = steps(income, scale, amounts)
        if let last = budget.last, let first = budget.first {
            drawing.path(budget + [Point(last.x, bottom), Point(first.x, bottom)], class: "budget", isClosed: true)
            drawing.path(budget, class: "budget-line")
        }
        for (index, outcome) in outcomes.enumerated() {
            let paid = paid(outcome)
            drawing.path(steps(paid, scale, amounts), class: "l l\(index)")
            // A sign at what is paid at a time; trainers' bills are small and many.
            for payment in zip(outcome.payments, paid) where !payment.0.reason.isTrainer {
                let point = Point(scale.x(payment.1.day), amounts.y(Double(payment.1.total.minorUnits) / 100))
                let tip =
                    "\(title(outcome.strategy)): \(date(payment.0.date)), "
                    + "\(MoneyWording.reason(payment.0, rollout, in: language)), \(money(payment.0.amount))"
                drawing.sign(Sign(index), at: point, size: 3.6, class: "f\(index)", tip: tip)
            }
        }
        return drawing
    }

    /// A line that stays level until more comes.
    private func steps(_ totals: [(day: CivilDate, total: Money)], _ scale: TimeScale, _ amounts: AmountScale) -> [Point] {
        var points: [Point] = []
        var level: Double?
        for (day, total) in totals {
            let (x, y) = (scale.x(day), amounts.y(Double(total.minorUnits) / 100))
            points.append(Point(x, level ?? amounts.y(0)))
            points.append(Point(x, y))
            level = y
        }
        if let level { points.append(Point(scale.right, level)) }
        return points
    }

    private var cashLegend: Markup {
        guard rollout.budget != nil else { return legend }
        let budget = Markup.element(
            "ul", ["class": "legend"],
            .element(
                "li", [:],
                .element(
                    "svg", ["viewBox": "0 0 14 14", "class": "key", "aria-hidden": "true"],
                    .void("rect", ["y": "3", "width": "14", "height": "9", "class": "budget"]),
                    .void("path", ["d": "M0 3L14 3", "class": "budget-line"])), " ", .text(say(.budget))))
        return legend.then(budget)
    }

    private var cashFigures: Markup {
        let months = Set(outcomes.flatMap(\.months).map(\.month)).sorted()
        func rows(_ amount: (MoneyMonth) -> Money?) -> [[String]] {
            months.map { month in
                [DateWording.month(month, in: language)]
                    + outcomes.map { outcome in
                        outcome.months.first { $0.month == month }.flatMap(amount).map(money) ?? "–"
                    }
            }
        }
        let headers = [say(.month)] + outcomes.map { title($0.strategy) }
        var tables = [table(headers, rows { $0.paid > .zero ? $0.paid : nil }, caption: MoneyWording.payments(in: language))]
        if rollout.budget != nil {
            tables.append(table(headers, rows(\.balance), caption: MoneyWording.balance(in: language)))
        }
        if let late = uncovered { tables.append(late) }
        return figures(tables.joined, say(cashTitle))
    }

    /// The prices and licences for which the money comes too late, of each strategy.
    private var uncovered: Markup? {
        let rows = outcomes.flatMap { outcome in
            zip(outcome.payments, outcome.affordability).filter { $1.short > .zero && !$0.reason.isTrainer }.map {
                payment, money in
                [
                    title(outcome.strategy), date(payment.date), MoneyWording.reason(payment, rollout, in: language),
                    self.money(payment.amount), self.money(money.short),
                    money.from.map(date) ?? MoneyWording.never(in: language),
                ]
            }
        }
        guard !rows.isEmpty else { return nil }
        let headers = MoneyWording.uncoveredColumns(in: language).map { String($0.drop { $0 == "\u{A0}" }) }
        return table([say(.strategy)] + headers, rows, numbersFrom: 3, caption: MoneyWording.uncovered(in: language))
    }
}
