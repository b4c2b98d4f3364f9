import Calendars
import Comparing
import Documents
import Planning
import Testing

@testable import Presentation

@Suite struct `Chance and decision as text` {
    private let taught = [session("pipeline", on: day(2, 9))]

    private func comparison(_ strategies: [Strategy], runs: Int = 20, _ change: (inout SmallCompany) -> Void = { _ in })
        -> Comparison
    {
        var small = SmallCompany()
        small.workingTime = WorkingTime(weekly: week)
        change(&small)
        return Comparison.of(strategies.map { small.plan($0, sessions: taught) }, runs: runs)
    }

    private func lines(_ comparison: Comparison, _ language: Language, width: Int = 100) -> [String] {
        ComparisonText.render(comparison, language: language, style: Style(width: width))
            .replacing("\u{A0}", with: " ").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: Language.allCases, [60, 80, 100]) func `fits its width and ends no line in a space`(
        _ language: Language, _ width: Int
    ) {
        for line in lines(comparison(Strategy.allCases), language, width: width) {
            #expect(line.displayWidth <= width, "\(line)")
            #expect(!line.hasSuffix(" "))
        }
    }

    @Test func `ends with two or three sentences that say which, why and when not`() throws {
        let all = lines(comparison([.staged, .atOnce]), .english)
        let heading = try #require(all.lastIndex(of: "In short"))
        let text = all[heading...].dropFirst().joined(separator: " ")
        #expect(text.contains("against") && text.contains(where: \.isNumber))
        #expect(text.contains("When not:") || text.contains("No single assumption or weight"))
        let russian = lines(comparison([.staged, .atOnce]), .russian)
        #expect(russian.contains("Вывод"))
    }

    @Test(arguments: Language.allCases) func `says so where nothing separates them`(_ language: Language) {
        // The same plan by both, and nobody cares for what differs: when it is paid.
        let comparison = comparison([.staged, .prepaidStaged], runs: 0) {
            $0.priorities = Priorities(cash: 0, speed: 0, certainty: 0)
        }
        let text = lines(comparison, language).joined(separator: " ")
        #expect(text.contains(language == .english ? "Nothing separates" : "уверенно не различить"))
    }

    @Test func `shows nothing of chance without runs, and nothing of a decision without a choice`() {
        let alone = lines(comparison([.staged], runs: 0), .english)
        #expect(!alone.contains("The decision") && !alone.contains { $0.contains("P80") })
        #expect(lines(comparison([.staged, .atOnce], runs: 0), .english).contains("The decision"))
    }

    @Test func `says of every assumption whether the document makes it`() {
        let all = lines(comparison([.staged, .atOnce]), .english).joined(separator: " ")
        for key in ["payment-delay", "setup-overrun", "integrator-queue", "abandonment-per-month", "no-show", "trainer-ill"] {
            #expect(all.contains("- \(key): "))
        }
        #expect(all.contains("assumed by the program after Little 2006"))
    }

    @Test func `says of what is left open up to where it is known`() throws {
        func left(_ id: String, _ steady: ClosedRange<Double>) throws -> Unsettled {
            Unsettled(assumption: try #require(Assumption.table.first { $0.id == id }), steady: steady)
        }
        let open = [
            try left("no-show", 0...0.16), try left("payment-delay.max", 30...30), try left("payment-delay.on-time", 0.48...0.7),
        ]
        func text(_ language: Language) -> [String] {
            DecisionWording.unsettled(open, in: language).map { $0.replacing("\u{A0}", with: " ") }
        }
        #expect(
            text(.english) == [
                "Not between these bounds, and beyond them these runs do not tell: no-shows (0–16%); payments on time (48–70%)",
                "Too close to tell from these runs: longest delay of a payment",
            ])
        #expect(
            text(.russian) == [
                "Не меняют ответа в этих границах, а дальше по прогонам не понять: неявка на занятия (0–16 %); платежи вовремя (48–70 %)",
                "По этим прогонам не понять, изменят ли ответ: наибольшее опоздание платежа",
            ])
        #expect(DecisionWording.unsettled([], in: .english).isEmpty)
    }

    @Test(arguments: Language.allCases) func `names every assumption`(_ language: Language) {
        for assumption in Assumption.table { #expect(AssumptionWording.name(assumption.id, in: language) != assumption.id) }
    }
}
