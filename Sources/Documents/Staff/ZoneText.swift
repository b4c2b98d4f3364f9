import Calendars

/// Names of time zones as people write them: in any case, but no abbreviations and no offsets, which only suggest one.
enum ZoneText {
    static func zone(_ text: String) -> Zone? {
        if let known = known[text.lowercased()] { return Zone(identifier: known) }
        return Zone(identifier: text)
    }

    static func suggestion(for text: String) -> String? {
        StaffWords.usualZone(text) ?? Suggestion.nearest(to: text, among: Zone.knownIdentifiers)
    }

    private static let known = Dictionary(
        Zone.knownIdentifiers.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
}
