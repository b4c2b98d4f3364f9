import Calendars
import Comparing
import Documents
import Planning
import Scheduling
import Testing

@testable import Presentation

@Suite struct `A spreadsheet` {
    private let small = SmallCompany()

    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes.dropFirst(3), as: UTF8.self).replacing("\u{A0}", with: " ").components("\r\n")
    }

    @Test func `opens in each language's Excel`() {
        let plan = small.plan(sessions: [session("pipeline", on: day(2, 9))])
        let russian = TimetableCSV.bytes(plan, language: .russian)
        #expect(Array(russian.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(
            lines(russian) == [
                "Дата;День;Начало;Конец;Минут;Модуль;Часть;Всего частей;Этап;Формат;Тренер;Помещение;Человек;Кто;Часовой пояс;"
                    + "Код занятия;Почему нет занятия",
                "09.02.2027;вт;10:00;11:30;90;Воронка продаж;1;1;База;практикум;Ольга Петрова;Синяя;3;"
                    + "\"Щукин Олег, Ершова Анна, Мухина Вера\";Europe/Moscow;s-pipeline-1-01;", "",
            ])
        #expect(
            lines(TimetableCSV.bytes(plan, language: .english))[1].hasPrefix(
                "2027-02-09,Tue,10:00,11:30,90,Sales pipeline,1,1,Base,workshop"))
    }

    @Test func `has a row for whoever has no session, with the reason`() {
        let plan = small.plan(sessions: [], unplaced: [unplaced("2", "phone", part: 2, .noTrainer)])
        let row = lines(TimetableCSV.bytes(plan, language: .russian))[1]
        #expect(row.hasPrefix(";;;;90;Телефония;2;2;Звонки;практикум;;;;Ершова Анна;;;"))
        #expect(row.contains(ReasonWording.text(plan.unplaced[0], in: plan, language: .russian)))
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+7", "'+7"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("a=b", "a=b"),
        ("=\"x\"", "\"'=\"\"x\"\"\""), ("a;b", "\"a;b\""), ("a\nb", "\"a\nb\""),
    ])
    func `runs no formula that somebody wrote into a name`(_ name: String, _ field: String) {
        var sheet = Spreadsheet(.english, headers: [])
        sheet.append([.text(name), .number(-1)])
        #expect(lines(sheet.bytes)[1] == field + ",-1")
    }

    @Test func `tells each week's load, with the decimal mark of the language`() {
        let load = EmployeeLoad(
            employee: Identifier("1"), weeks: [WeekLoad(week: ISOWeek(year: 2027, week: 6), minutes: 100, concepts: 9)])
        let plan = small.plan(load: [load])
        #expect(
            lines(LoadCSV.bytes(plan, language: .russian))[1]
                == "Щукин Олег;1;Маркетинг;Ярославль;2027-W06;08.02.2027;100;1,67;9;0;0;0;0;0;;"
        )
        #expect(
            lines(LoadCSV.bytes(plan, language: .english))[1]
                == "Щукин Олег,1,Маркетинг,Ярославль,2027-W06,2027-02-08,100,1.67,9,0,0,0,0,0,,"
        )
    }

    @Test func `has a row for each criterion and a column for each strategy`() {
        let comparison = Comparison.of([small.plan(.staged), small.plan(.atOnce)])
        let rows = lines(ComparisonCSV.bytes(comparison, language: .russian))
        #expect(rows[0] == "Код;Строка;Единица;Лучше;Поэтапно (staged);Всё сразу (at-once)")
        #expect(rows.contains("largest-payment;Самый крупный платёж;RUB;меньше;1000;1500"))
        #expect(rows.contains("finish;Всё закончено;дата;меньше;30.04.2027;30.04.2027"))
        #expect(rows.contains("first-value;До первой пользы;;меньше;не наступит;не наступит"))
        // The bounds of predictions have rows of their own; then header and score, and after that what decides.
        let ranged = comparison.outcomes[0].criteria.count { $0.range != nil }
        #expect(rows.firstIndex { $0.hasPrefix("score;") } == comparison.outcomes[0].criteria.count + 2 * ranged + 1)
    }

    @Test func `has rows for what decides, the exit points and the payments, with the same columns`() throws {
        let comparison = Comparison.of([small.plan(.staged), small.plan(.atOnce)])
        let rows = lines(ComparisonCSV.bytes(comparison, language: .english)).filter { !$0.isEmpty }
        let codes = rows.compactMap { $0.split(separator: ",").first.map(String.init) }
        #expect(Set(codes).isSuperset(of: ["score.cash", "decision.margin", "decision.separated", "flip.priorities.cash"]))
        let exit = try #require(comparison.outcomes[0].exits.first)
        #expect(codes.contains("exit.\(exit.stage).unusable"))
        #expect(codes.count { $0.hasPrefix("payment.") } >= comparison.outcomes[0].payments.count)
        #expect(Set(codes).count == codes.count)
    }

    @Test func `has rows for percentiles and the bounds of probabilities`() {
        var small = small
        small.workingTime = WorkingTime(weekly: week)
        let rows = lines(
            ComparisonCSV.bytes(Comparison.of([small.plan(.staged), small.plan(.atOnce)], runs: 3), language: .russian))
        let codes = rows.compactMap { $0.split(separator: ";").first.map(String.init) }
        #expect(Set(codes).isSuperset(of: ["finish.p50", "finish.p80", "finish.p95", "deadline-probability.low", "replans"]))
        let high = rows.first { $0.hasPrefix("deadline-probability.high") } ?? ""
        #expect(high.hasPrefix("deadline-probability.high;\"Все сроки запуска выдержаны, не больше\";%;больше;"), "\(high)")
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
