internal import Calendars
internal import Comparing
internal import Learning
public import Documents
public import Planning

/// Plans of one roll-out at different times, side by side by the comparison's criteria: what was promised, what it has become.
public struct SideBySideText: Sendable {
    private let rollout: Rollout
    private let columns: [(title: String, criteria: [Criterion])]
    /// What quizzes say of the outcome, which stands in the last column.
    private let quizzes: QuizFindings?
    private let language: Language

    /// Those plans under those titles, and what became of the last one, if that is to be shown. Requires at least one plan.
    ///
    /// Who missed a session has none until everything is planned again, and counts as without one.
    public init(
        _ plans: [(title: String, plan: Plan)], outcome: (title: String, went: PlanAsItWent)? = nil, in rollout: Rollout,
        language: Language
    ) {
        self.rollout = rollout
        self.language = language
        quizzes = outcome?.went.plan.quizzes
        func criteria(_ plan: Plan) -> [Criterion] { Comparison.of([plan]).outcomes.first?.criteria ?? [] }
        columns =
            plans.map { ($0.title, criteria($0.plan)) }
            + [outcome].compactMap(\.self).map { title, went in
                let open = Criterion(.unplaced, .count(went.open.count))
                return (title, criteria(went.plan).map { $0.id == open.id ? open : $0 })
            }
    }

    /// What people look at first, even where it is the same.
    private static let always: Set<CriterionID> = [.finish, .readinessGoLive, .unplaced, .lateDays]

    /// The criteria by which the plans differ, and those that people look at first.
    private var rows: [CriterionID] {
        CriterionID.allCases.filter { id in
            let values = columns.map { column in column.criteria.first { $0.id == id }?.value }
            guard values.contains(where: { $0 != nil }) else { return false }
            return Self.always.contains(id) || values.contains { $0 != values.first }
        }
    }

    private func criterion(_ id: CriterionID, _ column: Int) -> Criterion? { columns[column].criteria.first { $0.id == id } }

    /// The table, with a line's end at its end.
    public func render(style: Style = Style()) -> String {
        var table = TextTable(
            columns: [TextTable.Column(.left, wraps: true)] + columns.map { _ in TextTable.Column(.right, wraps: true) })
        table.rows.append(.cells([TextTable.Cell("")] + columns.map { TextTable.Cell($0.title, .heading) }))
        for id in rows {
            table.rows.append(
                .cells(
                    [TextTable.Cell(CriterionWording.title(id, in: language))]
                        + columns.indices.map { column in
                            TextTable.Cell(
                                criterion(id, column).map {
                                    CriterionWording.text($0, currency: rollout.currency, in: language)
                                } ?? "–")
                        }))
        }
        return table.lines(style).joined(separator: "\n") + "\n"
    }

    /// The same as a listing: a row for each criterion, a column for each plan.
    public func listing() -> Listing {
        var listing = Listing(
            columns: [Listing.Column("criterion", SpreadsheetWording.text(.criterion, in: language))]
                + columns.enumerated().map { Listing.Column("plan\($0 + 1)", $1.title) })
        for id in rows {
            listing.append(
                [.text(id.rawValue)]
                    + columns.indices.map { column in
                        criterion(id, column).map {
                            .text(CriterionWording.text($0, currency: rollout.currency, in: language))
                        } ?? .nothing
                    })
        }
        if let quizzes {
            let last = columns.indices.dropLast().map { _ in Listing.Value.nothing }
            for (id, value) in Self.rows(of: quizzes, in: language) { listing.append([.text(id)] + last + [.text(value)]) }
        }
        return listing
    }

    /// What quizzes say: how many scores count and how many say nothing, what was right, and what was predicted.
    private static func rows(of quizzes: QuizFindings, in language: Language) -> [(id: String, value: String)] {
        [
            ("quiz-scores", NumberWording.whole(quizzes.scores, in: language)),
            ("quiz-scores-silent", NumberWording.whole(quizzes.silent, in: language)),
            ("quiz-right", LearningWording.percent(ShownShare.exactPercent(quizzes.right), in: language)),
            ("quiz-predicted", LearningWording.percent(ShownShare.percent(quizzes.predicted), in: language)),
        ]
    }

    /// What came of it in one sentence each: days later, use lost, money more; from the first plan to the last. Empty where nothing of
    /// that is different.
    public func cost() -> [String] {
        guard let first = columns.indices.first, let last = columns.indices.last, first != last else { return [] }
        return [CriterionID.finish, .featureDays, .totalCost, .timeAwayCost].compactMap { id in
            guard let was = criterion(id, first)?.value, let now = criterion(id, last)?.value, was != now else { return nil }
            return SlipWording.sentence(id, from: was, to: now, currency: rollout.currency, in: language)
        }
    }
}
