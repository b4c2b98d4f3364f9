import Calendars

/// The forms that single values take. Each reader gives the value, or reports what was expected and gives `nil`.
extension YAMLValue {
    /// The written text, without spaces around it.
    func text(_ expected: Problem.Expected = .text, _ report: inout Report) -> String? {
        guard case .text(let text) = content else {
            report.error(.wrongKind(found: kind, expected: expected), at: place)
            return nil
        }
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else {
            report.error(.wrongKind(found: .nothing, expected: expected), at: place)
            return nil
        }
        return trimmed
    }

    /// Reads a text with a function that gives `nil` for what it does not understand.
    func read<Value>(_ expected: Problem.Expected, _ report: inout Report, _ parse: (String) -> Value?) -> Value? {
        guard let text = text(expected, &report) else { return nil }
        if let value = parse(text) { return value }
        report.error(.unreadable(text, expected: expected), at: place)
        return nil
    }

    /// Reads a text whose number has a limit: one above it is told from one that cannot be read.
    func read<Value>(
        _ expected: Problem.Expected, most: Problem.Most, exceeds: (String) -> Bool, _ report: inout Report,
        _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = text(expected, &report) else { return nil }
        if exceeds(text) {
            report.error(.tooLarge(text, most: most), at: place)
            return nil
        }
        return read(expected, &report, parse)
    }

    /// An id of the document: `[a-z0-9][a-z0-9_-]*`.
    func id<Kind>(_ report: inout Report) -> Identifier<Kind>? {
        guard let text = text(.id, &report) else { return nil }
        if text.isID { return Identifier(text) }
        report.error(.unreadable(text, expected: .id, suggestion: text.asID), at: place)
        return nil
    }

    /// A name that other documents choose: a person's id, a team, a site.
    func name<Kind>(_ report: inout Report) -> Identifier<Kind>? { text(.text, &report).map(Identifier.init) }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type, _ report: inout Report) -> Word?
    where Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue)
        guard let text = text(.oneOf(words), &report) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let suggestion = Suggestion.nearest(to: text, among: words)
        report.error(.unreadable(text, expected: .oneOf(words), suggestion: suggestion), at: place)
        return nil
    }

    /// A whole number in a range.
    func count(_ range: ClosedRange<Int>, _ report: inout Report) -> Int? {
        read(.count(range), &report) { text in Int(digits: text).flatMap { range.contains($0) ? $0 : nil } }
    }

    /// A number, at least 0.
    func weight(_ report: inout Report) -> Double? {
        read(.weight, &report) { text in Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
    }

    /// An amount of money.
    func money(_ report: inout Report) -> Money? { money(most: .largest, &report) }

    /// An amount of money by the hour, or by the month of one seat: it is multiplied by people and time, so it may not be as large.
    func rate(_ report: inout Report) -> Money? { money(most: .largestRate, &report) }

    private func money(most: Money, _ report: inout Report) -> Money? {
        read(.money, most: .money(most), exceeds: { Money.exceeds($0, most) }, &report, Money.init(written:))
    }

    /// A share, `50%`.
    func share(_ report: inout Report) -> Share? { read(.share, &report, Share.init(written:)) }

    /// Whole minutes: `90m`, `1h30m`.
    func minutes(_ report: inout Report) -> Minutes? {
        read(.minutes, most: .number(Length.largest), exceeds: Length.exceeds, &report, Minutes.init(written:))
    }

    /// A number of days: `10d`.
    func days(most: Int = Length.largest, _ report: inout Report) -> Int? {
        guard let text = text(.days, &report) else { return nil }
        let length = Length(written: text)
        if Length.exceeds(text) || length.map({ $0.seconds == 0 && $0.days > most }) ?? false {
            report.error(.tooLarge(text, most: .days(most)), at: place)
            return nil
        }
        if let length, length.seconds == 0 { return length.days }
        let suggestion = Int(digits: text).map { "\($0)d" }
        report.error(.unreadable(text, expected: .days, suggestion: suggestion), at: place)
        return nil
    }

    /// A name of the time zone database.
    func zone(_ report: inout Report) -> Zone? {
        guard let text = text(.zone, &report) else { return nil }
        if let zone = Zone(identifier: text) { return zone }
        let suggestion = Suggestion.nearest(to: text, among: Zone.knownIdentifiers)
        report.error(.unreadable(text, expected: .zone, suggestion: suggestion), at: place)
        return nil
    }

    /// A title: one text for all languages, or one for each.
    func title(_ report: inout Report) -> LocalizedText? {
        guard case .map(let entries) = content else {
            return text(.title, &report).map(LocalizedText.init(everywhere:))
        }
        var texts: [Language: String] = [:]
        var foreign: String?
        for entry in entries where !entry.value.isNothing {
            guard let text = entry.value.text(.title, &report) else { continue }
            if let language = Language(rawValue: entry.key) {
                texts[language] = text
            } else if entry.key.isLanguageTag {
                report.notice(.unusedLanguage(entry.key), at: entry.place)
                foreign = foreign ?? text
            } else {
                let known = Language.allCases.map(\.rawValue)
                report.error(.unknownKey(entry.key, suggestion: nil, known: known), at: entry.place)
            }
        }
        if let title = LocalizedText(texts) { return title }
        if let foreign { return LocalizedText(everywhere: foreign) }
        if entries.isEmpty { report.error(.wrongKind(found: .nothing, expected: .title), at: place) }
        return nil
    }
}

/// A length of time as it is written: days, or hours, minutes and seconds.
struct Length {
    let days: Int
    let seconds: Int

