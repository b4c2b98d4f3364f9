extension RecurrenceRule {
    /// Reads the value of an RRULE.
    ///
    /// `nil` for what the grammar does not allow, and for what RFC 5545 forbids because it would have no meaning: a part beside a
    /// frequency where it says nothing (`FREQ=WEEKLY;BYMONTHDAY=1`), COUNT beside UNTIL, an interval of 0, another calendar than
    /// the Gregorian (RFC 7529). A part that nobody knows is refused too, for it may take away days.
    init?(_ bytes: ArraySlice<UInt8>) {
        var parts: [(name: String, value: Substring)] = []
        for part in String(decoding: bytes, as: UTF8.self).uppercased().split(separator: ";") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, !parts.contains(where: { $0.name == halves[0] }) else { return nil }
            parts.append((String(halves[0]), halves[1]))
        }
        guard let frequency = parts.first(where: { $0.name == "FREQ" }).flatMap({ Self.frequencies[$0.value] }) else {
            return nil
        }
        self.init(frequency: frequency)
        for (name, value) in parts { guard set(name, to: value) else { return nil } }
        guard hasMeaning else { return nil }
    }

    private static let frequencies: [Substring: Frequency] = [
        "SECONDLY": .secondly, "MINUTELY": .minutely, "HOURLY": .hourly, "DAILY": .daily, "WEEKLY": .weekly,
        "MONTHLY": .monthly, "YEARLY": .yearly,
    ]
    private static let weekdayNames: [Substring: Weekday] = [
        "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday, "SA": .saturday, "SU": .sunday,
    ]
    /// More digits than any calendar needs, and few enough for every product.
    private static let maximumDigits = 12
    /// A year has so many days, and an ordinal or a position among them no more.
    private static let mostOfAYear = 366

    private mutating func set(_ name: String, to value: Substring) -> Bool {
        switch name {
        case "FREQ": return true
        case "INTERVAL": return Self.set(&interval, Self.positive(value))
        case "COUNT":
            guard end == .never, let count = Self.positive(value) else { return false }
            end = .count(count)
            return true
        case "UNTIL":
            guard end == .never, let time = CalendarTime(Array(value.utf8)[...]) else { return false }
            end = .until(time)
            return true
        case "BYSECOND":
            // 60 is a leap second, which no clock of ours has: RFC 5545 3.3.12 takes it for 59.
            return Self.set(&seconds, Self.numbers(value, 0...60).map { Set($0.map { min($0, 59) }).sorted() })
        case "BYMINUTE": return Self.set(&minutes, Self.numbers(value, 0...59))
        case "BYHOUR": return Self.set(&hours, Self.numbers(value, 0...23))
        case "BYDAY": return Self.set(&weekdays, Self.weekdays(value))
        case "BYMONTHDAY": return Self.set(&monthDays, Self.numbers(value, 1...31, orFromTheEnd: true))
        case "BYYEARDAY": return Self.set(&yearDays, Self.numbers(value, 1...Self.mostOfAYear, orFromTheEnd: true))
        case "BYWEEKNO": return Self.set(&weeks, Self.numbers(value, 1...53, orFromTheEnd: true))
        case "BYMONTH": return Self.set(&months, Self.numbers(value, 1...12))
        case "BYSETPOS": return Self.set(&positions, Self.numbers(value, 1...Self.mostOfAYear, orFromTheEnd: true))
        case "WKST": return Self.set(&weekStart, Self.weekdayNames[value])
        case "RSCALE": return value == "GREGORIAN"
        case "SKIP": return value == "OMIT"
        default: return false
        }
    }

    /// The notes below the table of RFC 5545 3.3.10.
    private var hasMeaning: Bool {
        let isWithOrdinals = weekdays.contains { $0.ordinal != 0 }
        return (weeks.isEmpty || frequency == .yearly)
            && (yearDays.isEmpty || frequency == .yearly || frequency < .daily)
            && (monthDays.isEmpty || frequency != .weekly)
            && (!isWithOrdinals || frequency == .monthly || frequency == .yearly && weeks.isEmpty)
    }

    private static func set<Value>(_ part: inout Value, _ value: Value?) -> Bool {
        guard let value else { return false }
        part = value
        return true
    }

    private static func positive(_ text: Substring) -> Int? {
        guard let number = number(text), number > 0 else { return nil }
        return number
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.count <= maximumDigits else { return nil }
        return Int(text)
    }

    private static func numbers(_ text: Substring, _ range: ClosedRange<Int>, orFromTheEnd: Bool = false) -> [Int]? {
        var numbers: Set<Int> = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = number(item), range.contains(number) || orFromTheEnd && range.contains(-number) else { return nil }
            numbers.insert(number)
        }
        return numbers.sorted()
    }

    private static func weekdays(_ text: Substring) -> [WeekdayNumber]? {
        var days: Set<WeekdayNumber> = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let weekday = weekdayNames[item.suffix(2)] else { return nil }
            let ordinal = item.dropLast(2)
            guard !ordinal.isEmpty else {
                days.insert(WeekdayNumber(ordinal: 0, weekday: weekday))
                continue
            }
            guard let number = number(ordinal), number != 0, (-53...53).contains(number) else { return nil }
            days.insert(WeekdayNumber(ordinal: number, weekday: weekday))
        }
        return days.sorted()
    }
}
