import Calendars
import Comparing
import Documents
import Foundation
import Learning
import Planning
import Scheduling
import Testing

@testable import Presentation

@Suite struct `The report` {
    private var small: SmallCompany {
        var small = SmallCompany()
        small.workingTime = WorkingTime(weekly: week)
        small.staff[0] = employee("1", "<script>alert('x')</script>", team: "R&D")
        return small
    }
    private let sessions = [session("pipeline", on: day(2, 9))]

    private func page(
        _ language: Language = .english, small: SmallCompany? = nil, runs: Int = 0, detailing: Strategy? = nil,
        sessions: [PlannedSession]? = nil, options: PlanningOptions = PlanningOptions()
    ) -> String {
        let small = small ?? self.small
        let load = small.staff.enumerated().map { index, employee in
            EmployeeLoad(
                employee: employee.id,
                weeks: [WeekLoad(week: day(2, 9).isoWeek, minutes: index == 0 ? 135 : 90, concepts: 1)])
        }
        let plans = Strategy.allCases.map {
            small.plan(
                $0, sessions: sessions ?? self.sessions, unplaced: [unplaced("2", "phone", part: 2, .noTrainer)],
                late: [LateEnrolment(employee: Identifier("3"), module: Identifier("pipeline"), part: 1, days: 3)],
                objective: [TermValue(term: .unplaced, value: 1, weight: 1_000, bound: 1)], load: load)
        }
        let comparison = Comparison.of(plans, runs: runs)
        return String(
            decoding: ReportHTML.bytes(comparison, plans: plans, detailing: detailing, options: options, language: language),
            as: UTF8.self)
    }

