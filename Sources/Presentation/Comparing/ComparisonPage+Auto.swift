internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// The stagings that were found.
extension ComparisonPage {
    /// The written staging and those that were found side by side, and what these are.
    func auto() -> [String] {
        guard let auto = comparison.auto else { return [] }
        var lines = heading(AutoWording.heading(in: language))
        lines += paragraph(AutoWording.summary(auto, in: language))
        if auto.fitsBudget == false { lines += paragraph(AutoWording.overBudget(in: language)) }
        guard !auto.found.isEmpty else { return lines }
        lines += [""] + table(auto).lines(style)
        for (index, found) in auto.found.prefix(most).enumerated() {
            lines += [""] + paragraph(AutoWording.title(Self.letter(index), found, in: language))
            lines += stages(of: found) + gain(of: found, auto.written(for: found))
        }
        lines += [""] + paragraph(AutoWording.note(of: document.map(\.shellWord), in: language))
        return lines
    }

    private func paragraph(_ text: String) -> [String] { text.printable.wrapped(to: style.width) }

    static func letter(_ index: Int) -> String {
        let letters = ["A", "B", "C", "D", "E"]
        return index < letters.count ? letters[index] : "\(index + 1)"
    }

    private func table(_ auto: AutoStaging) -> TextTable {
        let found = auto.found.prefix(most)
        let outcomes = [auto.written] + found.map(\.outcome)
        let titles = [AutoWording.written(in: language)] + found.indices.map(Self.letter)
        var table = TextTable(
            columns: [TextTable.Column(.left, wraps: true)] + titles.map { _ in TextTable.Column(.right, wraps: true) })
        table.rows.append(
            .cells([TextTable.Cell("")] + titles.map { TextTable.Cell($0 + "\u{A0}\u{A0}", .heading) }))
        for id in Self.shown {
            let criteria = outcomes.map { $0.criterion(id) }
            guard criteria.contains(where: { $0 != nil }) else { continue }
            let best = criteria.compactMap { $0?.loss }.min()
            let differs = Set(criteria.map { $0?.loss }).count > 1
            let cells = criteria.map { criterion -> TextTable.Cell in
                guard let criterion else { return TextTable.Cell("") }
                let text = short(criterion.value)
                let isBest = differs && criterion.loss == best && !id.isReadiness
                return TextTable.Cell(text + (isBest ? "\u{A0}*" : "\u{A0}\u{A0}"), isBest ? .best : .plain)
            }
            table.rows.append(.cells([TextTable.Cell(indent + CriterionWording.title(id, in: language))] + cells))
        }
        return table
    }

    /// A day without its year where all days are of one, and amounts in whole units.
    private func short(_ value: Criterion.Value) -> String {
        switch value {
        case .date(let day): date(day)
        case .money(let money): whole(money)
        default: CriterionWording.value(value, currency: comparison.rollout.currency, in: language)
        }
    }

    /// As many as there is room for; the JSON has all.
    private var most: Int { style.width < Style.usualWidth ? 3 : 4 }

    /// The rows by which stagings differ.
    private static let shown: [CriterionID] = [
        .totalCost, .largestPayment, .committedBeforeFirstValue, .cashShort, .firstValue, .featureDays, .finish,
        .paymentDecisions, .peakWeekMinutes, .peakUnconsolidated, .readinessGoLive, .exitUnusableMoney, .unplaced, .lateDays,
    ]

    /// What is better and worse than in the written staging, in money, time and learning.
    private func gain(of found: FoundStaging, _ written: Outcome) -> [String] {
        let changes = [CriterionID.totalCost, .cashShort, .committedBeforeFirstValue, .featureDays, .peakUnconsolidated]
            .compactMap { id -> String? in
                guard let old = written.value(of: id), let new = found.outcome.value(of: id) else { return nil }
                let difference = new.magnitude - old.magnitude
                guard difference != 0 else { return nil }
                let text: String
                if case .money = old {
                    text = whole(Money(minorUnits: abs(difference)))
                } else {
                    text = NumberWording.whole(abs(difference), in: language)
                }
                return "\(CriterionWording.title(id, in: language)) \(difference < 0 ? "−" : "+")\(text)"
            }
        guard !changes.isEmpty else { return [] }
        return "\(AutoWording.gain(found.plan.strategy, in: language)): \(changes.joined(separator: "; "))".printable.wrapped(
            to: style.width - 2
        )
        .map { "  " + $0 }
    }

    private func stages(of found: FoundStaging) -> [String] {
        let rollout = found.plan.rollout
        return rollout.stages.enumerated().flatMap { index, stage -> [String] in
            let features = stage.features.map { ScopeWording.feature($0, rollout, in: language) }
            let isPrepaid = found.plan.strategy.isPaidAtOnce
            let dates = (isPrepaid ? "" : "\(date(stage.payments.firstDate ?? stage.goLive)) ") + "→ \(date(stage.goLive))"
            let price = isPrepaid ? "" : ", \(money(stage.price))"
            let text = "\(index + 1). \(dates)\(price): \(features.joined(separator: "; "))"
            return text.printable.wrapped(to: style.width - 5).enumerated().map { ($0.offset == 0 ? "  " : "     ") + $0.element }
        }
    }
}
