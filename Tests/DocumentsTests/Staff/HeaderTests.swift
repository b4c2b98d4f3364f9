import Testing

@testable import Documents

@Suite struct `The header of a staff file` {
    /// Headers that are seen in real files: an LMS's import, HR exports, a CRM's users, and what people type.
    static let headers: [(String, StaffField)] = [
        ("id", .id), ("ID", .id), ("ИД", .id), ("Табельный номер", .id), ("Таб. №", .id), ("Таб. N", .id), ("Employee ID", .id),
        ("ФИО", .name), ("Ф.И.О.", .name), ("Сотрудник", .name), ("Full name", .name), ("Фамилия, имя, отчество", .name),
        ("Фамилия", .surname), ("Last name", .surname), ("Имя", .givenName), ("First Name", .givenName),
        ("Отчество", .patronymic), ("E-mail", .email), ("Email", .email), ("Почта", .email), ("Эл. почта", .email),
        ("Роль", .role), ("Роль в CRM", .role), ("CRM role", .role), ("Должность", .position), ("Job title", .position),
        ("Подразделение", .team), ("Отдел", .team), ("Department", .team), ("Город", .site), ("Филиал", .site), ("Office", .site),
        ("Часовой пояс", .timezone), ("Time zone", .timezone), ("time_zone", .timezone), ("График", .hours),
        ("Режим работы", .hours), ("Смена", .hours), ("Schedule", .hours), ("Язык", .language), ("Уже знает", .knows),
        ("days-off", .daysOff), ("Отпуск", .daysOff), ("Отпуск с", .leaveFrom), ("отпуск\u{A0}с", .leaveFrom),
        ("Дата начала", .leaveFrom), ("Отпуск по", .leaveTo), ("Leave until", .leaveTo), ("leave-to", .leaveTo),
        ("Отпуск с 2", .leaveFrom), ("Leave to (2)", .leaveTo), ("Календарь", .calendar), ("Дата приёма", .hired),
        ("Дата приема", .hired), (" ГРАФИК:", .hours), ("Start date", .hired),
    ]

    @Test(arguments: headers) func `names a field by any usual word`(_ header: String, _ field: StaffField) {
        #expect(StaffField(header: header) == field)
    }

    @Test(arguments: StaffField.allCases) func `names each field by its key`(_ field: StaffField) {
        #expect(StaffField(header: field.rawValue) == field)
    }

    @Test(arguments: ["Телефон", "Ставка", "Руководитель", "Пароль", "Email 2", "", "—", "Phone"])
    func `names nothing by other words`(_ header: String) {
        #expect(StaffField(header: header) == nil)
    }

    @Test(arguments: [";", ",", "\t"]) func `says the delimiter`(_ delimiter: String) throws {
        let text = "ID;Name;Role;Hours\n1;Anna;sales;9-18\n".replacing(";", with: delimiter)
        #expect(try readStaff(text).value().map(\.name) == ["Anna"])
    }

    @Test func `says the delimiter where another sign is frequent too`() throws {
        let people = try readStaff("ID;Name, as in the passport;Role;Full name\n1;x,y,z;sales;Anna\n").value()
        #expect(people.map(\.name) == ["Anna"])
    }

    @Test func `may have a title above it, which is said`() throws {
        let reading = try readStaff("Staff of Windows Plus\nas of 1 February\nID;Name;Role;Email\n1;Anna;sales;a@b.c\n")
        #expect(try reading.value().count == 1)
        #expect(reading.found == ["notice 1:1 rowsAboveHeader(count: 2)"])
    }

    @Test func `may have Excel's line about the delimiter above it`() throws {
        let reading = try readStaff("sep=;\nID;Name;Role;Email\n1;Anna;sales;a@b.c\n")
        #expect(try reading.value().count == 1)
        #expect(reading.found == [])
    }

    @Test func `is missed where there is none`() throws {
        let reading = try readStaff("1;Anna Petrova;a@b.c\n2;Boris;b@b.c\n")
        #expect(reading.diagnostics.map(\.staffProblem) == [.noHeader(found: ["1", "Anna Petrova", "a@b.c"])])
    }

    @Test func `is missed by each field that everybody needs, once`() throws {
        #expect(
            try readStaff("Team;Hours\nA;9-18\nB;9-18\n").errors == [
                "error 1:1 columnMissing(Documents.StaffField.name)", "error 1:1 columnMissing(Documents.StaffField.role)",
                "error 1:1 columnMissing(Documents.StaffField.id)",
            ])
    }

    @Test func `uses the first of two columns for one field, and says so`() throws {
        let reading = try readStaff("ID;Name;Role;Email;Отдел;Подразделение\n1;Anna;sales;a@b.c;Sales;Moscow\n")
        #expect(try reading.value().first?.team == TeamName("Sales"))
        #expect(reading.diagnostics.map(\.staffProblem) == [.repeatedColumn(.team, used: "Отдел", ignored: "Подразделение")])
    }

    @Test(arguments: ["№ п/п;Табельный номер", "Табельный номер;№ п/п"])
    func `takes the personnel number for the id, wherever the number of the row stands`(_ columns: String) throws {
        let cells = columns.hasPrefix("№") ? "1;00012" : "00012;1"
        let reading = try readStaff("\(columns);ФИО;Роль;Email\n\(cells);Anna;sales;a@b.c\n")
        #expect(try reading.value().first?.id == EmployeeID("00012"))
        #expect(reading.diagnostics.map(\.staffProblem) == [.repeatedColumn(.id, used: "Табельный номер", ignored: "№ п/п")])
    }

    @Test func `takes the number of the row where there is no other id`() throws {
        let reading = try readStaff("№ п/п;ФИО;Роль;Email\n7;Anna;sales;a@b.c\n")
        #expect(try reading.value().first?.id == EmployeeID("7"))
    }

    @Test func `names the columns that are not used in one notice, with what they may have meant`() throws {
        let reading = try readStaff("ID;Name;Phone;Role;Emial;Email;\n1;Anna;1;sales;x;a@b.c;\n")
        #expect(
            reading.diagnostics.map(\.staffProblem) == [
                .extraColumns([
                    .init(number: 3, header: "Phone", suggestion: nil), .init(number: 5, header: "Emial", suggestion: "email"),
                ])
            ])
    }
}