    @Test(arguments: Language.allCases) func `is one well-formed page that asks for nothing from outside`(_ language: Language)
        throws
    {
        let page = page(language)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("src=") && !page.contains("@import"))
        var open: [Substring] = []
        for tag in page.matches(of: #/<(/?)([a-z0-9]+)([^<>]*?)(/?)>/#) {
            let (_, closing, name, _, void) = tag.output
            guard void.isEmpty else { continue }
            if closing.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
        }
        #expect(open.isEmpty)
    }

    @Test func `uses each id once, and every reference to one is there`() {
        let page = page()
        let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
        #expect(ids.count == Set(ids).count)
        let wanted = page.matches(of: #/(?:href="\#|aria-labelledby="|aria-describedby=")([^"]+)"/#).map { String($0.output.1) }
        #expect(wanted.count > 20)
        #expect(wanted.filter { !ids.contains($0) } == [])
    }

    @Test func `lets no name of the document become a tag`() {
        let page = page()
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(!page.contains("<script>alert"))
        #expect(page.contains("R&amp;D"))
    }

    @Test func `is the same, byte for byte, each time`() { #expect(page() == page()) }

    @Test func `has no English words in the Russian page where ours are`() {
        let (english, russian) = (page(.english), page(.russian))
        for label in ReportWording.Label.allCases {
            let (one, other) = (ReportWording.text(label, in: .english), ReportWording.text(label, in: .russian))
            #expect(one != other, "\(label)")
            #expect(!one.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(label)")
            #expect(!other.isEmpty && !russian.contains(">\(HTMLText.escaped(one))<"), "\(label)")
        }
        #expect(english.contains("At a glance") && russian.contains("Сравнение с одного взгляда"))
    }

    @Test func `shows the timetable of the best strategy, unless another is wanted`() throws {
        #expect(page(detailing: .atOnce).contains("“All at once” in figures"))
        #expect(page(detailing: .stagedFinal).contains("“Paid in stages, taught at the end” in figures"))
    }

    @Test func `shades the load by the limit and marks what is above it`() {
        #expect(HeatMap.shade(1, of: 100) == 1)
        #expect(HeatMap.shade(20, of: 100) == 1)
        #expect(HeatMap.shade(21, of: 100) == 2)
        #expect(HeatMap.shade(100, of: 100) == 5)
        let page = page()
        #expect(page.contains("<td class=\"h5\">2:15</td>"))
        #expect(page.contains("<td class=\"h4\">1:30</td>"))
    }

    @Test func `says who has no session and why, and what is late`() {
        let page = page()
        #expect(page.contains("Without a session: 1\u{A0}enrolment"))
        #expect(page.contains("Nobody who could come teaches “Telephony”."))
        // What helps stands above all of a reason, and not beside each of them again.
        #expect(page.ranges(of: ReasonWording.help(.noTrainer, in: .english)).count == 1)
        #expect(page.contains("<td>3\u{A0}days late</td>"))
    }

    @Test func `leaves out what there is nothing to show of`() {
        var company = small
        company.budget = nil
        let page = page(small: company)
        #expect(!page.contains("id=\"finish\""))
        #expect(!page.contains("href=\"#finish\""))
        #expect(!page.contains("class=\"budget\""))
        #expect(page.contains("id=\"exits\""))
    }

    @Test func `sets payments against a budget only where there is one`() {
        var company = small
        #expect(page(small: company).contains(">Cash against the budget<") && page(small: company).contains("grey area"))
        company.budget = nil
        let page = page(small: company)
        #expect(page.contains(">Paid so far<") && page.contains("href=\"#cash\">Payments<"))
        #expect(!page.contains("grey area") && !page.contains("Cash against the budget"))
    }

    @Test func `shows no picture of payments where nothing is paid`() {
        var company = small
        company.prices = [0, 0]
        company.trainers = [Trainer(id: Identifier("olga"), name: "Ольга Петрова", zone: moscow)]
        let page = page(small: company)
        #expect(page.contains("nothing is paid"))
        #expect(!page.contains("id=\"cash-p-t\""))
    }

    @Test func `shows no empty pictures where nobody has a session`() {
        let page = page(sessions: [])
        #expect(!page.contains("class=\"swatch") && !page.contains("id=\"use-p-t\"") && !page.contains("class=\"filters\""))
        for section in ["load", "use", "weeks"] {
            let text = page.split(separator: "<section id=\"\(section)\"").last?.split(separator: "</section>").first
            #expect(text?.contains("No sessions.") == true, "\(section)")
        }
    }

    @Test func `says with which options it is made again`() {
        let options = PlanningOptions(effort: .quick, timeLimit: .seconds(90))
        let page = page(runs: 20, detailing: .atOnce, options: options)
        #expect(page.contains("<code>--strategy at-once --seed 1 --effort quick --runs 20 --time-limit 90s --lang en</code>"))
    }

    @Test func `draws a curve of the finish for each strategy, where there are runs`() throws {
        let section = try #require(
            page(runs: 20).split(separator: "<section id=\"finish\"").last?.split(separator: "</section>").first)
        for index in Strategy.allCases.indices { #expect(section.contains("class=\"l l\(index)\"")) }
        #expect(section.contains("P50") && section.contains("20\u{A0}runs"))
    }
}

@Suite struct `The report's appendix` {
    @Test(arguments: Language.allCases) func `names every number of the learning models`(_ language: Language) {
        for constant in Constants.all { #expect(ConstantWording.name(constant.id, in: language) != nil, "\(constant.id)") }
    }

    @Test func `puts our own words about a source into Russian`() {
        let foreign = [
            "fitted", "range:", "assumed", "ours", "definition", "weighted", "beyond", "square", "words of", "names of",
        ]
        for constant in Constants.all {
            let source = ConstantWording.source(constant, in: .russian)
            #expect(foreign.filter(source.contains) == [], "\(constant.id): \(source)")
        }
    }

    @Test(arguments: Language.allCases) func `lists every work that it cites`(_ language: Language) {
        let texts =
            Constants.all.map { ConstantWording.source($0, in: language) } + Assumption.table.map(\.source.rawValue)
            + ModelWording.Model.allCases.flatMap { ModelWording.formulas($0, in: language).map(\.meaning) }
        let cited = texts.flatMap { text in
            text.matches(of: #/([A-Z][A-Za-z]+)(?: et al\.| (?:&|and) [A-Za-z ]+)?,? \(?((?:19|20)\d\d)/#).map {
                (author: String($0.output.1), year: String($0.output.2))
            }
        }
        #expect(cited.count > 20)
        for work in cited {
            #expect(SourceWording.references.contains { $0.contains(work.author) && $0.contains(work.year) }, "\(work)")
        }
    }

    @Test func `says in its models what the program calculates with`() {
        let text = ModelWording.Model.allCases.flatMap { ModelWording.formulas($0, in: .english).map(\.meaning) }.joined()
        #expect(text.contains("ahead by \(ConstantWording.number(Decision.leastMargin, in: .english)) at least"))
        #expect(text.contains("less than \(ConstantWording.number(Decision.leastGain, in: .english)) of the score"))
        #expect(text.contains("no fewer than \(Simulation.leastRuns)"))
        #expect(text.contains("goes on for \(Simulation.daysAfterHorizon)\u{A0}days"))
        #expect(text.contains("latest \(Int(Constants.latestEvents.value))\u{A0}events"))
        #expect(text.contains("kept for \(Int(Constants.consolidationDays.value))\u{A0}days"))
        #expect(text.contains("grid of \(Instance.minutesPerSlot)\u{A0}minutes"))
    }

    @Test(arguments: [(0.03178, "0.03178"), (-2.24553, "−2.24553"), (6, "6"), (0.8, "0.8"), (1.0 / 60, "0.01667")])
    func `writes numbers to five decimals`(_ value: Double, _ text: String) {
        #expect(ConstantWording.number(value, in: .english) == text)
    }

    @Test(arguments: ModelWording.Model.allCases) func `says of each model in both languages how it works`(
        _ model: ModelWording.Model
    ) {
        let english = ModelWording.formulas(model, in: .english)
        let russian = ModelWording.formulas(model, in: .russian)
        #expect(!english.isEmpty)
        #expect(english.map(\.formula) == russian.map(\.formula))
        for (one, other) in zip(english, russian) { #expect(one.meaning != other.meaning) }
    }
}
