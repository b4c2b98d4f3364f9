/// Dates and times as digits, RFC 5545 3.3.4 and 3.3.5.
enum TimeDigits {
    /// `20270210`.
    static func date(_ date: CivilDate) -> [UInt8] {
        let (year, month, day) = date.civil
        return [
            tens(year / 100), ones(year / 100), tens(year % 100), ones(year % 100), tens(month), ones(month), tens(day),
            ones(day),
        ]
    }

    /// `20270210T100000`.
    static func local(_ date: CivilDate, _ time: TimeOfDay) -> [UInt8] {
        let (year, month, day) = date.civil
        let (hour, minute) = (time.minutes / 60, time.minutes % 60)
        return [
            tens(year / 100), ones(year / 100), tens(year % 100), ones(year % 100), tens(month), ones(month), tens(day),
            ones(day),
            UInt8(ascii: "T"), tens(hour), ones(hour), tens(minute), ones(minute), tens(0), ones(0),
        ]
    }

    /// `20270210T100000Z`.
    static func utc(_ date: CivilDate, _ time: TimeOfDay) -> [UInt8] { local(date, time) + [UInt8(ascii: "Z")] }

    private static func tens(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10) }

    private static func ones(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10) }
}
