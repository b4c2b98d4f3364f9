/// Reads who is to be trained, from a file or from a list in the roll-out, with the same checks.
///
/// All problems come at once. Nothing is left out or guessed without a notice that says so; what cannot be said for certain and
/// would change who learns what (an id, an unknown role) is an error.
public enum StaffReader {
    /// Reads a CSV or TSV file.
    public static func read(_ bytes: [UInt8], file: String, context: StaffContext) -> Reading<[Employee]> {
        var report = StaffReport()
        let table = StaffTable(bytes, file: file, report: &report)
        return employees(table.rows, columns: table.columns, at: Diagnostic.Place(file: file), context, report)
    }

    /// Reads a list that is in the roll-out itself. `place` is the list's own.
    public static func read(rows: [StaffRow], at place: Diagnostic.Place, context: StaffContext) -> Reading<[Employee]> {
        let tidied = rows.map { row in
            let values = row.values.mapValues { $0.map { StaffValue($0.text.tidied, at: $0.place) } }
            return StaffRow(place: row.place, values: values, weekly: row.weekly)
        }
        return employees(tidied, columns: nil, at: place, context, StaffReport())
    }

    private static func employees(
        _ rows: [StaffRow], columns: Set<StaffField>?, at place: Diagnostic.Place, _ context: StaffContext,
        _ report: StaffReport
    ) -> Reading<[Employee]> {
        var checks = StaffChecks(context: context, columns: columns, report: report)
        if rows.isEmpty, !report.hasErrors { checks.report.error(.nobody, at: place) }
        if context.roles == nil, !rows.isEmpty { checks.report.notice(.rolesNotChecked, at: place) }
        let employees = checks.employees(rows, at: place)
        let diagnostics = checks.report.diagnostics(context)
        return checks.report.hasErrors ? .unusable(diagnostics) : .usable(employees, notices: diagnostics)
    }
}
