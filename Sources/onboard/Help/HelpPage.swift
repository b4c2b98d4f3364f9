import Documents
import Presentation

/// The help of a verb as people read it: what it is for, an example, and everything that it takes.
struct HelpPage {
    /// The verbs, each under the one before it; the page is the last one's.
    let path: [Manual]
    let width: Int

    /// The columns of a page that nobody measured: what a terminal has at the least.
    static let usualWidth = 80

    /// The page, without a line's end at its end.
    var text: String { blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") }

    private var verb: Manual? { path.last }
    private var command: String { path.map(\.commandName).joined(separator: " ") }

    private var blocks: [[String]] {
        guard let verb else { return [] }
        let verbs = verb.verbs.map { Row(label: $0.commandName, text: $0.abstract ?? "") }
        let hint = verbs.isEmpty ? [] : HelpPage.paragraph(Help.seeVerb(command), width)
        return [HelpPage.paragraph(verb.abstract ?? "", width)] + HelpPage.paragraphs(verb.discussion ?? "", width)
            + [usage(verb)]
            + [section(Help.verbs, verbs), section(Help.arguments, verb.positionals.map(Row.init))]
            + [section(Help.options, options(verb).map(Row.init) + [Row(label: "-h, --help", text: Help.showHelp)]), hint]
    }

    private func options(_ verb: Manual) -> [Manual.Entry] { verb.verbs.isEmpty ? verb.options : [.language] }

    private func usage(_ verb: Manual) -> [String] {
        var words = [command]
        if !verb.verbs.isEmpty { words.append(verb.defaultSubcommand == nil ? "<\(Help.verb)>" : "[<\(Help.verb)>]") }
        words += verb.positionals.map { $0.isOptional ? "[\($0.label)]" : $0.label }
        words += verb.options.filter { !$0.isOptional }.map(\.label)
        let lines = "\(Help.usage) \((words + ["[<\(Help.option)>…]"]).joined(separator: " "))".wrapped(to: width - 2)
        return lines.prefix(1) + lines.dropFirst().map { "  " + $0 }
    }

    // MARK: Tables

    private struct Row {
        let label: String
        let text: String

        init(label: String, text: String) {
            self.label = label
            self.text = text
        }

        init(_ entry: Manual.Entry) {
            label = entry.label
            text = Help.described(entry)
        }
    }

    /// What stands to the left of the texts, at most.
    private static let widestLabel = 26

    private func section(_ title: String, _ rows: [Row]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let column = min(rows.map { $0.label.displayWidth + 4 }.max() ?? 0, HelpPage.widestLabel + 2)
        let margin = String(repeating: " ", count: column)
        return [title]
            + rows.flatMap { row -> [String] in
                let label = "  " + row.label
                let text = row.text.wrapped(to: width - column).map { margin + $0 }
                guard label.displayWidth + 2 <= column, let first = text.first else { return [label] + text }
                return [label + first.dropFirst(label.displayWidth)] + text.dropFirst()
            }
    }

    // MARK: Prose

    /// Paragraphs, parted by empty lines. A line with spaces before it stays as it is, so that a command can be copied.
    private static func paragraphs(_ text: String, _ width: Int) -> [[String]] {
        text.split(separator: "\n\n").map { paragraph(String($0), width) }
    }

    private static func paragraph(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var prose: [Substring] = []
        func flush() {
            if !prose.isEmpty { lines += prose.joined(separator: " ").wrapped(to: width) }
            prose = []
        }
        for line in text.split(separator: "\n") {
            if line.hasPrefix(" ") {
                flush()
                lines.append(String(line))
            } else {
                prose.append(line)
            }
        }
        flush()
        return lines
    }
}
