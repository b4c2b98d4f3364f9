internal import Foundation

/// Text in the header of a mail, RFC 2047: plain where it may be, else encoded words on as many lines as they need.
enum EncodedWord {
    /// An encoded word has at most 75 characters, `=?UTF-8?B?` and `?=` among them; base64 makes 4 of 3 octets.
    private static let mostOctets = (75 - 12) / 4 * 3

    /// The value of a header whose name and colon take up that many characters of the first line.
    static func header(_ text: String, after used: Int) -> String {
        let clean = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        if isPlain(clean), used + clean.utf8.count <= 76 { return clean }
        var words: [String] = []
        var octets: [UInt8] = []
        var room = mostOctets - (used + 1) / 4 * 3
        for character in clean.unicodeScalars {
            // A letter's octets stay in one word.
            let next = Array(String(character).utf8)
            if octets.count + next.count > room {
                words.append(word(octets))
                octets = []
                room = mostOctets - 3
            }
            octets += next
        }
        words.append(word(octets))
        return words.joined(separator: "\r\n ")
    }

    private static func word(_ octets: [UInt8]) -> String { "=?UTF-8?B?\(Data(octets).base64EncodedString())?=" }

    /// Letters, digits, blanks and hyphens of ASCII mean themselves in every header.
    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == " " || $0 == "-")
        }
            && !text.isEmpty
    }
}
