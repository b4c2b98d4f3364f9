import Calendars
import Documents
import Learning
import Planning
import Scheduling
import Testing

@testable import Comparing
@testable import Presentation

@Suite struct `A comparison as text` {
    private let small = SmallCompany()
    private let taught = [session("pipeline", on: day(2, 9))]

    private func lines(_ plans: [Plan], _ language: Language = .english, width: Int = 100) -> [String] {
        ComparisonText.render(Comparison.of(plans), language: language, style: Style(width: width))
            .replacing("\u{A0}", with: " ").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func row(_ title: String, _ lines: [String]) -> String {
        let line = lines.first { $0.contains(title) } ?? "no row \(title)"
        return line.split(separator: " ").joined(separator: " ")
    }

    @Test func `marks the best of each row, and none where all are equal`() {
        let lines = lines([small.plan(.staged, sessions: taught), small.plan(.atOnce, sessions: taught)])
        #expect(row("Largest single payment", lines) == "Largest single payment 1,000 ₽ * 1,500 ₽")
        #expect(row("Payment decisions", lines) == "Payment decisions 2 1 *")
        #expect(row("Trainers' hours", lines) == "Trainers' hours 1.5 h 1.5 h")
    }

    @Test func `does not call best what leaves more people out`() {
        let lines = lines([
            small.plan(.staged, sessions: taught), small.plan(.atOnce, unplaced: [unplaced("1", "pipeline", .noTrainer)]),
        ])
        #expect(row("Trainers' hours", lines) == "Trainers' hours 1.5 h * 0 h")
        #expect(lines.contains { $0.hasPrefix("Rows that count only what is placed") })
        #expect(lines.contains { $0.contains("leaves 1 enrolment without a session") })
    }

    @Test func `says what was assumed where the document has no price for everything at once`() {
        let assumed = lines([small.plan(.staged), small.plan(.prepaidStaged)], .russian).joined(separator: " ")
        #expect(assumed.contains("Принято: сумма цен этапов, 1 500 ₽"))
        #expect(!lines([small.plan(.staged), small.plan(.stagedFinal)], .russian).contains { $0.contains("Принято") })
        var small = small
        small.atOnce = AtOnce(
            price: euros(1200), payments: [Payment(share: .whole, due: .date(day(2, 1)))], setup: 15, goLive: day(4, 2))
        #expect(!lines([small.plan(.staged), small.plan(.prepaidStaged)], .russian).contains { $0.contains("Принято") })
    }

    @Test func `sums payments by month`() {
        let lines = lines([small.plan(.staged), small.plan(.atOnce)])
        #expect(row("Feb 2027 ", Array(lines.drop { $0 != "Payments by month" })) == "Feb 2027 1,000 ₽ 1,500 ₽")
        #expect(row("Apr 2027 ", Array(lines.drop { $0 != "Payments by month" })) == "Apr 2027 500 ₽ –")
    }

    @Test func `leaves out what the document has no figures for, and says so`() {
        var small = small
        small.budget = nil
        let lines = lines([small.plan(.staged)])
        #expect(!lines.contains { $0.contains("Cash short") })
        #expect(lines.contains { $0.contains("no budget") })
    }

    @Test(arguments: Language.allCases, [60, 80, 100]) func `fits its width and ends no line in a space`(
        _ language: Language, _ width: Int
    ) {
        for line in lines(Strategy.allCases.map { small.plan($0, sessions: taught) }, language, width: width) {
            #expect(line.displayWidth <= width)
            #expect(!line.hasSuffix(" "))
        }
    }

    @Test(arguments: Language.allCases)
    func `says from which share on learning in parts is ahead, to the point, with the dates that are compared`(
        _ language: Language
    ) throws {
        let company = SmallCompany()
        let comparison = Comparison.of([company.plan(.staged, sessions: taught), company.plan(.atOnce, sessions: taught)])
        let learning = try #require(comparison.learning)
        let pair = LearningComparison.Pair(
            parts: .staged, block: .atOnce, partsGoLive: day(4, 30), blockGoLive: day(4, 2), ppe: .above(0.124),
            pa: .above(0.127), verdict: .first)
        let text = LearningWording.pair(pair, in: learning, language).replacing("\u{A0}", with: " ")
        for part in language == .english
            ? ["12%", "13%", "30 Apr 2027", "2 Apr 2027"] : ["12 %", "13 %", "30.04.2027", "02.04.2027"]
        {
            #expect(text.contains(part), "\(text)")
        }
    }
}
