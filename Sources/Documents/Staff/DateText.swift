import Calendars

/// Dates as people write them in staff files: `01.02.2027`, `1.2.27`, `2027-02-01`, `01/02/2027`, also with 1C's `0:00:00` after it.
enum DateText {
    /// Two-digit years are years of this century.
    static let century = 2000

    struct Meaning: Hashable {
        let date: CivilDate
        /// Whether it is written with slashes and could also be month first.
        let isDayFirstGuess: Bool
    }

    enum Failure: Error, Hashable {
        case notADate
        /// It has the form of a date, but the calendar has no such day.
        case impossible
    }

    /// The date that the whole text is.
    static func parse(_ text: String) -> Result<Meaning, Failure> {
        let tokens = TextTokens(text)
        guard let (result, end) = scan(tokens, at: 0), skippingMidnight(tokens, at: end) == tokens.tokens.count else {
            return .failure(.notADate)
        }
        return result
    }

    /// Dates and ranges in one cell, parted by commas, semicolons or line breaks; an item that is neither is `nil`.
    /// A range is `A..B`, `A - B`, `A to B`, `from A to B`, in Russian too.
    static func ranges(_ text: String) -> [(text: String, days: Result<(first: Meaning, last: Meaning), Failure>)] {
        text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }).map { String($0).tidied }
            .filter { !$0.isEmpty }.map { ($0, range($0)) }
    }

    /// The date that starts at a token, and the index after it; `nil` where no date starts there.
    static func scan(_ tokens: TextTokens, at index: Int) -> (result: Result<Meaning, Failure>, end: Int)? {
        guard case .number(let first, let firstDigits) = tokens[index],
            case .sign(let sign) = tokens[index + 1], sign == "." || sign == "-" || sign == "/",
            case .number(let second, let secondDigits) = tokens[index + 2], secondDigits <= 2,
            tokens[index + 3] == .sign(sign), case .number(let third, let thirdDigits) = tokens[index + 4]
        else { return nil }
        let end = index + 5
        if firstDigits == 4, thirdDigits <= 2 {
            return (meaning(year: first, month: second, day: third), end)
        }
        guard firstDigits <= 2, thirdDigits == 4 || thirdDigits == 2 else { return nil }
        let year = thirdDigits == 2 ? century + third : third
        let couldBeMonthFirst = sign == "/" && first <= 12 && second <= 12 && first != second
        return (meaning(year: year, month: second, day: first, isDayFirstGuess: couldBeMonthFirst), end)
    }

    private static func range(_ text: String) -> Result<(first: Meaning, last: Meaning), Failure> {
        let tokens = TextTokens(text)
        var index = tokens.word(at: 0) == .from ? 1 : 0
        guard let (first, afterFirst) = scan(tokens, at: index) else { return .failure(.notADate) }
        index = skippingMidnight(tokens, at: afterFirst)
        if index == tokens.tokens.count { return first.map { ($0, $0) } }
        if tokens[index] == .sign("."), tokens[index + 1] == .sign(".") {
            index += 2
        } else if tokens[index] == .sign("-") || tokens.word(at: index) == .to {
            index += 1
        } else {
            return .failure(.notADate)
        }
        guard let (last, afterLast) = scan(tokens, at: index),
            skippingMidnight(tokens, at: afterLast) == tokens.tokens.count
        else { return .failure(.notADate) }
        return first.flatMap { first in last.map { (first, $0) } }
    }

    private static func meaning(
        year: Int, month: Int, day: Int, isDayFirstGuess: Bool = false
    ) -> Result<Meaning, Failure> {
        guard let date = CivilDate(year: year, month: month, day: day) else { return .failure(.impossible) }
        return .success(Meaning(date: date, isDayFirstGuess: isDayFirstGuess))
    }

    /// The index after `0:00` or `0:00:00`, which 1C and Excel put after a date; the index itself where there is none.
    private static func skippingMidnight(_ tokens: TextTokens, at index: Int) -> Int {
        guard case .number(0, _) = tokens[index], tokens[index + 1] == .sign(":"), case .number(0, _) = tokens[index + 2]
        else { return index }
        guard tokens[index + 3] == .sign(":"), case .number(0, _) = tokens[index + 4] else { return index + 3 }
        return index + 5
    }
}
