/// A short text as numbers, words and signs, for dates and hours as people write them. Spaces only part what they stand between;
/// every dash is a hyphen.
struct TextTokens {
    enum Token: Hashable {
        /// A run of digits: its value, and how many digits. More than nine digits have the value `Int.max`.
        case number(Int, digits: Int)
        /// A run of letters, folded.
        case word(String)
        /// Any other character.
        case sign(Character)
    }

    private(set) var tokens: [Token] = []
    private var ranges: [Range<Int>] = []
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let start = index
            let scalar = scalars[index]
            index += 1
            if scalar.isSpace { continue }
            if Self.isDigit(scalar) {
                while index < scalars.count, Self.isDigit(scalars[index]) { index += 1 }
                tokens.append(Self.number(scalars[start..<index]))
            } else if scalar.isLetter {
                while index < scalars.count, Self.continuesWord(scalars[index]) { index += 1 }
                tokens.append(.word(String(String.UnicodeScalarView(scalars[start..<index])).folded))
            } else {
                tokens.append(.sign(Self.isDash(scalar) ? "-" : Character(scalar)))
            }
            ranges.append(start..<index)
        }
    }

    /// The text of those tokens as it is written.
    func text(of indices: Range<Int>) -> String {
        let known = indices.clamped(to: 0..<tokens.count)
        guard let first = known.first, let last = known.last else { return "" }
        return String(String.UnicodeScalarView(scalars[ranges[first].lowerBound..<ranges[last].upperBound]))
    }

    /// The token there, or `nil` past the end.
    subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLetter || !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
    }

    /// Hyphens, dashes and the minus sign.
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
    }

    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Token {
        let longest = 9
        guard digits.count <= longest else { return .number(.max, digits: digits.count) }
        return .number(digits.reduce(0) { $0 * 10 + Int($1.value - Unicode.Scalar("0").value) }, digits: digits.count)
    }
}
