import Calendars
import Comparing
import Documents
import Planning
import Testing

@testable import Presentation

@Suite struct `The report on a terminal` {
    private func lines(
        _ language: Language = .english, width: Int = 100, onlyASCII: Bool = false, small: SmallCompany = SmallCompany()
    ) -> [String] {
        let load = small.staff.map {
            EmployeeLoad(employee: $0.id, weeks: [WeekLoad(week: day(2, 9).isoWeek, minutes: 90, concepts: 1)])
        }
        let plans = Strategy.allCases.map { small.plan($0, sessions: [session("pipeline", on: day(2, 9))], load: load) }
        return ReportText.render(
            Comparison.of(plans), plans: plans, language: language, style: Style(width: width), onlyASCII: onlyASCII
        ).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: Language.allCases, [60, 80, 140]) func `fits its width and ends no line in a space`(
        _ language: Language, _ width: Int
    ) {
        for line in lines(language, width: width) {
            #expect(line.displayWidth <= width)
            #expect(!line.hasSuffix(" "))
        }
    }

    @Test func `draws with ASCII alone where that is asked for`() {
        let drawn = Set(Shapes.unicode.shades + Shapes.unicode.parts + [Shapes.unicode.full, .init("◆"), .init("▲"), .init("·")])
        #expect(lines().joined().contains { drawn.contains($0) })
        #expect(!lines(onlyASCII: true).joined().contains { drawn.subtracting([.init("·")]).contains($0) })
    }

    @Test func `has nothing but ASCII in an English page of ASCII names`() {
        var small = SmallCompany()
        small.currency = nil
        small.staff = [employee("1", "Ann", team: "Sales"), employee("2", "Bob", team: "Sales")]
        #expect(lines(onlyASCII: true, small: small).joined().unicodeScalars.filter { !$0.isASCII }.map(\.escaped) == [])
    }

    @Test func `marks a name that is cut off`() throws {
        var small = SmallCompany()
        small.staff[0] = employee("1", "Anna of the Very Long Name That Has No End And Goes On", team: "Sales")
        let row = try #require(lines(width: 60, small: small).last { $0.contains("Anna") })
        #expect(row.hasPrefix("  Anna of the Very…"))
        #expect(lines(width: 60, onlyASCII: true, small: small).contains { $0.hasPrefix("  Anna of the Very~") })
    }

    @Test func `says below the load map which weeks its columns are`() {
        let lines = lines()
        #expect(lines.dropLast(2).last?.trimmingPrefix { $0 == " " } == "8\u{A0}Feb")
    }

    @Test(arguments: [1, 10, 40, 90]) func `fits the weeks of the load map into any width`(_ count: Int) {
        let weeks = (0..<count).map { day(1, 4).advanced(by: $0 * 7) }
        for room in [20, 40, 80] {
            let columns = LoadColumns(weeks, within: room)
            #expect(columns.weeks.flatMap(\.self) == weeks)
            #expect(columns.row(columns.weeks.map { _ in "#" }).count <= room)
        }
        #expect(LoadColumns(weeks, within: 3 * count).row(weeks.map { _ in "#" }).hasPrefix("##"))
    }

    @Test func `draws bars as long as their share, to an eighth of a cell`() {
        #expect(Shapes.unicode.bar(0.5, width: 4) == "██")
        #expect(Shapes.unicode.bar(1, width: 4) == "████")
        #expect(Shapes.unicode.bar(0.54, width: 4) == "██▏")
        #expect(Shapes.unicode.bar(0, width: 4) == "")
        #expect(Shapes.ascii.bar(0.5, width: 4) == "##")
        #expect(Shapes.ascii.bar(0.01, width: 4) == "#")
    }

    @Test func `shades minutes by the limit, and marks what is above it`() {
        let shades = [0, 1, 25, 26, 100, 101].map { Shapes.ascii.shade($0, limit: 100, most: 500) }
        #expect(shades == [" ", ".", ".", ":", "#", "!"])
        #expect(Shapes.ascii.shade(500, limit: nil, most: 500) == "#")
    }
}

extension Unicode.Scalar {
    fileprivate var escaped: String { escaped(asASCII: true) }
}
