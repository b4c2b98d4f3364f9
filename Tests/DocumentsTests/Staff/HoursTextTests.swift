import Calendars
import Testing

@testable import Documents

@Suite struct `Hours as people write them` {
    /// The text and, after `=`, the week: what each day has, Monday first, a bar between different runs of days.
    static let weeks = [
        ("5/2 09-18", "mon-fri 09:00-13:00 14:00-18:00"),
        ("5/2 10-19", "mon-fri 10:00-13:00 14:00-19:00"),
        ("5/2 09-17", "mon-fri 09:00-13:00 14:00-17:00"),
        ("5/2 09-13", "mon-fri 09:00-13:00"),
        ("5/2 08-17", "mon-fri 08:00-13:00 14:00-17:00"),
        ("5/2 с вс по чт 10-19", "mon-thu 10:00-13:00 14:00-19:00|sun 10:00-13:00 14:00-19:00"),
        ("mon-fri 09-18", "mon-fri 09:00-13:00 14:00-18:00"),
        ("09:00-18:00", "mon-fri 09:00-13:00 14:00-18:00"),
        ("9-18", "mon-fri 09:00-13:00 14:00-18:00"),
        ("09.00-18.00", "mon-fri 09:00-13:00 14:00-18:00"),
        ("9:00–18:00", "mon-fri 09:00-13:00 14:00-18:00"),
        ("с 9 до 18", "mon-fri 09:00-13:00 14:00-18:00"),
        ("9am-5pm", "mon-fri 09:00-13:00 14:00-17:00"),
        ("9-5pm", "mon-fri 09:00-13:00 14:00-17:00"),
        ("1-5pm", "mon-fri 13:00-17:00"),
        ("0900-1800", "mon-fri 09:00-13:00 14:00-18:00"),
        ("sun-thu 10-19", "mon-thu 10:00-13:00 14:00-19:00|sun 10:00-13:00 14:00-19:00"),
        ("mon,wed,thu 10-13", "mon 10:00-13:00|wed-thu 10:00-13:00"),
        ("пн ср чт 10-13", "mon 10:00-13:00|wed-thu 10:00-13:00"),
        ("пн, ср и чт 10-13", "mon 10:00-13:00|wed-thu 10:00-13:00"),
        ("5/2 с пн по пт", "mon-fri 09:00-13:00 14:00-18:00"),
        ("5/2 с пн по пт 10–19", "mon-fri 10:00-13:00 14:00-19:00"),
        ("с понедельника по четверг 9-18", "mon-thu 09:00-13:00 14:00-18:00"),
        ("пн.-пт. 9-18", "mon-fri 09:00-13:00 14:00-18:00"),
        ("пн-чт 9-18, пт 9:00–16:45", "mon-thu 09:00-13:00 14:00-18:00|fri 09:00-13:00 14:00-16:45"),
        ("10-19 пн-чт, 10-17 пт", "mon-thu 10:00-13:00 14:00-19:00|fri 10:00-13:00 14:00-17:00"),
        ("mon-fri: 09:00-13:00, 14:00-18:00; sat: 10:00-14:00", "mon-fri 09:00-13:00 14:00-18:00|sat 10:00-14:00"),
        ("{mon: [10:00-13:00, 14:00-17:00], wed-thu: [10:00-12:00]}", "mon 10:00-13:00 14:00-17:00|wed-thu 10:00-12:00"),
        ("пн-пт 9-18, сб-вс выходной", "mon-fri 09:00-13:00 14:00-18:00"),
        ("пн - пт 9-18; сб, вс - вых.", "mon-fri 09:00-13:00 14:00-18:00"),
        ("5/2 09-18, сб-вс выходной", "mon-fri 09:00-13:00 14:00-18:00"),
        ("5/2 09-18 (fri, sat off)", "mon-thu 09:00-13:00 14:00-18:00|sun 09:00-13:00 14:00-18:00"),
        ("mon-fri - 9-12, sun - off", "mon-fri 09:00-12:00"),
        ("mon-fri", "mon-fri 09:00-13:00 14:00-18:00"),
        ("mon-sat", "mon-sat 09:00-13:00 14:00-18:00"),
        ("будни 10-19", "mon-fri 10:00-13:00 14:00-19:00"),
        ("ежедневно 10-12", "mon-sun 10:00-12:00"),
        ("24/7", "mon-sun 00:00-13:00 14:00-24:00"),
        ("6/1 пн-сб 10-12", "mon-sat 10:00-12:00"),
        ("5/2 09-18 обед 12-13", "mon-fri 09:00-12:00 13:00-18:00"),
        ("пн-пт с 9:00 до 18:00, перерыв с 13:00 до 14:00", "mon-fri 09:00-13:00 14:00-18:00"),
        ("5/2 09-18 без обеда", "mon-fri 09:00-18:00"),
        ("mon 22-24", "mon 22:00-24:00"),
        ("mon-tue 21-09", "mon 21:00-24:00|tue 00:00-09:00 21:00-24:00|wed 00:00-09:00"),
        ("fri-mon 10-12", "mon 10:00-12:00|fri-sun 10:00-12:00"),
        ("5/2\u{A0}09\u{2011}18", "mon-fri 09:00-13:00 14:00-18:00"),
        ("  ПН-ПТ   09 - 18 ", "mon-fri 09:00-13:00 14:00-18:00"),
    ]

