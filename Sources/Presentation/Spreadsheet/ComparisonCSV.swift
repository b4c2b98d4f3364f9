internal import Calendars
public import Comparing
public import Documents
internal import Planning

/// A comparison as CSV that Excel opens: a row for each criterion, a column for each strategy; then the weighted ranking,
/// what decides it, the exit points and the payments.
public enum ComparisonCSV {
    /// The file's bytes.
    public static func bytes(_ comparison: Comparison, language: Language) -> [UInt8] {
        let headers: [SpreadsheetWording.Header] = [.criterionID, .criterion, .unit, .better]
        let strategies = comparison.outcomes.map {
            "\(StrategyWording.title($0.strategy, in: language)) (\($0.strategy.rawValue))"
        }
        let found = comparison.auto?.found.first?.outcome
        let columns = strategies + (found == nil ? [] : [AutoWording.column(in: language)])
        var sheet = Spreadsheet(language, headers: SpreadsheetWording.texts(headers, in: language) + columns)
        for criterion in comparison.outcomes.first?.criteria ?? [] {
            let values = (comparison.outcomes + [found].compactMap(\.self)).map { $0.value(of: criterion.id) }
            // Where one strategy never gets there, its value has no unit.
            let unit = values.compactMap { $0.flatMap { CriterionWording.unit($0, comparison.rollout.currency, in: language) } }
                .first
            sheet.append(
                [
                    .text(criterion.id.rawValue), .text(CriterionWording.title(criterion.id, in: language)), .text(unit ?? ""),
                    .text(CriterionWording.better(criterion.id.better, in: language)),
                ] + values.map { $0.map { cell($0, language) } ?? .empty })
            appendChances(of: criterion.id, comparison, unit: unit ?? "", language, to: &sheet)
        }
        if comparison.outcomes.contains(where: { $0.score != nil }) {
            sheet.append(
                [
                    .text("score"), .text(ComparisonWording.score(in: language)), .empty,
                    .text(CriterionWording.better(.higher, in: language)),
                ]
                    + comparison.outcomes.map { outcome in
                        outcome.score.map { .hundredths(Int(($0 * 100).rounded())) } ?? .empty
                    } + (found == nil ? [] : [.empty]))
        }
        appendDetails(comparison, spare: found == nil ? 0 : 1, language, to: &sheet)
        return sheet.bytes
    }

    /// Percentiles, and the bounds of probabilities, as rows of their own below their criterion.
    private static func appendChances(
        of id: CriterionID, _ comparison: Comparison, unit: String, _ language: Language, to sheet: inout Spreadsheet
    ) {
        let criteria = comparison.outcomes.map { $0.criterion(id) }
        let percentiles: [(String, (Criterion) -> Criterion.Value?)] = [
            ("p50", { $0.percentiles?.p50 }), ("p80", { $0.percentiles?.p80 }), ("p95", { $0.percentiles?.p95 }),
            ("low", { $0.range?.low }), ("high", { $0.range?.high }),
        ]
        for (name, value) in percentiles {
            let values = criteria.map { $0.flatMap(value) }
            guard values.contains(where: { $0 != nil }) else { continue }
            let title = "\(CriterionWording.title(id, in: language)), \(SpreadsheetWording.bound(name, in: language))"
            sheet.append(
                [
                    .text("\(id.rawValue).\(name)"), .text(title), .text(unit),
                    .text(CriterionWording.better(id.better, in: language)),
                ] + values.map { $0.map { cell($0, language) } ?? .empty })
        }
    }

    private static func cell(_ value: Criterion.Value, _ language: Language) -> Spreadsheet.Cell {
        switch value {
        case .money(let money): .hundredths(money.minorUnits)
        case .days(let count), .featureDays(let count), .count(let count), .percent(let count): .number(count)
        case .date(let date): .date(date)
        case .probability(let permille): .hundredths(permille * 10)
        case .mean(let hundredths): .hundredths(hundredths)
        case .hours(let minutes): .hundredths((minutes.count * 100 + 30) / 60)
        case .minutes(let minutes): .number(minutes.count)
        case .never: .text(CriterionWording.value(.never, currency: nil, in: language))
        }
    }
}
