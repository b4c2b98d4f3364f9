/// Characters that a calendar may not hold, RFC 5545 3.1: those of general category Cc, but for the tab.
enum ControlCharacters {
    /// The text without them.
    static func removed(from text: String) -> String {
        guard mayBe(in: text) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !contains($0) }))
    }

    /// Whether the letter is one of them.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\t" && scalar.properties.generalCategory == .control
    }

    /// Whether there is an octet of one: below a blank, DEL, or the second of U+0080 to U+009F.
    private static func mayBe(in text: String) -> Bool {
        let octets = text.utf8.span
        var previous: UInt8 = 0
        for index in octets.indices {
            let octet = octets[index]
            if octet < 0x20 && octet != 9 || octet == 0x7F || previous == 0xC2 && octet < 0xA0 { return true }
            previous = octet
        }
        return false
    }
}
