/// The characters that pictures are made of.
struct Shapes {
    /// A bar's whole cells, and its rest in parts of a cell.
    let full: Character
    let parts: [Character]
    /// Less to more, from a little up to the limit.
    let shades: [Character]
    let over: Character
    let setup: Character
    let training: Character
    let goLive: Character
    let nothing: Character
    /// What a text that is cut off ends with.
    let cut: Character
    let atMost: String

    static let unicode = Shapes(
        full: "█", parts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], shades: ["░", "▒", "▓", "█"], over: "▲", setup: "░", training: "█",
        goLive: "◆", nothing: "·", cut: "…", atMost: "≤")
    static let ascii = Shapes(
        full: "#", parts: [], shades: [".", ":", "o", "#"], over: "!", setup: "-", training: "#", goLive: "*", nothing: ".",
        cut: "~",
        atMost: "<=")

    /// A text with typewriter's marks in the place of typographic ones, character for character; letters stay what they are.
    static func plain(_ text: String) -> String {
        String(
            text.map { character in
                switch character {
                case "“", "”", "„", "«", "»": "\""
                case "‘", "’": "'"
                case "–", "—", "−": "-"
                case "\u{A0}", "\u{202F}": " "
                case "×": "x"
                case "·": ","
                case "…": "~"
                default: character
                }
            })
    }

    /// A bar for that share of a width.
    func bar(_ share: Double, width: Int) -> String {
        let cells = max(0, min(1, share)) * Double(width)
        let whole = Int(cells)
        let rest = Int((cells - Double(whole)) * Double(parts.count + 1))
        let bar = String(repeating: full, count: whole)
        if rest > 0, whole < width { return bar + String(parts[rest - 1]) }
        return whole == 0 && share > 0 && parts.isEmpty ? String(full) : bar
    }

    /// The shade of so many minutes; nothing where there are none.
    func shade(_ minutes: Int, limit: Int?, most: Int) -> Character {
        guard minutes > 0 else { return " " }
        if let limit, minutes > limit { return over }
        let whole = max(1, limit ?? most)
        return shades[min(shades.count - 1, max(0, (minutes * shades.count + whole - 1) / whole - 1))]
    }
}
