import Calendars
import Testing

@testable import Documents

@Suite struct `Staff files as companies keep them` {
    static let counts = [("staff_12_cp1251.csv", 12), ("staff_60_utf8bom.csv", 60), ("staff_400_cp1251.csv", 400)]

    private func people(_ name: String) throws -> [Employee] {
        try StaffReader.read(try staffFile(name), file: name, context: try staffContext()).value()
    }

    @Test(arguments: counts) func `are read whole`(_ name: String, _ count: Int) throws {
        #expect(try people(name).count == count)
    }

    @Test func `are read whole in English too`() throws {
        let bytes = try repositoryFile("Curricula/Examples/london-warsaw/staff.csv")
        let context = try staffContext(language: .english)
        let people = try StaffReader.read(bytes, file: "staff.csv", context: context).value()
        #expect(people.count == 60)
        #expect(people.count { $0.zone.identifier == "Europe/Warsaw" } == 16)
        #expect(people.first?.name == "Amelia Bennett")
    }

    @Test(arguments: ["okna-plus", "technosnab", "dom-mebeli"]) func `are those of the examples`(_ name: String) throws {
        let files = ["okna-plus": "staff_12_cp1251", "technosnab": "staff_60_utf8bom", "dom-mebeli": "staff_400_cp1251"]
        let file = try #require(files[name])
        #expect(try repositoryFile("Curricula/Examples/\(name)/staff.csv") == staffFile("\(file).csv"))
    }

    @Test func `have roles, zones, rotas and leave as another program counts them`() throws {
        let people = try people("staff_400_cp1251.csv")
        let roles = people.reduce(into: [:]) { $0[$1.roles.map(\.text).joined(), default: 0] += 1 }
        #expect(
            roles == [
                "sales": 180, "support": 89, "field": 60, "head": 22, "accountant": 20, "marketer": 11, "admin": 9, "director": 9,
            ])
        let zones = people.reduce(into: [:]) { $0[$1.zone.identifier, default: 0] += 1 }
        #expect(
            zones == [
                "Europe/Moscow": 150, "Asia/Yekaterinburg": 76, "Asia/Novosibirsk": 64, "Europe/Samara": 46,
                "Asia/Vladivostok": 40, "Europe/Kaliningrad": 24,
            ])
        let shifts = people.compactMap { person -> Bool? in
            if case .rota(let rota) = person.hours { rota.isSecondShift } else { nil }
        }
        #expect(shifts.count == 89)
        #expect(shifts.count { $0 } == 43)
    }

    @Test func `say what was guessed and left out, and nothing else`() throws {
        let reading = StaffReader.read(try staffFile("staff_60_utf8bom.csv"), file: "staff.csv", context: try staffContext())
        #expect(
            reading.diagnostics.compactMap(\.staffProblem) == [
                .extraColumns([
                    .init(number: 10, header: "Телефон", suggestion: nil),
                    .init(number: 11, header: "Дата приема", suggestion: nil),
                ]),
                .rotaFromFirstDay(CivilDate(iso8601: "2027-02-01"), count: 12),
            ])
    }

    @Test func `give every field of a person`() throws {
        let lapina = try #require(try people("staff_12_cp1251.csv").first { $0.id == EmployeeID("00003") })
        #expect(lapina.name == "Лапина Ольга Сергеевна")
        #expect(lapina.email == "lapina.o@okna-plus.example")
        #expect(lapina.roles == [RoleID("sales")])
        #expect(lapina.team == TeamName("Отдел продаж"))
        #expect(lapina.site == SiteName("Ярославль"))
        #expect(lapina.zone.identifier == "Europe/Moscow")
        #expect(lapina.daysOff == [try day("2027-02-15")...day("2027-02-26")])
        #expect(lapina.hours == .weekly(officeHours))
    }

    @Test func `let one person have two roles`() throws {
        let people = try people("staff_12_cp1251.csv")
        #expect(people[7].roles == [RoleID("marketer"), RoleID("admin")])
    }
}
