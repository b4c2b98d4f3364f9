internal import Calendars
public import Documents
public import Planning

/// A roll-out's document with the stages of a staging that was found; all else in it stays as it was written, comments too.
public enum FoundDocument {
    /// The document, or `nil` where its stages are not a block that can be replaced.
    public static func bytes(of plan: Plan, in original: [UInt8], language: Language) -> [UInt8]? {
        let text = String(decoding: original, as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = lines.firstIndex(where: { $0.hasPrefix(key) }) else { return nil }
        var end = first + 1
        var last = first
        while end < lines.count, isInside(lines[end]) {
            if !isBlank(lines[end]) { last = end }
            end += 1
        }
        // Comments after the last line of the block that are not indented speak of what follows.
        while last > first, lines[last].hasPrefix("#") { last -= 1 }
        lines.replaceSubrange(first...last, with: block(of: plan, language))
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static let key = "stages:"

    private static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " || $0 == "\r" } }

    /// Whether a line belongs to the block above it: indented, an element of a list, a comment or nothing.
    private static func isInside(_ line: String) -> Bool {
        isBlank(line) || line.hasPrefix(" ") || line.hasPrefix("-") || line.hasPrefix("#") || line.hasPrefix("]")
            || line.hasPrefix("}")
    }

    private static func block(of plan: Plan, _ language: Language) -> [String] {
        AutoWording.documentNote(plan.strategy, in: language).map { "# \($0)" } + [key]
            + plan.rollout.stages.flatMap { stage(of: $0) }
    }

    private static func stage(of stage: Stage) -> [String] {
        let titles = Language.allCases.compactMap { language in
            stage.title.texts[language].map { "\(language.rawValue): \(quoted($0))" }
        }
        let payments = stage.payments.map { payment in
            let date =
                switch payment.due {
                case .date(let date): date.description
                case .acceptance: "acceptance"
                }
            return "{share: \(percent(payment.share)), date: \(date)}"
        }
        var lines = [
            "  - id: \(stage.id)", "    title: {\(titles.joined(separator: ", "))}",
            "    features: [\(stage.features.map(\.text).joined(separator: ", "))]", "    price: \(decimal(stage.price))",
        ]
        if stage.trainingIncluded.count > 0 { lines.append("    training-hours-included: \(stage.trainingIncluded.count)m") }
        lines += [
            "    payments: [\(payments.joined(separator: ", "))]", "    setup: \(stage.setup)d", "    go-live: \(stage.goLive)",
        ]
        return lines
    }

    private static func decimal(_ money: Money) -> String {
        let (units, rest) = money.minorUnits.quotientAndRemainder(dividingBy: 100)
        return rest == 0 ? "\(units)" : "\(units).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func percent(_ share: Share) -> String {
        let (units, rest) = share.millipercent.quotientAndRemainder(dividingBy: 1_000)
        guard rest > 0 else { return "\(units)%" }
        let digits = String(1_000 + rest).dropFirst()
        return "\(units).\(digits)%"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
