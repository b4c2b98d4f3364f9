extension String {
    /// The text without what people write now so, now otherwise: case, the dots of a Russian yo, and everything but letters and digits. Header names,
    /// role titles and words of hours are compared so.
    var folded: String {
        var result = String.UnicodeScalarView()
        for scalar in lowercased().unicodeScalars {
            switch scalar {
            case Folding.yo: result.append(Folding.ye)
            // The dots of a yo that is written as two characters.
            case Folding.combiningDiaeresis: continue
            case Folding.numero, Folding.hash: result.append(Folding.numero)
            default: if scalar.isWordy { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// The text without case, the dots of a Russian yo and the number of spaces: two spellings of one team.
    public var spellingKey: String {
        let words = lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(String.UnicodeScalarView(words.unicodeScalars.map { $0 == Folding.yo ? Folding.ye : $0 }))
    }

    /// The text without spaces around it and with one space for each run of them, whatever kind they are; line breaks stay.
    var tidied: String {
        guard !isTidy else { return self }
        var result = String.UnicodeScalarView()
        var space: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar.isInvisible || scalar.isControl { continue }
            if Folding.isLineBreak(scalar) {
                space = "\n"
            } else if scalar.isSpace {
                space = space ?? " "
            } else {
                if let space, !result.isEmpty { result.append(space) }
                space = nil
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether it has characters that command a terminal instead of being read.
    var hasControls: Bool { unicodeScalars.contains(where: \.isControl) }

    /// The text without such characters.
    var withoutControls: String {
        hasControls ? String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl })) : self
    }

    /// Whether there is nothing for ``tidied`` to do; almost every cell of a file is so.
    private var isTidy: Bool {
        var previous = Folding.spaceByte
        for byte in utf8 {
            if byte < Folding.spaceByte || byte == Folding.deleteByte || (byte == Folding.spaceByte && previous == byte) {
                return false
            }
            // What begins like NBSP and soft hyphen, like the general punctuation, and like a byte-order mark.
            if byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xE3 || byte == 0xE1 { return false }
            previous = byte
        }
        return previous != Folding.spaceByte || isEmpty
    }
}

private enum Folding {
    static let yo: Unicode.Scalar = "\u{451}"
    static let ye: Unicode.Scalar = "\u{435}"
    static let combiningDiaeresis: Unicode.Scalar = "\u{308}"
    static let numero: Unicode.Scalar = "\u{2116}"
    static let hash: Unicode.Scalar = "#"
    static let spaceByte = UInt8(ascii: " ")
    static let deleteByte: UInt8 = 0x7F

    static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{B}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}

extension Unicode.Scalar {
    // The look into Unicode's tables costs more than all the rest of reading a cell: ASCII and Cyrillic are told without it.

    /// Whether it is a letter.
    var isLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F: true
        case ..<0x80: false
        default: properties.isAlphabetic
        }
    }

    /// Whether it is a letter or a number, of whatever script.
    var isWordy: Bool {
        switch value {
        case 0x30...0x39: true
        case ..<0x80, 0x400...0x52F: isLetter
        default: isLetter || properties.numericType != nil
        }
    }

    /// Whether it is a space of any kind.
    var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20: true
        case ..<0x80, 0x400...0x52F: false
        default: properties.isWhitespace
        }
    }

    /// Whether it commands a terminal or turns the direction of writing (C0, delete, C1; UAX #9): escape, bell, backspace. Tabs and line
    /// breaks do not count, which are spaces.
    var isControl: Bool {
        switch value {
        case 0x09...0x0D, 0x85: false
        case ..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether nobody sees it: a soft hyphen, zero-width spaces and joiners, a byte-order mark in the middle.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
