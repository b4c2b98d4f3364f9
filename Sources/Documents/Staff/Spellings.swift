/// The spellings of names that differ only in case, dots over a letter and spaces: one of each is chosen for all.
struct Spellings {
    private var chosen: [String: String] = [:]

    /// The most frequent spelling of each, of several the first.
    init(of values: [StaffValue]) {
        var counts: [String: Int] = [:]
        var spellings: [String] = []
        for value in values where !value.text.isEmpty {
            if counts.updateValue(counts[value.text, default: 0] + 1, forKey: value.text) == nil { spellings.append(value.text) }
        }
        var best: [String: String] = [:]
        for spelling in spellings {
            let known = best[spelling.spellingKey]
            if counts[spelling, default: 0] > known.map({ counts[$0, default: 0] }) ?? 0 { best[spelling.spellingKey] = spelling }
        }
        for spelling in spellings { chosen[spelling] = best[spelling.spellingKey] }
    }

    func chosen(for text: String) -> String { chosen[text] ?? text }
}
