internal import Comparing
internal import Documents
internal import Planning

/// What is left out, and what else could be.
extension ComparisonPage {
    func scope() -> [String] {
        guard let scope = comparison.scope else { return [] }
        return [""] + ScopePage(review: scope, language: language, style: style).lines()
    }

    func trim() -> [String] {
        guard let trim = comparison.trim else { return [] }
        let table = TrimListing.listing(trim, of: comparison.rollout, in: language).table(style)
        return heading(TrimWording.heading(in: language)) + table.split(separator: "\n").map(String.init)
            + TrimWording.notes(in: language).flatMap { note in
                note.printable.wrapped(to: style.width - 2).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
            }
    }
}
