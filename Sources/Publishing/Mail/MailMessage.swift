internal import Foundation
internal import Presentation

/// A mail with a plain text, the same as a page, and a calendar attached: RFC 5322, 2045 to 2047, 2231.
struct MailMessage {
    let to: (name: String, address: String?)
    let from: String
    let date: Date
    let subject: String
    let plainText: String
    let html: String
    let attachment: (name: String, bytes: [UInt8])
    let language: String
    /// What makes the message's id: the same for the same message.
    let seed: [UInt8]

    /// The message's bytes, lines ended by CRLF and none longer than 76 octets.
    var bytes: [UInt8] {
        let mark = FNV1a.digits(FNV1a.hash(seed))
        let (outer, inner) = ("=_onboard_m_\(mark)", "=_onboard_a_\(mark)")
        var lines = ["From: \(from)"]
        if let address = to.address {
            // The address on a line of its own: with a long name before it, one line would be longer than the 78 of RFC 5322.
            lines.append("To: \(EncodedWord.header(to.name, after: 4))\r\n <\(Self.safe(address))>")
        }
        lines += [
            "Subject: \(EncodedWord.header(subject, after: 9))", "Date: \(Self.text(of: date))",
            "Message-ID: <\(mark)@onboard.invalid>",
            "MIME-Version: 1.0", "Content-Language: \(language)", "X-Unsent: 1",
            "Content-Type: multipart/mixed;\r\n boundary=\"\(outer)\"", "", "--\(outer)",
            "Content-Type: multipart/alternative;\r\n boundary=\"\(inner)\"", "", "--\(inner)",
        ]
        lines += Self.part("text/plain; charset=utf-8", Array(plainText.replacing("\n", with: "\r\n").utf8))
        lines.append("--\(inner)")
        lines += Self.part("text/html; charset=utf-8", Array(html.replacing("\n", with: "\r\n").utf8))
        lines += ["--\(inner)--", "", "--\(outer)"]
        lines += Self.part(
            "text/calendar; charset=utf-8; name=\"calendar.ics\"", attachment.bytes,
            ["Content-Disposition: attachment; filename=\"calendar.ics\""] + Self.fileName(attachment.name))
        lines += ["--\(outer)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func part(_ type: String, _ bytes: [UInt8], _ more: [String] = []) -> [String] {
        let head = ["Content-Type: \(type)"] + continued(more) + ["Content-Transfer-Encoding: base64", ""]
        let text = Data(bytes).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return head + [text]
    }

    /// Parameters of the header before them are its continuation.
    private static func continued(_ lines: [String]) -> [String] {
        lines.enumerated().map { index, line in
            let isLast = index == lines.count - 1
            return (index == 0 ? line : " " + line) + (isLast ? "" : ";")
        }
    }

    /// The name as RFC 2231 parameters in pieces; programs that do not know them take the plain one.
    private static func fileName(_ name: String) -> [String] {
        let encoded = Array(HTMLText.address(name).replacing("/", with: "-").replacing("~", with: "%7E"))
        let room = 50
        var pieces: [String] = []
        var piece = "utf-8''"
        var index = 0
        while index < encoded.count {
            let unit = encoded[index] == "%" ? 3 : 1
            if piece.count + unit > room {
                pieces.append(piece)
                piece = ""
            }
            piece += String(encoded[index..<min(index + unit, encoded.count)])
            index += unit
        }
        pieces.append(piece)
        return pieces.enumerated().map { "filename*\($0.offset)*=\($0.element)" }
    }

    /// An address without what would end it or the line.
    private static func safe(_ address: String) -> String {
        String(address.unicodeScalars.filter { $0.properties.generalCategory != .control && !"<> ".unicodeScalars.contains($0) })
    }

    /// `Fri, 15 Jan 2027 09:00:00 +0000`.
    private static func text(of date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: date)
    }
}
