/// Who is to be trained: a file, or a list in the roll-out itself.
enum StaffSection {
    static func read(_ value: YAMLValue?, context: StaffContext, files: NeighbourFiles, _ report: inout Report) -> [Employee]? {
        guard let value else { return nil }
        switch value.content {
        case .text(let text):
            let path = text.trimmed
            switch SourceFile.read(files.path(of: path), as: files.name(of: path), mentioned: value.place) {
            case .success(let bytes):
                return report.take(StaffReader.read(bytes, file: files.name(of: path), context: context))
            case .failure(let diagnostic):
                report.add([diagnostic])
                return nil
            }
        case .list(let elements):
            let before = report.errorCount
            let rows = elements.compactMap { row($0, &report) }
            guard report.errorCount == before else { return nil }
            return report.take(StaffReader.read(rows: rows, at: value.place, context: context))
        case .map, .nothing:
            report.error(.wrongKind(found: value.kind, expected: .staff), at: value.place)
            return nil
        }
    }

    private static func row(_ value: YAMLValue, _ report: inout Report) -> StaffRow? {
        let keys = StaffField.allCases.map(\.rawValue)
        guard let fields = Fields(value, keys: keys, &report) else { return nil }
        var values: [StaffField: [StaffValue]] = [:]
        var weekly: WeeklyHours?
        for field in StaffField.allCases {
            guard let own = fields.optional(field.rawValue) else { continue }
            if field == .hours, case .map = own.content {
                weekly = own.weeklyMap(&report)
                continue
            }
            values[field] = own.elements.compactMap { element in
                element.text(.text, &report).map { StaffValue($0, at: element.place) }
            }
        }
        return StaffRow(place: value.place, values: values, weekly: weekly)
    }
}
