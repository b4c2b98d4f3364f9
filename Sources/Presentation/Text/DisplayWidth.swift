/// How text takes up columns of a terminal.
///
/// A character takes two columns where Unicode's East Asian Width (UAX #11) says wide or fullwidth, or where it is shown as an emoji;
/// else one, whatever marks combine with it.
extension StringProtocol {
    /// The columns that it takes up.
    public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    /// The text with its control characters, line ends too, as spaces: what comes from a file must not command a terminal.
    var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? " " : $0 }))
    }

    /// The text cut into lines of at most that many columns, at spaces where there are any; a no-break space is none.
    public func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        for word in split(separator: " ", omittingEmptySubsequences: true) {
            let wordWidth = word.displayWidth
            if lineWidth > 0, lineWidth + 1 + wordWidth <= width {
                line += " " + word
                lineWidth += 1 + wordWidth
                continue
            }
            if lineWidth > 0 { lines.append(line) }
            (line, lineWidth) = ("", 0)
            for character in word {
                if lineWidth > 0, lineWidth + character.displayWidth > width {
                    lines.append(line)
                    (line, lineWidth) = ("", 0)
                }
                line.append(character)
                lineWidth += character.displayWidth
            }
        }
        return lineWidth > 0 || lines.isEmpty ? lines + [line] : lines
    }
}

extension Unicode.Scalar {
    /// C0, delete, C1 and the marks that turn the direction of writing (UAX #9), which can make a line read as another one.
    fileprivate var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension Character {
    /// The columns that it takes up, 0 to 2.
    var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if unicodeScalars.contains(Character.emojiPresentation) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return Character.wide.contains { $0.contains(first.value) } ? 2 : 1
        }
    }

    /// Variation selector 16.
    private static let emojiPresentation: Unicode.Scalar = "\u{FE0F}"

    /// EastAsianWidth.txt, W and F, joined to blocks.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
        0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
