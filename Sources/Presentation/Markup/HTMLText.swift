/// Text in HTML.
package enum HTMLText {
    /// The text as it stands between tags or in a quoted attribute. Control characters, which HTML forbids, fall out.
    package static func escaped(_ text: String) -> String {
        // Most texts have nothing to escape, and a report has a great many of them.
        guard text.utf8.contains(where: mayNeedEscaping) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t": result.append(scalar)
            default: if scalar.properties.generalCategory != .control { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// The five marks, control characters of ASCII, and the octet with which those of Latin-1 begin.
    private static func mayNeedEscaping(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0..<0x20, 0x7F, 0xC2:
            true
        default: false
        }
    }

    /// A relative path as an address, RFC 3986: all but letters and digits of ASCII and a few marks is percent-encoded.
    package static func address(_ path: String) -> String {
        let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let hex = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for octet in path.utf8 {
            if kept.contains(octet) {
                result.append(octet)
            } else {
                result += [UInt8(ascii: "%"), hex[Int(octet >> 4)], hex[Int(octet & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
