/// How the bytes of a file write characters.
public enum TextEncoding: Hashable, Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1251
}

/// What a file is that should have been text.
public enum ForeignFile: Hashable, Sendable {
    /// An `.xlsx` or `.ods` workbook, or another ZIP archive.
    case workbook
    /// An `.xls` workbook, or another old Office file.
    case oldWorkbook
    /// A PDF file.
    case pdf
    /// Something else with zero bytes in it.
    case binary
}

/// The text of a file, whatever its encoding: a byte-order mark decides, else UTF-16 shows by its zero bytes, else what is valid
/// UTF-8 is UTF-8, else it is taken for Windows-1251.
struct DecodedText {
    /// The text as valid UTF-8, without a byte-order mark.
    let utf8: [UInt8]
    let encoding: TextEncoding
    /// Whether nothing in the file says the encoding for certain.
    let isGuessed: Bool
    /// The places in ``utf8`` of U+FFFD characters that stand for what is no character in the encoding: the first, and how many.
    let broken: (first: Int, count: Int)?

    /// The text, or what the file is instead.
    static func decode(_ bytes: [UInt8]) -> Result<DecodedText, NotText> {
        if let kind = ForeignFile(signatureOf: bytes) { return .failure(NotText(kind: kind)) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return checked(marked(bytes)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return checked(utf16(bytes[2...], bigEndian: false, isGuessed: false)) }
        if bytes.starts(with: [0xFE, 0xFF]) { return checked(utf16(bytes[2...], bigEndian: true, isGuessed: false)) }
        if let bigEndian = looksLikeUTF16(bytes) { return checked(utf16(bytes[...], bigEndian: bigEndian, isGuessed: true)) }
        if bytes.contains(0) { return .failure(NotText(kind: .binary)) }
        if let text = String(validating: bytes, as: UTF8.self) {
            return .success(DecodedText(utf8: Array(text.utf8), encoding: .utf8, isGuessed: false, broken: nil))
        }
        return .success(windows1251(bytes))
    }

    /// A failure that names what the file is.
    struct NotText: Error {
        let kind: ForeignFile
    }

    private static func checked(_ text: DecodedText) -> Result<DecodedText, NotText> {
        text.utf8.contains(0) ? .failure(NotText(kind: .binary)) : .success(text)
    }

    private static func marked(_ bytes: [UInt8]) -> DecodedText {
        let rest = bytes.dropFirst(3)
        if let text = String(validating: rest, as: UTF8.self) {
            return DecodedText(utf8: Array(text.utf8), encoding: .utf8, isGuessed: false, broken: nil)
        }
        var output = Output(capacity: rest.count)
        var decoder = UTF8()
        var iterator = rest.makeIterator()
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): output.append(scalar)
            case .emptyInput: break decoding
            case .error: output.appendBroken()
            }
        }
        return output.text(.utf8, isGuessed: false)
    }

    private static func windows1251(_ bytes: [UInt8]) -> DecodedText {
        var output = Output(capacity: bytes.count * 2)
        for byte in bytes {
            if let scalar = Windows1251.scalar(byte) { output.append(scalar) } else { output.appendBroken() }
        }
        return output.text(.windows1251, isGuessed: true)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, isGuessed: Bool) -> DecodedText {
        var output = Output(capacity: bytes.count)
        var index = bytes.startIndex
        func unit(at index: Int) -> UInt32? {
            guard index + 1 < bytes.endIndex else { return nil }
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        while index < bytes.endIndex {
            let high = unit(at: index)
            index += 2
            if let high, let scalar = Unicode.Scalar(high) {
                output.append(scalar)
            } else if let high, high < 0xDC00, let low = unit(at: index), (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            {
                output.append(scalar)
                index += 2
            } else {
                output.appendBroken()
            }
        }
        return output.text(bigEndian ? .utf16BigEndian : .utf16LittleEndian, isGuessed: isGuessed)
    }

    /// Whether the first bytes are UTF-16 and, if so, big-endian. Latin and Cyrillic have 0 or 4 for the high byte of nearly every
    /// unit, and a zero byte is in no other text.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
        let units = min(bytes.count, 2048) / 2
        guard units > 1 else { return nil }
        let sample = bytes.prefix(units * 2)
        guard sample.contains(0) else { return nil }
        func highBytes(at offset: Int) -> Int {
            (0..<units).count { sample[$0 * 2 + offset] == 0 || sample[$0 * 2 + offset] == 4 }
        }
        let share = 0.9
        if Double(highBytes(at: 1)) >= share * Double(units) { return false }
        if Double(highBytes(at: 0)) >= share * Double(units) { return true }
        return nil
    }

    /// UTF-8 under construction.
    private struct Output {
        private var utf8: [UInt8] = []
        private var firstBroken: Int?
        private var brokenCount = 0

        init(capacity: Int) {
            utf8.reserveCapacity(capacity)
        }

        mutating func append(_ scalar: Unicode.Scalar) {
            utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }

        mutating func appendBroken() {
            if firstBroken == nil { firstBroken = utf8.count }
            brokenCount += 1
            utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
        }

        func text(_ encoding: TextEncoding, isGuessed: Bool) -> DecodedText {
            DecodedText(
                utf8: utf8, encoding: encoding, isGuessed: isGuessed, broken: firstBroken.map { ($0, brokenCount) })
        }
    }
}

extension ForeignFile {
    /// What files begin with that people take for text.
    init?(signatureOf bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .workbook
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldWorkbook
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else {
            return nil
        }
    }
}
