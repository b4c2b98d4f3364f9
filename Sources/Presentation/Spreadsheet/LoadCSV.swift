internal import Calendars
public import Documents
internal import Learning
public import Planning

/// The learning load as CSV that Excel opens: a row for each week in which an employee has a session, in the staff's order;
/// what is predicted stands at the week's end. What refreshers are still missing to a target stands once for each employee, in the last row.
public enum LoadCSV {
    private static let headers: [SpreadsheetWording.Header] = [
        .employee, .employeeID, .team, .site, .week, .weekStart, .minutes, .hours, .concepts, .openModules, .loadIndex,
        .readiness, .readinessLow, .readinessHigh, .displacedWork, .refreshersToTarget,
    ]

    /// The file's bytes.
    public static func bytes(_ plan: Plan, language: Language) -> [UInt8] {
        var sheet = Spreadsheet(language, headers: SpreadsheetWording.texts(headers, in: language))
        let employees = Dictionary(plan.rollout.staff.map { ($0.id, $0) }) { first, _ in first }
        let outlook = plan.outlook
        let outlooks = Dictionary(outlook.employees.map { ($0.employee, $0) }) { first, _ in first }
        for load in plan.load {
            let (employee, own) = (employees[load.employee], outlooks[load.employee])
            for week in load.weeks {
                let monday = week.week.monday
                let number = monday.map { outlook.firstMonday.days(to: $0) / 7 } ?? -1
                let end = own.flatMap { $0.weeks.indices.contains(number) ? $0.weeks[number] : nil }
                let missing = week == load.weeks.last ? own?.refreshersToTarget : nil
                func percent(_ share: KeyPath<Readiness, Double>) -> Spreadsheet.Cell {
                    end.map { .number(ShownShare.percent($0.readiness[keyPath: share])) } ?? .empty
                }
                sheet.append([
                    .text(employee?.name ?? load.employee.text), .text(load.employee.text), .text(employee?.team?.text ?? ""),
                    .text(employee?.site?.text ?? ""), .text(week.week.description),
                    monday.map { .date($0) } ?? .empty, .number(week.minutes),
                    .hundredths((week.minutes * 100 + 30) / 60), .number(week.concepts),
                    end.map { .number($0.openModules) } ?? .empty,
                    end.map { .hundredths(Int(($0.unconsolidated * 10).rounded()) * 10) } ?? .empty,
                    percent(\.value), percent(\.low), percent(\.high),
                    own?.displacedWork(minutes: week.minutes).map { .hundredths($0.minorUnits) } ?? .empty,
                    missing.map { .number($0.wholeMinutes) } ?? .empty,
                ])
            }
        }
        return sheet.bytes
    }
}

extension ISOWeek {
    /// The week's first day: 4 January is always in week 1 (ISO 8601).
    var monday: CivilDate? {
        CivilDate(year: year, month: 1, day: 4).map { $0.advanced(by: 1 - $0.weekday.rawValue + (week - 1) * 7) }
    }
}
