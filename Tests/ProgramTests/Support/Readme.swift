import Foundation

/// The README, cut into its fenced blocks.
struct Readme {
    /// A fenced block: what stands after the fence's marks, and its lines.
    struct Block {
        let kind: String
        var lines: [String]
    }

    /// A command of a terminal transcript with what it prints.
    struct Exchange {
        let command: String
        var output: [String]

        /// Whether the output goes on after what is shown.
        var isCut: Bool { output.last == Readme.cut }
        /// The lines that are shown.
        var shown: [String] { isCut ? output.dropLast() : output }
    }

    static let cut = "…"
    static let url = Folder.repository.appending(path: "README.md")

    /// Text between the blocks, and the blocks, in turn; text first.
    private(set) var texts: [[String]] = [[]]
    var blocks: [Block] = []

    init() throws {
        var isInside = false
        for line in String(decoding: try Data(contentsOf: Self.url), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line.hasPrefix("```") {
                if isInside { texts.append([]) } else { blocks.append(Block(kind: String(line.dropFirst(3)), lines: [])) }
                isInside.toggle()
            } else if isInside {
                blocks[blocks.count - 1].lines.append(String(line))
            } else {
                texts[texts.count - 1].append(String(line))
            }
        }
    }

    /// The exchanges of a transcript.
    static func exchanges(of block: Block) -> [Exchange] {
        var exchanges: [Exchange] = []
        for line in block.lines {
            if line.hasPrefix("$ ") {
                exchanges.append(Exchange(command: String(line.dropFirst(2)), output: []))
            } else if !exchanges.isEmpty {
                exchanges[exchanges.count - 1].output.append(line)
            }
        }
        return exchanges
    }

    /// The lines of a transcript.
    static func lines(of exchanges: [Exchange]) -> [String] { exchanges.flatMap { ["$ \($0.command)"] + $0.output } }

    /// Writes it back.
    func write() throws {
        var lines: [String] = []
        for (index, text) in texts.enumerated() {
            lines += text
            if index < blocks.count { lines += ["```" + blocks[index].kind] + blocks[index].lines + ["```"] }
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: Self.url)
    }
}
