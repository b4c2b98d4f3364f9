import Calendars
import Comparing
import Documents
import Planning
import Scheduling
import Testing

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
}
