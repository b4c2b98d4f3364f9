/// How text for a terminal or a pipe is set.
public struct Style: Hashable, Sendable {
    /// Whether colours and bold type may be used; nothing is ever said by them alone.
    public let usesColour: Bool
    /// How many columns there are.
    public let width: Int

    /// The columns of a page that nobody measured.
    public static let usualWidth = 100
    /// Fewer columns than this are treated as this many.
    public static let leastWidth = 60

    /// That style. Without a width, what reads well anywhere.
    public init(usesColour: Bool = false, width: Int = Style.usualWidth) {
        self.usesColour = usesColour
        self.width = max(width, Style.leastWidth)
    }

    /// What a piece of text is, and so how it is set off.
    enum Emphasis {
        case plain, heading, best, faint, warning
    }

    /// The text set off as a line that stands above others.
    public func heading(_ text: String) -> String { set(text, .heading) }

    /// The text set off, where colours may be used (ECMA-48, SGR).
    func set(_ text: String, _ emphasis: Emphasis) -> String {
        guard usesColour, !text.isEmpty else { return text }
        let code: String
        switch emphasis {
        case .plain: return text
        case .heading: code = "1"
        case .best: code = "32"
        case .faint: code = "2"
        case .warning: code = "33"
        }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
