/// A date or a time as it stands in a file, RFC 5545 3.3.4 and 3.3.5.
enum CalendarTime: Hashable, Sendable {
    /// `20270210`.
    case date(CivilDate)
    /// `20270210T100000`: the clock of a zone, or of whoever reads it. Seconds since midnight.
    case local(CivilDate, seconds: Int)
    /// `20270210T070000Z`.
    case utc(CivilDate, seconds: Int)

    /// Reads a date or a time; `nil` for anything else, impossible days and hours included.
    init?(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard bytes.count >= 8, let date = Self.date(bytes[start..<start + 8]) else { return nil }
        switch bytes.count {
        case 8: self = .date(date)
        case 15, 16:
            guard bytes[start + 8] == UInt8(ascii: "T"), let seconds = Self.seconds(bytes[start + 9..<start + 15])
            else { return nil }
            if bytes.count == 15 {
                self = .local(date, seconds: seconds)
            } else if bytes[start + 15] == UInt8(ascii: "Z") {
                self = .utc(date, seconds: seconds)
            } else {
                return nil
            }
        default: return nil
        }
    }

    private static func date(_ digits: ArraySlice<UInt8>) -> CivilDate? {
        guard let number = number(digits) else { return nil }
        return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    private static func seconds(_ digits: ArraySlice<UInt8>) -> Int? {
        guard let number = number(digits) else { return nil }
        let (hour, minute, second) = (number / 10_000, number / 100 % 100, number % 100)
        // 60 is a leap second, which no clock of ours has.
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        return hour * 3_600 + minute * 60 + min(second, 59)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}

/// A length of time as it stands in a file, RFC 5545 3.3.6: `P1DT2H30M`. Days are days of the calendar, the rest is exact.
struct CalendarDuration: Hashable, Sendable {
    /// Calendar days; a week is seven.
    let days: Int
    /// Seconds beside the days.
    let seconds: Int

    /// Longer than any calendar, and short enough for every sum.
    private static let maximumDigits = 9

    /// Reads a length of at least nothing; `nil` for anything else.
    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        if rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
        var days = 0
        var seconds = 0
        var isTime = false
        var lastRank = 0
        while !rest.isEmpty {
            if !isTime, rest.first == UInt8(ascii: "T") {
                isTime = true
                rest.removeFirst()
                guard !rest.isEmpty else { return nil }
            }
            guard let number = Self.number(&rest), let unit = rest.popFirst(), let rank = Self.rank(unit, isTime: isTime),
                rank > lastRank
            else { return nil }
            lastRank = rank
            switch unit {
            case UInt8(ascii: "W"): days += number * 7
            case UInt8(ascii: "D"): days += number
            case UInt8(ascii: "H"): seconds += number * 3_600
            case UInt8(ascii: "M"): seconds += number * 60
            default: seconds += number
            }
        }
        self.days = days
        self.seconds = seconds
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !digits.isEmpty, digits.count <= maximumDigits else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Units come in this order, each once.
    private static func rank(_ unit: UInt8, isTime: Bool) -> Int? {
        switch (unit, isTime) {
        case (UInt8(ascii: "W"), false): 1
        case (UInt8(ascii: "D"), false): 2
        case (UInt8(ascii: "H"), true): 3
        case (UInt8(ascii: "M"), true): 4
        case (UInt8(ascii: "S"), true): 5
        default: nil
        }
    }
}
