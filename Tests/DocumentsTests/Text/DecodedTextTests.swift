import Testing

@testable import Documents

@Suite struct `The text of a file` {
    static let sample = "ФИО;Ёж №1 — «Роль»\r\n"

    static let encodings: [(String, [UInt8], TextEncoding, Bool)] = [
        ("UTF-8", Array(sample.utf8), .utf8, false),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(sample.utf8), .utf8, false),
        ("UTF-16 little-endian with a mark", [0xFF, 0xFE] + utf16(sample, bigEndian: false), .utf16LittleEndian, false),
        ("UTF-16 big-endian with a mark", [0xFE, 0xFF] + utf16(sample, bigEndian: true), .utf16BigEndian, false),
        ("UTF-16 little-endian", utf16(sample, bigEndian: false), .utf16LittleEndian, true),
        ("UTF-16 big-endian", utf16(sample, bigEndian: true), .utf16BigEndian, true),
        // Python's `'…'.encode('cp1251')`.
        (
            "Windows-1251",
            [
                0xD4, 0xC8, 0xCE, 0x3B, 0xA8, 0xE6, 0x20, 0xB9, 0x31, 0x20, 0x97, 0x20, 0xAB, 0xD0, 0xEE, 0xEB, 0xFC, 0xBB,
                0x0D, 0x0A,
            ], .windows1251, true
        ),
    ]

    @Test(arguments: encodings) func `is the same in every encoding`(
        _ name: String, _ bytes: [UInt8], _ encoding: TextEncoding, _ isGuessed: Bool
    ) throws {
        let text = try DecodedText.decode(bytes).get()
        #expect(String(decoding: text.utf8, as: UTF8.self) == Self.sample)
        #expect(text.encoding == encoding)
        #expect(text.isGuessed == isGuessed)
        #expect(text.broken == nil)
    }

    /// The whole upper half, as Python's `bytes(range(128, 256)).decode('cp1251', 'replace')` reads it.
    static let upperHalf =
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
        + "абвгдежзийклмнопрстуфхцчшщъыьэюя"

    @Test func `knows every character of Windows-1251`() throws {
        let text = try DecodedText.decode(Array(0x80...0xFF)).get()
        #expect(String(decoding: text.utf8, as: UTF8.self).unicodeScalars.elementsEqual(Self.upperHalf.unicodeScalars))
        #expect(text.broken?.count == 1)
    }

    static let foreign: [(String, [UInt8], ForeignFile)] = [
        ("a workbook", [0x50, 0x4B, 3, 4, 20, 0], .workbook), ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldWorkbook),
        ("a PDF", Array("%PDF-1.7".utf8), .pdf), ("zero bytes", [65, 66, 0, 67, 68, 69, 70, 71], .binary),
        ("zero bytes after a mark", [0xEF, 0xBB, 0xBF, 65, 0, 66], .binary),
    ]

    @Test(arguments: foreign) func `is refused where it is no text`(_ name: String, _ bytes: [UInt8], _ kind: ForeignFile) {
        guard case .failure(let failure) = DecodedText.decode(bytes) else {
            Issue.record("read as text")
            return
        }
        #expect(failure.kind == kind)
    }

    static let broken: [(String, [UInt8], Int, Int)] = [
        ("half a character after a UTF-8 mark", [0xEF, 0xBB, 0xBF, 65, 0xD0, 66], 1, 1),
        ("half a unit of UTF-16", [0xFF, 0xFE, 65, 0, 66], 1, 1),
        ("a lone surrogate", [0xFF, 0xFE, 65, 0, 0x00, 0xD8, 66, 0], 1, 1),
        ("a second half without a first", [0xFF, 0xFE, 0x00, 0xDC, 66, 0], 0, 1),
        ("the one byte that Windows-1251 has not", [0xC0, 0x98, 0x98], 2, 2),
    ]

    @Test(arguments: broken) func `says where it is broken`(_ name: String, _ bytes: [UInt8], _ first: Int, _ count: Int) throws {
        let text = try DecodedText.decode(bytes).get()
        #expect(text.broken?.first == first)
        #expect(text.broken?.count == count)
    }

    @Test func `may have characters beyond the first plane`() throws {
        let text = try DecodedText.decode([0xFE, 0xFF] + Self.utf16("a😀", bigEndian: true)).get()
        #expect(String(decoding: text.utf8, as: UTF8.self) == "a😀")
    }

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }
}
