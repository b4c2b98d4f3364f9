import Calendars
import Testing

@testable import Documents

/// `staff_dirty_cp1251.csv` has each fault that real files have, once. Lines and columns were read off the file by another program.
@Suite struct `A staff file with every fault` {
    static let expected: [Finding] = [
        Finding("notice -:-", .encodingGuessed(.windows1251, sample: "Таб. №")),
        Finding(
            "notice 1:35",
            .extraColumns([
                .init(number: 6, header: "Телефон", suggestion: nil), .init(number: 7, header: "Дата приёма", suggestion: nil),
            ])),
        Finding("notice 2:3", .spacesLeftOut(count: 1)),
        Finding("notice 2:27", .roleGuessed(position: "Директор", roles: [RoleID("director")], count: 1)),
        Finding("notice 2:45", .emailLowercased(text: "GORDEEVA.N@okna-plus.example", count: 1)),
        Finding(
            "notice 3:27",
            .roleGuessed(
                position: "Руководитель отдела продаж; и.о. директора", roles: [RoleID("head"), RoleID("director")], count: 1)),
        Finding("notice 4:26", .roleGuessed(position: "ст. менеджер", roles: [RoleID("sales")], count: 2)),
        Finding("notice 4:39", .teamRespelled(text: "отдел Продаж", team: "Отдел продаж", count: 1)),
        Finding("error 5:1", .idRepeated(id: "3", firstLine: 4, sameName: true)),
        Finding("notice 6:24", .roleGuessed(position: "Менеджер", roles: [RoleID("sales")], count: 2)),
        Finding("notice 6:46", .emailMissing(name: "Жуков Артем Олегович", count: 1)),
        Finding("error 7:1", .idMissing(name: "Белова Ксения Юрьевна")),
        Finding("notice 7:2", .unusualSpaces(count: 1)),
        Finding("error 7:46", .emailInvalid(text: "belova.k@okna-plus")),
        Finding("error 8:16", .roleMissing(position: "Стажёр")),
        Finding("notice 8:77", .impossibleDate(text: "31.02.2025", isUsed: false)),
        Finding("notice 8:88", .hoursMissing(name: "Осипова Д.Д.", count: 1)),
        Finding(
            "notice 9:26",
            .roleGuessed(position: "Маркетолог / админ CRM", roles: [RoleID("marketer"), RoleID("admin")], count: 1)),
        Finding("notice 10:25", .roleGuessed(position: "Диспетчер", roles: [RoleID("support")], count: 1)),
        Finding("notice 10:94", .rotaFromFirstDay(CivilDate(iso8601: "2027-02-01"), count: 1)),
        Finding("notice 11:1", .emptyRows(count: 1)),
        Finding("notice 12:1", .totalRow(text: "Итого: 9", stated: 9, people: 9)),
    ]

    struct Finding: Hashable, CustomTestStringConvertible {
        let place: String
        let problem: StaffProblem

        init(_ place: String, _ problem: StaffProblem) {
            self.place = place
            self.problem = problem
        }

        var testDescription: String { "\(place) \(problem)" }
    }

    private func found() throws -> [Finding] {
        let reading = StaffReader.read(try staffFile("staff_dirty_cp1251.csv"), file: "dirty.csv", context: try staffContext())
        try #require(!reading.isUsable)
        return reading.diagnostics.compactMap { diagnostic in
            diagnostic.staffProblem.map { Finding("\(diagnostic.severity.rawValue) \(diagnostic.place.text)", $0) }
        }
    }

    @Test(arguments: expected) func `reports it at its line and column`(_ finding: Finding) throws {
        #expect(try found().contains(finding))
    }

    @Test func `reports nothing else`() throws {
        let superfluous = try found().filter { !Self.expected.contains($0) }
        #expect(superfluous.isEmpty, "\(superfluous.map(\.testDescription))")
    }

    @Test func `reports in the order of the file`() throws {
        #expect(try found() == Self.expected)
    }
}

extension Diagnostic.Place {
    /// `5:1`, or `-` for what has none.
    var text: String { [line, column].map { $0.map(String.init) ?? "-" }.joined(separator: ":") }
}
