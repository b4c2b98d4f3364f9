/// What somebody may have meant.
public enum Suggestion {
    /// Words of up to this length must differ in one letter only; longer ones may in two, and in one more for each such length.
    static let lettersPerMistake = 4
    /// Longer words are not compared.
    static let longestWord = 64

    /// The candidate that takes the fewest changes of letters, if these are few for the word's length; of several the first.
    public static func nearest(to word: String, among candidates: [String]) -> String? {
        let wanted = Array(word.lowercased())
        guard (1...longestWord).contains(wanted.count) else { return nil }
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased())
            let limit = min(best.map { $0.distance - 1 } ?? .max, 1 + (wanted.count - 1) / lettersPerMistake)
            guard letters.count <= longestWord, abs(letters.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, letters)
            if distance <= limit { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// Insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, optimal string alignment).
    private static func distance(_ first: [Character], _ second: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...second.count)
        for i in 0..<first.count {
            var row = [i + 1]
            for j in 0..<second.count {
                var cost = min(last[j] + (first[i] == second[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            before = last
            last = row
        }
        return last[second.count]
    }
}
