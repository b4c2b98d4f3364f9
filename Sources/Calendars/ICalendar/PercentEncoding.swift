/// Addresses as they stand in a file, RFC 3986.
enum PercentEncoding {
    /// The octets of an absolute address, or `nil` where the text is none. What may not stand in it as it is, letters beyond ASCII for
    /// one, is encoded (RFC 3986 2.1).
    static func address(_ text: String) -> [UInt8]? {
        let text = String(EscapedText.trimmed(text))
        let octets = text.utf8.span
        var colon = 0
        while colon < octets.count, isLetter(octets[colon]) || colon > 0 && schemeMarks.contains(octets[colon]) { colon += 1 }
        guard colon > 0, colon < octets.count - 1, octets[colon] == UInt8(ascii: ":") else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(octets.count)
        for index in octets.indices {
            let octet = octets[index]
            if stands(octet) {
                result.append(octet)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(hexDigits[Int(octet >> 4)])
                result.append(hexDigits[Int(octet & 15)])
            }
        }
        return result
    }

    /// Whether an octet stands in an address as it is: the reserved and unreserved characters of RFC 3986 2.2 and 2.3, and the sign of
    /// what is encoded already.
    static func stands(_ octet: UInt8) -> Bool { isLetter(octet) || marks[Int(octet)] }

    private static func isLetter(_ octet: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
    }

    private static let schemeMarks = Array("0123456789+-.".utf8)
    private static let marks: [Bool] = {
        let marks = Set("0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
        return (0...255).map { marks.contains($0) }
    }()
    private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