    @Test(arguments: weeks) func `are a week`(_ text: String, _ expected: String) throws {
        guard case .weekly(let weekly) = try meaning(text).hours else {
            Issue.record("no week")
            return
        }
        #expect(weekly.text == expected)
    }

    @Test(arguments: ["5/2", " 5 / 2 ", "график 5/2", "пятидневка 5/2"]) func `are the document's`(_ text: String) throws {
        #expect(try meaning(text) == HoursText.Meaning(hours: nil, assumesFirstDay: false))
    }

    /// The text, then days on and off, the first day, the shift and the ranges.
    static let rotas = [
        ("2/2 09-21", "2/2 2027-02-01 first 09:00-13:00 14:00-21:00"),
        ("2/2 08-20 (вторая смена)", "2/2 2027-02-01 second 08:00-13:00 14:00-20:00"),
        ("2/2 08-20 (second shift)", "2/2 2027-02-01 second 08:00-13:00 14:00-20:00"),
        ("2/2 08-20 2-я смена", "2/2 2027-02-01 second 08:00-13:00 14:00-20:00"),
        ("2/2 08-20, 2nd shift", "2/2 2027-02-01 second 08:00-13:00 14:00-20:00"),
        ("2/2 08-20 смена 2", "2/2 2027-02-01 second 08:00-13:00 14:00-20:00"),
        ("2/2 08-20 первая смена", "2/2 2027-02-01 first 08:00-13:00 14:00-20:00"),
        ("2/2 09-21 from 2027-02-03", "2/2 2027-02-03 first 09:00-13:00 14:00-21:00"),
        ("2/2 09-21 с 03.02.2027", "2/2 2027-02-03 first 09:00-13:00 14:00-21:00"),
        ("2/2 с 3.2.27 с 9 до 21 вторая смена", "2/2 2027-02-03 second 09:00-13:00 14:00-21:00"),
        ("2/2", "2/2 2027-02-01 first 09:00-13:00 14:00-18:00"),
        ("2/2 21-09", "2/2 2027-02-01 first 21:00-09:00"),
        ("2/2 21:00–09:00", "2/2 2027-02-01 first 21:00-09:00"),
        ("1/3 09-09", "1/3 2027-02-01 first 09:00-13:00 14:00-09:00"),
        ("3/3 20-08", "3/3 2027-02-01 first 20:00-08:00"),
        ("2/2 10-12", "2/2 2027-02-01 first 10:00-12:00"),
        ("2/2 09-13 и 15-21", "2/2 2027-02-01 first 09:00-13:00 15:00-21:00"),
        ("15/15 09-21 без обеда", "15/15 2027-02-01 first 09:00-21:00"),
        ("2/2 09-21 обед 15-16", "2/2 2027-02-01 first 09:00-15:00 16:00-21:00"),
        ("6/1 10-12", "6/1 2027-02-01 first 10:00-12:00"),
        ("2/2 12-24", "2/2 2027-02-01 first 12:00-13:00 14:00-24:00"),
    ]

    @Test(arguments: rotas) func `are a rota`(_ text: String, _ expected: String) throws {
        guard case .rota(let rota) = try meaning(text).hours else {
            Issue.record("no rota")
            return
        }
        let ranges = rota.ranges.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
        let shift = rota.isSecondShift ? "second" : "first"
        #expect("\(rota.on)/\(rota.off) \(rota.from) \(shift) \(ranges)" == expected)
    }

    @Test(arguments: [("2/2 09-21", true), ("2/2 09-21 с 03.02.2027", false), ("5/2 09-18", false)])
    func `say when a rota's first day was assumed`(_ text: String, _ assumes: Bool) throws {
        #expect(try meaning(text).assumesFirstDay == assumes)
    }

