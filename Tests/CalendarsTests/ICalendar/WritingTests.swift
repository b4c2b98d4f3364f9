import Testing

@testable import Calendars

@Suite struct `A line of a calendar` {
    @Test(arguments: 0..<300)
    func `is folded so that nothing is torn (2)`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let text = randomText(length: Int.random(in: 0...400, using: &generator), using: &generator)
        let bytes = ICalendarComponent("VEVENT", properties: [.text("SUMMARY", text)]).serialized()
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast()
        for (line, following) in zip(lines, Array(lines.dropFirst()) + [[]]) {
            #expect(line.last == 13)
            let octets = line.dropLast()
            #expect((1...75).contains(octets.count))
            #expect(String(validating: octets, as: UTF8.self) != nil)
            #expect(octets.contains { $0 != 32 })
            let backslashes = octets.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
            #expect(following.first != 32 || backslashes % 2 == 0)
        }
        let read = try unfolded(bytes)
        #expect(read == ["BEGIN:VEVENT", "SUMMARY:\(escaped(text))", "END:VEVENT"])
    }

    @Test(arguments: [74, 75, 76, 149, 150])
    func `holds seventy-five octets at most, its continuations seventy-four`(length: Int) {
        let value = String(repeating: "x", count: length - 2)
        let bytes = ICalendarComponent("A", properties: [ICalendarProperty("X", value)]).serialized()
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").dropFirst().dropLast()
        let expected = length <= 75 ? [length] : length <= 149 ? [75, length - 74] : [75, 75, length - 148]
        #expect(lines.map(\.utf8.count) == expected)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b;c\\d", #"a\,b\;c\\d"#), (#"\n as two letters"#, #"\\n as two letters"#),
        ("one\ntwo\r\nthree\rfour\u{2028}five", #"one\ntwo\nthree\nfour\nfive"#), ("  blanks \n", "blanks"), ("a\tb", "a\tb"),
        ("bell\u{07} and \u{00}nothing\u{7F}\u{9F}", "bell and nothing"), ("«Ёлка» 👩‍💻", "«Ёлка» 👩‍💻"), ("", ""), (":\"^", ":\"^"),
    ])
    func `has its text escaped once (3)`(text: String, value: String) {
        #expect(ICalendarProperty.text("SUMMARY", text).value == value)
    }

    @Test func `keeps the commas of a list from those of its texts`() {
        #expect(ICalendarProperty.texts("CATEGORIES", ["a, b", "c"]).value == #"a\, b,c"#)
    }

    @Test(arguments: [
        ("plain", "X;P=plain:v"), (#"Иванова, Ольга "Лёля""#, #"X;P="Иванова, Ольга ^'Лёля^'":v"#), ("a:b", #"X;P="a:b":v"#),
        ("a^b\nc\r\nd", "X;P=a^^b^nc^nd:v"), ("^n", "X;P=^^n:v"), ("\u{07}x", "X;P=x:v"), ("\"\u{301}", "X;P=^'\u{301}:v"),
        ("", "X;P=:v"),
    ])
    func `has its parameters quoted (4)`(value: String, line: String) {
        #expect(ICalendarProperty("X", "v", parameters: [.init("P", value)]).contentLine == line)
    }

    @Test(arguments: 0..<100)
    func `is read as it was written`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let values = (0..<3).map { _ in
            let text = randomText(length: Int.random(in: 1...20, using: &generator), using: &generator)
            return String(
                String.UnicodeScalarView(text.unicodeScalars.filter { !"\r\u{2028}\u{07}".unicodeScalars.contains($0) }))
        }
        let property = ICalendarProperty.text("NOTE", "a:b", parameters: [.init("P", values: values), .init("Q", "c")])
        let bytes = ICalendarComponent("VCALENDAR", properties: [property]).serialized()
        #expect(try ParsedComponent.calendars(in: bytes).first?.properties.map(\.property) == [property])
    }

    @Test(arguments: [
        ("https://example.com/meet?a=1&b=%20#x", "https://example.com/meet?a=1&b=%20#x"),
        (
            "https://пример.рф/встреча 1",
            "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84/%D0%B2%D1%81%D1%82%D1%80%D0%B5%D1%87%D0%B0%201"
        ),
        (" zoommtg://zoom.us/join?confno=1\n", "zoommtg://zoom.us/join?confno=1"), ("tel:+7-495-000", "tel:+7-495-000"),
    ])
    func `takes an address with what must be encoded encoded (12)`(text: String, value: String) {
        #expect(ICalendarProperty.address("URL", text)?.value == value)
    }

    @Test(arguments: ["", "example.com/meet", "https:", ":x", "1a:b", "in the meeting room"])
    func `takes nothing else for an address`(_ text: String) {
        #expect(ICalendarProperty.address("URL", text) == nil)
    }

    @Test(arguments: [
        ("Europe/Berlin", "2027-03-28 01:00", "DTSTART;TZID=Europe/Berlin:20270328T030000"),
        ("UTC", "2027-03-28 01:00", "DTSTART:20270328T010000Z"),
        ("Europe/Berlin", "2027-10-31 00:30", "DTSTART;TZID=Europe/Berlin:20271031T023000"),
        // The clock shows this half hour for the second time.
        ("Europe/Berlin", "2027-10-31 01:30", "DTSTART:20271031T013000Z"),
    ])
    func `has a time on the clock of its zone`(name: String, moment: String, line: String) throws {
        #expect(try ICalendarProperty.time("DTSTART", utc(moment), in: zone(name)).contentLine == line)
    }

    /// Letters of one to four octets, escapes, blanks and what must not be written.
    private func randomText(length: Int, using generator: inout SeededGenerator) -> String {
        let letters = [
            "a", "Ж", "ё", "№", "\\", ",", ";", "\n", "\r", "\t", "\u{07}", "\u{2028}", "👩‍💻", "🇷🇺", "^", "\"", "e\u{301}", "x", "y",
            " z",
        ]
        return (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }.joined()
    }

    /// What RFC 5545 makes of a text, letter by letter.
    private func escaped(_ text: String) -> String {
        text.replacing("\u{07}", with: "").trimmingBlanks().replacing("\\", with: "\\\\").replacing(",", with: "\\,")
            .replacing(";", with: "\\;").replacing("\r\n", with: "\\n").replacing("\r", with: "\\n").replacing("\n", with: "\\n")
            .replacing("\u{2028}", with: "\\n")
    }

    private func unfolded(_ bytes: [UInt8]) throws -> [String] {
        var octets: [UInt8] = []
        for octet in bytes {
            octets.append(octet)
            if octets.suffix(3) == [13, 10, 32] { octets.removeLast(3) }
        }
        return try octets.split(separator: 10).map { try #require(String(validating: $0.dropLast(), as: UTF8.self)) }
    }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        var scalars = unicodeScalars[...]
        scalars = scalars.drop { $0.properties.isWhitespace }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}
