internal import Calendars
public import Comparing
public import Documents
internal import Planning

/// What a smaller scope saves and who loses what, for people.
public enum ScopeText {
    /// The text, with a line's end at its end.
    public static func render(_ review: ScopeReview, language: Language, style: Style = Style()) -> String {
        ScopePage(review: review, language: language, style: style).lines().joined(separator: "\n") + "\n"
    }
}

/// The page of a review.
struct ScopePage {
    let review: ScopeReview
    let language: Language
    let style: Style

    /// More names than this are counted, not listed.
    private static let mostNames = 6

    func lines() -> [String] {
        let whole = review.cut.whole
        let titles = review.cut.features.map { ScopeWording.feature($0, whole, in: language) }
        var lines = [style.set(ScopeWording.heading(titles, in: language).printable, .heading)]
        lines += listed(ScopeWording.price(review.cut, in: language))
        if !review.savings.isEmpty {
            lines += savings().lines(style) + listed(ScopeWording.twoPlans(in: language))
        }
        lines += [""] + losses()
        if review.cut.unpinned > 0 { lines += [""] + listed(ScopeWording.unpinned(review.cut.unpinned, in: language)) }
        return lines
    }

    /// Who loses what, and what is then taught without what should come before.
    func losses() -> [String] {
        var lines = [style.set(ScopeWording.lost(in: language), .heading)]
        lines += lossTexts().flatMap(listed)
        let orphans = orphanTexts()
        if !orphans.isEmpty {
            lines += ["", style.set(ScopeWording.prerequisites(in: language), .heading)] + orphans.flatMap(listed)
        }
        return lines
    }

    /// What is taught without what should come before, and to whom.
    func orphanTexts() -> [String] {
        review.cut.prerequisites.map { ScopeWording.orphan($0, review.cut.whole, people($0.employees), in: language) }
    }

    private func listed(_ text: String) -> [String] {
        text.printable.wrapped(to: style.width - 2).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }

    /// By module: how long, and who; or that nobody loses any.
    func lossTexts() -> [String] {
        guard !review.cut.lost.isEmpty else { return [ScopeWording.nobody(in: language)] }
        return review.cut.whole.curriculum.modules.compactMap { module in
            let own = review.cut.lost.filter { $0.module == module.id }
            return own.first.map { first in
                ScopeWording.loss(
                    module.title.text(in: language), Minutes(first.minutes), people(own.map(\.employee)), in: language)
            }
        }
    }

    private func people(_ ids: [EmployeeID]) -> String {
        let names = Dictionary(review.cut.whole.staff.map { ($0.id, $0.name) }) { first, _ in first }
        let shown = ids.prefix(ids.count > Self.mostNames + 1 ? Self.mostNames : ids.count)
        let list = shown.map { names[$0] ?? $0.text }.joined(separator: ", ")
        return ids.count > shown.count ? ScopeWording.andMore(list, ids.count - shown.count, in: language) : list
    }

    private func savings() -> TextTable {
        let savings = review.savings
        var table = TextTable(
            columns: [TextTable.Column(.left, wraps: true)]
                + savings.map { _ in TextTable.Column(.right, wraps: true, most: ComparisonPage.narrowName + 2) })
        table.rows += ComparisonPage.header(
            savings.map { StrategyWording.title($0.strategy, in: language) }, ComparisonPage.narrowName)
        func row(_ kind: ScopeWording.Row, _ text: (ScopeSaving) -> String) {
            let cells = savings.map { TextTable.Cell(text($0) + "\u{A0}\u{A0}") }
            table.rows.append(.cells([TextTable.Cell("\u{A0}\u{A0}" + ScopeWording.title(kind, in: language))] + cells))
        }
        let currency = review.cut.whole.currency
        row(.cost) { NumberWording.money($0.cost, currency: currency, in: language) }
        if savings.contains(where: { $0.timeAway != nil }) {
            row(.timeAway) { NumberWording.money($0.timeAway ?? .zero, currency: currency, in: language) }
        }
        row(.sessions) { NumberWording.whole($0.sessions, in: language) }
        row(.teaching) { DurationWording.signedHours($0.teaching, in: language) }
        row(.learning) { DurationWording.signedHours($0.learning, in: language) }
        row(.busiestWeek) { DurationWording.signedHours($0.busiestWeek, in: language) }
        return table
    }
}
