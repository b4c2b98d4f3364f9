import Documents
import Foundation
import Testing

@testable import Planning
@testable import Presentation

@Suite struct `The learning of an employee, explained` {
    /// One module is taught before its stage goes live, the other not at all.
    private let plan: Plan

    init() {
        var company = SmallCompany()
        company.workingTime = WorkingTime(weekly: week)
        plan = company.plan(sessions: [session("pipeline", on: day(2, 9), attendees: ["1"])])
    }

    private func explanation(of employee: EmployeeID) -> Explanation {
        Explainer(plan).explain(.employee(employee))
    }

    private func text(_ language: Language, width: Int = 100) -> String {
        ExplanationText.render([explanation(of: Identifier("1"))], of: plan, language: language, style: Style(width: width))
            .replacing("\u{A0}", with: " ")
    }

    @Test(arguments: [
        (
            Language.english, "Sales pipeline",
            [
                "Learning: readiness and load", "Readiness: predicted share of what people",
                "Load index: ideas taught but not safe", "Readiness at the end of training, 9 Feb 2027",
                "Without a quiz of your own (record quiz) the level is good to about ±16 points", "learnt to criterion",
                "Donovan & Radosevich 1999", "Not modelled: how long a session is",
            ]
        ),
        (
            .russian, "Воронка продаж",
            [
                "Обучение: готовность и нагрузка", "Готовность: прогноз, какую долю нужного", "Индекс нагрузки: понятий пройдено",
                "Готовность к концу обучения, 09.02.2027", "±16 пунктов", "усвоен до критерия", "Donovan & Radosevich 1999",
                "Не учтено: длительность занятия",
            ]
        ),
    ])
    func `has readiness for each module with its range, and a line for each term`(
        _ language: Language, _ module: String, _ sentences: [String]
    ) {
        let text = text(language)
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for sentence in sentences { #expect(words.contains(sentence), "\(text)") }
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("  \(module)") }
        #expect(rows.contains { $0.matches(of: #/\d+ ?% \(\d+–\d+ ?%\)/#).count == 3 }, "\(text)")
    }

    @Test func `shows percentages to five points only`() {
        for number in text(.english).matches(of: #/(\d+)%/#).compactMap({ Int($0.1) }) {
            // Other than shares: 95 % of days, 80 % kept, 30 to 90 % in use.
            #expect(number % 5 == 0, "\(number)")
        }
    }

    @Test(arguments: Language.allCases, [60, 100]) func `fits its width`(_ language: Language, _ width: Int) {
        for line in text(language, width: width).split(separator: "\n") { #expect(line.displayWidth <= width, "\(line)") }
    }

    @Test func `as JSON has the load, and each module at each milestone`() throws {
        let words = ExplainWording(plan, language: .english).documentWords
        let bytes = try ExplanationDocument([explanation(of: Identifier("1"))], of: plan, words: words).json()
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let subject = try #require((json["explanations"] as? [[String: Any]])?.first)
        let learning = try #require(subject["learning"] as? [String: Any])
        let load = try #require(learning["load"] as? [String: Any])
        #expect(load["dayMinutes"] as? Int == 90 && load["openModules"] as? Int == 1)
        let modules = try #require(learning["modules"] as? [[String: Any]])
        #expect(modules.map { $0["module"] as? String } == ["pipeline", "phone"])
        let first = try #require(modules.first?["readiness"] as? [[String: Any]])
        #expect(first.map { $0["at"] as? String } == ["training-end", "go-live", "30d", "90d"])
        for moment in first {
            let (low, percent, high) = (moment["low"] as? Int, moment["percent"] as? Int, moment["high"] as? Int)
            #expect(try #require(low) <= #require(percent) && #require(percent) <= #require(high))
        }
    }

    @Test func `as CSV has a row for each module and milestone`() {
        let bytes = ExplanationCSV.bytes([explanation(of: Identifier("1"))], of: plan, language: .english)
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(rows.count { $0.hasPrefix("1/pipeline,Readiness") } == 4)
        #expect(rows.contains { $0.hasPrefix("1/pipeline,Readiness at go-live,2027-04-30,") })
    }

    @Test func `as CSV has its weeks and its load`() {
        let bytes = ExplanationCSV.bytes([explanation(of: Identifier("1"))], of: plan, language: .english)
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(rows.contains { $0.hasPrefix("1,\"Load index: ideas taught but not safe") }, "\(rows)")
        #expect(rows.contains { $0.hasPrefix("1,Readiness at go-live,2027-04-30,") }, "\(rows)")
    }
}