    static let wrong: [(String, HoursProblem.Reason)] = [
        ("whenever", .notUnderstood(part: "whenever")),
        ("5/2 09-18 или позже", .notUnderstood(part: "или")),
        ("5/2 09", .notUnderstood(part: "09")),
        ("9-18/10-19", .notUnderstood(part: "/")),
        ("", .notUnderstood(part: "")),
        ("mon-", .notUnderstood(part: "-")),
        ("09-18 пн-пт, сб-вс выходной", .notUnderstood(part: "выходной")),
        ("sat off", .notUnderstood(part: "sat off")),
        ("---", .notUnderstood(part: "-")),
        ("сутки через трое", .notUnderstood(part: "сутки")),
        ("5/2 09-25", .impossibleTime(part: "09-25")),
        ("5/2 09:60-18", .impossibleTime(part: "09:60-18")),
        ("24-09", .impossibleTime(part: "24-09")),
        ("2/2 09-21 с 31.02.2027", .impossibleDate(part: "31.02.2027")),
        ("2/2 09-21 с 01/02/2027", .impossibleDate(part: "01/02/2027")),
        ("пн 9-9", .emptyRange(part: "09:00-09:00")),
        ("пн 9-13, 12-18", .overlappingRanges),
        ("2/2 9-13, 12-18", .overlappingRanges),
        ("5/2 09-18 обед 19-20", .breakOutsideHours),
        ("5/2 обед 13-14", .breakOutsideHours),
        ("0/2 09-21", .impossibleRota(part: "0/2", limit: 366)),
        ("2/0", .impossibleRota(part: "2/0", limit: 366)),
        ("999/999 09-21", .impossibleRota(part: "999/999", limit: 366)),
        ("2/2 пн-пт 09-21", .rotaWithDays(pattern: "2/2")),
        ("5/2 пн-сб 10-19", .daysDoNotMatch(pattern: "5/2", days: 6)),
        ("5/2 09-18 вторая смена", .shiftWithoutRota),
        ("вторая смена", .shiftWithoutRota),
        ("5/2 09-18 с 01.02.2027", .startWithoutRota),
        ("2/2 3/3 09-21", .saidTwice(part: "3/3")),
        ("2/2 вторая смена первая смена", .saidTwice(part: "первая смена")),
    ]

    @Test(arguments: wrong) func `are refused with the part that is wrong`(_ text: String, _ reason: HoursProblem.Reason) throws {
        let result = HoursText.parse(text, document: try staffContext().hours)
        #expect(result == .failure(HoursProblem(text: text, reason: reason)))
    }

    /// The document has lunch from 13:00 to 14:00.
    static let lunch = [
        ("mon 13-18", "mon 13:00-18:00"), ("mon 12-14", "mon 12:00-14:00"), ("mon 13-14", "mon 13:00-14:00"),
        ("mon 12:59-14:01", "mon 12:59-13:00 14:00-14:01"), ("mon 9-12, 13-18", "mon 09:00-12:00 13:00-18:00"),
    ]

    @Test(arguments: lunch) func `lose lunch only where they reach beyond both its sides`(_ text: String, _ expected: String)
        throws
    {
        guard case .weekly(let weekly) = try meaning(text).hours else {
            Issue.record("no week")
            return
        }
        #expect(weekly.text == expected)
    }

    @Test func `take days and hours from a document of six days`() throws {
        let saturday = WeeklyHours(officeHours.ranges.merging([.saturday: ranges("10:00-14:00")]) { first, _ in first })
        let document = DocumentHours(weekly: saturday, firstDay: nil)
        guard case .weekly(let days) = try HoursText.parse("9-12", document: document).get().hours,
            case .weekly(let hours) = try HoursText.parse("fri-sun", document: document).get().hours
        else {
            Issue.record("no week")
            return
        }
        #expect(days.text == "mon-sat 09:00-12:00")
        #expect(hours.text == "fri 09:00-13:00 14:00-18:00|sat 10:00-14:00|sun 09:00-13:00 14:00-18:00")
    }

    @Test func `of a rota without times are those that all working days share`() throws {
        let friday = WeeklyHours(officeHours.ranges.merging([.friday: ranges("10:00-13:00 14:00-16:00")]) { $1 })
        let meaning = try HoursText.parse("2/2", document: DocumentHours(weekly: friday, firstDay: nil)).get()
        guard case .rota(let rota) = meaning.hours else {
            Issue.record("no rota")
            return
        }
        #expect(rota.ranges.map { "\($0.start)-\($0.end)" } == ["10:00-13:00", "14:00-16:00"])
    }

    @Test func `can be checked without a document`() throws {
        let nothing = DocumentHours(weekly: nil, firstDay: nil)
        #expect(nothing.lunchGap == nil)
        #expect(throws: Never.self) { try HoursText.parse("2/2 09-21", document: nothing).get() }
        #expect(throws: Never.self) { try HoursText.parse("5/2 09-18", document: nothing).get() }
        #expect(throws: HoursProblem.self) { try HoursText.parse("5/2 09-28", document: nothing).get() }
    }

    private func meaning(_ text: String) throws -> HoursText.Meaning {
        try HoursText.parse(text, document: try staffContext().hours).get()
    }
}

extension WeeklyHours {
    /// `mon-fri 09:00-13:00 14:00-18:00|sun 10:00-12:00`.
    var text: String {
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        let days = Weekday.allCases.map { day in
            (ranges[day] ?? []).map { "\($0.start)-\($0.end)" }.joined(separator: " ")
        }
        var runs: [String] = []
        var index = 0
        while index < days.count {
            var last = index
            while last + 1 < days.count, days[last + 1] == days[index] { last += 1 }
            let span = last == index ? names[index] : "\(names[index])-\(names[last])"
            if !days[index].isEmpty { runs.append("\(span) \(days[index])") }
            index = last + 1
        }
        return runs.joined(separator: "|")
    }
}
