/// What is looked for before the parser sees a document: it is recursive, and it hashes every key with all that is in it.
enum YAMLGuard {
    /// So many brackets may be open, and so far may a line be indented. Brackets also stand in texts, so that it is far more than
    /// ``YAMLDocument/maximumDepth``; a call of the parser takes less than a kilobyte of stack.
    static let maximumNesting = 500

    /// The first line on which more is open than any document needs.
    static func tooDeepLine(_ bytes: [UInt8]) -> Int? {
        var line = 1
        var open = 0
        var indentation = 0
        var isIndentation = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                indentation = 0
                isIndentation = true
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open -= open > 0 ? 1 : 0
            default: break
            }
            // A list in a list in a list may stand on one line: `- - - 1`.
            isIndentation = isIndentation && " \t-?:".utf8.contains(byte)
            if isIndentation { indentation += 1 }
            if open > maximumNesting || indentation > maximumNesting { return line }
        }
        return nil
    }

    /// The first line with a key that is, or may hold, an alias: ten aliases of aliases would be hashed for years.
    static func aliasKeyLine(_ bytes: [UInt8]) -> Int? {
        guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
        var line = 1
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if hasAliasKey(text) { return line }
            line += 1
        }
        return nil
    }

    /// Whether a line has an alias, a list or a map before a colon, or an explicit key (`? …`); not in quotes or comments.
    private static func hasAliasKey(_ line: ArraySlice<UInt8>) -> Bool {
        var isStart = true
        var isKeyOdd = false
        var previous = UInt8(ascii: " ")
        var quote: UInt8?
        for (index, byte) in zip(line.indices, line) {
            defer { previous = byte }
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            let follows = " [{,".utf8.contains(previous)
            let isLastOfWord = index + 1 >= line.endIndex || " \t\r".utf8.contains(line[index + 1])
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): if follows { quote = byte }
            case UInt8(ascii: "#") where follows: return false
            case UInt8(ascii: "?") where isStart && isLastOfWord: return true
            case UInt8(ascii: ":") where isLastOfWord && isKeyOdd: return true
            case UInt8(ascii: "*") where follows, UInt8(ascii: "]"), UInt8(ascii: "}"): isKeyOdd = true
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): isKeyOdd = false
            default: break
            }
            if !" -".utf8.contains(byte) { isStart = false }
        }
        return false
    }
}
