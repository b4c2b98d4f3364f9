/// The lines of a file with their continuations joined, RFC 5545 3.1.
///
/// Joined as bytes, before they are letters: a fold may fall inside one. CRLF, LF and CR end a line, a byte order mark and empty
/// lines are passed over.
struct UnfoldedLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next line that is not empty, and the number of the line at which it starts.
    mutating func next() -> (line: Int, bytes: [UInt8])? {
        while position < bytes.count {
            let start = line
            var joined = physicalLine()
            if joined.isEmpty { continue }
            while position < bytes.count, Self.isBlank(bytes[position]) {
                position += 1
                joined.append(contentsOf: physicalLine())
            }
            return (start, Array(joined))
        }
        return nil
    }

    private mutating func physicalLine() -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
        let end = position
        if position < bytes.count {
            position += bytes[position] == 13 && position + 1 < bytes.count && bytes[position + 1] == 10 ? 2 : 1
            line += 1
        }
        return bytes[start..<end]
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
