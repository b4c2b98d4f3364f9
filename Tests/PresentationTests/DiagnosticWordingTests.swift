import Calendars
import Documents
import Testing

@testable import Presentation

@Suite struct `What is said about a document` {
    /// The text with ordinary spaces, where those of numbers do not break.
    private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }

    private static let place = Diagnostic.Place(file: "rollout.yaml")

    @Test(arguments: [
        (
            Problem.tooLarge("2027-02-01..2127-05-28", most: .horizonDays(3_660)),
            "“2027-02-01..2127-05-28” is too large: at most 3,660 days (ten years) can be planned",
            "«2027-02-01..2127-05-28» — слишком много: не больше 3 660 дней (десяти лет)"
        ),
        (
            .tooLarge("100000000d", most: .days(2_000)), "“100000000d” is too large: at most 2,000 days are read here",
            "«100000000d» — слишком много: не больше 2 000 дней"
        ),
        (
            .fileUnreadable(path: "staff.csv", reason: .noPermission),
            "“staff.csv” cannot be read: you have no right to; ask the file's owner for it, or copy it to where you have",
            "не удалось прочитать «staff.csv»: нет прав на чтение; попросите их у владельца файла или скопируйте файл к себе"
        ),
        (
            .notAnOrdinaryFile(path: "pipe"),
            "“pipe” is not an ordinary file (a pipe or a device): save its contents as a file",
            "«pipe» — не обычный файл (канал или устройство): сохраните его содержимое в файл"
        ),
        (
            .unreachablePrerequisite(
                ModuleID("rules"),
                [
                    .init(module: ModuleID("cards"), roles: [RoleID("director"), RoleID("field")]),
                    .init(module: ModuleID("tasks"), roles: [RoleID("field")]),
                ]),
            "“rules” requires “cards” (never taught to: director, field), “tasks” (never taught to: field): "
                + "for these roles that does not bind",
            "«rules» требует «cards» (не изучают: director, field), «tasks» (не изучают: field): "
                + "для этих ролей требование не действует"
        ),
        (
            .prerequisiteCycle([ModuleID("a"), ModuleID("b")]),
            "prerequisites run in a circle: a → b → a (each requires the next); take one of them out",
            "предварительные требования образуют цикл: a → b → a (каждый модуль требует следующего); уберите одно из них"
        ),
        (
            .calendar(.nested(component: "VEVENT", outer: "VEVENT", outerLine: 3)),
            "VEVENT begins inside the VEVENT of line 3: an END:VEVENT is missing before it",
            "VEVENT начинается внутри VEVENT из строки 3: перед ним нет END:VEVENT"
        ),
        (
            .calendar(.ownZone("Office", .invalidValue(property: "TZOFFSETTO", value: "+9900"))),
            "the file's own time zone “Office” cannot be used: “+9900” is no value for TZOFFSETTO",
            "часовой пояс «Office», описанный в файле, не годится: «+9900» не подходит для TZOFFSETTO"
        ),
        (
            .calendar(.ownZone(nil, .missing(property: "TZID"))), "a time zone of the file (VTIMEZONE) has no TZID",
            "у часового пояса, описанного в файле (VTIMEZONE), нет TZID"
        ),
    ])
    func `names what was found and what follows, in each language`(_ problem: Problem, _ english: String, _ russian: String) {
        #expect(plain(DiagnosticWording.text(problem, in: .english)) == english)
        #expect(plain(DiagnosticWording.text(problem, in: .russian)) == russian)
    }

    @Test func `is counted, with what is not listed`() {
        let listed = [
            Diagnostic(.error, .tab, at: Self.place), Diagnostic(.error, .emptyDocument, at: Self.place),
            Diagnostic(.notice, .controlCharacters, at: Self.place),
        ]
        let more = Diagnostic(.error, .staff(.moreProblems(count: 198_500)), at: Self.place)
        #expect(plain(DiagnosticWording.summary(listed, in: .english)) == "2 errors, 1 notice")
        #expect(
            plain(DiagnosticWording.summary(listed + [more], in: .english)) == "2 errors, 1 notice and 198,500 more (not listed)"
        )
        #expect(
            plain(DiagnosticWording.summary(listed + [more], in: .russian))
                == "2 ошибки, 1 замечание и ещё 198 500 (не показаны)")
    }

    @Test func `never commands the terminal on which it is read`() {
        let text = DiagnosticWording.text(.unreadable("\u{1B}[31mred", expected: .date), in: .english)
        #expect(text.hasPrefix("“ [31mred” is not a date"))
    }
}