    /// Reads `10d`, `1h30m`, `45s`; each unit at most once, the larger first.
    init?(written text: String) {
        guard let (length, isTooLarge) = Self.parse(text), !isTooLarge else { return nil }
        self = length
    }

    /// Whether a text is a length, but for a number in it that is above ``largest``.
    static func exceeds(_ text: String) -> Bool { parse(text)?.isTooLarge ?? false }

    private init(days: Int, seconds: Int) {
        self.days = days
        self.seconds = seconds
    }

    private static func parse(_ text: String) -> (length: Length, isTooLarge: Bool)? {
        var isTooLarge = false
        var days = 0
        var seconds = 0
        var number: Int?
        var lastUnit = -1
        let units: [(letter: Character, seconds: Int)] = [("d", 0), ("h", 3_600), ("m", 60), ("s", 1)]
        for character in text where character != " " {
            if let digit = character.isASCII ? character.wholeNumberValue : nil {
                let value = (number ?? 0) * 10 + digit
                isTooLarge = isTooLarge || value > largest
                number = min(value, largest)
                continue
            }
            guard let value = number, let unit = units.firstIndex(where: { $0.letter == character }), unit > lastUnit else {
                return nil
            }
            if unit == 0 { days = value } else { seconds += value * units[unit].seconds }
            lastUnit = unit
            number = nil
        }
        guard number == nil, lastUnit >= 0 else { return nil }
        return (Length(days: days, seconds: seconds), isTooLarge)
    }

    /// The largest number of a unit.
    static let largest = 100_000
}

extension Minutes {
    /// Reads `90m`, `1h30m`: whole minutes.
    init?(written text: String) {
        guard let length = Length(written: text), length.days == 0, length.seconds % 60 == 0 else { return nil }
        self.init(length.seconds / 60)
    }
}

extension Money {
    /// The most that an hour, or a seat's month, may cost: ten million units.
    static let largestRate = Money(minorUnits: 1_000_000_000)

    /// The most that an amount may be: a thousand milliards.
    static let largest = Money(minorUnits: 100_000_000_000_000)

    /// Reads `55000`, `55 000`, `1250.50`: at most two decimals, and not above ``largest``.
    init?(written text: String) {
        guard let amount = Self.parse(text), amount <= .largest else { return nil }
        self = amount
    }

    /// Whether a text is an amount, but above that one.
    static func exceeds(_ text: String, _ most: Money) -> Bool { parse(text).map { $0 > most } ?? false }

    /// An amount of any size; what is beyond all limits is just above ``largest``.
    private static func parse(_ text: String) -> Money? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.whole(parts[0]) else { return nil }
        var minorUnits = min(whole, largest.minorUnits / 100 + 1) * 100
        if parts.count == 2 {
            guard (1...2).contains(parts[1].count), let decimals = Int(digits: parts[1]) else { return nil }
            minorUnits += parts[1].count == 1 ? decimals * 10 : decimals
        }
        return Money(minorUnits: minorUnits)
    }

    /// Digits, or groups of three of them with spaces or underscores between.
    private static func whole(_ text: Substring) -> Int? {
        let groups = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "_" || $0 == "\u{A0}" || $0 == "\u{202F}" }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }), !groups.contains(where: \.isEmpty) else { return nil }
        let digits = groups.joined()
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        // More digits than an integer is read from are more than any limit.
        return Int(digits: digits) ?? Int.max
    }
}

extension Share {
    /// Reads `50%`, `33.3 %`: at most three decimals.
    init?(written text: String) {
        guard text.hasSuffix("%") else { return nil }
        let parts = text.dropLast().trimmed.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int(digits: parts[0]), whole <= 100 else { return nil }
        var thousandths = 0
        if parts.count == 2 {
            guard (1...3).contains(parts[1].count), let decimals = Int(digits: parts[1]) else { return nil }
            thousandths = decimals * [100, 10, 1][parts[1].count - 1]
        }
        self.init(millipercent: whole * 1_000 + thousandths)
    }

    /// The share as it is written: `33.3%`.
    static func written(millipercent: Int) -> String {
        let rest = millipercent % 1_000
        guard rest != 0 else { return "\(millipercent / 1_000)%" }
        var decimals = String(String(1_000 + rest).dropFirst())
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(millipercent / 1_000).\(decimals)%"
    }
}

extension Int {
    /// Reads ASCII digits and nothing else, at most 15 of them.
    init?(digits text: some StringProtocol) {
        guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self.init(text)
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}

extension String {
    private static func isIDByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// Whether this is an id: `[a-z0-9][a-z0-9_-]*`.
    var isID: Bool {
        guard let first = utf8.first, first != UInt8(ascii: "_"), first != UInt8(ascii: "-") else { return false }
        return utf8.allSatisfy(Self.isIDByte)
    }

    /// The nearest id: lower case, hyphens for what an id may not have; `nil` where nothing is left.
    var asID: String? {
        var id = ""
        for byte in lowercased().utf8 {
            if Self.isIDByte(byte), byte != UInt8(ascii: "-") {
                id.unicodeScalars.append(Unicode.Scalar(byte))
            } else if let last = id.last, last != "-" {
                id += "-"
            }
        }
        while let last = id.last, last == "-" || last == "_" { id.removeLast() }
        while let first = id.first, first == "_" { id.removeFirst() }
        return id.isEmpty ? nil : id
    }

    /// Whether this looks like a language tag: two or three letters, perhaps with a region.
    var isLanguageTag: Bool {
        let parts = split(separator: "-")
        guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 3 else { return false }
        return parts.allSatisfy { part in part.utf8.allSatisfy { (97...122).contains($0 | 0x20) } }
    }
}
