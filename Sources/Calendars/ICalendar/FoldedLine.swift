/// A content line in pieces of at most 75 octets, RFC 5545 3.1.
enum FoldedLine {
    /// The most octets of a line, its CRLF not counted.
    static let maximumOctets = 75

    /// Ends the line that begins at `start`, with CRLF, and folds it where it is too long.
    ///
    /// A fold falls neither inside a letter's octets nor between a backslash or a caret and what it escapes: readers that unfold
    /// after decoding or unescaping would lose them. Where it can, it does not fall beside a blank either, which some readers trim,
    /// nor before an accent, which would join the fold's own blank.
    static func end(_ bytes: inout [UInt8], from start: Int) {
        if bytes.count - start > maximumOctets {
            let octets = Array(bytes[start...])
            bytes.removeLast(octets.count)
            appendPieces(of: octets, to: &bytes)
        }
        bytes.append(13)
        bytes.append(10)
    }

    private static func appendPieces(of octets: [UInt8], to folded: inout [UInt8]) {
        var start = 0
        var room = maximumOctets
        while octets.count - start > room {
            let end = fold(octets, from: start, room: room)
            folded += octets[start..<end]
            folded.append(13)
            folded.append(10)
            folded.append(32)
            start = end
            room = maximumOctets - 1
        }
        folded += octets[start...]
    }

    /// Where the piece ends that starts at `start` and has at most `room` octets.
    private static func fold(_ octets: [UInt8], from start: Int, room: Int) -> Int {
        // The longest escape: a backslash and a letter of four octets.
        let nearest = start + room - maximumOctets / 2
        var allowed: Int?
        for end in stride(from: start + room, to: nearest, by: -1) where !isInsideUnit(octets, at: end, from: start) {
            if !isBlank(octets[end]), !isBlank(octets[end - 1]), !isExtension(octets[end...]) { return end }
            allowed = allowed ?? end
        }
        return allowed ?? start + room
    }

    private static func isInsideUnit(_ octets: [UInt8], at index: Int, from start: Int) -> Bool {
        if octets[index] & 0xC0 == 0x80 { return true }
        // An even number of backslashes is as many escaped ones.
        return isOdd(UInt8(ascii: "\\"), before: index, in: octets, from: start)
            || isOdd(UInt8(ascii: "^"), before: index, in: octets, from: start)
    }

    private static func isOdd(_ byte: UInt8, before index: Int, in octets: [UInt8], from start: Int) -> Bool {
        var first = index
        while first > start, octets[first - 1] == byte { first -= 1 }
        return (index - first) % 2 == 1
    }

    private static func isExtension(_ octets: ArraySlice<UInt8>) -> Bool {
        // The lead octet of U+0300, the first letter that extends another one.
        guard let lead = octets.first, lead >= 0xCC else { return false }
        // Most of Cyrillic has nothing that extends a letter.
        if lead == 0xD0 || lead == 0xD1 { return false }
        return String(decoding: octets.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isGraphemeExtend ?? false
            || octets.starts(with: zeroWidthJoiner)
    }

    private static let zeroWidthJoiner: [UInt8] = [0xE2, 0x80, 0x8D]

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
