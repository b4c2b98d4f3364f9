/// Who is to be trained: a file, or a list in the roll-out itself.
enum StaffSection {
    static func read(_ value: YAMLValue?, context: StaffContext, files: NeighbourFiles, _ report: inout Report) -> [Employee]? {
        guard let value else { return nil }
        switch value.content {
        case .text(let text):
            let path = text.trimmed
            switch files.read(path, mentioned: value.place) {
            case .success(let bytes):
                return take(StaffReader.read(bytes, file: files.name(of: path), context: context), &report)
            case .failure(let diagnostic):
                report.add([diagnostic])
                return nil
            }
        case .list(let elements):
            let before = report.errorCount
            let rows = elements.compactMap { row($0, context, &report) }
            guard report.errorCount == before else { return nil }
            return take(StaffReader.read(rows: rows, at: value.place, context: context), &report)
        case .map, .nothing:
            report.error(.wrongKind(found: value.kind, expected: .staff), at: value.place)
            return nil
        }
    }

    /// Takes over a reading. That roles were not checked is said of lone staff files: here the curriculum has an error of its own.
    private static func take(_ reading: Reading<[Employee]>, _ report: inout Report) -> [Employee]? {
        switch reading {
        case .usable(let staff, let notices):
            report.add(notices.filter { $0.problem != .staff(.rolesNotChecked) })
            return staff
        case .unusable(let diagnostics):
            report.add(diagnostics.filter { $0.problem != .staff(.rolesNotChecked) })
            return nil
        }
    }

    private static func row(_ value: YAMLValue, _ context: StaffContext, _ report: inout Report) -> StaffRow? {
        let keys = StaffField.allCases.map(\.rawValue)
        guard let fields = Fields(value, keys: keys, &report) else { return nil }
        var values: [StaffField: [StaffValue]] = [:]
        var weekly: WeeklyHours?
        for field in StaffField.allCases {
            guard let own = fields.optional(field.rawValue) else { continue }
            if field == .hours, case .map = own.content {
                weekly = own.weeklyMap(&report).map(context.hours.withoutLunch)
                continue
            }
            values[field] = own.elements.compactMap { element in
                element.text(.text, &report).map { StaffValue($0, at: element.place) }
            }
        }
        return StaffRow(place: value.place, values: values, weekly: weekly)
    }
}
