internal import Documents

/// Numbers and money as people of each language write them: 1 030 000,50 ₽ and €1,030,000.50.
enum NumberWording {
    /// A whole number with its thousands apart.
    static func whole(_ number: Int, in language: Language) -> String {
        let digits = String(number.magnitude)
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > groupLength {
            groups.insert(rest.suffix(groupLength), at: 0)
            rest = rest.dropLast(groupLength)
        }
        groups.insert(rest, at: 0)
        return (number < 0 ? minus : "") + groups.joined(separator: groupSeparator(in: language))
    }

    /// A number of hundredths; no decimals where there are none.
    static func hundredths(_ number: Int, in language: Language) -> String {
        let (units, rest) = Int(number.magnitude).quotientAndRemainder(dividingBy: 100)
        let sign = number < 0 ? minus : ""
        guard rest > 0 else { return sign + whole(units, in: language) }
        return sign + whole(units, in: language) + decimalSeparator(in: language) + (rest < 10 ? "0" : "") + String(rest)
    }

    /// A number to one decimal; no decimal where it is 0.
    static func tenths(_ number: Int, in language: Language) -> String {
        let (units, rest) = Int(number.magnitude).quotientAndRemainder(dividingBy: 10)
        let text = whole(units, in: language) + (rest > 0 ? decimalSeparator(in: language) + String(rest) : "")
        return (number < 0 ? minus : "") + text
    }

    /// An amount with its currency; the code itself where the currency has no sign of its own.
    static func money(_ money: Money, currency: String?, in language: Language) -> String {
        let amount = hundredths(money.minorUnits, in: language)
        guard let currency else { return amount }
        let sign = signs[currency]
        return switch (language, sign) {
        case (.english, .some(let sign)) where prefixed.contains(currency):
            amount.hasPrefix(minus) ? minus + sign + amount.dropFirst() : sign + amount
        case (.english, _), (.russian, _): "\(amount)\u{A0}\(sign ?? currency)"
        }
    }

    /// Between units and decimals.
    static func decimalSeparator(in language: Language) -> String {
        switch language {
        case .english: "."
        case .russian: ","
        }
    }

    private static func groupSeparator(in language: Language) -> String {
        switch language {
        case .english: ","
        case .russian: "\u{A0}"
        }
    }

    private static let groupLength = 3
    private static let minus = "−"
    private static let signs = ["RUB": "₽", "EUR": "€", "USD": "$", "GBP": "£", "KZT": "₸", "PLN": "zł", "BYN": "Br"]
    /// Currencies whose sign English puts before the amount.
    private static let prefixed: Set<String> = ["EUR", "USD", "GBP"]
}
