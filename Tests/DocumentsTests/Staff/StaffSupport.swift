import Calendars
import Foundation
import Testing

@testable import Documents

/// What staff files of the tests are read against: amoCRM's roles, Moscow, a week of nine to six with lunch at one.
func staffContext(
    roles: [Role]? = bundledRoles, modules: [TrainingModule]? = [], language: Language = .russian,
    weekly: WeeklyHours? = officeHours, firstDay: CivilDate? = CivilDate(iso8601: "2027-02-01"),
    calendar: @escaping @Sendable (String, Zone, Diagnostic.Place) -> Reading<BusyTimes> = { _, _, _ in
        .usable(BusyTimes(), notices: [])
    }
) throws -> StaffContext {
    let moscow = try #require(Zone(identifier: "Europe/Moscow"))
    return StaffContext(
        roles: roles, modules: modules, zone: moscow, language: language,
        hours: DocumentHours(weekly: weekly, firstDay: firstDay), calendar: calendar)
}

/// The roles of the bundled curricula.
let bundledRoles: [Role] = [
    ("sales", "Sales manager", "Менеджер по продажам"), ("head", "Head of sales", "Руководитель отдела продаж"),
    ("marketer", "Marketer", "Маркетолог"), ("admin", "CRM administrator", "Администратор CRM"),
    ("director", "Director", "Директор"), ("support", "Support operator", "Оператор поддержки"),
    ("accountant", "Accountant", "Бухгалтер"), ("field", "Field service", "Выездной сотрудник"),
].compactMap { id, english, russian in
    LocalizedText([.english: english, .russian: russian]).map { Role(id: RoleID(id), title: $0) }
}

/// Monday to Friday, nine to one and two to six.
let officeHours = WeeklyHours(
    Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, ranges("09:00-13:00 14:00-18:00")) }))

/// Ranges that are written so, parted by spaces.
func ranges(_ text: String) -> [TimeRange] {
    text.split(separator: " ").compactMap { range in
        let times = range.split(separator: "-").compactMap { time -> TimeOfDay? in
            let parts = time.split(separator: ":").compactMap { Int($0) }
            return parts.count == 2 ? TimeOfDay(hour: parts[0], minute: parts[1]) : nil
        }
        return times.count == 2 ? TimeRange(start: times[0], end: times[1]) : nil
    }
}

/// The day that is written so.
func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(iso8601: text), "\(text)")
}

/// The bytes of a file beside the tests.
func staffFile(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(components: "StaffFiles", name)))
}

/// The bytes of a file of this repository.
func repositoryFile(_ path: String) throws -> [UInt8] {
    // Tests/DocumentsTests/Staff/StaffSupport.swift
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    return Array(try Data(contentsOf: root.appending(path: path)))
}

/// Reads a staff file that is written in the test.
func readStaff(_ text: String, _ context: StaffContext? = nil) throws -> Reading<[Employee]> {
    StaffReader.read(Array(text.utf8), file: "staff.csv", context: try context ?? staffContext())
}

extension Reading {
    /// The value; a failed test where there is none.
    func value(_ location: SourceLocation = #_sourceLocation) throws -> Value {
        switch self {
        case .usable(let value, _): return value
        case .unusable(let diagnostics):
            let found = diagnostics.filter { $0.severity == .error }.map(\.short).joined(separator: "\n")
            return try #require(nil as Value?, "\(found)", sourceLocation: location)
        }
    }

    var isUsable: Bool {
        if case .usable = self { true } else { false }
    }

    var diagnostics: [Diagnostic] {
        switch self {
        case .usable(_, let notices): notices
        case .unusable(let diagnostics): diagnostics
        }
    }

    /// Every diagnostic as `error 5:1 idRepeated(…)`.
    var found: [String] { diagnostics.map(\.short) }
    var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.short) }
}

extension Diagnostic {
    var short: String {
        let at = [place.line, place.column].map { $0.map(String.init) ?? "-" }.joined(separator: ":")
        guard case .staff(let problem) = problem else { return "\(severity.rawValue) \(at) \(problem)" }
        return "\(severity.rawValue) \(at) \(problem)"
    }

    var staffProblem: StaffProblem? {
        if case .staff(let problem) = problem { problem } else { nil }
    }
}
