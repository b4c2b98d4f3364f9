import Calendars
import Documents
import Testing

@testable import Presentation

@Suite struct `Wording of numbers` {
    @Test(arguments: [
        (0, "сотрудников"), (1, "сотрудник"), (2, "сотрудника"), (4, "сотрудника"), (5, "сотрудников"), (11, "сотрудников"),
        (12, "сотрудников"), (14, "сотрудников"), (21, "сотрудник"), (22, "сотрудника"), (111, "сотрудников"), (121, "сотрудник"),
    ])
    func `takes the form that goes with the count in Russian`(_ count: Int, _ form: String) {
        #expect(Plural.russian(count, "сотрудник", "сотрудника", "сотрудников") == "\(count)\u{A0}\(form)")
    }

    @Test func `takes the form that goes with the count in English`() {
        #expect([0, 1, 2].map { Plural.english($0, "day", "days") } == ["0\u{A0}days", "1\u{A0}day", "2\u{A0}days"])
    }

    @Test(arguments: [
        (17_100_000, "RUB" as String?, "171,000\u{A0}₽", "171\u{A0}000\u{A0}₽"),
        (100_005, "EUR", "€1,000.05", "1\u{A0}000,05\u{A0}€"),
        (-250_000, "GBP", "−£2,500", "−2\u{A0}500\u{A0}£"), (99, "CHF", "0.99\u{A0}CHF", "0,99\u{A0}CHF"), (100, nil, "1", "1"),
    ])
    func `writes money as each language does`(_ amount: Int, _ currency: String?, _ english: String, _ russian: String) {
        #expect(NumberWording.money(Money(minorUnits: amount), currency: currency, in: .english) == english)
        #expect(NumberWording.money(Money(minorUnits: amount), currency: currency, in: .russian) == russian)
    }
}

@Suite struct `Wording of what the second model says` {
    @Test(arguments: Language.allCases) func `does not say the same thing twice`(_ language: Language) {
        #expect(!LearningWording.secondOpinion("x 5%", after: "x 5%", in: language).contains("x 5%"))
        #expect(LearningWording.secondOpinion("x 9%", after: "x 5%", in: language).contains("x 9%"))
    }
}

@Suite struct `Wording of dates` {
    private let date = CivilDate(year: 2027, month: 2, day: 8)

    @Test func `writes days as each language does`() throws {
        let date = try #require(date)
        #expect(DateWording.short(date, in: .english) == "8\u{A0}Feb\u{A0}2027")
        #expect(DateWording.short(date, in: .russian) == "08.02.2027")
        #expect(DateWording.day(date, in: .english) == "Mon 8\u{A0}Feb")
        #expect(DateWording.day(date, in: .russian) == "пн 8\u{A0}февраля")
        #expect(DateWording.month(date, in: .russian) == "февраль\u{A0}2027")
    }

    @Test func `names a week by its number and its days`() throws {
        let date = try #require(date)
        #expect(DateWording.week(of: date.advanced(by: 6), in: .english) == "Week 6: 8–14\u{A0}Feb\u{A0}2027")
        #expect(DateWording.week(of: date, in: .russian) == "Неделя 6: 8–14\u{A0}февраля 2027")
        #expect(DateWording.week(of: date.advanced(by: 21), in: .english) == "Week 9: 1–7\u{A0}Mar\u{A0}2027")
        #expect(DateWording.week(of: date.advanced(by: -7), in: .russian) == "Неделя 5: 1–7\u{A0}февраля 2027")
        #expect(DateWording.week(of: date.advanced(by: 50), in: .russian) == "Неделя 13: 29\u{A0}марта\u{A0}– 4\u{A0}апреля 2027")
        #expect(DateWording.week(of: date.advanced(by: 50), in: .english) == "Week 13: 29\u{A0}Mar\u{A0}– 4\u{A0}Apr\u{A0}2027")
    }
}
