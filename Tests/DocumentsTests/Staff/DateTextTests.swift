import Calendars
import Testing

@testable import Documents

@Suite struct `A date as people write it` {
    static let dates = [
        ("01.02.2027", "2027-02-01"), ("1.2.27", "2027-02-01"), ("2027-02-01", "2027-02-01"), ("01.02.27", "2027-02-01"),
        ("1/2/2027", "2027-02-01"), ("31/1/2027", "2027-01-31"), ("2027.02.01", "2027-02-01"), ("2027/2/1", "2027-02-01"),
        ("01.02.2027 0:00:00", "2027-02-01"), ("01.02.2027 00:00", "2027-02-01"), ("  01.02.2027 ", "2027-02-01"),
        ("29.02.2028", "2028-02-29"), ("1 . 2 . 2027", "2027-02-01"), ("1-2-2027", "2027-02-01"),
    ]

    @Test(arguments: dates) func `is read`(_ text: String, _ expected: String) throws {
        #expect(try DateText.parse(text).get().date == day(expected))
    }

    static let impossible = ["31.02.2025", "29.02.2027", "2027-13-01", "00.02.2027", "12/31/2027", "2027-02-30", "32.01.27"]

    @Test(arguments: impossible) func `is refused where the calendar has no such day`(_ text: String) {
        #expect(DateText.parse(text) == .failure(.impossible))
    }

    static let none = [
        "", "soon", "01.02", "2027", "46054", "01.02.227", "01.02-2027", "01.02.2027 09:30", "01.02.2027x",
        "1.2.3.2027", "99999999999.1.2027", "2027-02-01T00:00",
    ]

    @Test(arguments: none) func `is told from what is no date`(_ text: String) {
        #expect(DateText.parse(text) == .failure(.notADate))
    }

    @Test(arguments: [("01/02/2027", true), ("13/02/2027", false), ("02/02/2027", false), ("01.02.2027", false)])
    func `is a guess where slashes leave open which number is the month`(_ text: String, _ isGuess: Bool) throws {
        #expect(try DateText.parse(text).get().isDayFirstGuess == isGuess)
    }

    static let ranges = [
        ("2027-02-01..2027-02-05", "2027-02-01 2027-02-05"), ("01.02.2027-05.02.2027", "2027-02-01 2027-02-05"),
        ("01.02.2027 – 05.02.2027", "2027-02-01 2027-02-05"), ("с 01.02.2027 по 05.02.2027", "2027-02-01 2027-02-05"),
        ("from 2027-02-01 to 2027-02-05", "2027-02-01 2027-02-05"), ("01.02.2027..05.02.2027", "2027-02-01 2027-02-05"),
        ("2027-02-01 - 2027-02-05", "2027-02-01 2027-02-05"), ("1.2.27", "2027-02-01 2027-02-01"),
        ("2027-02-01-2027-02-05", "2027-02-01 2027-02-05"),
    ]

    @Test(arguments: ranges) func `is one end of a range`(_ text: String, _ expected: String) throws {
        let items = DateText.ranges(text)
        try #require(items.count == 1)
        let days = try items[0].days.get()
        #expect("\(days.first.date) \(days.last.date)" == expected)
    }

    @Test func `stands in a list with others`() {
        let items = DateText.ranges("01.02.2027, 03.02.2027–04.02.2027; 31.02.2027\nnever")
        #expect(items.map(\.text) == ["01.02.2027", "03.02.2027–04.02.2027", "31.02.2027", "never"])
        let failures = items.map { item -> DateText.Failure? in
            if case .failure(let failure) = item.days { failure } else { nil }
        }
        #expect(failures == [nil, nil, .impossible, .notADate])
    }
}
