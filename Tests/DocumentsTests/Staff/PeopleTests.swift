import Calendars
import Testing

@testable import Documents

/// One row under a header of every field, and what is said about it.
@Suite struct `A person of a staff file` {
    @Test func `without a flaw is read without a word`() throws {
        let reading = try readStaff("ID;Name;Role;Email\n00007;Anna Petrova;sales;anna@company.com\n")
        #expect(reading.found == [])
        let anna = try #require(try reading.value().first)
        #expect(anna.id == EmployeeID("00007"))
        #expect(anna.language == .russian)
        #expect(anna.zone.identifier == "Europe/Moscow")
        #expect(anna.hours == nil)
    }

    /// The columns and cells of one more field, and the error.
    static let errors: [(String, String, String)] = [
        ("Role", "chef", #"4:14 unknownRole(text: "chef", suggestion: nil)"#),
        ("Role", "salse", #"4:14 unknownRole(text: "salse", suggestion: Optional("sales"))"#),
        ("Role", "менеджер", #"4:14 unknownRole(text: "менеджер", suggestion: Optional("sales"))"#),
        ("Role", "sales + chef", #"4:14 unknownRole(text: "chef", suggestion: nil)"#),
        ("Role", "", "4:14 roleMissing(position: nil)"),
        ("Time zone", "Europe/Moskow", #"4:14 unknownZone(text: "Europe/Moskow", suggestion: Optional("Europe/Moscow"))"#),
        ("Time zone", "МСК+2", #"4:14 unknownZone(text: "МСК+2", suggestion: Optional("Asia/Yekaterinburg"))"#),
        ("Language", "fr", #"4:14 unknownLanguage(text: "fr")"#),
        ("Knows", "cards, pipline", #"4:14 unknownModule(text: "pipline", suggestion: Optional("pipeline"))"#),
        ("Days off", "31.02.2027", #"4:14 impossibleDate(text: "31.02.2027", isUsed: true)"#),
        ("Days off", "2027-02-01..soon", #"4:14 notADate(text: "2027-02-01..soon")"#),
        ("Days off", "05.02.2027-01.02.2027", "4:14 leaveReversed(first: 2027-02-05, last: 2027-02-01)"),
        ("Email", "anna@company", #"4:14 emailInvalid(text: "anna@company")"#),
        ("Email", "anna company.com", #"4:14 emailInvalid(text: "anna company.com")"#),
        ("Email", "a@b.c, d@e.f", #"4:14 emailInvalid(text: "a@b.c, d@e.f")"#),
        ("Email", "a..b@c.d", #"4:14 emailInvalid(text: "a..b@c.d")"#),
        ("Leave from", "01.02.2027", #"4:14 leaveHalf(Documents.StaffField.leaveFrom, text: "01.02.2027")"#),
        ("Leave to", "01.02.2027", #"4:14 leaveHalf(Documents.StaffField.leaveTo, text: "01.02.2027")"#),
    ]

    @Test(arguments: errors) func `is refused with the place of what is wrong`(
        _ header: String, _ cell: String, _ expected: String
    ) throws {
        let role = header == "Role" ? "" : ";Position"
        let position = header == "Role" ? "" : ";sales"
        let reading = try readStaff("ID;Name;\(header)\(role)\n\n\n00007;Anna P;\(cell)\(position)\n", context())
        #expect(reading.errors == ["error \(expected)"])
    }

    static let roles: [(String, [String])] = [
        ("sales", ["sales"]), ("Sales manager", ["sales"]), ("МЕНЕДЖЕР ПО ПРОДАЖАМ", ["sales"]),
        ("marketer,admin", ["marketer", "admin"]), ("marketer / admin", ["marketer", "admin"]),
        ("marketer+admin", ["marketer", "admin"]), ("Маркетолог; Администратор CRM", ["marketer", "admin"]),
        ("sales, sales", ["sales"]),
    ]

    @Test(arguments: roles) func `has roles by id and by title`(_ cell: String, _ expected: [String]) throws {
        let people = try readStaff("ID;Name;Email;Role\n1;Anna;a@b.c;\"\(cell)\"\n").value()
        #expect(people.first?.roles.map(\.text) == expected)
    }

    static let positions: [(String, [String])] = [
        ("РОП", ["head"]), ("Руководитель сервиса", ["head"]), ("Head of service", ["head"]),
        ("Оператор колл-центра", ["support"]),
        ("Интернет-маркетолог", ["marketer"]), ("Главный бухгалтер", ["accountant"]), ("Системный администратор", ["admin"]),
        ("Коммерческий директор", ["director"]), ("Sales assistant", ["sales"]), ("Офис-менеджер (0,5 ставки)", ["sales"]),
        ("Диспетчер", ["support"]), ("Выездной мастер", ["field"]), ("Бухгалтер, администратор CRM", ["accountant", "admin"]),
    ]

    @Test(arguments: positions) func `has roles that are guessed from the position, and said`(
        _ position: String, _ expected: [String]
    ) throws {
        let reading = try readStaff("ID;Name;Email;Position\n1;Anna;a@b.c;\"\(position)\"\n")
        #expect(try reading.value().first?.roles.map(\.text) == expected)
        let said = StaffProblem.roleGuessed(position: position, roles: expected.map { RoleID($0) }, count: 1)
        #expect(reading.diagnostics.map(\.staffProblem) == [said])
    }

    @Test(arguments: ["Стажёр", "Водитель", "CTO", "Трудовик"]) func `has no role from a position that says none`(
        _ position: String
    ) throws {
        let reading = try readStaff("ID;Name;Email;Position\n1;Anna;a@b.c;\(position)\n")
        #expect(reading.diagnostics.map(\.staffProblem) == [.roleMissing(position: position)])
    }

    static let names = [
        ("Surname;Given name;Patronymic", "Петрова;Анна;Ивановна", "Петрова Анна Ивановна"),
        ("Фамилия;Имя;Отчество", "Петрова;Анна;", "Петрова Анна"), ("Last name;First name", "Petrova;Anna", "Anna Petrova"),
        ("Name;Surname", "Anna;Petrova", "Anna Petrova"), ("Имя;Отчество", "Анна;Ивановна", "Анна Ивановна"),
        ("Имя", "Анна", "Анна"), ("ФИО", " Петрова  Анна\u{A0}И. ", "Петрова Анна И."),
        ("ФИО", "\"Петрова\nАнна\"", "Петрова Анна"),
        ("Фамилия", "Петрова", "Петрова"),
    ]

    @Test(arguments: names) func `has a name from one column or several`(
        _ header: String, _ cells: String, _ expected: String
    ) throws {
        #expect(try readStaff("ID;Email;Role;\(header)\n1;a@b.c;sales;\(cells)\n").value().map(\.name) == [expected])
    }

    @Test func `has leave from pairs of columns and from lists`() throws {
        let text = """
            ID;Name;Role;Email;Отпуск с;Отпуск по;Отпуск с;Отпуск по;Отсутствие
            1;Anna;sales;a@b.c;01.02.2027;05.02.2027;1.3.27;2.3.27;2027-04-01..2027-04-02, 09.04.2027
            2;Boris;sales;b@b.c;01.02.2027, 10.02.2027;05.02.2027, 12.02.2027;;;
            """
        let people = try readStaff(text).value()
        #expect(
            people.map { $0.daysOff.map { "\($0.lowerBound)..\($0.upperBound)" } } == [
                [
                    "2027-04-01..2027-04-02", "2027-04-09..2027-04-09", "2027-02-01..2027-02-05", "2027-03-01..2027-03-02",
                ], ["2027-02-01..2027-02-05", "2027-02-10..2027-02-12"],
            ])
    }

    @Test func `has leaves whose first and last days pair`() throws {
        let reading = try readStaff("ID;Name;Role;Отпуск с;Отпуск по\n1;A;sales;01.02.2027, 10.02.2027;05.02.2027\n")
        #expect(reading.errors == ["error 2:11 leavesDoNotPair(starts: 2, ends: 1)"])
    }

    @Test func `has an id that is nobody else's, as the text that is written`() throws {
        let reading = try readStaff("ID;Name;Role\n2;A;sales\n00002;B;sales\n2;C;sales\n")
        #expect(reading.errors == [#"error 4:1 idRepeated(id: "2", firstLine: Optional(2), sameName: false)"#])
    }

    @Test func `has the address for an id only where nobody has an id, and that is said`() throws {
        let reading = try readStaff("Name;Role;Email\nAnna;sales;Anna@b.c\nBoris;sales;boris@b.c\n")
        #expect(try reading.value().map(\.id.text) == ["anna@b.c", "boris@b.c"])
        #expect(reading.diagnostics.map(\.staffProblem).contains(.idsFromEmail(count: 2)))
        #expect(try readStaff("Name;Role;Email\nAnna;sales;a@b.c\nBoris;sales;\n").errors.count == 2)
    }

    @Test func `may start work later, which is said`() throws {
        let people = "1;A;sales;a@b.c;31.01.2027\n2;B;sales;b@b.c;15.03.2027\n3;C;sales;c@b.c;soon\n"
        let reading = try readStaff("ID;Name;Role;Email;Start date\n\(people)")
        #expect(try reading.value().count == 3)
        #expect(
            reading.diagnostics.map(\.staffProblem) == [
                .extraColumns([.init(number: 5, header: "Start date", suggestion: nil)]),
                .startsLater(name: "B", date: try day("2027-03-15")),
            ])
    }

    @Test func `may share an address, which is said`() throws {
        let reading = try readStaff("ID;Name;Role;Email\n1;A;sales;shop@b.c\n2;B;sales;SHOP@b.c\n")
        #expect(
            reading.diagnostics.map(\.staffProblem) == [
                .emailShared(email: "shop@b.c", firstLine: 2), .emailLowercased(text: "SHOP@b.c", count: 1),
            ])
    }

    @Test func `is in the team that most write so`() throws {
        let teams = ["отдел Продаж", "Отдел продаж", "Отдел  продаж", "Отдел продаж", "ОТДЕЛ ПРОДАЖ"]
        let rows = teams.enumerated().map { "\($0);N;sales;n\($0)@b.c;\($1)" }.joined(separator: "\n")
        let people = try readStaff("ID;Name;Role;Email;Team\n\(rows)\n").value()
        #expect(Set(people.compactMap(\.team)) == [TeamName("Отдел продаж")])
    }

    @Test func `has busy times from a calendar, read in their own zone`() throws {
        let context = try staffContext(calendar: { path, zone, place in
            path == "anna.ics" && zone.identifier == "Asia/Omsk"
                ? .usable(BusyTimes(intervals: [Interval(start: Moment(minutes: 0), end: Moment(minutes: 60))]), notices: [])
                : .unusable([Diagnostic(.error, .fileMissing(path: path), at: place)])
        })
        let header = "ID;Name;Role;Email;Time zone;Calendar"
        let anna = try readStaff("\(header)\n1;A;sales;a@b.c;asia/omsk;anna.ics\n", context).value()
        #expect(anna.first?.busy.intervals.count == 1)
        let missing = try readStaff("\(header)\n1;A;sales;a@b.c;;gone.ics\n", context)
        #expect(missing.errors == [#"error 2:18 fileMissing(path: "gone.ics")"#])
    }

    @Test func `is no total`() throws {
        let text = "ID;Name;Role;Email\n1;A;sales;a@b.c\n;Итого:;;\nВсего сотрудников: 7;;;\nTotal\n"
        let reading = try readStaff(text)
        #expect(try reading.value().count == 1)
        #expect(
            reading.diagnostics.map(\.staffProblem) == [
                .totalRow(text: "Итого:", stated: nil, people: 1), .totalRow(text: "Всего сотрудников: 7", stated: 7, people: 1),
                .totalRow(text: "Total", stated: nil, people: 1),
            ])
    }

    @Test func `has a row as long as the header`() throws {
        let reading = try readStaff("ID;Name;Role;Email;Team\n1;A;sales;a@b.c\n2;B;sales;b@b.c;T;;\n3;C;sales;c@b.c;T;x\n")
        #expect(
            reading.diagnostics.map(\.staffProblem) == [
                .rowsShort(cells: 4, expected: 5, count: 1), .rowLong(text: "x", expected: 5),
            ])
    }

    @Test func `is somebody`() throws {
        #expect(try readStaff("ID;Name;Role\n").diagnostics.map(\.staffProblem) == [.nobody, .optionalColumnMissing(.email)])
        #expect(try readStaff("").diagnostics.map(\.staffProblem) == [.nobody])
        #expect(try readStaff("\n\n").diagnostics.map(\.staffProblem) == [.nobody])
    }

    @Test func `is read without a curriculum, which is said`() throws {
        let context = try staffContext(roles: nil, modules: nil, weekly: nil, firstDay: nil)
        let reading = try readStaff("ID;Name;Role;Email;Hours\n1;A;chef;a@b.c;2/2\n2;B;Head,chef;b@b.c;5/2 10-19\n", context)
        #expect(try reading.value().map { $0.roles.map(\.text) } == [["chef"], ["head", "chef"]])
        #expect(reading.diagnostics.map(\.staffProblem) == [.rolesNotChecked, .rotaFromFirstDay(nil, count: 1)])
    }

    @Test func `comes from a list with the same checks`() throws {
        func row(_ line: Int, _ values: [StaffField: String], weekly: WeeklyHours? = nil) -> StaffRow {
            let place = Diagnostic.Place(file: "rollout.yaml", line: line, column: 5)
            return StaffRow(place: place, values: values.mapValues { [StaffValue($0, at: place)] }, weekly: weekly)
        }
        let hours = WeeklyHours([.monday: ranges("09:00-18:00")])
        let good = row(3, [.id: "anna", .name: "Anna", .role: "sales", .email: "a@b.c"], weekly: hours)
        let bad = row(4, [.id: "anna", .name: "Boris", .role: "chef"])
        let place = Diagnostic.Place(file: "rollout.yaml", line: 2, column: 1)
        let context = try staffContext()
        #expect(try StaffReader.read(rows: [good], at: place, context: context).value().map(\.hours) == [.weekly(hours)])
        #expect(
            StaffReader.read(rows: [good, bad], at: place, context: context).found == [
                #"error 4:5 idRepeated(id: "anna", firstLine: Optional(3), sameName: false)"#,
                #"error 4:5 unknownRole(text: "chef", suggestion: nil)"#,
                #"notice 4:5 emailMissing(name: "Boris", count: 1)"#,
            ])
    }

    private func context() throws -> StaffContext {
        let modules = ["pipeline", "cards"].map { id in
            TrainingModule(
                id: ModuleID(id), title: LocalizedText(everywhere: id), features: [], roles: [], duration: Minutes(60))
        }
        return try staffContext(modules: modules)
    }
}
